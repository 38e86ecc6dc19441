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
