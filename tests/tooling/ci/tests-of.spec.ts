import { expect, test } from '@playwright/test';
import type { Suite, TestCase } from '@playwright/test/reporter';
import { testsOf } from '../../../reports/tests-of';

function testCase(project: string, file: string, title: string): TestCase {
  return { location: { file }, title, parent: { project: () => ({ name: project }) } } as TestCase;
}

const ONE_RUN = [
  testCase('chromium', 'a.spec.ts', 'second in the alphabet'),
  testCase('chromium', 'a.spec.ts', 'first in the alphabet'),
  testCase('chromium', 'b.spec.ts', 'ends'),
  testCase('forms', 'a.spec.ts', 'begins'),
];

/** As Playwright hands a run, or the merged reports of shards, to a reporter. */
const suiteOf = (tests: readonly TestCase[]): Suite => ({ allTests: () => [...tests] }) as Suite;

for (const { what, order } of [
  { what: 'one run', order: [0, 1, 2, 3] },
  { what: 'shards, the last files first', order: [3, 2, 0, 1] },
]) {
  test(`reports list the tests of ${what} by project and file, then as the file has them`, () => {
    const tests = order.flatMap((at) => ONE_RUN[at] ?? []);
    expect(testsOf(suiteOf(tests)).map(({ title }) => title)).toEqual(ONE_RUN.map(({ title }) => title));
  });
}

test('a run that never began has no tests', () => {
  expect(testsOf(undefined)).toEqual([]);
});
