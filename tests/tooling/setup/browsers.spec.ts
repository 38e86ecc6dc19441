import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { executable, test } from './bench';

test.describe('Browsers of projects, without a download', () => {
  test.beforeEach(({ bench }) => {
    bench.context.env['PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD'] = '1';
  });

  test('a run goes on without those that cannot be had, and says why', async ({ bench, scripts }) => {
    const { projects, missing } = await scripts.bringBrowsersIfPossible(['phone', 'firefox'], {
      ...bench.context,
      root: bench.context.systemRoot,
    });
    expect(projects).toEqual(['phone']);
    expect([...missing]).toEqual([
      [
        'firefox',
        `Firefox is not installed (Playwright's download: not tried, because PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD is "1"; apt-get: there is no apt-get in PATH)`,
      ],
    ]);
  });

  test('a project that is named needs its browser, and the error says what helps', async ({
    bench,
    scripts,
  }) => {
    const message = await scripts.bringBrowsersOf(['firefox'], bench.context).then(
      () => 'there was no error',
      (error: Error) => error.message,
    );
    expect(message).toMatch(
      /No Firefox was found[\s\S]*npx playwright install --with-deps firefox[\s\S]*E2E_FIREFOX_PATH=/,
    );
  });

  test('a browser that could not be installed is tried again the next day, not before', async ({
    bench,
    scripts,
  }) => {
    const root = bench.context.systemRoot;
    await mkdir(path.join(root, 'node_modules'));
    const stampFile = path.join(root, 'node_modules/.setup-stamp.json');
    await writeFile(stampFile, '{}');
    await bench.command('apt-cache', 'echo "  Candidate: (none)"');
    await bench.command('apt-get');
    const context = { ...bench.context, root, isRoot: true };
    const updates = async () =>
      (await bench.calls()).filter((call) => call.startsWith('apt-get update')).length;
    await scripts.bringBrowsersIfPossible(['firefox'], context);
    expect(await updates()).toBe(1);
    const again = await scripts.bringBrowsersIfPossible(['firefox'], context);
    expect(again.missing.get('firefox')).toContain('the package sources have no firefox-esr and no firefox');
    expect(await updates()).toBe(1);
    const stamp = await readFile(stampFile, 'utf8');
    await writeFile(
      stampFile,
      stamp.replace(/"triedAt": "[^"]*"/, `"triedAt": "${new Date(0).toISOString()}"`),
    );
    await scripts.bringBrowsersIfPossible(['firefox'], context);
    expect(await updates()).toBe(2);
  });

  test('an E2E_BROWSER_PATH that has no windows leaves full Chromium out, and ends no run', async ({
    bench,
    scripts,
  }) => {
    const shell = path.join(bench.context.systemRoot, 'chromium-headless-shell');
    await executable(shell);
    const env = { ...bench.context.env, E2E_BROWSER_PATH: shell };
    const { projects, missing } = await scripts.bringBrowsersIfPossible(['chromium-full', 'phone'], {
      ...bench.context,
      env,
    });
    expect(projects).toEqual(['phone']);
    expect(missing.get('chromium-full')).toContain('a headless shell cannot show a window');
  });

  test('a Firefox that is too old is not upgraded, and the message says how', async ({ bench, scripts }) => {
    await bench.command('apt-cache', 'echo "  Candidate: 153.8"');
    await bench.command(
      'apt-get',
      'case "$*" in *--simulate*) echo "Inst firefox-esr [140.12-1] (153.8-1 Debian:12 [amd64])";; esac',
    );
    const { missing } = await scripts.bringBrowsersIfPossible(['firefox'], {
      ...bench.context,
      root: bench.context.systemRoot,
      isRoot: true,
    });
    expect(missing.get('firefox')).toContain(
      'upgrade firefox-esr from 140.12-1 to 153.8-1. To install it all the same: apt-get install firefox-esr',
    );
  });

  test('package lists are read again before Firefox is installed: an old one would not do', async ({
    bench,
    scripts,
  }) => {
    const { systemRoot } = bench.context;
    await bench.command('apt-cache', 'echo "  Candidate: 153.8"');
    await bench.command(
      'apt-get',
      `case "$*" in *--simulate*) ;; install*) mkdir -p '${systemRoot}/usr/bin' && touch '${systemRoot}/usr/bin/firefox-esr' && chmod +x '${systemRoot}/usr/bin/firefox-esr';; esac`,
    );
    await scripts.bringBrowsersOf(['firefox'], { ...bench.context, isRoot: true });
    const calls = (await bench.calls()).map((call) => call.replace(/ -.* /, ' '));
    expect(calls).toEqual([
      expect.stringMatching(/^apt-get update /),
      'apt-cache policy firefox-esr',
      'apt-get firefox-esr',
      'apt-get install firefox-esr',
    ]);
  });

  test('Chromium of the version of the headless shell is installed where the newest would upgrade the shell', async ({
    bench,
    scripts,
  }) => {
    const { systemRoot } = bench.context;
    await bench.command('apt-cache', 'echo "  Candidate: 156.0-1"');
    await bench.command(
      'apt-get',
      `for last; do :; done
       case "$1 $last" in
         "--simulate chromium") echo "Inst chromium-common [150.0-1] (156.0-1 Debian:12 [amd64])";;
         install*) mkdir -p '${systemRoot}/usr/bin' && touch '${systemRoot}/usr/bin/chromium' && chmod +x '${systemRoot}/usr/bin/chromium';;
       esac`,
    );
    await scripts.bringBrowsersOf(['chromium-full'], { ...bench.context, isRoot: true });
    expect((await bench.calls()).at(-1)).toMatch(/^apt-get install .* chromium=150\.0-1$/);
  });
});
