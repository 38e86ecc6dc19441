import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '../../fixtures/test';
import type { FaultsRun } from '../../reports/faults-reporter';
import { runSpec } from './inner-run';

// Small suites run in a process of their own: on a site with a fault, and under the reporter of npm run faults.

const ROOT = path.join(__dirname, '../..');

test('a fault meets the first attempt only, and what comes after a catch is skipped', async ({
  baseURL,
}, testInfo) => {
  const spec = `
    import { expect, test } from 'FIXTURES';
    test.use({ fault: 'home.strip-missing' });
    test.describe.configure({ retries: 1 });
    test.beforeEach(({ homePage }) => homePage.open());
    test('looks elsewhere', ({ homePage }) => expect(homePage.menu.items).toHaveCount(6));
    test('looks at the strip', ({ homePage }) => expect(homePage.strip.region).toContainText('Local test stub', { timeout: 500 }));
    test('comes too late', ({ homePage }) => expect(homePage.strip.region).toContainText('Local test stub'));`;
  const results = await runSpec(spec, { folder: testInfo.outputPath('inner'), baseURL: baseURL ?? '' });
  expect(results.map(({ title, status }) => [title, status])).toEqual([
    ['looks elsewhere', 'passed'],
    ['looks at the strip', 'flaky'],
    ['comes too late', 'skipped'],
  ]);
});

test('a site without a fault is what a test gets unless it asks for one', async ({ homePage }) => {
  await homePage.open();
  await expect(homePage.strip.region).toContainText('Local test stub');
});

const FAULT = {
  step: 5,
  screen: 'form',
  kind: 'off by one',
  sentence: 'A <b>fault</b>.',
  breaks: ['form.zip'],
};

/** Runs a suite with a project for each of these faults, and tells what the reporter wrote. */
async function runFaults(tests: Readonly<Record<string, string>>, directory: string): Promise<FaultsRun> {
  const faults = Object.keys(tests).filter((id) => id !== 'no fault');
  const project = (id: string): object => ({
    name: id,
    testMatch: `${id}.spec.ts`,
    metadata: id === 'no fault' ? {} : { fault: { ...FAULT, id, screen: id.split('.')[0] } },
  });
  await mkdir(directory, { recursive: true });
  await writeFile(
    path.join(directory, 'playwright.config.ts'),
    `export default { testDir: '.', retries: 1, reporter: [[${JSON.stringify(path.join(ROOT, 'reports/faults-reporter.ts'))},
      { outputDir: 'output' }]], projects: ${JSON.stringify([...faults, 'no fault'].map(project))} };`,
  );
  for (const [id, body] of Object.entries({ 'no fault': PASSES, ...tests })) {
    await writeFile(
      path.join(directory, `${id}.spec.ts`),
      `import { expect, test } from '@playwright/test';
       test.describe('ZIP codes', () => { ${body} });`,
    );
  }
  const cli = path.join(ROOT, 'node_modules/@playwright/test/cli.js');
  await new Promise((resolve) => {
    execFile(process.execPath, [cli, 'test'], { cwd: directory }, resolve);
  });
  return JSON.parse(await readFile(path.join(directory, 'output/faults.json'), 'utf8')) as FaultsRun;
}

const PASSES = `test('passes', { tag: '@step-5' }, () => expect(1).toBe(1));`;
const CATCHES = `test('catches', { tag: '@step-5' }, ({}, { retry }) => expect(retry, 'the <b>ZIP</b>').toBe(1));`;
const FAILS = `test('fails anyway', { tag: '@step-5' }, () => expect(1).toBe(2));`;
const OTHER_STEP = CATCHES.replace('@step-5', '@step-9');

