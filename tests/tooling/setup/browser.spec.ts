import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Machine } from '../../../fixtures/browser/machine.mjs';
import { test as base } from '../scripts';

// The look-up is shown on made-up machines: directories of the test's own, with empty files for browsers.

interface MadeUpMachine extends Machine {
  /** Puts an executable file at a path of the machine and answers with its full path. */
  install(file: string): Promise<string>;
}

/** Its parts, with a second playwright-core at the top, which some other package brought. */
async function installPlaywright(root: string) {
  const revisions = { 'playwright/node_modules/playwright-core': '7', 'playwright-core': '1' };
  for (const [folder, revision] of Object.entries(revisions)) {
    await installPackage(root, folder);
    const names = ['chromium', 'chromium-headless-shell', 'ffmpeg'];
    await writeFile(
      path.join(root, 'node_modules', folder, 'browsers.json'),
      JSON.stringify({ browsers: names.map((name) => ({ name, revision })) }),
    );
  }
  await installPackage(root, 'playwright');
  await installPackage(root, '@playwright/test');
}

async function installPackage(root: string, folder: string) {
  await mkdir(path.join(root, 'node_modules', folder), { recursive: true });
  await writeFile(path.join(root, 'node_modules', folder, 'package.json'), '{}');
}

/** A Linux machine with Playwright's package and no browser. */
const test = base.extend<{ machine: MadeUpMachine }>({
  machine: async ({}, use, testInfo) => {
    const systemRoot = testInfo.outputPath('machine');
    const root = path.join(systemRoot, 'project');
    await installPlaywright(root);
    await writeFile(path.join(root, 'package.json'), '{}');
    await use({
      env: { PATH: `${systemRoot}/first:${systemRoot}/second` },
      platform: 'linux',
      arch: 'x64',
      home: path.join(systemRoot, 'home'),
      root,
      systemRoot,
      install: async (file) => {
        const full = path.join(systemRoot, file);
        await mkdir(path.dirname(full), { recursive: true });
        await writeFile(full, '');
        await chmod(full, 0o755);
        return full;
      },
    });
  },
});

const CACHE = 'home/.cache/ms-playwright';
const OWN_SHELL = `${CACHE}/chromium_headless_shell-7/chrome-headless-shell-linux64/chrome-headless-shell`;
const OWN_CHROMIUM = `${CACHE}/chromium-7/chrome-linux64/chrome`;
const COMPLETE = [
  `${CACHE}/chromium_headless_shell-7/INSTALLATION_COMPLETE`,
  `${CACHE}/chromium-7/INSTALLATION_COMPLETE`,
];

const ON_LINUX = [
  { file: 'second/chromium', source: 'machine' },
  { file: 'first/google-chrome', source: 'machine' },
  { file: 'usr/bin/google-chrome-stable', source: 'machine' },
  { file: 'usr/local/bin/microsoft-edge', source: 'machine' },
  { file: 'usr/bin/microsoft-edge-stable', source: 'machine' },
  { file: 'snap/bin/chromium-browser', source: 'machine' },
  { file: 'opt/google/chrome/chrome', source: 'machine' },
  { file: 'opt/microsoft/msedge/msedge', source: 'machine' },
];

const ORDERS = {
  headless: [
    { file: OWN_SHELL, source: 'playwright' },
    { file: OWN_CHROMIUM, source: 'playwright' },
    { file: 'usr/bin/chromium-headless-shell', source: 'machine' },
    ...ON_LINUX,
  ],
  headed: [{ file: OWN_CHROMIUM, source: 'playwright' }, ...ON_LINUX],
};

for (const [kind, order] of Object.entries(ORDERS)) {
  test.describe(`${kind} on Linux`, () => {
    for (const [place, { file, source }] of order.entries()) {
      test(`${file} is used if none of the earlier ones exists`, async ({ machine, scripts }) => {
        for (const marker of COMPLETE) await machine.install(marker);
        for (const later of order.slice(place)) await machine.install(later.file);

        const { browser } = scripts.findBrowser({ ...machine, headless: kind === 'headless' });
        expect(browser).toMatchObject({ path: path.join(machine.systemRoot, file), source });
      });
    }
  });
}

