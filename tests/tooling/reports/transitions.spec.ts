import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { transitionName, TRANSITIONS } from '../../../fixtures/evidence/transitions';
import { expect, test } from '../../../fixtures/test';
import { type GatedSuite, judgeSuites, type JudgedSuite, runGate, writeGatedSuite } from './inner-gate';

// Small suites run together in a process of their own; their tests say which transitions they took, as the recorder would.

const ALL = TRANSITIONS.map(transitionName);

/** A spec whose one test takes these transitions. */
function taking(transitions: readonly string[], { fails = false } = {}): string {
  return `import { expect, test } from '@playwright/test';
    test('walks', ({}, testInfo) => {
      for (const description of ${JSON.stringify(transitions)}) testInfo.annotations.push({ type: 'transition', description });
      expect(${fails}).toBe(false);
    });`;
}

/** A suite of one test that takes these transitions. */
function suiteTaking(
  transitions: readonly string[],
  { fails = false, ...options }: { selection?: string; fails?: boolean } = {},
): GatedSuite {
  return { specs: { 'transitions.spec.ts': taking(transitions, { fails }) }, ...options };
}

const SUITES = {
  whole: suiteTaking(ALL),
  'without a transition': suiteTaking(ALL.filter((name) => name !== 'notice back form')),
  'unknown transition': suiteTaking([...ALL, 'policies next home']),
  'opened address': suiteTaking([...ALL, 'outside open policies']),
  'entry of a menu': suiteTaking([...ALL, 'policies open home']),
  'unknown link': suiteTaking([...ALL, 'expired open thank-you']),
  partial: suiteTaking([], { selection: '--grep @step-7' }),
  failed: suiteTaking(ALL, { fails: true }),
  'all but the first': suiteTaking(ALL.slice(1)),
};

test.describe.configure({ mode: 'default' }); // all tests of a worker look at the same run

let judged: Readonly<Record<keyof typeof SUITES, JudgedSuite>>;

test.beforeAll(async ({}, testInfo) => {
  judged = await judgeSuites(testInfo.outputPath('inner'), 'transitions-reporter', SUITES);
});

test('a whole run that walks every transition passes', () => {
  const { status, output } = judged.whole;
  expect(output).not.toContain('was not walked');
  expect(status).toBe('passed');
});

test('a whole run without a test of a transition fails and names the transition', () => {
  const { status, output } = judged['without a transition'];
  expect(output).toContain('No test takes the transition from notice by back to form (Back).');
  expect(status).toBe('failed');
});

test('a test that takes a transition which the flow does not have fails the run and is named', () => {
  const { status, output } = judged['unknown transition'];
  expect(output).toContain('The transition "policies next home" is not in fixtures/evidence/transitions.ts');
  expect(output).toContain('transitions.spec.ts › walks');
  expect(status).toBe('failed');
});

for (const [what, suite] of [
  ['an address that somebody opens', 'opened address'],
  ['an entry of a menu', 'entry of a menu'],
] as const) {
  test(`${what} is no transition of the flow`, () => {
    expect(judged[suite].status).toBe('passed');
  });
}

test('a link that the flow does not have fails the run and is named', () => {
  const { status, output } = judged['unknown link'];
  expect(output).toContain(
    'The transition "expired open thank-you" is not in fixtures/evidence/transitions.ts',
  );
  expect(status).toBe('failed');
});

test('a suite that loses one of its two tests ends with exit code 1 and names the transition that only that test took', async ({}, testInfo) => {
  const directory = testInfo.outputPath('loses');
  const history = 'payment browser-back credentials';
  const specs = {
    'history.spec.ts': taking([history]),
    'others.spec.ts': taking(ALL.filter((name) => name !== history)),
  };
  await writeGatedSuite(directory, 'transitions-reporter', specs);
  expect(await runGate(directory)).toMatchObject({ exitCode: 0 });
  await rm(path.join(directory, 'history.spec.ts'));
  const { exitCode, output } = await runGate(directory);
  expect(output).toContain('No test takes the transition from payment by browser-back to credentials');
  expect(exitCode).toBe(1);
});

test('a partial run reports and does not fail', async () => {
  const { status, report } = judged.partial;
  expect(status).toBe('passed');
  expect(await report('transitions.html')).toContain('This was a partial run');
});

test('transitions of a failed test do not count', async () => {
  const { transitions } = JSON.parse(await judged.failed.report('transitions.json')) as {
    transitions: { tests: string[] }[];
  };
  expect(transitions.flatMap(({ tests }) => tests)).toEqual([]);
  expect(transitions).toHaveLength(TRANSITIONS.length);
});

test('its page is accessible and draws every place', async ({ page, accessibility }) => {
  await page.goto(pathToFileURL(judged['all but the first'].pathOf('transitions.html')).href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `${TRANSITIONS.length - 1} of ${TRANSITIONS.length} transitions of the flow were tested`,
  );
  const drawn = page.getByRole('img', { name: /screens and the transitions between them/ });
  for (const place of new Set(TRANSITIONS.map(({ to }) => to))) {
    await expect(drawn.getByText(place, { exact: true }).first()).toBeVisible();
  }
  expect(await accessibility.violations()).toEqual([]);
});
