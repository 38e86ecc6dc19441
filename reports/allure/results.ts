import { createHash, randomUUID } from 'node:crypto';
import type { Attachment, StepResult, TestResult as AllureResult } from 'allure-js-commons';
import type { TestCase, TestResult, TestStep } from '@playwright/test/reporter';
import { failuresOf } from '../../fixtures/evidence/failures';
import { describeFailure, linesOf } from '../summary/failure';
import { testCaseName } from '../../fixtures/test-name';
import { failureText } from '../wording';
import { labelsOf } from './labels';

type PlaywrightAttachment = TestResult['attachments'][number];

/** Keeps an attachment and says where. */
export type Attach = (attachment: PlaywrightAttachment) => Attachment;

/**
 * An attempt of a test in Allure's format (https://allurereport.org/docs/how-it-works-test-result-file/). The attempt
 * with which a flaky test passed counts as failed, as everywhere in this suite.
 */
export function allureResult(
  test: TestCase,
  result: TestResult,
  { root, attach }: { readonly root: string; readonly attach: Attach },
): AllureResult {
  const name = testCaseName(test);
  const [, project = '', ...titlePath] = test.titlePath();
  const start = result.startTime.getTime();
  const id = hash(`${project} ${name} ${test.repeatEachIndex}`);
  const shown = new Set<PlaywrightAttachment>();
  const attachOnce: Attach = (attachment) => {
    shown.add(attachment);
    return attach(attachment);
  };
  const steps = result.steps.flatMap((step) => stepsIn(step, attachOnce));
  return {
    uuid: randomUUID(),
    name: test.title,
    fullName: name,
    historyId: id,
    testCaseId: id,
    titlePath: [project, ...titlePath.slice(0, -1)],
    ...outcomeOf(test, result, root),
    stage: 'finished' as AllureResult['stage'],
    start,
    stop: start + result.duration,
    labels: [
      ...labelsOf(test),
      { name: 'parentSuite', value: project },
      { name: 'framework', value: 'playwright' },
    ],
    links: [],
    parameters: [{ name: 'Project', value: project }],
    steps,
    attachments: result.attachments.filter((attachment) => !shown.has(attachment)).map(attachOnce),
  };
}

function outcomeOf(
  test: TestCase,
  result: TestResult,
  root: string,
): Pick<AllureResult, 'status' | 'statusDetails'> {
  const status = (value: string): AllureResult['status'] => value as AllureResult['status'];
  if (result.status === 'skipped') return { status: status('skipped'), statusDetails: {} };
  const isExpected = result.status === test.expectedStatus;
  if (isExpected && test.outcome() !== 'flaky') return { status: status('passed'), statusDetails: {} };
  const failure = describeFailure(test, root, isExpected ? undefined : result);
  const prefix = isExpected ? [`Flaky: it passed only on attempt ${result.retry + 1}. It failed with:`] : [];
  return {
    status: status(failure.kind === 'harness' ? 'broken' : 'failed'),
    statusDetails: {
      message: [...prefix, failureText(failure, root)].join('\n'),
      trace: failuresOf(result)
        .map(({ error }) => linesOf({ message: error.stack ?? '' }).join('\n'))
        .join('\n\n'),
      ...(failure.expected === undefined ? {} : { expected: failure.expected }),
      ...(failure.found === undefined ? {} : { actual: failure.found }),
    },
  };
}

/** The `test.step`s in a step, each with what was attached in it and in what Playwright did inside it. */
function stepsIn(step: TestStep, attach: Attach): StepResult[] {
  const inside = step.steps.flatMap((inner) => stepsIn(inner, attach));
  if (step.category !== 'test.step') return inside;
  const start = step.startTime.getTime();
  const failed = step.error !== undefined;
  return [
    {
      name: step.title,
      status: (failed ? 'failed' : 'passed') as StepResult['status'],
      statusDetails: failed ? { message: linesOf(step.error ?? {}).join('\n') } : {},
      stage: 'finished' as StepResult['stage'],
      start,
      stop: start + step.duration,
      parameters: [],
      steps: inside,
      attachments: attachmentsIn(step).map(attach),
    },
  ];
}

function attachmentsIn(step: TestStep): PlaywrightAttachment[] {
  const hidden = step.steps.filter(({ category }) => category !== 'test.step');
  return [...step.attachments, ...hidden.flatMap(attachmentsIn)];
}

function hash(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
