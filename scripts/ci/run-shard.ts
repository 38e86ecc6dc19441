import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SHARD_LIST } from '../../reports/selection';
import { lockCheckout } from '../../runner/lock';
import { listTests, nameInList, runPlaywright } from '../../runner/playwright';
import { minutes } from '../../runner/progress';
import { type Context, OUTPUT } from '../../runner/project.cjs';
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
  const all = await listTests([], context);
  const { tests = [], ms = 0 } = partition(all, total, durations)[index - 1] ?? {};
  const names = tests.map(nameInList);
  console.log(
    `Shard ${index} of ${total}: ${tests.length} of ${all.length} tests, about ${minutes(ms / 2)} on two cores` +
      `${durations.size === 0 ? ', by what tests usually take' : ', by their history'}`,
  );
  const record = { index, total, tests: names };
  writeRecord(folder, { ...record, exitCode: null, seconds: null });
  const start = performance.now();
  const code = tests.length === 0 ? 0 : await runTests(names, { index, total }, context);
  const seconds = Math.round((performance.now() - start) / 1000);
  writeRecord(folder, { ...record, exitCode: code, seconds });
  return code;
}

async function runTests(names: readonly string[], shard: Shard, { root, env }: Context): Promise<number> {
  mkdirSync(path.join(root, OUTPUT), { recursive: true });
  writeFileSync(path.join(root, SHARD_LIST), names.join('\n'));
  const args = [`--test-list=${SHARD_LIST}`, '--reporter=blob,dot,./runner/progress-reporter.ts'];
  const file = path.join(SHARD_FOLDER, blobOf(shard));
  return runPlaywright(args, { root, env: { ...env, PLAYWRIGHT_BLOB_OUTPUT_FILE: file } });
}
