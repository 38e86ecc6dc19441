import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '../../fixtures/test';
import { runGate, writeGatedSuite } from './inner-gate';

const SOUND = `
  test('two values, one in a step', async () => {
    expect(1).toBe(1);
    await test.step('a step', async () => expect({ a: 1 }).toMatchObject({ a: 1 }));
  });
  test('text and state', async ({ page }) => {
    await page.setContent('<h1>Payment</h1>');
    await expect(page.getByRole('heading')).toHaveText('Payment');
    await expect(page.getByRole('heading')).not.toBeHidden();
    await expect(page.getByRole('heading'), 'with a message').toBeVisible();
  });
  test('one', async () => {
    expect.soft(1).toBe(1);
  });`;

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

test('tells how much each test asserts, and of what, the weakest first', async ({}, testInfo) => {
  const directory = testInfo.outputPath('inner');
  const { exitCode } = await run(SOUND, directory);
  expect(exitCode).toBe(0);
  expect(JSON.parse(await readFile(path.join(directory, 'output/strength.json'), 'utf8'))).toEqual([
    { test: 'strength.spec.ts › one', assertions: 1, kinds: { 'record or value': 1 } },
    { test: 'strength.spec.ts › two values, one in a step', assertions: 2, kinds: { 'record or value': 2 } },
    {
      test: 'strength.spec.ts › text and state',
      assertions: 3,
      kinds: { text: 1, 'state of a control': 1, 'record or value': 1 },
    },
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
    '6 assertions in 3 browser tests that passed',
  );
  expect(await accessibility.violations()).toEqual([]);
});
