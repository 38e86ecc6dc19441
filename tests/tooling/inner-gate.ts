import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');
const CLI = path.join(ROOT, 'node_modules/@playwright/test/cli.js');

export interface GateRun {
  readonly exitCode: number;
  readonly output: string;
}

/** Writes a suite whose only reporter is one of this one's, such as `moves-reporter`; its reports go to `output`. */
export async function writeGatedSuite(
  directory: string,
  name: string,
  specs: Readonly<Record<string, string>>,
  options: object = {},
): Promise<void> {
  await mkdir(directory, { recursive: true });
  const reporter = JSON.stringify(path.join(ROOT, `reports/${name}.ts`));
  const config = `export default { testDir: '.', workers: 1, reporter: [[${reporter},
    ${JSON.stringify({ outputDir: 'output', selection: null, ...options })}]] };`;
  for (const [file, text] of Object.entries({ 'playwright.config.ts': config, ...specs })) {
    await writeFile(path.join(directory, file), text);
  }
}

/** Runs the suite in a process of its own. */
export async function runGate(directory: string, ...args: string[]): Promise<GateRun> {
  return run(directory, ['test', ...args]);
}

/** Runs the suite in two shards and puts their reports together; what the merging says. */
export async function runShardsAndMerge(directory: string, ...args: string[]): Promise<GateRun> {
  for (const shard of ['1', '2']) {
    await run(directory, ['test', `--shard=${shard}/2`, '--reporter=blob', ...args], {
      PLAYWRIGHT_BLOB_OUTPUT_FILE: `blobs/${shard}.zip`,
    });
  }
  return run(directory, ['merge-reports', '-c', 'playwright.config.ts', 'blobs']);
}

async function run(directory: string, args: string[], env: Record<string, string> = {}): Promise<GateRun> {
  return new Promise((resolve) => {
    const options = { cwd: directory, env: { ...process.env, ...env } };
    execFile(process.execPath, [CLI, ...args], options, (error, stdout, stderr) =>
      resolve({ exitCode: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}
