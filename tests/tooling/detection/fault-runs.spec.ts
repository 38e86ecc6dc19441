import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '../../../fixtures/test';
import type { FaultsRun } from '../../../detection/faults/reporter';
import { runSpec } from '../inner-run';

// Small suites run in a process of their own: on a site with a fault, and under the reporter of npm run faults.

const ROOT = path.join(__dirname, '../../..');

test('a test that fails on a site with a fault is expected to, and no other test meets that fault then', async ({
  baseURL,
}, testInfo) => {
  const strip = `expect(homePage.strip.region).toContainText('Local test stub', { timeout: 500 })`;
  const spec = `
    import { expect, test } from 'FIXTURES';
    test.use({ faults: Object.fromEntries(['looks elsewhere', 'looks at the strip', 'comes too late'].map(
      (title) => ['inner.spec.ts › ' + title, 'home.strip-missing'])) });
    test.beforeEach(({ homePage }) => homePage.open());
    test('looks elsewhere', ({ homePage }) => expect(homePage.menu.items).toHaveCount(6));
    test('looks at the strip', ({ homePage }) => ${strip});
    test('comes too late', ({ homePage }) => ${strip});
    test('meets no fault', ({ homePage }) => ${strip});`;
  const results = await runSpec(spec, { folder: testInfo.outputPath('inner'), baseURL: baseURL ?? '' });
  expect(results.map(({ title, status, isExpected }) => [title, status, isExpected])).toEqual([
    ['looks elsewhere', 'passed', true],
    ['looks at the strip', 'failed', true],
    ['comes too late', 'skipped', true],
    ['meets no fault', 'passed', true],
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

interface Suite {
  /** What the tests of a fault do, by its id. */
  readonly tests: Readonly<Record<string, string>>;
  /** What a test does on the site as it is. */
  readonly asItIs?: string;
}

/** Runs a suite in which each fault has a test, and tells what the reporter wrote. */
async function runFaults({ tests, asItIs = PASSES }: Suite, directory: string): Promise<FaultsRun> {
  const specs = Object.keys(tests).map((id) => `${id}.spec.ts`);
  const config = {
    testDir: '.',
    timeout: 2_000,
    workers: 1,
    reporter: [
      [
        path.join(ROOT, 'detection/faults/reporter.ts'),
        {
          outputDir: 'output',
          selection: '--fault form.zip',
          faults: Object.keys(tests).map((id) => ({
            ...FAULT,
            id,
            screen: id.split('.')[0],
            canary: id === 'site.down',
          })),
        },
      ],
    ],
    projects: [
      { name: 'no fault', testMatch: 'as-it-is.spec.ts' },
      {
        name: 'round 1',
        testMatch: specs,
        use: {
          faults: Object.fromEntries(
            Object.keys(tests).flatMap((id) =>
              ['passes', 'catches'].map((title) => [`${id}.spec.ts › ZIP codes › ${title}`, id]),
            ),
          ),
        },
      },
    ],
  };
  await mkdir(directory, { recursive: true });
  await writeFile(path.join(directory, 'playwright.config.ts'), `export default ${JSON.stringify(config)};`);
  for (const [id, body] of Object.entries({ 'as-it-is': asItIs, ...tests })) {
    await writeFile(
      path.join(directory, `${id}.spec.ts`),
      `import { expect, test } from '@playwright/test'; test.describe('ZIP codes', () => { ${body} });`,
    );
  }
  const cli = path.join(ROOT, 'node_modules/@playwright/test/cli.js');
  const printed = await new Promise<string>((resolve) => {
    execFile(process.execPath, [cli, 'test'], { cwd: directory }, (_, stdout) => resolve(stdout));
  });
  await writeFile(path.join(directory, 'printed.txt'), printed);
  return JSON.parse(await readFile(path.join(directory, 'output/faults.json'), 'utf8')) as FaultsRun;
}

const CHECKS = `annotation: { type: 'rule', description: 'form.zip' }`;
const PASSES = `test('passes', { tag: '@step-5', ${CHECKS} }, () => expect(1).toBe(1));`;
/** Expected to fail, as in a real run, so that the worker goes on. */
const CATCHES = `test.fail('catches', { tag: '@step-5', ${CHECKS} }, () => expect(1, 'the <b>ZIP</b>').toBe(2));`;
const OTHER_STEP = CATCHES.replace('@step-5', '@step-9');

/** A test that fails in its own way. */
function failing(body: string): string {
  return CATCHES.replace(/\(\) => .*/, `${body});`);
}

function says(message: string): string {
  return failing(`() => { throw new Error('${message}'); }`);
}

/** Catchers that are about something else, gave up or could not begin, and some that only look so: what is doubted of each. */
const DOUBTS: Readonly<Record<string, readonly [body: string, doubt: string | null]>> = {
  'another step': [OTHER_STEP, 'it is about @step-9'],
  'no step': [CATCHES.replace('@step-5', '@smoke'), 'it is about no step of the guide'],
  'another rule': [CATCHES.replace('form.zip', 'form.city'), 'it checks no rule that the fault breaks'],
  'out of time': [failing('() => new Promise(() => undefined)'), 'it ran out of time'],
  'no sandbox': [
    says('POST http://127.0.0.1/control/sandboxes was answered with 400'),
    'its preparation failed',
  ],
  'another screen': [
    says('Screen "policies" (step 8 of the guide) is not displayed.'),
    'it failed at screen "policies", of step 8',
  ],
  'an action elsewhere': [
    says(
      'Screen "home" (step 1 of the guide) was displayed, at /.\\nlocator.click: Timeout 3000ms exceeded.',
    ),
    'it failed at screen "home", of step 1',
  ],
  'a record, looked at elsewhere': [
    says('Screen "home" (step 1 of the guide) was displayed, at /.\\nexpected 1, got 2'),
    null,
  ],
  'its screen': [says('Screen "form" (step 5 of the guide) did not refuse'), null],
  'the next screen': [says('Screen "credentials" (step 6 of the guide) is not displayed.'), null],
};

/** A test of another step fails before the one that proves it. */
const PROVEN_LATE = OTHER_STEP.replace("'catches'", "'passes'") + CATCHES;

test.describe('a run that counts', () => {
  test.describe.configure({ mode: 'default' }); // all tests of a worker look at the same run

  let directory: string;
  let run: FaultsRun;

  test.beforeAll(async ({}, testInfo) => {
    directory = testInfo.outputPath('counts');
    const doubtful = Object.entries(DOUBTS).map(([what, [body]]) => [`form.${what}`, body]);
    const tests = {
      'form.zip': PASSES + CATCHES,
      'form.shirt': PASSES,
      'form.shoes': '',
      'form.late': PROVEN_LATE,
      ...(Object.fromEntries(doubtful) as Record<string, string>),
    };
    run = await runFaults({ tests }, directory);
  });

  const verdictOn = (id: string) => run.faults.find((fault) => fault.id === id);

  test('is without a problem', () => {
    expect(run.problems).toEqual([]);
  });

  test('the verdict is caught when a test fails with the fault', () => {
    expect(verdictOn('form.zip')).toMatchObject({
      verdict: 'caught',
      tests: 2,
      catcher: {
        test: 'form.zip.spec.ts › ZIP codes › catches',
        message: expect.arrayContaining([expect.stringContaining('the <b>ZIP</b>')]) as string[],
        doubt: null,
      },
    });
  });

  test('the verdict is survived when no test fails', () => {
    expect(verdictOn('form.shirt')).toMatchObject({ verdict: 'survived', tests: 1, catcher: null });
  });

  test('the verdict is survived when no test checks its rule', () => {
    expect(verdictOn('form.shoes')).toMatchObject({ verdict: 'survived', tests: 0, others: 0 });
  });

  test('the verdict is doubtful when the catcher is about something else, gave up, or could not begin', () => {
    const doubts = Object.keys(DOUBTS).map((what) => {
      const { verdict, catcher } = verdictOn(`form.${what}`) ?? {};
      return [what, verdict, catcher?.doubt];
    });
    expect(doubts).toEqual(
      Object.entries(DOUBTS).map(([what, [, doubt]]) => [what, doubt ? 'doubtful' : 'caught', doubt]),
    );
  });

  test('the verdict is that of a test which proves it, whatever failed before', () => {
    expect(verdictOn('form.late')).toMatchObject({ verdict: 'caught', catcher: { doubt: null } });
  });

  test('the terminal tells who caught a fault, and what it said', async () => {
    const printed = await readFile(path.join(directory, 'printed.txt'), 'utf8');
    expect(printed).toMatch(/ 1 {2}\S.*\n.*\n +2 {2}/);
    expect(printed).toMatch(/ \d+ {2}form\.zip \(\S+ s\), by: ZIP codes › catches\n +the <b>ZIP<\/b>\n/);
  });

  test('a second pass adds to the first', async ({}, testInfo) => {
    const second = testInfo.outputPath('second');
    await cp(directory, second, { recursive: true });
    const { faults } = await runFaults({ tests: { 'form.shirt': CATCHES } }, second);
    expect(faults.map(({ id }) => id)).toEqual(run.faults.map(({ id }) => id));
    const later = (id: string) => faults.find((fault) => fault.id === id);
    expect(later('form.shirt')).toMatchObject({ verdict: 'caught', tests: 2 });
    expect(later('form.zip')).toEqual(verdictOn('form.zip'));
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
      }) => {
        await page.goto(pathToFileURL(path.join(directory, 'output/faults.html')).href);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('5 of 14 seeded faults are caught');
        await expect(page.getByText('A part of the catalogue only: --fault form.zip')).toBeVisible();
        await expect(page.getByText('5: Complete the registration form')).toBeVisible();
        await expect(page.getByText('Checked by 1 test of form.zip, none of which fails.')).toBeVisible();
        await expect(page.getByText('it is about @step-9').first()).toBeVisible();
        await expect(page.getByText('A <b>fault</b>.').first()).toBeVisible();
        await page.getByText('catches', { exact: true }).first().click();
        await expect(page.getByText('form.zip.spec.ts › ZIP codes › catches')).toBeVisible();
        await expect(page.getByText('the <b>ZIP</b>').first()).toBeVisible();
        expect(await accessibility.violations()).toEqual([]);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wider).toBeLessThanOrEqual(0);
      });
    });
  }
});

