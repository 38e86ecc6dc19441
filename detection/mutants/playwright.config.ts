import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import suite from '../../playwright.config';

/** What one round of `npm run mutation` asks of Playwright: detection/mutants/round.mjs writes it. */
interface Round {
  /** Addresses of the stubs that tests have to themselves, by their titles in `testDir`. Without any it is all tests. */
  readonly stubs: Readonly<Record<string, string>>;
  readonly testDir: string;
  readonly workers: number;
  /** File for the outcomes. */
  readonly outputFile: string;
}

const { stubs, testDir, workers, outputFile } = JSON.parse(
  readFileSync(process.env['MUTATION_ROUND'] ?? '', 'utf8'),
) as Round;

/** The tests in the text that Playwright greps in: file, groups and title, with tags between them. */
function only(tests: readonly string[]): RegExp {
  const patterns = tests.map((titles) =>
    titles.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' › ', '(?: @\\S+)* '),
  );
  return new RegExp(`^ ?(?:${patterns.join('|') || '.*'})(?: @\\S+)*$`);
}

/**
 * The browser specs, each against the stub that was lent to it. Time-outs are short: a mutant that takes a label away
 * costs one of them, and the round without mutants shows that they are long enough.
 */
export default defineConfig<{ ownStubs: Readonly<Record<string, string>>; screenshotOnFailure: boolean }>({
  ...suite,
  testDir,
  projects: undefined,
  grep: only(Object.keys(stubs)),
  webServer: undefined,
  workers,
  retries: 0,
  failOnFlakyTests: false,
  timeout: 20_000,
  expect: { timeout: 2_000 },
  outputDir: path.join(path.dirname(outputFile), 'test-results'),
  reporter: [['./outcome-reporter.ts', { outputFile }]],
  use: {
    ...suite.use,
    actionTimeout: 2_000,
    screenshotOnFailure: false,
    trace: 'off',
    video: 'off',
    ownStubs: stubs,
  },
});
