/** Lets the browser specs meet the mutants until each is refused, or has been met by enough of them. */
import { CopyFailed } from './copies.mjs';
import { answersOtherwise } from './exchanges.mjs';
import { lend } from './lending.mjs';
import { planRound, ranking, verdict } from './schedule.mjs';
import { runRound } from './round.mjs';

/** Tests that a mutant meets in each round, the last number in all that follow, and in all before it is a survivor. */
const PER_MUTANT = [1, 1, 2, 4];
const ENOUGH = 16;
/** Mutants that a test meets in a round, each in a slot and with a worker process of its own. */
const MOST_SLOTS = 40;

/**
 * @param {readonly import('./mutants.mjs').Mutant[]} mutants
 * @param {object} given
 * @param {(mutant?: string) => import('./copies.mjs').Copy} given.copy
 * @param {readonly import('./recorded.mjs').Recorded[]} given.recorded
 * @param {(file: string, line: number) => readonly string[]} given.rulesAt
 * @param {{ root: string, env: NodeJS.ProcessEnv, folder: string, workers: number }} given.options
 * @returns {Promise<import('./report.mjs').Result[]>}
 */
export async function hunt(mutants, { copy, recorded, rulesAt, options }) {
  const { loaded } = copy();
  const tests = new Map(recorded.map((test) => [test.titles, test]));
  /** @type {Map<string, import('./schedule.mjs').Experience[]>} */
  const experience = new Map();
  const ranked = ranking({ experience, tests, rulesAt });
  /** @type {import('./report.mjs').Result[]} */
  const results = [];
  /** @type {import('./schedule.mjs').Hunted[]} */
  let hunted = [];
  for (const mutant of mutants) {
    const isStatic = loaded.has(mutant.id);
    try {
      copy(mutant.id);
    } catch (error) {
      if (!(error instanceof CopyFailed)) throw error;
      results.push({ mutant, isStatic, status: 'RuntimeError', statusReason: error.message });
      continue;
    }
    const untried = recorded.filter(({ reached }) => isStatic || reached.includes(mutant.id));
    hunted.push({ mutant, untried: new Set(untried.map(({ titles }) => titles)), tried: [] });
  }

  /** @param {import('./mutants.mjs').Mutant} mutant @param {string} test */
  const notices = (mutant, test) => answersOtherwise(copy(mutant.id), tests.get(test)?.exchanges ?? []);

  for (let round = 0; hunted.length > 0; round += 1) {
    const start = performance.now();
    const perMutant = PER_MUTANT[Math.min(round, PER_MUTANT.length - 1)] ?? 1;
    const pairs = await planRound(hunted, { ranked, notices, perMutant, mostSlots: MOST_SLOTS });
    const planned = performance.now();
    const outcomes = await runPairs(pairs, copy, options);
    /** @type {import('./schedule.mjs').Hunted[]} */
    const left = [];
    for (const one of hunted) {
      const { mutant, tried } = one;
      const met = outcomes.filter((outcome) => outcome.mutant === mutant);
      experience.set(mutant.file, [
        ...(experience.get(mutant.file) ?? []),
        ...met.map(({ test, status }) => ({
          line: mutant.location.start.line,
          test,
          killed: status !== 'passed',
        })),
      ]);
      const decided = verdict(one, met, ENOUGH);
      if (decided) results.push({ mutant, isStatic: loaded.has(mutant.id), tried, ...decided });
      else left.push(one);
    }
    const seconds = [planned - start, performance.now() - planned].map((ms) => (ms / 1000).toFixed(0));
    console.log(
      `Round ${round + 1}: ${pairs.length} pairs of mutant and test, ${hunted.length - left.length} mutants decided, ${left.length} left (${seconds[0]} s to plan, ${seconds[1]} s to run)`,
    );
    hunted = left;
  }
  return results;
}

/**
 * Runs each pair, the test against a copy of the stub with the mutant.
 * @param {readonly import('./schedule.mjs').Pair[]} pairs
 * @param {(mutant?: string) => import('./copies.mjs').Copy} copy
 * @param {{ root: string, env: NodeJS.ProcessEnv, folder: string, workers: number }} options
 */
async function runPairs(pairs, copy, options) {
  if (pairs.length === 0) return [];
  /** @type {Record<string, string>[]} */
  const slots = [];
  const lent = await Promise.all(
    pairs.map(async ({ mutant, test, slot }) => {
      const { url, close } = await lend((request) => fetch(request));
      /** @type {import('./copies.mjs').Copy | undefined} */
      let made;
      /** @param {Request} request */
      const fetch = (request) => (made ??= copy(mutant.id)).fetch(request);
      (slots[slot] ??= {})[test] = url;
      return { close };
    }),
  );
  const { outcomes } = await runRound(slots, options);
  for (const { close } of lent) close();
  return pairs.map((pair) => {
    const outcome = outcomes.find(({ slot, titles }) => slot === pair.slot && titles === pair.test);
    if (!outcome || !['passed', 'failed', 'timedOut'].includes(outcome.status)) {
      throw new Error(
        `Expected "${pair.test}" to pass or to fail in slot ${pair.slot}, got ${outcome?.status ?? 'no outcome'}.`,
      );
    }
    return { ...pair, ...outcome };
  });
}
