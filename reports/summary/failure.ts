import { stripVTControlCharacters } from 'node:util';
import type { Location, TestCase, TestError, TestResult } from '@playwright/test/reporter';
import type { FailurePlace } from '../../fixtures/evidence/failure-facts';
import { failuresOf, type ReadFailure, stepsTo } from '../../fixtures/evidence/failures';
import { DOCUMENTED_FLOW, type FlowStep as Step, flowStepOf, stepTitle } from '../../pages/steps';
import { isQuarantined } from '../../fixtures/quarantine/quarantine';
import { GUIDES, guideStepTitle } from '../../guides/catalogue';
import { framesOf } from './frames';

export type { Step };

/** Why a test failed, or passed only on a retry: what failed first, then where. */
export interface Failure {
  /** As Playwright's HTML report knows it. */
  readonly id: string;
  readonly flaky: boolean;
  readonly kind: ReadFailure['kind'];
  /** What failed, as plain text: a sentence of the suite, or the lines of Playwright's error. */
  readonly message: readonly string[];
  readonly field: string | undefined;
  readonly expected: string | undefined;
  readonly found: string | undefined;
  /** The screen that the test was at; undefined for a test without a site. */
  readonly place: FailurePlace | undefined;
  /** Steps of the guide that it concerns: the one it failed in, where that is known, else those it is tagged with. */
  readonly steps: readonly Step[];
  /** Titles of the groups around the test, then its own. */
  readonly titles: readonly string[];
  readonly project: string;
  /** The actions it was in, outermost first, without the step of the guide. */
  readonly actions: readonly string[];
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
 * Describes a test that failed, is flaky or failed in quarantine, by an attempt that failed. `root` is the directory that has
 * tests/ and pages/.
 */
export function describeFailure(test: TestCase, root: string, attempt = lastFailedAttempt(test)): Failure {
  const failures = failuresOf(attempt);
  const [first] = failures;
  const path =
    failures.map(({ message }) => stepsTo(message, attempt.steps)).find(({ length }) => length > 0) ?? [];
  const actions = path.filter(({ category }) => category === 'test.step').map(({ title }) => title);
  const frames = attempt.errors.flatMap((error) => framesOf(error, root));
  const [, project = '', , ...titles] = test.titlePath();
  return {
    id: test.id,
    flaky: test.outcome() === 'flaky',
    kind: first?.kind ?? 'assertion',
    message: messageOf(attempt, failures),
    field: first?.field,
    expected: first?.expected,
    found: first?.found,
    place: first && placeOf(first),
    steps: stepsOf(actions, first) ?? taggedSteps(test),
    titles,
    project,
    actions: actions.filter((title) => !STEP_BY_TITLE.has(title)),
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
export function linesOf({ message, value }: Pick<TestError, 'message' | 'value'>): string[] {
  const text = stripVTControlCharacters(message ?? value ?? 'An error without a message.');
  return text
    .replace(/^Error: /, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** The attempt that failed last; a retry may have passed after it. */
export function lastFailedAttempt(test: TestCase): TestResult {
  const { expectedStatus, results, title } = test;
  // The failure of a quarantined test is expected only for Playwright.
  const asExpected = [isQuarantined(test) ? 'passed' : expectedStatus, 'skipped', 'interrupted'];
  const attempt = results.findLast(({ status }) => !asExpected.includes(status));
  if (!attempt) throw new Error(`Expected an attempt of the failed test "${title}" that failed.`);
  return attempt;
}

function messageOf({ status }: TestResult, failures: readonly ReadFailure[]): string[] {
  if (status === 'passed') return ['It passed, although it is expected to fail.'];
  const messages = new Set(failures.map(({ message }) => linesOf({ message }).join('\n')));
  return [...messages].flatMap((message) => message.split('\n')).slice(0, MESSAGE_LINES);
}

function placeOf({ level, screen, step, address, says, has }: ReadFailure): FailurePlace | undefined {
  if (level === undefined || screen === undefined || address === undefined) return undefined;
  return { level, screen, step, address, ...(says ? { says } : {}), ...(has ? { has } : {}) };
}

/** The step of the guide that an attempt failed in, if an action or the screen tells. */
function stepsOf(actions: readonly string[], failure: ReadFailure | undefined): Step[] | undefined {
  const inGuide = actions.flatMap((title) => STEP_BY_TITLE.get(title) ?? [])[0];
  if (inGuide) return [inGuide];
  const atScreen = DOCUMENTED_FLOW.steps.find(({ screen }) => screen === failure?.screen);
  return atScreen && [atScreen];
}
