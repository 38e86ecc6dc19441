import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { OWN_PROJECTS } from '../fixtures/browser/projects';
import { readDurations, writeDuration } from '../runner/durations';
import { lockCheckout } from '../runner/lock';
import { minutes, Progress } from '../runner/progress';
import type { Context } from '../runner/project.cjs';
import { UserError } from '../runner/user-error.cjs';
import { runFaults as runAllFaults } from './faults';
import { withBrowsers } from './run/browsers';
import { runChecks } from './run/checks';
import { reportsOf, runPlaywrightWithReports } from './run/run-with-reports';

interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Tries all seeded faults of the stub site. */
type RunFaults = (
  context: Context,
  options: { readonly check: true; readonly isGreen: true },
) => Promise<{ readonly caught: number; readonly missed: number; readonly problems: readonly string[] }>;

const NOTHING: Totals = { passed: 0, failed: 0, skipped: 0 };

/**
 * `npm test [-- <arguments of "playwright test">]`: format, lint, types, the tests of every project, then the seeded
 * faults. A failure ends only its own part. Arguments choose among the tests; the faults do not run then. The last
 * line is `N passed, N failed, N skipped`.
 */
export async function main(args: readonly string[], context: Context): Promise<number> {
  lockCheckout('npm test', context);
  const progress = new Progress();
  const last = readDurations(context.root)['test'];
  progress.say(
    args.length > 0
      ? `Format, lint, types, then the tests chosen by: ${args.join(' ')}`
      : `Format, lint, types, all tests, seeded faults${last ? `; the last run took ${minutes(last.seconds * 1000)}` : ''}`,
  );
  const ready = await orOneFailure(async () => {
    const { setUp } = await import('./setup/setup.mjs');
    await setUp();
    return NOTHING;
  });
  const parts = [ready];
  const start = performance.now();
  if (ready.failed === 0) {
    parts.push(await orOneFailure(async () => ({ ...(await runChecks(context, progress)), skipped: 0 })));
    progress.say('Tests');
    const tests = await orOneFailure(() => runTests(args, context));
    parts.push(tests, await orOneFailure(() => tryFaults(context, tests, { args })));
  }
  const sum = (name: keyof Totals): number => parts.reduce((total, part) => total + part[name], 0);
  progress.say('End');
  if (sum('failed') === 0 && args.length === 0)
    writeDuration(context.root, 'test', performance.now() - start);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  return sum('failed') === 0 ? 0 : 1;
}

async function runTests(given: readonly string[], outer: Context): Promise<Totals> {
  const { args, context } = await withBrowsers(given, OWN_PROJECTS, outer);
  const code = await runPlaywrightWithReports(args, context);
  const totals = readSummary(path.join(context.root, reportsOf(args), 'summary.json'));
  if (code === 0 || totals.failed > 0) return totals;
  console.log(`The run ended with exit code ${code} although no test failed; the reason is above.`);
  return { ...totals, failed: 1 };
}

/** A caught fault counts as passed. A test that fails anyway catches nothing, so the tests come first. */
export async function tryFaults(
  context: Context,
  tests: Totals,
  { args = [], runFaults = runAllFaults }: { args?: readonly string[]; runFaults?: RunFaults } = {},
): Promise<Totals> {
  const reason = args.length > 0 ? 'only some tests ran' : 'tests failed';
  if (args.length > 0 || tests.failed > 0) {
    console.log(`\nSeeded faults: not run, because ${reason}.`);
    return NOTHING;
  }
  console.log('\nSeeded faults');
  const { caught, missed, problems } = await runFaults(context, { check: true, isGreen: true });
  for (const problem of problems) console.log(problem);
  return { passed: caught, failed: missed + problems.length, skipped: 0 };
}

/** The counts in a run's `summary.json`, in which a flaky test counts as failed. Throws unless they prove that tests ran. */
export function readSummary(file: string): Totals {
  if (!existsSync(file)) {
    throw new UserError(
      `${file} is missing: no test ran, or the run ended before its reporter could write it.`,
    );
  }
  const summary = JSON.parse(readFileSync(file, 'utf8')) as Record<keyof Totals, unknown>;
  const [passed, failed, skipped] = (['passed', 'failed', 'skipped'] as const).map((name) => {
    const count = summary[name];
    if (typeof count === 'number' && Number.isInteger(count) && count >= 0) return count;
    throw new UserError(`${file} has ${name} = ${String(count)}; expected a whole number, 0 or more.`);
  }) as [number, number, number];
  if (passed + failed === 0) throw new UserError(`${file} counts no test that ran.`);
  return { passed, failed, skipped };
}

/** A part of the run that could not be done counts as one failure. */
async function orOneFailure(part: () => Promise<Totals>): Promise<Totals> {
  try {
    return await part();
  } catch (error) {
    console.error(error instanceof UserError ? error.message : error);
    return { ...NOTHING, failed: 1 };
  }
}
