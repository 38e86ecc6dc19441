import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../runner/child-process.cjs';
import type { Context } from '../runner/project.cjs';
import { UserError } from '../runner/user-error.cjs';
import { showLink } from '../reports/summary/links';

/** Allure's page loads a visitor counter from outside; the report connects only to the address that serves it. */
const POLICY =
  "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; frame-src * data: blob:; form-action 'none'";

/**
 * Makes the Allure report of a run from the results in its folder of reports. Resolves with `false` if the run left none,
 * for example because `--reporter` chose others.
 */
export async function writeAllureReport(output: string, { root, env }: Context): Promise<boolean> {
  const results = `${output}/allure-results`;
  if (!existsSync(path.join(root, results)) || readdirSync(path.join(root, results)).length === 0)
    return false;
  const report = `${output}/allure`;
  rmSync(path.join(root, report), { recursive: true, force: true });
  const allure = path.join(root, 'node_modules/allure/cli.js');
  const args = [allure, 'generate', results, '--output', report];
  const { code, output: printed } = await run(process.execPath, args, { cwd: root, env });
  const page = path.join(root, report, 'index.html');
  if (code !== 0 || !existsSync(page)) {
    throw new UserError(
      `The Allure report was not made: "npx allure generate ${results}" ended with exit code ${code} ` +
        `and ${page} ${existsSync(page) ? 'exists' : 'is missing'}. It printed:\n${printed}`,
    );
  }
  addContentPolicy(page);
  showLink(path.join(root, output, 'index.html'), 'allure/index.html');
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
