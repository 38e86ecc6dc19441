import { writeFileSync } from 'node:fs';
import type { FullConfig, Reporter, Suite, TestCase, TestError, TestResult } from '@playwright/test/reporter';

/** A test of the suite. */
export interface ListedTest {
  /** File, groups and title, as the fixtures join them. */
  readonly titles: string;
  readonly line: number;
  /** Ids of the rules that it checks. */
  readonly rules: readonly string[];
}

/** What became of a test in one slot of a round. */
export interface Outcome {
  readonly slot: number;
  readonly titles: string;
  readonly status: TestResult['status'];
  readonly ms: number;
  /** Of its first error. */
  readonly message: string;
}

/** What a round leaves for scripts/mutation.mjs. */
export interface Outcomes {
  readonly tests: readonly ListedTest[];
  readonly outcomes: readonly Outcome[];
  /** What went wrong outside any test. */
  readonly errors: readonly string[];
}

/** Writes what became of each test to a file, and shows how far the round is. */
export default class OutcomeReporter implements Reporter {
  private readonly outputFile: string;
  private readonly outcomes: Outcome[] = [];
  private readonly errors: string[] = [];
  private tests: TestCase[] = [];

  constructor({ outputFile }: { outputFile: string }) {
    this.outputFile = outputFile;
  }

  onBegin(_config: FullConfig, suite: Suite): void {
    this.tests = suite.allTests();
  }

  onTestEnd(test: TestCase, { status, duration, errors }: TestResult): void {
    this.outcomes.push({
      ...placeOf(test),
      status,
      ms: duration,
      // eslint-disable-next-line no-control-regex -- colors of a terminal
      message: (errors[0]?.message ?? '').replace(/\u001b\[[0-9;]*m/g, ''),
    });
    const done = this.outcomes.length;
    if (done % 50 === 0) console.log(`  ${done} of ${this.tests.length} tests`);
  }

  onError({ message = 'unknown error' }: TestError): void {
    this.errors.push(message);
  }

  onEnd(): void {
    const tests = this.tests.map((test) => ({
      titles: placeOf(test).titles,
      line: test.location.line,
      rules: test.annotations.flatMap(({ type, description = '' }) => (type === 'rule' ? [description] : [])),
    }));
    const written: Outcomes = { tests, outcomes: this.outcomes, errors: this.errors };
    writeFileSync(this.outputFile, JSON.stringify(written));
  }

  printsToStdio(): boolean {
    return true;
  }
}

/** Slot and titles; the first folder of its file is the slot. */
function placeOf(test: TestCase): { slot: number; titles: string } {
  const [slot = '', ...titles] = test.titlePath().slice(2).join(' › ').split('/');
  return { slot: Number(slot), titles: titles.join('/') };
}
