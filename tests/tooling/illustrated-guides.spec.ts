import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PNG } from 'pngjs';
import type { GuidePicture } from '../../fixtures/guide-camera';
import { type Claim, guideOf } from '../../fixtures/guides';
import { BRANCH, FINDINGS, GUIDE_PICTURES } from '../../fixtures/labels';
import { expect, test as base } from '../../fixtures/test';
import { compareGuides } from '../../reports/guide-changes';
import { guideDiffPage } from '../../reports/guide-diff-page';
import { verdictOfStep } from '../../reports/guide-verdict';
import { runGate, writeGatedSuite } from './inner-gate';
import { test as withScripts } from './scripts';

// A small suite attaches what a followed guide would; the reporter makes guides of it.

const MOEB = guideOf('moeb');
const CAPTION = 'Tick "Check here ... above. *"';
const FINDING = { guide: 'moeb', kind: 'label-differs', step: 4, says: 'NOW', meets: 'Now <b>' };

const PICTURES: readonly GuidePicture[] = [
  {
    step: 1,
    caption: 'The site is open',
    screen: 'Home',
    inText: true,
    isMarked: false,
    file: 'step-1-1.png',
  },
  {
    step: 3,
    caption: 'Select Register',
    screen: 'Home',
    inText: false,
    isMarked: true,
    file: 'step-3-1.png',
  },
  {
    step: 3,
    caption: 'Choose the link',
    screen: 'Register',
    inText: true,
    isMarked: true,
    file: 'step-3-2.png',
  },
  { step: 8, caption: CAPTION, screen: 'Policies', inText: true, isMarked: true, file: 'step-8-1.png' },
];

/** A PNG file of one color. */
function picture(red: number): string {
  const png = new PNG({ width: 16, height: 10 });
  for (let at = 0; at < png.data.length; at += 4) png.data.set([red, 0, 0, 255], at);
  return PNG.sync.write(png).toString('base64');
}

const SPEC = `import { test } from '@playwright/test';
  const json = async (testInfo, name, value) =>
    testInfo.attach(name, { body: JSON.stringify(value), contentType: 'application/json' });
  const png = async (testInfo, name) =>
    testInfo.attach(name, { body: Buffer.from('${picture(10)}', 'base64'), contentType: 'image/png' });
  test('follows', async ({}, testInfo) => {
    await json(testInfo, '${GUIDE_PICTURES}', { id: 'moeb', pictures: ${JSON.stringify(PICTURES)} });
    for (const { file } of ${JSON.stringify(PICTURES)}) await png(testInfo, file);
    await json(testInfo, '${FINDINGS}', [${JSON.stringify(FINDING)}]);
  });
  test('pays', { annotation: { type: '${BRANCH}', description: 'With a card' } }, async ({}, testInfo) =>
    png(testInfo, 'After step 9'));`;

interface Made {
  readonly output: string;
  readonly file: (name: string) => string;
  readonly text: (name: string) => Promise<string>;
}

const test = base.extend<object, { make: (options?: object) => Promise<Made>; made: Made }>({
  make: [
    async ({}, use, { project, workerIndex }) => {
      let count = 0;
      await use(async (options = {}) => {
        const directory = path.join(project.outputDir, `illustrated-${workerIndex}-${count++}`);
        await writeGatedSuite(directory, 'guide-reporter', { 'guide.spec.ts': SPEC }, options);
        await runGate(directory);
        const output = path.join(directory, 'output');
        const file = (name: string): string => path.join(output, 'guide', name);
        return { output, file, text: (name) => readFile(file(name), 'utf8') };
      });
    },
    { scope: 'worker' },
  ],
  made: [async ({ make }, use) => use(await make()), { scope: 'worker', timeout: 60_000 }],
});

test.describe.configure({ mode: 'default', timeout: 60_000 }); // one worker, so one run for most

