import { readFileSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import type { ChangedSites } from '../fixtures/sandbox/changed-site';
import suite from '../playwright.config';
import type { RunFile } from './run';

// Pairs of a change and a test. detection/run.ts writes the run and starts it.

const run = JSON.parse(readFileSync(process.env['DETECTION_RUN'] ?? '', 'utf8')) as RunFile;

/**
 * The tests, as Playwright matches them: file, groups and title, with tags between and after them. `--test-list` does not
 * find them, because it compares the spec and not the file that loads it.
 */
function only(tests: readonly string[]): RegExp {
  const patterns = tests.map((name) =>
    name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' › ', '(?: @\\S+)* '),
  );
  return new RegExp(`^ ?(?:${patterns.join('|')})(?: @\\S+)*$`);
}

/** Time-outs are short, since a change often takes away what a test waits for. Tests without a change prove them long enough. */
export default defineConfig<{ changedSites: ChangedSites; screenshotOnFailure: boolean }>({
  ...suite,
  testDir: run.slotsDir,
  projects: undefined,
  grep: only(run.tests),
  webServer: run.startsStub ? suite.webServer : undefined,
  workers: run.workers,
  retries: 0,
  // Only a test on the site as it is fails unexpectedly. Then the other outcomes mean nothing.
  maxFailures: 1,
  expect: { ...suite.expect, timeout: 2_000 },
  outputDir: run.resultsDir,
  reporter: [['./reporter.ts', { outcomesFile: run.outcomesFile }]],
  use: {
    ...suite.use,
    actionTimeout: 3_000,
    trace: 'off',
    video: 'off',
    screenshotOnFailure: false,
    changedSites: run.changedSites,
  },
});
