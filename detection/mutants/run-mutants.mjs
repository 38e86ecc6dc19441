/** Lets the browser specs meet the mutants until each is refused, or has been met by enough of them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CopyFailed } from './copies.mjs';
import { lend } from './lending.mjs';
import { askNoticing } from './noticing.mjs';
import { planRound, ranking, solvingByGroup, verdict } from './schedule.mjs';
import { runRound } from './round.mjs';

/** Tests that a mutant meets in a round, by the number that let it pass before (the last for all more), and in all before it is a survivor. */
const PER_MUTANT = [1, 1, 2, 4];
const ENOUGH = 8;
/** Small enough to learn early which tests refuse what, and to have results when a run is stopped. */
const MOST_PAIRS = 300;
/** Tests that survivors meet in a last round, all together. */
const AT_LAST = 600;
/** Of so many pairs one test runs without its mutant as well: when it fails, so may others for no reason but load. */
const PER_CONTROL = 20;
/** A prime number. */
const STRIDE = 1009;
/** Mutants that a test meets in a round, each in a slot. The one test of a long list is for many. */
const MOST_SLOTS = 100;

/**
 * @typedef {object} Hunt
 * @property {import('./report.mjs').Result[]} results
 * @property {{ run: number, failed: string[] }} controls tests that ran without a mutant among the others
 */

/**
 * @param {readonly import('./mutants.mjs').Mutant[]} mutants
 * @param {object} given
 * @param {(mutant?: string) => import('./copies.mjs').Copy} given.copy
 * @param {Map<string, string>} given.sources the stub's code, of which the copies are made
 * @param {readonly import('./recorded.mjs').Recorded[]} given.recorded
 * @param {(file: string, line: number) => readonly string[]} given.rulesAt
 * @param {{ root: string, env: NodeJS.ProcessEnv, folder: string, workers: number }} given.options
 * @param {(soFar: Hunt) => unknown} [given.onRound] gets what is known after each round
 * @returns {Promise<Hunt>}
 */
