/**
 * Brings what a fresh machine lacks: packages, the stub site's style sheet, a browser, ffmpeg. It is silent
 * and quick when nothing is missing, and says what helps when it cannot go on.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { browserMissing, findBrowser } from '../../fixtures/browser/find-browser.mjs';
import { run } from '../../runner/child-process.cjs';
import { UserError } from '../../runner/user-error.cjs';
import { aptUsable, installWithApt } from './apt.mjs';
import { contextOf } from './context.mjs';
import { downloadFromPlaywright } from './download.mjs';
import { problemAtStart } from './libraries.mjs';
import { installPackages } from './packages.mjs';
import { bringFfmpeg } from './video.mjs';

/** @typedef {import('./context.mjs').Context} Context */

/**
 * Brings everything that a run in the browser needs.
 * @param {Partial<Context>} [given]
 */
export async function setUp(given = {}) {
  const context = contextOf(given);
  await preparePackages(context);
  await bringFfmpeg(context, await bringBrowser(context));
}

/**
 * Brings what a command needs that opens no browser.
 * @param {Partial<Context>} [given]
 */
export async function preparePackages(given = {}) {
  checkNode(process.versions.node);
  const context = contextOf(given);
  await installPackages(context);
  await buildStyles(context);
}

/**
 * The oldest Node is that of package.json; npm would refuse it too, with a less helpful message.
 * @param {string} version
 */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new UserError(
    `Node ${version} is too old: the suite needs 20.19 or newer. ` +
      'Install a current version of Node, or select one with your version manager (for example "nvm install 22").',
  );
}

/** @param {Context} context */
async function buildStyles({ root, env, say }) {
  const script = path.join(root, 'scripts/setup/build-styles.mjs');
  const { stylesAreCurrent } = await import(pathToFileURL(script).href);
  if (await stylesAreCurrent()) return;
  say("Building the stub site's style sheet ...");
  const { code, output } = await run(process.execPath, [script], { cwd: root, env });
  if (code !== 0) {
    throw new UserError(
      `The style sheet was not built; "node scripts/setup/build-styles.mjs" said:\n${output}`,
    );
  }
}

/**
 * @param {Context} context
 * @returns {Promise<{ downloadFailed: boolean }>}
 */
export async function bringBrowser(context) {
  const { headless, say } = context;
  if (findBrowser(context).browser) return { downloadFailed: false };

  say(`Downloading ${headless ? "Chromium's headless shell" : 'Chromium'} (Playwright's build) ...`);
  const build = headless ? '--only-shell' : '--no-shell';
  const download = await downloadFromPlaywright([build, 'chromium'], context);
  const downloaded = findBrowser(context).browser;
  if (downloaded) {
    const problem = await problemAtStart(downloaded.path, 'chromium', context);
    if (problem !== undefined) throw new UserError(problem);
    return { downloadFailed: false };
  }
  say(`The download did not succeed: ${download.reason}.`);

  const packages = headless ? ['chromium-headless-shell', 'chromium'] : ['chromium'];
  const usable = aptUsable(context);
  const apt = usable.done ? await installWithApt(packages, context) : usable;
  const { browser, lookedFor } = findBrowser(context);
  if (browser) return { downloadFailed: true };
  throw new UserError(
    browserMissing({
      headless,
      lookedFor,
      tried: [`Playwright's download: ${download.reason}`, `apt-get: ${apt.reason}`],
      platform: context.platform,
    }),
  );
}
