/** Which tests meet which mutant, and when. */

/**
 * A mutant that no test has refused yet.
 * @typedef {object} Hunted
 * @property {import('./mutants.mjs').Mutant} mutant
 * @property {Set<string>} untried tests that may notice it
 * @property {string[]} tried tests that noticed it and passed all the same
 */

/** @typedef {{ mutant: import('./mutants.mjs').Mutant, test: string, slot: number }} Pair */

/**
 * What a test made of the mutant of a line: refused it, passed although the stub answered otherwise, or noticed nothing.
 * @typedef {{ line: number, test: string, made: keyof typeof WORTH }} Experience
 */
const WORTH = { refused: 1, passed: -0.5, unnoticed: -0.25 };

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
 * Ranks tests for a mutant: first those that refused mutants close by, that say they check the rule whose code it is, whose
 * spec has a text that the mutant takes away, whose title has a text that stands close by, or for which other code of its
 * file ran (a mutant of a constant is there for all tests); last those that let mutants close by pass or did not notice
 * them. Of equals, the quickest. After one test of a group comes one of another that is nearly as good; once a test let the
 * mutant pass, those of groups come first that refuse what others let pass.
 * @param {object} known
 * @param {ReadonlyMap<string, readonly Experience[]>} known.experience by file
 * @param {ReadonlyMap<string, { ms: number, rules: readonly string[] }>} known.tests
 * @param {(file: string, line: number) => readonly string[]} known.rulesAt ids of the rules whose code stands there
 * @param {(file: string) => readonly string[]} known.linesOf the file's lines
 * @param {(test: string) => string} known.specOf the text of its spec
 * @param {(test: string, file: string) => boolean} known.runs whether code of the file ran for the test
 * @param {(test: string) => number} known.solves how often tests like it refuse what another let pass, from 0 to 1
 * @returns {(hunted: Hunted) => string[]}
 */
export function ranking({ experience, tests, rulesAt, linesOf, specOf, runs, solves }) {
  return ({ mutant: { file, location, original }, untried, tried }) => {
    const { line } = location.start;
    const texts = textsIn(original);
    const near = linesOf(file)
      .slice(Math.max(0, line - 1 - NEAR), line + NEAR)
      .flatMap((content, index) =>
        textsIn(content).map((text) => ({ text, distance: Math.abs(index - Math.min(NEAR, line - 1)) })),
      );
    const rules = rulesAt(file, line);
    /** @type {Map<string, number>} */
    const score = new Map();
    for (const test of untried) {
      const checksIt = tests.get(test)?.rules.some((rule) => rules.includes(rule));
      const namesIt = texts.some((text) => specOf(test).includes(text));
      const tells = near.filter(({ text }) => test.includes(text)).map(({ distance }) => 1 / (1 + distance));
      score.set(
        test,
        Number(checksIt ?? false) +
          Number(namesIt) +
          Math.max(0, ...tells) +
          Number(runs(test, file)) +
          (tried.length > 0 ? SOLVING * solves(test) : 0),
      );
    }
    for (const { test, made, ...there } of experience.get(file) ?? []) {
      const closeness = 1 / (1 + Math.abs(there.line - line));
      score.set(test, (score.get(test) ?? 0) + WORTH[made] * closeness);
    }
    const best = [...untried].sort(
      (a, b) =>
        (score.get(b) ?? 0) - (score.get(a) ?? 0) || (tests.get(a)?.ms ?? 0) - (tests.get(b)?.ms ?? 0),
    );
    return inTurns(best, score, tried);
  };
}

/** What it is worth that tests refuse what others let pass: as much as all that a mutant tells of itself. */
const SOLVING = 4;

/**
 * How often the tests of a group refused a mutant that another test had let pass. Who was not tried yet has an even chance.
 * @returns {{ met: (test: string, isRefused: boolean) => void, solves: (test: string) => number }}
 */
export function solvingByGroup() {
  /** @type {Map<string, { refused: number, met: number }>} */
  const known = new Map();
  const of = (/** @type {string} */ test) => known.get(groupOf(test)) ?? { refused: 0, met: 0 };
  return {
    met: (test, isRefused) => {
      const { refused, met } = of(test);
      known.set(groupOf(test), { refused: refused + Number(isRefused), met: met + 1 });
    },
    solves: (test) => (of(test).refused + 1) / (of(test).met + 2),
  };
}

/**
 * Its file and the groups that it is in: rows of a table mostly look at the same.
 * @param {string} test
 */
function groupOf(test) {
  return test.split(' › ').slice(0, -1).join(' › ');
}

/** What a test loses for each of its group that comes before it. */
const ALIKE = 0.5;

/**
 * @param {readonly string[]} best tests, the best first
 * @param {ReadonlyMap<string, number>} score
 * @param {readonly string[]} tried tests before them
 */
function inTurns(best, score, tried) {
  /** @type {Map<string, number>} */
  const ofGroup = new Map();
  /** @param {string} test */
  const before = (test) => {
    const count = ofGroup.get(groupOf(test)) ?? 0;
    ofGroup.set(groupOf(test), count + 1);
    return count;
  };
  tried.forEach(before);
  return best
    .map((test) => ({ test, worth: (score.get(test) ?? 0) - ALIKE * before(test) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ test }) => test);
}

/** Lines above and below that may say what a line is about. */
const NEAR = 3;

/** @param {string} code */
function textsIn(code) {
  return [...code.matchAll(/'([^']*)'/g)].map(([, text = '']) => text).filter(({ length }) => length >= 4);
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
