import path from 'node:path';
import { AllureReporter } from 'allure-playwright';
import type { FullConfig, Reporter, Suite, TestCase, TestResult, TestStep } from '@playwright/test/reporter';
import { commitOf } from '../commit';
import { factsOf } from '../summary/run-summary';
import { factTexts } from '../wording';
import { reported } from './results';
import { testsOf } from '../tests-of';

interface Options {
  /** Folder of all reports, from the configuration's directory. Default: reports/output. */
  readonly outputDir?: string;
  readonly configDir: string;
  /** The address of a stub that runs already. Default: the run starts its own. */
  readonly baseURL?: string | undefined;
}

/**
 * Hands every test to allure-playwright when the run has ended, with the labels of the guide and with the outcome that
 * the other reports show. During a run, allure-playwright waits for the disk after each test, and it does not know yet
 * that a test is flaky.
 */
export default class AllureResultsReporter implements Reporter {
  private readonly resultsDir: string;
  private readonly root: string;
  private readonly baseURL: string | undefined;
  private config: FullConfig | undefined;
  private suite: Suite | undefined;

  constructor({ outputDir = 'reports/output', configDir, baseURL }: Options) {
    this.resultsDir = path.resolve(configDir, outputDir, 'allure-results');
    this.root = configDir;
    this.baseURL = baseURL;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.config = config;
    this.suite = suite;
  }

  async onEnd(): Promise<void> {
    const { config, suite } = this;
    const tests = testsOf(suite);
    if (!config || !suite || tests.every((test) => test.outcome() === 'skipped')) return;
    const { seed, browser } = factTexts(factsOf(tests, process.env['E2E_SEED']));
    const allure = new AllureReporter({
      resultsDir: this.resultsDir,
      detail: false,
      environmentInfo: {
        Seed: seed,
        Browser: browser,
        Node: process.version,
        Commit: commitOf(this.root)?.slice(0, 12) ?? 'no git',
        Stub: this.baseURL ?? 'started by the run',
      },
    });
    allure.onConfigure(config);
    allure.onBegin(suite);
    for (const test of tests) {
      for (const result of test.results) await this.report(allure, test, result);
    }
    await allure.onEnd();
  }

  printsToStdio(): boolean {
    return false;
  }

  private async report(allure: AllureReporter, test: TestCase, result: TestResult): Promise<void> {
    const { test: labeled, result: judged } = reported(test, result, this.root);
    const replay = (step: TestStep): void => {
      allure.onStepBegin(labeled, judged, step);
      step.steps.forEach(replay);
      allure.onStepEnd(labeled, judged, step);
    };
    allure.onTestBegin(labeled);
    result.steps.forEach(replay);
    await allure.onTestEnd(labeled, judged);
  }
}
