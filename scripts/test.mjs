/**
 * Proves everything: format, lint, types, then every Playwright project, then that the tests catch every seeded
 * fault. One run tells everything, so it goes on after a failure. The last line is `N passed, N failed, N skipped`.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT, readEnvironment, run, runAsCommand } from './command.mjs';
import { runFaults } from './faults.mjs';
import { runPlaywrightWithReports } from './playwright.mjs';
import { Problem } from './problem.mjs';
import { setUp } from './setup.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/** Written by the suite's own reporter; a flaky test is one of the failed. */
const SUMMARY = 'reports/output/summary.json';

const CHECKS = [
  {
    name: 'Format',
    command: ['prettier/bin/prettier.cjs', '--check', '.'],
    repair: 'npx prettier --write .',
  },
  { name: 'Lint', command: ['eslint/bin/eslint.js', '.'], repair: 'npx eslint .' },
  { name: 'Types', command: ['typescript/bin/tsc'], repair: 'npx tsc' },
];

/** @typedef {{ root: string, env: NodeJS.ProcessEnv }} Context */

/**
 * @param {Context} context
 * @returns {Promise<Totals>}
 */
async function runChecks(context) {
  console.log('Format, lint, types');
  const results = await Promise.all(CHECKS.map((check) => runCheck(check, context)));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed, skipped: 0 };
}

/**
 * @param {typeof CHECKS[number]} check
 * @param {Context} context
 * @returns {Promise<boolean>}
 */
async function runCheck({ name, command, repair }, { root, env }) {
  const [script = '', ...args] = command;
  const start = performance.now();
  const { code, output } = await run(process.execPath, [path.join(root, 'node_modules', script), ...args], {
    cwd: root,
    env,
  });
  const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  if (code === 0) {
    console.log(`  ${name}: passed (${seconds})`);
    return true;
  }
  console.log(`  ${name}: FAILED (${seconds}), again with: ${repair}\n${output.trimEnd()}\n`);
  return false;
}

/**
 * @param {Context} context
 * @returns {Promise<Totals>}
 */
async function runTests(context) {
  console.log('\nPlaywright, all projects');
  const file = path.join(context.root, SUMMARY);
  const code = await runPlaywrightWithReports([], context);
  const totals = readSummary(file);
  if (code === 0 || totals.failed > 0) return totals;
  console.log(`The run ended with exit code ${code} although no test failed; the reason is above.`);
  return { ...totals, failed: 1 };
}

/**
 * A fault that is caught counts as passed. A test that fails anyway catches nothing, so the tests come first.
 * @param {Context} context
 * @param {Totals} tests
 * @param {Pick<typeof import('./faults.mjs'), 'runFaults'>} [by]
 * @returns {Promise<Totals>}
 */
export async function tryFaults(context, tests, by = { runFaults }) {
  if (tests.failed > 0) {
    console.log('\nSeeded faults: not tried, since tests failed.');
    return { passed: 0, failed: 0, skipped: 0 };
  }
  console.log('\nSeeded faults');
  const { caught, missed, problems } = await by.runFaults(context, { check: true, isGreen: true });
  for (const problem of problems) console.log(problem);
  return { passed: caught, failed: missed + problems.length, skipped: 0 };
}

/**
 * @param {string} file
 * @returns {Totals}
 */
export function readSummary(file) {
  if (!existsSync(file)) {
    throw new Problem(
      `${SUMMARY} is missing: no test ran, or the run ended before the reporter of the suite could write it.`,
    );
  }
  const summary = JSON.parse(readFileSync(file, 'utf8'));
  for (const name of ['passed', 'failed', 'skipped']) {
    if (Number.isInteger(summary[name]) && summary[name] >= 0) continue;
    throw new Problem(`${SUMMARY} has ${name} = ${summary[name]}; expected a whole number, 0 or more.`);
  }
  const { passed, failed, skipped } = summary;
  if (passed + failed === 0) throw new Problem(`${SUMMARY} counts no test that ran.`);
  return { passed, failed, skipped };
}

/**
 * A part of the run that could not be done counts as one failure.
 * @param {() => Promise<Totals>} part
 * @returns {Promise<Totals>}
 */
async function orOneFailure(part) {
  try {
    return await part();
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

void runAsCommand(import.meta.url, async () => {
  const [unknown] = process.argv.slice(2);
  if (unknown !== undefined) {
    throw new Problem(
      `npm test runs everything and takes no argument, got "${unknown}". Use: npm run e2e -- ${unknown}`,
    );
  }
  const context = { root: PROJECT_ROOT, env: readEnvironment(PROJECT_ROOT) };
  const ready = await orOneFailure(async () => {
    await setUp();
    return { passed: 0, failed: 0, skipped: 0 };
  });
  const parts = [ready];
  if (ready.failed === 0) {
    parts.push(await orOneFailure(() => runChecks(context)));
    const tests = await orOneFailure(() => runTests(context));
    parts.push(tests, await orOneFailure(() => tryFaults(context, tests)));
  }
  /** @param {keyof Totals} name */
  const sum = (name) => parts.reduce((total, part) => total + part[name], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  return sum('failed') === 0 ? 0 : 1;
});
