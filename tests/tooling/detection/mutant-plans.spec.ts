import { expect, test } from '@playwright/test';
import { verdictOn } from '../../../detection/mutants/judge';
import { type Knowledge, ranking, SolvingByGroup } from '../../../detection/mutants/ranking';
import { controlsOf, planRound, spread } from '../../../detection/mutants/schedule';
import { mutantOf, openMutant } from './mutant-examples';

const PLAN = {
  rank: ({ untried }: { readonly untried: ReadonlySet<string> }): string[] => [...untried],
  answersDiffer: () => Promise.resolve(true),
  perMutant: () => 1,
  mostSlots: 9,
  mostPairs: 3,
};

test.describe('a round', () => {
  test('gives each mutant its best tests with another answer, and a test a slot for each mutant', async () => {
    const mutants = ['1', '2', '3'].map((id) => openMutant(id, ['a', 'b', 'c']));
    const { pairs } = await planRound(mutants, {
      ...PLAN,
      answersDiffer: ({ id }, name) => Promise.resolve(!(id === '1' && name === 'a')),
    });
    expect(pairs.map(({ change, test: name }) => [change, name])).toEqual([
      ['1', 'b'],
      ['2', 'a'],
      ['3', 'a'],
    ]);
    expect(mutants.map(({ untried }) => [...untried].join(''))).toEqual(['c', 'bc', 'bc']);
  });

  test('leaves a test for the next round when it has no slot left', async () => {
    const mutants = ['1', '2'].map((id) => openMutant(id, ['a']));
    expect((await planRound(mutants, { ...PLAN, mostSlots: 1 })).pairs).toHaveLength(1);
    expect([...(mutants[1]?.untried ?? [])]).toEqual(['a']);
  });

  test('leaves a mutant for the next when it is full', async () => {
    const mutants = ['1', '2', '3'].map((id) => openMutant(id, ['a', 'b']));
    const { planned, pairs } = await planRound(mutants, { ...PLAN, perMutant: () => 2 });
    expect(planned.map(({ mutant }) => mutant.id)).toEqual(['1', '2']);
    expect(pairs).toHaveLength(4);
    expect([...(mutants[2]?.untried ?? [])]).toEqual(['a', 'b']);
  });

  test('runs the test of every twentieth pair without a mutant too', () => {
    const pairs = Array.from({ length: 21 }, (_, index) => ({
      change: `${index}`,
      mutant: mutantOf(`${index}`),
      test: index < 20 ? 'a' : 'b',
    }));
    expect(controlsOf(pairs)).toEqual([
      { change: null, test: 'a' },
      { change: null, test: 'b' },
    ]);
  });

  test('takes mutants of all files in turn', () => {
    const mutants = Array.from({ length: 2000 }, (_, index) => mutantOf(`${index}`));
    const order = spread(mutants).map(({ id }) => Number(id));
    expect(new Set(order).size).toBe(2000);
    expect(Math.abs((order[0] ?? 0) - (order[1] ?? 0))).toBeGreaterThan(100);
  });
});

/** Tests that differ in nothing but how long they take. */
function alike(names: readonly string[]): Knowledge {
  return {
    experience: new Map(),
    tests: new Map(names.map((name, index) => [name, { ms: 100 + index, rules: [] }])),
    rulesAt: () => [],
    linesOf: () => [],
    specOf: () => '',
    runs: () => true,
    solves: () => 0,
  };
}

