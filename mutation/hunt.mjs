/** Lets the browser specs meet the mutants until each is refused, or has been met by enough of them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CopyFailed } from './copies.mjs';
import { answersOtherwise } from './exchanges.mjs';
import { lend } from './lending.mjs';
import { planRound, ranking, verdict } from './schedule.mjs';
import { runRound } from './round.mjs';

/** Tests that a mutant meets in a round, by the number that let it pass before (the last for all more), and in all before it is a survivor. */
const PER_MUTANT = [1, 1, 2, 2, 4];
const ENOUGH = 16;
/** Small enough to learn early which tests refuse what, and to have results when a run is stopped. */
const MOST_PAIRS = 300;
/** Tests that survivors meet in a last round, all together. */
const AT_LAST = 1000;
/** Of so many pairs one test runs without its mutant as well: when it fails, so may others for no reason but load. */
const PER_CONTROL = 20;
/** A prime number. */
const STRIDE = 1009;
/** Mutants that a test meets in a round, each in a slot and with a worker process of its own. */
const MOST_SLOTS = 40;

/**
 * @typedef {object} Hunt
 * @property {import('./report.mjs').Result[]} results
 * @property {{ run: number, failed: string[] }} controls tests that ran without a mutant among the others
 */

/**
 * @param {readonly import('./mutants.mjs').Mutant[]} mutants
 * @param {object} given
 * @param {(mutant?: string) => import('./copies.mjs').Copy} given.copy
 * @param {readonly import('./recorded.mjs').Recorded[]} given.recorded
 * @param {(file: string, line: number) => readonly string[]} given.rulesAt
 * @param {{ root: string, env: NodeJS.ProcessEnv, folder: string, workers: number }} given.options
 * @param {(soFar: Hunt) => unknown} [given.onRound] gets what is known after each round
 * @returns {Promise<Hunt>}
 */
export async function hunt(mutants, { copy, recorded, rulesAt, options, onRound }) {
  const { loaded } = copy();
  const tests = new Map(recorded.map((test) => [test.titles, test]));
  /** @type {Map<string, import('./schedule.mjs').Experience[]>} */
  const experience = new Map();
  const ranked = ranking({ experience, tests, rulesAt, specOf: specsIn(options.root) });
  /** @type {import('./report.mjs').Result[]} */
  const results = [];
  /** @type {import('./schedule.mjs').Hunted[]} */
  let hunted = [];
  /** @type {import('./schedule.mjs').Hunted[]} */
  const survivors = [];
  const controls = { run: 0, failed: /** @type {string[]} */ ([]) };
  for (const mutant of spread(mutants)) {
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

  /** @type {{ mutant: import('./mutants.mjs').Mutant, asked: import('./copies.mjs').Copy } | undefined} */
  let last;
  /** @param {import('./mutants.mjs').Mutant} mutant @param {string} test */
  const notices = (mutant, test) => {
    if (last?.mutant !== mutant) last = { mutant, asked: copy(mutant.id) };
    last.asked.begin();
    return answersOtherwise(last.asked, tests.get(test)?.exchanges ?? []);
  };

  let round = 0;
  /** @param {(hunted: import('./schedule.mjs').Hunted) => number} perMutant @param {number} enough */
  const meet = async (perMutant, enough) => {
    round += 1;
    const start = performance.now();
    const { pairs, looked } = await planRound(hunted, {
      ranked,
      notices,
      perMutant,
      mostSlots: MOST_SLOTS,
      mostPairs: MOST_PAIRS,
    });
    const planned = performance.now();
    const outcomes = await runPairs([...pairs, ...controlsOf(pairs)], copy, options);
    for (const { mutant, test, status, message } of outcomes) {
      if (mutant) continue;
      controls.run += 1;
      if (status !== 'passed') controls.failed.push(`${test}: ${status}\n${message}`);
    }
    const decided = new Set();
    for (const one of looked) {
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
      const becomes = verdict(one, met, enough);
      if (!becomes) continue;
      decided.add(one);
      if (becomes.status === 'Survived' && one.untried.size > 0) survivors.push(one);
      else results.push({ mutant, isStatic: loaded.has(mutant.id), tried, ...becomes });
    }
    // Who is hard to refuse waits until all others had their turn: they teach which tests refuse what.
    const inTurn = new Set(looked);
    hunted = [...hunted.filter((one) => !inTurn.has(one)), ...looked.filter((one) => !decided.has(one))];
    const seconds = [planned - start, performance.now() - planned].map((ms) => (ms / 1000).toFixed(0));
    console.log(
      `Round ${round}: ${pairs.length} pairs of mutant and test, ${decided.size} mutants decided, ${hunted.length} left (${seconds[0]} s to plan, ${seconds[1]} s to run)`,
    );
    await onRound?.({ results: [...results, ...survivors.map(survived)], controls });
  };
  /** @param {import('./schedule.mjs').Hunted} hunted @returns {import('./report.mjs').Result} */
  const survived = ({ mutant, untried, tried }) => ({
    mutant,
    isStatic: loaded.has(mutant.id),
    tried,
    status: 'Survived',
    statusReason: `${tried.length} tests notice it and pass; ${untried.size} that reach its code were not tried.`,
  });

  while (hunted.length > 0) {
    await meet(({ tried }) => PER_MUTANT[Math.min(tried.length, PER_MUTANT.length - 1)] ?? 1, ENOUGH);
  }
  if (survivors.length > 0) {
    const each = Math.ceil(AT_LAST / survivors.length);
    hunted = survivors.splice(0);
    while (hunted.length > 0) await meet(() => each, 0);
  }
  return { results: [...results, ...survivors.map(survived)], controls };
}

/**
 * @param {string} root the project's directory
 * @returns {(test: string) => string} the text of a test's spec
 */
function specsIn(root) {
  /** @type {Map<string, string>} */
  const known = new Map();
  return (test) => {
    const [spec = ''] = test.split(' › ');
    const text = known.get(spec) ?? readFileSync(path.join(root, 'tests', spec), 'utf8');
    known.set(spec, text);
    return text;
  };
}

/**
 * The same mutants in an order that goes over all files again and again: what a stopped run knows is a fair sample.
 * @param {readonly import('./mutants.mjs').Mutant[]} mutants
 */
function spread(mutants) {
  return mutants
    .map((mutant, index) => ({ mutant, place: (index * STRIDE) % mutants.length }))
    .sort((a, b) => a.place - b.place)
    .map(({ mutant }) => mutant);
}

/**
 * The tests of every so many pairs again, without a mutant, each in a slot that it does not have yet.
 * @param {readonly import('./schedule.mjs').Pair[]} pairs
 * @returns {{ mutant: undefined, test: string, slot: number }[]}
 */
export function controlsOf(pairs) {
  const tests = new Set(pairs.filter((_, index) => index % PER_CONTROL === 0).map(({ test }) => test));
  return [...tests].map((test) => ({
    mutant: undefined,
    test,
    slot: pairs.filter((pair) => pair.test === test).length,
  }));
}

/**
 * Runs each pair, the test against a copy of the stub with the mutant, or without any.
 * @param {readonly { mutant: import('./mutants.mjs').Mutant | undefined, test: string, slot: number }[]} pairs
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
      const fetch = (request) => (made ??= copy(mutant?.id)).fetch(request);
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
