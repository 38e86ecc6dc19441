import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { SeededFault, Verdict } from '../../../detection/faults/verdicts';
import type { FaultsRun } from '../../../detection/faults/reporter';
import { test } from '../scripts';

const CANARY = { ...fault('site.down', 'any'), canary: true };
const FAULTS: readonly SeededFault[] = [
  CANARY,
  fault('form.zip', 5),
  fault('form.city', 5),
  fault('payment.code', 7),
];

function fault(id: string, step: SeededFault['step']): SeededFault {
  const [screen = ''] = id.split('.');
  return { id, step, screen, kind: 'off by one', sentence: `${id} is wrong.`, breaks: [id] };
}

const CATCHER = { test: 'tests/form.spec.ts › the ZIP code', message: [], ms: 1, doubt: null };
const CAUGHT = { verdict: 'caught', tests: 1, others: 0, catcher: CATCHER } as const;
const SURVIVED = { verdict: 'survived', tests: 7, others: 0, catcher: null } as const;
const DOUBTFUL = {
  ...CAUGHT,
  verdict: 'doubtful',
  catcher: { ...CATCHER, doubt: 'it ran out of time' },
} as const;

const ids = (faults: readonly { id: string }[]): string[] => faults.map(({ id }) => id);

type Ending = Pick<Verdict, 'verdict' | 'tests' | 'others' | 'catcher'>;

/** What is known after a run: every fault is caught but those that `endings` names. */
function runOf(endings: Readonly<Record<string, Ending>>, faults = FAULTS): FaultsRun {
  return {
    durationMs: 1,
    selection: null,
    problems: [],
    faults: faults.map((one) => ({ ...one, ...(endings[one.id] ?? CAUGHT) })),
  };
}

test.describe('the faults of a run', () => {
  test('are all of them, those that are named, or those of steps, and always the one that no test can miss', ({
    scripts,
  }) => {
    expect(ids(scripts.chooseFaults(FAULTS, {}))).toEqual(ids(FAULTS));
    for (const [wanted, chosen] of [
      [{ fault: ['form.zip'] }, ['site.down', 'form.zip']],
      [{ fault: ['payment.code', 'form.zip'] }, ['site.down', 'form.zip', 'payment.code']],
      [{ step: ['7'] }, ['site.down', 'payment.code']],
      [{ step: ['7', '5'] }, ids(FAULTS)],
      [{ step: ['5'], fault: ['form.city'] }, ['site.down', 'form.city']],
    ] as const) {
      expect(ids(scripts.chooseFaults(FAULTS, wanted))).toEqual(chosen);
    }
  });

  for (const [what, wanted, said] of [
    [
      'an unknown fault',
      { fault: ['form.zip', 'form.zp'] },
      'There is no fault "form.zp". Of form there are: form.zip, form.city',
    ],
    ['a fault of an unknown screen', { fault: ['shoes'] }, 'npm run faults -- --list names all'],
    [
      'a fault of another step',
      { fault: ['form.zip'], step: ['7'] },
      'There is no fault "form.zip" of step 7',
    ],
    ['a step without faults', { step: ['7', '12'] }, 'from 1 to 9, or any, got "12"'],
  ] as const) {
    test(`${what} is named, with what there is`, ({ scripts }) => {
      expect(() => scripts.chooseFaults(FAULTS, wanted)).toThrow(said);
    });
  }

  test('meet the last catcher, then tests of their rules and step, of their rules, and all others', ({
    scripts,
  }) => {
    const tests = [
      { file: 'a', name: 'a › zip', rules: ['form.zip', 'form.kept'], tags: ['step-5'] },
      { file: 'a', name: 'a › all', rules: ['form.zip'], tags: ['step-4', 'step-5'] },
      { file: 'a', name: 'a › way back', rules: ['form.zip'], tags: ['step-9'] },
      { file: 'a', name: 'a › untold', rules: ['form.zip'], tags: ['smoke'] },
      { file: 'a', name: 'a › city', rules: ['form.city'], tags: ['step-5'] },
    ];
    const zip = fault('form.zip', 5);
    expect(scripts.groupsOf(zip, tests)).toEqual([
      ['a › zip', 'a › all'],
      [],
      ['a › way back', 'a › untold'],
      ['a › city'],
    ]);
    expect(scripts.groupsOf(zip, tests, 'a › all').slice(0, 2)).toEqual([['a › all'], ['a › zip']]);
    expect(scripts.groupsOf(zip, tests, 'a › gone').slice(0, 2)).toEqual([['a › zip', 'a › all'], []]);
    expect(scripts.groupsOf({ ...zip, step: 'any' }, tests).slice(0, 3)).toEqual([
      ['a › zip', 'a › all', 'a › way back'],
      [],
      ['a › untold'],
    ]);
  });

  test('are tried when no test checks the rule that they break', ({ scripts }) => {
    expect(scripts.groupsOf(fault('form.shoes', 5), [])).toEqual([[], [], [], []]);
  });
});

