/** The run without mutants: proves that every test passes as it is run here, and keeps what it and the stub said. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../../scripts/problem.mjs';
import { markUnstable, recording } from './exchanges.mjs';
import { lend } from './lending.mjs';
import { runRound } from './round.mjs';

/** What a recording depends on beside the stub, the pages and the fixtures. */
const ALSO_SHARED = [
  'package-lock.json',
  'playwright.config.ts',
  'detection/mutants/playwright.config.ts',
  'detection/mutants/copies.mjs',
  'detection/mutants/exchanges.mjs',
];

/**
 * A test of the suite and what it asked of the unchanged stub.
 * @typedef {object} Recorded
 * @property {string} titles file, groups and title
 * @property {number} line
 * @property {readonly string[]} rules that it checks
 * @property {number} ms that it took
 * @property {readonly string[]} reached mutants whose code ran for it
 * @property {readonly import('./exchanges.mjs').Exchange[]} exchanges
 */

/**
 * Runs every test once against a copy of the stub without a mutant. What an earlier run recorded is taken instead where
 * neither the spec nor anything that it uses has changed. Throws a Problem when a test fails: then no result would mean
 * anything.
 * @param {(mutant?: string) => import('./copies.mjs').Copy} copy
 * @param {{ root: string, env: NodeJS.ProcessEnv, folder: string, workers: number, specs: string[] }} options `specs`: files
 *   in tests/; all when empty
 * @returns {Promise<{ recorded: Recorded[], reused: number }>} `reused`: how many are of an earlier run
 */
export async function record(copy, options) {
  const { root, folder, specs } = options;
  const { tests: all } = await runRound([{}], { ...options, list: true });
  const tests = all.filter(({ titles }) => specs.length === 0 || specs.includes(specOf(titles)));
  const fingerprint = fingerprints(root, String(options.env['E2E_SEED'] ?? ''));
  const file = path.join(folder, 'recorded.json');
  /** @type {Record<string, { fingerprint: string, recorded: Recorded }>} */
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const unknown = tests.filter(({ titles }) => known[titles]?.fingerprint !== fingerprint(titles));
  console.log(
    `Without mutants: ${unknown.length} tests to run, ${tests.length - unknown.length} as recorded before`,
  );
  if (unknown.length > 0) {
    const { recorded, problem } = await runUnchanged(copy, unknown, options);
    for (const test of recorded)
      known[test.titles] = { fingerprint: fingerprint(test.titles), recorded: test };
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify(known));
    if (problem) throw new Problem(problem);
  }
  const recorded = tests.flatMap(({ titles }) => known[titles]?.recorded ?? []);
  return { recorded, reused: tests.length - unknown.length };
}

/**
 * @param {(mutant?: string) => import('./copies.mjs').Copy} copy
 * @param {readonly import('./outcome-reporter').ListedTest[]} tests
 * @param {{ root: string, env: NodeJS.ProcessEnv, folder: string, workers: number }} options
 * @returns {Promise<{ recorded: Recorded[], problem?: string }>} those that passed, and what went wrong with the others
 */
async function runUnchanged(copy, tests, options) {
  const stubs = await Promise.all(
    tests.map(async (test) => {
      /** @type {import('./exchanges.mjs').Exchange[]} */
      const exchanges = [];
      const { fetch, reached } = copy();
      return { test, exchanges, reached, ...(await lend(recording(fetch, exchanges))) };
    }),
  );
  const urls = Object.fromEntries(stubs.map(({ test, url }) => [test.titles, url]));
  const { outcomes } = await runRound([urls], options);
  for (const { close } of stubs) close();
  const passed = new Map(
    outcomes.filter(({ status }) => status === 'passed').map(({ titles, ms }) => [titles, ms]),
  );
  const recorded = [];
  for (const { test, exchanges, reached } of stubs) {
    const ms = passed.get(test.titles);
    if (ms === undefined) continue;
    const marked = await markUnstable(copy(), exchanges);
    recorded.push({ ...test, ms, reached: [...reached()], exchanges: marked });
  }
  if (recorded.length === tests.length) return { recorded };
  const failed = outcomes.filter(({ status }) => status !== 'passed');
  const list = failed.map(({ titles, status, message }) => `  ${titles}: ${status}\n${message}`);
  return {
    recorded,
    problem: [
      `Without a mutant, ${tests.length} tests should pass as they are run here; ${recorded.length} did:`,
      ...list,
      'Where the machine is too slow for so many browsers at once, start fewer: --workers 3. Those that passed do not run again.',
    ].join('\n'),
  };
}

/**
 * What a recording of a test depends on, as one text: its spec and everything that specs share.
 * @param {string} root
 * @param {string} seed
 * @returns {(titles: string) => string}
 */
function fingerprints(root, seed) {
  const shared = createHash('sha1').update(seed);
  for (const folder of ['stub-site', 'pages', 'fixtures']) {
    for (const name of readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.(ts|mjs|js|json)$/.test(name)) shared.update(readFileSync(path.join(root, folder, name)));
    }
  }
  for (const name of ALSO_SHARED) {
    shared.update(readFileSync(path.join(root, name)));
  }
  const common = shared.digest('base64');
  return (titles) => {
    const spec = specOf(titles);
    return createHash('sha1')
      .update(common)
      .update(readFileSync(path.join(root, 'tests', spec)))
      .digest('base64');
  };
}

/** @param {string} titles */
function specOf(titles) {
  return titles.split(' › ')[0] ?? '';
}
