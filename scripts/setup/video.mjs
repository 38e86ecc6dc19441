/**
 * Brings ffmpeg to where Playwright's video recorder looks for it. Videos of failing tests are nice to
 * have: where ffmpeg cannot be had, the set-up says so once and goes on.
 */
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { findFfmpeg } from '../../fixtures/browser/find-ffmpeg.mjs';
import { run } from '../../runner/child-process.cjs';
import { aptUsable, installWithApt } from './apt.mjs';
import { downloadFromPlaywright } from './download.mjs';
import { readStamp, writeStamp } from './packages.mjs';

/** @typedef {import('./context.mjs').Context} Context */

/** A download that failed is tried again the next day. */
const TRY_AGAIN_MS = 24 * 60 * 60 * 1000;

/** The encoder that Playwright's recorder asks ffmpeg for. */
const ENCODER = 'libvpx-vp9';

/**
 * @param {Context} context
 * @param {{ downloadFailed: boolean }} before
 */
export async function bringFfmpeg(context, { downloadFailed }) {
  const { root, say } = context;
  const ffmpeg = findFfmpeg(context);
  if (ffmpeg.present) return;

  const stamp = readStamp(root);
  const systemFfmpeg = ffmpeg.systemPath ?? null;
  const failed = stamp?.noVideo?.systemFfmpeg === systemFfmpeg ? stamp?.noVideo : undefined;
  // An ffmpeg that is there is tried every time: what kept it from being used may be gone, such as a read-only folder.
  if (failed && systemFfmpeg === null && Date.now() - Date.parse(failed.triedAt) < TRY_AGAIN_MS) return;

  const reason = await bring(context, ffmpeg, downloadFailed);
  if (reason === undefined || reason === failed?.reason) return;
  say(`Failing tests will have no video: ${reason}.`);
  const triedAt = new Date().toISOString();
  if (stamp) writeStamp(root, { ...stamp, noVideo: { systemFfmpeg, reason, triedAt } });
}

/**
 * @param {Context} context
 * @param {import('../../fixtures/browser/find-ffmpeg.mjs').FfmpegSearch} ffmpeg
 * @param {boolean} downloadFailed
 * @returns {Promise<string | undefined>} why there is no ffmpeg
 */
async function bring(context, ffmpeg, downloadFailed) {
  if (ffmpeg.systemPath !== undefined) return link(ffmpeg.systemPath, ffmpeg.playwrightPath, context);

  if (!downloadFailed) {
    context.say('Downloading ffmpeg, for videos of failing tests ...');
    const { done } = await downloadFromPlaywright(['ffmpeg'], context);
    if (done) return undefined;
  }
  const usable = aptUsable(context);
  if (!usable.done) return "there is no ffmpeg in PATH, and Playwright's could not be downloaded";
  const { done, reason } = await installWithApt(['ffmpeg'], context);
  if (!done) return reason;
  const { systemPath } = findFfmpeg(context);
  if (systemPath === undefined) return 'apt-get installed ffmpeg, but it is not in PATH';
  return link(systemPath, ffmpeg.playwrightPath, context);
}

/**
 * @param {string} systemPath
 * @param {string} playwrightPath
 * @param {Context} context
 * @returns {Promise<string | undefined>} why it cannot be used
 */
async function link(systemPath, playwrightPath, { root, env }) {
  const { output } = await run(systemPath, ['-hide_banner', '-encoders'], { cwd: root, env });
  if (!output.includes(ENCODER)) return `${systemPath} has no ${ENCODER} encoder`;
  try {
    mkdirSync(path.dirname(playwrightPath), { recursive: true });
    symlinkSync(systemPath, playwrightPath);
  } catch (error) {
    return `${playwrightPath} could not be made a link to ${systemPath}: ${error}`;
  }
  return undefined;
}