test.describe('the site as it is', () => {
  const names = Array.from({ length: 21 }, (_, index) => `test ${index}`);
  const plan = new Map([
    [fault('form.zip', 5), names.slice(0, 11)],
    [fault('form.city', 5), names.slice(10)],
  ]);

  for (const [what, when, met] of [
    ['is met by every test once', { isGreen: false, isLast: false }, names],
    [
      'is met by every tenth test when all have just passed, since time-outs are shorter here',
      { isGreen: true, isLast: false },
      ['test 0', 'test 10', 'test 20'],
    ],
    ['is met by no test in the last pass', { isGreen: false, isLast: true }, []],
  ] as const) {
    test(what, ({ scripts }) => {
      expect(scripts.testsWithoutFault(plan, when)).toEqual(met);
    });
  }

  test('was met by all tests when npm test tries the faults', async ({ scripts }) => {
    const options: unknown[] = [];
    const runFaults = (_: unknown, given: unknown) => {
      options.push(given);
      return Promise.resolve({ caught: 1, missed: 0, problems: [] });
    };
    await scripts.tryFaults({ root: '.', env: {} }, { passed: 1, failed: 0, skipped: 0 }, { runFaults });
    expect(options).toEqual([{ check: true, isGreen: true }]);
  });
});

test.describe('the passes of a run', () => {
  const groups = new Map(
    FAULTS.map((one) => [one, ['last', 'of the step', 'of the rule', 'other'].map((name) => [name])]),
  );

  /** Tries all; what each run finds is told by `found`. Resolves with the faults and tests of each run. */
  async function passes(
    tryAll: (groups: ReadonlyMap<SeededFault, string[][]>, tryOut: TryOut) => Promise<FaultsRun>,
    ...found: FaultsRun[]
  ): Promise<string[]> {
    const plans: string[] = [];
    await tryAll(groups, (plan) => {
      plans.push([...plan].map(([{ id }, names]) => `${id}: ${names.join()}`).join('; '));
      return Promise.resolve(found[plans.length - 1] ?? runOf({}));
    });
    return plans;
  }
  type TryOut = (plan: ReadonlyMap<SeededFault, readonly string[]>) => Promise<FaultsRun>;

  const ALL = FAULTS.map(({ id }) => `${id}: last`).join('; ');

  test('end with the first when all are caught', async ({ scripts }) => {
    expect(await passes(scripts.tryAll, runOf({}))).toEqual([ALL]);
  });

  test('give what is not caught, or doubtful, to the other tests of its step', async ({ scripts }) => {
    const first = runOf({ 'form.zip': SURVIVED, 'form.city': DOUBTFUL });
    expect(await passes(scripts.tryAll, first)).toEqual([
      ALL,
      'form.zip: of the step; form.city: of the step',
    ]);
  });

  test('give what survives to all tests, and no longer what is doubtful', async ({ scripts }) => {
    const found = runOf({ 'form.zip': SURVIVED, 'form.city': DOUBTFUL });
    expect(await passes(scripts.tryAll, found, found, found, found)).toEqual([
      ALL,
      'form.zip: of the step; form.city: of the step',
      'form.zip: of the rule',
      'form.zip: other',
    ]);
  });

  test('end when the run is void', async ({ scripts }) => {
    const found = { ...runOf({ 'form.zip': SURVIVED }), problems: ['Without any fault it fails: zip'] };
    expect(await passes(scripts.tryAll, found)).toEqual([ALL]);
  });

  test('do not put many survivors before every test', async ({ scripts }) => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((word) => fault(`form.${word}`, 5));
    const found = runOf(Object.fromEntries(many.map(({ id }) => [id, SURVIVED])), many);
    const tried: string[] = [];
    await scripts.tryAll(new Map(many.map((one) => [one, [['last'], [], [], ['other']]])), (plan) => {
      tried.push(...[...plan.values()].flat());
      return Promise.resolve(found);
    });
    expect(tried).toEqual(many.map(() => 'last'));
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

test.describe('the summary', () => {
  const lines = (text: string): string[] => text.split('\n').slice(1);

  test('tells catches by step and screen without the canary, then what was not caught', ({ scripts }) => {
    const run = runOf({ 'form.city': SURVIVED, 'payment.code': DOUBTFUL });
    expect(lines(scripts.summaryText(run))).toEqual([
      '  Step 5  form       1 of   2  1 NOT CAUGHT',
      '  Step 7  payment    0 of   1  1 NOT CAUGHT',
      '  NOT CAUGHT  form.city: form.city is wrong.',
      '              by the 7 tests of form.city',
      '  DOUBTFUL    payment.code: payment.code is wrong.',
      '              it ran out of time: tests/form.spec.ts › the ZIP code',
      '1 of 3 seeded faults caught',
    ]);
  });

  for (const [what, ending, said] of [
    ['no test checks', { ...SURVIVED, tests: 0 }, 'no test checks form.city'],
    [
      'no test at all catches',
      { ...SURVIVED, tests: 1, others: 890 },
      'by the only test of form.city, and none of the 890 others fails',
    ],
    ['nothing tried', { ...SURVIVED, verdict: 'not tried' }, 'not tried'],
  ] as const) {
    test(`tells of a fault that ${what}`, ({ scripts }) => {
      expect(lines(scripts.summaryText(runOf({ 'form.city': ending })))).toContain(`              ${said}`);
    });
  }

  test('of a void run has no figure', ({ scripts }) => {
    const run = { ...runOf({}), problems: ['Without any fault it fails: zip'] };
    expect(lines(scripts.summaryText(run))).toEqual(['This run proves nothing about the seeded faults.']);
  });
});

test.describe('docs/faults.md', () => {
  const README = '# Suite\n\n<!-- faults -->\n<!-- /faults -->\n\nMore.\n';
  const verdicts = runOf({ 'form.city': SURVIVED }).faults;

  async function project(root: string): Promise<string> {
    await mkdir(path.join(root, 'docs'), { recursive: true });
    await writeFile(path.join(root, 'README.md'), README);
    return root;
  }

  // The run of the faults would tell it too, but only at the end of npm test.
  test('of this project names every seeded fault, caught by a test that there is', async ({ scripts }) => {
    const context = { root: scripts.PROJECT_ROOT, env: process.env };
    const faults = await scripts.catalogue(context);
    const tests = await scripts.listTests(['--project=chromium'], context);
    const recorded = scripts.catchersIn(context.root);
    expect([...recorded.keys()].sort(), 'npm run faults writes docs/faults.md').toEqual(ids(faults).sort());
    const names = new Set(tests.map(({ name }) => name));
    expect([...recorded.values()].filter((name) => !names.has(name))).toEqual([]);
  });

  test('remembers who caught a fault', async ({ scripts }, testInfo) => {
    const root = await project(testInfo.outputPath('project'));
    expect(scripts.catchersIn(root).size).toBe(0);
    expect(await scripts.updateRecord(verdicts, { root, check: false })).toEqual([]);
    expect([...scripts.catchersIn(root)]).toEqual(
      ['site.down', 'form.zip', 'payment.code'].map((id) => [id, 'tests/form.spec.ts › the ZIP code']),
    );
    expect(await readFile(path.join(root, 'README.md'), 'utf8')).toContain(
      '2 of 3 seeded faults are caught.',
    );
  });

  test('does not remember a doubtful catcher', async ({ scripts }, testInfo) => {
    const root = await project(testInfo.outputPath('project'));
    await scripts.updateRecord(runOf({ 'form.zip': DOUBTFUL }).faults, { root, check: false });
    expect([...scripts.catchersIn(root).keys()]).toEqual(['site.down', 'form.city', 'payment.code']);
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

test.describe('npm test', () => {
  const CONTEXT = { root: '.', env: {} };
  const PASSED = { passed: 1, failed: 0, skipped: 0 };
  const found = (result: { caught: number; missed: number; problems: readonly string[] }) => ({
    runFaults: () => Promise.resolve(result),
  });

  for (const [what, result, totals] of [
    ['all are caught', { caught: 3, missed: 0, problems: [] }, { passed: 3, failed: 0, skipped: 0 }],
    ['one is not', { caught: 2, missed: 1, problems: [] }, { passed: 2, failed: 1, skipped: 0 }],
    ['the run is void', { caught: 0, missed: 0, problems: ['a', 'b'] }, { passed: 0, failed: 2, skipped: 0 }],
  ] as const) {
    test(`counts faults as tests when ${what}`, async ({ scripts }) => {
      expect(await scripts.tryFaults(CONTEXT, PASSED, found(result))).toEqual(totals);
    });
  }

  test('tries no fault when a test failed', async ({ scripts }) => {
    const run = found({ caught: 3, missed: 0, problems: [] });
    expect(await scripts.tryFaults(CONTEXT, { ...PASSED, failed: 1 }, run)).toEqual({
      passed: 0,
      failed: 0,
      skipped: 0,
    });
  });
});

test('the link to a report is hidden until it is there', async ({ scripts }, testInfo) => {
  const root = testInfo.outputPath('project');
  const index = path.join(root, 'reports/output/index.html');
  scripts.showLink(root, 'faults.html'); // no index yet
  await mkdir(path.dirname(index), { recursive: true });
  const item = (name: string, attribute = ''): string =>
    `<li${attribute}>\n<a href="${name}.html">${name}</a></li>`;
  await writeFile(index, item('faults', ' hidden') + item('mutation', ' hidden'));
  scripts.showLink(root, 'faults.html');
  expect(await readFile(index, 'utf8')).toBe(item('faults') + item('mutation', ' hidden'));
});

test('an unknown argument is named, with what there is', async ({ scripts }) => {
  const { code, output } = await scripts.run(process.execPath, ['scripts/faults.mjs', '--stap', '7'], {
    cwd: scripts.PROJECT_ROOT,
    env: process.env,
  });
  expect(code).toBe(1);
  expect(output).toContain("'--stap'");
  expect(output).toContain(
    'npm run faults [-- --list] [-- --fault <id> ...] [-- --step <1-9, any> ...] [-- --check]',
  );
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
