import { statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import { selectionOf } from '../../../reports/selection';
import { leaveReportsOfAnEarlierRun, ROOT, runPlaywright, writeSuite } from './inner-reports';

// What the summary says of runs that are not the whole suite, and of tests that fail for one reason.

const SUITE = {
  'pages/components/controls.ts': `
    export async function typeInto(field: string) {
      throw new Error('The field "' + field + '" is not there.');
    }
  `,
  'pages/payment.page.ts': `
    import { typeInto } from './components/controls';
    export async function fillIn() {
      await typeInto('Card Number');
    }
  `,
  'tests/payment.spec.ts': `
    import { expect, test } from '@playwright/test';
    import { fillIn } from '../pages/payment.page';
    test.describe.configure({ retries: 1 });
    for (const card of ['Visa', 'Discover']) {
      test('accepts ' + card, { tag: '@step-7' }, async () => {
        await test.step('Enter the card', fillIn);
      });
    }
    test('a journey', { tag: ['@step-6', '@step-7'] }, async () => {
      await test.step('Enter the card', fillIn);
    });
    test('refuses a card', { tag: '@step-7' }, () => expect('Visa').toBe('refused'));
  `,
  'tests/policies.spec.ts': `
    import { test } from '@playwright/test';
    test('shows the policies', { tag: '@step-8' }, () => {});
    test.skip('prints the policies', { tag: '@step-9' }, () => {});
  `,
};

interface Run {
  exitCode: number;
  /** Folder of its reports. */
  output: string;
  /** Names of its reports, without what Playwright keeps for --last-failed. */
  files: () => Promise<string[]>;
  printed: string;
  summary: string;
  page: string;
  figures: () => Promise<{ selection: string | null }>;
}

const test = base.extend<object, { run: (...args: string[]) => Promise<Run>; alike: Run }>({
  run: [
    async ({}, use, { project, workerIndex }) => {
      const directory = path.join(project.outputDir, `report-runs-${workerIndex}`);
      await writeSuite(directory, SUITE);
      await use(async (...args) => {
        const output = path.join(directory, args.length > 0 ? 'output/part' : 'output');
        await leaveReportsOfAnEarlierRun(output);
        const { exitCode, printed } = await runPlaywright(directory, ...args);
        const page = await readFile(path.join(output, 'index.html'), 'utf8').catch(() => 'none');
        const summary = printed.slice(printed.indexOf(', step by step'));
        const figures = async (): Promise<{ selection: string | null }> =>
          JSON.parse(await readFile(path.join(output, 'summary.json'), 'utf8')) as { selection: null };
        const files = async (): Promise<string[]> =>
          (await readdir(output)).filter((name) => !['test-results', 'part'].includes(name));
        return { exitCode, output, files, printed, summary, page, figures };
      });
    },
    { scope: 'worker' },
  ],
  alike: [async ({ run }, use) => use(await run('payment.spec.ts')), { scope: 'worker' }],

  launchOptions: [
    async ({ launchOptions }, use) => {
      const { findBrowser } = await import('../../../fixtures/browser/find-browser.mjs');
      const executablePath = findBrowser().browser?.executablePath;
      await use({ ...launchOptions, ...(executablePath ? { executablePath } : {}) });
    },
    { scope: 'worker' },
  ],
});

test.describe.configure({ mode: 'default' }); // one worker, so one directory for all runs

test.describe('tests that failed with the same error', () => {
  test('stand in one block, with the line of the spec and of the page object', ({ alike }) => {
    const block = alike.summary.split('\n\n').find((text) => text.includes('with this error')) ?? '';
    expect(block.split('\n')).toEqual([
      expect.stringMatching(/^\d\) FAILED {2}The field "Card Number" is not there\.$/),
      '   Step      Steps 6, 7',
      '   Action    Enter the card',
      expect.stringMatching(/^ {3}Trace {5}npx playwright show-trace /),
      '   3 tests failed with this error:',
      '     accepts Visa [inner]  tests/payment.spec.ts:7, in pages/payment.page.ts:4',
      '     accepts Discover [inner]  tests/payment.spec.ts:7, in pages/payment.page.ts:4',
      '     a journey [inner]  tests/payment.spec.ts:11, in pages/payment.page.ts:4',
    ]);
  });

  test('have their error printed once, though each ran twice', ({ alike }) => {
    expect(alike.summary.split('The field "Card Number" is not there.')).toHaveLength(2);
  });

  test('stand on one card of the page, and lead to the Playwright report each', async ({ alike, page }) => {
    await page.setContent(alike.page);
    const cards = page.getByRole('article');
    await expect(cards).toHaveCount(2);
    const card = cards.filter({ hasText: '3 tests failed with this error' });
    await expect(card.getByRole('listitem')).toContainText(['accepts Visa', 'accepts Discover', 'a journey']);
    await expect(card.getByRole('link', { name: 'a journey' })).toHaveAttribute(
      'href',
      /^html\/index\.html#\?testId=./,
    );
    await expect(card.getByText('The field "Card Number" is not there.')).toHaveCount(1);
  });

  test('leave others alone', ({ alike }) => {
    expect(alike.summary).toContain('   Test      refuses a card [inner]\n');
    expect(alike.summary).toContain('   Where     tests/payment.spec.ts:13\n');
  });
});

