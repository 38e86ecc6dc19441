import { expect, test } from '@playwright/test';
import { chooseFaults, type SeededFault } from '../../../detection/faults/catalogue';
import { groupsOf } from '../../../detection/faults/groups';
import { tryFaults } from '../../../detection/faults/try-faults';
import type { Pair, PairOutcome } from '../../../detection/pair';
import type { SiteTest } from '../../../detection/site-test';
import { CANARY, fault, FAULTS, ids } from './fault-examples';

const CHOICES = [
  { wanted: {}, chosen: ids(FAULTS) },
  { wanted: { fault: ['form.zip'] }, chosen: ['site.down', 'form.zip'] },
  { wanted: { fault: ['payment.code', 'form.zip'] }, chosen: ['site.down', 'form.zip', 'payment.code'] },
  { wanted: { step: ['7'] }, chosen: ['site.down', 'payment.code'] },
  { wanted: { step: ['7', '5'] }, chosen: ids(FAULTS) },
  { wanted: { step: ['5'], fault: ['form.city'] }, chosen: ['site.down', 'form.city'] },
];

for (const { wanted, chosen } of CHOICES) {
  test(`${JSON.stringify(wanted)} chooses faults, and always the one that every test must catch`, () => {
    expect(ids(chooseFaults(FAULTS, wanted))).toEqual(chosen);
  });
}

const UNKNOWN = [
  {
    what: 'an unknown fault',
    wanted: { fault: ['form.zip', 'form.zp'] },
    message: 'There is no fault "form.zp". Faults of form: form.zip, form.city',
  },
  { what: 'a fault of an unknown screen', wanted: { fault: ['shoes'] }, message: 'npm run faults -- --list' },
  {
    what: 'a fault of another step',
    wanted: { fault: ['form.zip'], step: ['7'] },
    message: 'There is no fault "form.zip" at step 7',
  },
  { what: 'a step without faults', wanted: { step: ['7', '12'] }, message: 'from 1 to 9 or any, got "12"' },
  { what: 'the canary alone', wanted: { fault: ['site.down'] }, message: 'No fault was chosen' },
];

for (const { what, wanted, message } of UNKNOWN) {
  test(`${what} is an error that says what there is`, () => {
    expect(() => chooseFaults(FAULTS, wanted)).toThrow(message);
  });
}

test('a catalogue without a canary is an error', () => {
  const faults = FAULTS.filter(({ canary }) => !canary);
  expect(() => chooseFaults(faults, {})).toThrow(
    'Expected a canary, a fault that every test must catch, among 3',
  );
});

/** Tests that cover the rule of `form.zip` or not, by their names. */
const TESTS: readonly SiteTest[] = [
  { name: 'forms/a.spec.ts › zip', rules: ['form.zip', 'form.kept'], tags: ['step-5'] },
  { name: 'forms/a.spec.ts › zip again', rules: ['form.zip'], tags: ['step-5'] },
  { name: 'b.spec.ts › zip', rules: ['form.zip'], tags: ['step-4', 'step-5'] },
  { name: 'b.spec.ts › way back', rules: ['form.zip'], tags: ['step-9'] },
  { name: 'b.spec.ts › no step', rules: ['form.zip'], tags: ['smoke'] },
  { name: 'b.spec.ts › city', rules: ['form.city'], tags: ['step-5'] },
];
const ZIP = fault('form.zip', 5);

test.describe('the tests of a fault', () => {
  test('are form tests, then browser tests of its rule and step, then all others', () => {
    expect(groupsOf(ZIP, TESTS)).toEqual({
      decisive: [['forms/a.spec.ts › zip', 'forms/a.spec.ts › zip again'], ['b.spec.ts › zip']],
      others: [['b.spec.ts › way back', 'b.spec.ts › no step'], ['b.spec.ts › city']],
    });
  });

  test('begin with the form test that caught it last time', () => {
    expect(groupsOf(ZIP, TESTS, 'forms/a.spec.ts › zip again').decisive).toEqual([
      ['forms/a.spec.ts › zip again'],
      ['forms/a.spec.ts › zip'],
      ['b.spec.ts › zip'],
    ]);
  });

  test('are form tests also when a browser test caught it last time', () => {
    expect(groupsOf(ZIP, TESTS, 'b.spec.ts › zip').decisive).toEqual([
      ['forms/a.spec.ts › zip', 'forms/a.spec.ts › zip again', 'b.spec.ts › zip'],
    ]);
  });

  test('begin with that browser test when the record is only checked', () => {
    expect(groupsOf(ZIP, TESTS, 'b.spec.ts › zip', { trustsLast: true }).decisive).toEqual([
      ['b.spec.ts › zip'],
      ['forms/a.spec.ts › zip', 'forms/a.spec.ts › zip again'],
    ]);
  });

  test('begin as if it had never been caught when the test is gone', () => {
    expect(groupsOf(ZIP, TESTS, 'b.spec.ts › gone')).toEqual(groupsOf(ZIP, TESTS));
  });

  for (const kind of ['accessibility', 'checked in the browser only']) {
    test(`are browser tests only for a fault of the kind "${kind}"`, () => {
      const { decisive, others } = groupsOf({ ...ZIP, kind }, TESTS, 'forms/a.spec.ts › zip');
      expect(decisive).toEqual([['b.spec.ts › zip']]);
      expect(others.flat()).not.toContainEqual(expect.stringContaining('forms/'));
    });
  }

  test('are those of any step for a fault at several', () => {
    expect(groupsOf({ ...ZIP, step: 'any' }, TESTS).decisive.flat()).toContain('b.spec.ts › way back');
  });

  test('are all others when no test covers its rule', () => {
    expect(groupsOf(fault('form.shoes', 5), TESTS)).toEqual({
      decisive: [],
      others: [TESTS.map(({ name }) => name)],
    });
  });
});

