/**
 * Runs the browser specs on Chromium and writes the reports: `npm run e2e -- <arguments of "playwright test">`.
 */
import { PROJECT_ROOT, readEnvironment, runAsCommand } from './command.mjs';
import { runPlaywright, runPlaywrightWithReports } from './playwright.mjs';
import { setUp } from './setup.mjs';

/**
 * The arguments for Playwright: the specs in Chromium and the form tests, unless a project is named.
 * @param {string[]} args
 */
export function withProject(args) {
  const named = args.some((arg) => arg === '--project' || arg.startsWith('--project='));
  return named ? args : ['--project=chromium', '--project=forms', ...args];
}

/**
 * Whether the run opens browser windows. `--ui` does not: its browsers are headless unless `--headed` is there.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export function opensWindows(args, env) {
  const flags = ['--headed', '--debug', '--debug=inspector'];
  return args.some((arg) => flags.includes(arg)) || Boolean(env['PWDEBUG']);
}

/**
 * Whether the call is a question or shows its results by itself, so that there is nothing to report.
 * @param {string[]} args
 */
export function leavesNoReport(args) {
  const flags = ['--help', '-h', '--version', '-V', '--list', '--ui'];
  return args.some((arg) => flags.includes(arg) || arg.startsWith('--ui-'));
}

void runAsCommand(import.meta.url, async () => {
  const args = process.argv.slice(2);
  const context = { root: PROJECT_ROOT, env: readEnvironment(PROJECT_ROOT) };
  await setUp({ headless: !opensWindows(args, context.env) });
  const runTests = leavesNoReport(args) ? runPlaywright : runPlaywrightWithReports;
  return runTests(withProject(args), context);
});
