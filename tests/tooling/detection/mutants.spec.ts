import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as base } from '@playwright/test';
import type { Mutant } from '../../../detection/mutants/mutants.mjs';
import type { Run } from '../../../detection/mutants/figures.mjs';
import type { Result } from '../../../detection/mutants/report.mjs';
import { Accessibility } from '../../../fixtures/accessibility/accessibility';
import { mutationPage } from '../../../detection/mutants/page';

/** Imported on request: Playwright compiles specs to CommonJS, which cannot import ES modules at its top. */
async function importMutation() {
  return {
    ...(await import('../../../detection/mutants/copies.mjs')),
    ...(await import('../../../detection/mutants/equivalents.mjs')),
    ...(await import('../../../detection/mutants/exchanges.mjs')),
    ...(await import('../../../detection/mutants/figures.mjs')),
    ...(await import('../../../detection/mutants/run-mutants.mjs')),
    ...(await import('../../../detection/mutants/mutants.mjs')),
    ...(await import('../../../detection/mutants/recorded.mjs')),
    ...(await import('../../../detection/mutants/report.mjs')),
    ...(await import('../../../detection/mutants/schedule.mjs')),
    ...(await import('../../../scripts/mutation.mjs')),
    ...(await import('../../../scripts/readme.mjs')),
  };
}

const test = base.extend<
  { stub: string },
  { mutation: Awaited<ReturnType<typeof importMutation>>; projectRoot: string }
>({
  mutation: [async ({}, use) => use(await importMutation()), { scope: 'worker' }],
  projectRoot: [async ({}, use) => use(path.join(__dirname, '../../..')), { scope: 'worker' }],
  launchOptions: [
    async ({ launchOptions }, use) => {
      const { findBrowser } = await import('../../../fixtures/browser/find-browser.mjs');
      const executablePath = findBrowser().browser?.executablePath;
      await use({ ...launchOptions, ...(executablePath ? { executablePath } : {}) });
    },
    { scope: 'worker' },
  ],
  /** A project whose stub site has one rule and one constant. */
  stub: async ({}, use, testInfo) => {
    const root = testInfo.outputPath('project');
    await mkdir(path.join(root, 'stub-site/rules'), { recursive: true });
    await mkdir(path.join(root, 'stub-site/screens'));
    await writeFile(path.join(root, 'package.json'), '{}');
    await writeFile(
      path.join(root, 'stub-site/rules/age.ts'),
      `export const ADULT: number = 18 + 0;
/** @rule form.age */
export function mayRegister(age: number): boolean {
  return age >= ADULT;
}
`,
    );
    await writeFile(
      path.join(root, 'stub-site/app.ts'),
      `import { randomBytes } from 'node:crypto';
import { mayRegister } from './rules/age';
export function createApp() {
  return {
    fetch: (request: Request) => {
      const age = Number(new URL(request.url).searchParams.get('age'));
      return new Response(mayRegister(age) + ' ' + randomBytes(4).toString('hex'));
    },
  };
}
`,
    );
    await use(root);
  },
});

const AT_LINE_1 = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
const mutantOf = (id: string, given: Partial<Mutant> = {}): Mutant => ({
  id,
  file: 'stub-site/rules/card.ts',
  mutator: 'BooleanLiteral',
  original: 'true',
  replacement: 'false',
  location: AT_LINE_1,
  ...given,
});

const ask = (age: number): Request => new Request(`http://127.0.0.1/?age=${age}`);

test('every mutant of a stub is there with what it changes, and switched on in one copy only', async ({
  mutation,
  stub,
}) => {
  const { mutants, sources } = await mutation.mutate(stub);
  const copy = mutation.copier(stub, sources);
  const [orLater] = mutants.filter(({ replacement }) => replacement === 'age > ADULT');
  expect(orLater).toMatchObject({
    file: 'stub-site/rules/age.ts',
    mutator: 'EqualityOperator',
    original: 'age >= ADULT',
    location: { start: { line: 4, column: 10 }, end: { line: 4, column: 22 } },
  });
  const [changed, unchanged] = [copy(orLater?.id), copy()];
  expect(await (await changed.fetch(ask(18))).text()).toContain('false');
  expect(await (await unchanged.fetch(ask(18))).text()).toContain('true');
});