test.describe('a run proves nothing', () => {
  test.describe.configure({ mode: 'default' }); // all tests of a worker look at the same run

  let directory: string;
  let run: FaultsRun;

  test.beforeAll(async ({}, testInfo) => {
    directory = testInfo.outputPath('void');
    const tests = {
      'form.zip': CATCHES,
      'form.city': 'test.skip("catches", () => undefined);',
      'site.down': PASSES,
    };
    run = await runFaults({ tests, asItIs: CATCHES }, directory);
  });

  test('when a test fails without any fault', () => {
    expect(run.problems).toContainEqual(
      expect.stringMatching(/^Without any fault it fails: as-it-is.spec.ts › ZIP codes › catches\n {2}\S/),
    );
  });

  test('when it ends before every fault was tried', () => {
    expect(run.faults).toMatchObject([{ verdict: 'caught' }, { verdict: 'not tried' }, {}]);
    expect(run.problems).toContain('Faults that were not tried: 1, such as form.city');
  });

  test('when no test notices that the whole site is down', () => {
    expect(run.problems).toContain(
      'No test can miss site.down, and none caught it: the tests do not look at the site.',
    );
  });

  test('for these reasons and no other', () => {
    expect(run.problems).toHaveLength(3);
  });

  test('and its page has no figures', async ({ page }) => {
    await page.goto(pathToFileURL(path.join(directory, 'output/faults.html')).href);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This run proves nothing about the seeded faults',
    );
    await expect(page.getByText('Without any fault it fails')).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText(/\d caught/);
  });

  test('when it is ended before it is done, and what was interrupted catches nothing', async ({}, testInfo) => {
    const ends = failing(
      '() => { process.kill(process.ppid, "SIGINT"); return new Promise(() => undefined); }',
    );
    const { faults, problems } = await runFaults(
      { tests: { 'form.zip': ends } },
      testInfo.outputPath('inner'),
    );
    expect(faults).toMatchObject([{ verdict: 'not tried', catcher: null }]);
    expect(problems).toEqual([
      'It was ended before it was done.',
      'Faults that were not tried: 1, such as form.zip',
    ]);
  });
});
