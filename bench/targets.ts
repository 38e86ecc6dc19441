interface Target {
  readonly target: number;
  /** Whether the target is the most or the least that the figure may be. */
  readonly bound: 'at most' | 'at least';
}

/** A figure that has a target. */
export interface Judged extends Target {
  readonly value: number;
  readonly holds: boolean;
}

const atMost = (target: number): Target => ({ bound: 'at most', target });
const atLeast = (target: number): Target => ({ bound: 'at least', target });

/** Every target of the benchmark; docs/benchmark.md says what each figure means. */
export const TARGETS = {
  /** Times the bare flow. */
  flow: atMost(1.25),
  /** Times the flow without styles. */
  styling: atMost(1.05),
  firstAnswerMs: atMost(500),
  registrationsPerSecond: atLeast(200),
  /** Each of the following: times the bare flow. */
  e2e: atMost(120),
  test: atMost(350),
  /** Another tool: times the suite. */
  peer: atLeast(1.5),
};

export function judge(value: number, { bound, target }: Target): Judged {
  return { value, target, bound, holds: bound === 'at most' ? value <= target : value >= target };
}
