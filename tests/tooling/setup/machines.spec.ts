import { mkdir } from 'node:fs/promises';
import { expect, test } from '../../../fixtures/test';
import { runSpec } from '../inner-run';

// Runs of a few tests as on other machines.

test('a run passes without ffmpeg, with a HOME that cannot be written and a proxy that leads nowhere', async ({
  baseURL,
}, testInfo) => {
  const browsers = testInfo.outputPath('no-browsers');
  await mkdir(browsers);
  const { findBrowser } = await import('../../../fixtures/browser/find-browser.mjs');
  const nowhere = 'http://127.0.0.1:9';
  const spec = `
    import { expect, test } from 'FIXTURES';
    test('a browser opens the first screen', async ({ homePage, page }) => {
      await homePage.open();
      await expect(homePage).toBeDisplayed();
      expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe('America/Chicago');
    });`;
  const results = await runSpec(spec, {
    folder: testInfo.outputPath('inner'),
    baseURL: baseURL ?? '',
    use: { video: 'on' },
    env: {
      E2E_BROWSER_PATH: findBrowser().browser?.path ?? '',
      HOME: '/proc/none',
      HTTP_PROXY: nowhere,
      HTTPS_PROXY: nowhere,
      NODE_USE_ENV_PROXY: '1',
      PLAYWRIGHT_BROWSERS_PATH: browsers,
      TZ: 'Pacific/Kiritimati',
    },
  });
  expect(results.map(({ status, errors }) => [status, errors])).toEqual([['passed', '']]);
});

test('a worker needs no more memory after 75 tests', async ({ baseURL }, testInfo) => {
  const spec = `
    import { setFlagsFromString } from 'node:v8';
    import { runInNewContext } from 'node:vm';
    import { expect, test } from 'FORM';
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc');
    let before = 0;
    for (let number = 1; number <= 75; number += 1)
      test('test ' + number, async ({ form }) => {
        await (await form.openAt('payment')).submit({});
        if (number !== 10 && number !== 75) return;
        collectGarbage();
        const used = process.memoryUsage().heapUsed / 2 ** 20;
        if (number === 10) before = used;
        else expect(used - before, 'MB more than after ten tests').toBeLessThan(5);
      });`;
  const results = await runSpec(spec, { folder: testInfo.outputPath('inner'), baseURL: baseURL ?? '' });
  expect(results).toHaveLength(75);
  expect(results.filter(({ status }) => status !== 'passed')).toEqual([]);
});
