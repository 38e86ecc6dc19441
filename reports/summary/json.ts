import type { RunSummary } from './run-summary';

/** `summary.json`: the run in figures, for scripts. reports/README.md documents the fields. */
export function summaryJson(summary: RunSummary): string {
  const {
    passed,
    failed,
    skipped,
    flaky,
    quarantined,
    selection,
    missing,
    durationMs,
    wallMsPerTest,
    facts,
    steps,
  } = summary;
  const figures = {
    passed,
    failed,
    skipped,
    flaky,
    quarantined,
    selection,
    missing,
    durationMs,
    wallMsPerTest,
    ...facts,
    steps: steps.map(({ step, passed, failed, skipped, quarantined }) => ({
      number: step.number,
      sentence: step.sentence,
      passed,
      failed,
      skipped,
      quarantined,
    })),
  };
  return `${JSON.stringify(figures, null, 2)}\n`;
}
