import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestResult as AllureResult } from 'allure-js-commons';
import { expect, test as base } from '../../fixtures/test';
import type { HistoryLine } from '../../history/lines';
import { ROOT, runPlaywright, writeSuite } from './reports/inner-reports';

// A run in which quarantined tests fail and pass, with the reporters of this project: it is green, and every report
// shows the failures as quarantined.

const REPORTERS = ['github', 'quarantine', 'history', 'summary', 'allure', 'junit'].map(
  (name) => [path.join(ROOT, 'reports', name, 'reporter.ts'), { outputDir: 'output' }] as const,
);

const CONFIG = `export default {
  testDir: 'tests', outputDir: 'output/test-results', workers: 1, retries: 1,
  reporter: [['dot'], ...${JSON.stringify(REPORTERS)}, ['html', { outputFolder: 'output/html', open: 'never' }]],
  projects: [{ name: 'inner' }],
};`;

const UNTIL = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
const SPEC = `
  import { expect } from '@playwright/test';
  import { test as base } from '${ROOT}/fixtures/quarantine/fixtures';
  import { quarantined } from '${ROOT}/fixtures/quarantine/quarantine';
  const test = base.extend({ broken: async ({}, use) => { await use(); throw new Error('It broke while taken down.'); } });
  const annotation = quarantined({ owner: 'the payment team', reason: 'the card list changes', until: '${UNTIL}' });
  let worker = -1;
  test('fails', { annotation, tag: '@step-7' }, ({}, { workerIndex }) => { worker = workerIndex; expect(1).toBe(2); });
  test('goes on in the same worker', ({}, { workerIndex }) => expect(workerIndex).toBe(worker));
  test('passes', { annotation, tag: '@step-7' }, () => expect(1).toBe(1));
  test('takes too long', { annotation }, async () => { test.setTimeout(200); await new Promise(() => {}); });
  test('breaks while it is taken down', { annotation }, ({ broken }) => expect(broken).toBe(undefined));
  test('is not quarantined', { tag: '@step-7' }, () => expect(1).toBe(1));`;

interface Run {
  readonly exitCode: number;
  readonly printed: string;
  readonly output: string;
}

const test = base.extend<object, { run: Run }>({
  run: [
    async ({}, use, { project, workerIndex }) => {
      const directory = path.join(project.outputDir, `quarantine-${workerIndex}`);
      await writeSuite(directory, { 'playwright.config.ts': CONFIG, 'tests/a.spec.ts': SPEC });
      const { exitCode, printed } = await runPlaywright(directory);
      await use({ exitCode, printed, output: path.join(directory, 'output') });
    },
    { scope: 'worker' },
  ],
});

test.describe.configure({ mode: 'default' }); // one worker, so one inner run

const OWNED = `the payment team, until ${UNTIL}: the card list changes`;

test('a run in which only quarantined tests fail is green', ({ run }) => {
  expect(run.exitCode, run.printed).toBe(0);
  expect(run.printed).toContain('\nPassed: 3 passed, 0 failed, 0 skipped, 3 failed in quarantine\n');
});

test('the terminal names the quarantined tests with their results, owner, last day and reason', ({ run }) => {
  const [, block = ''] = run.printed.split('Quarantined tests, which do not decide the run\n');
  const lines = block.split('\n').map((line) => line.trim().replace(/ {2,}/, ' '));
  expect(lines.slice(0, 5)).toEqual([
    'failed fails [inner]',
    OWNED,
    'expect(received).toBe(expected) // Object.is equality',
    'passed passes [inner]',
    OWNED,
  ]);
  expect(run.printed).toMatch(/ Passed +2 +0 +0 +Step 7: .* \(1 failed in quarantine\)\n/);
});

test('index.html shows them apart from the failures, and is accessible', async ({
  run,
  page,
  accessibility,
}) => {
  await page.goto(pathToFileURL(path.join(run.output, 'index.html')).href);
  await expect(page.getByRole('heading', { name: 'Failed tests' })).toHaveCount(0);
  const quarantine = page.getByRole('region', { name: 'Quarantined tests' });
  await expect(quarantine.getByRole('listitem')).toHaveCount(4);
  await expect(quarantine.getByRole('listitem').first()).toHaveText(
    /failed: fails \(inner\)\s+the payment team, until .*: the card list changes\s+It failed with: expect/,
  );
  expect(await accessibility.violations()).toEqual([]);
});

test('summary.json counts them apart', async ({ run }) => {
  const summary = JSON.parse(await readFile(path.join(run.output, 'summary.json'), 'utf8')) as object;
  expect(summary).toMatchObject({ passed: 3, failed: 0, flaky: 0, skipped: 0, quarantined: 3 });
});

test('junit.xml has no failure for them: they are skipped, with the reason', async ({ run }) => {
  const xml = await readFile(path.join(run.output, 'junit.xml'), 'utf8');
  expect(xml).toMatch(/<testsuites tests="6" failures="0" errors="0" skipped="3"/);
  expect(xml.match(new RegExp(`<skipped message="Failed in quarantine \\(${OWNED}\\)">`, 'g'))).toHaveLength(
    3,
  );
});

test('Allure shows them as failed, with a message by which they are muted', async ({ run }) => {
  const folder = path.join(run.output, 'allure-results');
  const names = (await readdir(folder)).filter((name) => name.endsWith('-result.json'));
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  const results = texts.map((text) => JSON.parse(text) as AllureResult);
  const statuses = new Map(results.map(({ name, status }) => [name, status]));
  expect(Object.fromEntries(statuses)).toEqual({
    fails: 'failed',
    'goes on in the same worker': 'passed',
    passes: 'passed',
    'takes too long': 'failed',
    'breaks while it is taken down': 'broken',
    'is not quarantined': 'passed',
  });
  expect(results.find(({ name }) => name === 'fails')?.statusDetails.message).toMatch(
    new RegExp(`^Failed in quarantine \\(${OWNED}\\)\nexpect`),
  );
});

test('GitHub gets a notice for each, and no error', ({ run }) => {
  expect(run.printed).not.toContain('::error');
  expect(run.printed.match(/^::notice file=tests\/a\.spec\.ts,line=\d+,title=/gm)).toHaveLength(3);
});

test('the history records who failed in quarantine and who passed in it, and a green run', async ({
  run,
}) => {
  const text = await readFile(path.join(run.output, 'history-run.jsonl'), 'utf8');
  const [line, ...tests] = text
    .trimEnd()
    .split('\n')
    .map((one) => JSON.parse(one) as HistoryLine);
  expect(line).toMatchObject({
    type: 'run',
    kind: 'change',
    result: 'green',
    counts: { passed: 3, failed: 0, flaky: 0, skipped: 0, quarantined: 3 },
    failingSteps: [],
  });
  expect(tests).toHaveLength(6);
  expect(tests[0]).toMatchObject({
    outcome: 'quarantined',
    inQuarantine: true,
    steps: [7],
    project: 'inner',
  });
  expect(tests[2]).toMatchObject({ outcome: 'passed', inQuarantine: true, error: null });
  expect(tests[5]).toMatchObject({ outcome: 'passed', inQuarantine: false });
});
