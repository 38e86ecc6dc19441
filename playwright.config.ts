import path from 'node:path';
import { defineConfig, type PlaywrightTestConfig, type ReporterDescription } from '@playwright/test';
import { browserArguments, leftOutArguments } from './fixtures/browser/arguments';
import { BROWSER_PROJECTS, projectsBeside, projectsNamed } from './fixtures/browser/projects';
import { readEnvironment } from './fixtures/environment';
import { lastRunFile, outputFolder } from './reports/output';
import { missingForReports, selectionForMerging } from './reports/selection';
import { lockCheckout } from './runner/lock';

const { baseURL, browserTests, guideStep, history, port, runKind, seed } = readEnvironment();
process.env['E2E_SEED'] = String(seed);

/** Listing the tests writes nothing, as some of the reporters would all the same. */
const listsOnly = process.argv.includes('--list');
const isWorker = process.env['TEST_WORKER_INDEX'] !== undefined;
const writesReports = process.argv[2] === 'test' && !listsOnly && !process.argv.includes('--ui');
if (writesReports && !isWorker) lockCheckout('playwright test', { root: __dirname, env: process.env });

const OUTPUT = outputFolder(process.argv);
const lastRun = lastRunFile(process.argv, __dirname);
if (lastRun !== undefined) process.env['PLAYWRIGHT_LAST_RUN_OUTPUT_FILE'] ??= lastRun;
/** The stub takes the place of the shell that starts it, so that its parent is this process. */
const IN_PLACE = process.platform === 'win32' ? '' : 'exec ';

/**
 * The stub that the run starts: always one of its own, which ends with this process. A stub that runs already is used
 * only if E2E_BASE_URL names it.
 */
const webServer: PlaywrightTestConfig['webServer'] = {
  name: 'stub site',
  command: `${IN_PLACE}node -r tsx/cjs stub-site/main.ts --control --port ${port} --parent-pid ${process.pid}`,
  cwd: __dirname, // also for a configuration in another folder that spreads this one
  stdout: 'ignore',
  wait: { stdout: /Stub site ready at (?<stub_site_url>http:\S+)/ },
};

/** A run has the projects beside `chromium` that it names; `--last-failed`, UI mode and an editor choose from all of them. */
const choosesByName = ((writesReports && !isWorker) || listsOnly) && !process.argv.includes('--last-failed');
const browserProjects = choosesByName ? projectsNamed(process.argv) : BROWSER_PROJECTS;

const startsStub = baseURL === undefined;
const stubURL = baseURL ?? process.env['STUB_SITE_URL'];

const reporter: ReporterDescription[] = [
  [process.env['CI'] ? 'dot' : 'list'],
  ['./runner/progress-reporter.ts'],
  ...(process.env['GITHUB_ACTIONS'] ? [['./reports/github/reporter.ts'] as ReporterDescription] : []),
  ['./reports/strength/reporter.ts', { outputDir: OUTPUT }],
  ['./reports/transitions/reporter.ts', { outputDir: OUTPUT }],
  ['./reports/claims/reporter.ts', { outputDir: OUTPUT }],
  ['./reports/accessibility/reporter.ts', { outputDir: OUTPUT }],
  ['./reports/guides/reporter.ts', { outputDir: OUTPUT, onlyStep: guideStep }],
  ['./reports/quarantine/reporter.ts', { outputDir: OUTPUT, kind: runKind, history }],
  ['./reports/history/reporter.ts', { outputDir: OUTPUT, kind: runKind }],
  ['./reports/summary/reporter.ts', { outputDir: OUTPUT }],
  ['./reports/allure/reporter.ts', { outputDir: OUTPUT, baseURL }],
  ['html', { outputFolder: `${OUTPUT}/html`, open: 'never' }],
  ['./reports/junit/reporter.ts', { outputDir: OUTPUT }],
];

/**
 * What Playwright takes anyway. Where it is not said, Playwright finds each of these with a fixture of its own, before
 * every test, also of a pure rule.
 */
const CONTEXT_DEFAULTS: PlaywrightTestConfig['use'] = {
  acceptDownloads: true,
  bypassCSP: false,
  clientCertificates: [],
  colorScheme: 'light',
  contrast: 'no-preference',
  deviceScaleFactor: 1,
  forcedColors: 'none',
  hasTouch: false,
  ignoreHTTPSErrors: false,
  isMobile: false,
  javaScriptEnabled: true,
  offline: false,
  reducedMotion: 'no-preference',
  serviceWorkers: 'allow',
  viewport: { width: 1280, height: 720 },
};

/** Rooms of tests that need no browser. As whole paths: a checkout may be in a folder with such a name. */
const NOT_IN_A_BROWSER = ['forms', 'stub-site', 'tooling'].map((room) =>
  path.join(__dirname, 'tests', room, '**'),
);

export default defineConfig({
  metadata: { ...selectionForMerging(process.argv), ...missingForReports(process.argv, browserTests) },
  fullyParallel: true,
  workers: '100%',
  forbidOnly: Boolean(process.env['CI']),
  // A test that fails runs again with trace and video, which would cost every test too much; passing then is red all the same.
  retries: 1,
  failOnFlakyTests: true,
  expect: { timeout: 5_000 },
  outputDir: `${OUTPUT}/test-results`,
  // Without the platform: outlines are the same everywhere, and pictures say with what they were made. An
  // absolute path, because a run of mutants has its specs in another folder.
  snapshotPathTemplate: path.join(__dirname, 'tests/accessibility/{arg}{ext}'),
  reporter: listsOnly ? [['list']] : reporter,
  ...(startsStub ? { webServer } : { globalSetup: path.join(__dirname, 'fixtures/sandbox/global-setup.ts') }),
  use: {
    ...(stubURL ? { baseURL: stubURL } : {}),
    locale: 'en-US',
    timezoneId: 'America/Chicago',
    ...CONTEXT_DEFAULTS,
    actionTimeout: 10_000,
    screenshot: 'off', // fixtures/evidence/screenshots.ts takes them
    trace: 'on-first-retry',
    video: 'on-first-retry',
    launchOptions: { args: browserArguments(), ignoreDefaultArgs: leftOutArguments() },
  },
  projects: [
    { name: 'chromium', testDir: 'tests', testIgnore: NOT_IN_A_BROWSER },
    ...projectsBeside(browserProjects, { onChange: browserTests === 'change' }),
    // The site over HTTP: no browser starts.
    { name: 'forms', testDir: 'tests/forms' },
    { name: 'stub-site', testDir: 'tests/stub-site' },
    // Many start a command or a whole run of their own, which takes its time where a machine is busy.
    { name: 'tooling', testDir: 'tests/tooling', timeout: 120_000 },
  ],
});
