import type { TestCase, TestError, TestResult } from '@playwright/test/reporter';
import type { FailureKind } from '../../fixtures/evidence/failure-facts';
import { failuresOf } from '../../fixtures/evidence/failures';
import { quarantineOf } from '../../fixtures/quarantine/quarantine';
import { failedInQuarantine } from '../ending';
import { describeFailure, type Failure, linesOf } from '../summary/failure';
import { failureText, quarantineText, traceCommand } from '../wording';
import { labelsOf } from './labels';

/** What the report sorts failing results by, as allurerc.mjs has it. */
type Category = FailureKind | 'flaky' | 'quarantine';

/** Too large for a report in one file: the Playwright report has them, and the message of a failure names the trace. */
const LEFT_OUT = ['trace', 'video'];

/** A test and one of its results, as allure-playwright takes them. */
interface Reported {
  readonly test: TestCase;
  readonly result: TestResult;
}

/**
 * The result with the failure as every report of this suite words it, and the test with Allure's labels in place of its
 * annotations, which Allure would show as steps. The attempt with which a flaky test passed counts as failed. A failure
 * of the harness has the status that Allure calls broken. allurerc.mjs mutes a failure in quarantine by its message.
 */
export function reported(test: TestCase, result: TestResult, root: string): Reported {
  const attachments = result.attachments.filter(({ name }) => !LEFT_OUT.includes(name));
  const isExpected = result.status === test.expectedStatus && !failedInQuarantine(test);
  if (result.status === 'skipped' || (isExpected && test.outcome() !== 'flaky'))
    return { test: labeled(test), result: { ...result, attachments } };

  const failure = describeFailure(test, root, isExpected ? undefined : result);
  const error: TestError = {
    message: messageOf({ test, result }, failure, root),
    stack: failuresOf(result)
      .map((one) => linesOf({ message: one.error.stack ?? '' }).join('\n'))
      .join('\n\n'),
    ...(failure.expected === undefined ? {} : { expected: failure.expected }),
    ...(failure.found === undefined ? {} : { actual: failure.found }),
  };
  const status = failure.kind === 'harness' ? 'timedOut' : 'failed';
  return {
    test: labeled(test, categoryOf(test, failure)),
    result: { ...result, attachments, status, error, errors: [error] },
  };
}

function labeled(test: TestCase, category?: Category): TestCase {
  const { owner } = quarantineOf(test) ?? {};
  const labels = [
    ...labelsOf(test),
    ...(category === undefined ? [] : [{ name: 'failure', value: category }]),
    ...(owner === undefined ? [] : [{ name: 'owner', value: owner }]),
  ];
  const annotations = labels.map(({ name, value }) => ({
    type: `@allure.label.${name}`,
    description: value,
  }));
  // The quarantine made the failure an expected one, which Allure would show as passed.
  const expectedStatus = failedInQuarantine(test) ? 'passed' : test.expectedStatus;
  return Object.create(test, {
    annotations: { value: annotations },
    expectedStatus: { value: expectedStatus },
  }) as TestCase;
}

function categoryOf(test: TestCase, { kind, flaky }: Failure): Category {
  if (failedInQuarantine(test)) return 'quarantine';
  return flaky ? 'flaky' : kind;
}

function messageOf({ test, result }: Reported, failure: Failure, root: string): string {
  const passedAtLast = failure.flaky && result.status === test.expectedStatus;
  return [
    ...(failedInQuarantine(test) ? [`Failed in quarantine (${quarantineText(quarantineOf(test))})`] : []),
    ...(passedAtLast ? [`Flaky: it passed only on attempt ${result.retry + 1}. It failed with:`] : []),
    failureText(failure, root),
    ...(failure.trace === undefined ? [] : [`${'Trace:'.padEnd(10)} ${traceCommand(failure.trace)}`]),
  ].join('\n');
}
