import type { Suite, TestCase } from '@playwright/test/reporter';

/**
 * The tests of a run by project and file, then in the order of the file. Playwright lists the tests of merged shards in
 * another order than those of one run; reports that list tests are the same this way.
 */
export function testsOf(suite: Suite | undefined): TestCase[] {
  const placed = (suite?.allTests() ?? []).map((test) => ({
    test,
    project: test.parent.project()?.name ?? '',
    file: test.location.file,
  }));
  placed.sort((a, b) => compare(a.project, b.project) || compare(a.file, b.file));
  return placed.map(({ test }) => test);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
