import { execFile } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { auditPlan, shortfall } from '../../../nightly/parts/audit';
import { partsOfTheNight } from '../../../nightly/parts/list';
import { mergeRounds, type SuiteRun } from '../../../nightly/suite/suite-run';
import { PROJECT_ROOT } from '../../../runner/project.cjs';
import { main } from '../../../scripts/nightly/audit';
import { FAILING } from './thirty-nights';

const runFile = promisify(execFile);
const TESTS = Array.from({ length: 1_300 }, (_, index) => `test ${index}`);

for (const { executions, repetitions, chosen } of [
  { executions: 1, repetitions: 2, chosen: 1 },
  { executions: 500, repetitions: 2, chosen: 250 },
  { executions: 2_000, repetitions: 2, chosen: 1_000 },
  { executions: 20_000, repetitions: 16, chosen: 1_250 },
]) {
  test(`${executions} executions are ${chosen} tests, ${repetitions} times each`, () => {
    const plan = auditPlan(TESTS, executions, '1');
    expect(plan).toMatchObject({ repetitions });
    expect(plan.chosen).toHaveLength(chosen);
    expect(new Set(plan.chosen).size).toBe(chosen);
  });
}

test('the seed draws the tests: the same again, other ones in another night', () => {
  const drawn = (seed: string) => auditPlan(TESTS, 500, seed).chosen;
  expect(drawn('1')).toEqual(drawn('1'));
  expect(drawn('1')).not.toEqual(drawn('2'));
});

test('an audit of no test is an error', () => {
  expect(() => auditPlan([], 500, '1')).toThrow('The audit found no test');
});

test('an audit that executed less than its budget says so', () => {
  expect(shortfall(2_000, 1_800)).toEqual([]);
  expect(shortfall(2_000, 1_799)).toEqual(['The audit executed 1799 tests; expected about 2000.']);
});

test('the budget is that of the command', () => {
  const minutes = (executions: number) =>
    partsOfTheNight(executions).find(({ name }) => name === 'audit')?.minutes;
  expect([minutes(1), minutes(2_000), minutes(20_000)]).toEqual([1, 5, 50]);
});

/** Fails in its first repetition only, and one always. */
const SPEC = `
  import { expect, test } from '@playwright/test';
  test('passes', () => undefined);
  test('fails now and then', ({}, { repeatEachIndex }) => expect(repeatEachIndex).not.toBe(1));
  test('fails', () => expect('payment').toBe('policies'));`;

/** Runs the spec in a project of its own, as the night does. */
async function suiteRunOf(root: string, spec: string, args: readonly string[]): Promise<SuiteRun> {
  await mkdir(root, { recursive: true });
  await symlink(path.join(PROJECT_ROOT, 'node_modules'), path.join(root, 'node_modules'));
  await writeFile(path.join(root, 'inner.spec.ts'), spec);
  const reporter = path.join(PROJECT_ROOT, 'nightly/suite/reporter.ts');
  await writeFile(
    path.join(root, 'playwright.config.ts'),
    `export default { workers: 1, projects: [{ name: 'chromium' }], reporter: [['${reporter}']] };`,
  );
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
  const file = path.join(root, 'suite.json');
  const env = { PATH: process.env['PATH'], NIGHTLY_SUITE_RUN: file };
  await runFile(process.execPath, [cli, 'test', ...args], { cwd: root, env }).catch(() => undefined);
  return JSON.parse(await readFile(file, 'utf8')) as SuiteRun;
}

test('a run counts executions, and each test that failed at the first attempt', async ({}, testInfo) => {
  const run = await suiteRunOf(testInfo.outputPath('inner'), SPEC, ['--repeat-each=3']);
  expect(run).toMatchObject({ status: 'failed', executions: 9, tests: 3, skipped: 0, errors: [] });
  expect(run.firstAttempts).toMatchObject([
    { title: 'fails now and then', project: 'chromium', executions: 3, failed: 1 },
    { title: 'fails', executions: 3, failed: 3 },
  ]);
  expect(run.failing.map(({ title, flaky }) => ({ title, flaky }))).toEqual([
    { title: 'fails now and then', flaky: false },
    { title: 'fails', flaky: false },
  ]);
  expect(run.failing[1]?.text).toContain('Expected: "policies"');
  expect(run.failing[1]?.spec).toMatch(/inner\.spec\.ts:5$/);
});

test('rounds count together; a test that failed in several is there once', () => {
  const passed: SuiteRun = {
    status: 'passed',
    errors: [],
    executions: 3,
    tests: 3,
    skipped: 1,
    failing: [],
    firstAttempts: [],
  };
  const { title, project, spec } = FAILING;
  const first = { title, project, spec, executions: 1, failed: 1 };
  const failed: SuiteRun = {
    ...passed,
    status: 'failed',
    executions: 2,
    tests: 2,
    failing: [FAILING],
    firstAttempts: [first],
  };
  expect(mergeRounds([[passed, passed], [failed], [passed], [failed]])).toEqual({
    status: 'failed',
    errors: [],
    executions: 13,
    tests: 6,
    skipped: 5,
    failing: [FAILING],
    firstAttempts: [{ ...first, executions: 4, failed: 2 }],
  });
  expect(mergeRounds([[passed], [passed]])).toMatchObject({ status: 'passed', executions: 6, failing: [] });
});

for (const args of [[], ['--rounds=2', '--shuffle=x', '--test-list=a'], ['--rounds=2', '--all']]) {
  test(`the rounds need their number, a seed and a list of tests: "${args.join(' ')}" is refused`, async () => {
    const context = { root: PROJECT_ROOT, env: { NIGHTLY_SUITE_RUN: 'suite.json' } };
    await expect(main(args, context)).rejects.toThrow('Usage: node scripts/start.mjs nightly/audit');
  });
}

test('a test that passes on a retry failed at the first attempt', async ({}, testInfo) => {
  const spec = SPEC.replace('repeatEachIndex }', 'retry }').replace('repeatEachIndex)', 'retry + 1)');
  const run = await suiteRunOf(testInfo.outputPath('inner'), spec, ['--retries=1', '--grep=now and then']);
  expect(run).toMatchObject({
    executions: 1,
    failing: [{ title: 'fails now and then', flaky: true }],
    firstAttempts: [{ executions: 1, failed: 1 }],
  });
});

test('what goes wrong outside of any test is kept', async ({}, testInfo) => {
  const run = await suiteRunOf(testInfo.outputPath('inner'), "throw new Error('no spec');", []);
  expect(run).toMatchObject({
    executions: 0,
    errors: [expect.stringContaining('no spec'), 'No tests found'],
  });
});
