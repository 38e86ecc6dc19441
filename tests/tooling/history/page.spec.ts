import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '../../../fixtures/test';
import { type ReadHistory } from '../../../history/file';
import type { HistoryLine } from '../../../history/lines';
import { historyPage } from '../../../history/page';
import { night, runLine, testLine } from './examples';

const INJECTED = '<script>document.title = 1</script>';
const LONG = `tests/screens/payment/payment.spec.ts › Payment Information › ${'a card with a long number '.repeat(6)}`;

/** Sixty nights with a flaky test, a test that fails in the end, and one night that was cancelled. */
function sixtyNights(): HistoryLine[] {
  return Array.from({ length: 60 }, (_, index): HistoryLine[] => {
    const run = night(index + 1);
    const isRed = index > 56;
    const result = isRed ? 'red' : index === 20 ? 'cancelled' : 'green';
    return [
      runLine(run, {
        result,
        kind: index % 4 === 0 ? 'nightly' : 'change',
        seed: String(2025 + index),
        counts: { passed: 2, failed: isRed ? 1 : 0, flaky: 0, skipped: 0, quarantined: 0 },
        failingSteps: isRed ? [7] : [],
        findings: isRed ? ['moeb / 7 / label-differs / Card Number'] : [],
        parts: [
          { name: 'tests', result },
          { name: 'mutants', result: isRed ? 'cancelled' : 'green' },
        ],
      }),
      testLine(run, { test: LONG, outcome: isRed ? 'failed' : 'passed', error: isRed ? INJECTED : null }),
      testLine(run, {
        test: 'forms/form.spec.ts › flaky',
        outcome: index % 20 === 3 ? 'flaky' : 'passed',
        ms: 80 * index,
        steps: [5],
      }),
      testLine(run, { test: 'forms/form.spec.ts › steady', ms: 3_000, steps: [5] }),
    ];
  }).flat();
}

/** Shows the page of a history. */
async function open(page: Page, file: string, history: ReadHistory): Promise<void> {
  writeFileSync(file, await historyPage(history));
  await page.goto(pathToFileURL(file).href);
}

for (const { what, history } of [
  {
    what: 'sixty runs',
    history: { lines: sixtyNights(), problems: ['history.jsonl, line 3 was skipped: why.'] },
  },
  { what: 'one run', history: { lines: [runLine(night(1)), testLine(night(1))], problems: [] } },
  { what: 'no run', history: { lines: [], problems: [] } },
]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the page of ${what} is accessible and fits 320 pixels, ${colorScheme}`, async ({
      page,
      accessibility,
    }, testInfo) => {
      await page.emulateMedia({ colorScheme });
      await open(page, testInfo.outputPath('history.html'), history);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      expect(await accessibility.violations()).toEqual([]);
    });
  }
}

test('the page shows the runs as blocks, and says what each was', async ({ page }, testInfo) => {
  await open(page, testInfo.outputPath('history.html'), { lines: sixtyNights(), problems: [] });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('56 of 60 runs were green');
  const runs = page.getByRole('region', { name: 'Runs' }).getByRole('list').getByRole('listitem');
  await expect(runs).toHaveCount(60);
  await expect(runs.nth(20)).toContainText('2026-10-21 02:00 UTC, nightly: cancelled');
  await page.getByText('All runs as a table').click();
  const newest = page.getByRole('region', { name: 'Runs' }).getByRole('row').nth(1);
  await expect(newest).toContainText('2026-11-29 02:00 UTC');
  await expect(newest).toContainText('failed in step 7');
  await expect(newest).toContainText('not green: tests, mutants');
});

test('the page names flaky and failing tests with their rates, and what changed since the last green run', async ({
  page,
}, testInfo) => {
  await open(page, testInfo.outputPath('history.html'), { lines: sixtyNights(), problems: [] });
  const failing = page.getByRole('region', { name: 'Flaky and failing tests: 2' });
  await expect(failing.getByRole('row', { name: '› flaky' })).toContainText('3 of 60 runs, 1-14 %');
  await expect(failing).not.toContainText('steady');
  const changes = page.getByRole('region', { name: 'What changed since the last green run' });
  await expect(changes.getByRole('heading', { level: 3 })).toHaveText([
    'Newly failing tests: 1',
    'New findings: 1',
    'Ran with: 1',
  ]);
  await expect(changes).toContainText('seed: 2081 before, 2084 now');
  await expect(changes).toContainText(INJECTED);
  await expect(page).toHaveTitle('56 of 60 runs were green');
});

test('the page has the steps of the guide and the slowest tests', async ({ page }, testInfo) => {
  await open(page, testInfo.outputPath('history.html'), { lines: sixtyNights(), problems: [] });
  const steps = page.getByRole('region', { name: 'By step of the guide' });
  await expect(steps.getByRole('row')).toHaveCount(10);
  await expect(steps.getByRole('row', { name: '7. ' })).toContainText('57 of 60 runs, 86-99 %');
  const slowest = page.getByRole('region', { name: 'The slowest 3 tests' });
  await expect(slowest.getByRole('row').nth(1)).toContainText(/steady.*3\.0 s/s);
});

test('the page lists the lines that could not be read', async ({ page }, testInfo) => {
  const problems = ['history.jsonl, line 3 was skipped: why.'];
  await open(page, testInfo.outputPath('history.html'), { lines: [], problems });
  await expect(page.getByRole('region', { name: 'Lines that could not be read' })).toContainText(
    'line 3 was skipped',
  );
});
