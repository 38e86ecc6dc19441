/**
 * Installs the browsers of the projects beside `chromium`. If one cannot be installed, the run leaves its project out and
 * says so; a project that is named must have its browser.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { browserMissing, findBrowser } from '../../fixtures/browser/find-browser.mjs';
import { findFirefox, firefoxMissing, ownFirefox } from '../../fixtures/browser/find-firefox.mjs';
import { playwrightDirectory, playwrightRevision } from '../../fixtures/browser/playwright-browsers.mjs';
import { UserError } from '../../runner/user-error.cjs';
import { aptUsable, installWithApt } from './apt.mjs';
import { contextOf } from './context.mjs';
import { downloadFromPlaywright } from './download.mjs';
import { problemAtStart } from './libraries.mjs';
import { readStamp, writeStamp } from './packages.mjs';

/** @typedef {import('./context.mjs').Context} Context */

/**
 * A browser of a project.
 * @typedef {object} Wanted
 * @property {string} title
 * @property {(context: Context) => boolean} isThere
 * @property {(context: Context) => string | undefined} downloaded the file of Playwright's own build
 * @property {string[]} build as for `playwright install`; empty where the set-up downloads nothing
 * @property {string[]} packages of Debian and Ubuntu; empty where they have none
 * @property {boolean} newest whether an old package would not do
 * @property {(context: Context, tried: string[]) => string} missing
 */

/** A browser that could not be had is tried again the next day. */
const TRY_AGAIN_MS = 24 * 60 * 60 * 1000;

/** @type {Readonly<Record<string, Wanted>>} */
const BROWSERS = {
  'chromium-full': {
    title: 'full Chromium',
    isThere: (context) => findBrowser({ ...context, headless: false }).browser !== undefined,
    downloaded: (context) => findBrowser({ ...context, headless: false }).browser?.path,
    build: ['--no-shell', 'chromium'],
    packages: ['chromium'],
    newest: false,
    missing: (context, tried) => {
      const { lookedFor } = findBrowser({ ...context, headless: false });
      return browserMissing({ headless: false, lookedFor, tried, platform: context.platform });
    },
  },
  firefox: {
    title: 'Firefox',
    isThere: (context) => findFirefox(context).firefox !== undefined,
    downloaded: (context) => path.join(ownFirefox(context), 'firefox/firefox'),
    build: ['firefox'],
    packages: ['firefox-esr', 'firefox'],
    newest: true,
    missing: (context, tried) => firefoxMissing({ lookedFor: findFirefox(context).lookedFor, tried }),
  },
  webkit: {
    title: 'WebKit',
    isThere: (context) => existsSync(path.join(ownWebkit(context), 'INSTALLATION_COMPLETE')),
    downloaded: () => undefined,
    // Without the system's libraries that only root can add, it would be there and not start.
    build: [],
    packages: [],
    newest: false,
    missing: (context, tried) =>
      [
        `Playwright's WebKit is not installed. Looked for: ${ownWebkit(context)}`,
        ...tried,
        'This helps, where downloads are possible: npx playwright install --with-deps webkit',
      ].join('\n'),
  },
};

/** @param {Context} context */
function ownWebkit(context) {
  return path.join(playwrightDirectory(context), `webkit-${playwrightRevision(context, 'webkit')}`);
}

/**
 * Installs the browser of each project that is named. Throws an error that says what helps when one cannot be installed.
 * @param {readonly string[]} projects
 * @param {Partial<Context>} [given]
 */
export async function bringBrowsersOf(projects, given = {}) {
  const context = contextOf(given);
  for (const project of projects) {
    const wanted = BROWSERS[project];
    if (wanted === undefined || wanted.isThere(context)) continue;
    const tried = await bring(wanted, context);
    if (tried.length > 0) throw new UserError(wanted.missing(context, tried));
  }
}

/**
 * Installs the browsers of projects that a run can do without. Resolves with the projects whose browser is there, and with
 * why each of the others has none.
 * @param {readonly string[]} projects
 * @param {Partial<Context>} [given]
 * @returns {Promise<{ projects: string[], missing: Map<string, string> }>}
 */
export async function bringBrowsersIfPossible(projects, given = {}) {
  const context = contextOf(given);
  /** @type {string[]} */
  const there = [];
  /** @type {Map<string, string>} */
  const missing = new Map();
  for (const project of projects) {
    const reason = await whyMissing(project, context).catch((error) => {
      if (error instanceof UserError) return error.message;
      throw error;
    });
    if (reason === undefined) there.push(project);
    else missing.set(project, reason);
  }
  return { projects: there, missing };
}

/**
 * A browser that could not be installed, or that was and does not start, is tried again the next day.
 * @param {string} project
 * @param {Context} context
 * @returns {Promise<string | undefined>}
 */
async function whyMissing(project, context) {
  const wanted = BROWSERS[project];
  if (wanted === undefined) return undefined;
  const stamp = readStamp(context.root);
  const failed = stamp?.noBrowser?.[project];
  if (wanted.isThere(context) && !failed?.isThere) return undefined;
  if (failed && Date.now() - Date.parse(failed.triedAt) < TRY_AGAIN_MS) return failed.reason;
  const tried = await bring(wanted, context);
  if (tried.length === 0) return undefined;
  const reason = `${wanted.title} is not installed (${tried.join('; ')})`;
  if (stamp) {
    const now = { reason, triedAt: new Date().toISOString(), isThere: wanted.isThere(context) };
    writeStamp(context.root, { ...stamp, noBrowser: { ...stamp.noBrowser, [project]: now } });
  }
  return reason;
}

/**
 * Resolves with what was tried and why it did not succeed; empty when the browser is there and starts.
 * @param {Wanted} wanted
 * @param {Context} context
 * @returns {Promise<string[]>}
 */
async function bring({ title, isThere, downloaded, build, packages, newest }, context) {
  if (build.length === 0) return ['the set-up does not install it'];
  context.say(`Downloading ${title} (Playwright's build) ...`);
  const download = await downloadFromPlaywright(build, context);
  const file = downloaded(context);
  if (download.done && isThere(context) && file !== undefined) {
    const problem = await problemAtStart(file, build.at(-1) ?? '', context);
    return problem === undefined ? [] : [problem];
  }
  const tried = [`Playwright's download: ${download.reason}`];
  context.say(`The download did not succeed: ${download.reason}.`);
  const usable = aptUsable(context);
  const apt = usable.done ? await installWithApt(packages, context, { newest }) : usable;
  if (isThere(context)) return [];
  return [...tried, `apt-get: ${apt.done ? 'installed a version that is too old' : apt.reason}`];
}
