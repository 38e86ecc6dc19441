import path from 'node:path';
import { defineConfig } from '@playwright/test';
import suite from '../../playwright.config';
import { GUIDE_FILE } from './guide-file';

const OUTPUT = path.dirname(GUIDE_FILE);

/** The suite's own settings for one guide, which `npm run guide:check` has read from a text. */
export default defineConfig({
  ...suite,
  workers: 1,
  retries: 0,
  timeout: 120_000, // a guide may be far from what the site shows, and a machine busy
  outputDir: path.join(OUTPUT, 'test-results'),
  reporter: [['line'], ['json', { outputFile: path.join(OUTPUT, 'run.json') }]],
  projects: [{ name: 'guide-check', testDir: '.', testMatch: 'follow.spec.ts' }],
});