test('a mutant of a constant is switched on as well, and told from those that requests reach', async ({
  mutation,
  stub,
}) => {
  const { mutants, sources } = await mutation.mutate(stub);
  const copy = mutation.copier(stub, sources);
  const [constant] = mutants.filter(({ original }) => original === '18 + 0');
  const unchanged = copy();
  expect([...unchanged.loaded]).toEqual([constant?.id]);
  expect(unchanged.reached().size).toBe(0);
  await unchanged.fetch(ask(18));
  expect(unchanged.reached().size).toBe(mutants.length - 1);
});

test('copies draw the same random numbers, so that their answers can be compared', async ({
  mutation,
  stub,
}) => {
  const { sources } = await mutation.mutate(stub);
  const copy = mutation.copier(stub, sources);
  const [one, other] = [copy(), copy()];
  const first = await (await one.fetch(ask(18))).text();
  expect(await (await other.fetch(ask(18))).text()).toBe(first);
  expect(await (await one.fetch(ask(18))).text()).not.toBe(first);
  one.begin();
  expect(await (await one.fetch(ask(18))).text()).toBe(first);
});

test('a mutant that keeps the stub from starting is told from a stub that answers otherwise', async ({
  mutation,
  stub,
}) => {
  await writeFile(
    path.join(stub, 'stub-site/rules/age.ts'),
    'export const ADULT = [18].map((age) => age)[0]!.toFixed();\nexport const mayRegister = () => true;\n',
  );
  const { mutants, sources } = await mutation.mutate(stub);
  const copy = mutation.copier(stub, sources);
  const [empty] = mutants.filter(({ mutator }) => mutator === 'ArrayDeclaration');
  expect(() => copy(empty?.id)).toThrow(mutation.CopyFailed);
});

test('a test notices a mutant when one of its requests is answered otherwise', async ({ mutation, stub }) => {
  const { mutants, sources } = await mutation.mutate(stub);
  const copy = mutation.copier(stub, sources);
  const [orLater] = mutants.filter(({ replacement }) => replacement === 'age > ADULT');
  const record = async (age: number) => {
    const exchanges: Parameters<typeof mutation.recording>[1] = [];
    await mutation.recording(copy().fetch, exchanges)(ask(age));
    return exchanges;
  };
  expect(await mutation.answersOtherwise(copy(orLater?.id), await record(18))).toBe(true);
  expect(await mutation.answersOtherwise(copy(orLater?.id), await record(19))).toBe(false);
});

test('what the unchanged stub answers otherwise tells nothing of a mutant', async ({ mutation, stub }) => {
  const { sources } = await mutation.mutate(stub);
  const copy = mutation.copier(stub, sources);
  const exchanges: Parameters<typeof mutation.recording>[1] = [];
  await mutation.recording(copy().fetch, exchanges)(ask(18));
  const late = copy();
  await late.fetch(ask(18)); // its next random number is another
  const marked = await mutation.markUnstable(late, exchanges);
  expect(marked).toMatchObject([{ unstable: true }]);
  expect(await mutation.answersOtherwise(late, exchanges)).toBe(true);
  expect(await mutation.answersOtherwise(late, marked)).toBe(false);
});

test('a test that sends two forms at once may notice any mutant that it reaches', async ({
  mutation,
  stub,
}) => {
  const { sources } = await mutation.mutate(stub);
  const copy = mutation.copier(stub, sources);
  const form = () => new Request(ask(18), { method: 'POST', body: 'answers' });
  const oneByOne: Parameters<typeof mutation.recording>[1] = [];
  const record = mutation.recording(copy().fetch, oneByOne);
  await record(form());
  await record(form());
  expect(await mutation.answersOtherwise(copy(), oneByOne)).toBe(false);
  const atOnce: Parameters<typeof mutation.recording>[1] = [];
  const recordAll = mutation.recording(copy().fetch, atOnce);
  await Promise.all([recordAll(form()), recordAll(form())]);
  expect(await mutation.answersOtherwise(copy(), atOnce)).toBe(true);
});

test('the rule at a line is that of the last tag before it', ({ mutation, stub }) => {
  const rulesAt = mutation.rulesOf(stub);
  expect(rulesAt('stub-site/rules/age.ts', 4)).toEqual(['form.age']);
  expect(rulesAt('stub-site/rules/age.ts', 1)).toEqual([]);
});

