import { stripVTControlCharacters } from 'node:util';
import type { Location, TestCase, TestError, TestResult, TestStep } from '@playwright/test/reporter';
import { moeb } from '../fixtures/guides/moeb';
import { stepTitle } from '../fixtures/labels';

export type Step = (typeof moeb.steps)[number];

/** A test that failed, or passed only on a retry, in the words of the guide and of the test. */
export interface Failure {
  /** As Playwright's HTML report knows it. */
  readonly id: string;
  readonly flaky: boolean;
  /** Steps of the guide that it concerns: the one it failed in, where that is known, else those it is tagged with. */
  readonly steps: readonly Step[];
  /** Titles of the groups around the test, then its own. */
  readonly titles: readonly string[];
  readonly project: string;
  /** The actions it was in, outermost first, without the step of the guide. */
  readonly actions: readonly string[];
  /** The first lines of what Playwright said, as plain text. */
  readonly message: readonly string[];
  readonly location: Location;
  /** The trace's file. */
  readonly trace: string | undefined;
}

const MESSAGE_LINES = 10;

/** Describes a test whose outcome is unexpected or flaky by its last attempt that failed. */
export function describeFailure(test: TestCase): Failure {
  const attempt = lastFailedAttempt(test);
  const path = failedPath(attempt);
  const inGuide = guideStepOf(path);
  const [, project = '', , ...titles] = test.titlePath();
  return {
    id: test.id,
    flaky: test.outcome() === 'flaky',
    steps: inGuide ? [inGuide] : taggedSteps(test),
    titles,
    project,
    actions: path.map(({ title }) => title).filter((title) => !inGuide || title !== stepTitle(inGuide)),
    message: messageOf(attempt),
    location: attempt.errors.find(({ location }) => location)?.location ?? test.location,
    trace: attempt.attachments.find(({ name }) => name === 'trace')?.path,
  };
}

/** The steps of the guide that a test is tagged with, as in `@step-5`. */
export function taggedSteps(test: TestCase): Step[] {
  return moeb.steps.filter(({ number }) => test.tags.includes(`@step-${number}`));
}

/** What Playwright says of an error, without colors, blank lines and the word that says it is one. */
export function linesOf({ message, value }: TestError): string[] {
  const text = stripVTControlCharacters(message ?? value ?? 'An error without a message.');
  return text
    .replace(/^Error: /, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function lastFailedAttempt({ expectedStatus, results, title }: TestCase): TestResult {
  const asExpected = [expectedStatus, 'skipped', 'interrupted'];
  const attempt = results.findLast(({ status }) => !asExpected.includes(status));
  if (!attempt) throw new Error(`Expected an attempt of the failed test "${title}" that failed.`);
  return attempt;
}

function messageOf({ errors, status }: TestResult): string[] {
  if (status === 'passed') return ['It passed, although it is marked as one that fails.'];
  return errors.flatMap(linesOf).slice(0, MESSAGE_LINES);
}

/** The `test.step`s that an attempt failed in, outermost first. */
function failedPath({ errors, steps }: TestResult): TestStep[] {
  const paths = errors.map((error) => pathTo(error, steps));
  return paths.find((path) => path.length > 0) ?? [];
}

/** A step is on the way to an error that it ended with, or to a time limit that it never ended in. */
function pathTo(error: TestError, steps: readonly TestStep[]): TestStep[] {
  const step = steps.find(
    (candidate) => candidate.error?.message === error.message || candidate.duration < 0,
  );
  if (!step) return [];
  return [...(step.category === 'test.step' ? [step] : []), ...pathTo(error, step.steps)];
}

function guideStepOf(path: readonly TestStep[]): Step | undefined {
  return moeb.steps.find((step) => path.some(({ title }) => title === stepTitle(step)));
}
