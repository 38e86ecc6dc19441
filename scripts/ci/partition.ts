import { type ListedTest, nameInList } from '../../runner/playwright';

/** What a test of each project takes where no history tells, in milliseconds on two cores. Tooling tests differ most. */
const USUAL_MS: Readonly<Record<string, number>> = { chromium: 600, forms: 20, 'stub-site': 5, tooling: 80 };
const OTHER_MS = 600;

/** Tests that run together, and how long they are expected to take. */
export interface ShardPlan {
  readonly tests: readonly ListedTest[];
  readonly ms: number;
}

/**
 * Divides tests into shards that are expected to take equally long: the longest files first, each to the shard that has
 * the least so far. The tests of a file stay together, since they share what a worker prepares once. `durations` are in
 * milliseconds by `[project] › name`, as the history knows them.
 */
export function partition(
  tests: readonly ListedTest[],
  count: number,
  durations: ReadonlyMap<string, number>,
): ShardPlan[] {
  const files = new Map<string, ListedTest[]>();
  for (const test of tests) {
    const key = `${test.project} ${test.file}`;
    files.set(key, [...(files.get(key) ?? []), test]);
  }
  const groups = [...files.entries()]
    .map(([key, group]) => ({ key, group, ms: sum(group.map((test) => durationOf(test, durations))) }))
    .sort((a, b) => b.ms - a.ms || a.key.localeCompare(b.key));
  const shards = Array.from({ length: count }, () => ({ tests: [] as ListedTest[], ms: 0 }));
  for (const { group, ms } of groups) {
    const least = shards.reduce((best, shard) => (shard.ms < best.ms ? shard : best));
    least.tests.push(...group);
    least.ms += ms;
  }
  return shards;
}

function durationOf(test: ListedTest, durations: ReadonlyMap<string, number>): number {
  return durations.get(nameInList(test)) ?? USUAL_MS[test.project] ?? OTHER_MS;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