test('a round gives each mutant its best tests that notice it, and a test a slot for each mutant', async ({
  mutation,
}) => {
  const hunted = ['1', '2', '3'].map((id) => ({
    mutant: mutantOf(id),
    untried: new Set(['a', 'b', 'c']),
    tried: [],
  }));
  const { pairs } = await mutation.planRound(hunted, {
    ranked: ({ untried }) => [...untried],
    notices: ({ id }, name) => Promise.resolve(!(id === '1' && name === 'a')),
    perMutant: () => 1,
    mostSlots: 2,
    mostPairs: 3,
  });
  expect(pairs.map(({ mutant, test: name, slot }) => [mutant.id, name, slot])).toEqual([
    ['1', 'b', 0],
    ['2', 'a', 0],
    ['3', 'a', 1],
  ]);
  expect(hunted.map(({ untried }) => [...untried].join(''))).toEqual(['c', 'bc', 'bc']);
});

test('a mutant whose tests are all busy waits for the next round', async ({ mutation }) => {
  const hunted = ['1', '2'].map((id) => ({ mutant: mutantOf(id), untried: new Set(['a']), tried: [] }));
  const how = {
    ranked: ({ untried }: { untried: Set<string> }) => [...untried],
    notices: () => Promise.resolve(true),
    perMutant: () => 1,
    mostSlots: 1,
    mostPairs: 3,
  };
  expect((await mutation.planRound(hunted, how)).pairs).toHaveLength(1);
  expect([...(hunted[1]?.untried ?? [])]).toEqual(['a']);
});

test('mutants that come when a round is full wait for the next', async ({ mutation }) => {
  const hunted = ['1', '2', '3'].map((id) => ({
    mutant: mutantOf(id),
    untried: new Set(['a', 'b']),
    tried: [],
  }));
  const { looked, pairs } = await mutation.planRound(hunted, {
    ranked: ({ untried }) => [...untried],
    notices: () => Promise.resolve(true),
    perMutant: () => 2,
    mostSlots: 9,
    mostPairs: 3,
  });
  expect(looked.map(({ mutant }) => mutant.id)).toEqual(['1', '2']);
  expect(pairs).toHaveLength(4);
  expect([...(hunted[2]?.untried ?? [])]).toEqual(['a', 'b']);
});

test('of every 20 pairs a test also runs without a mutant, in a slot of its own', ({ mutation }) => {
  const pairs = Array.from({ length: 21 }, (_, index) => ({
    mutant: mutantOf(`${index}`),
    test: index < 20 ? 'a' : 'b',
    slot: index % 20,
  }));
  expect(mutation.controlsOf(pairs)).toEqual([
    { mutant: undefined, test: 'a', slot: 20 },
    { mutant: undefined, test: 'b', slot: 1 },
  ]);
});

test('tests that check the rule or name the text come first, then those that refused mutants close by, then quick ones', ({
  mutation,
}) => {
  const ranked = mutation.ranking({
    experience: new Map([
      [
        'stub-site/rules/card.ts',
        [
          { line: 3, test: 'refused one close by', made: 'refused' },
          { line: 90, test: 'refused one far away', made: 'refused' },
          { line: 2, test: 'let one pass', made: 'passed' },
          { line: 2, test: 'noticed nothing', made: 'unnoticed' },
        ],
      ],
    ]),
    tests: new Map([
      ['slow', { ms: 900, rules: [] }],
      ['quick', { ms: 300, rules: [] }],
      ['let one pass', { ms: 200, rules: [] }],
      ['noticed nothing', { ms: 100, rules: [] }],
      ['runs code of the file', { ms: 990, rules: [] }],
      ['tells of Card Holder', { ms: 990, rules: [] }],
      ['refused one far away', { ms: 900, rules: [] }],
      ['refused one close by', { ms: 900, rules: [] }],
      ['checks the rule', { ms: 900, rules: ['payment.brands'] }],
      ['names the text', { ms: 950, rules: [] }],
    ]),
    rulesAt: () => ['payment.brands'],
    linesOf: () => ["{ name: 'Card Holder',", "hint: '',"],
    specOf: (name) => (name === 'names the text' ? "['cardHolder', 'cc-name']" : ''),
    runs: (name) => name === 'runs code of the file',
    solves: () => 0,
  });
  const untried = new Set([
    'slow',
    'let one pass',
    'noticed nothing',
    'quick',
    'refused one far away',
    'refused one close by',
    'names the text',
    'checks the rule',
    'runs code of the file',
    'tells of Card Holder',
  ]);
  const mutant = mutantOf('1', { original: "{ autocomplete: 'cc-name' }", replacement: '{}' });
  expect(ranked({ mutant, untried, tried: [] })).toEqual([
    'checks the rule',
    'names the text',
    'runs code of the file',
    'tells of Card Holder',
    'refused one close by',
    'refused one far away',
    'quick',
    'slow',
    'noticed nothing',
    'let one pass',
  ]);
});

