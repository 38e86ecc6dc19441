import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import type { FaultsByTest } from '../../fixtures/sandbox/fault-trial';
import config from '../../playwright.config';
import type { SeededFault } from './verdicts';

// The browser specs on sites with seeded faults; `npm run faults` (scripts/faults.mjs) writes the plan and starts it.

interface Plan {
  readonly faults: readonly SeededFault[];
  readonly rounds: readonly FaultsByTest[];
  readonly selection: string | null;
}

const PLAN = path.join(__dirname, '../../reports/output/faults/plan.json');
/** In a round each test meets one fault; what meets several has several rounds. */
const { faults: seeded, rounds, selection } = JSON.parse(readFileSync(PLAN, 'utf8')) as Plan;
const browser = config.projects?.find(({ name }) => name === 'chromium');

export default defineConfig<{ faults: FaultsByTest; screenshotOnFailure: boolean }>({
  ...config,
  // Two a core, since much of the time is spent on waiting for what a fault keeps from coming; each has a browser.
  // With three, tests on the site as it is ran out of the short limits below, where a machine is slow.
  workers: Math.min(2 * availableParallelism(), 12),
  retries: 0,
  // Only a test that fails on the site as it is fails unexpectedly, and then the others prove nothing.
  maxFailures: 1,
  expect: { timeout: 2_000 },
  outputDir: '../../reports/output/faults/results',
  reporter: [['./reporter.ts', { faults: seeded, selection }]],
  use: { ...config.use, actionTimeout: 3_000, trace: 'off', video: 'off', screenshotOnFailure: false },
  projects: [
    { ...browser, name: 'no fault' },
    ...rounds.map((faults, index) => ({
      ...browser,
      name: `round ${index + 1}`,
      use: { faults },
    })),
  ],
});
