import { test as base } from '@playwright/test';

/** Imported on request: Playwright compiles specs to CommonJS, which cannot import ES modules at its top. */
async function importScripts() {
  return {
    ...(await import('../../scripts/allure-report.mjs')),
    ...(await import('../../scripts/browser.mjs')),
    ...(await import('../../scripts/command.mjs')),
    ...(await import('../../scripts/e2e.mjs')),
    ...(await import('../../scripts/faults.mjs')),
    ...(await import('../../scripts/faults/record.mjs')),
    ...(await import('../../scripts/faults/summary.mjs')),
    ...(await import('../../scripts/guide.mjs')),
    ...(await import('../../scripts/guide-check.mjs')),
    ...(await import('../../scripts/playwright.mjs')),
    ...(await import('../../scripts/report.mjs')),
    ...(await import('../../scripts/report-link.mjs')),
    ...(await import('../../scripts/rules.mjs')),
    ...(await import('../../scripts/stub-answers.mjs')),
    ...(await import('../../scripts/setup.mjs')),
    ...(await import('../../scripts/setup/download.mjs')),
    ...(await import('../../scripts/setup/video.mjs')),
    ...(await import('../../scripts/test.mjs')),
  };
}

/** The functions of the project's one-file tools. */
export type Scripts = Awaited<ReturnType<typeof importScripts>>;

export const test = base.extend<object, { scripts: Scripts }>({
  scripts: [async ({}, use) => use(await importScripts()), { scope: 'worker' }],
});
