/** Runs the Playwright suite and writes its reports: what `npm run e2e` and `npm test` share. */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeAllureReport } from './allure-report.mjs';
import { run, runInForeground } from './command.mjs';
import { Problem } from './problem.mjs';

const INTERRUPTED = [130, 143];
const OUTPUT = 'reports/output';
const INDEX = `${OUTPUT}/index.html`;
/** All that a run makes anew, but what Playwright itself removes: test-results, which `--last-failed` reads first. */
const REPORTS = [
  ...['allure', 'allure-results', 'guide', 'html'],
  ...['claims.html', 'claims.json', 'findings.json', 'index.html', 'junit.xml', 'summary.json'],
];

/**
 * `playwright test` as the person asked for it, with a stub site of its own on a free port unless another
 * port or address was named.
 * @param {string[]} args
 * @param {{ root: string, env: NodeJS.ProcessEnv }} context
 * @returns {Promise<number>} Playwright's exit code
 */
export function runPlaywright(args, { root, env }) {
  const named = env['E2E_PORT'] !== undefined || env['E2E_BASE_URL'] !== undefined;
  return runInForeground('node_modules/@playwright/test/cli.js', ['test', ...args], {
    root,
    env: named ? env : { ...env, E2E_PORT: '0' },
  });
}

/**
 * Removes the reports of an earlier run, so that none is taken for this one's, even if Playwright refuses to begin.
 * @param {string} root
 */
export function removeReports(root) {
  for (const name of REPORTS) rmSync(path.join(root, OUTPUT, name), { recursive: true, force: true });
}

/**
 * The same, with the reports of this run and no other.
 * @param {string[]} args
 * @param {{ root: string, env: NodeJS.ProcessEnv }} context
 * @returns {Promise<number>} Playwright's exit code; 1 when its tests passed and the report failed
 */
export async function runPlaywrightWithReports(args, { root, env }) {
  removeReports(root);
  const code = await runPlaywright(args, { root, env });
  if (INTERRUPTED.includes(code)) return code;

  if (!existsSync(path.join(root, INDEX))) {
    const others = args.some((arg) => arg === '--reporter' || arg.startsWith('--reporter='));
    console.log(others ? 'No report: --reporter chose others.' : 'No test ran, so there is no report.');
    return code;
  }
  try {
    const hasAllure = await writeAllureReport({ root, env });
    console.log(`Reports: ${INDEX}`);
    console.log(
      hasAllure ? 'Allure report: npm run report' : 'No Allure report: this run left no results for it.',
    );
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(error.message);
    return code || 1;
  }
  return code;
}

/**
 * @typedef {object} ListedTest
 * @property {string} file from the project's directory
 * @property {string} name file and titles, as `--test-list` takes them
 * @property {string[]} rules those that it `coversRule(...)`
 * @property {string[]} claims those that it `coversClaim(...)`
 * @property {string[]} tags without their @
 */

/**
 * The tests of the suite, as Playwright lists them.
 * @param {string[]} args what chooses among them
 * @param {{ root: string, env: NodeJS.ProcessEnv }} context
 * @returns {Promise<ListedTest[]>}
 */
export async function listTests(args, { root, env }) {
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
  const { code, output } = await run(process.execPath, [cli, 'test', '--list', '--reporter=json', ...args], {
    cwd: root,
    env: { ...env, E2E_PORT: '0' },
  });
  if (code !== 0) throw new Problem(`Playwright could not list the tests:\n${output}`);
  /** @type {ListedTest[]} */
  const listed = [];
  /** @param {import('@playwright/test/reporter').JSONReportSuite} suite @param {string[]} around */
  const collect = ({ specs, suites = [] }, around) => {
    for (const { file, title, tests, tags } of specs) {
      const annotations = tests.flatMap((test) => test.annotations);
      const described = (/** @type {string} */ wanted) => [
        ...new Set(
          annotations.flatMap(({ type, description }) => (type === wanted ? [description ?? ''] : [])),
        ),
      ];
      listed.push({
        file,
        name: [file, ...around, title].join(' › '),
        rules: described('rule'),
        claims: described('claim'),
        tags: tags.map((tag) => tag.replace(/^@/, '')),
      });
    }
    for (const suite of suites) collect(suite, [...around, suite.title]);
  };
  /** @type {import('@playwright/test/reporter').JSONReport} */
  const report = JSON.parse(output.slice(output.indexOf('{')));
  for (const suite of report.suites) collect(suite, []);
  return listed;
}
