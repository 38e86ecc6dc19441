import type { OpenMutant } from './judge';
import type { Mutant } from './stub/mutants';

/** A mutant and a test that gets another answer from the site. */
export interface PlannedPair {
  readonly change: string;
  readonly mutant: Mutant;
  readonly test: string;
}

export interface Plan {
  /** The untried tests of a mutant, the best first. */
  readonly rank: (open: OpenMutant) => string[];
  /** Whether the test gets another answer from the site with the mutant. */
  readonly answersDiffer: (mutant: Mutant, test: string) => Promise<boolean>;
  /** Tests of a mutant in this round. */
  readonly perMutant: (open: OpenMutant) => number;
  /** Mutants of a test in this round, each in a slot. */
  readonly mostSlots: number;
  readonly mostPairs: number;
}

/**
 * Plans the next pairs. Each mutant gets its best tests that get another answer from the site. The tests that were looked
 * at leave `untried`. A mutant waits for the next round when its tests have no slot left, or the round is full.
 */
export async function planRound(
  mutants: readonly OpenMutant[],
  { rank, answersDiffer, perMutant, mostSlots, mostPairs }: Plan,
): Promise<{ pairs: PlannedPair[]; planned: OpenMutant[] }> {
  const load = new Map<string, number>();
  const pairs: PlannedPair[] = [];
  const planned: OpenMutant[] = [];
  for (const open of mutants) {
    if (pairs.length >= mostPairs) break;
    planned.push(open);
    const wanted = perMutant(open);
    let given = 0;
    for (const test of rank(open)) {
      if (given === wanted) break;
      const slots = load.get(test) ?? 0;
      if (slots === mostSlots) continue;
      open.untried.delete(test);
      if (!(await answersDiffer(open.mutant, test))) continue;
      pairs.push({ change: open.mutant.id, mutant: open.mutant, test });
      load.set(test, slots + 1);
      given += 1;
    }
  }
  return { pairs, planned };
}

/** Of so many pairs, one test also runs without its mutant: if it fails, other tests may fail only because of the load. */
const PER_CONTROL = 20;

/** Tests of some of the pairs, to run without a mutant. */
export function controlsOf(pairs: readonly PlannedPair[]): { change: null; test: string }[] {
  const tests = new Set(pairs.filter((_, index) => index % PER_CONTROL === 0).map(({ test }) => test));
  return [...tests].map((test) => ({ change: null, test }));
}

/** A prime number. */
const STRIDE = 1009;

/** The same mutants in an order that goes over all files again and again: a run that is stopped knows a fair sample. */
export function spread(mutants: readonly Mutant[]): Mutant[] {
  return mutants
    .map((mutant, index) => ({ mutant, place: (index * STRIDE) % mutants.length }))
    .sort((a, b) => a.place - b.place)
    .map(({ mutant }) => mutant);
}
