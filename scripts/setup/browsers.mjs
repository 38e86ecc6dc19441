/**
 * Brings the browsers that projects beside `chromium` start. A run does without one that cannot be had, and says so; a
 * project that was asked for by its name needs its browser.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { browserMissing, findBrowser } from '../../fixtures/browser/find-browser.mjs';
import { findFirefox, firefoxMissing } from '../../fixtures/browser/find-firefox.mjs';
import { playwrightDirectory, playwrightRevision } from '../../fixtures/browser/playwright-browsers.mjs';
import { UserError } from '../../runner/user-error.cjs';
import { aptUsable, installWithApt } from './apt.mjs';
import { contextOf } from './context.mjs';
import { downloadFromPlaywright } from './download.mjs';
import { readStamp, writeStamp } from './packages.mjs';

/** @typedef {import('./context.mjs').Context} Context */

/**
 * A browser of a project.
 * @typedef {object} Wanted
 * @property {string} title
 * @property {(context: Context) => boolean} isThere
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
    build: ['firefox'],
    packages: ['firefox-esr', 'firefox'],
    newest: true,
    missing: (context, tried) => firefoxMissing({ lookedFor: findFirefox(context).lookedFor, tried }),
  },
  webkit: {
    title: 'WebKit',
    isThere: (context) => existsSync(path.join(ownWebkit(context), 'INSTALLATION_COMPLETE')),
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
 * Brings the browser of each project that was asked for. Throws an error that says what helps when one cannot be had.
 * @param {readonly string[]} projects
 * @param {Partial<Context>} [given]
 */
export async function bringBrowsersOf(projects, given = {}) {
  const context = contextOf(given);
  for (const project of projects) {
    const wanted = BROWSERS[project];
    if (wanted === undefined || wanted.isThere(context)) continue;
    const tried = await bring(wanted, context);
    if (!wanted.isThere(context)) throw new UserError(wanted.missing(context, tried));
  }
}

/**
 * Brings the browsers of projects that a run can do without. Resolves with those whose browser is there, and with why each
 * of the others is not.
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
    const wanted = BROWSERS[project];
    const reason =
      wanted === undefined || wanted.isThere(context)
        ? undefined
        : await tryOnceADay(project, wanted, context);
    if (reason === undefined) there.push(project);
    else missing.set(project, reason);
  }
  return { projects: there, missing };
}

/**
 * @param {string} project
 * @param {Wanted} wanted
 * @param {Context} context
 * @returns {Promise<string | undefined>} why it is not there
 */
async function tryOnceADay(project, wanted, context) {
  const stamp = readStamp(context.root);
  const failed = stamp?.noBrowser?.[project];
  if (failed && Date.now() - Date.parse(failed.triedAt) < TRY_AGAIN_MS) return failed.reason;
  const tried = await bring(wanted, context);
  if (wanted.isThere(context)) return undefined;
  const reason = `${wanted.title} is not installed (${tried.join('; ')})`;
  if (stamp) {
    const noBrowser = { ...stamp.noBrowser, [project]: { reason, triedAt: new Date().toISOString() } };
    writeStamp(context.root, { ...stamp, noBrowser });
  }
  return reason;
}

/**
 * @param {Wanted} wanted
 * @param {Context} context
 * @returns {Promise<string[]>} what was tried, and why it did not succeed
 */
async function bring({ title, isThere, build, packages, newest }, context) {
  if (build.length === 0) return ['the set-up does not bring it'];
  context.say(`Downloading ${title} (Playwright's build) ...`);
  const download = await downloadFromPlaywright(build, context);
  if (isThere(context)) return [];
  const tried = [`Playwright's download: ${download.reason}`];
  context.say(`The download did not succeed: ${download.reason}.`);
  const usable = aptUsable(context);
  const apt = usable.done ? await installWithApt(packages, context, { newest }) : usable;
  return apt.done ? tried : [...tried, `apt-get: ${apt.reason}`];
}
