import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { GUIDES, guideOf } from '../../../guides/catalogue';
import { expect, mergeTests } from '@playwright/test';
import { test as suite } from '../../../fixtures/test';
import { test as withScripts } from '../scripts';

const test = mergeTests(suite, withScripts);

const ROOT = path.join(__dirname, '../../..');
const COMMAND = path.join(ROOT, 'scripts/guide-check.mjs');
const MOEB = path.join(ROOT, 'guides/data/texts/moeb.txt');

/** Runs the command in a folder, against a stub that runs already. */
async function guideCheck(
  args: readonly string[],
  { cwd, baseURL = '' }: { cwd: string; baseURL?: string | undefined },
): Promise<{ code: number; printed: string; error: string }> {
  const env = { ...process.env, ...(baseURL ? { E2E_BASE_URL: baseURL } : {}) };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [COMMAND, ...args], { cwd, env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? 1, printed: stripVTControlCharacters(stdout), error: stderr }),
    );
  });
}

test('the guide of Missouri, as a text: line by line what it was taken for, and the findings on record', async ({
  baseURL,
  page,
  accessibility,
}, testInfo) => {
  const cwd = testInfo.outputPath();
  const { code, printed } = await guideCheck([MOEB, '--output', 'check'], { cwd, baseURL });

  expect(code).toBe(0);
  expect(printed).toMatch(/ 11 {2}step +sure +step\.word +step 3\n/);
  expect(printed).toMatch(/ 13 {2}continuation +likely +line\.broken +goes on with line 11\n/);
  expect(printed).toMatch(/ 20 {2}control +sure +control\.marked +button "NEXT"\n/);
  expect(printed).toContain('Not understood: 0\n');
  expect(printed).toContain('Findings: 11. They are results, not failures');
  expect(printed).toContain(
    'step 6, label-differs: The guide calls it "User Name"; on the site it is called "Username".',
  );
  expect(printed).toContain(`Report: ${path.join('check', 'index.html')}`);

  const figures = JSON.parse(await readFile(path.join(cwd, 'check/findings.json'), 'utf8')) as {
    steps: object[];
    readings: object[];
    findings: { step: number; line: number; kind: string; says: string }[];
  };
  expect(figures.steps[1]).toEqual({ number: 3, line: 11, screen: 'register' });
  expect(figures.readings).toContainEqual({
    line: 20,
    words: 'press "NEXT"',
    takenFor: 'control',
    what: 'button "NEXT"',
    rule: 'control.marked',
    sureness: 'sure',
  });
  const named = ({ step, kind, says }: { step: number; kind: string; says: string }) =>
    `${step} ${kind}: ${says}`;
  expect(figures.findings.map(named).sort()).toEqual(guideOf('moeb').findings.map(named).sort());
  expect(figures.findings.find(({ step }) => step === 3)).toMatchObject({ line: 11 });

  await test.step('The page tells the same, and everybody can read it', async () => {
    await page.goto(pathToFileURL(path.join(cwd, 'check/index.html')).href);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      '11 findings in "Registering for a New PACER Account"',
    );
    const findings = page.getByRole('table', { name: 'In the order in which the browser met them' });
    await expect(findings.getByRole('row')).toHaveCount(12);
    const lines = page.getByRole('table', { name: /^What the words of each line were taken for/ });
    await expect(lines.getByRole('row', { name: /^20 / })).toContainText('control: button "NEXT"');
    await lines.getByRole('link', { name: 'control.marked' }).first().click();
    await expect(page.locator(':target')).toContainText('words in bold or quotes');
    expect(await accessibility.violations()).toEqual([]);
  });
});

test('answers of other guides are compared when they are named', async ({ baseURL }, testInfo) => {
  const cwd = testInfo.outputPath();
  await writeFile(
    path.join(cwd, 'guide.txt'),
    'Step 1 Go to the site. For instant access we validate the card.\n\nStep 2 Bring a pencil.\n',
  );
  const args = ['guide.txt', '--compare-with', 'moeb', '--compare-with', 'njb', '--output', 'check'];
  const { code, printed } = await guideCheck(args, { cwd, baseURL });
  expect(code).toBe(0);
  expect(printed).toContain(
    'step 1, guides-disagree: Who validates the card? This guide says: the court ("we"). Step 7 of the guide of the U.S. Bankruptcy Court, Eastern District of Missouri says: PACER.',
  );
  expect(printed).not.toContain('of njb says');
  expect(printed).toContain(
    'Not understood: 2, to be read by a person\n  line 3: step 2: no rule tells its screen\n',
  );
  expect(printed).toContain('step 1, missing-step: After step 1, the guide leaves out a step:');
});

