import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { moveName, MOVES } from '../../fixtures/flow';
import { expect, test } from '../../fixtures/test';
import { type GateRun, runGate, runShardsAndMerge, writeGatedSuite } from './inner-gate';

// Small suites run in a process of their own; their tests say which moves they took, as the recorder would.

const ALL = MOVES.map(moveName);

/** A spec whose one test takes these moves. */
function taking(moves: readonly string[], { fails = false } = {}): string {
  return `import { expect, test } from '@playwright/test';
    test('walks', ({}, testInfo) => {
      for (const description of ${JSON.stringify(moves)}) testInfo.annotations.push({ type: 'move', description });
      expect(${fails}).toBe(false);
    });`;
}

/** Runs one test that takes these moves, and tells what the moves reporter makes of it. */
async function runTaking(
  moves: readonly string[],
  directory: string,
  { selection = null, fails = false }: { selection?: string | null; fails?: boolean } = {},
): Promise<GateRun> {
  await writeGatedSuite(
    directory,
    'moves-reporter',
    { 'moves.spec.ts': taking(moves, { fails }) },
    { selection },
  );
  return runGate(directory);
}

test('a whole run that walks every move passes', async ({}, testInfo) => {
  const { exitCode, output } = await runTaking(ALL, testInfo.outputPath('inner'));
  expect(output).not.toContain('was not walked');
  expect(exitCode).toBe(0);
});

test('a whole run without a test of a move fails and names the move', async ({}, testInfo) => {
  const { exitCode, output } = await runTaking(
    ALL.filter((name) => name !== 'notice back form'),
    testInfo.outputPath('inner'),
  );
  expect(output).toContain('No test takes the move from notice by back to form (Back).');
  expect(exitCode).toBe(1);
});

test('a test that takes a move which the flow does not have fails the run and is named', async ({}, testInfo) => {
  const { exitCode, output } = await runTaking([...ALL, 'policies next home'], testInfo.outputPath('inner'));
  expect(output).toContain('The move "policies next home" is not in fixtures/flow.ts');
  expect(output).toContain('moves.spec.ts > walks');
  expect(exitCode).toBe(1);
});

for (const [what, move] of [
  ['an address that somebody opens', 'outside open policies'],
  ['an entry of a menu', 'policies open home'],
] as const) {
  test(`${what} is no move of the flow`, async ({}, testInfo) => {
    const { exitCode } = await runTaking([...ALL, move], testInfo.outputPath('inner'));
    expect(exitCode).toBe(0);
  });
}

test('a link that the flow does not have fails the run and is named', async ({}, testInfo) => {
  const { exitCode, output } = await runTaking(
    [...ALL, 'expired open thank-you'],
    testInfo.outputPath('inner'),
  );
  expect(output).toContain('The move "expired open thank-you" is not in fixtures/flow.ts');
  expect(exitCode).toBe(1);
});

test('a suite that loses one of its two tests fails and names the move that only that test took', async ({}, testInfo) => {
  const directory = testInfo.outputPath('inner');
  const history = 'payment browser-back credentials';
  const specs = {
    'history.spec.ts': taking([history]),
    'others.spec.ts': taking(ALL.filter((name) => name !== history)),
  };
  await writeGatedSuite(directory, 'moves-reporter', specs, { selection: null });
  expect(await runGate(directory)).toMatchObject({ exitCode: 0 });
  await rm(path.join(directory, 'history.spec.ts'));
  const { exitCode, output } = await runGate(directory);
  expect(output).toContain('No test takes the move from payment by browser-back to credentials');
  expect(exitCode).toBe(1);
});

test('a partial run reports and does not fail', async ({}, testInfo) => {
  const directory = testInfo.outputPath('inner');
  const { exitCode } = await runTaking([], directory, { selection: '--grep @step-7' });
  expect(exitCode).toBe(0);
  const page = await readFile(path.join(directory, 'output/moves.html'), 'utf8');
  expect(page).toContain('This run was partial');
});

test('shards are judged once their reports are put together', async ({}, testInfo) => {
  test.slow();
  const directory = testInfo.outputPath('inner');
  const [first = '', ...others] = ALL;
  await writeGatedSuite(directory, 'moves-reporter', {
    'one.spec.ts': taking([first]),
    'two.spec.ts': taking(others),
  });
  expect(await runShardsAndMerge(directory)).toMatchObject({ exitCode: 0 });
  await writeGatedSuite(directory, 'moves-reporter', { 'one.spec.ts': taking([]) });
  const { exitCode, output } = await runShardsAndMerge(directory);
  expect(output).toContain('No test takes the move from outside by open to home (the site is opened).');
  expect(exitCode).toBe(1);
});

test('moves of a failed test do not count', async ({}, testInfo) => {
  const directory = testInfo.outputPath('inner');
  await runTaking(ALL, directory, { fails: true });
  const { moves } = JSON.parse(await readFile(path.join(directory, 'output/moves.json'), 'utf8')) as {
    moves: { tests: string[] }[];
  };
  expect(moves.flatMap(({ tests }) => tests)).toEqual([]);
  expect(moves).toHaveLength(MOVES.length);
});

test('its page is accessible and draws every place', async ({ page, accessibility }, testInfo) => {
  const directory = testInfo.outputPath('inner');
  await runTaking(ALL.slice(1), directory);
  await page.goto(pathToFileURL(path.join(directory, 'output/moves.html')).href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `${MOVES.length - 1} of ${MOVES.length} moves of the flow were walked`,
  );
  const drawn = page.getByRole('img', { name: /screens and the moves between them/ });
  for (const place of new Set(MOVES.map(({ to }) => to))) {
    await expect(drawn.getByText(place, { exact: true }).first()).toBeVisible();
  }
  expect(await accessibility.violations()).toEqual([]);
});
