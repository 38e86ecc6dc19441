/**
 * Finds a browser of the Chromium family, and ffmpeg for videos, by looking at files only: nothing is
 * started, nothing is downloaded. The set-up, the Playwright configuration and the fixtures share it.
 */
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from './problem.mjs';

/**
 * The machine that is searched. Tests put a made-up one in its place.
 * @typedef {object} Machine
 * @property {NodeJS.ProcessEnv} env
 * @property {string} platform as in `process.platform`
 * @property {string} arch as in `process.arch`
 * @property {string} home the person's home directory
 * @property {string} root the project's directory, the one with `node_modules`
 * @property {string} systemRoot what every directory of the operating system starts with
 */

/**
 * @typedef {object} Browser
 * @property {string} path
 * @property {string | undefined} executablePath for Playwright's launch options; undefined where Playwright
 *   finds the browser by itself
 * @property {'environment' | 'playwright' | 'machine'} source
 */

/**
 * @typedef {object} BrowserSearch
 * @property {Browser | undefined} browser
 * @property {string[]} lookedFor each place that was looked at, in words
 */

/**
 * @typedef {object} FfmpegSearch
 * @property {string} playwrightPath where Playwright's video recorder looks; the only place it looks
 * @property {boolean} present whether something executable is there: whether videos can be recorded
 * @property {string | undefined} systemPath an ffmpeg in PATH
 */

const PROJECT_ROOT = fileURLToPath(new URL('..', import.meta.url));

/** `chromium-browser` comes last: on Ubuntu it may be a script that only advises to install a snap. */
const LINUX_NAMES = [
  'chromium',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chromium-browser',
];
const LINUX_DIRECTORIES = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
const LINUX_FILES = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'];
const HEADLESS_SHELL = 'chromium-headless-shell';

const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_PREFIXES = ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'];
const WINDOWS_FILES = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

/**
 * @param {Partial<Machine>} [given] what differs
 * @returns {Machine}
 */
export function thisMachine(given = {}) {
  return {
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    home: os.homedir(),
    root: PROJECT_ROOT,
    systemRoot: '/',
    ...given,
  };
}

/**
 * Looks for a browser: the one that `E2E_BROWSER_PATH` names, Playwright's own, one on the machine.
 * A headless run prefers a headless shell, a headed run never gets one.
 * @param {Partial<Machine> & { headless?: boolean }} [options]
 * @returns {BrowserSearch}
 */
export function findBrowser({ headless = true, ...given } = {}) {
  const machine = thisMachine(given);
  const named = browserInEnvironment(machine, headless);
  if (named) {
    return {
      browser: { path: named, executablePath: named, source: 'environment' },
      lookedFor: ['E2E_BROWSER_PATH'],
    };
  }
  const own = playwrightBrowsers(machine, headless);
  const onMachine = machineBrowsers(machine, headless);
  const lookedFor = ['the browser that E2E_BROWSER_PATH names: it is not set', own.words, onMachine.words];

  for (const [place, installed] of own.installed.entries()) {
    if (installed === undefined) continue;
    const executablePath = place === 0 ? undefined : installed;
    return { browser: { path: installed, executablePath, source: 'playwright' }, lookedFor };
  }
  const found = onMachine.candidates.find(isExecutableFile);
  return {
    browser: found === undefined ? undefined : { path: found, executablePath: found, source: 'machine' },
    lookedFor,
  };
}

/**
 * @param {Partial<Machine>} [given]
 * @returns {FfmpegSearch}
 */
export function findFfmpeg(given = {}) {
  const machine = thisMachine(given);
  const file = { darwin: 'ffmpeg-mac', win32: 'ffmpeg-win64.exe' }[machine.platform] ?? 'ffmpeg-linux';
  const playwrightPath = path.join(
    playwrightDirectory(machine),
    `ffmpeg-${playwrightRevision(machine, 'ffmpeg')}`,
    file,
  );
  const name = machine.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg';
  return {
    playwrightPath,
    present: isExecutableFile(playwrightPath),
    systemPath: pathDirectories(machine)
      .map((directory) => path.join(directory, name))
      .find(isExecutableFile),
  };
}

/**
 * What to tell a person when there is no browser: what was looked for, what was tried, what helps.
 * @param {{ headless: boolean, lookedFor: string[], tried?: string[], platform?: string }} search
 * @returns {string}
 */
