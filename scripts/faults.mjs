/**
 * Tells how many seeded faults of the stub site (stub-site/faults/) the browser specs catch: `npm run faults`. Of each
 * fault the tests of its step that check the rules it breaks run on a site that has it, until one fails.
 * docs/faults.md remembers which: it goes first the next time.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT, readEnvironment, run, runAsCommand } from './command.mjs';
import { listTests, runPlaywright } from './playwright.mjs';
import { catchersIn, updateRecord } from './faults/record.mjs';
import { countedFaults, isCaught, summaryText } from './faults/summary.mjs';
import { Problem } from './problem.mjs';
import { showLink } from './report-link.mjs';

/** @typedef {import('../detection/faults/verdicts').SeededFault} SeededFault */
/** @typedef {import('../detection/faults/verdicts').Verdict} Verdict */
/** @typedef {import('../detection/faults/reporter').FaultsRun} FaultsRun */
/** @typedef {import('./playwright.mjs').ListedTest} ListedTest */
/** @typedef {ReadonlyMap<SeededFault, readonly string[]>} Plan Names of the tests that each fault meets. */
/** @typedef {{ fault?: readonly string[] | undefined, step?: readonly string[] | undefined }} Wanted Ids and steps; all where none is named. */
/** @typedef {{ root: string, env: NodeJS.ProcessEnv, workers?: string | undefined }} Context `workers`: how many tests at once, as Playwright takes it */

const OUTPUT = 'reports/output';
const REPORTS = ['faults', 'faults.json', 'faults.html'];
const USAGE =
  'npm run faults [-- --list] [-- --fault <id> ...] [-- --step <1-9, any> ...] [-- --check] [-- --workers <n>]';

/** Survivors of which more are too many to put before every test: that takes minutes for each. */
const MOST_SURVIVORS = 5;

/** Of so many tests that have just passed, one runs without a fault again. */
const PER_CONTROL = 10;

/**
 * The faults that the arguments choose, and the canary.
 * @param {readonly SeededFault[]} faults
 * @param {Wanted} wanted
 * @returns {SeededFault[]}
 */
export function chooseFaults(faults, { fault, step }) {
  const noStep = step?.find((wanted) => !faults.some((one) => String(one.step) === wanted));
  if (noStep !== undefined) {
    throw new Problem(
      `Expected --step to be a step of the guide that has faults, from 1 to 9, or any, got "${noStep}".`,
    );
  }
  const ofStep = faults.filter((one) => step?.includes(String(one.step)) ?? true);
  const noFault = fault?.find((wanted) => !ofStep.some(({ id }) => id === wanted));
  if (noFault !== undefined) {
    const [screen = ''] = noFault.split('.');
    const near = faults.filter((one) => one.screen === screen).map(({ id }) => id);
    throw new Problem(
      `There is no fault "${noFault}"${step ? ` of step ${step.join(', ')}` : ''}. ${
        near.length > 0 ? `Of ${screen} there are: ${near.join(', ')}` : 'npm run faults -- --list names all'
      }.`,
    );
  }
  const chosen = ofStep.filter(({ id }) => fault?.includes(id) ?? true);
  return faults.filter((one) => chosen.includes(one) || one.canary);
}

/**
 * The tests that a fault meets, one group after the other while it is not caught: the one that caught it the last time,
 * those of its step that check a rule which it breaks, those of other steps that do, and all others. Only a test of the
 * first two groups proves something by failing.
 * @param {SeededFault} fault
 * @param {readonly Pick<ListedTest, 'name' | 'rules' | 'tags'>[]} tests
 * @param {string} [last] the test that caught it the last time
 * @returns {string[][]} their names
 */
