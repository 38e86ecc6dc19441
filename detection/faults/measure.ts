import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { type Context, OUTPUT } from '../../runner/project.cjs';
import type { Pair, PairSite } from '../pair';
import { runPairs } from '../run';
import { listSiteTests, type SiteTest } from '../site-test';
import { chooseFaults, countedFaults, readCatalogue, type SeededFault, type Wanted } from './catalogue';
import { groupsOf } from './groups';
import { faultsPage } from './page';
import type { FaultsRecord } from './record';
import { type FaultPlan, tryFaults } from './try-faults';
import type { FaultsRun } from './verdict';

export interface FaultsOptions extends Wanted {
  readonly workers?: number | undefined;
  /** Whether the run only checks the record: a fault meets the test that caught it last time, and no form test before. */
  readonly check?: boolean | undefined;
  /** Whether all tests have just passed, so that fewer have to run on the site as it is. */
  readonly isGreen?: boolean;
}

/** Much time is spent on waiting for what a fault takes away. More browsers would slow the tests past their time-outs. */
const MOST_WORKERS = 12;

/** Tries the seeded faults and writes `faults.json` and `faults.html`. A void run has problems and proves nothing. */
export async function measureFaults(
  context: Context,
  record: FaultsRecord,
  { workers, check = false, isGreen = false, ...wanted }: FaultsOptions = {},
): Promise<FaultsRun> {
  const start = performance.now();
  const all = await readCatalogue(context);
  const faults = chooseFaults(all, wanted);
  const output = path.join(context.root, OUTPUT);
  for (const name of ['faults', 'faults.json', 'faults.html']) {
    rmSync(path.join(output, name), { recursive: true, force: true });
  }
  console.log(
    `${countedFaults(faults).length} of ${countedFaults(all).length} seeded faults of the stub site`,
  );
  const tests = await listSiteTests(context);
  const options = {
    ...context,
    folder: path.join(output, 'faults'),
    workers: workers ?? Math.min(2 * availableParallelism(), MOST_WORKERS),
  };
  const found = await tryFaults(plansOf(faults, tests, record, check), {
    tests,
    isGreen,
    runPairs: (pairs) => runPairs(pairs, siteOf, options),
  });
  const run: FaultsRun = {
    durationMs: performance.now() - start,
    selection: faults.length === all.length ? null : selectionText(wanted),
    ...found,
  };
  mkdirSync(output, { recursive: true });
  writeFileSync(path.join(output, 'faults.json'), `${JSON.stringify(run, null, 2)}\n`);
  writeFileSync(path.join(output, 'faults.html'), await faultsPage(run));
  return run;
}

function plansOf(
  faults: readonly SeededFault[],
  tests: readonly SiteTest[],
  record: FaultsRecord,
  trustsLast: boolean,
): FaultPlan[] {
  return faults.map((fault) => ({
    fault,
    groups: groupsOf(fault, tests, record[fault.id], { trustsLast }),
  }));
}

/** The shared stub, whose sandbox has the fault. */
function siteOf({ change }: Pair): PairSite | undefined {
  return change === null ? undefined : { fault: change };
}

function selectionText({ fault = [], step = [] }: Wanted): string {
  return [...fault.map((id) => `--fault ${id}`), ...step.map((number) => `--step ${number}`)].join(' ');
}