export function browserMissing({ headless, lookedFor, tried = [], platform = process.platform }) {
  const build = headless ? '--only-shell chromium' : '--no-shell chromium';
  const remedies = [`npx playwright install --with-deps ${build}`];
  if (platform === 'linux') {
    remedies.push(`apt-get install ${headless ? HEADLESS_SHELL : 'chromium'}   (Debian, as root)`);
  }
  remedies.push('E2E_BROWSER_PATH=/path/to/chrome   (in the environment or in .env)');
  return [
    `No browser was found that can run ${headless ? 'headless' : 'with a window'}. Looked for:`,
    ...lookedFor.map((place) => `  - ${place}`),
    ...(tried.length > 0 ? ['Tried to bring one:', ...tried.map((attempt) => `  - ${attempt}`)] : []),
    'One of these helps:',
    ...remedies.map((remedy) => `  ${remedy}`),
  ].join('\n');
}

/**
 * The directory that Playwright keeps its browsers in.
 * @param {Partial<Machine>} [given]
 * @returns {string}
 */
export function playwrightDirectory(given = {}) {
  const machine = thisMachine(given);
  const { env, home } = machine;
  const chosen = playwrightSetting(env, 'PLAYWRIGHT_BROWSERS_PATH');
  if (chosen === '0') return path.join(playwrightCore(machine.root) ?? machine.root, '.local-browsers');
  if (chosen) return path.resolve(env['INIT_CWD'] ?? process.cwd(), chosen);
  switch (machine.platform) {
    case 'darwin':
      return path.join(home, 'Library/Caches/ms-playwright');
    case 'win32':
      return path.join(variable(env, 'LOCALAPPDATA') ?? path.join(home, 'AppData/Local'), 'ms-playwright');
    default:
      return path.join(env['XDG_CACHE_HOME'] || path.join(home, '.cache'), 'ms-playwright');
  }
}

/**
 * A setting of Playwright's: from the environment, or from npm's configuration as Playwright reads it.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name
 */
export function playwrightSetting(env, name) {
  const inNpm = name.toLowerCase();
  return env[name] ?? env[`npm_config_${inNpm}`] ?? env[`npm_package_config_${inNpm}`];
}

