import type { FailingTest } from '../night';

/** A test that failed at the first attempt of some of its executions. */
export interface FirstAttempt {
  readonly title: string;
  readonly project: string;
  readonly spec: string;
  readonly executions: number;
  readonly failed: number;
}

/** A run of the suite, as `reporter.ts` writes it. */
export interface SuiteRun {
  readonly status: string;
  /** What went wrong outside of any test. */
  readonly errors: readonly string[];
  /** How often a test was executed, repetitions included and retries not. */
  readonly executions: number;
  /** How many different tests these were. */
  readonly tests: number;
  readonly skipped: number;
  /** Each failing test once, however often it failed. */
  readonly failing: readonly FailingTest[];
  readonly firstAttempts: readonly FirstAttempt[];
}