/** What is known of tests that differ in nothing but how long they take. */
const alike = (names: readonly string[]) => ({
  experience: new Map(),
  tests: new Map(names.map((name, index) => [name, { ms: 100 + index, rules: [] }])),
  rulesAt: () => [],
  linesOf: () => [],
  specOf: () => '',
  runs: () => true,
});

test('tests of another group have their turn before more of a group that let the mutant pass', ({
  mutation,
}) => {
  const names = [
    'a.spec.ts › names › 1',
    'a.spec.ts › names › 2',
    'a.spec.ts › names › 3',
    'a.spec.ts › lists › 1',
    'b.spec.ts › 1',
  ];
  const ranked = mutation.ranking({ ...alike(names), solves: () => 0 });
  const mutant = mutantOf('1');
  expect(ranked({ mutant, untried: new Set(names), tried: [] })).toEqual([
    'a.spec.ts › names › 1',
    'a.spec.ts › lists › 1',
    'b.spec.ts › 1',
    'a.spec.ts › names › 2',
    'a.spec.ts › names › 3',
  ]);
  const left = new Set(names.slice(1));
  expect(ranked({ mutant, untried: left, tried: ['a.spec.ts › names › 1'] }).slice(0, 2)).toEqual([
    'a.spec.ts › lists › 1',
    'b.spec.ts › 1',
  ]);
});

test('a mutant that a test let pass meets tests of groups first that refuse such mutants, or were not tried', ({
  mutation,
}) => {
  const { met, solves } = mutation.solvingByGroup();
  const [good, poor, fresh] = ['a.spec.ts › good', 'a.spec.ts › poor', 'b.spec.ts'];
  for (const isRefused of [true, true, false]) met(`${good} › 0`, isRefused);
  for (const isRefused of [false, false, true]) met(`${poor} › 0`, isRefused);
  const names = [poor, fresh, good].map((group) => `${group} › 1`);
  expect(names.map(solves)).toEqual([0.4, 0.5, 0.6]);

  const ranked = mutation.ranking({ ...alike(names), solves });
  const hunted = { mutant: mutantOf('1'), untried: new Set(names) };
  expect(ranked({ ...hunted, tried: [] }), 'the quickest').toEqual(names);
  expect(ranked({ ...hunted, tried: [`${poor} › 2`] })).toEqual(names.toReversed());
});

for (const { what, untried, tried, met, becomes } of [
  {
    what: 'is refused by the first test that fails',
    untried: ['c'],
    tried: [],
    met: [
      { test: 'a', status: 'passed', message: '' },
      { test: 'b', status: 'failed', message: 'not displayed' },
    ],
    becomes: { status: 'Killed', killedBy: ['b'], statusReason: 'not displayed' },
  },
  {
    what: 'is refused by a test that runs out of time',
    untried: [],
    tried: [],
    met: [{ test: 'a', status: 'timedOut', message: 'too long' }],
    becomes: { status: 'Timeout', killedBy: ['a'], statusReason: 'too long' },
  },
  { what: 'is undecided while tests are left', untried: ['b'], tried: ['a'], met: [], becomes: undefined },
  { what: 'survives when none is left', untried: [], tried: ['a'], met: [], becomes: { status: 'Survived' } },
  {
    what: 'survives enough tests',
    untried: ['d'],
    tried: ['a', 'b', 'c'],
    met: [],
    becomes: { status: 'Survived' },
  },
  { what: 'was noticed by no test', untried: [], tried: [], met: [], becomes: { status: 'NoCoverage' } },
]) {
  test(`a mutant ${what}`, ({ mutation }) => {
    const hunted = { mutant: mutantOf('1'), untried: new Set<string>(untried), tried: [...tried] };
    expect(mutation.verdict(hunted, met, 3)).toEqual(becomes);
  });
}

const ENTRY = {
  file: 'stub-site/rules/card.ts',
  mutator: 'BooleanLiteral',
  original: 'true',
  replacement: 'false',
  reason: 'Nothing reads it.',
};

