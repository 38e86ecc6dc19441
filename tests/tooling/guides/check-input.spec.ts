import { writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { GUIDES } from '../../../guides/catalogue';
import { checkGuide, readGuideText } from '../../../guides/check';
import { checkOptions } from '../../../scripts/guide-check';

const STEP = 'Step 1 Go to the site.\n';
const UTF_16 = Buffer.from(`\ufeff${STEP}`, 'utf16le');

for (const { what, content, message } of [
  {
    what: 'an empty file',
    content: ' \n\n',
    message: 'guide.txt is empty. Expected a guide with steps, such as "Step 1 Go to ...".',
  },
  {
    what: 'a binary file',
    content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]),
    message: 'guide.txt is no text: it has zero bytes. Save the document as plain text',
  },
  {
    what: 'a huge file',
    content: STEP.repeat(5_000),
    message: 'guide.txt has 115000 bytes; expected the text of one guide, 100000 bytes at most.',
  },
  {
    what: 'a line that is no paragraph',
    content: `${STEP}${'- '.repeat(40_000)}x`,
    message: 'guide.txt, line 2, has 80001 characters; expected 5000 at most. Break it into paragraphs.',
  },
  {
    what: 'more lines than a guide has',
    content: `${STEP}${'a\n'.repeat(49_000)}`,
    message:
      'guide.txt has 49002 lines; expected the text of one guide, 5000 lines at most. Cut out the guide.',
  },
  { what: 'UTF-16', content: UTF_16, message: 'guide.txt is UTF-16; expected UTF-8. Save it as UTF-8.' },
  {
    what: 'UTF-16 in the other byte order',
    content: Buffer.from(UTF_16).swap16(),
    message: 'guide.txt is UTF-16; expected UTF-8.',
  },
  {
    what: 'invalid UTF-8',
    content: Buffer.from('Step 1 Gehe nach Z\xfcrich', 'latin1'),
    message: 'guide.txt is not UTF-8: expected plain text in UTF-8. Save it as UTF-8',
  },
]) {
  test(`${what} is refused, and the message says what to do`, async ({}, testInfo) => {
    const file = testInfo.outputPath('guide.txt');
    await writeFile(file, content);
    expect(refusalOf(() => readGuideText(file))).toContain(message);
  });
}

test('a missing file is refused', () => {
  const refusal = "There is no file missing.txt. Name the file of a guide's text.";
  expect(refusalOf(() => readGuideText('missing.txt'))).toBe(refusal);
});

test('a folder is refused', () => {
  const refusal = `${__dirname} is no file but a folder. Name the file of a guide's text.`;
  expect(refusalOf(() => readGuideText(__dirname))).toBe(refusal);
});

test('a text without steps is refused', async ({}, testInfo) => {
  const file = testInfo.outputPath('tale.txt');
  await writeFile(file, 'Registering is easy.\n');
  const check = checkGuide({ file, compareWith: [], output: testInfo.outputPath() }, { root: '.', env: {} });
  await expect(check).rejects.toThrow('tale.txt cannot be followed: it has no steps. Begin each step with');
});

for (const { what, args, message } of [
  {
    what: 'no argument',
    args: [],
    message: "Expected the file of a guide's text, got no argument. Usage: npm run guide:check -- FILE",
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

test('a byte order mark and Windows line ends are accepted', async ({}, testInfo) => {
  const file = testInfo.outputPath('guide.txt');
  await writeFile(file, '\ufeffStep 1 Go to the site.\r\n');
  expect(readGuideText(file)).toBe('Step 1 Go to the site.\r\n');
});

/** What the user reads when an action is refused: all of it, a stack too if there is one. */
function refusalOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as Error).stack ?? '';
  }
  return 'Nothing was refused.';
}
