import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../runner/child-process.cjs';
import { showLink } from '../../reports/summary/links';
import { type Context, OUTPUT, PROJECT_ROOT } from '../../runner/project.cjs';
import { UserError } from '../../runner/user-error.cjs';
import { prepareHistory } from './allure-history';

/** The configuration of the report: its groups, its history and the quality gate. */
const CONFIG = 'reports/allure/allurerc.mjs';

/** Where Allure keeps earlier runs, as the configuration has it. */
const HISTORY = 'allure-history.jsonl';

/** The report loads nothing but itself. */
const POLICY =
  "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; frame-src * data: blob:; form-action 'none'";

/**
 * Makes the Allure report of a run, one file, from its results in a folder, and adds a whole run to Allure's history.
 * Resolves with `false` if the run left none, for example because `--reporter` chose others.
 */
export async function writeAllureReport({ root, env }: Context, folder: string = OUTPUT): Promise<boolean> {
  const results = path.join(folder, 'allure-results');
  if (!existsSync(path.join(root, results)) || readdirSync(path.join(root, results)).length === 0)
    return false;
  const report = path.join(root, folder, 'allure');
  rmSync(report, { recursive: true, force: true });
  const allure = path.join(root, 'node_modules/allure/cli.js');
  const args = ['generate', results, '--config', path.join(PROJECT_ROOT, CONFIG), '--output', report];
  prepareHistory(path.join(root, HISTORY));
  const { code, output } = await run(process.execPath, [allure, ...args], {
    cwd: root,
    env: { ...env, ALLURE_ADDS_TO_HISTORY: String(folder === OUTPUT) },
  });
  const page = path.join(report, 'index.html');
  if (code !== 0 || !existsSync(page)) {
    throw new UserError(
      `The Allure report was not made: "npx allure generate ${results}" ended with exit code ${code} ` +
        `and ${page} ${existsSync(page) ? 'exists' : 'is missing'}. It printed:\n${output}`,
    );
  }
  addContentPolicy(page);
  showLink(path.join(root, folder, 'index.html'), 'allure/index.html');
  return true;
}

/** Allure's counter of visitors. */
const COUNTER = /<script async src="https:[^"]*"><\/script>/;

/** Keeps the page to itself: it loads nothing from outside, and does not try. */
function addContentPolicy(page: string): void {
  const head = '<head>';
  const html = readFileSync(page, 'utf8');
  if (!html.includes(head)) {
    throw new UserError(
      `${page} has no ${head} to put its content policy into: adapt scripts/run/allure-report.ts.`,
    );
  }
  const policy = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
  writeFileSync(page, html.replace(COUNTER, '').replace(head, `${head}\n    ${policy}`));
}
