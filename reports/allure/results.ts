import type { TestCase, TestError, TestResult } from '@playwright/test/reporter';
import { quarantineOf } from '../../fixtures/quarantine/quarantine';
import { failuresOf } from '../../fixtures/evidence/failures';
import { failedInQuarantine } from '../ending';
import { describeFailure, linesOf } from '../summary/failure';
import { failureText, quarantineText } from '../wording';
import { labelsOf } from './labels';

/** The test with Allure's labels in place of its annotations, which Allure would show as steps. */
export function withLabels(test: TestCase): TestCase {
  const annotations = labelsOf(test).map(({ name, value }) => ({
    type: `@allure.label.${name}`,
    description: value,
  }));
  return Object.create(test, { annotations: { value: annotations } }) as TestCase;
}

/**
 * The result with the failure as every report of this suite words it. The attempt with which a flaky test passed counts
 * as failed. A failure of the harness has the status that Allure calls broken. A failure in quarantine counts as skipped.
 */
export function withOutcome(test: TestCase, result: TestResult, root: string): TestResult {
  if (result.status === 'skipped') return result;
  if (failedInQuarantine(test))
    return { ...result, status: 'skipped', error: quarantineError(test, result, root) };
  const isExpected = result.status === test.expectedStatus;
  if (isExpected && test.outcome() !== 'flaky') return result;
  const failure = describeFailure(test, root, isExpected ? undefined : result);
  const prefix = isExpected ? [`Flaky: it passed only on attempt ${result.retry + 1}. It failed with:`] : [];
  const error = {
    message: [...prefix, failureText(failure, root)].join('\n'),
    stack: failuresOf(result)
      .map((one) => linesOf({ message: one.error.stack ?? '' }).join('\n'))
      .join('\n\n'),
    ...(failure.expected === undefined ? {} : { expected: failure.expected }),
    ...(failure.found === undefined ? {} : { actual: failure.found }),
  };
  const status = failure.kind === 'harness' ? 'timedOut' : 'failed';
  return { ...result, status, error, errors: [error] };
}

function quarantineError(test: TestCase, result: TestResult, root: string): TestError {
  const failure = failureText(describeFailure(test, root, result), root);
  return { message: `Failed in quarantine (${quarantineText(quarantineOf(test))})\n${failure}` };
}
