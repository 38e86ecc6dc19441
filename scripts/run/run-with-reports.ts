import { existsSync } from 'node:fs';
import path from 'node:path';
import { removeReports } from '../../reports/list';
import { outputFolder } from '../../reports/output';
import { lockCheckout } from '../../runner/lock';
import { runPlaywright } from '../../runner/playwright';
import type { Context } from '../../runner/project.cjs';
import { UserError } from '../../runner/user-error.cjs';
import { writeAllureReport } from './allure-report';

const INTERRUPTED = [130, 143];

/** The folder of the reports of `playwright test` with these arguments. */
export function reportsOf(args: readonly string[]): string {
  return outputFolder(['node', 'playwright', 'test', ...args]);
}

/**
 * Runs `playwright test` and writes the reports of this run. Resolves with Playwright's exit code, or with 1 when the
 * tests passed and a report could not be written.
 */
export async function runPlaywrightWithReports(args: readonly string[], context: Context): Promise<number> {
  lockCheckout(`playwright test ${args.join(' ')}`.trim(), context);
  const folder = reportsOf(args);
  // So that they are never read as those of a run that could not start.
  removeReports(path.join(context.root, folder));
  const code = await runPlaywright(args, context);
  if (INTERRUPTED.includes(code)) return code;

  if (!existsSync(path.join(context.root, folder, 'index.html'))) {
    const others = args.some((arg) => arg === '--reporter' || arg.startsWith('--reporter='));
    console.log(others ? 'No report: --reporter chose others.' : 'No test ran, so there is no report.');
    return code;
  }
  try {
    const hasAllure = await writeAllureReport(context, folder);
    console.log(`Reports: ${folder}/index.html`);
    console.log(hasAllure ? 'Allure report: npm run report' : 'No Allure report: this run left no results.');
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    return code || 1;
  }
  return code;
}
