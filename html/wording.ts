import path from 'node:path';
import type { Location } from '@playwright/test/reporter';
import { stepTitle } from '../pages/steps';
import type { FailureGroup } from '../reports/summary/same-failures';
import type { Failure } from '../reports/summary/failure';
import type { Counts, RunFacts, RunSummary } from '../reports/summary/run-summary';

/** "13 passed, 1 failed"; only what there is. */
export function countsText({ passed, failed, skipped }: Counts): string {
  const parts = Object.entries({ passed, failed, skipped }).filter(([, count]) => count > 0);
  return parts.map(([ending, count]) => `${count} ${ending}`).join(', ') || 'none';
}

/** "13 passed, 2 failed (1 flaky: passed only on a retry), 1 skipped". */
export function totalsText({ passed, failed, flaky, skipped }: RunSummary): string {
  const ofThemFlaky = flaky > 0 ? ` (${flaky} flaky: passed only on a retry)` : '';
  return `${passed} passed, ${failed} failed${ofThemFlaky}, ${skipped} skipped`;
}

/** "Passed: 13 passed, 0 failed, 0 skipped (partial run: --grep @step-7)". */
export function verdictText(summary: RunSummary): string {
  const partial = summary.selection === null ? '' : ` (partial run: ${summary.selection})`;
  return `${summary.verdict}: ${totalsText(summary)}${partial}`;
}

/** "8.4 s" or "3 min 5 s". */
export function durationText(ms: number): string {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** "7 min 9 s, 0.48 s a test"; the time alone when no test ran. */
export function tookText({ durationMs, wallMsPerTest }: RunSummary): string {
  const each = wallMsPerTest === null ? '' : `, ${(wallMsPerTest / 1000).toFixed(2)} s a test`;
  return `${durationText(durationMs)}${each}`;
}

/** What a run ran with, as it can be typed to replay it. */
export function factTexts({ seed, browser, browserPath, baseURL }: RunFacts): {
  seed: string;
  browser: string;
  stub: string;
} {
  return {
    seed: seed === null ? 'no seed' : `E2E_SEED=${seed}`,
    browser: `${browser ?? 'no browser used'}${browserPath === null ? '' : ` (${browserPath})`}`,
    stub: baseURL ?? 'stub site not used',
  };
}

/** "Step 7: Enter the payment information, which is optional" or "Steps 1, 2, 3". */
export function stepsText({ steps }: Pick<Failure, 'steps'>): string {
  const [step, ...more] = steps;
  if (!step) return 'No step of the guide';
  return more.length === 0 ? stepTitle(step) : `Steps ${steps.map(({ number }) => number).join(', ')}`;
}

/** The screens of the failure's steps; empty when it concerns no step. */
export function screensText({ steps }: Pick<Failure, 'steps'>): string {
  return [...new Set(steps.map(({ screen }) => screen))].join(', ');
}

/** "tests/guide/without-card.spec.ts:52, in pages/payment.page.ts:98". */
export function whereText({ location, pageObject }: Failure, root: string): string {
  const [spec, page] = [location, pageObject].map((place) => place && locationText(place, root));
  return page === undefined ? `${spec}` : `${spec}, in ${page}`;
}

/** "11 tests failed alike". */
export function alikeText({ failures }: FailureGroup): string {
  return `${failures.length} tests failed alike`;
}

function locationText({ file, line }: Location, root: string): string {
  return `${path.relative(root, file)}:${line}`;
}

/** The command that opens a trace. */
export function traceCommand(trace: string): string {
  return `npx playwright show-trace ${path.relative(process.cwd(), trace)}`;
}
