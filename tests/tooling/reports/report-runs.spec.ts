import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import { selectionOf } from '../../../reports/summary/selection';
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
        const output = path.join(directory, 'output');
        await leaveReportsOfAnEarlierRun(output);
        const { exitCode, printed } = await runPlaywright(directory, ...args);
        const page = await readFile(path.join(output, 'index.html'), 'utf8').catch(() => 'none');
        const summary = printed.slice(printed.indexOf(', step by step'));
        const figures = async (): Promise<{ selection: string | null }> =>
          JSON.parse(await readFile(path.join(output, 'summary.json'), 'utf8')) as { selection: null };
        return { exitCode, printed, summary, page, figures };
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
    const block = alike.summary.split('\n\n').find((text) => text.includes('failed alike')) ?? '';
    expect(block.split('\n')).toEqual([
      expect.stringMatching(/^\d\) FAILED {2}Steps 6, 7$/),
      expect.stringMatching(/^ {3}Screen {2}/),
      '   Action  Enter the card',
      '   Error   The field "Card Number" is not there.',
      expect.stringMatching(/^ {3}Trace {3}npx playwright show-trace /),
      '   3 tests failed alike:',
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
    const card = cards.filter({ hasText: '3 tests failed alike' });
    await expect(card.getByRole('listitem')).toContainText(['accepts Visa', 'accepts Discover', 'a journey']);
    await expect(card.getByRole('link', { name: 'a journey' })).toHaveAttribute(
      'href',
      /^html\/index\.html#\?testId=./,
    );
    await expect(card.getByText('The field "Card Number" is not there.')).toHaveCount(1);
  });

  test('leave others alone', ({ alike }) => {
    expect(alike.summary).toContain('   Test    refuses a card [inner]\n');
    expect(alike.summary).toContain('   Where   tests/payment.spec.ts:13\n');
  });
});

test.describe('a partial run', () => {
  test('is told, and a step that it did not ask for is no hole', async ({ run, page }) => {
    const { exitCode, summary, page: markup, figures } = await run('--grep', '@step-8');
    expect(exitCode).toBe(0);
    expect(summary).toMatch(/\n {2}not selected +0 +0 +0 +Step 7: /);
    expect(summary).not.toContain('NO TEST');
    expect(summary).toContain('\nPassed: 1 passed, 0 failed, 0 skipped (partial run: --grep @step-8)\n');
    expect(await figures()).toMatchObject({ selection: '--grep @step-8' });
    await page.setContent(markup);
    await expect(page.getByText('This was a partial run')).toContainText('--grep @step-8');
    await expect(page.getByRole('row', { name: /^7 / })).toContainText('Not selected');
    await expect(page.locator('tfoot')).toHaveCount(0); // every test has a step
  });

  test('with a step whose test was skipped still says so', async ({ run }) => {
    const { summary } = await run('policies');
    expect(summary).toMatch(/\n {2}NO TEST +0 +0 +1 +Step 9: /);
    expect(summary).toContain('(partial run: policies)');
  });

  test('in which no test ran has no summary and no report', async ({ run }) => {
    const { exitCode, printed, page } = await run('--grep', '@step-77');
    expect(exitCode).toBe(1);
    expect(printed).toContain('\nNo test ran: the reason is above (partial run: --grep @step-77).\n');
    expect(printed).not.toContain('step by step');
    expect(page).toBe('none');
  });
});

for (const [args, selection] of [
  [[], null],
  [['--project=chromium'], null],
  [['--project=chromium', '--headed', '--workers', '2', '-j', '1', '--repeat-each=20'], null],
  [['--project', 'stub-site'], '--project stub-site'],
  [['--project=chromium', 'tests/screens/payment'], 'tests/screens/payment'],
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
