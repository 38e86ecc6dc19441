import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Location, TestCase, TestError, TestResult, TestStep } from '@playwright/test/reporter';
import { DOCUMENTED_FLOW, flowStepOf, type FlowStep as Step, stepTitle } from '../../pages/steps';
import { GUIDES, guideStepTitle } from '../../guides/catalogue';

export type { Step };

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
  /** The line of the spec that it failed in. */
  readonly location: Location;
  /** The line of the page object that it failed in, if there is one. */
  readonly pageObject: Location | undefined;
  /** The trace's file. */
  readonly trace: string | undefined;
}

const MESSAGE_LINES = 10;

/** Steps of the flow by their own titles, and by those that the courts' guides have for them. */
const STEP_BY_TITLE: ReadonlyMap<string, Step> = new Map([
  ...GUIDES.flatMap(({ steps }) => steps).map((step): [string, Step] => [
    guideStepTitle(step),
    flowStepOf(step),
  ]),
  ...DOCUMENTED_FLOW.steps.map((step): [string, Step] => [stepTitle(step), step]),
]);

/**
 * Describes a test whose outcome is unexpected or flaky by its last attempt that failed. `root` is the directory that
 * has tests/ and pages/.
 */
export function describeFailure(test: TestCase, root: string): Failure {
  const attempt = lastFailedAttempt(test);
  const steps = failedPath(attempt);
  const inGuide = guideStepOf(steps);
  const frames = attempt.errors.flatMap((error) => framesOf(error, root));
  const [, project = '', , ...titles] = test.titlePath();
  return {
    id: test.id,
    flaky: test.outcome() === 'flaky',
    steps: inGuide ? [inGuide] : taggedSteps(test),
    titles,
    project,
    actions: steps.map(({ title }) => title).filter((title) => !STEP_BY_TITLE.has(title)),
    message: messageOf(attempt),
    location: frames.find(({ room }) => room === 'tests')?.location ?? test.location,
    pageObject: frames.find(({ room }) => room === 'pages')?.location,
    trace: attempt.attachments.find(({ name }) => name === 'trace')?.path,
  };
}

/** The steps of the guide that a test is tagged with, as in `@step-5`. */
export function taggedSteps(test: TestCase): Step[] {
  return DOCUMENTED_FLOW.steps.filter(({ number }) => test.tags.includes(`@step-${number}`));
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
  const messages = new Set(errors.map((error) => linesOf(error).join('\n')));
  return [...messages].flatMap((message) => message.split('\n')).slice(0, MESSAGE_LINES);
}

interface Frame {
  readonly location: Location;
  readonly room: 'tests' | 'pages' | 'other';
}

/** Where an error came through, innermost first. Components are what all page objects share, so they tell nothing. */
function framesOf({ location, stack = '' }: TestError, root: string): Frame[] {
  const lines = stripVTControlCharacters(stack).matchAll(
    /^ +at (?:.*\()?(\/.+?|[A-Z]:\\.+?):(\d+):(\d+)\)?$/gm,
  );
  const inStack = [...lines].map(([, file = '', line, column]) => ({
    file,
    line: Number(line),
    column: Number(column),
  }));
  return [...(location ? [location] : []), ...inStack].map((frame) => ({
    location: frame,
    room: roomOf(path.relative(root, frame.file).split(path.sep)),
  }));
}

function roomOf([room, folder]: readonly string[]): Frame['room'] {
  if (room === 'tests') return room;
  return room === 'pages' && folder !== 'components' ? room : 'other';
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
  return path.flatMap(({ title }) => STEP_BY_TITLE.get(title) ?? [])[0];
}
