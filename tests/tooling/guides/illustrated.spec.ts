import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PNG } from 'pngjs';
import type { GuidePicture } from '../../../guides/evidence';
import { type Claim, guideOf } from '../../../guides/catalogue';
import { BRANCH, CLAIM_LABEL, FINDINGS, GUIDE_PICTURES } from '../../../fixtures/annotations';
import { expect, test as base } from '../../../fixtures/test';
import { compareGuides } from '../../../reports/guide-diff/changes';
import { guideDiffPage } from '../../../reports/guide-diff/page';
import { verdictOfStep } from '../../../reports/guides/verdict';
import { runGate, writeGatedSuite } from '../reports/inner-gate';
import { test as withScripts } from '../scripts';

// A small suite attaches what a followed guide would; the reporter makes guides of it.

const MOEB = guideOf('moeb');
const CAPTION = 'Tick "Check here ... above. *"';
const FINDING = { guide: 'moeb', kind: 'label-differs', step: 4, says: 'NOW', meets: 'Now <b>' } as const;
const OTHER_FINDING = {
  guide: 'moeb',
  kind: 'contradicts-itself',
  step: 9,
  says: 'x: y',
  meets: 'step 7 says: z',
};

/** A picture of a step, of a screen or of a part of one. */
function taken(step: number, at: number, given: Partial<GuidePicture>): GuidePicture {
  return {
    step,
    caption: CAPTION,
    alt: 'Part of the screen "Policies". Framed in red: the check box.',
    screen: 'Policies',
    extent: 'part',
    isOutcome: false,
    inText: true,
    findings: [],
    file: `step-${step}-${at}.png`,
    width: 16,
    height: 10,
    ...given,
  };
}

const REGISTER = 'Part of the screen "Home". Framed in red: the link "Register".';
const { guide: _, step: __, ...DIFFERENCE } = FINDING;

