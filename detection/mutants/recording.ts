import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../runner/user-error.cjs';
import { runPairs, type RunOptions } from '../run';
import { specOf } from '../site-test';
import type { Copier } from './stub/copies';
import { type Exchange, markUnstable, recording } from './stub/exchanges';
import { serveSite } from './stub/serve';

/** What a test asked of the stub without a mutant. */
export interface Recorded {
  /** Name of the test. */
  readonly name: string;
  readonly ms: number;
  /** Mutants whose code ran. */
  readonly reached: readonly string[];
  readonly exchanges: readonly Exchange[];
}

interface Entry {
  readonly fingerprint: string;
  readonly recorded: Recorded;
}

/** Folders and files that every recording depends on. */
const SHARED_FOLDERS = ['stub-site', 'pages', 'fixtures', 'tests'];
const SHARED_FILES = [
  'package-lock.json',
  'playwright.config.ts',
  'detection/playwright.config.ts',
  'detection/mutants/stub/copies.ts',
  'detection/mutants/stub/exchanges.ts',
];

/**
 * The recordings of tests. Those of an earlier run are taken from a file where neither the spec nor anything that specs
 * share has changed. The other tests run, each against a copy of the stub without a mutant. Throws a UserError when one
 * fails: then no outcome with a mutant means anything.
 */
export async function record(
  tests: readonly string[],
  copyOf: Copier,
  options: RunOptions,
): Promise<{ recorded: Recorded[]; reused: number }> {
  const file = path.join(options.folder, 'recorded.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Entry>) : {};
  const fingerprint = fingerprints(options);
  const missing = tests.filter((name) => known[name]?.fingerprint !== fingerprint(name));
  if (missing.length > 0) {
    console.log(`Without a mutant: ${missing.length} of ${tests.length} tests to record`);
    const { recorded, problem } = await runUnchanged(missing, copyOf, options);
    for (const test of recorded) known[test.name] = { fingerprint: fingerprint(test.name), recorded: test };
    mkdirSync(options.folder, { recursive: true });
    writeFileSync(file, JSON.stringify(known));
    if (problem !== undefined) throw new UserError(problem);
  }
  return {
    recorded: tests.flatMap((name) => known[name]?.recorded ?? []),
    reused: tests.length - missing.length,
  };
}

/** Runs tests without a mutant. Resolves with the recordings of those that passed, and with what went wrong otherwise. */
async function runUnchanged(
  tests: readonly string[],
  copyOf: Copier,
  options: RunOptions,
): Promise<{ recorded: Recorded[]; problem?: string }> {
  const sites = new Map(
    await Promise.all(
      tests.map(async (test) => {
        const exchanges: Exchange[] = [];
        const { fetch, reached } = copyOf();
        return [test, { exchanges, reached, ...(await serveSite(recording(fetch, exchanges))) }] as const;
      }),
    ),
  );
  const pairs = tests.map((test) => ({ change: null, test }));
  const { outcomes, problems } = await runPairs(pairs, ({ test }) => sites.get(test), options).finally(() => {
    for (const { close } of sites.values()) close();
  });
  const recorded: Recorded[] = [];
  const unchanged = copyOf();
  for (const { test, ms, ending } of outcomes) {
    const site = sites.get(test);
    if (ending !== 'passed' || !site) continue;
    unchanged.reset();
    const exchanges = await markUnstable(unchanged.fetch, site.exchanges);
    recorded.push({ name: test, ms, reached: [...site.reached()], exchanges });
  }
  const failed = outcomes.filter(({ ending }) => ending !== 'passed');
  if (failed.length + problems.length === 0) return { recorded };
  const list = failed.map(({ test, ending, message }) => [`  ${test}: ${ending}`, ...message].join('\n    '));
  return {
    recorded,
    problem: [
      `Without a mutant, all ${tests.length} tests must pass; ${failed.length} did not:`,
      ...list,
      ...problems,
      'If the machine is too slow for so many browsers, start fewer: --workers 3. The tests that passed do not run again.',
    ].join('\n'),
  };
}

/** What the recording of a test depends on, as one text: its spec, everything that specs share, and the seed. */
function fingerprints({
  root,
  env,
  testsDir = path.join(root, 'tests'),
}: RunOptions): (test: string) => string {
  const shared = createHash('sha1').update(String(env['E2E_SEED'] ?? ''));
  for (const file of [...SHARED_FOLDERS.flatMap((folder) => sharedFiles(root, folder)), ...SHARED_FILES]) {
    shared.update(readFileSync(path.join(root, file)));
  }
  const common = shared.digest('base64');
  return (test) => {
    const hash = createHash('sha1').update(common);
    return hash.update(readFileSync(path.join(testsDir, specOf(test)))).digest('base64');
  };
}

function sharedFiles(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs|js|json|cjs)$/.test(name) && !name.endsWith('.spec.ts'))
    .filter((name) => !/^(tooling|stub-site)\b/.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}
