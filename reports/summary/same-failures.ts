import type { Failure, Step } from './failure';

/** Tests that failed with the same error; one test is a group of its own. */
export interface FailureGroup {
  readonly flaky: boolean;
  /** Steps, actions and message: those of its tests, each named once. */
  readonly steps: readonly Step[];
  readonly actions: readonly string[];
  readonly message: readonly string[];
  /** The trace of its first test that has one. */
  readonly trace: string | undefined;
  readonly failures: readonly [Failure, ...Failure[]];
}

/** Puts failures with equal messages together, in the order in which the first of each came. */
export function groupAlike(failures: readonly Failure[]): FailureGroup[] {
  const groups = new Map<string, [Failure, ...Failure[]]>();
  for (const failure of failures) {
    const key = comparable(failure.message);
    const group = groups.get(key);
    if (group) group.push(failure);
    else groups.set(key, [failure]);
  }
  return [...groups.values()].map((group) => ({
    flaky: group.every(({ flaky }) => flaky),
    steps: [...new Set(group.flatMap(({ steps }) => steps))].sort((a, b) => a.number - b.number),
    actions: [...new Set(group.map(({ actions }) => actions.join(' > ')))].filter((action) => action !== ''),
    message: group[0].message,
    trace: group.find(({ trace }) => trace)?.trace,
    failures: group,
  }));
}

/** How often Playwright looked ("14 × locator resolved to ...") differs between equal errors. */
function comparable(message: readonly string[]): string {
  return message.join('\n').replaceAll(/\d+ ×/g, '×');
}
