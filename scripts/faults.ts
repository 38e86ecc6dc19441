import { parseArgs } from 'node:util';
import { chooseFaults, countedFaults, readCatalogue } from '../detection/faults/catalogue';
import { outdatedDocuments, writeDocuments } from '../detection/documents';
import { faultDocuments, readRecord, recordOf } from '../detection/faults/record';
import { type FaultsOptions, measureFaults } from '../detection/faults/measure';
import { summaryText } from '../detection/faults/summary';
import { type FaultsRun, isCaught } from '../detection/faults/verdict';
import { lockCheckout } from '../runner/lock';
import { type Context, OUTPUT } from '../runner/project.cjs';
import { UserError } from '../runner/user-error.cjs';
import { showLink } from './run/report-link';

const USAGE =
  'npm run faults [-- --list] [-- --fault <id> ...] [-- --step <1-9, any> ...] [-- --check] [-- --workers <n>]';

export interface FaultsResult {
  readonly caught: number;
  readonly missed: number;
  /** Why the run is void, and which documents are out of date. */
  readonly problems: readonly string[];
}

/** Tries the faults. A whole run writes the record and its documents; with `check` it only compares them. */
export async function runFaults(context: Context, options: FaultsOptions = {}): Promise<FaultsResult> {
  const run = await measureFaults(context, readRecord(context.root), options);
  console.log(summaryText(run));
  const isWhole = run.selection === null && run.problems.length === 0;
  const outdated = isWhole ? await updateRecord(context, run, options.check) : [];
  showLink(context.root, 'faults.html');
  console.log(`Report: ${OUTPUT}/faults.html`);
  const isVoid = run.problems.length > 0;
  const faults = countedFaults(run.faults);
  const caught = isVoid ? 0 : faults.filter(isCaught).length;
  const missed = isVoid ? 0 : faults.length - caught;
  return { caught, missed, problems: [...run.problems, ...outdated] };
}

async function updateRecord({ root }: Context, { faults }: FaultsRun, check = false): Promise<string[]> {
  const documents = await faultDocuments(root, faults, recordOf(faults));
  if (!check) {
    writeDocuments(root, documents);
    return [];
  }
  return outdatedDocuments(root, documents).map(
    (name) => `${name} is not what this run found: npm run faults`,
  );
}

async function list(context: Context, wanted: FaultsOptions): Promise<number> {
  for (const { id, step, kind, sentence } of chooseFaults(await readCatalogue(context), wanted)) {
    console.log(`${id}  (step ${step}, ${kind})\n    ${sentence}`);
  }
  return 0;
}

function readArguments(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        fault: { type: 'string', multiple: true },
        step: { type: 'string', multiple: true },
        list: { type: 'boolean' },
        check: { type: 'boolean' },
        workers: { type: 'string' },
      },
    });
    const { workers } = values;
    if (workers !== undefined && !/^[1-9]\d?$/.test(workers)) {
      throw new Error(`Expected --workers to be a number from 1 to 99, got "${workers}".`);
    }
    return { ...values, workers: workers === undefined ? undefined : Number(workers) };
  } catch (error) {
    throw new UserError(`${(error as Error).message}\n${USAGE}`);
  }
}

/** `npm run faults`: how many seeded faults of the stub site the tests catch. */
export async function main(args: readonly string[], context: Context): Promise<number> {
  const { list: isList, ...options } = readArguments(args);
  if (isList) return list(context, options);
  const { setUp } = await import('./setup/setup.mjs');
  await setUp({ headless: true });
  lockCheckout('npm run faults', context);
  const { missed, problems } = await runFaults(context, options);
  for (const problem of problems) console.error(problem);
  return missed === 0 && problems.length === 0 ? 0 : 1;
}