test.describe('bad input is refused, and the message says what to do', () => {
  const STEP = 'Step 1 Go to the site.\n';
  const UTF_16 = Buffer.from(`\ufeff${STEP}`, 'utf16le');

  for (const [what, content, message] of [
    [
      'an empty file',
      ' \n\n',
      'guide.txt is empty. Expected a guide with steps, such as "Step 1 Go to ...".',
    ],
    [
      'a binary file',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]),
      'guide.txt is no text: it has zero bytes. Save the document as plain text',
    ],
    [
      'a huge file',
      STEP.repeat(5_000),
      'guide.txt has 115000 bytes; expected the text of one guide, 100000 bytes at most.',
    ],
    [
      'a line that is no paragraph',
      `${STEP}${'- '.repeat(40_000)}x`,
      'guide.txt, line 2, has 80001 characters; expected 5000 at most. Break it into paragraphs.',
    ],
    [
      'more lines than a guide has',
      `${STEP}${'a\n'.repeat(49_000)}`,
      'guide.txt has 49002 lines; expected the text of one guide, 5000 lines at most. Cut out the guide.',
    ],
    ['UTF-16', UTF_16, 'guide.txt is UTF-16; expected UTF-8. Save it as UTF-8.'],
    ['UTF-16 of the other order', Buffer.from(UTF_16).swap16(), 'guide.txt is UTF-16; expected UTF-8.'],
    [
      'invalid UTF-8',
      Buffer.from('Step 1 Gehe nach Z\xfcrich', 'latin1'),
      'guide.txt is not UTF-8: expected plain text in UTF-8. Save it as UTF-8',
    ],
  ] as const) {
    test(what, async ({ scripts }, testInfo) => {
      const file = testInfo.outputPath('guide.txt');
      await writeFile(file, content);
      expect(refusalOf(() => scripts.readGuideText(file))).toContain(message);
    });
  }

  test('a missing file', ({ scripts }) => {
    const refusal = "There is no file missing.txt. Name the file of a guide's text.";
    expect(refusalOf(() => scripts.readGuideText('missing.txt'))).toBe(refusal);
  });

  test('a folder', ({ scripts }) => {
    const refusal = `${__dirname} is no file but a folder. Name the file of a guide's text.`;
    expect(refusalOf(() => scripts.readGuideText(__dirname))).toBe(refusal);
  });

  for (const [what, args, message] of [
    [
      'no argument',
      [],
      "Expected the file of a guide's text, got no argument. Use: npm run guide:check -- FILE",
    ],
    [
      'two files',
      ['a.txt', 'b.txt'],
      'Expected one file, got 2: a.txt, b.txt. Use: npm run guide:check -- FILE',
    ],
    ['an option that is none', ['--follow', 'a.txt'], "Unknown option '--follow'"],
  ] as const) {
    test(what, async () => {
      const { readArguments } = await import('../../../scripts/guide-check.mjs');
      expect(refusalOf(() => readArguments([...args]))).toContain(message);
    });
  }

  // One of each kind: the command prints what it was refused with, and nothing else.
  for (const [what, args, message] of [
    ['its arguments', ['--follow', 'a.txt'], "Unknown option '--follow'"],
    ['its file', ['empty.txt'], 'empty.txt is empty. Expected a guide with steps'],
    [
      'a text without steps',
      ['tale.txt'],
      'tale.txt cannot be followed: it has no steps. Begin each step with "Step 1"',
    ],
    [
      'a guide to compare with that is none',
      [MOEB, '--compare-with', 'mob'],
      `--compare-with: expected ${GUIDES.map(({ id }) => id).join(', ')}, got "mob". Use: npm run guide:check`,
    ],
  ] as const) {
    test(`by the command, which ends with exit code 1 and tells no more: ${what}`, async ({}, testInfo) => {
      const cwd = testInfo.outputPath();
      await writeFile(path.join(cwd, 'empty.txt'), ' \n\n');
      await writeFile(path.join(cwd, 'tale.txt'), 'Registering is easy.\n');
      const { code, printed, error } = await guideCheck(args, { cwd });
      expect(error).toContain(message);
      expect(error).not.toContain('    at ');
      expect({ code, printed }).toEqual({ code: 1, printed: '' });
    });
  }
});

/** What a person is told when an action is refused: all of it, a stack too if it has one. */
function refusalOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as Error).stack ?? '';
  }
  return 'Nothing was refused.';
}

test('a byte order mark and line ends of Windows are fine', async ({ scripts }, testInfo) => {
  const file = testInfo.outputPath('guide.txt');
  await writeFile(file, '\ufeffStep 1 Go to the site.\r\n');
  expect(scripts.readGuideText(file)).toBe('Step 1 Go to the site.\r\n');
});

test('a run that fails ends with its reason, and leaves no report of an earlier one', async ({}, testInfo) => {
  const cwd = testInfo.outputPath();
  await mkdir(path.join(cwd, 'check'));
  for (const name of ['findings.json', 'index.html', 'run.json'])
    await writeFile(path.join(cwd, 'check', name), '{}');
  const baseURL = 'http://127.0.0.1:1';
  const { code, error } = await guideCheck([MOEB, '--output', 'check'], { cwd, baseURL });
  expect(code).toBe(1);
  expect(error).toContain('The guide could not be followed to its end:\n');
  expect(error).toContain('Nothing answers at http://127.0.0.1:1 (E2E_BASE_URL).');
  expect(['findings.json', 'index.html'].filter((name) => existsSync(path.join(cwd, 'check', name)))).toEqual(
    [],
  );
});
