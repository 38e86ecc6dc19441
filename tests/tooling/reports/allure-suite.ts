import { mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { mergeTests } from '@playwright/test';
import { test as browser } from '../../../fixtures/browser/fixtures';
import { test as scripts } from '../scripts';
import { ROOT, runPlaywright, writeSuite } from './inner-reports';

// A small suite that fails in every way, run with the reporters that the Allure report needs.

const REPORTERS = ['summary', 'allure'].map(
  (name) => [path.join(ROOT, 'reports', name, 'reporter.ts'), { outputDir: 'reports/output' }] as const,
);

const CONFIG = `export default {
  testDir: 'tests', outputDir: 'reports/output/test-results', workers: 1, retries: 1,
  use: { trace: 'retain-on-failure' },
  reporter: [['dot'], ...${JSON.stringify(REPORTERS)}],
  projects: [{ name: 'inner' }],
};`;

const UNTIL = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

const SPEC = `
  import { expect } from '@playwright/test';
  import { test as base } from '${ROOT}/fixtures/quarantine/fixtures';
  import { attachFailures, failLate, noteFailure } from '${ROOT}/fixtures/evidence/failure-facts';
  import { quarantined } from '${ROOT}/fixtures/quarantine/quarantine';
  const place = { level: 'browser', screen: 'payment', step: 7, address: 'http://127.0.0.1/payment' };
  const test = base.extend({
    site: async ({}, use, testInfo) => { await use(); await attachFailures(testInfo, async () => place); },
    broken: async ({}, use) => { await use(); throw new Error('It broke while taken down.'); },
    script: async ({}, use, testInfo) => {
      await use();
      await failLate(testInfo, { message: 'A script failed.', expected: 'no error', found: 'an error' }, 'page');
    },
  });
  const annotation = quarantined({ owner: 'the payment team', reason: 'the card list changes', until: '${UNTIL}' });
  test('passes', () => expect(1).toBe(1));
  test('is quarantined', { annotation }, () => expect(1).toBe(2));
  test('is flaky', ({}, { retry }) => expect(retry).toBe(1));
  test('asserts', () => expect(1).toBe(2));
  test('acts', ({ site }) => {
    throw new Error(noteFailure({ ...place, kind: 'action', message: 'No button.', expected: 'a button', found: 'none' }));
  });
  test('has a script that fails', ({ script }) => expect(1).toBe(1));
  test('breaks', ({ broken }) => expect(1).toBe(1));`;

/** The suite's directory, with the results of one run and its Allure report. */
export const test = mergeTests(browser, scripts).extend<object, { ran: string }>({
  ran: [
    async ({ scripts: { writeAllureReport } }, use, { project, workerIndex }) => {
      const root = path.join(project.outputDir, `allure-${workerIndex}`);
      await rm(root, { recursive: true, force: true });
      await mkdir(root, { recursive: true });
      await symlink(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'));
      await writeSuite(root, { 'playwright.config.ts': CONFIG, 'tests/a.spec.ts': SPEC });
      await runPlaywright(root);
      await writeAllureReport({ root, env: process.env });
      await use(root);
    },
    { scope: 'worker' },
  ],
});
