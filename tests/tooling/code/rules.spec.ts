import { expect } from '@playwright/test';
import { test } from '../scripts';

const TABLE = [
  '| Id | Rule | Source | Code | Specs |',
  '| --- | --- | --- | --- | --- |',
  '| `form.zip` | A ZIP code has five digits. | D-07 | | |',
].join('\n');

const CODE = new Map([['form.zip', new Set(['rules/form'])]]);
const SPECS = new Map([['form.zip', new Set(['screens/form/address', 'stub-site/rules/form'])]]);

test('docs/rules.md is what the code of the stub and the specs say', async ({ scripts }) => {
  const { code, output } = await scripts.run(process.execPath, ['scripts/start.mjs', 'rules', '--check'], {
    cwd: scripts.PROJECT_ROOT,
    env: process.env,
  });
  expect(output).toBe(
    'docs/rules.md: every rule has its code and its specs.\ntests/record.md: every test is counted.\n',
  );
  expect(code).toBe(0);
});

test('a row is completed with its code and its specs', ({ scripts }) => {
  const { table, problems } = scripts.completeTable(TABLE, { code: CODE, specs: SPECS });
  expect(problems).toEqual([]);
  expect(table.split('\n').at(-1)).toBe(
    '| `form.zip` | A ZIP code has five digits. | D-07 | `rules/form` | `screens/form/address`<br>`stub-site/rules/form` |',
  );
});

for (const { what, table = TABLE, code = CODE, specs = SPECS, problem } of [
  {
    what: 'a rule without code',
    code: new Map(),
    problem: 'form.zip has no code: tag the place in stub-site/ that has the rule with @rule form.zip.',
  },
  {
    what: 'a rule that no spec checks',
    specs: new Map(),
    problem:
      "form.zip is checked by no browser spec: write one that fails without the rule, with coversRule('form.zip').",
  },
  {
    what: "a rule that only the stub's own specs check",
    specs: new Map([['form.zip', new Set(['stub-site/rules/form'])]]),
    problem:
      "form.zip is checked by no browser spec: write one that fails without the rule, with coversRule('form.zip').",
  },
  {
    what: 'a rule without source',
    table: TABLE.replace('D-07', 'we think so'),
    problem: 'form.zip has no source: expected a mark such as [H], or a decision D-nn.',
  },
  {
    what: 'a rule that is in the table twice',
    table: `${TABLE}\n| \`form.zip\` | Again. | D-07 | | |`,
    problem: 'form.zip is in docs/rules.md twice.',
  },
  {
    what: 'code with a rule that the table does not have',
    code: new Map([...CODE, ['form.shoes', new Set(['rules/form'])]]),
    problem: 'form.shoes is named in stub-site/ (rules/form) and not in docs/rules.md.',
  },
  {
    what: 'a spec of a rule that the table does not have',
    specs: new Map([...SPECS, ['form.shoes', new Set(['screens/form/shoes'])]]),
    problem: 'form.shoes is named in tests/ (screens/form/shoes) and not in docs/rules.md.',
  },
]) {
  test(`${what} is a problem`, ({ scripts }) => {
    expect(scripts.completeTable(table, { code, specs }).problems).toEqual([problem]);
  });
}

test('a file without any row is no table', ({ scripts }) => {
  expect(() => scripts.completeTable('# Rules', { code: CODE, specs: SPECS })).toThrow(
    'docs/rules.md has no row',
  );
});

test('an unknown argument is named', async ({ scripts }) => {
  const { code, output } = await scripts.run(process.execPath, ['scripts/start.mjs', 'rules', '--cheque'], {
    cwd: scripts.PROJECT_ROOT,
    env: process.env,
  });
  expect(code).toBe(1);
  expect(output).toBe('npm run rules takes no argument but --check, got "--cheque".\n');
});
