import { mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PNG } from 'pngjs';
import { expect, test } from '../../../guides/follow/test';
import { compareGuides } from '../../../reports/guide-diff/compare';
import { main } from '../../../scripts/guide-diff';

const FACTS = ['---', 'date: "2026-11-01"', '---', '', ''];
const STEP = '## Step 4: Select the link.';
const GUIDE = ['# Registering', '', STEP, '', '![The link.](moeb/step-4-1.png)', '', '- **Proven.** A link.'];

/** The output folder of a run with one guide and one picture. */
async function outputOf(folder: string, markdown: readonly string[], red = 10): Promise<string> {
  await mkdir(path.join(folder, 'guide/moeb'), { recursive: true });
  await writeFile(path.join(folder, 'guide/moeb.md'), markdown.join('\n'));
  await writeFile(path.join(folder, 'guide/moeb/step-4-1.png'), picture(red));
  return folder;
}

/** A PNG file of one color. */
function picture(red: number, width = 16): Buffer {
  const png = new PNG({ width, height: 10 });
  for (let at = 0; at < png.data.length; at += 4) png.data.set([red, 0, 0, 255], at);
  return PNG.sync.write(png);
}

/** Runs the command in a folder of its own. */
async function guideDiff(root: string, ...folders: string[]): Promise<{ code: number; printed: string }> {
  const printed: string[] = [];
  const { log, error } = console;
  console.log = console.error = (text: string) => void printed.push(text);
  const code = await main(folders, { root }).finally(() => Object.assign(console, { log, error }));
  return { code, printed: printed.join('\n') };
}

test('guides of two runs are the same when only the date of the run differs: exit code 0', async ({}, testInfo) => {
  const before = await outputOf(testInfo.outputPath('before'), [...FACTS, ...GUIDE]);
  const after = await outputOf(testInfo.outputPath('after'), [
    ...FACTS.map((line) => line.replace('11-01', '11-02')),
    ...GUIDE,
  ]);
  const { code, printed } = await guideDiff(testInfo.outputPath(), before, after);
  expect(printed).toContain('The guides are the same.');
  expect(code).toBe(0);
  expect(existsSync(testInfo.outputPath('reports/output/guide-diff/index.html'))).toBe(true);
});

test('a changed text and a changed picture are shown side by side: exit code 1', async ({
  page,
  accessibility,
}, testInfo) => {
  const before = await outputOf(testInfo.outputPath('before'), GUIDE);
  const changed = GUIDE.map((line) => line.replace('**Proven.**', '**Broken.**'));
  const after = await outputOf(testInfo.outputPath('after'), changed, 200);
  const { code, printed } = await guideDiff(testInfo.outputPath(), before, after);
  expect(printed).toContain(
    [
      'Guide moeb, Step 4: Select the link.:',
      '  - - **Proven.** A link.',
      '  + - **Broken.** A link.',
      'Picture moeb/step-4-1.png: changed',
      '2 changes.',
    ].join('\n'),
  );
  expect(code).toBe(1);

  await page.goto(pathToFileURL(testInfo.outputPath('reports/output/guide-diff/index.html')).href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 changes in the guides');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Guide moeb, Step 4: Select the link.',
    'Picture moeb/step-4-1.png',
  ]);
  const pictures = page.getByRole('img');
  await expect(pictures).toHaveCount(3);
  for (const picture of await pictures.all()) await expect(picture).toHaveJSProperty('naturalWidth', 16);
  expect(await accessibility.violations()).toEqual([]);
});

test('a picture of another size has no picture of the difference', async ({}, testInfo) => {
  const before = await outputOf(testInfo.outputPath('before'), GUIDE);
  const after = await outputOf(testInfo.outputPath('after'), GUIDE);
  await writeFile(path.join(after, 'guide/moeb/step-4-1.png'), picture(10, 20));
  const { pictures } = await compareGuides(before, after);
  expect(pictures).toMatchObject([{ file: path.join('moeb', 'step-4-1.png'), difference: undefined }]);
});

test('a guide and a picture that only one run has are changes', async ({}, testInfo) => {
  const before = await outputOf(testInfo.outputPath('before'), GUIDE);
  const after = await outputOf(testInfo.outputPath('after'), GUIDE);
  await writeFile(path.join(after, 'guide/njb.md'), '# Another');
  await writeFile(path.join(after, 'guide/moeb/step-4-2.png'), picture(10));
  const { code, printed } = await guideDiff(testInfo.outputPath(), before, after);
  expect(printed).toContain('Guide njb, The whole guide:\n  - no guide\n  + a guide\n');
  expect(printed).toContain(`Picture ${path.join('moeb', 'step-4-2.png')}: new`);
  expect(code).toBe(1);
});

for (const { what, folders, message } of [
  { what: 'one folder', folders: ['one'], message: 'Expected two output folders: npm run guide:diff' },
  {
    what: 'a folder without guides',
    folders: ['one', 'other'],
    message: 'Expected illustrated guides in one, found none. Run "npm run guide" to make them.',
  },
]) {
  test(`${what} is refused: exit code 2`, async ({}, testInfo) => {
    const { code, printed } = await guideDiff(testInfo.outputPath(), ...folders);
    expect(printed).toContain(message);
    expect(code).toBe(2);
  });
}