/** @param {string} file */
export function isExecutableFile(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * @param {Partial<Machine>} given
 * @returns {string[]} the directories in PATH
 */
export function pathDirectories(given) {
  const { env, platform } = thisMachine(given);
  return (variable(env, 'PATH') ?? '').split(platform === 'win32' ? ';' : ':').filter(Boolean);
}

/**
 * @param {Machine} machine
 * @param {boolean} headless
 * @returns {string | undefined}
 */
function browserInEnvironment({ env, root }, headless) {
  const value = env['E2E_BROWSER_PATH'];
  if (value === undefined) return undefined;
  const problem = problemOf(value === '' ? '' : path.resolve(root, value), headless);
  if (problem === undefined) return path.resolve(root, value);
  throw new Problem(
    `E2E_BROWSER_PATH is "${value}": ${problem}. ` +
      'Expected the path of an executable file of Chrome, Chromium or Edge. ' +
      'Correct it in the environment or in .env, or remove it to have a browser looked for.',
  );
}

/**
 * @param {string} file
 * @param {boolean} headless
 * @returns {string | undefined} what is wrong with the file as a browser
 */
function problemOf(file, headless) {
  if (file === '') return 'it is empty';
  if (!existsSync(file)) return 'there is no such file';
  if (statSync(file).isDirectory()) return 'it is a directory';
  if (!isExecutableFile(file)) return 'it is not executable';
  if (!headless && /headless[-_]shell/i.test(path.basename(file))) {
    return 'a headless shell cannot show a window, and this run wants one';
  }
  return undefined;
}

/**
 * Playwright's own builds for a run. The first is the one that Playwright finds by itself: the shell when
 * headless, else full Chromium, which also serves a headless run that has no shell.
 * @param {Machine} machine
 * @param {boolean} headless
 * @returns {{ installed: (string | undefined)[], words: string }}
 */
function playwrightBrowsers(machine, headless) {
  const { shell, chromium } = playwrightExecutables(machine);
  const builds = [{ name: 'chromium', files: chromium }];
  if (headless) builds.unshift({ name: HEADLESS_SHELL, files: shell });
  const folders = builds.map(({ name }) => {
    const revision = playwrightRevision(machine, name);
    return path.join(playwrightDirectory(machine), `${name.replaceAll('-', '_')}-${revision}`);
  });
  return {
    installed: builds.map(({ files }, place) => {
      const folder = /** @type {string} */ (folders[place]);
      if (!existsSync(path.join(folder, 'INSTALLATION_COMPLETE'))) return undefined;
      return files.map((file) => path.join(folder, file)).find(isExecutableFile);
    }),
    words: `Playwright's own build: ${folders.join(', ')}`,
  };
}

/**
 * Where in its folder Playwright's build has its executable. On a Mac the processor of the build may
 * differ from that of Node, so both are named.
 * @param {Machine} machine
 */
function playwrightExecutables({ platform, arch }) {
  const exe = platform === 'win32' ? '.exe' : '';
  const suffixes = {
    darwin: ['mac-arm64', 'mac-x64'],
    win32: ['win64'],
  }[platform] ?? [arch === 'arm64' ? 'linux-arm64' : 'linux64'];
  const chrome =
    platform === 'darwin'
      ? 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'
      : `chrome${exe}`;
  return {
    shell: suffixes.map((suffix) => `chrome-headless-shell-${suffix}/chrome-headless-shell${exe}`),
    chromium: suffixes.map((suffix) => `chrome-${suffix}/${chrome}`),
  };
}

/**
 * The build that the installed Playwright wants; unknown as long as Playwright is not installed.
 * @param {Machine} machine
 * @param {string} name
 * @returns {string}
 */
function playwrightRevision({ root }, name) {
  const unknown = '(unknown revision)';
  const core = playwrightCore(root);
  if (core === undefined) return unknown;
  /** @type {{ browsers: { name: string, revision: string }[] }} */
  const { browsers } = JSON.parse(readFileSync(path.join(core, 'browsers.json'), 'utf8'));
  return browsers.find((browser) => browser.name === name)?.revision ?? unknown;
}

/**
 * The playwright-core that the test runner uses: not always the one at the top of node_modules, because
 * other packages may bring another version.
 * @param {string} root
 * @returns {string | undefined} its directory; undefined as long as Playwright is not installed
 */
function playwrightCore(root) {
  try {
    const runner = createRequire(path.join(root, 'node_modules/@playwright/test/package.json'));
    const playwright = createRequire(runner.resolve('playwright/package.json'));
    return path.dirname(playwright.resolve('playwright-core/package.json'));
  } catch {
    return undefined;
  }
}

/**
 * Every place where the operating system's package manager or an installer may have put a browser, the
 * preferred one first.
 * @param {Machine} machine
 * @param {boolean} headless
 * @returns {{ candidates: string[], words: string }}
 */
function machineBrowsers(machine, headless) {
  const { env, platform, home, systemRoot } = machine;
  if (platform === 'darwin') {
    const directories = [path.join(systemRoot, 'Applications'), path.join(home, 'Applications')];
    return {
      candidates: MAC_APPLICATIONS.flatMap((name) =>
        directories.map((directory) => path.join(directory, `${name}.app/Contents/MacOS/${name}`)),
      ),
      words: `${MAC_APPLICATIONS.join(', ')} in ${directories.join(', ')}`,
    };
  }
  if (platform === 'win32') {
    const prefixes = WINDOWS_PREFIXES.flatMap((name) => variable(env, name) ?? []);
    return {
      candidates: WINDOWS_FILES.flatMap((file) => prefixes.map((prefix) => path.join(prefix, file))),
      words: `${WINDOWS_FILES.join(', ')} in ${prefixes.join(', ')}`,
    };
  }
  const names = headless ? [HEADLESS_SHELL, ...LINUX_NAMES] : LINUX_NAMES;
  const usual = LINUX_DIRECTORIES.map((directory) => path.join(systemRoot, directory));
  const files = LINUX_FILES.map((file) => path.join(systemRoot, file));
  const directories = [...pathDirectories(machine), ...usual];
  return {
    candidates: [
      ...names.flatMap((name) => directories.map((directory) => path.join(directory, name))),
      ...files,
    ],
    words: `${names.join(', ')} in PATH, ${usual.join(', ')}; ${files.join(', ')}`,
  };
}

/**
 * A variable by its name; Windows does not tell upper case from lower case, a copied environment does.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name in upper case
 */
function variable(env, name) {
  return env[name] ?? Object.entries(env).find(([key]) => key.toUpperCase() === name)?.[1];
}
