import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { PartContext, Proof } from '../../../nightly/parts/part';
import {
  proveFaults,
  proveLoad,
  proveMutation,
  proveRehearsal,
  proveSuite,
} from '../../../nightly/parts/proof';
import type { SuiteRun } from '../../../nightly/suite/suite-run';
import { SURVIVED, runOf } from '../detection/fault-examples';
import { FAILING } from './thirty-nights';

const SUITE: SuiteRun = {
  status: 'passed',
  errors: [],
  executions: 20,
  tests: 10,
  skipped: 1,
  failing: [],
  firstAttempts: [],
};
const mutants = (...statuses: string[]) => ({
  files: { a: { mutants: statuses.map((status) => ({ status })) } },
});
const judged = { value: 300, target: 200, bound: 'at least', holds: true };
const BENCH = {
  throughput: { rounds: 7, registrationsARound: 500, registrationsPerSecond: judged },
  firstAnswer: { median: { ...judged, bound: 'at most', holds: false } },
};
const REHEARSAL = { jobs: ['tests 1'], compared: ['summary.json'], tests: 9, spread: 1.1, failed: [] };
const CANARY_LOST = 'No test caught the canary';

interface Row {
  readonly what: string;
  readonly prove: (context: PartContext) => Proof;
  readonly file: string;
  readonly left: unknown;
  readonly problems: readonly string[];
}

const [suite, faults, mutation, load, rehearsal] = [
  'part/suite.json',
  'faults.json',
  'mutation/mutation.json',
  'bench-stub.json',
  'rehearsal.json',
];

const ROWS: readonly Row[] = [
  { what: 'tests that passed', prove: proveSuite, file: suite, left: SUITE, problems: [] },
  {
    what: 'a run of no test',
    prove: proveSuite,
    file: suite,
    left: { ...SUITE, executions: 0, tests: 0 },
    problems: ['No test ran: expected at least one.'],
  },
  {
    what: 'a failed test and a flaky one',
    prove: proveSuite,
    file: suite,
    left: { ...SUITE, status: 'failed', failing: [FAILING, { ...FAILING, flaky: true }] },
    problems: ['2 tests failed, 1 of them flaky.'],
  },
  {
    what: 'an error outside of any test',
    prove: proveSuite,
    file: suite,
    left: { ...SUITE, status: 'failed', errors: ['no stub'] },
    problems: ['Outside of any test: no stub'],
  },
  {
    what: 'a run that was interrupted',
    prove: proveSuite,
    file: suite,
    left: { ...SUITE, status: 'interrupted' },
    problems: ['Playwright says "interrupted"; expected "passed".'],
  },
  { what: 'faults that are all caught', prove: proveFaults, file: faults, left: runOf({}), problems: [] },
  {
    what: 'a fault that survived',
    prove: proveFaults,
    file: faults,
    left: runOf({ 'form.zip': SURVIVED }),
    problems: ['Fault form.zip: survived.'],
  },
  {
    what: 'no fault but the canary',
    prove: proveFaults,
    file: faults,
    left: runOf({}, { faults: runOf({}).faults.slice(0, 1) }),
    problems: ['No seeded fault was tried: expected at least one.'],
  },
  {
    what: 'no canary',
    prove: proveFaults,
    file: faults,
    left: runOf({}, { faults: runOf({}).faults.slice(1) }),
    problems: [CANARY_LOST],
  },
  {
    what: 'a canary that survived',
    prove: proveFaults,
    file: faults,
    left: runOf({ 'site.down': SURVIVED }),
    problems: [CANARY_LOST],
  },
  {
    what: 'a broken baseline',
    prove: proveFaults,
    file: faults,
    left: runOf({}, { problems: ['Without a fault, a test ends as "failed": a'] }),
    problems: ['Without a fault, a test ends as "failed": a'],
  },
  {
    what: 'some of the faults',
    prove: proveFaults,
    file: faults,
    left: runOf({}, { selection: '--step 7' }),
    problems: ['Only some faults were tried: --step 7. Expected all.'],
  },
  {
    what: 'mutants, some of them killed',
    prove: proveMutation,
    file: mutation,
    left: mutants('Killed', 'Survived', 'Ignored'),
    problems: [],
  },
  {
    what: 'no mutant',
    prove: proveMutation,
    file: mutation,
    left: mutants(),
    problems: ['No mutant ran: expected at least one.'],
  },
  {
    what: 'equivalent mutants only',
    prove: proveMutation,
    file: mutation,
    left: mutants('Ignored'),
    problems: ['No mutant ran: expected at least one.'],
  },
  {
    what: 'mutants of which none was killed by a test',
    prove: proveMutation,
    file: mutation,
    left: mutants('Survived', 'NoCoverage', 'RuntimeError'),
    problems: ['No test killed any mutant: the tests do not look at the site.'],
  },
  { what: 'registrations', prove: proveLoad, file: load, left: BENCH, problems: [] },
  {
    what: 'no registration',
    prove: proveLoad,
    file: load,
    left: { ...BENCH, throughput: { ...BENCH.throughput, rounds: 0 } },
    problems: ['No registration was made: expected at least one.'],
  },
  { what: 'a rehearsal', prove: proveRehearsal, file: rehearsal, left: REHEARSAL, problems: [] },
  {
    what: 'a rehearsal whose reports differ',
    prove: proveRehearsal,
    file: rehearsal,
    left: { ...REHEARSAL, failed: ['the merged reports differ from those of one run in junit.xml'] },
    problems: ['The rehearsal failed: the merged reports differ from those of one run in junit.xml.'],
  },
  {
    what: 'a rehearsal of nothing',
    prove: proveRehearsal,
    file: rehearsal,
    left: { ...REHEARSAL, compared: [], tests: 0, spread: null },
    problems: ['No shard ran a test', 'No report was compared'],
  },
];

