import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite, TestError } from '@playwright/test/reporter';
import { writeAllureEnvironment } from '../allure/results';
import { type RunSummary, summarize } from './run-summary';
import { selectionOfRun } from './selection';
import { summaryJson } from './json';
import { summaryPage } from './page';
import { nothingRanText, summaryText } from './text';

interface Options {
  /** Directory of all reports, from the configuration's directory. Default: reports/output. */
  readonly outputDir?: string;
  /** Directory of the configuration; Playwright gives it to every reporter. */
  readonly configDir: string;
  /** 'list' when tests are only listed, 'merge' for the reports of shards; Playwright gives it to every reporter. */
  readonly _mode?: string;
}

/** All that a run makes anew, but what Playwright itself removes: test-results, which `--last-failed` reads first. */
const STALE = ['allure', 'allure-results', 'html', 'index.html', 'junit.xml', 'summary.json'];
const ALLURE_RESULTS = 'allure-results';

/**
 * Ends a run with a summary by step of the guide: in the terminal, as `summary.json` and as `index.html`, the page
 * that leads to all reports. Its place is before allure-playwright, because it begins by removing what an earlier run
 * left, allure-playwright's results among them. A run in which no test ran has no report.
 */
export default class SummaryReporter implements Reporter {
  private readonly outputDir: string;
  private readonly configDir: string;
  private readonly mode: string | undefined;
  private readonly errors: TestError[] = [];
  private config: FullConfig | undefined;
  private suite: Suite | undefined;
  private summary: RunSummary | undefined;

  constructor({ outputDir = 'reports/output', configDir, _mode }: Options) {
    this.outputDir = path.resolve(configDir, outputDir);
    this.configDir = configDir;
    this.mode = _mode;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.config = config;
    this.suite = suite;
    if (this.mode === 'list') return;
    for (const name of STALE) rmSync(path.join(this.outputDir, name), { recursive: true, force: true });
  }

  onError(error: TestError): void {
    this.errors.push(error);
  }

  async onEnd(result: FullResult): Promise<void> {
    if (this.mode === 'list') return;
    const summary = summarize({
      tests: this.suite?.allTests() ?? [],
      errors: this.errors,
      result,
      seed: process.env['E2E_SEED'],
      selection: this.config ? selectionOfRun(this.config.argv, this.config) : null,
      browserPath: await this.browserPath(),
      root: this.configDir,
    });
    if (summary.passed + summary.failed === 0) {
      console.log(nothingRanText(summary));
      return;
    }
    this.summary = summary;
    console.log(summaryText(summary, this.configDir));
    mkdirSync(this.outputDir, { recursive: true });
    writeFileSync(path.join(this.outputDir, 'summary.json'), summaryJson(summary));
    writeAllureEnvironment(path.join(this.outputDir, ALLURE_RESULTS), summary.facts);
  }

  /** Only now are the other reports there, which the page links. */
  async onExit(): Promise<void> {
    if (!this.summary) return;
    const has = (file: string): boolean => existsSync(path.join(this.outputDir, file));
    const page = await summaryPage(this.summary, { root: this.configDir, has });
    writeFileSync(path.join(this.outputDir, 'index.html'), page);
  }

  /** It prints a summary at the end and no progress: where no other reporter does, Playwright adds one that does. */
  printsToStdio(): boolean {
    return false;
  }

  /** The browser that the fixtures find; what merged runs had is not known here. */
  private async browserPath(): Promise<string | null> {
    if (this.mode === 'merge') return null;
    const { findBrowser } = await import('../../fixtures/browser/find-browser.mjs');
    const headless = this.config?.projects[0]?.use.headless ?? true;
    try {
      return findBrowser({ headless }).browser?.path ?? null;
    } catch {
      return null; // E2E_BROWSER_PATH names none: the tests say so
    }
  }
}