test('an equivalent mutant is found by what it changes, whatever its line', ({ mutation }) => {
  const mutants = [mutantOf('7'), mutantOf('8', { replacement: '' })];
  expect([...mutation.equivalentMutants([ENTRY], mutants, () => '')]).toEqual([['7', 'Nothing reads it.']]);
});

test('an equivalent mutant that is there twice is told apart by its line', ({ mutation }) => {
  const mutants = [mutantOf('7'), mutantOf('8')];
  const lines = new Map([
    ['7', '  multiple: true,'],
    ['8', '  required: true,'],
  ]);
  const lineOf = ({ id }: Mutant): string => lines.get(id) ?? '';
  expect(() => mutation.equivalentMutants([ENTRY], mutants, lineOf)).toThrow('is 2 mutants: add its "line"');
  const entry = { ...ENTRY, line: 'required: true,' };
  expect([...mutation.equivalentMutants([entry], mutants, lineOf).keys()]).toEqual(['8']);
});

test('equivalent mutants that are alike on one line are listed with their number', ({ mutation }) => {
  const mutants = [mutantOf('7'), mutantOf('8')];
  const lineOf = (): string => 'const { a = true, b = true } = {};';
  const entry = { ...ENTRY, line: lineOf(), alike: 2 };
  expect([...mutation.equivalentMutants([entry], mutants, lineOf).keys()]).toEqual(['7', '8']);
  expect(() => mutation.equivalentMutants([{ ...entry, alike: 3 }], mutants, lineOf)).toThrow('is 2 mutants');
});

test('an equivalent mutant that is there no more is an error', ({ mutation }) => {
  expect(() => mutation.equivalentMutants([ENTRY], [], () => '')).toThrow(
    'stub-site/rules/card.ts BooleanLiteral "true" -> "false" is no mutant any more: take it out',
  );
});

test('an entry that lacks something is told by its place', async ({ mutation }, testInfo) => {
  const file = testInfo.outputPath('equivalent-mutants.json');
  await writeFile(file, JSON.stringify([ENTRY, { ...ENTRY, reason: '' }, { ...ENTRY, why: 'so' }]));
  expect(() => mutation.readEquivalents(file)).toThrow(
    / {2}1\.reason: Invalid length: Expected !0 but received 0\n {2}2\.why: .*"why"/,
  );
});

test('every equivalent mutant of the project is one', async ({ mutation, projectRoot }) => {
  const { mutants } = await mutation.mutate(projectRoot);
  const entries = mutation.readEquivalents(path.join(projectRoot, 'docs/equivalent-mutants.json'));
  const reasons = mutation.equivalentMutants(entries, mutants, mutation.linesOf(projectRoot));
  expect(reasons.size).toBe(entries.reduce((sum, { alike = 1 }) => sum + alike, 0));
});

const result = (id: string, status: Result['status'], given: Partial<Result> = {}): Result => ({
  mutant: mutantOf(id),
  isStatic: false,
  status,
  ...given,
});

const RUN: Run = {
  mutants: 13,
  decided: 13,
  all: 13,
  seconds: 26,
  workers: 2,
  recording: { run: 3, reused: 7 },
  controls: { run: 5, failed: [] },
};
const RESULTS = [
  ...Array.from({ length: 8 }, (_, index) => result(`${index}`, 'Killed', { killedBy: ['a.spec.ts › a'] })),
  result('8', 'RuntimeError'),
  result('9', 'Survived', { tried: ['a.spec.ts › a'] }),
  result('10', 'Ignored', { statusReason: 'Nothing reads it.' }),
  result('11', 'NoCoverage', { mutant: mutantOf('11', { file: 'stub-site/rules/payment.ts' }) }),
  result('12', 'Timeout', { mutant: mutantOf('12', { file: 'stub-site/screens/home.ts' }) }),
];

test('the summary counts by file, folder and screen', ({ mutation }) => {
  const text = mutation.summaryText(mutation.figuresOf(RESULTS, RUN));
  expect(text.split('\n').map((line) => line.trim().split(/\s{2,}/))).toEqual([
    ['Refused', 'Not starting', 'Survived', 'Not noticed', 'Equivalent', 'Score'],
    ['stub-site/rules/card.ts', '9', '1', '1', '0', '1', '90.0 %'],
    ['stub-site/rules/payment.ts', '0', '0', '0', '1', '0', '0.0 %'],
    ['stub-site/rules', '9', '1', '1', '1', '1', '81.8 %'],
    ['stub-site/screens/home.ts', '1', '0', '0', '0', '0', '100.0 %'],
    ['stub-site/screens', '1', '0', '0', '0', '0', '100.0 %'],
    [''],
    ['home', '1', '0', '0', '0', '0', '100.0 %'],
    ['payment', '9', '1', '1', '1', '1', '81.8 %'],
  ]);
});

