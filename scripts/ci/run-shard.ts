import { rmSync } from 'node:fs';
import path from 'node:path';
import { SHARD_LIST } from '../../reports/selection';
import { OWN_PROJECTS } from '../../fixtures/browser/projects';
import { lockCheckout } from '../../runner/lock';
import { listTests, nameInList, runPlaywright, writeTestList } from '../../runner/playwright';
import { minutes } from '../../runner/progress';
import { type Context, OUTPUT } from '../../runner/project.cjs';
import { runOfAllTests, type Start } from '../run/browsers';
import { partition } from './partition';
import { blobOf, writeRecord } from './shard-record';

/** Folder of a shard's results, which CI keeps and the merge reads. */
export const SHARD_FOLDER = `${OUTPUT}/shard`;

/** Which part of how many. */
export interface Shard {
  readonly index: number;
  readonly total: number;
}

/**
 * Runs one shard of all tests and leaves its report and its record in `SHARD_FOLDER`. Resolves with Playwright's exit
 * code; 0 for a shard without tests, which is said.
 */
export async function runShard(
  { index, total }: Shard,
  durations: ReadonlyMap<string, number>,
  context: Context,
): Promise<number> {
  lockCheckout(`npm run ci -- --shard ${index}/${total}`, context);
  const folder = path.join(context.root, SHARD_FOLDER);
  rmSync(folder, { recursive: true, force: true });
  const start = await runOfAllTests(OWN_PROJECTS, context);
  const all = await listTests(start.args, start.context);
  const { tests = [], ms = 0 } = partition(all, total, durations)[index - 1] ?? {};
  const names = tests.map(nameInList);
  console.log(
    `Shard ${index} of ${total}: ${tests.length} of ${all.length} tests, about ${minutes(ms / 2)} on two cores` +
      `${durations.size === 0 ? ', by what tests usually take' : ', by their history'}`,
  );
  const record = { index, total, tests: names, browserProjects: [...start.browserProjects] };
  writeRecord(folder, { ...record, exitCode: null, seconds: null });
  const begin = performance.now();
  const code = tests.length === 0 ? 0 : await runTests(names, { index, total }, start);
  const seconds = Math.round((performance.now() - begin) / 1000);
  writeRecord(folder, { ...record, exitCode: code, seconds });
  return code;
}

async function runTests(
  names: readonly string[],
  shard: Shard,
  { args: projects, context: { root, env } }: Start,
): Promise<number> {
  writeTestList(path.join(root, SHARD_LIST), names);
  const args = [
    ...projects,
    `--test-list=${SHARD_LIST}`,
    '--reporter=blob,dot,./runner/progress-reporter.ts',
  ];
  const file = path.join(SHARD_FOLDER, blobOf(shard));
  return runPlaywright(args, { root, env: { ...env, PLAYWRIGHT_BLOB_OUTPUT_FILE: file } });
}
