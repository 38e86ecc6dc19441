import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { FaultsRun } from '../../../detection/faults/verdict';
import { faultsPage } from '../../../detection/faults/page';
import { expect, test } from '../../../fixtures/test';
import { DOUBTFUL, runOf, SURVIVED } from './fault-examples';

async function pageAt(file: string, run: FaultsRun): Promise<string> {
  await writeFile(file, await faultsPage(run));
  return pathToFileURL(file).href;
}

for (const [device, viewport] of Object.entries({
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
})) {
  test.describe(`faults.html on a ${device}`, () => {
    test.use({ viewport });

    test('shows verdicts, survivors and catchers, is accessible and fits', async ({
      page,
      accessibility,
    }, testInfo) => {
      const run = runOf({ 'form.city': SURVIVED, 'payment.code': DOUBTFUL }, { selection: '--step 5' });
      await page.goto(await pageAt(testInfo.outputPath('faults.html'), run));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 of 3 seeded faults are caught');
      await expect(page.getByText('A part of the catalogue only: --step 5')).toBeVisible();
      await expect(page.getByText('5: Complete the registration form')).toBeVisible();
      await expect(page.getByText('7 tests of form.city ran, and none failed.')).toBeVisible();
      await expect(page.getByText('it ran out of time').first()).toBeVisible();
      await expect(page.getByText('form.zip is <b>wrong</b>.').first()).toBeVisible();
      await expect(page.getByRole('row', { name: 'off by one 3 1 1 0' })).toBeVisible();
      await page.getByText('the <b>ZIP</b> code', { exact: true }).first().click();
      await expect(
        page.getByText('forms/form.spec.ts › ZIP codes › the <b>ZIP</b> code').first(),
      ).toBeVisible();
      await expect(page.getByText('expected the <b>ZIP</b> code').first()).toBeVisible();
      expect(await accessibility.violations()).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
    });
  });
}

test('faults.html of a void run shows the problems and no figures', async ({ page }, testInfo) => {
  const run = runOf({}, { problems: ['Without a fault, a test ends as "failed": zip'] });
  await page.goto(await pageAt(testInfo.outputPath('faults.html'), run));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This run is void: it proves nothing about the seeded faults',
  );
  await expect(page.getByText('Without a fault, a test ends as "failed": zip')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(/\d caught/);
});
