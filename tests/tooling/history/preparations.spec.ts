import { expect, test } from '@playwright/test';
import type { TestCase, TestResult } from '@playwright/test/reporter';
import { preparationsOf } from '../../../reports/history/preparations';

type Attempt = readonly [startMs: number, duration: number, parallelIndex?: number, workerIndex?: number];

/** A test of a file with its attempts, as a reporter gets it. */
function testOf(file: string, ...attempts: readonly Attempt[]): TestCase {
  const results = attempts.map(
    ([start, duration, parallelIndex = 0, workerIndex = 0]) =>
      ({ startTime: new Date(start), duration, parallelIndex, workerIndex }) as TestResult,
  );
  const parent = { project: () => ({ name: 'tooling' }) };
  return { location: { file }, results, parent } as TestCase;
}

for (const { what, tests, expected } of [
  { what: 'the first test of a file has none', tests: [testOf('a', [1_000, 10])], expected: [0] },
  {
    what: 'the next one has the time since the end of the first',
    tests: [testOf('a', [1_000, 10]), testOf('a', [5_010, 20])],
    expected: [0, 4_000],
  },
  {
    what: 'a test of another file or in another worker tells nothing',
    tests: [testOf('a', [1_000, 10]), testOf('b', [2_000, 10]), testOf('a', [3_000, 10, 1])],
    expected: [0, 0, 0],
  },
  {
    what: 'attempts count together, in the order in which they ran',
    tests: [testOf('a', [1_000, 10], [1_200, 10]), testOf('a', [1_030, 70])],
    expected: [100, 20],
  },
  {
    what: 'a test that did not start has none',
    tests: [testOf('a', [1_000, 10]), testOf('a', [0, 0, -1, -1])],
    expected: [0, undefined],
  },
]) {
  test(`time before tests: ${what}`, () => {
    const preparations = preparationsOf(tests);
    expect(tests.map((one) => preparations.get(one))).toEqual(expected);
  });
}
