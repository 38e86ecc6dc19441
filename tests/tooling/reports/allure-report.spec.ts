import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type { TestResult } from 'allure-js-commons';
import { test } from './allure-suite';
import { ROOT } from './inner-reports';

test.describe.configure({ mode: 'default' }); // one worker, so one inner run

const OUTPUT = 'reports/output';
const REPORT = `${OUTPUT}/allure/index.html`;
const RESULTS = `${OUTPUT}/allure-results`;
const HISTORY = 'allure-history.jsonl';

const CATEGORIES = [
  'A script of a page failed, or a part of a page did not load',
  'An action was not possible',
  'Failed in quarantine',
  'Flaky: passed only on a retry',
  'The site did not answer as expected',
  'The suite or the stub broke',
];

test('the report is one file that opens from disk; failures are sorted by what went wrong', async ({
  ran,
  page,
}, testInfo) => {
  const alone = testInfo.outputPath('mailed.html');
  await cp(path.join(ran, REPORT), alone);
  await openReport(page, alone);
  await page.getByText('Categories', { exact: true }).first().click();
  await expect(page.getByText(new RegExp(`^(${CATEGORIES.join('|')})$`))).toHaveText(CATEGORIES);
});

test('a failure in quarantine is muted, with its owner, last day and reason', async ({ ran, page }) => {
  await openReport(page, path.join(ran, REPORT));
  await page.getByText('is quarantined').first().click();
  await expect(page.getByText(/^Failed in quarantine \(the payment team, until /).first()).toBeVisible();
  await page.getByRole('button', { name: 'Resolutions' }).click();
  await expect(page.getByText(/In quarantine: the failure does not decide the run\./)).toBeVisible();
});

test('no result has a trace or a video, and a failed one names the command that opens the trace', async ({
  ran,
}) => {
  const results = await resultsIn(path.join(ran, RESULTS));
  expect(JSON.stringify(results)).not.toContain('"name":"trace"');
  const failed = results.find(({ name }) => name === 'asserts');
  expect(failed?.statusDetails.message).toMatch(
    /Trace: +npx playwright show-trace reports\/output\/.*\.zip$/,
  );
});

test.describe("Allure's history", () => {
  test('has the last five whole runs, and a report shows the earlier ones', async ({
    ran,
    scripts,
    page,
  }) => {
    const history = path.join(ran, HISTORY);
    const [run = ''] = await linesOf(history);
    await writeFile(history, `${run}\n`.repeat(5));
    await scripts.writeAllureReport({ root: ran, env: process.env });
    expect(await linesOf(history)).toHaveLength(5);
    await openReport(page, path.join(ran, REPORT));
    await page.getByText('asserts').first().click();
    await expect(page.getByRole('button', { name: 'History 5' })).toBeVisible();
  });

  test('does not get a run of some tests', async ({ ran, scripts }) => {
    const part = `${OUTPUT}/part`;
    await cp(path.join(ran, RESULTS), path.join(ran, part, 'allure-results'), { recursive: true });
    const history = path.join(ran, HISTORY);
    const before = await linesOf(history);
    expect(await scripts.writeAllureReport({ root: ran, env: process.env }, part)).toBe(true);
    expect(await linesOf(history)).toHaveLength(before.length);
    expect(before).not.toEqual([]);
  });

  test('that a killed run left half-written loses that run only', async ({ ran, scripts }) => {
    const history = path.join(ran, HISTORY);
    const [whole = ''] = await linesOf(history);
    await writeFile(history, `${whole}\n${whole.slice(0, 500)}`);
    expect(await scripts.writeAllureReport({ root: ran, env: process.env })).toBe(true);
    const runs = (await linesOf(history)).map((line) => JSON.parse(line) as object);
    expect(runs).toHaveLength(2);
    // Only the newest run still has the labels, which the next report removes.
    expect(runs.map((run) => JSON.stringify(run).includes('"labels"'))).toEqual([false, true]);
  });
});

test.describe('the quality gate', () => {
  const gate = async (
    folder: string,
    ...args: string[]
  ): Promise<{ code: number | null; output: string }> => {
    const { run } = await import('../../../runner/child-process.cjs');
    const allure = path.join(ROOT, 'node_modules/allure/cli.js');
    const config = path.join(ROOT, 'reports/allure/allurerc.mjs');
    const command = [allure, 'quality-gate', folder, '--config', config, ...args];
    return run(process.execPath, command, { cwd: path.dirname(folder), env: process.env });
  };

  /** The results of the tests with these names, in a folder of their own. */
  const only = async (ran: string, folder: string, names: readonly string[]): Promise<string> => {
    await cp(path.join(ran, RESULTS), folder, { recursive: true });
    for (const file of await readdir(folder)) {
      if (!file.endsWith('-result.json')) continue;
      const { name } = JSON.parse(await readFile(path.join(folder, file), 'utf8')) as TestResult;
      if (!names.includes(name ?? '')) await rm(path.join(folder, file));
    }
    return folder;
  };

  test('passes where every test passed or failed in quarantine', async ({ ran }, testInfo) => {
    const folder = await only(ran, testInfo.outputPath('results'), ['passes', 'is quarantined']);
    const { code, output } = await gate(folder, '--max-failures=0', '--min-tests-count=1');
    expect(code, output).toBe(0);
  });

  for (const name of ['asserts', 'is flaky', 'breaks']) {
    test(`fails for the test that "${name}"`, async ({ ran }, testInfo) => {
      const folder = await only(ran, testInfo.outputPath('results'), ['passes', name]);
      const { code, output } = await gate(folder, '--max-failures=0', '--min-tests-count=1');
      expect(code).toBe(1);
      expect(output).toContain('The number of failed tests');
    });
  }

  test('fails where fewer tests ran than a whole run has', async ({ ran }, testInfo) => {
    const folder = await only(ran, testInfo.outputPath('results'), ['passes', 'is quarantined']);
    const { code, output } = await gate(folder);
    expect(code).toBe(1);
    expect(output).toContain('The total number of tests');
    expect(output).not.toContain('The number of failed tests');
  });
});

/** Opens a report from disk. It is a large script, which a busy machine takes long to run. */
async function openReport(page: Page, file: string): Promise<void> {
  await page.goto(pathToFileURL(file).href);
  await expect(page.getByText('Metadata')).toBeVisible({ timeout: 60_000 });
}

async function resultsIn(folder: string): Promise<TestResult[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('-result.json'));
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts.map((text) => JSON.parse(text) as TestResult);
}

/** The lines of a file; none of a file that is missing. */
async function linesOf(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line !== '');
}