export function groupsOf({ step, breaks }, tests, last) {
  const related = tests.filter(({ rules }) => rules.some((rule) => breaks.includes(rule)));
  const ofStep = related.filter(({ tags }) =>
    step === 'any' ? tags.some((tag) => tag.startsWith('step-')) : tags.includes(`step-${step}`),
  );
  const known = ofStep.filter(({ name }) => name === last);
  const [first, rest] =
    known.length > 0 ? [known, ofStep.filter((test) => !known.includes(test))] : [ofStep, []];
  return [
    first,
    rest,
    related.filter((test) => !ofStep.includes(test)),
    tests.filter((test) => !related.includes(test)),
  ].map((group) => group.map(({ name }) => name));
}

/**
 * The seeded faults that the stub site tells of itself.
 * @param {Context} context
 * @returns {Promise<SeededFault[]>}
 */
export async function catalogue({ root, env }) {
  const { code, output } = await run(process.execPath, ['-r', 'tsx/cjs', 'stub-site/main.ts', '--faults'], {
    cwd: root,
    env,
  });
  const faults = output.split('\n').find((line) => line.startsWith('[{'));
  if (code !== 0 || !faults) throw new Problem(`The stub site could not tell its faults:\n${output}`);
  return JSON.parse(faults);
}

/**
 * Which test meets which fault, in as many rounds as a test has faults to meet.
 * @param {Plan} plan
 * @returns {Record<string, string>[]} in each round ids of faults by names of tests
 */
export function roundsOf(plan) {
  /** @type {Record<string, string>[]} */
  const rounds = [];
  for (const [{ id }, names] of plan) {
    for (const name of names) {
      const round = rounds.find((others) => !(name in others));
      if (round) round[name] = id;
      else rounds.push({ [name]: id });
    }
  }
  return rounds;
}

/**
 * The tests of a plan that run on the site as it is first: all, or some where all have just passed there, since time-outs
 * are shorter here. The last pass does without, which would take it twice as long: what a test of something else catches
 * proves nothing either way.
 * @param {Plan} plan
 * @param {{ isGreen: boolean, isLast: boolean }} when `isGreen`: all tests have just passed
 * @returns {string[]} their names
 */
export function testsWithoutFault(plan, { isGreen, isLast }) {
  if (isLast) return [];
  const names = [...new Set([...plan.values()].flat())];
  return isGreen ? names.filter((_, index) => index % PER_CONTROL === 0) : names;
}

/**
 * One run of Playwright: tests on the site as it is, then with each of their faults.
 * @param {Plan} plan
 * @param {string[]} withoutFault
 * @param {Context & { selection: string | null }} context
 * @returns {Promise<FaultsRun>} what is known after it
 */
