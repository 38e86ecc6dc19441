/**
 * Tells how many seeded faults of the stub site (stub-site/faults/) the browser specs catch: `npm run faults`. Of each
 * fault the tests of the rules that it breaks run on a site that has it, until one fails. docs/faults.md remembers
 * which: it goes first the next time.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT, readEnvironment, run, runAsCommand } from './command.mjs';
import { listTests, runPlaywright } from './playwright.mjs';
import { catchersIn, updateRecord } from './faults/record.mjs';
import { summaryText } from './faults/summary.mjs';
import { Problem } from './problem.mjs';
import { showLink } from './report-link.mjs';

/** @typedef {import('../reports/fault-verdicts').SeededFault} SeededFault */
/** @typedef {import('../reports/fault-verdicts').Verdict} Verdict */
/** @typedef {import('../reports/faults-reporter').FaultsRun} FaultsRun */
/** @typedef {import('./playwright.mjs').ListedTest} ListedTest */
/** @typedef {{ fault?: string | undefined, step?: string | undefined }} Wanted */
/** @typedef {{ root: string, env: NodeJS.ProcessEnv, workers?: string | undefined }} Context `workers`: how many tests at once, as Playwright takes it */

const OUTPUT = 'reports/output';
const REPORTS = ['faults', 'faults.json', 'faults.html'];
const USAGE =
  'npm run faults [-- --list] [-- --fault <id>] [-- --step <1-9>] [-- --check] [-- --workers <n>]';

/** Faults that no test can miss, whatever it looks at. They are tried in every run. */
const CANARY = 'site';

/**
 * The faults that the arguments choose.
 * @param {readonly SeededFault[]} faults
 * @param {Wanted} wanted
 * @returns {SeededFault[]}
 */
export function chooseFaults(faults, { fault, step }) {
  const chosen = faults.filter(
    ({ id, step: its }) => (fault ?? id) === id && (step ?? String(its)) === String(its),
  );
  if (chosen.length > 0) return faults.filter((one) => chosen.includes(one) || one.screen === CANARY);
  const [screen = ''] = (fault ?? '').split('.');
  const near = faults.filter((one) => one.screen === screen).map(({ id }) => id);
  throw new Problem(
    fault === undefined
      ? `Expected --step to be a step of the guide that has faults, from 1 to 9, got "${step}".`
      : `There is no fault "${fault}"${step ? ` of step ${step}` : ''}. ${
          near.length > 0
            ? `Of ${screen} there are: ${near.join(', ')}`
            : 'npm run faults -- --list names all'
        }.`,
  );
}

/**
 * The tests that say they check a rule which the fault breaks.
 * @param {SeededFault} fault
 * @param {readonly Pick<ListedTest, 'name' | 'rules'>[]} tests
 * @returns {string[]} their names
 */
export function testsOf({ id, breaks }, tests) {
  const names = tests
    .filter(({ rules }) => rules.some((rule) => breaks.includes(rule)))
    .map(({ name }) => name);
  if (names.length > 0) return names;
  throw new Problem(
    `${id} breaks ${breaks.join(', ')}, which no browser test checks: name a rule of docs/rules.md.`,
  );
}

/**
 * @param {Context} context
 * @returns {Promise<SeededFault[]>}
 */
async function catalogue({ root, env }) {
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
 * @param {ReadonlyMap<SeededFault, readonly string[]>} plan
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
 * One run of Playwright: the tests on the site as it is, then with each of their faults.
 * @param {ReadonlyMap<SeededFault, readonly string[]>} plan
 * @param {Context} context
 * @returns {Promise<FaultsRun>} what is known after it
 */
async function tryOut(plan, context) {
  const folder = path.join(context.root, OUTPUT, 'faults');
  mkdirSync(folder, { recursive: true });
  const rounds = roundsOf(plan);
  writeFileSync(path.join(folder, 'plan.json'), JSON.stringify({ faults: [...plan.keys()], rounds }));
  const list = path.join(folder, 'tests.txt');
  const lines = rounds.flatMap((round, index) =>
    Object.keys(round).map((name) => `[round ${index + 1}] › ${name}`),
  );
  const asItIs = [...new Set([...plan.values()].flat())].map((name) => `[no fault] › ${name}`);
  writeFileSync(list, [...asItIs, ...lines].join('\n'));
  const args = ['--config=faults.config.ts', `--test-list=${list}`];
  await runPlaywright(context.workers ? [...args, `--workers=${context.workers}`] : args, context);
  const file = path.join(context.root, OUTPUT, 'faults.json');
  if (!existsSync(file)) throw new Problem('Playwright ended before it could tell anything of the faults.');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * Tries every fault: first with the test that caught it the last time, then with all tests of its rules.
 * @param {readonly SeededFault[]} faults
 * @param {Context} context
 * @returns {Promise<FaultsRun>}
 */
async function tryAll(faults, context) {
  for (const name of REPORTS) rmSync(path.join(context.root, OUTPUT, name), { recursive: true, force: true });
  const tests = await listTests(['--project=chromium'], context);
  const candidates = new Map(faults.map((fault) => [fault, testsOf(fault, tests)]));
  const catchers = catchersIn(context.root);
  const first = new Map(
    [...candidates].map(([fault, names]) => {
      const last = names.find((name) => name === catchers.get(fault.id));
      return [fault, last === undefined ? names : [last]];
    }),
  );
  const known = await tryOut(first, context);
  const survived = new Set(known.faults.filter(({ verdict }) => verdict === 'survived').map(({ id }) => id));
  const again = new Map(
    [...candidates].filter(([fault, names]) => survived.has(fault.id) && first.get(fault) !== names),
  );
  return known.problems.length > 0 || again.size === 0 ? known : tryOut(again, context);
}

/**
 * Tries the whole catalogue, as `npm test` does, or what `chosen` names of it.
 * @param {Context} context
 * @param {Wanted & { check?: boolean | undefined }} [wanted]
 * @returns {Promise<{ caught: number, missed: number, problems: readonly string[] }>}
 */
export async function runFaults(context, { check = false, ...wanted } = {}) {
  const all = await catalogue(context);
  const faults = chooseFaults(all, wanted);
  console.log(`${faults.length} of ${all.length} seeded faults of the stub site`);
  const { problems: found, ...result } = await tryAll(faults, context);
  console.log(summaryText(result.faults));
  const isWhole = faults.length === all.length;
  const problems = [...found];
  if (isWhole && problems.length === 0)
    problems.push(...(await updateRecord(result.faults, { ...context, check })));
  const caught = result.faults.filter(({ verdict }) => verdict === 'caught').length;
  showLink(context.root, 'faults.html');
  console.log(`Report: ${OUTPUT}/faults.html`);
  return { caught, missed: faults.length - caught, problems };
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
        fault: { type: 'string' },
        step: { type: 'string' },
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