const PICTURES: readonly GuidePicture[] = [
  taken(1, 1, { caption: 'The site is open', alt: 'The screen "Home".', screen: 'Home', isOutcome: true }),
  taken(3, 1, { caption: 'Select Register', alt: REGISTER, screen: 'Home', inText: false }),
  taken(3, 2, { caption: 'Choose the link', screen: 'Register', extent: 'screen' }),
  taken(4, 1, { caption: 'Choose another link', screen: 'Case search', findings: [DIFFERENCE] }),
  taken(8, 1, {}),
];
const WAY = [taken(7, 1, { caption: 'Enter the card', alt: 'The card, filled in.' })];

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
    await json(testInfo, '${FINDINGS}', ${JSON.stringify([FINDING, OTHER_FINDING])});
  });
  test('pays', { annotation: { type: '${BRANCH}', description: 'With a card' } }, async ({}, testInfo) => {
    await json(testInfo, '${GUIDE_PICTURES}', { pictures: ${JSON.stringify(WAY)} });
    await png(testInfo, 'step-7-1.png');
  });
  test('proves', { annotation: { type: '${CLAIM_LABEL}', description: 'moeb-4.register-link' } }, () => {});`;

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
        await writeGatedSuite(directory, 'guides-reporter', { 'guide.spec.ts': SPEC }, options);
        await runGate(directory);
        const output = path.join(directory, 'output');
        const file = (name: string): string => path.join(output, 'guide', name);
        return { output, file, text: (name) => readFile(file(name), 'utf8') };
      });
    },
    { scope: 'worker' },
  ],
  made: [async ({ make }, use) => use(await make()), { scope: 'worker' }],
});

test.describe.configure({ mode: 'default' }); // one worker, so one run for most

test('the page shows each step with its pictures, what comes next, and where text and site part', async ({
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
  const text = 'The guide calls it "NOW"; on the site it is called "Now <b>".';
  await expect(fourth.getByText(text)).toHaveCount(1);
  await expect(fourth.getByRole('figure')).toContainText('Another name on the site');
  const last = page.getByRole('region', { name: /^Step 9:/ });
  await expect(last).toContainText('The guide contradicts itself');
  await expect(last.getByRole('figure')).toHaveCount(0);
  // What the guides that are compared with this one say otherwise.
  await expect(page.getByRole('region', { name: /^Step 7:/ })).toContainText(
    /Who validates the card\? This guide says: PACER\. Step 7 of the guide of the .*New Jersey says: the court/,
  );
});

test('a statement stands with its verdict and leads to its tests', async ({ made, page }) => {
  await page.goto(pathToFileURL(made.file('moeb.html')).href);
  const statements = page.getByRole('list', { name: 'Statements of step 4' }).getByRole('listitem');
  await expect(statements).toHaveText([/^\s*Proven: A link leads from case search only .*\s+Test\s+1\s*$/]);
  await statements.getByRole('link', { name: '1' }).click();
  await expect(page.locator(':target')).toHaveText('passed: guide.spec.ts > proves');
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

test('on paper there is no way to pages that are elsewhere, and everything else is there', async ({
  made,
  page,
}) => {
  await page.goto(pathToFileURL(made.file('moeb.html')).href);
  const elsewhere = page.getByRole('link', { name: 'All guides of this run' });
  await expect(elsewhere).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(elsewhere).toBeHidden();
  await expect(page.getByText('passed: guide.spec.ts > proves')).toBeVisible();
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
  expect(text).toContain('passed: guide.spec.ts > proves');
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
  // What is seen next.
  expect(existsSync(file('moeb/step-4-1.png'))).toBe(true);
  expect(existsSync(file('moeb/step-8-1.png'))).toBe(false);
});

/** Expressions as what they match. */
function asMatchers(change: object): object {
  const matchers = Object.entries(change).map(([name, value]: [string, unknown]) => [
    name,
    value instanceof RegExp ? expect.stringMatching(value) : value,
  ]);
  return Object.fromEntries(matchers) as object;
}

/** `npm run guide:diff`, in a folder of its own, where it writes its page. */
async function runDiff(cwd: string, ...folders: string[]): Promise<{ code: number; output: string }> {
  await mkdir(cwd, { recursive: true });
  const script = path.join(__dirname, '../../../reports/guide-diff/main.ts');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['-r', require.resolve('tsx/cjs'), script, ...folders],
      { cwd },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, output: out + err }),
    );
  });
}

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
    const changed = (await made.text('moeb.json'))
      .replaceAll('"meets": "Now <b>"', '"meets": "Today"')
      .replace('"title": "Registering for a New PACER Account"', '"title": "Registering"')
      .replace('"passed": true', '"passed": false')
      .replace('"proof": "proven"', '"proof": "broken"');
    await writeFile(path.join(after, 'guide/moeb.json'), changed);
    const changes = await compareGuides(made.output, after);
    expect(changes).toMatchObject(
      [
        { step: null, what: 'title', before: MOEB.title, after: 'Registering' },
        { step: null, what: 'verdict', before: /^Not all tested\. 1 of /, after: /^Broken\. 0 of / },
        { step: null, what: 'other way "With a card"', before: 'proven', after: 'broken' },
        { step: 4, what: 'findings', after: 'The guide calls it "NOW"; on the site it is called "Today".' },
        { step: 4, what: 'verdict', before: /^Proven/, after: /^Broken/ },
        {
          step: 4,
          what: 'statement moeb-4.register-link',
          before: /^proven: A link/,
          after: /^broken: A link/,
        },
        { step: 8, what: 'picture step-8-1.png', before: CAPTION, after: CAPTION },
      ].map(asMatchers),
    );
    expect(changes.at(-1)?.pictures.map(({ name }) => name)).toEqual([
      'moeb-before-step-8-1.png',
      'moeb-after-step-8-1.png',
      'moeb-difference-step-8-1.png',
    ]);
    await page.setContent(await guideDiffPage(changes, { before: 'old', after: 'new' }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('7 changes in the guides');
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      'Guide moeb, title',
      'Guide moeb, verdict',
      'Guide moeb, other way "With a card"',
      'Guide moeb, step 4, findings',
      'Guide moeb, step 4, verdict',
      'Guide moeb, step 4, statement moeb-4.register-link',
      'Guide moeb, step 8, picture step-8-1.png',
    ]);
    expect(await accessibility.violations()).toEqual([]);
  });

  test('npm run guide:diff: exit code 0 and a page where they are the same', async ({ made }, testInfo) => {
    const folder = testInfo.outputPath('same');
    const { code, output } = await runDiff(folder, made.output, made.output);
    expect([code, output]).toEqual([0, expect.stringContaining('The guides are the same.\n')]);
    expect(existsSync(path.join(folder, 'reports/output/guide-diff/index.html'))).toBe(true);
  });

  test('npm run guide:diff: exit code 1 and each change where one changed', async ({ made }, testInfo) => {
    const after = testInfo.outputPath('changed');
    await cp(made.output, after, { recursive: true });
    await writeFile(path.join(after, 'guide/moeb/step-8-1.png'), Buffer.from(picture(200), 'base64'));
    const { code, output } = await runDiff(testInfo.outputPath('one'), made.output, after);
    expect([code, output]).toEqual([1, expect.stringContaining('\n1 change.\n')]);
    expect(output).toContain('Guide moeb, step 8, picture step-8-1.png:');
  });

  for (const [what, folders, message] of [
    ['one folder', ['one'], 'Expected two output folders: npm run guide:diff'],
    ['a folder without guides', ['one', 'other'], 'Expected illustrated guides in one, found none.'],
  ] as const) {
    test(`npm run guide:diff: exit code 2 for ${what}`, async ({}, testInfo) => {
      const { code, output } = await runDiff(testInfo.outputPath('refused'), ...folders);
      expect([code, output]).toEqual([2, expect.stringContaining(message)]);
    });
  }

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
