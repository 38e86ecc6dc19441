import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { GUIDES, guideOf } from '../../../guides/catalogue';
import { checkGuide } from '../../../guides/check';
import { findingsOfText } from '../../../guides/findings';
import { expect, test } from '../../../guides/follow/test';

const ROOT = path.join(__dirname, '../../..');
const TEXT = path.join(ROOT, 'guides/data/texts/moeb.txt');

/** Runs the command in a folder, against a stub that runs already. */
async function guideCheck(
  args: readonly string[],
  { cwd, baseURL = '' }: { cwd: string; baseURL?: string | undefined },
): Promise<{ code: number; printed: string }> {
  const command = [path.join(ROOT, 'scripts/start.mjs'), 'guide-check', ...args];
  const env = { ...process.env, ...(baseURL ? { E2E_BASE_URL: baseURL } : {}) };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, command, { cwd, env }, (_error, stdout) =>
      resolve({ code: child.exitCode ?? 1, printed: stripVTControlCharacters(stdout) }),
    );
  });
}

test('the text of a guide is read line by line, and following it gives the findings on record', async ({
  baseURL,
  page,
  accessibility,
}, testInfo) => {
  const cwd = testInfo.outputPath();
  const args = [TEXT, '--compare-with', 'njb', '--output', 'check'];
  const { code, printed } = await guideCheck(args, { cwd, baseURL });
  expect(code).toBe(0);
  expect(printed).toMatch(/ 20 {2}control +sure +control\.request +button "NEXT"\n/);
  expect(printed).toContain('Not understood: 0\n');
  expect(printed).toContain(
    'step 6, label-differs: The guide calls it "User Name". On the site its label is "Username".',
  );
  expect(printed).toContain(
    'step 7, guides-disagree: Who validates the card? This guide says: PACER. Step 7 of the guide of the U.S. Bankruptcy Court, District of New Jersey says: the court ("we").',
  );
  expect(printed).toContain(`Report: ${path.join('check', 'index.html')}`);

  const figures = JSON.parse(await readFile(path.join(cwd, 'check/findings.json'), 'utf8')) as {
    steps: object[];
    readings: object[];
    findings: { step: number; line: number; kind: string; says: string; picture: string | null }[];
  };
  expect(figures.steps[1]).toEqual({ number: 3, line: 11, screen: 'register' });
  expect(figures.readings).toContainEqual({
    line: 20,
    words: 'After that, press NEXT.',
    takenFor: 'control',
    what: 'button "NEXT"',
    rule: 'control.request',
    sureness: 'sure',
    action: { is: 'button', control: 'NEXT' },
  });
  expect(figures.readings).toContainEqual(
    expect.objectContaining({ line: 41, fact: 'immediate-use', agrees: false, value: 'use it immediately' }),
  );
  const moeb = guideOf('moeb');
  const disagreements = findingsOfText({ ...moeb, comparedWith: ['njb'] }, GUIDES).filter(
    ({ kind }) => kind === 'guides-disagree',
  );
  // A statement is quoted in the words of the document.
  const named = ({ step, kind, says }: { step: number; kind: string; says: string }): string =>
    `${step} ${kind}: ${says}`.replace(/(contradict.*?): .*/s, '$1');
  const expected = [...moeb.findings, ...disagreements].map(named).sort();
  expect(figures.findings.map(named).sort()).toEqual(expected);
  expect(figures.findings.find(({ step }) => step === 3)).toMatchObject({
    line: 11,
    picture: 'step-3-1.png',
  });

  await test.step('The page shows the same, with pictures, and is accessible', async () => {
    await page.goto(pathToFileURL(path.join(cwd, 'check/index.html')).href);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      `${expected.length} findings in "Registering for a New PACER Account"`,
    );
    const findings = page.getByRole('region', { name: 'Findings' });
    await expect(findings.getByRole('listitem').getByRole('paragraph')).toHaveCount(expected.length);
    const pictures = findings.getByRole('img');
    const broken = await pictures.evaluateAll(
      (images) => images.filter((image) => (image as HTMLImageElement).naturalWidth === 0).length,
    );
    expect(broken).toBe(0);
    const shown = await pictures.evaluateAll((images) => images.map((image) => image.getAttribute('src')));
    const taken = figures.findings.flatMap(({ picture }) => (picture ? [`pictures/${picture}`] : []));
    expect(new Set(shown)).toEqual(new Set(taken));
    const written = page.getByRole('region', { name: 'The document, as it was read' });
    const step = written.getByRole('listitem').filter({ hasText: /^\s*line 19\s/ });
    await expect(step).toContainText('control: button "NEXT"');
    await expect(step).toContainText('On the site its label is "I\'m not a robot".');
    await written.getByRole('link', { name: 'control.request' }).first().click();
    await expect(page.locator(':target')).toContainText('A verb that asks for something');
    const draft = page.getByRole('region', { name: 'Corrected draft' });
    await expect(draft.getByRole('insertion').first()).toHaveText('Select Register from the main menu.');
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await accessibility.violations()).toEqual([]);
    }
  });
});

test('a run that cannot start is an error with its reason, and leaves no report of an earlier one', async ({}, testInfo) => {
  const output = testInfo.outputPath('check');
  await mkdir(output);
  for (const name of ['findings.json', 'index.html', 'run.json'])
    await writeFile(path.join(output, name), '{}');
  const env = { ...process.env, E2E_BASE_URL: 'http://127.0.0.1:1' };
  const check = checkGuide({ file: TEXT, compareWith: [], output }, { root: ROOT, env });
  await expect(check).rejects.toThrow(
    /^The guide could not be followed:\n[^]*Nothing answers at http:\/\/127\.0\.0\.1:1 \(E2E_BASE_URL\)\./,
  );
  expect(['findings.json', 'index.html'].filter((name) => existsSync(path.join(output, name)))).toEqual([]);
});
