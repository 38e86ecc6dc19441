import path from 'node:path';
import { defineConfig } from '@playwright/test';
import suite from '../../playwright.config';
import { TIMINGS } from './timing-reporter';

const ROOT = path.join(__dirname, '../..');

/** The suite's own settings, one test at a time, against the stub that `npm run bench` started (E2E_BASE_URL). */
export default defineConfig({
  ...suite,
  workers: 1,
  retries: 0,
  maxFailures: 1,
  timeout: 60_000, // a busy machine shall slow the figures, not end the run
  outputDir: path.join(ROOT, path.dirname(TIMINGS), 'test-results'),
  reporter: [['./timing-reporter.ts', { outputFile: path.join(ROOT, TIMINGS) }]],
  projects: [
    { name: 'flow', testDir: '.', testMatch: 'flow.spec.ts' },
    { name: 'flow with trace', testDir: '.', testMatch: 'flow.spec.ts', use: { trace: 'retain-on-failure' } },
    { name: 'edge', testDir: '.', testMatch: 'edge.spec.ts' },
    { name: 'styling', testDir: '.', testMatch: 'styling.spec.ts' },
    { name: 'peers', testDir: '.', testMatch: 'peers.spec.ts' },
  ],
});
