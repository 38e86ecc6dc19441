/**
 * Follows the courts' guides, proves what they state, and writes them with pictures:
 * `npm run guide [-- --guide <court>] [--step <number>]`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT, readEnvironment, runAsCommand } from './command.mjs';
import { listTests, runPlaywrightWithReports } from './playwright.mjs';
import { Problem } from './problem.mjs';
import { setUp } from './setup.mjs';

const OUTPUT = 'reports/output';
const USAGE = 'Usage: npm run guide -- [--guide <court>] [--step <number>]';

/** @typedef {import('./playwright.mjs').ListedTest} ListedTest */
/** @typedef {{ id: string, steps: { number: number }[], claims: { id: string, step: number, provenBy?: string }[] }} Guide */
/** @typedef {{ guide: string | undefined, step: string | undefined, claims: string[] }} Wanted `claims`: those whose tests run too */

/**
 * What the arguments ask for: all guides without one, and one step of them. Throws when there is no such guide or step.
 * @param {string[]} args
 * @param {readonly Guide[]} guides
 * @returns {Wanted}
 */
export function wantedGuide(args, guides) {
  const { guide, step } = readArguments(args);
  const ids = guides.map(({ id }) => id);
  if (guide !== undefined && !ids.includes(guide)) {
    throw new Problem(`There is no guide "${guide}"; there are ${ids.join(', ')}.`);
  }
  const chosen = guides.filter(({ id }) => id === (guide ?? id));
  const steps = [...new Set(chosen.flatMap((one) => one.steps.map(({ number }) => number)))].sort(
    (one, other) => one - other,
  );
  if (step !== undefined && !steps.map(String).includes(step)) {
    const whose = guide === undefined ? 'the guides have' : `guide ${guide} has`;
    throw new Problem(`There is no step "${step}"; ${whose} the steps ${steps.join(', ')}.`);
  }
  const claims = chosen
    .flatMap((one) => one.claims)
    .filter((claim) => (step ?? `${claim.step}`) === `${claim.step}`);
  return { guide, step, claims: claims.flatMap(({ id, provenBy }) => [id, provenBy ?? '']) };
}

/**
 * The tests that follow the guides, those that prove their statements, and for whole guides those that take other ways
 * through the flow.
 * @param {Wanted} wanted
 * @param {readonly ListedTest[]} tests
 * @returns {{ following: string[], proving: string[] }} their names
 */
export function testsOfGuide({ guide, step, claims }, tests) {
  const tags = [...(step === undefined ? ['branch'] : []), guide ?? 'followed'];
  const isFollowing = (/** @type {ListedTest} */ test) => test.tags.some((tag) => tags.includes(tag));
  const proving = tests.filter((test) => !isFollowing(test) && test.claims.some((id) => claims.includes(id)));
  return {
    following: tests.filter(isFollowing).map(({ name }) => name),
    proving: proving.map(({ name }) => name),
  };
}

/** @param {string[]} args */
function readArguments(args) {
  try {
    return parseArgs({ args, options: { guide: { type: 'string' }, step: { type: 'string' } } }).values;
  } catch (error) {
    throw new Problem(`${/** @type {Error} */ (error).message}\n${USAGE}`);
  }
}

void runAsCommand(import.meta.url, async () => {
  const folder = path.join(PROJECT_ROOT, 'guides/data');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const guides = files.map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
  const wanted = wantedGuide(process.argv.slice(2), guides);
  const { step } = wanted;
  const env = { ...readEnvironment(PROJECT_ROOT), ...(step ? { E2E_GUIDE_STEP: step } : {}) };
  await setUp();
  const tests = await listTests(['--project=chromium'], { root: PROJECT_ROOT, env });
  const { following, proving } = testsOfGuide(wanted, tests);
  console.log(
    `${following.length} tests follow the guide or take another way, ${proving.length} more prove it.`,
  );
  const list = path.join(PROJECT_ROOT, OUTPUT, 'guide-tests.txt');
  mkdirSync(path.dirname(list), { recursive: true });
  writeFileSync(list, [...following, ...proving].map((name) => `[chromium] › ${name}`).join('\n'));
  const run = ['--project=chromium', `--test-list=${path.relative(PROJECT_ROOT, list)}`];
  const code = await runPlaywrightWithReports(run, { root: PROJECT_ROOT, env });
  console.log(`Illustrated guides: ${OUTPUT}/guide/index.html`);
  return code;
});
