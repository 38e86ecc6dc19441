/** Runs the Playwright suite and writes its reports: what `npm run e2e` and `npm test` share. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { removeAllureResults, writeAllureReport } from './allure-report.mjs';
import { runInForeground } from './command.mjs';
import { Problem } from './problem.mjs';

const INTERRUPTED = [130, 143];
const INDEX = 'reports/output/index.html';

/**
 * `playwright test` as the person asked for it, with a stub site of its own on a free port unless another
 * port or address was named.
 * @param {string[]} args
 * @param {{ root: string, env: NodeJS.ProcessEnv }} context
 * @returns {Promise<number>} Playwright's exit code
 */
export function runPlaywright(args, { root, env }) {
  const named = env['E2E_PORT'] !== undefined || env['E2E_BASE_URL'] !== undefined;
  return runInForeground('node_modules/@playwright/test/cli.js', ['test', ...args], {
    root,
    env: named ? env : { ...env, E2E_PORT: '0' },
  });
}

/**
 * The same, with the Allure report of this run and no other.
 * @param {string[]} args
 * @param {{ root: string, env: NodeJS.ProcessEnv }} context
 * @returns {Promise<number>} Playwright's exit code; 1 when its tests passed and the report failed
 */
export async function runPlaywrightWithReports(args, { root, env }) {
  removeAllureResults(root);
  const code = await runPlaywright(args, { root, env });
  if (INTERRUPTED.includes(code)) return code;

  try {
    const hasAllure = await writeAllureReport({ root, env });
    if (existsSync(path.join(root, INDEX))) console.log(`Reports: ${INDEX}`);
    console.log(
      hasAllure ? 'Allure report: npm run report' : 'No Allure report: this run left no results for it.',
    );
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(error.message);
    return code || 1;
  }
  return code;
}
