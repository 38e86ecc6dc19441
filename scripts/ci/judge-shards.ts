import { countText } from '../../html/wording';
import type { ShardRecord } from './shard-record';

/** Shards that differ more in time than this, slowest to fastest, are worth another division. */
export const MOST_SPREAD = 1.2;

/** What the shards were to run, and what they ran. */
interface Merged {
  readonly expected: readonly string[];
  readonly ran: ReadonlySet<string> | undefined;
  readonly reported: ReadonlySet<ShardRecord>;
}

/**
 * What is wrong with the shards of a run, one sentence each; nothing when they are all there, ended by themselves, left
 * their reports, and ran every test once. `expected` are all tests of the suite, as `[project] › name`; `ran` those in the merged reports,
 * undefined without any; `reported` the shards whose report is there.
 */
export function shardProblems(
  records: readonly ShardRecord[],
  { expected, ran, reported }: Merged,
): string[] {
  const total = records[0]?.total ?? 0;
  const other = records.find((record) => record.total !== total);
  if (other)
    return [
      `Shard ${other.index}/${other.total} belongs to a run with another number of shards than ${records[0]?.index}/${total}.`,
    ];
  const [first] = records;
  const unlike = records.find((record) => first && browsersText(record) !== browsersText(first));
  const there = records.map(({ index }) => index);
  const numbers = Array.from({ length: total }, (_, at) => at + 1);
  const missing = numbers.filter((number) => !there.includes(number));
  const twice = numbers.filter((number) => there.filter((index) => index === number).length > 1);
  return [
    ...(first && unlike
      ? [
          `Shard ${unlike.index}/${total} ran in other browsers than ${first.index}/${total}: ${browsersText(unlike)} and ${browsersText(first)}. ` +
            'Their machines need the same browsers (docs/browsers.md).',
        ]
      : []),
    ...missing.map((number) => `Shard ${number}/${total} is missing: it left no result.`),
    ...twice.map((number) => `Shard ${number}/${total} is there more than once.`),
    ...records.flatMap((record) => endProblem(record)),
    ...records.flatMap((record) => reportProblem(record, reported.has(record))),
    ...(ran
      ? records.filter((record) => reported.has(record)).flatMap((record) => leftOutProblem(record, ran))
      : []),
    ...(missing.length === 0 && twice.length === 0 && !unlike ? unionProblems(records, expected) : []),
  ];
}

/** Slowest to fastest; null while a shard has no time. */
export function spreadOf(records: readonly ShardRecord[]): number | null {
  const seconds = records.map((record) => record.seconds ?? 0);
  const fastest = Math.min(...seconds);
  return fastest > 0 ? Math.max(...seconds) / fastest : null;
}

/** The shards' times in a sentence. */
export function timesText(records: readonly ShardRecord[]): string {
  const times = records.map(
    ({ index, seconds }) => `${index}: ${seconds === null ? 'no end' : `${seconds} s`}`,
  );
  const spread = spreadOf(records);
  const ratio = spread === null ? '' : `; the slowest took ${spread.toFixed(2)} times the fastest`;
  const advice =
    spread !== null && spread > MOST_SPREAD ? ' (give --history, so that they are divided by time)' : '';
  return `Shards: ${times.join(', ')}${ratio}${advice}.`;
}

function endProblem({ index, total, exitCode, tests }: ShardRecord): string[] {
  if (exitCode === null)
    return [
      `Shard ${index}/${total} was ended from outside: nothing is known of its ${countText(tests.length, 'test')}.`,
    ];
  return exitCode === 0 ? [] : [`Shard ${index}/${total} failed (exit code ${exitCode}).`];
}

/** A shard that was ended from outside or runs no test has no report, and needs no second sentence. */
function reportProblem({ index, total, exitCode, tests }: ShardRecord, hasReport: boolean): string[] {
  const lacks = !hasReport && exitCode !== null && tests.length > 0;
  return lacks ? [`Shard ${index}/${total} left no report of its ${countText(tests.length, 'test')}.`] : [];
}

/** Playwright runs no test that it does not find, and says nothing. */
function leftOutProblem({ index, total, tests }: ShardRecord, ran: ReadonlySet<string>): string[] {
  const left = tests.filter((name) => !ran.has(name));
  if (left.length === 0) return [];
  return [
    `Shard ${index}/${total} did not run ${countText(left.length, 'test')}, the first of them ${left[0]}.`,
  ];
}

function browsersText({ browserProjects }: ShardRecord): string {
  return ['chromium', ...browserProjects].join(', ');
}

function unionProblems(records: readonly ShardRecord[], expected: readonly string[]): string[] {
  const ran = records.flatMap(({ tests }) => tests);
  const known = new Set(ran);
  const left = expected.filter((name) => !known.has(name));
  const problems: string[] = [];
  if (left.length > 0)
    problems.push(`No shard runs ${countText(left.length, 'test')}, the first of them ${left[0]}.`);
  if (known.size < ran.length) problems.push(`In two shards: ${countText(ran.length - known.size, 'test')}.`);
  return problems;
}
