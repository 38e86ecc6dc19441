import { type Duration, readDurations, writeDuration } from '../runner/durations';
import { runPlaywright } from '../runner/playwright';
import { minutes, Progress } from '../runner/progress';
import { type Context, OUTPUT } from '../runner/project.cjs';
import { opensWindows, withBrowsers } from './run/browsers';
import { argumentsForChanges } from './run/changed-tests';
import { reportsOf, runPlaywrightWithReports } from './run/run-with-reports';

/** The projects that judge the site from outside, in the browser that runs every test. */
const PROJECTS = ['chromium', 'forms'];

/** Whether the call runs no test, or shows its results itself, so that there is nothing to report. */
export function leavesNoReport(args: readonly string[]): boolean {
  const flags = ['--help', '-h', '--version', '-V', '--list', '--ui'];
  return args.some((arg) => flags.includes(arg) || arg.startsWith('--ui-'));
}

/** The documented flow without a card and with one. */
const SMOKE = ['--project=chromium', 'tests/guide/without-card.spec.ts', 'tests/guide/with-card.spec.ts'];

/**
 * `npm run e2e -- <arguments of "playwright test">`: runs the form tests and the browser tests and writes the reports.
 * `--smoke` runs the documented flow only, with and without a card; `--changed [REF]` the tests that are affected
 * by the changes since the branch left REF, `main` by default.
 */
export async function main(args: readonly string[], context: Context): Promise<number> {
  new Progress().say(titleOf(args, readDurations(context.root)['e2e']));
  const { setUp } = await import('./setup/setup.mjs');
  await setUp({ headless: !opensWindows(args, context.env) });
  const wanted = await playwrightArguments(args, context);
  if (wanted === undefined) {
    console.log('No tests are affected by the changes.');
    return 0;
  }
  const { args: chosen, context: withEnv } = await withBrowsers(wanted, PROJECTS, context);
  if (leavesNoReport(chosen)) return runPlaywright(chosen, withEnv);
  const start = performance.now();
  const code = await runPlaywrightWithReports(chosen, withEnv);
  const isWhole = reportsOf(chosen) === OUTPUT;
  if (isWhole && code === 0) writeDuration(context.root, 'e2e', performance.now() - start);
  return code;
}

function titleOf(args: readonly string[], last: Duration | undefined): string {
  if (args.includes('--smoke')) return 'The documented flow, without a card and with one';
  const took = last ? `; the last whole run took ${minutes(last.seconds * 1000)}` : '';
  return `Form tests and browser tests${took}`;
}

/** What Playwright is started with; undefined when the changes affect no test. */
async function playwrightArguments(
  args: readonly string[],
  context: Context,
): Promise<readonly string[] | undefined> {
  const others = args.filter((arg) => arg !== '--smoke');
  if (others.length < args.length) return [...SMOKE, ...others];
  const { ref, rest } = splitChanged(args);
  if (ref === undefined) return args;
  const chosen = await argumentsForChanges(
    ref,
    PROJECTS.map((name) => `--project=${name}`),
    context,
  );
  return chosen && [...chosen, ...rest];
}

/** The REF of `--changed [REF]`, where it is given, and all other arguments. */
export function splitChanged(args: readonly string[]): { ref?: string; rest: string[] } {
  const at = args.findIndex((arg) => arg === '--changed' || arg.startsWith('--changed='));
  if (at < 0) return { rest: [...args] };
  const [, inline] = (args[at] ?? '').split('=');
  const next = args[at + 1];
  const isApart = inline === undefined && next !== undefined && !next.startsWith('-');
  const rest = [...args.slice(0, at), ...args.slice(at + (isApart ? 2 : 1))];
  return { ref: inline ?? (isApart ? next : 'main'), rest };
}
