import { pathToFileURL } from 'node:url';
import { expect, test } from '../../../fixtures/test';
import { judgeSuites, type JudgedSuite } from './inner-gate';

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
    toShowFieldError: () => ({ pass: true, message: () => '' }),
    toBeDisplayed: () => ({ pass: true, message: () => '' }),
  });
  test('one refusal', () => own(1).toShowFieldError());
  test('one screen', () => own(1).toBeDisplayed());
  test('three values', () => { expect(1).toBe(1); expect(2).toBe(2); expect(3).toBe(3); });`;

const EMPTY = `
  test('a loop over no rows', async () => {
    for (const row of []) expect(row).toBe(1);
  });`;

test.describe.configure({ mode: 'default' }); // all tests of a worker look at the same run

let judged: Readonly<Record<'sound' | 'own' | 'empty' | 'partial', JudgedSuite>>;

test.beforeAll(async ({}, testInfo) => {
  const options = JSON.stringify(await launchOptions());
  const suite = (spec: string) => ({
    specs: {
      'strength.spec.ts': `import { expect, test } from '@playwright/test'; test.use({ launchOptions: ${options} }); ${spec}`,
    },
  });
  judged = await judgeSuites(testInfo.outputPath('inner'), 'strength-reporter', {
    sound: suite(SOUND),
    own: suite(OWN),
    empty: suite(SOUND + EMPTY),
    partial: { ...suite(EMPTY), selection: '--grep @step-5' },
  });
});

async function launchOptions(): Promise<object> {
  const { findBrowser } = await import('../../../fixtures/browser/find-browser.mjs');
  const { executablePath } = findBrowser({ headless: true }).browser ?? {};
  return { args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) };
}

test('tells how much each test asserts, and of what, the weakest first', async () => {
  const { status, report } = judged.sound;
  expect(status).toBe('passed');
  expect(JSON.parse(await report('strength.json'))).toEqual([
    { test: 'sound/strength.spec.ts › a value', assertions: 1, weight: 1, kinds: { value: 1 } },
    { test: 'sound/strength.spec.ts › another value', assertions: 1, weight: 1, kinds: { value: 1 } },
    {
      test: 'sound/strength.spec.ts › two values, one in a step',
      assertions: 2,
      weight: 2,
      kinds: { value: 2 },
    },
    { test: 'sound/strength.spec.ts › what is recorded', assertions: 3, weight: 3, kinds: { recorded: 3 } },
    {
      test: 'sound/strength.spec.ts › what is shown',
      assertions: 4,
      weight: 4,
      kinds: { text: 1, visible: 2, 'state of a control': 1 },
    },
  ]);
});

test('an assertion of this suite weighs what it looks at', async () => {
  expect(JSON.parse(await judged.own.report('strength.json'))).toEqual([
    {
      test: 'own/strength.spec.ts › one screen',
      assertions: 1,
      weight: 2,
      kinds: { visible: 1, address: 1 },
    },
    { test: 'own/strength.spec.ts › three values', assertions: 3, weight: 3, kinds: { value: 3 } },
    { test: 'own/strength.spec.ts › one refusal', assertions: 1, weight: 4, kinds: { visible: 1, text: 3 } },
  ]);
});

test('a whole run with a test that asserted nothing fails and names it', () => {
  const { status, output } = judged.empty;
  expect(output).toContain('empty/strength.spec.ts › a loop over no rows: it passed without an assertion.');
  expect(status).toBe('failed');
});

test('a run of some tests only reports it', () => {
  expect(judged.partial.status).toBe('passed');
});

test('its page is accessible', async ({ page, accessibility }) => {
  await page.goto(pathToFileURL(judged.sound.pathOf('strength.html')).href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '11 assertions in 5 browser tests that passed',
  );
  expect(await accessibility.violations()).toEqual([]);
});
