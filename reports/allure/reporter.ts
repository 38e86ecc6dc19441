import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FullConfig, Reporter, Suite, TestCase } from '@playwright/test/reporter';
import { factsOf } from '../summary/run-summary';
import { factTexts } from '../wording';
import { allureResult, type Attach } from './results';

interface Options {
  /** Folder of all reports, from the configuration's directory. Default: reports/output. */
  readonly outputDir?: string;
  readonly configDir: string;
}

/**
 * Writes `allure-results`, all at once when the run has ended. allure-playwright does so after each test, waits for the
 * disk each time, fails when shards are merged, and calls a flaky test passed.
 */
export default class AllureResultsReporter implements Reporter {
  private readonly folder: string;
  private readonly root: string;
  private suite: Suite | undefined;

  constructor({ outputDir = 'reports/output', configDir }: Options) {
    this.folder = path.resolve(configDir, outputDir, 'allure-results');
    this.root = configDir;
  }

  onBegin(_config: FullConfig, suite: Suite): void {
    this.suite = suite;
  }

  onEnd(): void {
    const tests = this.suite?.allTests() ?? [];
    if (tests.every((test) => test.outcome() === 'skipped')) return;
    mkdirSync(this.folder, { recursive: true });
    for (const test of tests) this.writeResults(test);
    const { seed, browser, stub } = factTexts(factsOf(tests, process.env['E2E_SEED']));
    const environment = [`Seed = ${seed}`, `Browser = ${browser}`, `Stub = ${stub}`];
    writeFileSync(this.placeOf('environment.properties'), `${environment.join('\n')}\n`);
  }

  printsToStdio(): boolean {
    return false;
  }

  private writeResults(test: TestCase): void {
    for (const attempt of test.results) {
      const result = allureResult(test, attempt, { root: this.root, attach: this.attach });
      writeFileSync(this.placeOf(`${result.uuid}-result.json`), JSON.stringify(result));
    }
  }

  private readonly attach: Attach = ({ name, contentType, body, path: file }) => {
    const extension = path.extname(file ?? '') || EXTENSIONS[contentType] || '';
    const source = `${randomUUID()}-attachment${extension}`;
    if (body) writeFileSync(this.placeOf(source), body);
    else if (file !== undefined && existsSync(file)) copyFileSync(file, this.placeOf(source));
    return { name, type: contentType, source };
  };

  private placeOf(name: string): string {
    return path.join(this.folder, name);
  }
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/json': '.json',
  'image/png': '.png',
  'text/plain': '.txt',
};
