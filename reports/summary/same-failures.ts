import type { Failure, Step } from './failure';

/** Tests that failed with the same error; one test is a group of its own. */
export interface FailureGroup {
  readonly flaky: boolean;
  /** The failure of its first test; the others have the same message and facts. */
  readonly first: Failure;
  /** Steps and actions of its tests, each named once. */
  readonly steps: readonly Step[];
  readonly actions: readonly string[];
  /** The trace of its first test that has one. */
  readonly trace: string | undefined;
  readonly failures: readonly [Failure, ...Failure[]];
}

/** Puts failures with equal messages together, in the order in which the first of each came. */
export function groupAlike(failures: readonly Failure[]): FailureGroup[] {
  const groups = new Map<string, [Failure, ...Failure[]]>();
  for (const failure of failures) {
    const key = keyOf(failure);
    const group = groups.get(key);
    if (group) group.push(failure);
    else groups.set(key, [failure]);
  }
  return [...groups.values()].map((group) => ({
    first: group[0],
    flaky: group.every(({ flaky }) => flaky),
    steps: [...new Set(group.flatMap(({ steps }) => steps))].sort((a, b) => a.number - b.number),
    actions: [...new Set(group.map(({ actions }) => actions.join(' > ')))].filter((action) => action !== ''),
    trace: group.find(({ trace }) => trace)?.trace,
    failures: group,
  }));
}

/** Equal errors differ in how often Playwright looked ("14 × locator resolved to ..."), and not in where that was. */
function keyOf({ message, expected, found, place }: Failure): string {
  const text = message.join('\n').replaceAll(/\d+ ×/g, '×');
  return JSON.stringify([text, expected, found, place?.screen]);
}
