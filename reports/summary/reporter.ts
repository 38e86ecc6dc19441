import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite, TestError } from '@playwright/test/reporter';
import { removeReports } from '../list';
import { PART } from '../output';
import { failOnExit } from '../merging';
import { mergesReports, missingIn, selectionOfRun } from '../selection';
import { summaryJson } from './json';
import { showLink } from './links';
import { summaryMarkdown } from './markdown';
import { summaryPage } from './page';
import { type RunSummary, summarize } from './run-summary';
import { nothingRanText, summaryText } from './text';
import { testsOf } from '../tests-of';

interface Options {
  /** Folder of all reports, from the configuration's directory. Default: reports/output. */
  readonly outputDir?: string;
  /** Directory of the configuration; Playwright gives it to every reporter. */
  readonly configDir: string;
}

/**
 * Ends a run with a summary by step of the guide: in the terminal, as `summary.json` and as `index.html`, the page
 * that links all reports. It begins by removing the reports of an earlier run. A run without a test leaves none.
 */
export default class SummaryReporter implements Reporter {
  private readonly outputDir: string;
  private readonly configDir: string;
  private readonly errors: TestError[] = [];
  private config: FullConfig | undefined;
  private suite: Suite | undefined;
  private summary: RunSummary | undefined;

  constructor({ outputDir = 'reports/output', configDir }: Options) {
    this.outputDir = path.resolve(configDir, outputDir);
    this.configDir = configDir;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.config = config;
    this.suite = suite;
    removeReports(this.outputDir);
  }

  onError(error: TestError): void {
    this.errors.push(error);
  }

  onEnd(result: FullResult): void {
    const summary = summarize({
      tests: testsOf(this.suite),
      errors: this.errors,
      result,
      seed: process.env['E2E_SEED'],
      selection: this.config ? selectionOfRun(this.config) : null,
      missing: missingIn(this.config?.metadata),
      root: this.configDir,
    });
    if (mergesReports(process.argv) && summary.verdict !== 'Passed') failOnExit();
    if (summary.passed + summary.failed === 0) {
      console.log(nothingRanText(summary));
      return;
    }
    this.summary = summary;
    console.log(summaryText(summary, this.configDir));
    mkdirSync(this.outputDir, { recursive: true });
    writeFileSync(path.join(this.outputDir, 'summary.json'), summaryJson(summary));
    writeFileSync(path.join(this.outputDir, 'summary.md'), summaryMarkdown(summary, this.configDir));
  }

  /** Only now are the other reports there, which the page links. */
  async onExit(): Promise<void> {
    if (!this.summary) {
      // Playwright writes its report of no tests all the same.
      rmSync(path.join(this.outputDir, 'html'), { recursive: true, force: true });
      return;
    }
    const has = (file: string): boolean => existsSync(path.join(this.outputDir, file));
    const page = await summaryPage(this.summary, { root: this.configDir, has });
    writeFileSync(path.join(this.outputDir, 'index.html'), page);
    const whole = path.dirname(this.outputDir);
    if (path.basename(this.outputDir) === PART)
      showLink(path.join(whole, 'index.html'), `${PART}/index.html`);
  }

  /** It prints a summary at the end and no progress: where no other reporter does, Playwright adds one that does. */
  printsToStdio(): boolean {
    return false;
  }
}