test('a folder that misses its target is named, and tests that failed without a mutant', ({ mutation }) => {
  const controls = { run: 5, failed: ['a.spec.ts › a: timedOut\ntoo long'] };
  expect(mutation.missedTargets(mutation.figuresOf(RESULTS, { ...RUN, controls }))).toEqual([
    'stub-site/rules: 81.8 % of the mutants are refused; expected 95 %.',
    'Without a mutant, 1 of 5 tests failed among the others, so that others may have failed without need:',
    '  a.spec.ts › a: timedOut\ntoo long',
  ]);
});

test('a run says how long it took and what it took from an earlier one', ({ mutation }) => {
  expect(mutation.runFacts(RUN)).toEqual([
    '26 s with 2 browsers, 2.00 s a mutant; the target is 1 s on two cores that do nothing else.',
    'Of the tests without a mutant, 3 ran first and 7 were taken from an earlier run.',
    '5 more ran without one among the others; 0 failed.',
  ]);
  expect(mutation.runFacts({ ...RUN, mutants: 20 })).toContain(
    '13 of 20 mutants are decided. Those that are not are the harder ones: do not take the score for that of all.',
  );
});

test('a score is not rounded up to one that was not reached', ({ mutation }) => {
  expect(mutation.percent(99.97)).toBe('99.9 %');
});

test('every file with mutants belongs to a screen', async ({ mutation, projectRoot }) => {
  const { mutants } = await mutation.mutate(projectRoot);
  const files = new Set(mutants.map(({ file }) => file));
  expect(files.size).toBeGreaterThan(30);
  for (const file of files) expect(mutation.screenOf(file)).not.toBe('');
  expect(mutation.screenOf('stub-site/screens/court/filing.ts')).toBe('court');
  expect(() => mutation.screenOf('stub-site/rules/shoe-size.ts')).toThrow(
    'stub-site/rules/shoe-size.ts belongs to no screen: name it in FILES_OF',
  );
});

test('the figures go into the README between their marks', ({ mutation }) => {
  const text = mutation.readmeText(mutation.figuresOf(RESULTS, RUN));
  const readme = 'before\n<!-- mutation -->\nold\n<!-- /mutation -->\nafter\n';
  expect(mutation.withFigures(readme, 'mutation', text)).toBe(
    `before
<!-- mutation -->

13 mutants, 2.00 s a mutant with 2 browsers (\`npm run mutation\`).

| Mutants of | Refused | Not refused | Equivalent | Score | Target |
| - | - | - | - | - | - |
| \`stub-site/rules\` | 9 | 2 | 1 | 81.8 % | 95 % |
| \`stub-site/screens\` | 1 | 0 | 0 | 100.0 % | 90 % |

<!-- /mutation -->
after
`,
  );
  expect(() => mutation.withFigures('before\n', 'mutation', text)).toThrow('has no place for the figures');
});

for (const [device, viewport] of Object.entries({
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
})) {
  test.describe(`the page of figures on a ${device}`, () => {
    test.use({ viewport });

    test('names what is not refused by screen, is accessible and fits', async ({ mutation, page }) => {
      const figures = mutation.figuresOf(RESULTS, RUN);
      await page.setContent(
        await mutationPage(figures, {
          facts: mutation.runFacts(RUN),
          missed: mutation.missedTargets(figures),
          percent: mutation.percent,
          screenOf: mutation.screenOf,
        }),
      );
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('10 of 12 mutants are refused');
      await expect(page.locator('.verdict')).toHaveText(
        'Failed stub-site/rules: 81.8 % of the mutants are refused; expected 95 %.',
      );
      await expect(page.getByRole('row', { name: 'payment 81.8 % 9 1 1 1' })).toBeVisible();
      const signOf = (name: string) => page.getByRole('row', { name });
      await expect(signOf('stub-site/rules 81.8 %, target 95 %')).toHaveAttribute('data-sign', 'Failed');
      await expect(signOf('stub-site/screens 100.0 %, target 90 %')).toHaveAttribute('data-sign', 'Passed');
      await expect(page.getByRole('article')).toHaveText([
        /stub-site\/rules\/card\.ts:1, BooleanLiteral, mutant 9\.\s+1 tests get another answer/,
        /stub-site\/rules\/payment\.ts:1, BooleanLiteral, mutant 11\.\s+No test gets another answer/,
      ]);
      expect(await new Accessibility(page).violations()).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
    });
  });
}

