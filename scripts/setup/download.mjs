/** Playwright's own download, given up when nothing arrives: on a closed network it would try for minutes. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { playwrightSetting } from '../../fixtures/browser/playwright-browsers.mjs';
import { run } from '../../runner/child-process.cjs';

/** @typedef {import('./context.mjs').Outcome} Outcome */
/** @typedef {import('./context.mjs').Patience} Patience */

/** The pause includes the unpacking. A slow download goes on for as long as it moves. */
const PATIENCE = { firstByte: 15_000, pause: 120_000 };
const LOOK_EVERY = 250;

/**
 * @param {string[]} what as for `playwright install`: `['--only-shell', 'chromium']`, `['ffmpeg']`
 * @param {Pick<import('./context.mjs').Context, 'root' | 'env' | 'patience'>} context
 * @returns {Promise<Outcome>}
 */
export async function downloadFromPlaywright(what, { root, env, patience = PATIENCE }) {
  const skip = playwrightSetting(env, 'PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD');
  if (skip && skip !== '0' && skip !== 'false') {
    return { done: false, reason: `not tried, because PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD is "${skip}"` };
  }
  // The archive gets a temporary directory of its own, so that its size shows the progress.
  const arriving = mkdtempSync(path.join(os.tmpdir(), 'browser-download-'));
  const isStuck = stuckDetector(patience, performance.now());
  const givenUp = new AbortController();
  const look = setInterval(() => {
    if (isStuck(sizeOf(arriving), performance.now())) givenUp.abort();
  }, LOOK_EVERY);
  try {
    const { code, output } = await run(
      process.execPath,
      // Browsers of other Playwright versions stay: other projects may use them.
      [path.join(root, 'node_modules/@playwright/test/cli.js'), 'install', '--no-remove', ...what],
      {
        cwd: root,
        env: {
          PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(patience.firstByte),
          ...env,
          TMPDIR: arriving,
          TMP: arriving,
          TEMP: arriving,
        },
        signal: givenUp.signal,
      },
    );
    if (code === 0) return { done: true, reason: '' };
    return { done: false, reason: givenUp.signal.aborted ? 'no data arrived' : reasonIn(output) };
  } finally {
    clearInterval(look);
    rmSync(arriving, { recursive: true, force: true });
  }
}

/**
 * Tells from the size of what has arrived, looked at now and then, whether a download is stuck.
 * @param {Patience} patience
 * @param {number} start
 * @returns {(size: number, now: number) => boolean}
 */
export function stuckDetector(patience, start) {
  let known = 0;
  let lastGrowth = start;
  let limit = patience.firstByte;
  return (size, now) => {
    if (size > known) {
      lastGrowth = now;
      limit = patience.pause;
    }
    known = size; // it also shrinks: a second attempt starts from nothing
    return now - lastGrowth > limit;
  };
}

/**
 * @param {string} directory
 * @returns {number} the bytes in it and below
 */
function sizeOf(directory) {
  try {
    return readdirSync(directory, { withFileTypes: true })
      .map((entry) => path.join(directory, entry.name))
      .map((file) => ({ file, stat: statSync(file) }))
      .reduce((sum, { file, stat }) => sum + (stat.isDirectory() ? sizeOf(file) : stat.size), 0);
  } catch {
    return 0; // something was removed while it was looked at: the next look counts
  }
}

/** @param {string} output what `playwright install` printed */
function reasonIn(output) {
  const lines = output.split('\n').map((line) => line.trim());
  return (
    lines.find((line) => line.startsWith('Error: '))?.slice('Error: '.length) ??
    lines.filter(Boolean).at(-1) ??
    'it gave no reason'
  );
}
