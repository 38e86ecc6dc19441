import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { main } from '../../../scripts/faults';
import { test } from '../scripts';

test.describe('npm run faults', () => {
  for (const { what, args, message } of [
    { what: 'an unknown argument', args: ['--stap', '7'], message: "'--stap'" },
    { what: 'a number of workers that is none', args: ['--workers', 'all'], message: 'got "all"' },
  ]) {
    test(`names ${what}, and how the command is used`, async ({ scripts }) => {
      const context = { root: scripts.PROJECT_ROOT, env: process.env };
      await expect(main(args, context)).rejects.toThrow(message);
      await expect(main(args, context)).rejects.toThrow(
        'npm run faults [-- --list] [-- --fault <id> ...] [-- --step <1-9, any> ...] [-- --check]',
      );
    });
  }

  test('--list lists the faults of a step and starts nothing', async ({ scripts }) => {
    const { code, output } = await scripts.run(
      process.execPath,
      ['scripts/start.mjs', 'faults', '--list', '--step', '9'],
      { cwd: scripts.PROJECT_ROOT, env: process.env },
    );
    expect(output).toContain('thank-you.charge-at-registration  (step 9, wrong record)');
    expect(output).toContain('Registering with a card costs a fee of $3.');
    expect(code).toBe(0);
  });
});

test.describe('npm test', () => {
  const CONTEXT = { root: '.', env: {} };
  const PASSED = { passed: 1, failed: 0, skipped: 0 };

  for (const { what, result, totals } of [
    {
      what: 'all are caught',
      result: { caught: 3, missed: 0, problems: [] },
      totals: { ...PASSED, passed: 3 },
    },
    {
      what: 'one is not',
      result: { caught: 2, missed: 1, problems: [] },
      totals: { passed: 2, failed: 1, skipped: 0 },
    },
    {
      what: 'the run is void',
      result: { caught: 0, missed: 0, problems: ['a', 'b'] },
      totals: { passed: 0, failed: 2, skipped: 0 },
    },
  ]) {
    test(`counts faults as tests when ${what}`, async ({ scripts }) => {
      const runFaults = () => Promise.resolve(result);
      expect(await scripts.tryFaults(CONTEXT, PASSED, { runFaults })).toEqual(totals);
    });
  }

  test('tries no fault when a test failed', async ({ scripts }) => {
    const runFaults = () => Promise.reject(new Error('tried'));
    expect(await scripts.tryFaults(CONTEXT, { ...PASSED, failed: 1 }, { runFaults })).toEqual({
      passed: 0,
      failed: 0,
      skipped: 0,
    });
  });

  test('checks the record, and knows that all tests have just passed', async ({ scripts }) => {
    const options: unknown[] = [];
    const runFaults = (_: unknown, given: unknown) => {
      options.push(given);
      return Promise.resolve({ caught: 1, missed: 0, problems: [] });
    };
    await scripts.tryFaults(CONTEXT, PASSED, { runFaults });
    expect(options).toEqual([{ check: true, isGreen: true }]);
  });
});

test('the link to a report is hidden until the report exists', async ({ scripts }, testInfo) => {
  const root = testInfo.outputPath('project');
  const index = path.join(root, 'reports/output/index.html');
  scripts.showLink(root, 'faults.html'); // no index yet
  await mkdir(path.dirname(index), { recursive: true });
  const item = (name: string, attribute = ''): string =>
    `<li${attribute}><a href="${name}.html">${name}</a></li>`;
  await writeFile(index, item('faults', ' hidden') + item('mutation', ' hidden'));
  scripts.showLink(root, 'faults.html');
  expect(await readFile(index, 'utf8')).toBe(item('faults') + item('mutation', ' hidden'));
});
