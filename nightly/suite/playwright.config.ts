import path from 'node:path';
import { defineConfig } from '@playwright/test';
import suite from '../../playwright.config';
import { OUTPUT } from '../../runner/project.cjs';

// The suite as the night runs it beside `npm run e2e`: repeated, and in other browsers. Its only report is that of the
// night. nightly/parts/ starts it.

const ROOT = path.join(__dirname, '../..');
/** The documented flow, which every browser must pass. */
const FLOW = ['**/guide/without-card.spec.ts', '**/guide/with-card.spec.ts'];
/** Switches of Chromium mean nothing to other browsers. */
const WITHOUT_SWITCHES = { args: [], ignoreDefaultArgs: [] };

export default defineConfig({
  ...suite,
  testDir: path.join(ROOT, 'tests'),
  retries: 0,
  outputDir: path.join(ROOT, OUTPUT, 'nightly/test-results'),
  reporter: [['line'], ['../../runner/progress-reporter.ts'], ['./reporter.ts']],
  use: { ...suite.use, trace: 'off', video: 'off' },
  projects: [
    ...(suite.projects ?? [])
      .filter(({ name }) => name === 'chromium' || name === 'forms')
      .map((project) => ({ ...project, testDir: path.join(ROOT, project.testDir ?? '') })),
    { name: 'full-chromium', testMatch: FLOW },
    {
      name: 'firefox',
      testMatch: FLOW,
      // A click does not wait for its navigation, and everything takes longer.
      timeout: 90_000,
      use: {
        browserName: 'firefox',
        ...(process.env['NIGHTLY_CHANNEL'] ? { channel: process.env['NIGHTLY_CHANNEL'] } : {}),
        launchOptions: {
          ...WITHOUT_SWITCHES,
          // Back must load the page again, as it does in the other browsers.
          firefoxUserPrefs: { 'browser.sessionhistory.max_total_viewers': 0 },
        },
      },
    },
    { name: 'webkit', testMatch: FLOW, use: { browserName: 'webkit', launchOptions: WITHOUT_SWITCHES } },
  ],
});
