import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

export const ROOT = path.join(__dirname, '../../..');
export const SEED = '4711';

const CONFIG = `
  import fs from 'node:fs';
  import { defineConfig } from '@playwright/test';
  // A reporter that waits for the disk holds up every worker: here it would leave nothing.
  fs.fsyncSync = () => { throw new Error('A reporter waited for the disk.'); };
  export default defineConfig({
    testDir: 'tests',
    outputDir: 'output/test-results',
    workers: 2,
    fullyParallel: true,
    reporter: [
      ['dot'],
      [${JSON.stringify(path.join(ROOT, 'reports/summary/reporter.ts'))}, { outputDir: 'output' }],
      [${JSON.stringify(path.join(ROOT, 'reports/allure/reporter.ts'))}, { resultsDir: 'output/allure-results' }],
      ['html', { outputFolder: 'output/html', open: 'never' }],
    ],
    use: { trace: 'retain-on-failure' },
    projects: [{ name: 'inner' }],
  });
`;

/** Writes a suite that has the reporters of this one, but for JUnit: its specs, and other files by their paths. */
export async function writeSuite(directory: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries({ 'playwright.config.ts': CONFIG, ...files })) {
    const file = path.join(directory, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** Leaves in a suite's output what an earlier run could have. */
export async function leaveReportsOfAnEarlierRun(output: string): Promise<void> {
  for (const name of EARLIER_REPORTS) {
    await mkdir(path.join(output, path.dirname(name)), { recursive: true });
    await writeFile(path.join(output, name), '{}');
  }
}

export const EARLIER_REPORTS = [
  'allure/index.html',
  'allure-results/earlier-result.json',
  'html/earlier.html',
  'index.html',
  'junit.xml',
  'summary.json',
];

/** Runs the suite in a directory, in colors and without a variable of this run. */
export async function runPlaywright(
  directory: string,
  ...args: string[]
): Promise<{ exitCode: number; printed: string }> {
  const { PATH } = process.env;
  const command = [path.join(ROOT, 'node_modules/@playwright/test/cli.js'), 'test', ...args];
  // Any executable file does for a browser that is named and not started.
  const env = { PATH, E2E_SEED: SEED, E2E_BROWSER_PATH: process.execPath, FORCE_COLOR: '1' };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, command, { cwd: directory, env }, (_error, stdout, stderr) =>
      resolve({ exitCode: child.exitCode ?? 1, printed: stdout + stderr }),
    );
  });
}
