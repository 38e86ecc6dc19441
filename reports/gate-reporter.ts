import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite, TestCase } from '@playwright/test/reporter';
import { selectionOfRun } from './summary/selection';

interface Options {
  /** Directory of all reports, from the configuration's directory. Default: reports/output. */
  readonly outputDir?: string;
  readonly configDir: string;
  /** 'list' when tests are only listed, 'merge' for the reports of shards; Playwright gives it to every reporter. */
  readonly _mode?: string;
  /** What chose some of the tests; null when all were to run. Default: the command line's arguments. */
  readonly selection?: string | null;
}

/** A run that has ended. */
export interface EndedRun {
  readonly tests: readonly TestCase[];
  readonly status: FullResult['status'];
  /** What chose some of the tests; null when all were to run. Reports of shards, once merged, are one run. */
  readonly selection: string | null;
}

/** What a gate makes of a run. */
export interface Judgement {
  /** The reports, by their names. */
  readonly files: Readonly<Record<string, string>>;
  /** What to tell of any run, one text each. */
  readonly notes: readonly string[];
  /** What fails a whole run, under the first line that says what it is. */
  readonly faults: readonly string[];
}

/** Reports on a run, and fails a whole one that is not as it should be. A part of the tests is only reported on. */
export abstract class GateReporter implements Reporter {
  /** Names of its reports: those of an earlier run are removed. */
  protected abstract readonly names: readonly string[];
  private readonly outputDir: string;
  private readonly onlyLists: boolean;
  private readonly merges: boolean;
  private selection: string | null | undefined;
  private suite: Suite | undefined;

  constructor({ outputDir = 'reports/output', configDir, _mode, selection }: Options) {
    this.outputDir = path.resolve(configDir, outputDir);
    this.onlyLists = _mode === 'list';
    this.merges = _mode === 'merge';
    this.selection = selection;
  }

  protected abstract judge(run: EndedRun): Promise<Judgement>;

  onBegin(config: FullConfig, suite: Suite): void {
    this.suite = suite;
    if (this.selection === undefined) this.selection = selectionOfRun(process.argv, config);
    if (this.onlyLists) return;
    for (const name of this.names) rmSync(path.join(this.outputDir, name), { recursive: true, force: true });
  }

  async onEnd({ status }: FullResult): Promise<{ status?: FullResult['status'] } | undefined> {
    const tests = this.suite?.allTests() ?? [];
    if (this.onlyLists || tests.length === 0) return undefined;
    const { selection = null } = this;
    const { files, notes, faults } = await this.judge({ tests, status, selection });
    mkdirSync(this.outputDir, { recursive: true });
    for (const [name, content] of Object.entries(files))
      writeFileSync(path.join(this.outputDir, name), content);
    const failing = selection === null ? faults : [];
    for (const text of [...notes, ...failing]) console.log(text);
    if (failing.length === 0) return undefined;
    if (this.merges) failOnExit();
    return status === 'passed' ? { status: 'failed' } : undefined;
  }

  printsToStdio(): boolean {
    return false;
  }
}

/** "playwright merge-reports" takes no notice of a reporter's verdict and ends with an exit code of its own. */
function failOnExit(): void {
  process.once('exit', () => {
    process.exitCode = 1;
  });
}
