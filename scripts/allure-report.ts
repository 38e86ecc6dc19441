import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../runner/child-process.cjs';
import { type Context, OUTPUT } from '../runner/project.cjs';
import { UserError } from '../runner/user-error.cjs';
import { showLink } from './report-link';

const RESULTS = `${OUTPUT}/allure-results`;
export const ALLURE_REPORT = `${OUTPUT}/allure`;

/** Allure's page loads a visitor counter from outside; the report connects only to the address that serves it. */
const POLICY =
  "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; frame-src * data: blob:; form-action 'none'";

/**
 * Makes the Allure report of a run from its results. Resolves with `false` if the run left none, for example because
 * `--reporter` chose others.
 */
export async function writeAllureReport({ root, env }: Context): Promise<boolean> {
  const results = path.join(root, RESULTS);
  if (!existsSync(results) || readdirSync(results).length === 0) return false;
  rmSync(path.join(root, ALLURE_REPORT), { recursive: true, force: true });
  const allure = path.join(root, 'node_modules/allure/cli.js');
  const { code, output } = await run(process.execPath, [allure, 'generate', RESULTS], { cwd: root, env });
  const page = path.join(root, ALLURE_REPORT, 'index.html');
  if (code !== 0 || !existsSync(page)) {
    throw new UserError(
      `The Allure report was not made: "npx allure generate ${RESULTS}" ended with exit code ${code} ` +
        `and ${page} ${existsSync(page) ? 'exists' : 'is missing'}. It printed:\n${output}`,
    );
  }
  addContentPolicy(page);
  showLink(root, 'allure/index.html');
  return true;
}

function addContentPolicy(page: string): void {
  const head = '<head>';
  const html = readFileSync(page, 'utf8');
  if (!html.includes(head)) {
    throw new UserError(
      `${page} has no ${head} to put its content policy into: adapt scripts/allure-report.ts.`,
    );
  }
  const policy = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
  writeFileSync(page, html.replace(head, `${head}\n    ${policy}`));
}
