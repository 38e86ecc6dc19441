import { test as base } from '@playwright/test';
import * as globalSetup from '../../fixtures/sandbox/global-setup';
import * as childProcess from '../../runner/child-process.cjs';
import * as environment from '../../runner/environment.cjs';
import * as playwright from '../../runner/playwright';
import * as project from '../../runner/project.cjs';
import * as browsers from '../../scripts/run/browsers';
import * as allureReport from '../../scripts/run/allure-report';
import * as e2e from '../../scripts/e2e';
import * as report from '../../scripts/report';
import * as reportLink from '../../scripts/run/report-link';
import * as rules from '../../scripts/rules';
import * as runWithReports from '../../scripts/run/run-with-reports';
import * as npmTest from '../../scripts/test';

/** ES modules are imported on request: Playwright compiles specs to CommonJS, which cannot import them at its top. */
async function importScripts() {
  return {
    ...allureReport,
    ...browsers,
    ...childProcess,
    ...e2e,
    ...environment,
    ...npmTest,
    ...playwright,
    ...project,
    ...report,
    ...reportLink,
    ...globalSetup,
    ...rules,
    ...runWithReports,
    ...(await import('../../fixtures/browser/find-browser.mjs')),
    ...(await import('../../fixtures/browser/find-ffmpeg.mjs')),
    ...(await import('../../fixtures/browser/find-firefox.mjs')),
    ...(await import('../../fixtures/browser/machine.mjs')),
    ...(await import('../../fixtures/browser/playwright-browsers.mjs')),
    ...(await import('../../scripts/setup/browsers.mjs')),
    ...(await import('../../scripts/setup/context.mjs')),
    ...(await import('../../scripts/setup/download.mjs')),
    ...(await import('../../scripts/setup/setup.mjs')),
    ...(await import('../../scripts/setup/video.mjs')),
  };
}

/** The functions of the commands. */
export type Scripts = Awaited<ReturnType<typeof importScripts>>;

export const test = base.extend<object, { scripts: Scripts }>({
  scripts: [async ({}, use) => use(await importScripts()), { scope: 'worker' }],
});
