import { expect, test } from '@playwright/test';
import type { ListedTest } from '../../../runner/playwright';
import { choiceText, chosenTests, type Concern, concernOf } from '../../../scripts/run/changed-tests';
import { splitChanged } from '../../../scripts/e2e';

const RULES = new Map([
  ['payment.number', new Set(['rules/payment/card'])],
  ['payment.brand', new Set(['rules/payment/card', 'screens/payment'])],
  ['form.zip', new Set(['rules/form/form'])],
]);

const files: { file: string; concern: Concern }[] = [
  { file: 'docs/decisions.md', concern: { tests: 'none' } },
  { file: 'README.md', concern: { tests: 'none' } },
  { file: 'tests/tooling/code/lint.spec.ts', concern: { tests: 'none' } },
  { file: 'pages/payment.page.ts', concern: { tests: 'those that import it' } },
  { file: 'fixtures/app/registration.ts', concern: { tests: 'those that import it' } },
  { file: 'tests/screens/payment/card.spec.ts', concern: { tests: 'those that import it' } },
  {
    file: 'stub-site/rules/payment/card.ts',
    concern: { tests: 'those of its rules', rules: ['payment.brand', 'payment.number'] },
  },
  { file: 'stub-site/rules/shared/text.ts', concern: { tests: 'all' } },
  { file: 'stub-site/assets/site.css', concern: { tests: 'all' } },
  { file: 'guides/data/moeb.json', concern: { tests: 'all' } },
  { file: 'package-lock.json', concern: { tests: 'all' } },
  { file: 'playwright.config.ts', concern: { tests: 'all' } },
  { file: 'new-folder/new.ts', concern: { tests: 'all' } },
];
for (const { file, concern } of files) {
  test(`a change of ${file} concerns ${concern.tests}`, () => {
    expect(concernOf(file, RULES)).toEqual(concern);
  });
}

const listed = (name: string, rules: string[] = []): ListedTest => ({
  project: 'forms',
  file: name,
  name,
  rules,
  claims: [],
  tags: [],
});
const TESTS = [listed('number', ['payment.number']), listed('zip', ['form.zip']), listed('flow')];

const choices: { what: string; concerns: Concern[]; importing: string[]; chosen: string[] }[] = [
  { what: 'no file', concerns: [], importing: ['flow'], chosen: [] },
  { what: 'a file without tests', concerns: [{ tests: 'none' }], importing: ['flow'], chosen: [] },
  {
    what: 'a page',
    concerns: [{ tests: 'none' }, { tests: 'those that import it' }],
    importing: ['flow'],
    chosen: ['flow'],
  },
  {
    what: 'a rule',
    concerns: [{ tests: 'those of its rules', rules: ['form.zip'] }],
    importing: ['flow'],
    chosen: ['zip'],
  },
  {
    what: 'a page and a rule',
    concerns: [{ tests: 'those that import it' }, { tests: 'those of its rules', rules: ['form.zip'] }],
    importing: ['flow'],
    chosen: ['zip', 'flow'],
  },
  {
    what: 'a rule and a file that nothing maps',
    concerns: [{ tests: 'those of its rules', rules: ['form.zip'] }, { tests: 'all' }],
    importing: [],
    chosen: ['number', 'zip', 'flow'],
  },
];
for (const { what, concerns, importing, chosen } of choices) {
  test(`${what}: ${chosen.join(', ') || 'no test'}`, async () => {
    const byFile = new Map(concerns.map((concern, index) => [`file ${index}`, concern]));
    const tests = await chosenTests(byFile, TESTS, () =>
      Promise.resolve(importing.map((name) => listed(name))),
    );
    expect(tests.map(({ name }) => name)).toEqual(chosen);
  });
}

test('says what was chosen and why', () => {
  const concerns = new Map<string, Concern>([
    ['pages/form.page.ts', { tests: 'those that import it' }],
    ['stub-site/rules/form/form.ts', { tests: 'those of its rules', rules: ['form.zip'] }],
    ['package.json', { tests: 'all' }],
  ]);
  expect(choiceText(concerns, { since: 'main', chosen: 3, all: 3 })).toBe(
    [
      '3 files changed since main',
      '  pages/form.page.ts: those that import it',
      '  stub-site/rules/form/form.ts: those of its rules: form.zip',
      '  package.json: all tests, since nothing maps it',
      '3 of 3 tests are concerned.',
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
