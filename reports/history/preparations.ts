import type { TestCase } from '@playwright/test/reporter';

/**
 * What Playwright counts in no test's duration, in ms: the time between a test and the one before it, of the same file and
 * in the same worker. Hooks and fixtures that prepare several tests run there. A file runs in one shard, so this is right
 * for merged reports too, which do not tell the workers of shards apart.
 */
export function preparationsOf(tests: readonly TestCase[]): ReadonlyMap<TestCase, number> {
  const attempts = tests
    .flatMap((test) => test.results.map((result) => ({ test, ...result, start: result.startTime.getTime() })))
    .filter(({ workerIndex }) => workerIndex >= 0)
    .sort((a, b) => a.start - b.start);
  const ends = new Map<string, number>();
  const preparations = new Map<TestCase, number>();
  for (const { test, start, duration, parallelIndex } of attempts) {
    const place = [test.parent.project()?.name, test.location.file, parallelIndex].join(' ');
    const before = Math.max(0, Math.round(start - (ends.get(place) ?? start)));
    preparations.set(test, (preparations.get(test) ?? 0) + before);
    ends.set(place, start + duration);
  }
  return preparations;
}
