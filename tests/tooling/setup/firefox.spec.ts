import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { executable, test as base } from './bench';

interface Places {
  /** Puts Firefox of a version into the folder of the system's programs. Resolves with its path. */
  installFirefox: (version: string) => Promise<string>;
}

const test = base.extend<Places>({
  installFirefox: async ({ bench }, use) => {
    await use(async (version) => {
      const folder = path.join(bench.context.systemRoot, 'usr/bin');
      const file = path.join(folder, 'firefox-esr');
      await executable(file);
      await writeFile(path.join(folder, 'application.ini'), `[App]\nName=Firefox\nVersion=${version}\n`);
      return file;
    });
  },
});

test("Debian's Firefox is found, and driven as one that Playwright did not build", async ({
  bench,
  scripts,
  installFirefox,
}) => {
  const executablePath = await installFirefox('153.8.0');
  expect(scripts.findFirefox(bench.context).firefox).toEqual({ executablePath, channel: 'moz-firefox' });
});

test('a Firefox that is too old for Playwright is not used, and its version is told', async ({
  bench,
  scripts,
  installFirefox,
}) => {
  const file = await installFirefox('140.12.0');
  const { firefox, lookedFor } = scripts.findFirefox(bench.context);
  expect(firefox).toBeUndefined();
  expect(lookedFor).toContain(`${file}: version 140; 153 or newer is needed`);
});

test("Playwright's own Firefox comes first", async ({ bench, scripts, installFirefox }) => {
  await installFirefox('153.8.0');
  const folder = path.join(
    scripts.playwrightDirectory(bench.context),
    `firefox-${scripts.playwrightRevision(bench.context, 'firefox')}`,
  );
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'INSTALLATION_COMPLETE'), '');
  expect(scripts.findFirefox(bench.context).firefox).toEqual({});
});

test('E2E_FIREFOX_PATH comes before all, and a wrong one is an error', async ({
  bench,
  scripts,
  installFirefox,
}) => {
  await installFirefox('153.8.0');
  const named = path.join(bench.context.systemRoot, 'my-firefox');
  await executable(named);
  const env = { ...bench.context.env, E2E_FIREFOX_PATH: named };
  expect(scripts.findFirefox({ ...bench.context, env }).firefox?.executablePath).toBe(named);
  const wrong = { ...env, E2E_FIREFOX_PATH: `${named}-2` };
  expect(() => scripts.findFirefox({ ...bench.context, env: wrong })).toThrow(
    `E2E_FIREFOX_PATH is "${named}-2": expected the path of an executable file of Firefox.`,
  );
});

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
