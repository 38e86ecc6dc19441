import { runPlaywright } from '../runner/playwright';
import type { Context } from '../runner/project.cjs';
import { runPlaywrightWithReports } from './run-with-reports';

/** The arguments for Playwright: the form tests and the browser tests on Chromium, unless a project is named. */
export function withProject(args: readonly string[]): string[] {
  const isNamed = args.some((arg) => arg === '--project' || arg.startsWith('--project='));
  return isNamed ? [...args] : ['--project=chromium', '--project=forms', ...args];
}

/** Whether the run opens browser windows. `--ui` does not: its browsers are headless unless `--headed` is given. */
export function opensWindows(args: readonly string[], env: NodeJS.ProcessEnv): boolean {
  const flags = ['--headed', '--debug', '--debug=inspector'];
  return args.some((arg) => flags.includes(arg)) || Boolean(env['PWDEBUG']);
}

/** Whether the call runs no test, or shows its results itself, so that there is nothing to report. */
export function leavesNoReport(args: readonly string[]): boolean {
  const flags = ['--help', '-h', '--version', '-V', '--list', '--ui'];
  return args.some((arg) => flags.includes(arg) || arg.startsWith('--ui-'));
}

/** `npm run e2e -- <arguments of "playwright test">`: runs the browser tests and writes the reports. */
export async function main(args: readonly string[], context: Context): Promise<number> {
  const { setUp } = await import('./setup/setup.mjs');
  await setUp({ headless: !opensWindows(args, context.env) });
  const runTests = leavesNoReport(args) ? runPlaywright : runPlaywrightWithReports;
  return runTests(withProject(args), context);
}
