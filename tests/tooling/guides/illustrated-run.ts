import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PNG } from 'pngjs';
import { guideOf } from '../../../guides/catalogue';
import { BRANCH, FINDINGS, GUIDE_PICTURES, type GuidePicture } from '../../../guides/evidence';
import { CLAIM } from '../../../fixtures/annotations';
import { test as base } from '../../../guides/follow/test';
import { runGate, write } from '../reports/inner-gate';

// A small suite attaches what following a guide would; the reporter writes guides from it.

export const MOEB = guideOf('moeb');
const CAPTION = 'Tick "Check here ... above. *"';
const FINDING = { guide: 'moeb', kind: 'label-differs', step: 4, says: 'NOW', meets: 'Now <b>' } as const;
const OTHER_FINDING = {
  guide: 'moeb',
  kind: 'contradicts-itself',
  step: 9,
  says: 'x: y',
  meets: 'step 7 says: z',
};

/** A picture of a step: of a screen, or of a part of it. */
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

export const REGISTER = 'Part of the screen "Home". Framed in red: the link "Register".';
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
  test('proves', { annotation: { type: '${CLAIM}', description: 'moeb-4.register-link' } }, () => {});`;

interface Made {
  readonly file: (name: string) => string;
  readonly text: (name: string) => Promise<string>;
}

/** Guides of one run: all of them, and those of step 3 alone. */
export const test = base.extend<object, { made: Made; madeOfStep3: Made }>({
  made: [
    async ({}, use, { project, workerIndex }) => {
      const directory = path.join(project.outputDir, `illustrated-${workerIndex}`);
      const reporter = path.join(__dirname, '../../../reports/guides/reporter.ts');
      const reporters = [
        [reporter, { outputDir: 'output' }],
        [reporter, { outputDir: 'step-3', onlyStep: 3 }],
      ];
      await write(directory, {
        'guide.spec.ts': SPEC,
        'playwright.config.ts': `export default { workers: 1, reporter: ${JSON.stringify(reporters)} };`,
      });
      await runGate(directory);
      await use(madeIn(path.join(directory, 'output')));
    },
    { scope: 'worker' },
  ],
  madeOfStep3: [async ({ made }, use) => use(madeIn(made.file('../../step-3'))), { scope: 'worker' }],
});

function madeIn(output: string): Made {
  const file = (name: string): string => path.join(output, 'guide', name);
  return { file, text: (name) => readFile(file(name), 'utf8') };
}
