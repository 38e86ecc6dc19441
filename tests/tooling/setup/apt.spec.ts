import { expect } from '@playwright/test';
import { type Bench, test } from './bench';

test.describe('without a download', () => {
  test.beforeEach(({ bench }) => {
    bench.context.env['PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD'] = '1';
  });

  /** Package sources with the named candidates, and an apt-get whose packages are one executable each. */
  async function aptWith(bench: Bench, candidates: Record<string, string>, plan = '') {
    const { systemRoot } = bench.context;
    const cases = Object.entries(candidates).map(
      ([name, version]) => `${name}) echo "  Candidate: ${version}";;`,
    );
    await bench.command('apt-cache', `case $2 in ${cases.join('\n')} *) echo "  Candidate: (none)";; esac`);
    await bench.command(
      'apt-get',
      `for last; do :; done
       [ "$1" = --simulate ] && printf '${plan}'
       if [ "$1" = install ]; then
         mkdir -p '${systemRoot}/usr/bin' && touch '${systemRoot}/usr/bin/'$last && chmod +x '${systemRoot}/usr/bin/'$last
       fi`,
    );
    bench.context.isRoot = true;
  }

  const aptGet = async (bench: Bench) =>
    (await bench.calls())
      .filter((call) => call.startsWith('apt-get') && !call.includes('--simulate'))
      .map((call) => call.replace(/ -.* /, ' '));

  test("Debian's headless shell is installed", async ({ bench, scripts }) => {
    await aptWith(bench, { 'chromium-headless-shell': '156.0', chromium: '156.0' });
    await scripts.bringBrowser(bench.context);
    expect(await aptGet(bench)).toEqual(['apt-get install chromium-headless-shell']);
    expect(scripts.findBrowser(bench.context).browser?.path).toMatch(/chromium-headless-shell$/);
  });

  test('Chromium is installed where there is no package of the shell', async ({ bench, scripts }) => {
    await aptWith(bench, { chromium: '120.0' });
    await scripts.bringBrowser(bench.context);
    expect(await aptGet(bench)).toEqual(['apt-get install chromium']);
  });

  test('Chromium is installed for a run with windows', async ({ bench, scripts }) => {
    await aptWith(bench, { 'chromium-headless-shell': '156.0', chromium: '156.0' });
    await scripts.bringBrowser({ ...bench.context, headless: false });
    expect(await aptGet(bench)).toEqual(['apt-get install chromium']);
  });

  for (const { what, plan, change } of [
    {
      what: 'upgrade another browser',
      plan: 'Inst chromium-headless-shell [155.0-1] (156.0-1 Debian:12 [amd64])\\nInst chromium (156.0-1 Debian:12 [amd64])\\n',
      change: 'upgrade chromium-headless-shell from 155.0-1 to 156.0-1',
    },
    {
      what: 'remove another package',
      plan: 'Remv google-chrome-stable [150.0-1]\\nInst chromium (156.0-1 Debian:12 [amd64])\\n',
      change: 'remove google-chrome-stable 150.0-1',
    },
    {
      what: 'upgrade several packages',
      plan: 'Inst libnss3 [2:3.87-1] (2:3.90-1 Debian:12 [amd64]) []\\nInst libgbm1 [22.3] (23.1 Debian:12 [amd64])\\nInst chromium (156.0-1 Debian:12 [amd64])\\n',
      change: 'upgrade libnss3 from 2:3.87-1 to 2:3.90-1, upgrade libgbm1 from 22.3 to 23.1',
    },
  ]) {
    test(`a browser whose package would ${what} is not installed, and the message says so`, async ({
      bench,
      scripts,
    }) => {
      await aptWith(bench, { chromium: '156.0' }, plan);
      await expect(scripts.bringBrowser({ ...bench.context, headless: false })).rejects.toThrow(
        `apt-get: not installed, because it would change what is there: ${change}. To install it all the same: apt-get install chromium`,
      );
      expect(await aptGet(bench)).toEqual([]);
    });
  }

  test('a package that only adds others is installed', async ({ bench, scripts }) => {
    const plan = 'Inst libcolord2 (1.4.6 Debian:12 [amd64])\\nInst chromium (156.0-1 Debian:12 [amd64])\\n';
    await aptWith(bench, { chromium: '156.0' }, plan);
    await scripts.bringBrowser({ ...bench.context, headless: false });
    expect(await aptGet(bench)).toEqual(['apt-get install chromium']);
  });

  test("Ubuntu's package that only fetches a snap is not installed", async ({ bench, scripts }) => {
    await aptWith(bench, { chromium: '2:1snap1-0ubuntu2' });
    await expect(scripts.bringBrowser(bench.context)).rejects.toThrow(/no chromium .*a snap does not count/);
    expect((await bench.calls()).some((call) => call.startsWith('apt-get install'))).toBe(false);
  });

  test('package lists that fail to load are reported', async ({ bench, scripts }) => {
    await aptWith(bench, {});
    await bench.command('apt-get', 'echo "E: mirror is not reachable"; exit 100');
    await expect(scripts.bringBrowser(bench.context)).rejects.toThrow(
      'apt-get: apt-get update failed: E: mirror is not reachable',
    );
  });

  test('and without root the message names each attempt and what helps', async ({ bench, scripts }) => {
    await aptWith(bench, { 'chromium-headless-shell': '156.0' });
    bench.context.isRoot = false;
    const message = await scripts.bringBrowser(bench.context).then(
      () => 'there was no error',
      (error: Error) => error.message,
    );
    for (const part of [
      "Playwright's download: not tried, because PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
      'apt-get: not tried, because it needs root',
      'npx playwright install --with-deps --only-shell chromium',
      'apt-get install chromium-headless-shell',
      'E2E_BROWSER_PATH=/path/to/chrome',
    ]) {
      expect.soft(message).toContain(part);
    }
    expect(await bench.calls()).toEqual(['']);
  });

  test('a wrong E2E_BROWSER_PATH ends the set-up, and nothing is installed in its place', async ({
    bench,
    scripts,
  }) => {
    await aptWith(bench, { 'chromium-headless-shell': '156.0' });
    bench.context.env['E2E_BROWSER_PATH'] = '/nowhere/chrome';
    await expect(scripts.bringBrowser(bench.context)).rejects.toThrow(
      'E2E_BROWSER_PATH is "/nowhere/chrome"',
    );
    expect(await bench.calls()).toEqual(['']);
  });
});
