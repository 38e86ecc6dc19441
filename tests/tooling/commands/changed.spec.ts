import { expect, test } from '@playwright/test';
import type { ListedTest } from '../../../runner/playwright';
import { choiceText, chosenTests, type Affected, affectedBy } from '../../../scripts/run/changed-tests';
import { splitChanged } from '../../../scripts/e2e';

const RULES = new Map([
  ['payment.number', new Set(['rules/payment/card'])],
  ['payment.brand', new Set(['rules/payment/card', 'screens/payment'])],
  ['form.zip', new Set(['rules/form/form'])],
]);

const files: { file: string; affected: Affected }[] = [
  { file: 'docs/decisions.md', affected: { tests: 'none' } },
  { file: 'README.md', affected: { tests: 'none' } },
  { file: 'tests/tooling/code/lint.spec.ts', affected: { tests: 'none' } },
  { file: 'pages/payment.page.ts', affected: { tests: 'tests that import it' } },
  { file: 'fixtures/app/registration.ts', affected: { tests: 'tests that import it' } },
  { file: 'tests/screens/payment/card.spec.ts', affected: { tests: 'tests that import it' } },
  {
    file: 'stub-site/rules/payment/card.ts',
    affected: { tests: 'tests of its rules', rules: ['payment.brand', 'payment.number'] },
  },
  { file: 'stub-site/rules/shared/text.ts', affected: { tests: 'all' } },
  { file: 'stub-site/assets/site.css', affected: { tests: 'all' } },
  { file: 'guides/data/moeb.json', affected: { tests: 'all' } },
  { file: 'package-lock.json', affected: { tests: 'all' } },
  { file: 'playwright.config.ts', affected: { tests: 'all' } },
  { file: 'new-folder/new.ts', affected: { tests: 'all' } },
];
for (const { file, affected } of files) {
  test(`a change of ${file} affects ${affected.tests}`, () => {
    expect(affectedBy(file, RULES)).toEqual(affected);
  });
}

const listed = (name: string, rules: string[] = []): ListedTest => ({
  project: 'forms',
  file: name,
  name,
  rules,
  claims: [],
  isQuarantined: false,
  tags: [],
});
const TESTS = [listed('number', ['payment.number']), listed('zip', ['form.zip']), listed('flow')];

const choices: { what: string; changes: Affected[]; importing: string[]; chosen: string[] }[] = [
  { what: 'no file', changes: [], importing: ['flow'], chosen: [] },
  { what: 'a file without tests', changes: [{ tests: 'none' }], importing: ['flow'], chosen: [] },
  {
    what: 'a page',
    changes: [{ tests: 'none' }, { tests: 'tests that import it' }],
    importing: ['flow'],
    chosen: ['flow'],
  },
  {
    what: 'a rule',
    changes: [{ tests: 'tests of its rules', rules: ['form.zip'] }],
    importing: ['flow'],
    chosen: ['zip'],
  },
  {
    what: 'a page and a rule',
    changes: [{ tests: 'tests that import it' }, { tests: 'tests of its rules', rules: ['form.zip'] }],
    importing: ['flow'],
    chosen: ['zip', 'flow'],
  },
  {
    what: 'a rule and a file that is not mapped',
    changes: [{ tests: 'tests of its rules', rules: ['form.zip'] }, { tests: 'all' }],
    importing: [],
    chosen: ['number', 'zip', 'flow'],
  },
];
for (const { what, changes, importing, chosen } of choices) {
  test(`${what}: ${chosen.join(', ') || 'no test'}`, async () => {
    const byFile = new Map(changes.map((affected, index) => [`file ${index}`, affected]));
    const tests = await chosenTests(byFile, TESTS, () =>
      Promise.resolve(importing.map((name) => listed(name))),
    );
    expect(tests.map(({ name }) => name)).toEqual(chosen);
  });
}

test('says what was chosen and why', () => {
  const changes = new Map<string, Affected>([
    ['pages/form.page.ts', { tests: 'tests that import it' }],
    ['stub-site/rules/form/form.ts', { tests: 'tests of its rules', rules: ['form.zip'] }],
    ['package.json', { tests: 'all' }],
  ]);
  expect(choiceText(changes, { since: 'main', chosen: 3, all: 3 })).toBe(
    [
      '3 files changed since main',
      '  pages/form.page.ts: tests that import it',
      '  stub-site/rules/form/form.ts: tests of its rules: form.zip',
      '  package.json: all tests (not mapped to specific tests)',
      '3 of 3 tests are affected.',
    ].join('\n'),
  );
});

for (const { args, ref, rest } of [
  { args: ['--workers=2'], ref: undefined, rest: ['--workers=2'] },
  { args: ['--changed'], ref: 'main', rest: [] },
  { args: ['--changed', '--workers=2'], ref: 'main', rest: ['--workers=2'] },
  { args: ['--changed', 'HEAD~1', '--workers=2'], ref: 'HEAD~1', rest: ['--workers=2'] },
  { args: ['--changed=HEAD~1'], ref: 'HEAD~1', rest: [] },
]) {
  test(`"${args.join(' ')}" is since ${ref ?? 'nothing'}`, () => {
    expect(splitChanged(args)).toEqual(ref === undefined ? { rest } : { ref, rest });
  });
}