test('the browser that E2E_BROWSER_PATH names comes before every other', async ({ machine, scripts }) => {
  for (const file of [...COMPLETE, OWN_SHELL, 'usr/bin/chromium']) await machine.install(file);
  const named = await machine.install('elsewhere/browser');
  machine.env['E2E_BROWSER_PATH'] = named;
  expect(scripts.findBrowser(machine).browser).toEqual({
    path: named,
    executablePath: named,
    source: 'environment',
  });
});

test.describe('E2E_BROWSER_PATH that names no browser is an error, whatever else is there', () => {
  const rows = [
    { value: 'missing', says: 'there is no such file' },
    { value: '', says: 'it is empty' },
    { value: 'node_modules', says: 'it is a directory' },
    { value: 'package.json', says: 'it is not executable' },
  ];
  for (const { value, says } of rows) {
    test(`"${value}": ${says}`, async ({ machine, scripts }) => {
      await machine.install('usr/bin/chromium');
      machine.env['E2E_BROWSER_PATH'] = value;
      expect(() => scripts.findBrowser(machine)).toThrow(
        new RegExp(`^E2E_BROWSER_PATH is "${value}": ${says}\\. Expected .* or remove it`),
      );
    });
  }

  test('a headless shell for a run with windows', async ({ machine, scripts }) => {
    await machine.install('usr/bin/chromium');
    machine.env['E2E_BROWSER_PATH'] = await machine.install('usr/bin/chromium-headless-shell');
    expect(() => scripts.findBrowser({ ...machine, headless: false })).toThrow('cannot show a window');
  });
});

test('Playwright finds its own browsers, and gets the path of any other', async ({ machine, scripts }) => {
  for (const file of [...COMPLETE, OWN_CHROMIUM]) await machine.install(file);
  const full = path.join(machine.systemRoot, OWN_CHROMIUM);
  expect(scripts.findBrowser({ ...machine, headless: false }).browser?.executablePath).toBeUndefined();
  expect(scripts.findBrowser(machine).browser?.executablePath).toBe(full);
  await machine.install(OWN_SHELL);
  expect(scripts.findBrowser(machine).browser?.executablePath).toBeUndefined();
});

test('a headed run never uses a shell', async ({ machine, scripts }) => {
  for (const file of [...COMPLETE, OWN_SHELL, 'usr/bin/chromium-headless-shell']) await machine.install(file);
  const { browser, lookedFor } = scripts.findBrowser({ ...machine, headless: false });
  expect(browser).toBeUndefined();
  expect(lookedFor.join('\n')).not.toMatch(/headless.shell/);
});

test('an incomplete download is not used', async ({ machine, scripts }) => {
  await machine.install(OWN_SHELL);
  expect(scripts.findBrowser(machine).browser).toBeUndefined();
});

