import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { GUIDES } from '../../../guides/catalogue';
import { checkGuide, readGuideFile } from '../../../guides/check';
import { checkOptions } from '../../../scripts/guide-check';

test('a missing file is refused', async () => {
  await expect(readGuideFile('missing.txt')).rejects.toThrow(
    'There is no file missing.txt. Name the file of a guide.',
  );
});

test('a folder is refused', async () => {
  await expect(readGuideFile(__dirname)).rejects.toThrow(
    `${__dirname} is a folder. Name the file of a guide.`,
  );
});

test('a file that cannot be read is refused in the words of its format', async ({}, testInfo) => {
  const file = testInfo.outputPath('empty.txt');
  await writeFile(file, '');
  await expect(readGuideFile(file)).rejects.toThrow(`${file} is empty: there is nothing to read.`);
});

test('a document that is not a guide to registration is refused, and its readings are written', async ({}, testInfo) => {
  const file = testInfo.outputPath('tale.txt');
  const output = testInfo.outputPath('check');
  await mkdir(output);
  await writeFile(file, 'PACER is old.\n');
  const check = checkGuide({ file, compareWith: [], output }, { root: '.', env: {} });
  await expect(check).rejects.toThrow(
    /tale\.txt is not a guide to PACER registration\. It has no instructions/,
  );
  const figures = JSON.parse(await readFile(`${output}/findings.json`, 'utf8')) as {
    refused: string;
    readings: object[];
  };
  expect(figures.refused).toContain('It has no instructions');
  expect(figures.readings).toMatchObject([{ words: 'PACER is old.' }]);
});

for (const { what, args, message } of [
  {
    what: 'no argument',
    args: [],
    message: 'Expected the file of a guide, got no argument. Usage: npm run guide:check -- FILE',
  },
  {
    what: 'two files',
    args: ['a.txt', 'b.txt'],
    message: 'Expected one file, got 2: a.txt, b.txt. Usage: npm run guide:check -- FILE',
  },
  { what: 'an unknown option', args: ['--follow', 'a.txt'], message: "Unknown option '--follow'" },
  {
    what: 'an unknown guide to compare with',
    args: ['a.txt', '--compare-with', 'mob'],
    message: `--compare-with: expected ${GUIDES.map(({ id }) => id).join(', ')}, got "mob". Usage: npm run guide:check`,
  },
]) {
  test(`${what} is refused`, () => {
    expect(refusalOf(() => checkOptions(args))).toContain(message);
  });
}

/** What the user reads when an action is refused: all of it, a stack too if there is one. */
function refusalOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as Error).stack ?? '';
  }
  return 'Nothing was refused.';
}
