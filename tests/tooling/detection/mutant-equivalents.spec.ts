import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import {
  EQUIVALENTS,
  equivalentMutants,
  linesIn,
  readEquivalents,
} from '../../../detection/mutants/equivalents';
import { screenOf } from '../../../detection/mutants/figures';
import { readRecord } from '../../../detection/mutants/record';
import { type Mutant, mutate } from '../../../detection/mutants/stub/mutants';
import { mutantOf, ROOT } from './mutant-examples';

const test = base.extend<object, { mutants: Mutant[] }>({
  /** Of this project; making them takes seconds. */
  mutants: [async ({}, use) => use((await mutate(ROOT)).mutants), { scope: 'worker' }],
});

test.describe.configure({ mode: 'default' }); // one worker makes the mutants

const ENTRY = {
  file: 'stub-site/rules/payment/card.ts',
  mutator: 'BooleanLiteral',
  original: 'true',
  replacement: 'false',
  reason: 'Nothing reads it.',
};

test('an equivalent mutant is found by what it changes, whatever its line', () => {
  const mutants = [mutantOf('7'), mutantOf('8', { replacement: '' })];
  expect([...equivalentMutants([ENTRY], mutants, () => '')]).toEqual([['7', 'Nothing reads it.']]);
});

test('two equivalent mutants with the same text differ by their lines', () => {
  const mutants = [mutantOf('7'), mutantOf('8')];
  const lines = new Map([
    ['7', '  multiple: true,'],
    ['8', '  required: true,'],
  ]);
  const lineOf = ({ id }: Mutant): string => lines.get(id) ?? '';
  expect(() => equivalentMutants([ENTRY], mutants, lineOf)).toThrow('names 2 mutants: add its "line"');
  const entry = { ...ENTRY, line: 'required: true,' };
  expect([...equivalentMutants([entry], mutants, lineOf).keys()]).toEqual(['8']);
});

test('equivalent mutants that are alike on one line are listed with their number', () => {
  const mutants = [mutantOf('7'), mutantOf('8')];
  const lineOf = (): string => 'const { a = true, b = true } = {};';
  const entry = { ...ENTRY, line: lineOf(), alike: 2 };
  expect([...equivalentMutants([entry], mutants, lineOf).keys()]).toEqual(['7', '8']);
  expect(() => equivalentMutants([{ ...entry, alike: 3 }], mutants, lineOf)).toThrow('names 2 mutants');
});

test('an equivalent mutant that no longer exists is an error', () => {
  expect(() => equivalentMutants([ENTRY], [], () => '')).toThrow(
    'stub-site/rules/payment/card.ts BooleanLiteral "true" -> "false" names no mutant any more: remove it',
  );
});

test('an entry that lacks something is named by its place', async ({}, testInfo) => {
  const file = testInfo.outputPath('equivalents.json');
  await writeFile(file, JSON.stringify([ENTRY, { ...ENTRY, reason: '' }, { ...ENTRY, why: 'so' }]));
  expect(() => readEquivalents(file)).toThrow(
    / {2}1\.reason: Invalid length: Expected !0 but received 0\n {2}2\.why: .*"why"/,
  );
});

/** So much of the mutants may have come or gone since the last whole run, which takes the night. */
const MOST_CHANGED = 0.1;

test('the record of the last whole run still fits the code', ({ mutants }) => {
  const changed = Math.abs(readRecord(ROOT).mutants / mutants.length - 1);
  expect(changed, 'npm run mutation writes a new record').toBeLessThan(MOST_CHANGED);
});

test('every entry of the project names its mutants', ({ mutants }) => {
  const entries = readEquivalents(path.join(ROOT, EQUIVALENTS));
  const reasons = equivalentMutants(entries, mutants, linesIn(ROOT));
  expect(reasons.size).toBe(entries.reduce((sum, { alike = 1 }) => sum + alike, 0));
});

for (const { file, screen } of [
  { file: 'stub-site/rules/payment/card.ts', screen: 'payment' },
  { file: 'stub-site/screens/court/filing.ts', screen: 'court' },
  { file: 'stub-site/screens/thank-you.ts', screen: 'thank-you' },
  { file: 'stub-site/rules/shared/text.ts', screen: 'several screens' },
]) {
  test(`${file} belongs to: ${screen}`, () => {
    expect(screenOf(file)).toBe(screen);
  });
}
