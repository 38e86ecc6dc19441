import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { moveName, MOVES } from '../../fixtures/flow';
import { expect, test } from '../../fixtures/test';
import { type GatedSuite, judgeSuites, type JudgedSuite, runGate, writeGatedSuite } from './inner-gate';

// Small suites run together in a process of their own; their tests say which moves they took, as the recorder would.

const ALL = MOVES.map(moveName);

/** A spec whose one test takes these moves. */
function taking(moves: readonly string[], { fails = false } = {}): string {
  return `import { expect, test } from '@playwright/test';
    test('walks', ({}, testInfo) => {
      for (const description of ${JSON.stringify(moves)}) testInfo.annotations.push({ type: 'move', description });
      expect(${fails}).toBe(false);
    });`;
}

/** A suite of one test that takes these moves. */
function suiteTaking(
  moves: readonly string[],
  { fails = false, ...options }: { selection?: string; fails?: boolean } = {},
): GatedSuite {
  return { specs: { 'moves.spec.ts': taking(moves, { fails }) }, ...options };
}

const SUITES = {
  whole: suiteTaking(ALL),
  'without a move': suiteTaking(ALL.filter((name) => name !== 'notice back form')),
  'unknown move': suiteTaking([...ALL, 'policies next home']),
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
  judged = await judgeSuites(testInfo.outputPath('inner'), 'moves-reporter', SUITES);
});

test('a whole run that walks every move passes', () => {
  const { status, output } = judged.whole;
  expect(output).not.toContain('was not walked');
  expect(status).toBe('passed');
});

test('a whole run without a test of a move fails and names the move', () => {
  const { status, output } = judged['without a move'];
  expect(output).toContain('No test takes the move from notice by back to form (Back).');
  expect(status).toBe('failed');
});

test('a test that takes a move which the flow does not have fails the run and is named', () => {
  const { status, output } = judged['unknown move'];
  expect(output).toContain('The move "policies next home" is not in fixtures/flow.ts');
  expect(output).toContain('moves.spec.ts > walks');
  expect(status).toBe('failed');
});

for (const [what, suite] of [
  ['an address that somebody opens', 'opened address'],
  ['an entry of a menu', 'entry of a menu'],
] as const) {
  test(`${what} is no move of the flow`, () => {
    expect(judged[suite].status).toBe('passed');
  });
}

test('a link that the flow does not have fails the run and is named', () => {
  const { status, output } = judged['unknown link'];
  expect(output).toContain('The move "expired open thank-you" is not in fixtures/flow.ts');
  expect(status).toBe('failed');
});

test('a suite that loses one of its two tests ends with exit code 1 and names the move that only that test took', async ({}, testInfo) => {
  const directory = testInfo.outputPath('loses');
  const history = 'payment browser-back credentials';
  const specs = {
    'history.spec.ts': taking([history]),
    'others.spec.ts': taking(ALL.filter((name) => name !== history)),
  };
  await writeGatedSuite(directory, 'moves-reporter', specs);
  expect(await runGate(directory)).toMatchObject({ exitCode: 0 });
  await rm(path.join(directory, 'history.spec.ts'));
  const { exitCode, output } = await runGate(directory);
  expect(output).toContain('No test takes the move from payment by browser-back to credentials');
  expect(exitCode).toBe(1);
});

test('a partial run reports and does not fail', async () => {
  const { status, report } = judged.partial;
  expect(status).toBe('passed');
  expect(await report('moves.html')).toContain('This run was partial');
});

test('moves of a failed test do not count', async () => {
  const { moves } = JSON.parse(await judged.failed.report('moves.json')) as { moves: { tests: string[] }[] };
  expect(moves.flatMap(({ tests }) => tests)).toEqual([]);
  expect(moves).toHaveLength(MOVES.length);
});

test('its page is accessible and draws every place', async ({ page, accessibility }) => {
  await page.goto(pathToFileURL(judged['all but the first'].pathOf('moves.html')).href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `${MOVES.length - 1} of ${MOVES.length} moves of the flow were walked`,
  );
  const drawn = page.getByRole('img', { name: /screens and the moves between them/ });
  for (const place of new Set(MOVES.map(({ to }) => to))) {
    await expect(drawn.getByText(place, { exact: true }).first()).toBeVisible();
  }
  expect(await accessibility.violations()).toEqual([]);
});
