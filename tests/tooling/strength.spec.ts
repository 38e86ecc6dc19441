import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '../../fixtures/test';
import { runGate, writeGatedSuite } from './inner-gate';

const SOUND = `
  const sandbox = { accounts: async () => [], ledger: async () => [] };
  test('two values, one in a step', async () => {
    expect(1).toBe(1);
    await test.step('a step', async () => expect({ a: 1 }).toMatchObject({ a: 1 }));
  });
  test('what is shown', async ({ page }) => {
    await page.setContent('<h1>Payment</h1><input>');
    await expect(page.getByRole('heading')).toHaveText('Payment');
    await expect(page.getByRole('heading')).not.toBeHidden();
    await expect(page.getByRole('heading'), 'with a message').toBeVisible();
    await expect(page.getByRole('textbox')).toHaveValue('');
  });
  test('what is recorded', async () => {
    expect(await sandbox.accounts()).toHaveLength(0);
    await expect.poll(() => sandbox.accounts()).toEqual([]);
    const entries = await sandbox.ledger();
    expect(entries).toEqual([]);
  });
  test('another value', async () => {
    expect.soft(1).toBe(1);
  });
  test('a value', async () => {
    expect.soft(1).toBe(1);
  });`;

/** Matchers with the names of those of this suite, which look at several things. */
const OWN = `
  const own = expect.extend({
    toRefuse: () => ({ pass: true, message: () => '' }),
    toBeDisplayed: () => ({ pass: true, message: () => '' }),
  });
  test('one refusal', () => own(1).toRefuse());
  test('one screen', () => own(1).toBeDisplayed());
  test('three values', () => { expect(1).toBe(1); expect(2).toBe(2); expect(3).toBe(3); });`;

const EMPTY = `
  test('a loop over no rows', async () => {
    for (const row of []) expect(row).toBe(1);
  });`;

async function run(spec: string, directory: string, selection: string | null = null) {
  const text = `import { expect, test } from '@playwright/test'; test.use({ launchOptions: ${JSON.stringify(
    await launchOptions(),
  )} }); ${spec}`;
  await writeGatedSuite(directory, 'strength-reporter', { 'strength.spec.ts': text }, { selection });
  return runGate(directory);
}

async function launchOptions(): Promise<object> {
  const { findBrowser } = await import('../../scripts/browser.mjs');
  const { executablePath } = findBrowser({ headless: true }).browser ?? {};
  return { args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) };
}

async function strengthsIn(directory: string): Promise<unknown> {
  return JSON.parse(await readFile(path.join(directory, 'output/strength.json'), 'utf8'));
}

test('tells how much each test asserts, and of what, the weakest first', async ({}, testInfo) => {
  const directory = testInfo.outputPath('inner');
  const { exitCode } = await run(SOUND, directory);
  expect(exitCode).toBe(0);
  expect(await strengthsIn(directory)).toEqual([
    { test: 'strength.spec.ts › a value', assertions: 1, weight: 1, kinds: { value: 1 } },
    { test: 'strength.spec.ts › another value', assertions: 1, weight: 1, kinds: { value: 1 } },
    {
      test: 'strength.spec.ts › two values, one in a step',
      assertions: 2,
      weight: 2,
      kinds: { value: 2 },
    },
    { test: 'strength.spec.ts › what is recorded', assertions: 3, weight: 3, kinds: { recorded: 3 } },
    {
      test: 'strength.spec.ts › what is shown',
      assertions: 4,
      weight: 4,
      kinds: { text: 1, visible: 2, 'state of a control': 1 },
    },
  ]);
});

test('an assertion of this suite weighs what it looks at', async ({}, testInfo) => {
  const directory = testInfo.outputPath('inner');
  await run(OWN, directory);
  expect(await strengthsIn(directory)).toEqual([
    { test: 'strength.spec.ts › one screen', assertions: 1, weight: 2, kinds: { visible: 1, address: 1 } },
    { test: 'strength.spec.ts › three values', assertions: 3, weight: 3, kinds: { value: 3 } },
    { test: 'strength.spec.ts › one refusal', assertions: 1, weight: 4, kinds: { visible: 1, text: 3 } },
  ]);
});

test('a whole run with a test that asserted nothing fails and names it', async ({}, testInfo) => {
  const { exitCode, output } = await run(SOUND + EMPTY, testInfo.outputPath('inner'));
  expect(output).toContain('strength.spec.ts › a loop over no rows: it passed without an assertion.');
  expect(exitCode).toBe(1);
});

test('a run of some tests only reports it', async ({}, testInfo) => {
  const { exitCode } = await run(EMPTY, testInfo.outputPath('inner'), '--grep @step-5');
  expect(exitCode).toBe(0);
});

test('its page is accessible', async ({ page, accessibility }, testInfo) => {
  const directory = testInfo.outputPath('inner');
  await run(SOUND, directory);
  await page.goto(pathToFileURL(path.join(directory, 'output/strength.html')).href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '11 assertions in 5 browser tests that passed',
  );
  expect(await accessibility.violations()).toEqual([]);
});