test('the page shows the report without another file, whatever the code says', async ({
  mutation,
  projectRoot,
  page,
}) => {
  const survivor = result('1', 'Survived', {
    mutant: mutantOf('1', { replacement: '</script><script>document.title = 1</script>' }),
  });
  const html = mutation.mutantsPage(mutation.mutationReport([survivor], [], projectRoot));
  const file = test.info().outputPath('index.html');
  await writeFile(file, html);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  await expect(page.getByRole('link', { name: 'card.ts' })).toBeVisible();
  await expect(page).toHaveTitle(/browser specs/);
  expect(requests).toEqual([pathToFileURL(file).href]);
});

test('a browser spec refuses a mutant of its screen, and says what is missing', async ({
  mutation,
  projectRoot,
}, testInfo) => {
  testInfo.slow(); // three runs of Playwright
  const { mutants, sources } = await mutation.mutate(projectRoot);
  const copy = mutation.copier(projectRoot, sources);
  const folder = testInfo.outputPath('mutation');
  const options = { root: projectRoot, env: process.env, folder, workers: 1 };
  const { recorded, reused } = await mutation.record(copy, { ...options, specs: ['screens/home.spec.ts'] });
  expect(recorded.length).toBeGreaterThan(0);
  expect(reused).toBe(0);

  const heading = mutants.filter(
    ({ file, original }) =>
      file === 'stub-site/screens/register.ts' && original === "'Register for an Account'",
  );
  const { results, controls } = await mutation.hunt(heading, {
    copy,
    sources,
    recorded,
    rulesAt: mutation.rulesOf(projectRoot),
    options,
  });
  expect(results).toMatchObject([
    {
      status: 'Killed',
      killedBy: ['screens/home.spec.ts › Home › Register for an Account leads to the kinds of accounts'],
    },
  ]);
  expect(controls).toEqual({ run: 1, failed: [] });
  expect(results[0]?.statusReason).toContain('Screen "register" (step 3 of the guide) is not displayed.');
});

test('what changed since another branch is found, committed or not, and new files too', async ({
  mutation,
}, testInfo) => {
  const root = testInfo.outputPath('repository');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'pipe' });
  const commit = (message: string) =>
    git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--all', '-m', message);
  await mkdir(root);
  git('init', '--quiet', '--initial-branch', 'main');
  for (const name of ['same.ts', 'committed.ts', 'edited.ts', '.gitignore']) {
    await writeFile(path.join(root, name), name === '.gitignore' ? 'ignored.ts\n' : '1');
  }
  git('add', '.');
  commit('Begin');
  git('switch', '--quiet', '--create', 'branch');
  await writeFile(path.join(root, 'committed.ts'), '2');
  commit('Change');
  for (const name of ['edited.ts', 'new.ts', 'ignored.ts']) await writeFile(path.join(root, name), '3');

  expect(await mutation.changedSince('main', root)).toEqual(['committed.ts', 'edited.ts', 'new.ts']);
  await expect(mutation.changedSince('nowhere', root)).rejects.toThrow('git merge-base nowhere HEAD: ');
});

test('the arguments choose mutants', ({ mutation }) => {
  expect(mutation.readArguments(['--changed', 'HEAD~1', '--file', 'a.ts', '--mutant', '3'])).toMatchObject({
    changed: true,
    ref: 'HEAD~1',
    file: ['a.ts'],
    mutant: ['3'],
    workers: 6,
  });
});

for (const [what, args, message] of [
  ['an unknown option', ['--fast'], "Unknown option '--fast'"],
  ['a stray word', ['card.ts'], 'Unexpected "card.ts".'],
  ['a number of workers that is none', ['--workers', 'all'], 'Expected --workers to be a number'],
] as const) {
  test(`${what} is refused with how the command is used`, ({ mutation }) => {
    expect(() => mutation.readArguments([...args])).toThrow(message);
    expect(() => mutation.readArguments([...args])).toThrow('Usage: npm run mutation');
  });
}
