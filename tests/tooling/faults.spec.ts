import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from './scripts';

const FAULTS = [fault('site.down', 1), fault('form.zip', 5), fault('form.city', 5), fault('payment.code', 7)];

function fault(id: string, step: number) {
  const [screen = ''] = id.split('.');
  return { id, step, screen, kind: 'off by one', sentence: `${id} is wrong.`, breaks: [id] };
}

const caught = {
  verdict: 'caught',
  tests: 1,
  catcher: { test: 'tests/form.spec.ts › the ZIP code', message: [], ms: 1, doubt: null },
} as const;
const survived = { verdict: 'survived', tests: 7, catcher: null } as const;

test.describe('the faults of a run', () => {
  const ids = (faults: readonly { id: string }[]): string[] => faults.map(({ id }) => id);

  test('are all of them, one, or those of a step, and always the one that no test can miss', ({
    scripts,
  }) => {
    expect(ids(scripts.chooseFaults(FAULTS, {}))).toEqual(ids(FAULTS));
    expect(ids(scripts.chooseFaults(FAULTS, { fault: 'form.zip' }))).toEqual(['site.down', 'form.zip']);
    expect(ids(scripts.chooseFaults(FAULTS, { step: '7' }))).toEqual(['site.down', 'payment.code']);
  });

  for (const [what, wanted, said] of [
    [
      'an unknown fault',
      { fault: 'form.zp' },
      'There is no fault "form.zp". Of form there are: form.zip, form.city',
    ],
    ['a fault of an unknown screen', { fault: 'shoes' }, 'npm run faults -- --list names all'],
    ['a fault of another step', { fault: 'form.zip', step: '7' }, 'There is no fault "form.zip" of step 7'],
    ['a step without faults', { step: '12' }, 'from 1 to 9, got "12"'],
  ] as const) {
    test(`${what} is named, with what there is`, ({ scripts }) => {
      expect(() => scripts.chooseFaults(FAULTS, wanted)).toThrow(said);
    });
  }

  test('meet the tests that check a rule which they break', ({ scripts }) => {
    const tests = [
      { file: 'a', name: 'a › zip', rules: ['form.zip', 'form.kept'] },
      { file: 'a', name: 'a › city', rules: ['form.city'] },
    ];
    expect(scripts.testsOf(fault('form.zip', 5), tests)).toEqual(['a › zip']);
    expect(() => scripts.testsOf(fault('form.shoes', 5), tests)).toThrow(
      'form.shoes breaks form.shoes, which no browser test checks',
    );
  });
});

test('a test with several faults meets them in rounds', ({ scripts }) => {
  const plan = new Map([
    [fault('form.zip', 5), ['zip', 'all']],
    [fault('form.city', 5), ['all']],
    [fault('payment.code', 7), ['code']],
  ]);
  expect(scripts.roundsOf(plan)).toEqual([
    { zip: 'form.zip', all: 'form.zip', code: 'payment.code' },
    { all: 'form.city' },
  ]);
});

test('the summary tells catches by step and screen, then what was not caught', ({ scripts }) => {
  const verdicts = FAULTS.map((one) => ({ ...one, ...(one.id === 'form.city' ? survived : caught) }));
  expect(scripts.summaryText(verdicts).trim().split('\n')).toEqual([
    'Step 1  site       1 of   1  all caught',
    '  Step 5  form       1 of   2  1 NOT CAUGHT',
    '  Step 7  payment    1 of   1  all caught',
    '  NOT CAUGHT  form.city: form.city is wrong.',
    '              by the 7 tests of form.city',
    '3 of 4 seeded faults caught',
  ]);
});

test.describe('docs/faults.md', () => {
  const README = '# Suite\n\n<!-- faults -->\n<!-- /faults -->\n\nMore.\n';
  const verdicts = FAULTS.map((one) => ({ ...one, ...(one.id === 'form.city' ? survived : caught) }));

  async function project(root: string): Promise<string> {
    await mkdir(path.join(root, 'docs'), { recursive: true });
    await writeFile(path.join(root, 'README.md'), README);
    return root;
  }

  test('remembers who caught a fault', async ({ scripts }, testInfo) => {
    const root = await project(testInfo.outputPath('project'));
    expect(scripts.catchersIn(root).size).toBe(0);
    expect(await scripts.updateRecord(verdicts, { root, check: false })).toEqual([]);
    expect([...scripts.catchersIn(root)]).toEqual(
      ['site.down', 'form.zip', 'payment.code'].map((id) => [id, 'tests/form.spec.ts › the ZIP code']),
    );
    expect(await readFile(path.join(root, 'README.md'), 'utf8')).toContain(
      '3 of 4 seeded faults are caught.',
    );
  });

  test('and the README are checked, and then left alone', async ({ scripts }, testInfo) => {
    const root = await project(testInfo.outputPath('project'));
    expect(await scripts.updateRecord(verdicts, { root, check: true })).toEqual([
      'docs/faults.md is not what this run found: run npm run faults.',
      'README.md is not what this run found: run npm run faults.',
    ]);
    expect(await readFile(path.join(root, 'README.md'), 'utf8')).toBe(README);
    await scripts.updateRecord(verdicts, { root, check: false });
    expect(await scripts.updateRecord(verdicts, { root, check: true })).toEqual([]);
  });

  test('a README without a place for the figures is told', async ({ scripts }, testInfo) => {
    const root = await project(testInfo.outputPath('project'));
    await writeFile(path.join(root, 'README.md'), '# Suite\n');
    await expect(scripts.updateRecord(verdicts, { root, check: false })).rejects.toThrow(
      'README.md has no place for the figures',
    );
  });
});

test('an unknown argument is named, with what there is', async ({ scripts }) => {
  const { code, output } = await scripts.run(process.execPath, ['scripts/faults.mjs', '--stap', '7'], {
    cwd: scripts.PROJECT_ROOT,
    env: process.env,
  });
  expect(code).toBe(1);
  expect(output).toContain("'--stap'");
  expect(output).toContain('npm run faults [-- --list] [-- --fault <id>] [-- --step <1-9>] [-- --check]');
});

test('--list tells the faults of a step and starts nothing', async ({ scripts }) => {
  const { code, output } = await scripts.run(
    process.execPath,
    ['scripts/faults.mjs', '--list', '--step', '9'],
    {
      cwd: scripts.PROJECT_ROOT,
      env: process.env,
    },
  );
  expect(output).toContain('thank-you.charge-at-registration  (step 9, wrong record)');
  expect(output).toContain('Registering with a card costs a fee of $3.');
  expect(code).toBe(0);
});