/** The context of a part that has just begun, after which `left` was written. */
function contextWith(root: string, file: string, left: unknown): PartContext {
  const whole = path.join(root, 'reports/output', file);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, typeof left === 'string' ? left : JSON.stringify(left));
  return { root, env: {}, folder: 'reports/output/part', seed: '1', since: Date.now() - 60_000 };
}

for (const { what, prove, file, left, problems } of ROWS) {
  test(`${what}: ${problems.length === 0 ? 'green' : 'red'}`, ({}, testInfo) => {
    const proof = prove(contextWith(testInfo.outputPath(), file, left));
    expect(proof.problems).toEqual(problems.map((problem) => expect.stringContaining(problem) as unknown));
    expect(proof.facts.length).toBeGreaterThan(0);
  });
}

for (const [file, prove] of [
  [suite, proveSuite],
  [faults, proveFaults],
  [mutation, proveMutation],
  [load, proveLoad],
  [rehearsal, proveRehearsal],
] as const) {
  test(`${file} is no proof if it is missing, cut off, or of an earlier run`, ({}, testInfo) => {
    const root = testInfo.outputPath();
    const cutOff = contextWith(root, file, '{"faults": [');
    const lacking = expect.stringMatching(/^It left no proof: expected .* in reports\/output\//) as unknown;
    expect(prove(cutOff).problems).toEqual([lacking]);
    const earlier = contextWith(root, file, SUITE);
    utimesSync(path.join(root, 'reports/output', file), 1, 1);
    expect(prove(earlier).problems).toEqual([lacking]);
    expect(prove({ ...earlier, root: testInfo.outputPath('empty') }).problems).toEqual([lacking]);
  });
}

test('the figures of the stub are shown beside their targets', ({}, testInfo) => {
  const { facts } = proveLoad(contextWith(testInfo.outputPath(), load, BENCH));
  expect(facts).toEqual([
    ['Registrations', '3500'],
    ['Registrations a second', '300 (at least 200: holds)'],
    ['First answer, ms', '300 (at most 200: MISSED)'],
  ]);
});
