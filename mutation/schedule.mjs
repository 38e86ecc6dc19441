/** Which tests meet which mutant, and when. */

/**
 * A mutant that no test has refused yet.
 * @typedef {object} Hunted
 * @property {import('./mutants.mjs').Mutant} mutant
 * @property {Set<string>} untried tests that may notice it
 * @property {string[]} tried tests that noticed it and passed all the same
 */

/** @typedef {{ mutant: import('./mutants.mjs').Mutant, test: string, slot: number }} Pair */

/** What a test made of the mutant of a line. @typedef {{ line: number, test: string, killed: boolean }} Experience */

/**
 * The next pairs to run. Each mutant gets up to `perMutant` of its best tests that notice it; a test meets up to
 * `mostSlots` mutants, each in a slot of its own. Takes the tests it looked at out of `untried`; who gets none and has some left
 * waits for the next round, as do those who come when the round has `mostPairs`.
 * @param {readonly Hunted[]} hunted
 * @param {object} how
 * @param {(hunted: Hunted) => string[]} how.ranked its untried tests, the best first
 * @param {(mutant: import('./mutants.mjs').Mutant, test: string) => Promise<boolean>} how.notices
 * @param {(hunted: Hunted) => number} how.perMutant
 * @param {number} how.mostSlots
 * @param {number} how.mostPairs
 * @returns {Promise<{ pairs: Pair[], looked: Hunted[] }>} `looked`: the mutants whose turn it was
 */
export async function planRound(hunted, { ranked, notices, perMutant, mostSlots, mostPairs }) {
  /** @type {Map<string, number>} */
  const load = new Map();
  /** @type {Pair[]} */
  const pairs = [];
  /** @type {Hunted[]} */
  const looked = [];
  for (const one of hunted) {
    if (pairs.length >= mostPairs) break;
    looked.push(one);
    let given = 0;
    for (const test of ranked(one)) {
      if (given === perMutant(one)) break;
      const slot = load.get(test) ?? 0;
      if (slot === mostSlots) continue;
      one.untried.delete(test);
      if (!(await notices(one.mutant, test))) continue;
      pairs.push({ mutant: one.mutant, test, slot });
      load.set(test, slot + 1);
      given += 1;
    }
  }
  return { pairs, looked };
}

/**
 * Ranks tests for a mutant: first those that refused mutants close by, that say they check the rule whose code it is, or
 * whose spec has a text that the mutant takes away;
 * last those that let mutants close by pass. Of equals, the quickest.
 * @param {object} known
 * @param {ReadonlyMap<string, readonly Experience[]>} known.experience by file
 * @param {ReadonlyMap<string, { ms: number, rules: readonly string[] }>} known.tests
 * @param {(file: string, line: number) => readonly string[]} known.rulesAt ids of the rules whose code stands there
 * @param {(test: string) => string} known.specOf the text of its spec
 * @returns {(hunted: Hunted) => string[]}
 */
export function ranking({ experience, tests, rulesAt, specOf }) {
  return ({ mutant: { file, location, original }, untried }) => {
    const { line } = location.start;
    const texts = [...original.matchAll(/'([^']{4,})'/g)].map(([, text = '']) => text);
    const rules = rulesAt(file, line);
    /** @type {Map<string, number>} */
    const score = new Map();
    for (const test of untried) {
      const checksIt = tests.get(test)?.rules.some((rule) => rules.includes(rule));
      const namesIt = texts.some((text) => specOf(test).includes(text));
      score.set(test, Number(checksIt ?? false) + Number(namesIt));
    }
    for (const made of experience.get(file) ?? []) {
      const closeness = 1 / (1 + Math.abs(made.line - line));
      score.set(made.test, (score.get(made.test) ?? 0) + (made.killed ? closeness : -closeness / 2));
    }
    return [...untried].sort(
      (a, b) =>
        (score.get(b) ?? 0) - (score.get(a) ?? 0) || (tests.get(a)?.ms ?? 0) - (tests.get(b)?.ms ?? 0),
    );
  };
}

/**
 * What becomes of a mutant after the tests that it met: refused by the first that did not pass, undecided (undefined) while
 * fewer than `enough` tests have met it and some are left.
 * @param {Hunted} hunted whose `tried` takes the tests that passed
 * @param {readonly { test: string, status: string, message: string }[]} met
 * @param {number} enough
 * @returns {{ status: import('./report.mjs').MutantStatus, killedBy?: string[], statusReason?: string } | undefined}
 */
export function verdict({ untried, tried }, met, enough) {
  tried.push(...met.filter(({ status }) => status === 'passed').map(({ test }) => test));
  const killer = met.find(({ status }) => status !== 'passed');
  if (killer) {
    const status = killer.status === 'timedOut' ? 'Timeout' : 'Killed';
    return { status, killedBy: [killer.test], statusReason: killer.message };
  }
  if (untried.size > 0 && tried.length < enough) return undefined;
  return { status: tried.length === 0 ? 'NoCoverage' : 'Survived' };
}