test.describe('the verdict', () => {
  test('is caught when the test fails with the fault and passes without it', async ({}, testInfo) => {
    const run = await runFaults({ 'form.zip': PASSES + CATCHES }, testInfo.outputPath('inner'));
    expect(run).toMatchObject({
      problems: [],
      faults: [
        {
          id: 'form.zip',
          verdict: 'caught',
          tests: 2,
          catcher: {
            test: 'form.zip.spec.ts › ZIP codes › catches',
            message: expect.arrayContaining([expect.stringContaining('the <b>ZIP</b>')]) as string[],
            doubt: null,
          },
        },
      ],
    });
  });

  test('is survived when no test fails', async ({}, testInfo) => {
    const { faults } = await runFaults({ 'form.zip': PASSES }, testInfo.outputPath('inner'));
    expect(faults).toMatchObject([{ verdict: 'survived', tests: 1, catcher: null }]);
  });

  test('is void when the test fails without the fault too, and the run proves nothing', async ({}, testInfo) => {
    const { faults, problems } = await runFaults({ 'form.zip': FAILS }, testInfo.outputPath('inner'));
    expect(faults).toMatchObject([{ verdict: 'void' }]);
    expect(problems).toEqual([
      'With form.zip and without it fails: form.zip.spec.ts › ZIP codes › fails anyway',
    ]);
  });

  test('is doubted when a test of another step caught it', async ({}, testInfo) => {
    const { faults } = await runFaults({ 'form.zip': OTHER_STEP }, testInfo.outputPath('inner'));
    expect(faults).toMatchObject([{ verdict: 'caught', catcher: { doubt: 'it is about @step-9' } }]);
  });

  test('is doubted when the test ran out of time', async ({}, testInfo) => {
    const slow = `test('hangs', async ({}, { retry }) => { if (retry === 0) { test.setTimeout(200); await new Promise(() => {}); } });`;
    const { faults } = await runFaults({ 'form.zip': slow }, testInfo.outputPath('inner'));
    expect(faults).toMatchObject([{ verdict: 'caught', catcher: { doubt: 'it ran out of time' } }]);
  });
});

test.describe('a run proves nothing', () => {
  test('when a test fails without any fault', async ({}, testInfo) => {
    const { problems } = await runFaults(
      { 'form.zip': CATCHES, 'no fault': FAILS },
      testInfo.outputPath('inner'),
    );
    expect(problems).toEqual(['Without any fault it fails: no fault.spec.ts › ZIP codes › fails anyway']);
  });

  test('when no test notices that the whole site is down', async ({}, testInfo) => {
    const { problems } = await runFaults({ 'site.down': PASSES }, testInfo.outputPath('inner'));
    expect(problems).toEqual([
      'No test can miss site.down, and it was not caught: the tests do not look at the site.',
    ]);
  });
});

test('a second pass adds to the first', async ({}, testInfo) => {
  const directory = testInfo.outputPath('inner');
  await runFaults({ 'form.zip': PASSES, 'form.city': CATCHES }, directory);
  const { faults } = await runFaults({ 'form.zip': CATCHES }, directory);
  expect(faults.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['form.zip', 'caught'],
    ['form.city', 'caught'],
  ]);
});

for (const [device, viewport] of Object.entries({
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
})) {
  test.describe(`faults.html on a ${device}`, () => {
    test.use({ viewport });

    test('tells verdicts, survivors and catchers, is accessible and fits', async ({
      page,
      accessibility,
    }, testInfo) => {
      const directory = testInfo.outputPath('inner');
      await runFaults(
        { 'form.zip': CATCHES, 'form.city': PASSES, 'payment.code': OTHER_STEP, 'payment.month': FAILS },
        directory,
      );
      await page.goto(pathToFileURL(path.join(directory, 'output/faults.html')).href);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 of 4 seeded faults are caught');
      await expect(page.getByText('5: Complete the registration form')).toBeVisible();
      await expect(page.getByText('1 tests check form.zip, and none of them fails.')).toBeVisible();
      await expect(page.getByText('it is about @step-9')).toBeVisible();
      await expect(page.getByText('A <b>fault</b>.').first()).toBeVisible();
      await page.getByText('form.zip.spec.ts › ZIP codes › catches').click();
      await expect(page.getByText('the <b>ZIP</b>').first()).toBeVisible();
      expect(await accessibility.violations()).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
    });
  });
}
