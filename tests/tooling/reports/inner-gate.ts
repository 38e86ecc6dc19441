import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FolderVerdict, GateName } from './folders-reporter';

const ROOT = path.join(__dirname, '../../..');
const CLI = path.join(ROOT, 'node_modules/@playwright/test/cli.js');

/** Texts of specs, by file. */
export type Specs = Readonly<Record<string, string>>;

export interface GateRun {
  readonly exitCode: number;
  readonly output: string;
}

/** A suite, and what chose some of its tests, as if they were all the others. */
export interface GatedSuite {
  readonly specs: Specs;
  readonly selection?: string;
  /** Other options of the gate. */
  readonly options?: object;
}

/** What a gate made of a suite. */
export interface JudgedSuite extends FolderVerdict {
  readonly report: (name: string) => Promise<string>;
  readonly pathOf: (name: string) => string;
}

/** Writes a suite whose only reporter is one of this one's, such as `transitions-reporter`; its reports go to `output`. */
export async function writeGatedSuite(
  directory: string,
  name: string,
  specs: Specs,
  options: object = {},
): Promise<void> {
  const config = configOf(`reports/${name.replace('-', '/')}.ts`, {
    outputDir: 'output',
    selection: null,
    ...options,
  });
  await write(directory, { ...specs, 'playwright.config.ts': config });
}

/**
 * Writes suites into folders of their own, runs all of them in one process, and has a gate judge each as if it alone had
 * run. What is judged is what Playwright made of the tests; that a failed verdict ends the process with exit code 1 is
 * for `runGate` to prove.
 */
export async function judgeSuites<Name extends string>(
  directory: string,
  gate: GateName,
  suites: Readonly<Record<Name, GatedSuite>>,
): Promise<Readonly<Record<Name, JudgedSuite>>> {
  const all = Object.entries<GatedSuite>(suites);
  const folders = Object.fromEntries(
    all.map(([name, { selection = null, options }]) => [name, { ...options, selection }]),
  );
  await write(directory, {
    'playwright.config.ts': configOf('tests/tooling/reports/folders-reporter.ts', { gate, folders }),
  });
  for (const [name, { specs }] of all) await write(path.join(directory, name), specs);
  const { output } = await runGate(directory);
  // A test is named by its file from tests/: here, by its file from the folder of the suites.
  const prefix = `${path.relative(path.join(ROOT, 'tests'), directory)}/`;
  const named = (text: string): string => text.replaceAll(prefix, '');
  const judged = all.map(async ([name]): Promise<[string, JudgedSuite]> => {
    const pathOf = (file: string): string => path.join(directory, name, 'output', file);
    const verdict = await readFile(path.join(directory, name, 'verdict.json'), 'utf8').catch(() => {
      throw new Error(`Expected a verdict on "${name}", got none. The inner run says:\n${output}`);
    });
    const report = async (file: string): Promise<string> => named(await readFile(pathOf(file), 'utf8'));
    return [name, { ...(JSON.parse(named(verdict)) as FolderVerdict), pathOf, report }];
  });
  return Object.fromEntries(await Promise.all(judged)) as Record<Name, JudgedSuite>;
}

/** Runs the suite in a process of its own. */
export async function runGate(directory: string, ...args: string[]): Promise<GateRun> {
  return run(directory, ['test', ...args]);
}

/** Runs the suite in two shards, whose reports go to `blobs`. */
export async function runShards(directory: string, blobs: string, ...args: string[]): Promise<void> {
  for (const shard of ['1', '2']) {
    await run(directory, ['test', `--shard=${shard}/2`, '--reporter=blob', ...args], {
      PLAYWRIGHT_BLOB_OUTPUT_FILE: `${blobs}/${shard}.zip`,
    });
  }
}

/** Puts reports of shards together; what the merging says. */
export async function mergeShards(directory: string, blobs: string, config: string): Promise<GateRun> {
  return run(directory, ['merge-reports', '-c', config, blobs]);
}

/** Writes files into a folder. */
export async function write(directory: string, files: Specs): Promise<void> {
  await mkdir(directory, { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(directory, file), text);
}

function configOf(reporter: string, options: object): string {
  const reporters = JSON.stringify([[path.join(ROOT, reporter), options]]);
  return `export default { testDir: '.', workers: 1, reporter: ${reporters} };`;
}

async function run(directory: string, args: string[], env: Record<string, string> = {}): Promise<GateRun> {
  return new Promise((resolve) => {
    const options = { cwd: directory, env: { ...process.env, ...env } };
    execFile(process.execPath, [CLI, ...args], options, (error, stdout, stderr) =>
      resolve({ exitCode: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}
