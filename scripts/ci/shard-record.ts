import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { UserError } from '../../runner/user-error.cjs';

const Record = v.object({
  index: v.pipe(v.number(), v.integer(), v.minValue(1)),
  total: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The tests that the shard was to run, as `[project] › name`. */
  tests: v.array(v.string()),
  /** The projects beside `chromium` that the run has; one whose browser is missing is not among them. */
  browserProjects: v.array(v.string()),
  /** Null until the shard has ended by itself: then Playwright's exit code. */
  exitCode: v.nullable(v.number()),
  seconds: v.nullable(v.number()),
});

/** What a shard leaves beside its report, so that merging notices a shard that is missing or was killed. */
export type ShardRecord = v.InferOutput<typeof Record>;

const FILE = 'shard.json';

/** The name of a shard's report, in the folder of its record. */
export function blobOf({ index, total }: Pick<ShardRecord, 'index' | 'total'>): string {
  return `shard-${index}-of-${total}.zip`;
}

export function writeRecord(folder: string, record: ShardRecord): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, FILE), `${JSON.stringify(record, null, 2)}\n`);
}

/** The records in a folder, at any depth, in the order of the shards. Throws when there is none, or one that is damaged. */
export function readRecords(folder: string): { readonly folder: string; readonly record: ShardRecord }[] {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const found = files.filter((file) => path.basename(file) === FILE);
  if (found.length === 0) {
    throw new UserError(
      `Expected the results of shards in ${folder}: folders with ${FILE}, as "npm run ci -- --shard 1/4" leaves them; found none.`,
    );
  }
  return found
    .map((file) => path.join(folder, file))
    .map((file) => ({ folder: path.dirname(file), record: parsed(file) }))
    .sort((a, b) => a.record.index - b.record.index);
}

function parsed(file: string): ShardRecord {
  try {
    return v.parse(Record, JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new UserError(`${file} is damaged: ${(error as Error).message}. Run its shard again.`);
  }
}