test.describe("Playwright's directory", () => {
  const linux = 'chrome-headless-shell-linux64/chrome-headless-shell';
  const windows = 'chrome-headless-shell-win64/chrome-headless-shell.exe';
  const onMac = (build: string) => `chrome-headless-shell-${build}/chrome-headless-shell`;
  const rows: { platform: string; set: Record<string, string>; directory: string; shell: string }[] = [
    { platform: 'linux', set: {}, directory: 'home/.cache/ms-playwright', shell: linux },
    { platform: 'linux', set: { XDG_CACHE_HOME: 'c' }, directory: 'c/ms-playwright', shell: linux },
    {
      platform: 'darwin',
      set: {},
      directory: 'home/Library/Caches/ms-playwright',
      shell: onMac('mac-arm64'),
    },
    { platform: 'darwin', set: {}, directory: 'home/Library/Caches/ms-playwright', shell: onMac('mac-x64') },
    { platform: 'win32', set: {}, directory: 'home/AppData/Local/ms-playwright', shell: windows },
    { platform: 'win32', set: { LocalAppData: 'l' }, directory: 'l/ms-playwright', shell: windows },
    { platform: 'linux', set: { PLAYWRIGHT_BROWSERS_PATH: 'own' }, directory: 'own', shell: linux },
    {
      platform: 'linux',
      set: { npm_config_playwright_browsers_path: 'own' },
      directory: 'own',
      shell: linux,
    },
  ];
  for (const { platform, set, directory, shell } of rows) {
    test(`${platform} with ${JSON.stringify(set)} has ${shell}`, async ({ machine, scripts }) => {
      const env: Record<string, string> = {};
      for (const [name, value] of Object.entries(set)) env[name] = path.join(machine.systemRoot, value);
      await machine.install(`${directory}/chromium_headless_shell-7/INSTALLATION_COMPLETE`);
      const file = await machine.install(`${directory}/chromium_headless_shell-7/${shell}`);
      const { browser } = scripts.findBrowser({ ...machine, platform, env });
      expect(browser).toMatchObject({ path: file, source: 'playwright' });
    });
  }

  test('is the one in node_modules with PLAYWRIGHT_BROWSERS_PATH=0', async ({ machine, scripts }) => {
    const folder = 'project/node_modules/playwright/node_modules/playwright-core/.local-browsers/chromium-7';
    await machine.install(`${folder}/INSTALLATION_COMPLETE`);
    const file = await machine.install(`${folder}/chrome-linux64/chrome`);
    const found = scripts.findBrowser({
      ...machine,
      headless: false,
      env: { PLAYWRIGHT_BROWSERS_PATH: '0' },
    });
    expect(found.browser?.path).toBe(file);
  });
});

test.describe('browsers of other systems', () => {
  const rows = [
    { platform: 'darwin', file: 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome' },
    { platform: 'darwin', file: 'home/Applications/Chromium.app/Contents/MacOS/Chromium' },
    { platform: 'darwin', file: 'Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge' },
    { platform: 'win32', file: 'programs/Google/Chrome/Application/chrome.exe' },
    { platform: 'win32', file: 'programs/Microsoft/Edge/Application/msedge.exe' },
  ];
  for (const { platform, file } of rows) {
    test(`${platform}: ${file}`, async ({ machine, scripts }) => {
      const expected = await machine.install(file);
      const env = { 'ProgramFiles(x86)': path.join(machine.systemRoot, 'programs') };
      expect(scripts.findBrowser({ ...machine, platform, env }).browser?.path).toBe(expected);
    });
  }
});

test.describe('the message when there is none', () => {
  test('names what was looked for, what was tried, and what helps', ({ machine, scripts }) => {
    const { lookedFor } = scripts.findBrowser(machine);
    const message = scripts.browserMissing({
      headless: true,
      lookedFor,
      tried: ['a download'],
      platform: 'linux',
    });
    for (const part of [
      'E2E_BROWSER_PATH names: it is not set',
      path.join(machine.home, '.cache/ms-playwright/chromium_headless_shell-7'),
      'google-chrome',
      'a download',
      'npx playwright install --with-deps --only-shell chromium',
      'apt-get install chromium-headless-shell',
      'E2E_BROWSER_PATH=/path/to/chrome',
    ]) {
      expect.soft(message).toContain(part);
    }
    expect(message).not.toContain('undefined');
  });

  test('advises full Chromium for a run with windows, and apt-get only on Linux', ({ scripts }) => {
    const message = scripts.browserMissing({ headless: false, lookedFor: [], platform: 'darwin' });
    expect(message).toContain('npx playwright install --with-deps --no-shell chromium');
    expect(message).not.toContain('apt-get');
  });
});

test.describe('ffmpeg', () => {
  test('counts only where Playwright looks for it', async ({ machine, scripts }) => {
    const system = await machine.install('second/ffmpeg');
    const playwrightPath = path.join(machine.systemRoot, CACHE, 'ffmpeg-7/ffmpeg-linux');
    expect(scripts.findFfmpeg(machine)).toEqual({ playwrightPath, present: false, systemPath: system });
    await machine.install(`${CACHE}/ffmpeg-7/ffmpeg-linux`);
    expect(scripts.findFfmpeg(machine)).toEqual({ playwrightPath, present: true, systemPath: system });
  });
});
