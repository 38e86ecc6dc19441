import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Claim } from '../../../guides/catalogue';
import { expect } from '../../../guides/follow/test';
import { verdictOfStep } from '../../../reports/guides/verdict';
import { MOEB, REGISTER, test } from './illustrated-run';

test.describe.configure({ mode: 'default' }); // one worker, so that all tests share one run

test('the page shows each step with its pictures, what comes next, and its findings', async ({
  made,
  page,
}) => {
  await page.goto(pathToFileURL(made.file('moeb.html')).href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(MOEB.title);
  // The steps, the other ways, and the tests.
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(MOEB.steps.length + 2);
  const third = page.getByRole('region', { name: /^Step 3:/ });
  await expect(third.getByRole('figure').getByRole('img')).toHaveCount(2);
  await expect(third.getByRole('img', { name: REGISTER, exact: true })).toBeVisible();
  await expect(third.getByText('Not in the text: Select Register')).toBeVisible();
  await expect(third).toContainText('You then see "Case search" (pictured in step 4).');
  await expect(page.getByRole('region', { name: /^Step 1:/ })).toContainText('You see "Home", as pictured.');
  await expect(page.getByRole('link', { name: 'The card, filled in.' })).toHaveAttribute(
    'href',
    'branches/with-a-card/step-7-1.png',
  );
  const broken = await page
    .getByRole('img')
    .evaluateAll((images) => images.filter((image) => (image as HTMLImageElement).naturalWidth === 0).length);
  expect(broken).toBe(0);
});

test('a finding stands beside its picture, the others in the step, under a heading of their kind', async ({
  made,
  page,
}) => {
  await page.goto(pathToFileURL(made.file('moeb.html')).href);
  const fourth = page.getByRole('region', { name: /^Step 4:/ });
  const text = 'The guide calls it "NOW". On the site its label is "Now <b>".';
  await expect(fourth.getByText(text)).toHaveCount(1);
  await expect(fourth.getByRole('figure')).toContainText('Another label on the site');
  const last = page.getByRole('region', { name: /^Step 9:/ });
  await expect(last).toContainText('The guide contradicts itself');
  await expect(last.getByRole('figure')).toHaveCount(0);
  // Where the guides that are compared with this one disagree with it.
  await expect(page.getByRole('region', { name: /^Step 7:/ })).toContainText(
    /Who validates the card\? This guide says: PACER\. Step 7 of the guide of the .*New Jersey says: the court/,
  );
});

test('a statement stands with its verdict and leads to its tests', async ({ made, page }) => {
  await page.goto(pathToFileURL(made.file('moeb.html')).href);
  const statements = page.getByRole('list', { name: 'Statements of step 4' }).getByRole('listitem');
  await expect(statements).toHaveText([/^\s*Proven: A link leads from case search only .*\s+Test\s+1\s*$/]);
  await statements.getByRole('link', { name: '1' }).click();
  await expect(page.locator(':target')).toHaveText(/^passed: .*guide\.spec\.ts › proves$/);
});

for (const [device, width] of [
  ['desktop', 1280],
  ['phone', 390],
] as const) {
  for (const name of ['moeb.html', 'index.html']) {
    test(`${name} is accessible and fits a ${device}`, async ({ made, page, accessibility }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(pathToFileURL(made.file(name)).href);
      expect(await accessibility.violations()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }
}

test('printed, the page has no link to other pages, and everything else', async ({ made, page }) => {
  await page.goto(pathToFileURL(made.file('moeb.html')).href);
  const elsewhere = page.getByRole('link', { name: 'All guides of this run' });
  await expect(elsewhere).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(elsewhere).toBeHidden();
  await expect(page.getByText(/^passed: .*guide\.spec\.ts › proves$/)).toBeVisible();
});

test('Markdown has the same steps and pictures, and no character of a label becomes markup', async ({
  made,
}) => {
  const markdown = await made.text('moeb.md');
  expect(markdown.match(/^## Step /gm)).toHaveLength(MOEB.steps.length);
  expect(markdown).toContain(String.raw`Tick "Check here ... above. \*"`);
  expect(markdown).toContain('](moeb/step-8-1.png)');
  expect(markdown).toContain(String.raw`Now \<b\>`);
  expect(markdown).toContain('- Proven: A link leads from case search only to the registration form.');
  expect(markdown).toContain('**The guides disagree.** Who validates the card?');
  expect(markdown).toContain('](branches/with-a-card/step-7-1.png)');
});

test('there is a PDF with the text of the guide', async ({ made, pdf }) => {
  const text = (await pdf.textOf(made.file('moeb.pdf'))).replaceAll(/\s+/g, ' ');
  expect(text).toContain(MOEB.title);
  expect(text).toContain('Step 9:');
  expect(text).toMatch(/Page 1 of \d/);
  expect(text).toMatch(/passed: .*guide\.spec\.ts › proves/);
});

for (const [proofs, word, text] of [
  [['proven', 'untestable'], 'Proven', '1 of 1 testable statements were proven in this run.'],
  [
    ['proven', 'contradicted'],
    'Contradicted',
    '1 of 2 testable statements were proven in this run. One more is contradicted by the site or by the guide itself.',
  ],
  [['contradicted', 'no test'], 'Not all tested', /^0 of 2 .* One more is contradicted /],
  [['contradicted', 'broken'], 'Broken', /^0 of 2 .* One more is contradicted /],
  [['untestable'], 'Nothing to prove', 'The guide states nothing here.'],
] as const) {
  test(`a step whose statements are ${proofs.join(' and ')} is "${word}"`, () => {
    const [claim] = MOEB.claims as [Claim];
    const claims = proofs.map((proof) => ({ guide: 'moeb', claim, proof, tests: [], contradictions: [] }));
    const verdict = verdictOfStep({ claims });
    expect(verdict.word).toBe(word);
    expect(verdict.text).toMatch(text);
  });
}

test('one step alone is shown with its pictures only', async ({ madeOfStep3: { file, text } }) => {
  const markdown = await text('moeb.md');
  expect(markdown.match(/^## /gm)).toHaveLength(1);
  expect(existsSync(file('moeb/step-3-2.png'))).toBe(true);
  // What is seen next.
  expect(existsSync(file('moeb/step-4-1.png'))).toBe(true);
  expect(existsSync(file('moeb/step-8-1.png'))).toBe(false);
});
