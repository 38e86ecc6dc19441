import { DOCUMENTED_FLOW, type FlowStep } from '../pages/steps';
import { groupBy } from './group';
import { type HistoryLine, isFailure, isTest, keyOf, type TestLine } from './lines';
import { median, quantile, type Rate, rateOf } from './statistics';

/** A test over all runs of the history. Runs that skipped it count only for when it was seen. */
export interface TestFigures {
  readonly key: string;
  readonly steps: readonly number[];
  /** Runs in which it failed, passed only on a retry, or failed in quarantine. */
  readonly failed: Rate;
  readonly flaky: Rate;
  readonly medianMs: number | undefined;
  readonly p90Ms: number | undefined;
  /** Ids of runs. */
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly firstFailure: string | undefined;
  readonly lastFailure: string | undefined;
  /** First line of its last error. */
  readonly lastError: string | null;
}

/** A step of the guide over all runs. */
export interface StepFigures {
  readonly step: FlowStep;
  /** Tests of the step that ran in the last run that has any. */
  readonly tests: number;
  /** Runs in which all its tests passed. */
  readonly passed: Rate;
  /** Time that its tests take together: the median of the runs. */
  readonly medianMs: number | undefined;
  readonly lastFailure: string | undefined;
}

/** Every test of the history, in the order in which it was first seen. */
export function testFigures(lines: readonly HistoryLine[]): TestFigures[] {
  const byTest = groupBy(lines.filter(isTest), keyOf);
  return [...byTest].map(([key, all]) => figuresOf(key, all));
}

function figuresOf(key: string, all: readonly TestLine[]): TestFigures {
  const ran = all.filter(({ outcome }) => outcome !== 'skipped');
  const times = (outcome: TestLine['outcome']): number =>
    ran.filter((line) => line.outcome === outcome).length;
  const failures = ran.filter(isFailure);
  const durations = ran.map(({ ms }) => ms);
  return {
    key,
    steps: all.at(-1)?.steps ?? [],
    failed: rateOf(failures.length, ran.length),
    flaky: rateOf(times('flaky'), ran.length),
    medianMs: median(durations),
    p90Ms: quantile(durations, 0.9),
    firstSeen: all[0]?.run ?? '',
    lastSeen: all.at(-1)?.run ?? '',
    firstFailure: failures[0]?.run,
    lastFailure: failures.at(-1)?.run,
    lastError: failures.at(-1)?.error ?? null,
  };
}

/** Each of the nine steps. */
export function stepFigures(lines: readonly HistoryLine[]): StepFigures[] {
  return DOCUMENTED_FLOW.steps.map((step) => {
    const ran = lines
      .filter(isTest)
      .filter(({ outcome, steps }) => outcome !== 'skipped' && steps.includes(step.number));
    const runs = [...groupBy(ran, ({ run }) => run)];
    const failing = runs.filter(([, tests]) => tests.some(isFailure));
    return {
      step,
      tests: runs.at(-1)?.[1].length ?? 0,
      passed: rateOf(runs.length - failing.length, runs.length),
      medianMs: median(runs.map(([, tests]) => tests.reduce((total, { ms }) => total + ms, 0))),
      lastFailure: failing.at(-1)?.[0],
    };
  });
}

/** How many times in a row a test passed in quarantine, up to the last run that did not skip it. */
export function passesInQuarantine(lines: readonly HistoryLine[], key: string): number {
  const ran = lines.filter(isTest).filter((line) => keyOf(line) === key && line.outcome !== 'skipped');
  const other = ran.findLastIndex(({ inQuarantine, outcome }) => !inQuarantine || outcome !== 'passed');
  return ran.length - 1 - other;
}
