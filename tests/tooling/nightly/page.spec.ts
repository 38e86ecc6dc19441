import { nightPage } from '../../../nightly/run/page';
import type { NightResult, PartResult } from '../../../nightly/run/result';
import { expect, test } from '../../../fixtures/test';
import { FAILING, nightOf } from './thirty-nights';

const PART: PartResult = {
  name: 'whole',
  proves: 'All form tests and browser tests pass with other test data than by day.',
  state: 'green',
  why: [],
  command: 'E2E_SEED=77 npm run e2e -- --add-reporter=nightly/suite/reporter.ts',
  options: [],
  replay: 'E2E_SEED=77 npm run nightly -- --part whole',
  startedAt: '2026-03-09T07:00:00.000Z',
  seconds: 612,
  log: 'whole/log.txt',
  facts: [['Executions', '1298']],
  problems: [],
  tests: [],
  firstAttempts: [],
};

const NIGHT: NightResult = {
  version: 1,
  startedAt: '2026-03-09T07:00:00.000Z',
  endedAt: '2026-03-09T08:10:00.000Z',
  result: 'red',
  seed: '77',
  parts: [
    {
      ...PART,
      state: 'red',
      why: ['1 test failed.'],
      tests: [{ ...FAILING, title: '<b>a title</b>', flaky: true }],
      firstAttempts: [{ title: 'a card', project: 'chromium', spec: FAILING.spec, executions: 2, failed: 1 }],
    },
    {
      ...PART,
      name: 'browser-chromium-full',
      state: 'not run',
      why: ['No full Chromium is installed.'],
      facts: [],
    },
    { ...PART, name: 'load' },
    { ...PART, name: 'mutation', state: 'cancelled', why: ['The night was ended before this part was.'] },
  ],
  night: nightOf('2026-03-09T07:00:00.000Z', 'red', { url: 'https://ci.example/1' }),
};

for (const [device, viewport] of Object.entries({
  desktop: { width: 1280, height: 800 },
  phone: { width: 320, height: 640 },
})) {
  test.describe(`the page of a night on a ${device}`, () => {
    test.use({ viewport });

    test('names every part that is not green, is accessible and fits', async ({
      page,
      accessibility,
    }, testInfo) => {
      await page.setContent(await nightPage(NIGHT));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nightly run: red');
      await expect(page.locator('.verdict')).toHaveText('Failed 1 green, 1 red, 1 not run, 1 cancelled');
      await expect(page.getByRole('row', { name: /^browser-chromium-full/ })).toContainText('Not run');
      await expect(page.getByRole('article')).toHaveText([
        /Red: whole.*1 test failed\..*<b>a title<\/b>.*flaky.*Replay it: E2E_SEED=77 npm run nightly/s,
        /Not run: browser-chromium-full\s+No full Chromium is installed\./,
        /Cancelled: mutation/,
      ]);
      await expect(page.getByRole('row', { name: /^a card/ })).toContainText('1 of 2');
      await expect(page.getByRole('link', { name: 'its output' }).first()).toHaveAttribute(
        'href',
        'whole/log.txt',
      );
      expect(await accessibility.violations()).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
      await page.screenshot({ path: testInfo.outputPath('night.png'), fullPage: true });
    });
  });
}

for (const result of ['green', 'cancelled'] as const) {
  test(`the verdict of a night that is ${result} is a word`, async ({ page }) => {
    await page.setContent(await nightPage({ ...NIGHT, result, parts: [PART] }));
    await expect(page.locator('.verdict')).toHaveText(
      result === 'green' ? 'Passed 1 green' : 'Cancelled 1 green',
    );
    await expect(page.getByRole('article')).toHaveCount(0);
  });
}
