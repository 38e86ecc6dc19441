import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { testName } from '../../../fixtures/test-name';
import { type HistoryLine, keyOf, parseLine } from '../../../history/lines';
import { runLines } from '../../../reports/history/lines';
import { listTests } from '../../../runner/playwright';
import { PROJECT_ROOT } from '../../../runner/project.cjs';
import { judgeSuites, type JudgedSuite } from '../reports/inner-gate';

// Small suites run in one process; the lines that each leaves are looked at here.

const HEAD = "import { expect, test } from '@playwright/test';";
const SEED = "test.info().annotations.push({ type: 'seed', description: 'E2E_SEED=7' });";
const GREEN = `${HEAD} test.describe('Payment', () => {
  test('passes', { tag: ['@step-7', '@step-8'] }, () => { ${SEED} expect(1).toBe(1); });
  test.skip('is skipped', () => {});
});`;
const RED = `${HEAD} test.describe.configure({ retries: 1 });
  test('fails', { tag: '@step-7' }, () => expect(1).toBe(2));
  test('is flaky', { tag: '@step-5' }, ({}, { retry }) => expect(retry).toBe(1));`;

test.describe.configure({ mode: 'default' }); // all tests of a worker look at the same run

let judged: Readonly<Record<'green' | 'red' | 'flaky' | 'part', JudgedSuite>>;

test.beforeAll(async ({}, testInfo) => {
  judged = await judgeSuites(testInfo.outputPath('inner'), 'history-reporter', {
    green: { specs: { 'a.spec.ts': GREEN }, options: { kind: 'nightly' } },
    red: { specs: { 'a.spec.ts': RED } },
    flaky: { specs: { 'a.spec.ts': RED.replace('toBe(2)', 'toBe(1)') } },
    part: { specs: { 'a.spec.ts': GREEN }, selection: '--grep passes' },
  });
});

async function linesOf({ report }: JudgedSuite): Promise<(HistoryLine | { problem: string })[]> {
  return (await report('history-run.jsonl')).trimEnd().split('\n').map(parseLine);
}

test('a green run leaves a line for itself and one for each test', async () => {
  const [run, ...tests] = await linesOf(judged.green);
  expect(run).toMatchObject({
    type: 'run',
    kind: 'nightly',
    result: 'green',
    commit: expect.stringMatching(/^[0-9a-f]{40}$/),
    seed: '7',
    browser: null,
    counts: { passed: 1, failed: 0, flaky: 0, skipped: 1, quarantined: 0 },
    failingSteps: [],
    findings: [],
    contradictedClaims: [],
    parts: [{ name: 'tests', result: 'green' }],
  });
  const ofRun = { type: 'test', run: (run as HistoryLine).run, project: '' };
  expect(tests).toEqual([
    expect.objectContaining({
      ...ofRun,
      test: 'a.spec.ts › Payment › passes',
      steps: [7, 8],
      outcome: 'passed',
      error: null,
    }),
    expect.objectContaining({ ...ofRun, test: 'a.spec.ts › Payment › is skipped', outcome: 'skipped' }),
  ]);
});

test('a red run says in which steps, and each failed test the first line of its error', async () => {
  const [run, ...tests] = await linesOf(judged.red);
  expect(run).toMatchObject({
    kind: 'change',
    result: 'red',
    counts: { passed: 0, failed: 1, flaky: 1 },
    failingSteps: [5, 7],
  });
  expect(tests).toEqual([
    expect.objectContaining({
      outcome: 'failed',
      error: 'expect(received).toBe(expected) // Object.is equality',
    }),
    expect.objectContaining({
      outcome: 'flaky',
      error: 'expect(received).toBe(expected) // Object.is equality',
    }),
  ]);
});

test('a run in which a test is only flaky is red', async () => {
  expect((await linesOf(judged.flaky))[0]).toMatchObject({ result: 'red', counts: { passed: 1, flaky: 1 } });
});

test('a run of some tests leaves no lines', () => {
  expect(existsSync(judged.part.pathOf('history-run.jsonl'))).toBe(false);
});

for (const { status, result } of [
  { status: 'passed', result: 'green' },
  { status: 'failed', result: 'red' },
  { status: 'timedout', result: 'red' },
  { status: 'interrupted', result: 'cancelled' },
] as const) {
  test(`a run that ends as "${status}" is ${result}`, () => {
    const startTime = new Date('2026-10-25T01:30:00Z'); // in the hour that the clock of Europe has twice
    const run = { tests: [], status, startTime, durationMs: 1, hasAllResults: false, selection: null };
    const lines = runLines(run, { kind: 'change', commit: null, seed: '1', root: PROJECT_ROOT });
    expect(lines).toEqual([
      expect.objectContaining({ run: '2026-10-25T01:30:00.000Z', result, commit: null }),
    ]);
  });
}

test('a test has the name under which Playwright lists it', async ({}, testInfo) => {
  const args = ['--project=tooling', 'tests/tooling/history/reporter.spec.ts'];
  const listed = await listTests(args, { root: PROJECT_ROOT, env: process.env });
  expect(listed.map(({ project, name }) => `[${project}] › ${name}`)).toContain(
    keyOf({ project: 'tooling', test: `tests/${testName(testInfo)}` }),
  );
});
