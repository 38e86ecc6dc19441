import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite, TestError } from '@playwright/test/reporter';
import { writeAllureEnvironment } from './allure-results';
import { type RunSummary, summarize } from './run-summary';
import { summaryJson } from './summary-json';
import { summaryPage } from './summary-page';
import { summaryText } from './summary-text';

interface Options {
  /** Directory of all reports, from the configuration's directory. Default: reports/output. */
  readonly outputDir?: string;
  /** Directory of the configuration; Playwright gives it to every reporter. */
  readonly configDir: string;
  /** 'list' when tests are only listed; Playwright gives it to every reporter. */
  readonly _mode?: string;
}

/** What a run makes anew; the other reporters replace their own files themselves. */
const STALE = ['allure', 'allure-results', 'index.html', 'summary.json'];
const ALLURE_RESULTS = 'allure-results';

/**
 * Ends a run with a summary by step of the guide: in the terminal, as `summary.json` and as `index.html`, the page
 * that leads to all reports. Its place is before allure-playwright, because it begins by removing what an earlier run
 * left, allure-playwright's results among them.
 */
export default class SummaryReporter implements Reporter {
  private readonly outputDir: string;
  private readonly onlyLists: boolean;
  private readonly errors: TestError[] = [];
  private rootDir = '';
  private suite: Suite | undefined;

  constructor({ outputDir = 'reports/output', configDir, _mode }: Options) {
    this.outputDir = path.resolve(configDir, outputDir);
    this.onlyLists = _mode === 'list';
  }

  onBegin({ rootDir }: FullConfig, suite: Suite): void {
    this.rootDir = rootDir;
    this.suite = suite;
    if (this.onlyLists) return;
    for (const name of STALE) rmSync(path.join(this.outputDir, name), { recursive: true, force: true });
  }

  onError(error: TestError): void {
    this.errors.push(error);
  }

  async onEnd(result: FullResult): Promise<void> {
    if (this.onlyLists) return;
    const tests = this.suite?.allTests() ?? [];
    const summary = summarize({ tests, errors: this.errors, result, seed: process.env['E2E_SEED'] });
    console.log(summaryText(summary, this.rootDir));
    await this.write(summary);
  }

  /** It prints a summary at the end and no progress: where no other reporter does, Playwright adds one that does. */
  printsToStdio(): boolean {
    return false;
  }

  private async write(summary: RunSummary): Promise<void> {
    mkdirSync(this.outputDir, { recursive: true });
    writeFileSync(path.join(this.outputDir, 'summary.json'), summaryJson(summary));
    writeFileSync(path.join(this.outputDir, 'index.html'), await summaryPage(summary, this.rootDir));
    writeAllureEnvironment(path.join(this.outputDir, ALLURE_RESULTS), summary.facts);
  }
}
