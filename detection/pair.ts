import type { Judgement } from './judge';

/** A change of the site and a test that runs against it. */
export interface Pair {
  /** Id of a seeded fault or a mutant; null is the site as it is. */
  readonly change: string | null;
  /** Name of the test. */
  readonly test: string;
}

/** The site of a pair: the shared stub with a seeded fault, or a stub of its own. */
export interface PairSite {
  readonly fault?: string;
  readonly baseURL?: string;
}

/** How a test of a pair ended. */
export interface Outcome extends Judgement {
  /** Milliseconds that the test took. */
  readonly ms: number;
  /** When the test started, in milliseconds since 1970. */
  readonly startedAt: number;
}

export type PairOutcome<P extends Pair = Pair> = P & Outcome;
