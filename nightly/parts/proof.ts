import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { countedFaults } from '../../detection/faults/catalogue';
import { type FaultsRun, isCaught } from '../../detection/faults/verdict';
import { countText } from '../../html/wording';
import { OUTPUT } from '../../runner/project.cjs';
import type { SuiteRun } from '../suite/suite-run';
import { NO_PROOF, type PartContext, type Proof } from './part';

/** The file that a run of the suite leaves in the folder of its part. */
export const SUITE_FILE = 'suite.json';

/** A run of the suite: tests were executed, none failed, and nothing else went wrong. */
export function proveSuite({ root, folder, since }: PartContext): Proof {
  const run = readJson<SuiteRun>(path.join(root, folder, SUITE_FILE), since);
  if (!run) return lacking('a run of the suite', path.join(folder, SUITE_FILE));
  const { errors, executions, failing, firstAttempts, skipped, status, tests } = run;
  const flaky = failing.filter((test) => test.flaky).length;
  const ofThemFlaky = flaky === 0 ? '' : `, ${flaky} of them flaky`;
  const isUnexplained = status !== 'passed' && failing.length + errors.length === 0;
  return {
    facts: [
      ['Executions', String(executions)],
      ['Tests', String(tests)],
      ['Skipped', String(skipped)],
      ['First attempts that failed', String(firstAttempts.reduce((sum, { failed }) => sum + failed, 0))],
    ],
    problems: [
      ...(executions === 0 ? ['No test ran: expected at least one.'] : []),
      ...(failing.length > 0 ? [`${countText(failing.length, 'test')} failed${ofThemFlaky}.`] : []),
      ...errors.map((error) => `Outside of any test: ${error}`),
      ...(isUnexplained ? [`Playwright says "${status}"; expected "passed".`] : []),
    ],
    tests: failing,
    firstAttempts,
  };
}

/** All seeded faults: there are some, each is caught, and so is the canary, which every test must catch. */
export function proveFaults({ root, since }: PartContext): Proof {
  const file = path.join(OUTPUT, 'faults.json');
  const run = readJson<FaultsRun>(path.join(root, file), since);
  if (!run) return lacking('a run of the seeded faults', file);
  const faults = countedFaults(run.faults);
  const caught = faults.filter(isCaught).length;
  const canaries = run.faults.filter(({ canary }) => canary);
  return {
    ...NO_PROOF,
    facts: [['Seeded faults', `${caught} of ${faults.length} caught`]],
    problems: [
      ...run.problems,
      ...(run.selection === null ? [] : [`Only some faults were tried: ${run.selection}. Expected all.`]),
      ...(faults.length === 0 ? ['No seeded fault was tried: expected at least one.'] : []),
      ...(canaries.length > 0 && canaries.every(isCaught)
        ? []
        : [
            'No test caught the canary, a fault that every test must catch: the tests do not look at the site.',
          ]),
      ...faults.filter((fault) => !isCaught(fault)).map(({ id, verdict }) => `Fault ${id}: ${verdict}.`),
    ],
  };
}

/** What `mutation.json` says of each mutant. */
interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

/** All mutants: some ran, and tests killed some. The command itself judges the score and the tests without a mutant. */
export function proveMutation({ root, since }: PartContext): Proof {
  const file = path.join(OUTPUT, 'mutation/mutation.json');
  const report = readJson<MutationReport>(path.join(root, file), since);
  if (!report) return lacking('a run of the mutants', file);
  const statuses = Object.values(report.files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...wanted: string[]): number => statuses.filter((status) => wanted.includes(status)).length;
  const ran = statuses.length - count('Ignored', 'Pending');
  const killed = count('Killed', 'Timeout');
  return {
    ...NO_PROOF,
    facts: [
      ['Mutants', `${killed + count('RuntimeError')} of ${ran} killed`],
      ['Equivalent', String(count('Ignored'))],
    ],
    problems: [
      ...(ran === 0 ? ['No mutant ran: expected at least one.'] : []),
      ...(ran > 0 && killed === 0 ? ['No test killed any mutant: the tests do not look at the site.'] : []),
    ],
  };
}

/** Figures of the stub, as `npm run bench -- --stub` writes them. */
interface StubBench {
  readonly throughput: {
    readonly rounds: number;
    readonly registrationsARound: number;
    readonly registrationsPerSecond: Judged;
  };
  readonly firstAnswer: { readonly median: Judged };
}
interface Judged {
  readonly value: number;
  readonly target: number;
  readonly bound: string;
  readonly holds: boolean;
}

/** The stub under load: every registration was served. How fast is a figure, as the machine may be slow. */
export function proveLoad({ root, since }: PartContext): Proof {
  const file = path.join(OUTPUT, 'bench-stub.json');
  const bench = readJson<StubBench>(path.join(root, file), since);
  if (!bench) return lacking('the figures of the stub', file);
  const { throughput, firstAnswer } = bench;
  const registrations = throughput.rounds * throughput.registrationsARound;
  return {
    ...NO_PROOF,
    facts: [
      ['Registrations', String(registrations)],
      ['Registrations a second', judgedText(throughput.registrationsPerSecond)],
      ['First answer, ms', judgedText(firstAnswer.median)],
    ],
    problems: registrations > 0 ? [] : ['No registration was made: expected at least one.'],
  };
}

/** What `npm run ci -- --rehearse` leaves. */
interface RehearsalRun {
  readonly jobs: readonly string[];
  readonly compared: readonly string[];
  readonly tests: number;
  readonly spread: number | null;
  readonly failed: readonly string[];
}

/** The rehearsal of the pipeline: jobs ran, and their merged reports were compared with those of one run. */
export function proveRehearsal({ root, since }: PartContext): Proof {
  const file = path.join(OUTPUT, 'rehearsal.json');
  const run = readJson<RehearsalRun>(path.join(root, file), since);
  if (!run) return lacking('the result of the rehearsal', file);
  const { jobs, compared, tests, spread, failed } = run;
  return {
    ...NO_PROOF,
    facts: [
      ['Jobs', String(jobs.length)],
      ['Tests in shards', String(tests)],
      ['Slowest shard to fastest', spread === null ? 'unknown' : spread.toFixed(2)],
      ['Reports compared', String(compared.length)],
    ],
    problems: [
      ...failed.map((what) => `The rehearsal failed: ${what}.`),
      ...(tests === 0 ? ['No shard ran a test: expected all tests.'] : []),
      ...(compared.length === 0 ? ['No report was compared: expected those of the merged shards.'] : []),
    ],
  };
}

function judgedText({ value, bound, target, holds }: Judged): string {
  return `${Math.round(value)} (${bound} ${target}: ${holds ? 'holds' : 'MISSED'})`;
}

function lacking(what: string, file: string): Proof {
  return { ...NO_PROOF, problems: [`It left no proof: expected ${what} in ${file}.`] };
}

/** Undefined also for a file of an earlier run, and for one that was cut off while it was written. */
function readJson<T>(file: string, since: number): T | undefined {
  const writtenAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (writtenAt < since) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}
