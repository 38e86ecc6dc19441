import path from 'node:path';
import { expect, test } from '@playwright/test';
import { textOf } from '../../history/file';
import { tooMany } from '../../reports/quarantine/reporter';
import { PROJECT_ROOT } from '../../runner/project.cjs';
import { nights } from './history/examples';
import { judgeSuites, type JudgedSuite, type Specs } from './reports/inner-gate';

// Small suites with quarantined tests run in one process; what the gate makes of each is looked at here.

const DAY = 24 * 60 * 60 * 1000;
/** Far enough from now in any time zone. */
const [NEXT_WEEK, LAST_WEEK] = [7, -7].map((days) =>
  new Date(Date.now() + days * DAY).toISOString().slice(0, 10),
);

const FIXTURES = path.join(PROJECT_ROOT, 'fixtures/quarantine');
const HEAD = `
  import { expect, test as plain } from '@playwright/test';
  import { test } from '${FIXTURES}/fixtures';
  import { quarantined } from '${FIXTURES}/quarantine';
  const quarantine = (until = '${NEXT_WEEK}') => ({
    annotation: quarantined({ owner: 'the payment team', reason: 'the card list changes', until }),
  });`;
const FAILS = 'quarantine(), () => expect(1).toBe(2));';
const PASSES = 'quarantine(), () => expect(1).toBe(1));';

const spec = (body: string): Specs => ({ 'a.spec.ts': `${HEAD}\n${body}` });
const many = (count: number, rest: string): string =>
  Array.from({ length: count }, (_, index) => `test('number ${index + 1}', ${rest}`).join('\n');

/** The history of the test "a", which was in quarantine in each of these nights. */
const historyOf = (outcomes: readonly ('passed' | 'quarantined')[]): string =>
  textOf(
    nights(outcomes.map((outcome) => ({ project: '', test: 'a.spec.ts › a', inQuarantine: true, outcome }))),
  );

const passes = (count: number) => Array.from({ length: count }, () => 'passed' as const);

type Name =
  | 'six'
  | 'seven'
  | 'failing'
  | 'over'
  | 'part'
  | 'typed'
  | 'plain'
  | 'change'
  | 'nightly'
  | 'not-yet'
  | 'relapsed'
  | 'failed-now'
  | 'none';

let judged: Readonly<Record<Name, JudgedSuite>>;

test.describe.configure({ mode: 'default' }); // all tests of a worker look at the same run

test.beforeAll(async ({}, testInfo) => {
  const withHistory = (body: string, outcomes: readonly ('passed' | 'quarantined')[]) => ({
    specs: { ...spec(body), 'history.jsonl': historyOf(outcomes) },
  });
  const nightly = { kind: 'nightly' };
  judged = await judgeSuites<Name>(testInfo.outputPath('inner'), 'quarantine-reporter', {
    none: { specs: spec("test('a', () => expect(1).toBe(1));") },
    six: { specs: spec(many(6, FAILS)) },
    seven: { specs: spec(many(7, PASSES)) },
    failing: { specs: spec(`test('a', ${FAILS}`) },
    over: { specs: spec(`test('a', quarantine('${LAST_WEEK}'), () => expect(1).toBe(1));`) },
    part: {
      specs: spec(`test('a', quarantine('${LAST_WEEK}'), () => expect(1).toBe(2));`),
      selection: 'a.spec.ts',
    },
    typed: { specs: spec("test('a', { annotation: { type: 'quarantine' } }, () => expect(1).toBe(2));") },
    plain: { specs: spec(`plain('a', ${FAILS}`) },
    change: withHistory(`test('a', ${PASSES}`, passes(49)),
    nightly: { ...withHistory(`test('a', ${PASSES}`, passes(49)), options: nightly },
    'not-yet': { ...withHistory(`test('a', ${PASSES}`, passes(48)), options: nightly },
    relapsed: {
      ...withHistory(`test('a', ${PASSES}`, [...passes(10), 'quarantined', ...passes(48)]),
      options: nightly,
    },
    'failed-now': { ...withHistory(`test('a', ${FAILS}`, passes(50)), options: nightly },
  });
});

const REPAIRED = 'is repaired: it passed 50 times in a row. Remove its quarantine. Owner: the payment team.';

test('a run without a quarantined test says nothing', () => {
  expect(judged.none).toMatchObject({ status: 'passed', output: '' });
});

test('six quarantined tests that fail do not decide the run', () => {
  expect(judged.six).toMatchObject({ status: 'passed', output: '' });
});

test('seven quarantined tests fail the run by name, although all of them pass', () => {
  const { status, output } = judged.seven;
  expect(status).toBe('failed');
  expect(output.split('\n')).toEqual([
    'At most 6 tests can be in quarantine, got 7: repair one of them first.',
    ...[1, 2, 3, 4, 5, 6, 7].map((number) => `  a.spec.ts › number ${number}`),
  ]);
});

test('a test that several browsers run is one of six', () => {
  const six = [1, 2, 3, 4, 5, 6].map((number) => `a.spec.ts › number ${number}`);
  expect(tooMany([...six, ...six])).toEqual([]);
  expect(tooMany([...six, 'b.spec.ts › number 1'])).toHaveLength(1);
});

test('a quarantined test fails the run after its last day, although it passes', () => {
  expect(judged.over).toMatchObject({
    status: 'failed',
    output: `[] › a.spec.ts › a: This quarantine ended on ${LAST_WEEK}: repair the test, or set a new day. Owner: the payment team. Reason: the card list changes`,
  });
});

test('a quarantine that is over fails a run of some tests too', () => {
  expect(judged.part).toMatchObject({ status: 'failed', output: expect.stringContaining('ended on') });
});

test('an annotation that somebody typed fails the run', () => {
  expect(judged.typed).toMatchObject({
    status: 'failed',
    output:
      '[] › a.spec.ts › a: A quarantine is written as annotation: quarantined({ owner, reason, until }).',
  });
});

test('a failure that the fixture did not see decides the run, and the run says why', () => {
  expect(judged.plain).toMatchObject({
    status: 'failed',
    output: expect.stringContaining('a.spec.ts › a is quarantined, but its failure decides the run:'),
  });
});

test('a test that passed 50 times in a row is repaired: the run of a change says so', () => {
  expect(judged.change).toMatchObject({ status: 'passed', output: `[] › a.spec.ts › a ${REPAIRED}` });
});

test('a test that passed 50 times in a row is repaired: a nightly run fails', () => {
  expect(judged.nightly).toMatchObject({
    status: 'failed',
    output: `[] › a.spec.ts › a ${REPAIRED}`,
  });
});

for (const { what, name } of [
  { what: 'passed 49 times', name: 'not-yet' },
  { what: 'failed among its last 50 runs', name: 'relapsed' },
  { what: 'passed 50 times and fails now', name: 'failed-now' },
] as const) {
  test(`a test that ${what} is not repaired`, () => {
    expect(judged[name]).toMatchObject({ status: 'passed', output: '' });
  });
}
