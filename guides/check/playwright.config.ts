import path from 'node:path';
import { defineConfig } from '@playwright/test';
import suite from '../../playwright.config';
import { GUIDE_FILE } from './guide-file';

const OUTPUT = path.dirname(GUIDE_FILE);

/** The suite's settings for one guide, which `npm run guide:check` has read from a text. */
export default defineConfig<object, { guidePictures: boolean }>({
  ...suite,
  workers: 1,
  retries: 0,
  timeout: 120_000, // a guide may need many steps that it does not name, and a machine be busy
  outputDir: path.join(OUTPUT, 'test-results'),
  reporter: [['line'], ['json', { outputFile: path.join(OUTPUT, 'run.json') }]],
  use: { ...suite.use, actionTimeout: 5_000, viewport: { width: 800, height: 1000 }, guidePictures: true },
  projects: [{ name: 'guide-check', testDir: '.', testMatch: 'follow.spec.ts' }],
});
