import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { failuresOf, type ReadFailure } from '../../fixtures/evidence/failures';

/** The facts of a failure, and how they were classified. */
export type InnerFailure = Omit<ReadFailure, 'error'>;

/** Writes `failures.json` beside the configuration: the failures of each test by its id, as every report reads them. */
export default class FailuresReporter implements Reporter {
  private readonly failures: Record<string, readonly InnerFailure[]> = {};

  constructor(private readonly options: { readonly configDir: string }) {}

  onTestEnd({ id }: TestCase, result: TestResult): void {
    this.failures[id] = failuresOf(result).map(({ error: _error, ...facts }) => facts);
  }

  onEnd(): void {
    writeFileSync(path.join(this.options.configDir, 'failures.json'), JSON.stringify(this.failures));
  }

  printsToStdio(): boolean {
    return false;
  }
}