test.describe('the ranking of tests', () => {
  test('begins with the rule and the text, then what killed mutants close by, then quick ones', () => {
    const rank = ranking({
      experience: new Map([
        [
          'stub-site/rules/payment/card.ts',
          [
            { line: 3, test: 'killed one close by', made: 'killed' },
            { line: 90, test: 'killed one far away', made: 'killed' },
            { line: 2, test: 'let one pass', made: 'passed' },
            { line: 2, test: 'got the same answers', made: 'same answers' },
          ],
        ],
      ]),
      tests: new Map([
        ['slow', { ms: 900, rules: [] }],
        ['quick', { ms: 300, rules: [] }],
        ['let one pass', { ms: 200, rules: [] }],
        ['got the same answers', { ms: 100, rules: [] }],
        ['runs code of the file', { ms: 990, rules: [] }],
        ['has a title with Card Holder', { ms: 995, rules: [] }],
        ['killed one far away', { ms: 900, rules: [] }],
        ['killed one close by', { ms: 900, rules: [] }],
        ['covers the rule', { ms: 900, rules: ['payment.brands'] }],
        ['names the text', { ms: 950, rules: [] }],
      ]),
      rulesAt: () => ['payment.brands'],
      linesOf: () => ["{ name: 'Card Holder',", "hint: '',"],
      specOf: (name) => (name === 'names the text' ? "['cardHolder', 'cc-name']" : ''),
      runs: (name) => name === 'runs code of the file',
      solves: () => 0,
    });
    const order = [
      'covers the rule',
      'names the text',
      'runs code of the file',
      'has a title with Card Holder',
      'killed one close by',
      'killed one far away',
      'quick',
      'slow',
      'got the same answers',
      'let one pass',
    ];
    const mutant = mutantOf('1', { original: "{ autocomplete: 'cc-name' }", replacement: '{}' });
    expect(rank({ mutant, untried: new Set(order.toReversed()), tried: [] })).toEqual(order);
  });

  test('takes another group before more tests of one that let the mutant pass', () => {
    const names = [
      'a.spec.ts › names › 1',
      'a.spec.ts › names › 2',
      'a.spec.ts › names › 3',
      'a.spec.ts › lists › 1',
      'b.spec.ts › 1',
    ];
    const rank = ranking(alike(names));
    expect(rank(openMutant('1', names))).toEqual([
      'a.spec.ts › names › 1',
      'a.spec.ts › lists › 1',
      'b.spec.ts › 1',
      'a.spec.ts › names › 2',
      'a.spec.ts › names › 3',
    ]);
    expect(rank(openMutant('1', names.slice(1), names.slice(0, 1))).slice(0, 2)).toEqual([
      'a.spec.ts › lists › 1',
      'b.spec.ts › 1',
    ]);
  });

  test('takes groups that kill what others let pass, once a test let the mutant pass', () => {
    const solving = new SolvingByGroup();
    const [good, poor, fresh] = ['a.spec.ts › good', 'a.spec.ts › poor', 'b.spec.ts'];
    for (const isKilled of [true, true, false]) solving.add(`${good} › 0`, isKilled);
    for (const isKilled of [false, false, true]) solving.add(`${poor} › 0`, isKilled);
    const names = [poor, fresh, good].map((group) => `${group} › 1`);
    expect(names.map(solving.solves)).toEqual([0.4, 0.5, 0.6]);
    const rank = ranking({ ...alike(names), solves: solving.solves });
    expect(rank(openMutant('1', names)), 'the quickest').toEqual(names);
    expect(rank(openMutant('1', names, [`${poor} › 2`]))).toEqual(names.toReversed());
  });
});

const OUTCOME = { message: ['not displayed'], place: null, ms: 1, startedAt: 1, change: '1' };

for (const { what, untried, tried, outcomes, verdict } of [
  {
    what: 'is killed by the first test that fails',
    untried: ['c'],
    tried: [],
    outcomes: [
      { ...OUTCOME, test: 'a', ending: 'passed' },
      { ...OUTCOME, test: 'b', ending: 'failed' },
    ],
    verdict: { status: 'Killed', killedBy: 'b', statusReason: 'not displayed' },
  },
  {
    what: 'is a timeout when a test runs out of time',
    untried: [],
    tried: [],
    outcomes: [{ ...OUTCOME, test: 'a', ending: 'timed out' }],
    verdict: { status: 'Timeout', killedBy: 'a', statusReason: 'not displayed' },
  },
  {
    what: 'survives a test that broke without a failed assertion or action',
    untried: [],
    tried: [],
    outcomes: [{ ...OUTCOME, test: 'a', ending: 'broken' }],
    verdict: { status: 'Survived' },
  },
  {
    what: 'is undecided while tests are left',
    untried: ['b'],
    tried: ['a'],
    outcomes: [],
    verdict: undefined,
  },
  {
    what: 'survives when none is left',
    untried: [],
    tried: ['a'],
    outcomes: [],
    verdict: { status: 'Survived' },
  },
  {
    what: 'survives enough tests',
    untried: ['d'],
    tried: ['a', 'b', 'c'],
    outcomes: [],
    verdict: { status: 'Survived' },
  },
  {
    what: 'has no coverage when no test gets another answer',
    untried: [],
    tried: [],
    outcomes: [],
    verdict: { status: 'NoCoverage' },
  },
] as const) {
  test(`a mutant ${what}`, () => {
    expect(verdictOn(openMutant('1', untried, tried), outcomes, 3)).toEqual(verdict);
  });
}