async function tryOut(plan, withoutFault, { selection, ...context }) {
  const folder = path.join(context.root, OUTPUT, 'faults');
  mkdirSync(folder, { recursive: true });
  const rounds = roundsOf(plan);
  writeFileSync(
    path.join(folder, 'plan.json'),
    JSON.stringify({ faults: [...plan.keys()], rounds, selection }),
  );
  const list = path.join(folder, 'tests.txt');
  const lines = rounds.flatMap((round, index) =>
    Object.keys(round).map((name) => `[round ${index + 1}] › ${name}`),
  );
  writeFileSync(list, [...withoutFault.map((name) => `[no fault] › ${name}`), ...lines].join('\n'));
  const args = ['--config=detection/faults/playwright.config.ts', `--test-list=${list}`];
  // Most tests fail here: nobody reads a description of each page.
  const env = { ...context.env, PLAYWRIGHT_NO_COPY_PROMPT: '1' };
  await runPlaywright(context.workers ? [...args, `--workers=${context.workers}`] : args, {
    ...context,
    env,
  });
  const file = path.join(context.root, OUTPUT, 'faults.json');
  if (!existsSync(file)) throw new Problem('Playwright ended before it could tell anything of the faults.');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * Tries every fault with one group of tests after the other, until it is caught.
 * @param {ReadonlyMap<SeededFault, string[][]>} groups
 * @param {(plan: Plan, isLast: boolean) => Promise<FaultsRun>} tryOut one run, which tells all that is known after it
 * @returns {Promise<FaultsRun>}
 */
export async function tryAll(groups, tryOut) {
  let known = await tryOut(new Map([...groups].map(([fault, [first = []]]) => [fault, first])), false);
  for (const pass of [1, 2, 3]) {
    if (known.problems.length > 0) break;
    const open = new Set(
      known.faults
        .filter(({ verdict }) => verdict === 'survived' || (verdict === 'doubtful' && pass === 1))
        .map(({ id }) => id),
    );
    if (pass === 3 && open.size > MOST_SURVIVORS) {
      console.log(`All other tests are not tried, since ${open.size} faults are not caught.`);
      break;
    }
    const plan = new Map(
      [...groups].flatMap(([fault, { [pass]: names = [] }]) =>
        open.has(fault.id) && names.length > 0 ? [[fault, names]] : [],
      ),
    );
    if (plan.size > 0) known = await tryOut(plan, pass === 3);
  }
  return known;
}

/**
 * Tries the whole catalogue, as `npm test` does, or what `wanted` names of it. A void run has problems and no figures.
 * @param {Context} context
 * @param {Wanted & { check?: boolean | undefined, isGreen?: boolean }} [wanted] `isGreen`: all tests have just passed
 * @returns {Promise<{ caught: number, missed: number, problems: readonly string[] }>}
 */
export async function runFaults(context, { check = false, isGreen = false, ...wanted } = {}) {
  const all = await catalogue(context);
  const faults = chooseFaults(all, wanted);
  const isWhole = faults.length === all.length;
  const counted = countedFaults(faults).length;
  console.log(`${counted} of ${countedFaults(all).length} seeded faults of the stub site`);
  for (const name of REPORTS) rmSync(path.join(context.root, OUTPUT, name), { recursive: true, force: true });
  const tests = await listTests(['--project=chromium'], context);
  const last = catchersIn(context.root);
  const groups = new Map(faults.map((fault) => [fault, groupsOf(fault, tests, last.get(fault.id))]));
  const selection = isWhole ? null : selectionText(wanted);
  const found = await tryAll(groups, (plan, isLast) =>
    tryOut(plan, testsWithoutFault(plan, { isGreen, isLast }), { ...context, selection }),
  );
  console.log(summaryText(found));
  const problems = [...found.problems];
  if (isWhole && problems.length === 0)
    problems.push(...(await updateRecord(found.faults, { ...context, check })));
  showLink(context.root, 'faults.html');
  console.log(`Report: ${OUTPUT}/faults.html`);
  if (found.problems.length > 0) return { caught: 0, missed: 0, problems };
  const caught = countedFaults(found.faults).filter(isCaught).length;
  return { caught, missed: counted - caught, problems };
}

/** @param {Wanted} wanted */
function selectionText({ fault, step }) {
  return [...(fault ?? []).map((id) => `--fault ${id}`), ...(step ?? []).map((one) => `--step ${one}`)].join(
    ' ',
  );
}

void runAsCommand(import.meta.url, async () => {
  const { list, workers, ...wanted } = readArguments();
  const context = { root: PROJECT_ROOT, env: readEnvironment(PROJECT_ROOT), workers };
  if (list) {
    for (const { id, step, kind, sentence } of chooseFaults(await catalogue(context), wanted)) {
      console.log(`${id}  (step ${step}, ${kind})\n    ${sentence}`);
    }
    return 0;
  }
  const { missed, problems } = await runFaults(context, wanted);
  if (problems.length > 0) throw new Problem(problems.join('\n'));
  return missed === 0 ? 0 : 1;
});

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        fault: { type: 'string', multiple: true },
        step: { type: 'string', multiple: true },
        list: { type: 'boolean' },
        check: { type: 'boolean' },
        workers: { type: 'string' },
      },
    });
    return values;
  } catch (error) {
    throw new Problem(`${/** @type {Error} */ (error).message}\n${USAGE}`);
  }
}
