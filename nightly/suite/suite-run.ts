import type { FailingTest } from '../night';

/** The configuration of the suite at night, from the root of the repository. */
export const SUITE_CONFIG = 'nightly/suite/playwright.config.ts';

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

/** What several rounds of the same tests found together. A round is a run of each project. */
export function mergeRounds(rounds: readonly (readonly SuiteRun[])[]): SuiteRun {
  const runs = rounds.flat();
  const sum = (some: readonly SuiteRun[], count: (run: SuiteRun) => number): number =>
    some.reduce((total, run) => total + count(run), 0);
  const failing = new Map<string, FailingTest>();
  const firstAttempts = new Map<string, FirstAttempt>();
  for (const run of runs) {
    for (const test of run.failing) failing.set(nameOf(test), failing.get(nameOf(test)) ?? test);
    for (const test of run.firstAttempts) {
      const failed = (firstAttempts.get(nameOf(test))?.failed ?? 0) + test.failed;
      firstAttempts.set(nameOf(test), { ...test, executions: rounds.length, failed });
    }
  }
  return {
    status: runs.find(({ status }) => status !== 'passed')?.status ?? 'passed',
    errors: runs.flatMap(({ errors }) => errors),
    executions: sum(runs, ({ executions }) => executions),
    tests: Math.max(0, ...rounds.map((round) => sum(round, ({ tests }) => tests))),
    skipped: sum(runs, ({ skipped }) => skipped),
    failing: [...failing.values()],
    firstAttempts: [...firstAttempts.values()],
  };
}

/** The same for a test in all rounds. */
function nameOf({ title, project, spec }: Pick<FailingTest, 'title' | 'project' | 'spec'>): string {
  return JSON.stringify([title, project, spec]);
}
