import { type HistoryLine, type RunLine, type TestLine, VERSION } from '../../../history/lines';

/** The start of a run: one a night. */
export function night(number: number): string {
  return new Date(Date.UTC(2026, 9, number, 2)).toISOString();
}

export function runLine(run: string, differs: Partial<RunLine> = {}): RunLine {
  return {
    version: VERSION,
    type: 'run',
    run,
    kind: 'nightly',
    result: 'green',
    commit: 'a'.repeat(40),
    seed: '2025',
    browser: 'chromium 140.0',
    durationMs: 60_000,
    counts: { passed: 1, failed: 0, flaky: 0, skipped: 0, quarantined: 0 },
    failingSteps: [],
    findings: [],
    contradictedClaims: [],
    parts: [{ name: 'tests', result: 'green' }],
    ...differs,
  };
}

export function testLine(run: string, differs: Partial<TestLine> = {}): TestLine {
  return {
    version: VERSION,
    type: 'test',
    run,
    project: 'chromium',
    test: 'tests/screens/payment/payment.spec.ts › Payment › a card is accepted',
    steps: [7],
    outcome: 'passed',
    inQuarantine: false,
    ms: 1000,
    preparationMs: 0,
    error: null,
    ...differs,
  };
}

/** A run of one test for each of these, from the first night on. */
export function nights(tests: readonly Partial<TestLine>[]): HistoryLine[] {
  return tests.flatMap((test, index) => {
    const run = night(index + 1);
    return [runLine(run, test.outcome === 'failed' ? { result: 'red' } : {}), testLine(run, test)];
  });
}
