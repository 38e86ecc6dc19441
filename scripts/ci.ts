import path from 'node:path';
import { parseArgs } from 'node:util';
import { readHistory } from '../history/file';
import { medianDurations } from '../history/weights';
import { Progress } from '../runner/progress';
import type { Context } from '../runner/project.cjs';
import { UserError } from '../runner/user-error.cjs';
import { mergeShards } from './ci/merge-shards';
import { rehearse } from './ci/rehearsal';
import { runShard, type Shard } from './ci/run-shard';
import { runChecks } from './run/checks';

const USAGE =
  'Usage: npm run ci -- --checks | --shard 2/4 [--history history.jsonl] | --merge FOLDER | --rehearse (see docs/ci.md)';

export interface CiOptions {
  readonly checks: boolean;
  readonly rehearse: boolean;
  readonly shard?: Shard;
  readonly merge?: string;
  readonly history?: string;
}

/** Reads the arguments: one of checks, shard and merge. Throws an error that says what was expected. */
export function ciOptions(args: readonly string[]): CiOptions {
  const { checks = false, rehearse: isRehearsal = false, shard, merge, history } = parsed(args);
  const chosen = [checks, isRehearsal, shard !== undefined, merge !== undefined].filter(Boolean).length;
  if (chosen !== 1)
    throw new UserError(`Expected one of --checks, --shard, --merge and --rehearse, got ${chosen}. ${USAGE}`);
  return {
    checks,
    rehearse: isRehearsal,
    ...(shard === undefined ? {} : { shard: shardOf(shard) }),
    ...(merge === undefined ? {} : { merge }),
    ...(history === undefined ? {} : { history }),
  };
}

/** `npm run ci`: the steps of a pipeline, each of which runs anywhere. */
export async function main(args: readonly string[], context: Context): Promise<number> {
  const { checks, rehearse: isRehearsal, shard, merge, history } = ciOptions(args);
  if (isRehearsal) return rehearse(context);
  const { setUp } = await import('./setup/setup.mjs');
  await setUp({ headless: true });
  if (checks) return (await runChecks(context, new Progress())).failed === 0 ? 0 : 1;
  if (shard) return runShard(shard, durationsIn(history, context), context);
  return mergeShards(path.normalize(merge ?? ''), context);
}

/** How long each test takes, by the history; nothing without one. */
function durationsIn(file: string | undefined, { root }: Context): ReadonlyMap<string, number> {
  if (file === undefined) return new Map();
  const { lines, problems } = readHistory(path.resolve(root, file));
  for (const problem of problems) console.log(problem);
  return medianDurations(lines);
}

function parsed(args: readonly string[]) {
  try {
    const options = {
      checks: { type: 'boolean' },
      rehearse: { type: 'boolean' },
      shard: { type: 'string' },
      merge: { type: 'string' },
      history: { type: 'string' },
    } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UserError(`${(error as Error).message} ${USAGE}`);
  }
}

function shardOf(text: string): Shard {
  const [, index, total] = /^(\d{1,2})\/(\d{1,2})$/.exec(text)?.map(Number) ?? [];
  if (index && total && index <= total) return { index, total };
  throw new UserError(`Expected a shard as 2/4, from 1/1 to 99/99, got "${text}". ${USAGE}`);
}
