import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runPlaywright } from '../runner/playwright';
import { type Context, OUTPUT } from '../runner/project.cjs';
import { UserError } from '../runner/user-error.cjs';
import { writeAllureReport } from './allure-report';

const INTERRUPTED = [130, 143];
const INDEX = `${OUTPUT}/index.html`;
/** What a run writes, except for test-results: `--last-failed` reads it, and Playwright removes it. */
const REPORTS = [
  ...['allure', 'allure-results', 'guide', 'html'],
  ...['claims.html', 'claims.json', 'findings.json', 'index.html', 'junit.xml', 'summary.json'],
];

/** Removes the reports of an earlier run, so that they are never read as those of a run that could not start. */
export function removeReports(root: string): void {
  for (const name of REPORTS) rmSync(path.join(root, OUTPUT, name), { recursive: true, force: true });
}

/**
 * Runs `playwright test` and writes the reports of this run. Resolves with Playwright's exit code, or with 1 when the
 * tests passed and a report could not be written.
 */
export async function runPlaywrightWithReports(args: readonly string[], context: Context): Promise<number> {
  removeReports(context.root);
  const code = await runPlaywright(args, context);
  if (INTERRUPTED.includes(code)) return code;

  if (!existsSync(path.join(context.root, INDEX))) {
    const others = args.some((arg) => arg === '--reporter' || arg.startsWith('--reporter='));
    console.log(others ? 'No report: --reporter chose others.' : 'No test ran, so there is no report.');
    return code;
  }
  try {
    const hasAllure = await writeAllureReport(context);
    console.log(`Reports: ${INDEX}`);
    console.log(hasAllure ? 'Allure report: npm run report' : 'No Allure report: this run left no results.');
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    return code || 1;
  }
  return code;
}
