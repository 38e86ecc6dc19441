import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite, TestCase } from '@playwright/test/reporter';
import { failedInQuarantine } from './ending';
import { failOnExit } from './merging';
import { mergesReports, selectionOfRun } from './selection';
import { testsOf } from './tests-of';

export interface GateOptions {
  /** Folder of all reports, from the configuration's directory. Default: reports/output. */
  readonly outputDir?: string;
  readonly configDir: string;
  /** What chose some of the tests; null when all of them run. Default: what the command line says. */
  readonly selection?: string | null;
}

/** A run that has ended. */
export interface EndedRun {
  readonly tests: readonly TestCase[];
  readonly status: FullResult['status'];
  readonly startTime: Date;
  readonly durationMs: number;
  /** Whether every test has a result that proves something: none failed, in quarantine or not. */
  readonly hasAllResults: boolean;
  /** What chose some of the tests; null when all of them ran. Merged reports of shards are one run. */
  readonly selection: string | null;
}

/** What a gate says of a run. */
export interface Judgement {
  /** The reports, by their paths in the folder of all reports. */
  readonly files: Readonly<Record<string, string>>;
  /** What to say of any run, one text each. */
  readonly notes: readonly string[];
  /** What fails any run, one text each. */
  readonly errors?: readonly string[];
  /** What fails a whole run, one text each: some tests cannot prove it. */
  readonly gaps: readonly string[];
}

/** Reports on a run, and fails a whole one that proves too little. */
export abstract class GateReporter implements Reporter {
  private readonly outputDir: string;
  private selection: string | null | undefined;
  private suite: Suite | undefined;

  constructor({ outputDir = 'reports/output', configDir, selection }: GateOptions) {
    this.outputDir = path.resolve(configDir, outputDir);
    this.selection = selection;
  }

  protected abstract judge(run: EndedRun): Promise<Judgement>;

  onBegin(config: FullConfig, suite: Suite): void {
    this.suite = suite;
    if (this.selection === undefined) this.selection = selectionOfRun(config);
  }

  async onEnd({
    status,
    startTime,
    duration,
  }: FullResult): Promise<{ status?: FullResult['status'] } | undefined> {
    const tests = testsOf(this.suite);
    if (tests.every(({ results }) => results.length === 0)) return undefined;
    const { selection = null } = this;
    const {
      files,
      notes,
      errors = [],
      gaps,
    } = await this.judge({
      tests,
      status,
      startTime,
      durationMs: Math.round(duration),
      hasAllResults: status === 'passed' && !tests.some(failedInQuarantine),
      selection,
    });
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(this.outputDir, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    const failing = [...errors, ...(selection === null ? gaps : [])];
    for (const text of [...notes, ...failing]) console.log(text);
    if (failing.length === 0) return undefined;
    if (mergesReports(process.argv)) failOnExit();
    return status === 'passed' ? { status: 'failed' } : undefined;
  }

  printsToStdio(): boolean {
    return false;
  }
}
