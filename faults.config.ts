import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import config from './playwright.config';
import type { SeededFault } from './reports/fault-verdicts';

// The browser specs on a site with one seeded fault a project; `npm run faults` (scripts/faults.mjs) writes which faults
// and starts it. A retry here hides nothing: it is the same test on the site without the fault (fixtures/fault-trial.ts).

const PLAN = path.join(__dirname, 'reports/output/faults/plan.json');
const faults = JSON.parse(readFileSync(PLAN, 'utf8')) as SeededFault[];
const browser = config.projects?.find(({ name }) => name === 'chromium');

/** The site as it is: unless these tests pass, no failure of another project proves anything. */
const control = { ...browser, name: 'no fault', grep: /@smoke/, retries: 0 };

export default defineConfig<{ fault: string }>({
  ...config,
  // The tests of a fault run one after the other, so that the first that fails is the last.
  fullyParallel: false,
  workers: '150%', // most of the time is spent on waiting for what a fault keeps from coming
  retries: 1,
  retryStrategy: 'immediate',
  failOnFlakyTests: false,
  timeout: 20_000,
  expect: { timeout: 2_000 },
  outputDir: 'reports/output/faults/results',
  reporter: [['./reports/faults-reporter.ts']],
  use: { ...config.use, actionTimeout: 3_000, trace: 'off', video: 'off', screenshot: 'off' },
  projects: [
    control,
    ...faults.map((fault) => ({
      ...browser,
      name: fault.id,
      metadata: { fault },
      use: { fault: fault.id },
      dependencies: [control.name],
    })),
  ],
});