type Endings = Readonly<Record<string, PairOutcome['ending']>>;

/** Tries faults in a world where tests end as `endings` says, by change and test; all others pass. */
async function tryIn(endings: Endings, faults: readonly SeededFault[] = [ZIP], isGreen = false) {
  const passes: string[][] = [];
  const controls: string[] = [];
  const plans = faults.map((one) => ({ fault: one, groups: groupsOf(one, TESTS) }));
  const found = await tryFaults(plans, {
    tests: TESTS,
    isGreen,
    runPairs: (pairs: readonly Pair[]) => {
      passes.push(pairs.flatMap(({ change, test: name }) => (change === null ? [] : [`${change}: ${name}`])));
      controls.push(...pairs.flatMap(({ change, test: name }) => (change === null ? [name] : [])));
      const outcomes = pairs.map((pair, startedAt) => {
        const ending = endings[`${pair.change}: ${pair.test}`] ?? 'passed';
        return { ...pair, ending, message: ['said'], place: null, ms: 1, startedAt };
      });
      return Promise.resolve({ outcomes, problems: [] });
    },
  });
  return { ...found, passes, controls };
}

test.describe('the passes of a run', () => {
  test('end when a form test catches the fault', async () => {
    const { faults, passes } = await tryIn({ 'form.zip: forms/a.spec.ts › zip': 'failed' });
    expect(passes).toHaveLength(1);
    expect(faults).toMatchObject([{ verdict: 'caught', catcher: { level: 'form', doubt: null } }]);
  });

  test('go on with browser tests, which may catch it', async () => {
    const { faults, passes } = await tryIn({ 'form.zip: b.spec.ts › zip': 'failed' });
    expect(passes.at(-1)).toEqual(['form.zip: b.spec.ts › zip']);
    expect(faults).toMatchObject([{ verdict: 'caught', tests: 3, catcher: { level: 'browser' } }]);
  });

  for (const { ending, doubt } of [
    { ending: 'broken', doubt: 'none of its assertions and actions failed' },
    { ending: 'timed out', doubt: 'it ran out of time' },
  ] as const) {
    test(`go on after a test that ended as "${ending}", which leaves the fault doubtful`, async () => {
      const { faults, passes } = await tryIn({ 'form.zip: forms/a.spec.ts › zip': ending });
      expect(passes).toHaveLength(2);
      expect(faults).toMatchObject([{ verdict: 'doubtful', catcher: { doubt } }]);
    });
  }

  test('try tests again that did not run because a doubtful one came first', async () => {
    const place = {
      'form.zip: forms/a.spec.ts › zip': 'broken',
      'form.zip: forms/a.spec.ts › zip again': 'not run',
    };
    const { passes } = await tryIn(place as Endings);
    expect(passes[1]).toEqual(['form.zip: forms/a.spec.ts › zip again']);
  });

  test('put a survivor before all other tests, whose failure is doubtful', async () => {
    const { faults, passes } = await tryIn({ 'form.zip: b.spec.ts › city': 'failed' });
    expect(passes).toHaveLength(4);
    const doubt = 'it covers no rule that the fault breaks';
    expect(faults).toMatchObject([{ verdict: 'doubtful', tests: 5, others: 1, catcher: { doubt } }]);
  });

  test('do not put many survivors before all other tests', async () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((word) => ({ ...ZIP, id: `form.${word}` }));
    const { passes } = await tryIn({}, many);
    expect(passes.flat().filter((pair) => pair.includes('city'))).toEqual([]);
  });

  test('run each test without a fault once, and not those that prove nothing', async () => {
    const { controls } = await tryIn({}, [ZIP, { ...ZIP, id: 'form.other' }]);
    expect(controls).toEqual(['forms/a.spec.ts › zip', 'forms/a.spec.ts › zip again', 'b.spec.ts › zip']);
  });

  test('run every tenth test without a fault when all have just passed', async () => {
    expect((await tryIn({}, [ZIP], true)).controls).toEqual(['forms/a.spec.ts › zip', 'b.spec.ts › zip']);
  });
});

test.describe('a run is void', () => {
  test('when a test fails on the site as it is', async () => {
    const { problems, passes } = await tryIn({ 'null: forms/a.spec.ts › zip': 'failed' });
    expect(problems).toEqual(['Without a fault, a test ends as "failed": forms/a.spec.ts › zip\n  said']);
    expect(passes).toHaveLength(1);
  });

  test('when no test catches the canary', async () => {
    const { problems } = await tryIn({}, [{ ...CANARY, breaks: ['form.zip'] }]);
    expect(problems).toEqual([
      'No test caught site.down, which every test must: the tests do not look at the site.',
    ]);
  });

  test('when a fault is not tried', async () => {
    const names = TESTS.map(({ name }) => [`form.zip: ${name}`, 'not run']);
    const { problems, faults } = await tryIn(Object.fromEntries(names) as Endings);
    expect(faults).toMatchObject([{ verdict: 'not tried' }]);
    expect(problems).toEqual(['Faults that were not tried: 1, such as form.zip']);
  });

  test('when no test passed without a fault, so that a failure shows nothing', async () => {
    const { problems, faults } = await tryIn({
      'form.zip: forms/a.spec.ts › zip': 'failed',
      'null: forms/a.spec.ts › zip': 'not run',
      'null: forms/a.spec.ts › zip again': 'not run',
    });
    expect(faults).toMatchObject([{ verdict: 'caught' }]);
    expect(problems).toEqual([
      'No test passed on the site as it is: nothing shows that the tests fail because of the faults.',
    ]);
  });
});
