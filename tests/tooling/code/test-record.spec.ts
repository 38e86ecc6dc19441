import { expect, test } from '@playwright/test';
import type { ListedTest } from '../../../runner/playwright';
import { problemsOfRecord } from '../../../scripts/rules';
import { recordOf } from '../../../scripts/run/test-record';

// That tests/record.md has the tests of today is part of `npm run rules -- --check`: rules.spec.ts.

/** A listed test, of which only the project, the spec file and the rules count. */
function listed(project: string, file: string, ...rules: string[]): ListedTest {
  return { project, file, rules, name: file, claims: [], isQuarantined: false, tags: [] };
}

const TESTS = [
  listed('stub-site', 'tests/stub-site/rules/form.spec.ts', 'form.zip'),
  listed('stub-site', 'tests/stub-site/rules/form.spec.ts', 'form.zip'),
  listed('forms', 'tests/forms/form.spec.ts', 'form.zip', 'form.state'),
  listed('chromium', 'tests/screens/form.spec.ts', 'form.zip'),
  listed('chromium', 'tests/screens/form.spec.ts'),
  listed('tooling', 'tests/tooling/data.spec.ts'),
];

/** The lines of the record that count. */
function linesOf(record: string): string[] {
  return record.split('\n').filter((line) => line.startsWith('- '));
}

test('the record has a line for each rule, then one for each spec file', () => {
  expect(linesOf(recordOf(TESTS))).toEqual([
    '- `form.state`: 0 rule, 1 form, 0 browser',
    '- `form.zip`: 2 rule, 1 form, 1 browser',
    '- `tests/forms/form.spec.ts`: 1 forms',
    '- `tests/screens/form.spec.ts`: 2 chromium',
    '- `tests/stub-site/rules/form.spec.ts`: 2 stub-site',
    '- `tests/tooling/data.spec.ts`: 1 tooling',
  ]);
});

test('the same tests in another browser are not counted', () => {
  const again = TESTS.filter(({ project }) => project === 'chromium').map((one) => ({
    ...one,
    project: 'firefox',
  }));
  expect(again).toHaveLength(2);
  expect(recordOf([...TESTS, ...again])).toBe(recordOf(TESTS));
});

for (const { what, tests, lines } of [
  {
    what: 'a row that was deleted from a table of tests',
    tests: TESTS.slice(1),
    lines: [
      '  recorded `form.zip`: 2 rule, 1 form, 1 browser',
      '  recorded `tests/stub-site/rules/form.spec.ts`: 2 stub-site',
      '  today    `form.zip`: 1 rule, 1 form, 1 browser',
      '  today    `tests/stub-site/rules/form.spec.ts`: 1 stub-site',
    ],
  },
  {
    what: 'a test of no rule that was deleted',
    tests: TESTS.slice(0, -1),
    lines: ['  recorded `tests/tooling/data.spec.ts`: 1 tooling'],
  },
  {
    what: 'a test that was added',
    tests: [...TESTS, listed('forms', 'tests/forms/form.spec.ts')],
    lines: [
      '  recorded `tests/forms/form.spec.ts`: 1 forms',
      '  today    `tests/forms/form.spec.ts`: 2 forms',
    ],
  },
]) {
  test(`${what} is a problem, with the command that records it`, () => {
    expect(problemsOfRecord(recordOf(TESTS), recordOf(tests))).toEqual([
      'tests/record.md does not have the tests of today. If tests were added or removed on purpose, run npm run rules and commit the file:',
      ...lines,
    ]);
  });
}

test('the same tests are no problem', () => {
  expect(problemsOfRecord(recordOf(TESTS), recordOf([...TESTS].reverse()))).toEqual([]);
});
