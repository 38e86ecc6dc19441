import type { TestCase } from '@playwright/test/reporter';
import { isQuarantined } from '../fixtures/quarantine/quarantine';

/** How a test ended. A flaky one passed only on a retry; a quarantined one failed, and does not decide the run. */
export type Ending = 'passed' | 'failed' | 'flaky' | 'skipped' | 'quarantined';

export function endingOf(test: TestCase): Ending {
  if (failedInQuarantine(test)) return 'quarantined';
  switch (test.outcome()) {
    case 'expected':
      return 'passed';
    case 'unexpected':
      return 'failed';
    case 'flaky':
      return 'flaky';
    case 'skipped':
      return 'skipped';
  }
}

/** Whether a test failed and its quarantine made that an expected failure (fixtures/quarantine). */
export function failedInQuarantine(test: TestCase): boolean {
  const { status = 'skipped' } = test.results.at(-1) ?? {};
  return (
    isQuarantined(test) && test.outcome() === 'expected' && (status === 'failed' || status === 'timedOut')
  );
}
