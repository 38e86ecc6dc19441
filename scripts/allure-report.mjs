/** The Allure report of a run: made from what allure-playwright wrote, readable without any network. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './command.mjs';
import { Problem } from './problem.mjs';
import { showLink } from './report-link.mjs';

const RESULTS = 'reports/output/allure-results';
export const ALLURE_REPORT = 'reports/output/allure';

/** Allure's page loads a app counter from outside; the report shall talk to where it is served only. */
const POLICY =
  "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; frame-src * data: blob:; form-action 'none'";

/**
 * @param {{ root: string, env: NodeJS.ProcessEnv }} context
 * @returns {Promise<boolean>} whether there is a report; there is none when the run left no results, as
 *   with reporters that were chosen on the command line
 */
export async function writeAllureReport({ root, env }) {
  const results = path.join(root, RESULTS);
  if (!existsSync(results) || readdirSync(results).length === 0) return false;
  rmSync(path.join(root, ALLURE_REPORT), { recursive: true, force: true });
  const allure = path.join(root, 'node_modules/allure/cli.js');
  const { code, output } = await run(process.execPath, [allure, 'generate', RESULTS], { cwd: root, env });
  const page = path.join(root, ALLURE_REPORT, 'index.html');
  if (code !== 0 || !existsSync(page)) {
    throw new Problem(
      `The Allure report was not made: "npx allure generate ${RESULTS}" ended with exit code ${code} ` +
        `and ${page} ${existsSync(page) ? 'is there' : 'is missing'}. It said:\n${output}`,
    );
  }
  closeToOutside(page);
  showLink(root, 'allure/index.html');
  return true;
}

/** @param {string} page */
function closeToOutside(page) {
  const head = '<head>';
  const html = readFileSync(page, 'utf8');
  if (!html.includes(head)) {
    throw new Problem(
      `${page} has no ${head}, so its content policy has no place: adapt scripts/allure-report.mjs.`,
    );
  }
  const policy = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
  writeFileSync(page, html.replace(head, `${head}\n    ${policy}`));
}
