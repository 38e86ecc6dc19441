import type { FailingTest } from '../night';
import type { FirstAttempt } from '../suite/suite-run';

/** What a part works with. */
export interface PartContext {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  /** The part's own folder, from the root; it is empty when the part begins. */
  readonly folder: string;
  /** The seed of the night. */
  readonly seed: string;
  /** When the part began, in milliseconds: what is older proves nothing. */
  readonly since: number;
}

/** What is known only when a part is to begin. */
export interface Prepared {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Why the part cannot run on this machine. */
  readonly cannot?: string;
}

/** What a part left behind. Green needs proof: an exit code of 0 also comes from a run of nothing. */
export interface Proof {
  /** Figures of the part, each with its term. */
  readonly facts: readonly (readonly [term: string, text: string])[];
  /** Why it proves nothing, or what it found, a sentence each. */
  readonly problems: readonly string[];
  readonly tests: readonly FailingTest[];
  /** Tests that failed at the first attempt. */
  readonly firstAttempts: readonly FirstAttempt[];
}

/** The proof of a part that left none. */
export const NO_PROOF: Proof = { facts: [], problems: [], tests: [], firstAttempts: [] };

/** A run that is too long for a change. */
export interface Part {
  readonly name: string;
  /** What it proves, a sentence. */
  readonly proves: string;
  /** As a person types it. */
  readonly command: readonly string[];
  /** Options of `npm run nightly` that the part depends on, beside its name. */
  readonly options?: readonly string[];
  /** Minutes on two quiet cores. */
  readonly minutes: number;
  /** Whether the seed of the night is the seed of its test data. */
  readonly isSeeded: boolean;
  readonly prepare?: (context: PartContext) => Promise<Prepared>;
  readonly prove: (context: PartContext) => Proof;
}
