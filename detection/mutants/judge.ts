import type { MutantStatus } from 'mutation-testing-report-schema/api';
import type { PairOutcome } from '../pair';
import type { Mutant } from './stub/mutants';

/** A mutant that no test has killed yet. */
export interface OpenMutant {
  readonly mutant: Mutant;
  /** Tests that reach its code and have not run against it. */
  readonly untried: Set<string>;
  /** Tests that get another answer from the site and pass. */
  readonly tried: string[];
}

/** What is known of a mutant after a run. */
export interface Result {
  readonly mutant: Mutant;
  /** `NoCoverage`: no test gets another answer from the stub. `RuntimeError`: the stub does not start. */
  readonly status: MutantStatus;
  readonly statusReason?: string;
  /** Name of the test. */
  readonly killedBy?: string;
  /** Names of the tests that get another answer and pass. */
  readonly tried?: readonly string[];
  /** Whether its code runs when the stub starts. */
  readonly isStatic: boolean;
}

/**
 * Judges a mutant by the tests that ran against it: the first that failed by itself killed it, or ran out of time. A test
 * that broke otherwise counts as one that passed. Undefined while fewer than `enough` tests have run and some are left.
 */
export function verdictOn(
  { untried, tried }: OpenMutant,
  outcomes: readonly PairOutcome[],
  enough: number,
): Pick<Result, 'status' | 'statusReason' | 'killedBy'> | undefined {
  const killer = outcomes.find(isKill);
  if (killer) {
    const status = killer.ending === 'timed out' ? 'Timeout' : 'Killed';
    return { status, killedBy: killer.test, statusReason: killer.message.join('\n') };
  }
  tried.push(...outcomes.filter(({ ending }) => ending !== 'not run').map(({ test }) => test));
  if (untried.size > 0 && tried.length < enough) return undefined;
  return { status: tried.length === 0 ? 'NoCoverage' : 'Survived' };
}

export function isKill({ ending }: Pick<PairOutcome, 'ending'>): boolean {
  return ending === 'failed' || ending === 'timed out';
}
