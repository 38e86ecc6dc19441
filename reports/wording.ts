import path from 'node:path';
import type { Location } from '@playwright/test/reporter';
import type { Quarantine } from '../fixtures/quarantine/quarantine';
import { durationText } from '../html/wording';
import { stepTitle } from '../pages/steps';
import type { FailureGroup } from './summary/same-failures';
import type { Failure } from './summary/failure';
import type { Counts, RunFacts, RunSummary } from './summary/run-summary';

/** "13 passed, 1 failed"; only what there is. */
export function countsText({ passed, failed, skipped, quarantined }: Counts): string {
  const parts = Object.entries({ passed, failed, skipped, quarantined }).filter(([, count]) => count > 0);
  return parts.map(([ending, count]) => `${count} ${ending}`).join(', ') || 'none';
}

/** "13 passed, 2 failed (1 flaky: passed only on a retry), 1 skipped". */
export function totalsText({ passed, failed, flaky, skipped, quarantined }: RunSummary): string {
  const ofThemFlaky = flaky > 0 ? ` (${flaky} flaky: passed only on a retry)` : '';
  const inQuarantine = quarantined > 0 ? `, ${quarantined} failed in quarantine` : '';
  return `${passed} passed, ${failed} failed${ofThemFlaky}, ${skipped} skipped${inQuarantine}`;
}

/** "Passed: 13 passed, 0 failed, 0 skipped (partial run: --grep @step-7)". */
export function verdictText(summary: RunSummary): string {
  const partial = summary.selection === null ? '' : ` (partial run: ${summary.selection})`;
  return `${summary.verdict}: ${totalsText(summary)}${partial}`;
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

/** That pictures were not compared, and why; empty where they were. */
export function picturesText({ picturesNotCompared }: RunFacts): string[] {
  return picturesNotCompared === null ? [] : [`Pictures of views were not compared. ${picturesNotCompared}`];
}

/** "Step 7: Enter the payment information, which is optional" or "Steps 1, 2, 3". */
export function stepsText({ steps }: Pick<Failure, 'steps'>): string {
  const [step, ...more] = steps;
  if (!step) return 'No step of the guide';
  return more.length === 0 ? stepTitle(step) : `Steps ${steps.map(({ number }) => number).join(', ')}`;
}

/** The facts of a failure after its message, each with its term; the place comes last. */
export function factRows({ field, expected, found, place }: FailureFacts): [string, string][] {
  const { screen, step, address, says = [], has = [] } = place ?? {};
  const named = screen === undefined ? '' : `"${screen}"${step === undefined ? '' : ` (step ${step})`}`;
  const rows: [string, string | undefined][] = [
    ['Field', field],
    ['Expected', expected],
    ['Found', found],
    ['Screen', named && `${named} at ${address}`],
    ['Says', says.join('\n')],
    ['Has', has.join('\n')],
  ];
  return rows.flatMap(([term, text]): [string, string][] => (text ? [[term, text]] : []));
}

type FailureFacts = Pick<Failure, 'field' | 'expected' | 'found' | 'place'>;

/** "FAILED", "FLAKY", or "HARNESS" for a failure that is not the test's own. */
export function failureSign({
  flaky,
  kind,
}: Pick<Failure, 'flaky' | 'kind'>): 'Failed' | 'Flaky' | 'Harness' {
  if (flaky) return 'Flaky';
  return kind === 'harness' ? 'Harness' : 'Failed';
}

/** "tests/guide/without-card.spec.ts:52, in pages/payment.page.ts:98". */
export function whereText({ location, pageObject }: Failure, root: string): string {
  const [spec, page] = [location, pageObject].map((place) => place && locationText(place, root));
  return page === undefined ? `${spec}` : `${spec}, in ${page}`;
}

/** "the payment team, until 2026-12-31: the card list changes". */
export function quarantineText(quarantine: Quarantine | undefined): string {
  if (!quarantine) return 'no owner';
  const { owner, reason, until } = quarantine;
  return `${owner}, until ${until}: ${reason}`;
}

/** "11 tests failed with this error". */
export function alikeText({ failures }: FailureGroup): string {
  return `${failures.length} tests failed with this error`;
}

function locationText({ file, line }: Location, root: string): string {
  return `${path.relative(root, file)}:${line}`;
}

/** The command that opens a trace. */
export function traceCommand(trace: string): string {
  return `npx playwright show-trace ${path.relative(process.cwd(), trace)}`;
}

/** A failure as one text: what failed, its facts, then the test and the line. */
export function failureText(failure: Failure, root: string): string {
  const rows = [
    ...factRows(failure),
    ['Step', stepsText(failure)],
    ['Action', failure.actions.join('; ')],
    ['Where', whereText(failure, root)],
  ];
  return [
    ...failure.message,
    ...rows.flatMap(([term = '', text = '']) => (text === '' ? [] : [`${`${term}:`.padEnd(10)} ${text}`])),
  ].join('\n');
}

/** What a run says of projects whose browser is not there; empty where all are. */
export function missingText({ missing }: { readonly missing: readonly string[] }): string[] {
  if (missing.length === 0) return [];
  return [
    `Did not run, because the browser is not on this machine: ${missing.join(', ')} (docs/browsers.md)`,
  ];
}
