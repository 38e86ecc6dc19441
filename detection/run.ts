import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ChangedSites } from '../fixtures/sandbox/changed-site';
import { runPlaywright } from '../runner/playwright';
import type { Context } from '../runner/project.cjs';
import { UserError } from '../runner/user-error.cjs';
import type { Outcome, Pair, PairOutcome, PairSite } from './pair';
import { inSlots, writeSlots } from './slots';

export interface RunOptions extends Context {
  /** Takes what the run writes. */
  readonly folder: string;
  readonly workers: number;
  /** Folder of the specs; `tests` unless another is named. */
  readonly testsDir?: string;
}

/** What one run of Playwright reads (playwright.config.ts). */
export interface RunFile {
  readonly slotsDir: string;
  readonly resultsDir: string;
  readonly outcomesFile: string;
  readonly workers: number;
  /** Names of the tests in their slots. */
  readonly tests: readonly string[];
  readonly changedSites: ChangedSites;
  /** Whether a stub is started that the pairs share. */
  readonly startsStub: boolean;
}

/** What one run of Playwright writes (reporter.ts): outcomes by the names of the tests in their slots. */
export interface OutcomesFile {
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** What went wrong outside of the tests. */
  readonly problems: readonly string[];
}

export interface RunResult<P extends Pair> {
  readonly outcomes: readonly PairOutcome<P>[];
  readonly problems: readonly string[];
}

const NOT_RUN: Outcome = { ending: 'not run', message: [], place: null, ms: 0, startedAt: 0 };

/**
 * Runs Playwright once: each test against the site of its pair. A test of a change that another test of the run has
 * detected is not run. The first failure on the site as it is, which has no entry in `siteOf`, ends the run.
 */
export async function runPairs<P extends Pair>(
  pairs: readonly P[],
  siteOf: (pair: P) => PairSite | undefined,
  { root, env, folder, workers, testsDir = path.join(root, 'tests') }: RunOptions,
): Promise<RunResult<P>> {
  if (pairs.length === 0) return { outcomes: [], problems: [] };
  const slotted = inSlots(pairs);
  const sites = slotted.map(({ pair, name }) => ({ name, change: pair.change, site: siteOf(pair) }));
  const run: RunFile = {
    slotsDir: path.join(folder, 'slots'),
    resultsDir: path.join(folder, 'results'),
    outcomesFile: path.join(folder, 'outcomes.json'),
    workers,
    tests: slotted.map(({ name }) => name),
    changedSites: Object.fromEntries(
      sites.flatMap(({ name, change, site }) => (site ? [[name, { change, ...site }]] : [])),
    ),
    startsStub: sites.some(({ site }) => site?.baseURL === undefined),
  };
  mkdirSync(folder, { recursive: true });
  rmSync(run.outcomesFile, { force: true });
  writeSlots(slotted, run.slotsDir, testsDir);
  const runFile = path.join(folder, 'run.json');
  writeFileSync(runFile, JSON.stringify(run));
  const code = await runPlaywright([`--config=${path.join(__dirname, 'playwright.config.ts')}`], {
    root,
    // Most tests fail here: nobody reads the page descriptions that Playwright would write.
    env: { ...env, DETECTION_RUN: runFile, PLAYWRIGHT_NO_COPY_PROMPT: '1', E2E_PORT: '0' },
  });
  if (code > 128) throw new UserError('Interrupted by a signal: nothing was judged.');
  if (!existsSync(run.outcomesFile)) {
    throw new UserError('Playwright ended without an outcome; the reason is above.');
  }
  const { outcomes, problems } = JSON.parse(readFileSync(run.outcomesFile, 'utf8')) as OutcomesFile;
  return {
    outcomes: slotted.map(({ pair, name }) => ({ ...pair, ...(outcomes[name] ?? NOT_RUN) })),
    problems,
  };
}
