import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { copier, CopyFailed } from '../../../detection/mutants/stub/copies';
import {
  answersDiffer,
  type Exchange,
  markUnstable,
  recording,
} from '../../../detection/mutants/stub/exchanges';
import { mutate, rulesIn } from '../../../detection/mutants/stub/mutants';
import { startReplay } from '../../../detection/mutants/stub/replay';
import { ask, test } from './mutant-examples';

/** The stub's mutants, a way to copy it, and the mutant that turns "or later" into "later". */
async function mutated(stub: string) {
  const { mutants, sources } = await mutate(stub);
  const orLater = mutants.find(({ replacement }) => replacement === 'age > ADULT');
  return { mutants, sources, copyOf: copier(stub, sources), orLater };
}

test('every mutant of a stub is there with what it changes, and switched on in one copy only', async ({
  stub,
}) => {
  const { copyOf, orLater } = await mutated(stub);
  expect(orLater).toMatchObject({
    file: 'stub-site/rules/age.ts',
    mutator: 'EqualityOperator',
    original: 'age >= ADULT',
    location: { start: { line: 4, column: 10 }, end: { line: 4, column: 22 } },
  });
  const [changed, unchanged] = [copyOf(orLater?.id), copyOf()];
  expect(await (await changed.fetch(ask(18))).text()).toContain('false');
  expect(await (await unchanged.fetch(ask(18))).text()).toContain('true');
});

test('a mutant of a constant is switched on as well, and told from those that requests reach', async ({
  stub,
}) => {
  const { mutants, copyOf } = await mutated(stub);
  const constant = mutants.find(({ original }) => original === '18 + 0');
  const unchanged = copyOf();
  expect([...unchanged.loaded]).toEqual([constant?.id]);
  expect(unchanged.reached().size).toBe(0);
  await unchanged.fetch(ask(18));
  expect(unchanged.reached().size).toBe(mutants.length - 1);
});

test('copies draw the same random numbers, so that their answers can be compared', async ({ stub }) => {
  const { copyOf } = await mutated(stub);
  const [one, other] = [copyOf(), copyOf()];
  const first = await (await one.fetch(ask(18))).text();
  expect(await (await other.fetch(ask(18))).text()).toBe(first);
  expect(await (await one.fetch(ask(18))).text()).not.toBe(first);
  one.reset();
  expect(await (await one.fetch(ask(18))).text()).toBe(first);
});

test('a mutant with which the stub does not start is not the same as one that changes an answer', async ({
  stub,
}) => {
  await writeFile(
    path.join(stub, 'stub-site/rules/age.ts'),
    'export const ADULT = [18].map((age) => age)[0]!.toFixed();\nexport const mayRegister = () => true;\n',
  );
  const { mutants, copyOf } = await mutated(stub);
  const empty = mutants.find(({ mutator }) => mutator === 'ArrayDeclaration');
  expect(() => copyOf(empty?.id)).toThrow(CopyFailed);
});

test('the rule at a line is that of the last tag before it', ({ stub }) => {
  const rulesAt = rulesIn(stub);
  expect(rulesAt('stub-site/rules/age.ts', 4)).toEqual(['form.age']);
  expect(rulesAt('stub-site/rules/age.ts', 1)).toEqual([]);
});

test('recorded requests tell a copy with a mutant when one of the answers differs', async ({ stub }) => {
  const { copyOf, orLater } = await mutated(stub);
  const record = async (age: number): Promise<Exchange[]> => {
    const exchanges: Exchange[] = [];
    await recording(copyOf().fetch, exchanges)(ask(age));
    return exchanges;
  };
  expect(await answersDiffer(copyOf(orLater?.id).fetch, await record(18))).toBe(true);
  expect(await answersDiffer(copyOf(orLater?.id).fetch, await record(19))).toBe(false);
});

test('a thread repeats recorded requests, so that this process can serve copies meanwhile', async ({
  stub,
}) => {
  const { copyOf, sources, orLater } = await mutated(stub);
  const recorded = await Promise.all(
    [18, 19].map(async (age) => {
      const exchanges: Exchange[] = [];
      await recording(copyOf().fetch, exchanges)(ask(age));
      return { name: `${age}`, ms: 1, reached: [], exchanges };
    }),
  );
  const replay = startReplay(stub, sources, recorded);
  const id = orLater?.id ?? '';
  expect([await replay.answersDiffer(id, '18'), await replay.answersDiffer(id, '19')]).toEqual([true, false]);
  await replay.end();
});

test('an answer that the unchanged stub does not repeat tells nothing of a mutant', async ({ stub }) => {
  const { copyOf } = await mutated(stub);
  const exchanges: Exchange[] = [];
  await recording(copyOf().fetch, exchanges)(ask(18));
  const late = copyOf();
  await late.fetch(ask(18)); // its next random number is another
  const marked = await markUnstable(late.fetch, exchanges);
  expect(marked).toMatchObject([{ isUnstable: true }]);
  expect(await answersDiffer(late.fetch, exchanges)).toBe(true);
  expect(await answersDiffer(late.fetch, marked)).toBe(false);
});

test('a test that sends two forms at once may tell any mutant that it reaches', async ({ stub }) => {
  const { copyOf } = await mutated(stub);
  const form = (): Request => ask(18, { method: 'POST', body: 'answers' });
  const oneByOne: Exchange[] = [];
  const record = recording(copyOf().fetch, oneByOne);
  await record(form());
  await record(form());
  expect(await answersDiffer(copyOf().fetch, oneByOne)).toBe(false);
  const atOnce: Exchange[] = [];
  const recordAll = recording(copyOf().fetch, atOnce);
  await Promise.all([recordAll(form()), recordAll(form())]);
  expect(await answersDiffer(copyOf().fetch, atOnce)).toBe(true);
});