test('the page shows each step with its pictures, what comes next, and where text and site part', async ({
  made,
  page,
}) => {
  await page.goto(pathToFileURL(made.file('moeb.html')).href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(MOEB.title);
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(MOEB.steps.length + 1);
  const third = page.getByRole('region', { name: /^Step 3:/ });
  await expect(third.getByRole('img')).toHaveCount(2);
  await expect(third.getByRole('img', { name: /framed in red/ })).toHaveCount(2);
  await expect(page.getByRole('img', { name: /The site is open\.$/ })).toHaveCount(1);
  await expect(third.getByText('Not in the text: Select Register')).toBeVisible();
  await expect(third).toContainText('You then see "Policies".');
  await expect(page.getByRole('region', { name: /^Step 1:/ })).not.toContainText('You then see');
  await expect(page.getByRole('region', { name: /^Step 4:/ })).toContainText('the site says "Now <b>"');
  await expect(page.getByRole('img', { name: /registers with a card/ })).toBeVisible();
  const broken = await page
    .getByRole('img')
    .evaluateAll((images) => images.filter((image) => (image as HTMLImageElement).naturalWidth === 0).length);
  expect(broken).toBe(0);
});

for (const name of ['moeb.html', 'index.html']) {
  test(`${name} is accessible and fits a phone`, async ({ made, page, accessibility }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(pathToFileURL(made.file(name)).href);
    expect(await accessibility.violations()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
}

test('Markdown has the same steps and pictures, and no character of a label becomes markup', async ({
  made,
}) => {
  const markdown = await made.text('moeb.md');
  expect(markdown.match(/^## Step /gm)).toHaveLength(MOEB.steps.length);
  expect(markdown).toContain(String.raw`Tick "Check here ... above. \*"`);
  expect(markdown).toContain('](moeb/step-8-1.png)');
  expect(markdown).toContain(String.raw`Now \<b\>`);
});

test('there is a PDF with the text of the guide', async ({ made, pdf }) => {
  const text = (await pdf.textOf(made.file('moeb.pdf'))).replaceAll(/\s+/g, ' ');
  expect(text).toContain(MOEB.title);
  expect(text).toContain('Step 9:');
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
  [['untestable'], 'Nothing to prove', 'The step only leads on.'],
] as const) {
  test(`a step whose statements are ${proofs.join(' and ')} is "${word}"`, () => {
    const [claim] = MOEB.claims as [Claim];
    const claims = proofs.map((proof) => ({ guide: 'moeb', claim, proof, tests: [], contradictions: [] }));
    const verdict = verdictOfStep({ claims });
    expect(verdict.word).toBe(word);
    expect(verdict.text).toMatch(text);
  });
}

test('one step alone is shown with its pictures only', async ({ make }) => {
  const { file, text } = await make({ onlyStep: 3 });
  const markdown = await text('moeb.md');
  expect(markdown.match(/^## /gm)).toHaveLength(1);
  expect(existsSync(file('moeb/step-3-2.png'))).toBe(true);
  expect(existsSync(file('moeb/step-8-1.png'))).toBe(false);
});

test.describe('what changed between two runs', () => {
  test('is nothing where they are the same', async ({ made }) => {
    expect(await compareGuides(made.output, made.output)).toEqual([]);
  });

  test('is told by guide and step, with pictures side by side', async ({
    made,
    page,
    accessibility,
  }, testInfo) => {
    const after = testInfo.outputPath('after');
    await cp(made.output, after, { recursive: true });
    await writeFile(path.join(after, 'guide/moeb/step-8-1.png'), Buffer.from(picture(200), 'base64'));
    const changed = (await made.text('moeb.json')).replaceAll('"meets": "Now <b>"', '"meets": "Today"');
    await writeFile(path.join(after, 'guide/moeb.json'), changed);
    const changes = await compareGuides(made.output, after);
    expect(changes).toMatchObject([
      { guide: 'moeb', step: 4, what: 'findings', after: 'The text says "NOW"; the site says "Today".' },
      { guide: 'moeb', step: 8, what: 'picture step-8-1.png', before: CAPTION, after: CAPTION },
    ]);
    expect(changes[1]?.pictures.map(({ name }) => name)).toEqual([
      'moeb-before-step-8-1.png',
      'moeb-after-step-8-1.png',
      'moeb-difference-step-8-1.png',
    ]);
    await page.setContent(await guideDiffPage(changes, { before: 'old', after: 'new' }));
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      'Guide moeb, step 4, findings',
      'Guide moeb, step 8, picture step-8-1.png',
    ]);
    expect(await accessibility.violations()).toEqual([]);
  });

  test('cannot be told of a folder without guides', async ({ made }, testInfo) => {
    await expect(compareGuides(made.output, testInfo.outputPath('nothing'))).rejects.toThrow(
      /^Expected illustrated guides in .*, found none\. "npm run guide" makes them\.$/,
    );
  });
});

withScripts.describe('npm run guide', () => {
  const claim = (id: string, step: number, provenBy: string) => ({ id, step, provenBy });
  const steps = [{ number: 1 }, { number: 3 }];
  const GUIDES = [
    { id: 'moeb', steps, claims: [claim('moeb-1.site', 1, 'specs'), claim('moeb-3.panel', 3, 'screen')] },
    { id: 'njb', steps: [{ number: 2 }], claims: [claim('njb-2.menu', 2, 'moeb-1.site')] },
  ];
  const listed = (name: string, tags: string[], claims: string[] = []) => ({
    ...{ file: name, name, rules: [] },
    ...{ tags, claims },
  });
  const TESTS = [
    listed('moeb', ['followed', 'moeb'], ['moeb-3.panel']),
    listed('njb', ['followed', 'njb']),
    listed('with a card', ['branch'], ['moeb-3.panel']),
    listed('the site', ['step-1'], ['moeb-1.site']),
    listed('something else', ['step-1']),
  ];

  for (const [args, following, proving] of [
    [[], ['moeb', 'njb', 'with a card'], ['the site']],
    [['--guide', 'moeb'], ['moeb', 'with a card'], ['the site']],
    [['--guide', 'moeb', '--step', '3'], ['moeb'], ['with a card']],
    [['--guide', 'njb'], ['njb', 'with a card'], ['the site']],
    [['--step', '3'], ['moeb', 'njb'], ['with a card']],
  ] as const) {
    withScripts(`${args.join(' ') || 'alone'} runs what follows and what proves`, ({ scripts }) => {
      const wanted = scripts.wantedGuide([...args], GUIDES);
      expect(scripts.testsOfGuide(wanted, TESTS)).toEqual({ following, proving });
    });
  }

  for (const [args, problem] of [
    [['--guide', 'mob'], 'There is no guide "mob"; there are moeb, njb.'],
    [['--step', 'x'], 'There is no step "x"; the guides have the steps 1, 2, 3.'],
    [['--guide', 'moeb', '--step', '2'], 'There is no step "2"; guide moeb has the steps 1, 3.'],
    [['--step', '42'], 'There is no step "42"; the guides have the steps 1, 2, 3.'],
    [['--court', 'x'], 'Usage: npm run guide'],
  ] as const) {
    withScripts(`${args.join(' ')} is refused`, ({ scripts }) => {
      expect(() => scripts.wantedGuide([...args], GUIDES)).toThrow(problem);
    });
  }
});
