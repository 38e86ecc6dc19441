import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

export const ROOT = path.join(__dirname, '../../..');
export const SEED = '4711';

const reporter = (name: string): string =>
  `[${JSON.stringify(path.join(ROOT, 'reports', name, 'reporter.ts'))}, { outputDir: OUTPUT }]`;

/** A configuration with the reporters that tell of failures, which decides as this project's where reports go. */
const CONFIG = `
  import { defineConfig } from '@playwright/test';
  import { outputFolder } from ${JSON.stringify(path.join(ROOT, 'reports/output.ts'))};
  const OUTPUT = outputFolder(process.argv).replace('reports/', '');
  export default defineConfig({
    testDir: 'tests',
    outputDir: OUTPUT + '/test-results',
    workers: 2,
    fullyParallel: true,
    reporter: [
      ['dot'],
      ${['github', 'summary', 'allure', 'junit'].map(reporter).join(',\n      ')},
      ['html', { outputFolder: OUTPUT + '/html', open: 'never' }],
    ],
    use: { trace: 'retain-on-failure' },
    projects: [{ name: 'inner' }],
  });
`;

/** Writes a suite with reporters of this project: its specs, and other files by their paths. */
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
  const env = { PATH, E2E_SEED: SEED, FORCE_COLOR: '1' };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, command, { cwd: directory, env }, (_error, stdout, stderr) =>
      resolve({ exitCode: child.exitCode ?? 1, printed: stdout + stderr }),
    );
  });
}