test.describe('a partial run', () => {
  test('is named, and a step that was not selected does not count as untested', async ({ run, page }) => {
    const { exitCode, summary, page: markup, figures } = await run('--grep', '@step-8');
    expect(exitCode).toBe(0);
    expect(summary).toMatch(/\n {2}not selected +0 +0 +0 +Step 7: /);
    expect(summary).not.toContain('NO TEST');
    expect(summary).toContain('\nPassed: 1 passed, 0 failed, 0 skipped (partial run: --grep @step-8)\n');
    expect(await figures()).toMatchObject({ selection: '--grep @step-8' });
    await page.setContent(markup);
    await expect(page.getByText('Only some tests were run')).toContainText('--grep @step-8');
    await expect(page.getByRole('row', { name: /^7 / })).toContainText('Not selected');
    await expect(page.locator('tfoot')).toHaveCount(0); // every test has a step
  });

  test('with a step whose test was skipped still says so', async ({ run }) => {
    const { summary } = await run('policies');
    expect(summary).toMatch(/\n {2}NO TEST +0 +0 +1 +Step 9: /);
    expect(summary).toContain('(partial run: policies)');
  });

  for (const [what, args, exitCode] of [
    ['a title that no test has', ['--grep', '@step-77'], 1],
    ['a shard without a test', ['tests/policies.spec.ts', '--grep', 'shows', '--shard=2/2'], 0],
    ['tests of no changed file', ['--only-changed'], 0],
  ] as const) {
    test(`of ${what} says that nothing ran, and leaves no report`, async ({ run }) => {
      const nothing = await run(...args);
      expect(nothing.exitCode).toBe(exitCode);
      expect(nothing.printed).toContain('\nNo test ran: ');
      expect(nothing.printed).toContain(`(partial run: ${args.join(' ')})`);
      expect(nothing.printed).not.toContain('step by step');
      expect(await nothing.files()).toEqual([]);
    });
  }

  test('leaves the reports of the last whole run, and each index page links the other', async ({
    run,
    page,
  }) => {
    const whole = await run();
    const before = await readFile(path.join(whole.output, 'summary.json'), 'utf8');
    const part = await run('--grep', '@step-8');
    expect(await readFile(path.join(whole.output, 'summary.json'), 'utf8')).toBe(before);
    expect(await whole.files()).toEqual(expect.arrayContaining(['html', 'index.html', 'junit.xml']));
    await page.setContent(part.page);
    await expect(page.getByRole('link', { name: 'the last run of all tests' })).toHaveAttribute(
      'href',
      '../index.html',
    );
    await page.setContent(await readFile(path.join(whole.output, 'index.html'), 'utf8'));
    await expect(page.getByText('All tests were run.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Last run of some tests' })).toHaveAttribute(
      'href',
      'part/index.html',
    );
  });
});

for (const [args, selection] of [
  [[], null],
  [['--project=chromium', '--project=forms'], null],
  [['--project=chromium'], '--project=chromium'],
  [
    ['--project=chromium', '--project=forms', '--headed', '--workers', '2', '-j', '1', '--repeat-each=20'],
    null,
  ],
  [['--project=forms', '--reporter', 'dot'], '--project=forms'],
  [['--project', 'stub-site'], '--project stub-site'],
  [['--only-changed', '-x'], '--only-changed'],
  [['--test-list', 'a.txt', '-c', 'b.ts'], '--test-list a.txt'],
  [['--project=chromium', '--project=forms', 'tests/screens/payment'], 'tests/screens/payment'],
  [['--retries', '0', 'home.spec.ts:12', '--trace=on'], 'home.spec.ts:12'],
  [['-g', 'a card | Visa'], "-g 'a card | Visa'"],
  [['--grep-invert=@edge', '--shard=1/2', '--last-failed'], '--grep-invert=@edge --shard=1/2 --last-failed'],
] as const) {
  test(`what "${args.join(' ')}" selects: ${selection ?? 'everything'}`, () => {
    expect(selectionOf(['node', 'playwright', 'test', ...args])).toBe(selection);
  });
}

test('putting reports of shards together selects nothing', () => {
  expect(selectionOf(['node', 'playwright', 'merge-reports', 'blobs'])).toBeNull();
});

test('listing the tests changes no report', async () => {
  const written = (): (number | undefined)[] =>
    ['html/index.html', 'junit.xml'].map(
      (name) => statSync(path.join(ROOT, 'reports/output', name), { throwIfNoEntry: false })?.mtimeMs,
    );
  const before = written();
  const { exitCode, printed } = await runPlaywright(ROOT, '--list', 'tests/screens/home/home.spec.ts');
  expect(printed).toMatch(/\nTotal: \d+ tests in 1 file/);
  expect(exitCode).toBe(0);
  expect(written()).toEqual(before);
});
