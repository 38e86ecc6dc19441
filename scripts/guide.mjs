/** Follows the courts' guides and writes them with pictures: `npm run guide [-- --guide <court>] [--step <number>]`. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT, readEnvironment, runAsCommand } from './command.mjs';
import { runPlaywrightWithReports } from './playwright.mjs';
import { Problem } from './problem.mjs';
import { setUp } from './setup.mjs';

const USAGE = 'Usage: npm run guide -- [--guide <court>] [--step <number>]';

/**
 * What Playwright is to run for a guide, all without one, and for one step of it. A step is shown without other ways
 * through the flow.
 * @param {string[]} args
 * @param {string[]} courts ids of the guides
 * @returns {{ playwright: string[], step: string | undefined }}
 */
export function guideRun(args, courts) {
  const { guide, step } = readArguments(args);
  if (guide !== undefined && !courts.includes(guide)) {
    throw new Problem(`There is no guide "${guide}"; there are ${courts.join(', ')}.`);
  }
  if (step !== undefined && !/^[1-9]\d?$/.test(step)) {
    throw new Problem(`Expected --step to be the number of a step, got "${step}".`);
  }
  const followed = guide ? `@${guide}\\b` : '@followed\\b';
  const grep = step === undefined ? `${followed}|@branch\\b` : followed;
  return { playwright: ['--project=chromium', 'tests/guide', '--grep', grep], step };
}

/** @param {string[]} args */
function readArguments(args) {
  try {
    return parseArgs({ args, options: { guide: { type: 'string' }, step: { type: 'string' } } }).values;
  } catch (error) {
    throw new Problem(`${/** @type {Error} */ (error).message}\n${USAGE}`);
  }
}

void runAsCommand(import.meta.url, async () => {
  const files = readdirSync(path.join(PROJECT_ROOT, 'fixtures/guides'));
  const courts = files.filter((name) => name.endsWith('.json')).map((name) => path.basename(name, '.json'));
  const { playwright, step } = guideRun(process.argv.slice(2), courts);
  const env = { ...readEnvironment(PROJECT_ROOT), ...(step ? { E2E_GUIDE_STEP: step } : {}) };
  await setUp();
  const code = await runPlaywrightWithReports(playwright, { root: PROJECT_ROOT, env });
  console.log('Illustrated guides: reports/output/guide/index.html');
  return code;
});
