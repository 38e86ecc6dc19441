import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestError } from '@playwright/test/reporter';
import { describeFailure, linesOf } from '../../reports/summary/failure';
import { failureText } from '../../reports/wording';
import { PROJECT_ROOT } from '../../runner/project.cjs';
import type { FailingTest } from '../night';
import type { FirstAttempt, SuiteRun } from './suite-run';

/** The file that the run writes, from the environment. */
export const SUITE_RUN = 'NIGHTLY_SUITE_RUN';

/** Counts a run of the suite for the night: what was executed, and what failed, also at the first attempt only. */
export default class SuiteReporter implements Reporter {
  private suite: Suite | undefined;
  private readonly errors: string[] = [];

  onBegin(_: FullConfig, suite: Suite): void {
    this.suite = suite;
  }

  onError(error: TestError): void {
    this.errors.push(linesOf(error).join('\n'));
  }

  onEnd({ status }: FullResult): void {
    const file = process.env[SUITE_RUN];
    if (!file) return;
    const run = suiteRunOf(this.suite?.allTests() ?? [], { status, errors: this.errors });
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(run, null, 2)}\n`);
  }

  printsToStdio(): boolean {
    return false;
  }
}

function suiteRunOf(
  cases: readonly TestCase[],
  { status, errors }: Pick<SuiteRun, 'status' | 'errors'>,
): SuiteRun {
  const ran = cases.filter((test) => wasExecuted(test));
  const repetitions = new Map<string, TestCase[]>();
  for (const test of ran) repetitions.set(nameOf(test), [...(repetitions.get(nameOf(test)) ?? []), test]);
  const failing = [...repetitions.values()].flatMap((tests) => tests.find(hasFailed) ?? []);
  return {
    status,
    errors,
    executions: ran.length,
    tests: repetitions.size,
    skipped: cases.filter((test) => test.outcome() === 'skipped').length,
    failing: failing.map(failingTest),
    firstAttempts: [...repetitions.values()].flatMap((tests) => firstAttemptsOf(tests)),
  };
}

/** An interrupted execution says nothing. */
function wasExecuted({ results: [first] }: TestCase): boolean {
  return first !== undefined && first.status !== 'skipped' && first.status !== 'interrupted';
}

function hasFailed(test: TestCase): boolean {
  return ['unexpected', 'flaky'].includes(test.outcome());
}

function firstAttemptsOf(tests: readonly TestCase[]): FirstAttempt[] {
  const [test] = tests;
  const failed = tests.filter(
    ({ results: [first], expectedStatus }) => first?.status !== expectedStatus,
  ).length;
  if (!test || failed === 0) return [];
  return [{ ...placeOf(test), executions: tests.length, failed }];
}

function failingTest(test: TestCase): FailingTest {
  const failure = describeFailure(test, PROJECT_ROOT);
  return {
    ...placeOf(test),
    steps: failure.steps.map(({ number }) => number),
    flaky: failure.flaky,
    text: failureText(failure, PROJECT_ROOT),
  };
}

function placeOf(test: TestCase): Pick<FailingTest, 'title' | 'project' | 'spec'> {
  const [, project = '', , ...titles] = test.titlePath();
  const file = path.relative(PROJECT_ROOT, test.location.file).split(path.sep).join('/');
  return { title: titles.join(' > '), project, spec: `${file}:${test.location.line}` };
}

/** The same for all repetitions of a test. */
function nameOf(test: TestCase): string {
  return JSON.stringify(placeOf(test));
}
