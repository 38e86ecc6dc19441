import { type HistoryLine, isFailure, isRun, isTest, keyOf, type RunLine, type TestLine } from './lines';

/** What came and what went. */
export interface Change {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** How the last run differs from the last green run before it. */
export interface SinceGreen {
  readonly green: RunLine;
  readonly last: RunLine;
  /** Tests of projects that both runs have. */
  readonly tests: Change;
  readonly newlyFailing: readonly TestLine[];
  readonly findings: Change;
  readonly claims: Change;
  /** What the runs ran with, where it differs: before and now. */
  readonly facts: readonly {
    readonly name: 'commit' | 'seed' | 'browser';
    readonly before: string | null;
    readonly now: string | null;
  }[];
}

const FACTS = ['commit', 'seed', 'browser'] as const;

/** Undefined where no run before the last one was green. */
export function sinceGreen(lines: readonly HistoryLine[]): SinceGreen | undefined {
  const runs = lines.filter(isRun);
  const last = runs.at(-1);
  const green = runs.slice(0, -1).findLast(({ result }) => result === 'green');
  if (!last || !green) return undefined;
  const testsOf = ({ run }: RunLine): TestLine[] => lines.filter(isTest).filter((line) => line.run === run);
  const [before, now] = [testsOf(green), testsOf(last)];
  const both = [before, now].map((tests) => new Set(tests.map(({ project }) => project)));
  const keysOf = (tests: readonly TestLine[]): string[] =>
    tests.filter(({ project }) => both.every((projects) => projects.has(project))).map(keyOf);
  const failedBefore = new Set(before.filter(isFailure).map(keyOf));
  return {
    green,
    last,
    tests: changeOf(keysOf(before), keysOf(now)),
    newlyFailing: now.filter((line) => isFailure(line) && !failedBefore.has(keyOf(line))),
    findings: changeOf(green.findings, last.findings),
    claims: changeOf(green.contradictedClaims, last.contradictedClaims),
    facts: FACTS.filter((name) => green[name] !== last[name]).map((name) => ({
      name,
      before: green[name],
      now: last[name],
    })),
  };
}

function changeOf(before: readonly string[], now: readonly string[]): Change {
  const [old, current] = [new Set(before), new Set(now)];
  return {
    added: now.filter((one) => !old.has(one)),
    removed: before.filter((one) => !current.has(one)),
  };
}
