import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import { readHistory, textOf } from '../../../history/file';
import { main } from '../../../scripts/history/index';
import { night, nights, runLine } from './examples';

/** Runs the command in a folder of the test; what it printed. */
const test = base.extend<{ history: (...args: string[]) => Promise<string>; folder: string }>({
  folder: async ({}, use, testInfo) => use(testInfo.outputPath()),
  history: async ({ folder }, use) => {
    const printed: string[] = [];
    const { log } = console;
    console.log = (text: string) => void printed.push(text);
    await use(async (...args) => {
      expect(await main(args, { root: folder, env: {} })).toBe(0);
      return printed.splice(0).join('\n');
    });
    console.log = log;
  },
});

const page = (folder: string): string =>
  readFileSync(path.join(folder, 'reports/output/history.html'), 'utf8');

test('a run is added, and the page is written', async ({ history, folder }) => {
  writeFileSync(path.join(folder, 'run.jsonl'), textOf(nights([{}])));
  expect(await history('--add', 'run.jsonl', '--file', 'kept.jsonl')).toBe(
    '1 run in kept.jsonl: reports/output/history.html',
  );
  expect(readHistory(path.join(folder, 'kept.jsonl')).lines).toHaveLength(2);
  expect(page(folder)).toContain('1 of 1 run was green');
});

test('without a file there is an empty page', async ({ history, folder }) => {
  expect(await history()).toBe('0 runs in history.jsonl: reports/output/history.html');
  expect(page(folder)).toContain('No run is in the history');
});

test('it says what it dropped, replaced and could not read', async ({ history, folder }) => {
  writeFileSync(path.join(folder, 'history.jsonl'), `${textOf(nights([{}, {}]))}damaged\n`);
  writeFileSync(path.join(folder, 'run.jsonl'), textOf([runLine(night(2))]));
  expect((await history('--add', 'run.jsonl', '--runs', '1')).split('\n')).toEqual([
    'history.jsonl, line 5 was skipped: it is not JSON, or its end is missing.',
    'The history had this run already: its lines were replaced.',
    `Dropped to keep the bounds: ${night(1)}`,
    '1 run in history.jsonl: reports/output/history.html',
  ]);
});

test('many lines that cannot be read are ten, and how many more', async ({ history, folder }) => {
  writeFileSync(path.join(folder, 'history.jsonl'), 'damaged\n'.repeat(12));
  const printed = (await history()).split('\n');
  expect(printed).toHaveLength(12);
  expect(printed[10]).toBe('and 2 more lines were skipped.');
});

for (const { what, args, message } of [
  { what: 'a run that is not there', args: ['--add', 'none.jsonl'], message: 'There is no run to add in ' },
  {
    what: 'a bound of nothing',
    args: ['--runs', '0'],
    message: '--runs: expected a whole number from 1, got "0".',
  },
  {
    what: 'half a megabyte',
    args: ['--megabytes', '0.5'],
    message: '--megabytes: expected a whole number from 1',
  },
  { what: 'an unknown option', args: ['--to', 'x'], message: 'Expected npm run history -- [--add RUN]' },
  { what: 'an argument without an option', args: ['x'], message: 'Expected npm run history -- [--add RUN]' },
]) {
  test(`${what} is refused`, async ({ folder }) => {
    await expect(main(args, { root: folder, env: {} })).rejects.toThrow(message);
  });
}