export async function hunt(mutants, { copy, sources, recorded, rulesAt, options, onRound }) {
  const { loaded } = copy();
  const tests = new Map(recorded.map((test) => [test.titles, test]));
  /** @type {Map<string, import('./schedule.mjs').Experience[]>} */
  const experience = new Map();
  const textOf = readingOnce();
  const { met: learnSolving, solves } = solvingByGroup();
  const ranked = ranking({
    experience,
    tests,
    rulesAt,
    linesOf: (file) => textOf(path.join(options.root, file)).split('\n'),
    specOf: (test) => textOf(path.join(options.root, 'tests', test.split(' › ')[0] ?? '')),
    runs: filesRunFor(recorded, mutants),
    solves,
  });
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

  /** @param {import('./mutants.mjs').Mutant} mutant @param {string} test @param {import('./schedule.mjs').Experience['made']} made */
  const learn = ({ file, location }, test, made) => {
    const ofFile = experience.get(file) ?? [];
    ofFile.push({ line: location.start.line, test, made });
    experience.set(file, ofFile);
  };
  const asked = askNoticing({ root: options.root, sources, recorded });
  /** @param {import('./mutants.mjs').Mutant} mutant @param {string} test */
  const notices = async (mutant, test) => {
    const noticed = await asked.notices(mutant.id, test);
    if (!noticed) learn(mutant, test, 'unnoticed');
    return noticed;
  };

  let round = 0;
  /** @typedef {Awaited<ReturnType<typeof planRound>> & { seconds: number }} Planned */
  /** @param {(hunted: import('./schedule.mjs').Hunted) => number} perMutant @returns {Promise<Planned>} */
  const plan = async (perMutant) => {
    const start = performance.now();
    const how = { ranked, notices, perMutant, mostSlots: MOST_SLOTS, mostPairs: MOST_PAIRS };
    const planned = await planRound(hunted, how);
    const inTurn = new Set(planned.looked);
    hunted = hunted.filter((one) => !inTurn.has(one));
    return { ...planned, seconds: (performance.now() - start) / 1000 };
  };
  /** @param {Planned} planned @param {number} enough */
  const meet = async ({ pairs, looked, seconds }, enough) => {
    round += 1;
    const start = performance.now();
    const outcomes = await runPairs([...pairs, ...controlsOf(pairs)], copy, options);
    const hard = new Set(looked.filter(({ tried }) => tried.length > 0).map(({ mutant }) => mutant));
    for (const { mutant, test, status, message } of outcomes) {
      if (mutant) {
        learn(mutant, test, status === 'passed' ? 'passed' : 'refused');
        if (hard.has(mutant)) learnSolving(test, status !== 'passed');
        continue;
      }
      controls.run += 1;
      if (status !== 'passed') controls.failed.push(`${test}: ${status}\n${message}`);
    }
    let decided = 0;
    for (const one of looked) {
      const { mutant, tried } = one;
      const met = outcomes.filter((outcome) => outcome.mutant === mutant);
      const becomes = verdict(one, met, enough);
      if (!becomes) {
        hunted.push(one); // who is hard to refuse waits until all others had their turn
        continue;
      }
      decided += 1;
      if (becomes.status === 'Survived' && one.untried.size > 0) survivors.push(one);
      else results.push({ mutant, isStatic: loaded.has(mutant.id), tried, ...becomes });
    }
    const ran = (performance.now() - start) / 1000;
    const left = mutants.length - results.length - survivors.length;
    console.log(
      `Round ${round}: ${pairs.length} pairs of mutant and test, ${decided} mutants decided, ${left} left (${seconds.toFixed(0)} s to plan, ${ran.toFixed(0)} s to run)`,
    );
    await onRound?.({ results: [...results, ...survivors.map(survived)], controls });
  };
  /**
   * Until none is hunted any more. A round is planned while the one before runs.
   * @param {(hunted: import('./schedule.mjs').Hunted) => number} perMutant
   * @param {number} enough
   */
  const meetAll = async (perMutant, enough) => {
    let running = Promise.resolve();
    for (;;) {
      if (hunted.length === 0) await running;
      if (hunted.length === 0) return;
      const planned = await plan(perMutant);
      await running;
      running = meet(planned, enough);
      running.catch(() => undefined); // told by whoever waits for it
    }
  };
  /** @param {import('./schedule.mjs').Hunted} hunted @returns {import('./report.mjs').Result} */
  const survived = ({ mutant, untried, tried }) => ({
    mutant,
    isStatic: loaded.has(mutant.id),
    tried,
    status: 'Survived',
    statusReason: `${tried.length} tests notice it and pass; ${untried.size} that reach its code were not tried.`,
  });

  try {
    await meetAll(({ tried }) => PER_MUTANT[Math.min(tried.length, PER_MUTANT.length - 1)] ?? 1, ENOUGH);
    const each = Math.ceil(AT_LAST / survivors.length);
    hunted = survivors.splice(0);
    await meetAll(() => each, 0);
  } finally {
    await asked.end();
  }
  return { results: [...results, ...survivors.map(survived)], controls };
}

/** @returns {(file: string) => string} the text of a file */
function readingOnce() {
  /** @type {Map<string, string>} */
  const known = new Map();
  return (file) => {
    const text = known.get(file) ?? readFileSync(file, 'utf8');
    known.set(file, text);
    return text;
  };
}

/**
 * @param {readonly import('./recorded.mjs').Recorded[]} recorded
 * @param {readonly import('./mutants.mjs').Mutant[]} mutants
 * @returns {(test: string, file: string) => boolean} whether code of the file ran for the test
 */
function filesRunFor(recorded, mutants) {
  const fileOf = new Map(mutants.map(({ id, file }) => [id, file]));
  const files = new Map(
    recorded.map(({ titles, reached }) => [titles, new Set(reached.map((id) => fileOf.get(id)))]),
  );
  return (test, file) => files.get(test)?.has(file) ?? false;
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
