import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { outdatedDocuments } from '../../../detection/documents';
import { figuresOf, percent, problemsOf, type RunFacts, runTexts } from '../../../detection/mutants/figures';
import { mutationPage } from '../../../detection/mutants/page';
import { mutantDocuments, readRecord, recordOf } from '../../../detection/mutants/record';
import { mutantsPage, mutationReport } from '../../../detection/mutants/report';
import { summaryText } from '../../../detection/mutants/summary';
import { expect, test } from '../../../fixtures/test';
import { mutantOf, resultOf, ROOT } from './mutant-examples';

const RUN: RunFacts = {
  mutants: 13,
  decided: 13,
  all: 13,
  seconds: 26,
  workers: 2,
  recording: { run: 3, reused: 7 },
  controls: { run: 5, failed: [] },
};
const [FORM, BROWSER] = ['forms/a.spec.ts › a', 'a.spec.ts › a'];
const CARD = 'stub-site/rules/payment/card.ts';
const RESULTS = [
  ...Array.from({ length: 6 }, (_, index) => resultOf(`${index}`, 'Killed', { killedBy: FORM })),
  ...['6', '7'].map((id) => resultOf(id, 'Killed', { killedBy: BROWSER })),
  resultOf('8', 'RuntimeError'),
  resultOf('9', 'Survived', { tried: [BROWSER] }),
  resultOf('10', 'Ignored', { statusReason: 'Nothing reads it.' }),
  resultOf('11', 'NoCoverage', { mutant: mutantOf('11', { file: 'stub-site/rules/payment/payment.ts' }) }),
  resultOf('12', 'Timeout', {
    mutant: mutantOf('12', { file: 'stub-site/screens/home.ts' }),
    killedBy: BROWSER,
  }),
];
const FIGURES = figuresOf(RESULTS, RUN);

test('the summary counts by file, folder and screen, and tells what each level of tests killed', () => {
  expect(
    summaryText(FIGURES)
      .split('\n')
      .map((line) => line.trim().split(/\s{2,}/)),
  ).toEqual([
    ['Killed: form', 'browser', 'Not starting', 'Survived', 'No coverage', 'Equivalent', 'Score'],
    [CARD, '6', '2', '1', '1', '0', '1', '90.0 %'],
    ['stub-site/rules/payment/payment.ts', '0', '0', '0', '0', '1', '0', '0.0 %'],
    ['stub-site/rules', '6', '2', '1', '1', '1', '1', '81.8 %'],
    ['stub-site/screens/home.ts', '0', '1', '0', '0', '0', '0', '100.0 %'],
    ['stub-site/screens', '0', '1', '0', '0', '0', '0', '100.0 %'],
    [''],
    ['home', '0', '1', '0', '0', '0', '0', '100.0 %'],
    ['payment', '6', '2', '1', '1', '1', '1', '81.8 %'],
  ]);
});

test.describe('a run fails', () => {
  test('when a folder misses its target, and when a test failed without a mutant', () => {
    const controls = { run: 5, failed: ['a.spec.ts › a: timed out'] };
    expect(problemsOf(figuresOf(RESULTS, { ...RUN, controls }))).toEqual([
      'stub-site/rules: the mutation score is 81.8 %; expected 95 %.',
      'Without a mutant, 1 of 5 tests failed among the others, so other tests may have failed only because of the load:',
      '  a.spec.ts › a: timed out',
    ]);
  });

  test('when no mutant ran', () => {
    expect(problemsOf(figuresOf([], { ...RUN, decided: 0 }))).toEqual(['No mutant ran.']);
  });

  test('when a folder has no mutant that ran, although all mutants were to run', () => {
    const rules = RESULTS.filter(({ mutant }) => !mutant.file.startsWith('stub-site/screens/'));
    const whole = { ...RUN, mutants: 12, decided: 12, all: 12 };
    const problem = 'stub-site/screens: no mutant of it ran; expected a mutation score of 90 %.';
    expect(problemsOf(figuresOf(rules, whole))).toContain(problem);
    expect(problemsOf(figuresOf(rules, { ...whole, all: 13 }))).not.toContain(problem);
    const ignored = resultOf('13', 'Ignored', {
      mutant: mutantOf('13', { file: 'stub-site/screens/home.ts' }),
    });
    expect(problemsOf(figuresOf([...rules, ignored], RUN))).toContain(problem);
  });

  test('not when all that it chose of the mutants is equivalent', () => {
    const results = [resultOf('10', 'Ignored', { statusReason: 'Nothing reads it.' })];
    expect(problemsOf(figuresOf(results, { ...RUN, mutants: 1, decided: 1 }))).toEqual([]);
  });
});

test('a run tells how long it took and what it took from an earlier one', () => {
  expect(runTexts(RUN)).toEqual([
    '26 s with 2 browsers, 2.00 s a mutant; the target is 0.6 s on two quiet cores.',
    'Without a mutant, 3 tests ran first; 7 recordings are of an earlier run.',
    '5 tests ran without a mutant among the others; 0 failed.',
  ]);
  expect(runTexts({ ...RUN, mutants: 20 })).toContain(
    '13 of 20 mutants are decided, the easier ones: the score is not that of all.',
  );
});

test('a score is never rounded up', () => {
  expect([percent(99.97), percent(100), percent(null)]).toEqual(['99.9 %', '100.0 %', '-']);
});

test('README and docs/mutation.md show the record of this project', async () => {
  const documents = await mutantDocuments(ROOT, readRecord(ROOT));
  expect([...documents.keys()]).toEqual(['detection/mutants/record.json', 'README.md', 'docs/mutation.md']);
  expect(outdatedDocuments(ROOT, documents), 'npm run mutation writes them').toEqual([]);
});

test('the record holds the figures of a run', async () => {
  const record = recordOf(FIGURES);
  expect(record).toMatchObject({ mutants: 13, secondsEach: 2, workers: 2 });
  const readme = (await mutantDocuments(ROOT, record)).get('README.md') ?? '';
  expect(readme).toContain(
    'The last whole run (`npm run mutation`): 13 mutants, 2.00 s a mutant with 2 browsers.',
  );
  expect(readme).toMatch(/\| `stub-site\/rules` +\| 9 +\| 6 +\| 2 +\| 2 +\| 1 +\| 81\.8 % +\| 95 % +\|/);
});

for (const [device, viewport] of Object.entries({
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
})) {
  test.describe(`the page of figures on a ${device}`, () => {
    test.use({ viewport });

    test('names what is not killed by screen, is accessible and fits', async ({ page, accessibility }) => {
      await page.setContent(await mutationPage(FIGURES));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('10 of 12 mutants are killed');
      await expect(page.locator('.verdict')).toHaveText(
        'Failed stub-site/rules: the mutation score is 81.8 %; expected 95 %.',
      );
      await expect(page.getByRole('row', { name: 'payment 81.8 % 9 6 2 1 1 1' })).toBeVisible();
      const signOf = (name: string) => page.getByRole('row', { name });
      await expect(signOf('stub-site/rules 81.8 %, target 95 %')).toHaveAttribute('data-sign', 'Failed');
      await expect(signOf('stub-site/screens 100.0 %, target 90 %')).toHaveAttribute('data-sign', 'Passed');
      await expect(page.getByRole('article')).toHaveText([
        /card\.ts:1, BooleanLiteral, mutant 9\.\s+Survived: 1 tests get another answer/,
        /payment\.ts:1, BooleanLiteral, mutant 11\.\s+No coverage: no test gets another answer/,
      ]);
      expect(await accessibility.violations()).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
    });
  });
}

test('the page of mutants needs no other file, whatever the code says', async ({ page }, testInfo) => {
  const replacement = '</script><script>document.title = 1</script>';
  const survivor = resultOf('1', 'Survived', {
    mutant: mutantOf('1', { file: 'stub-site/rules/shared/text.ts', replacement }),
  });
  const file = testInfo.outputPath('index.html');
  await writeFile(file, mutantsPage(mutationReport([survivor], [], ROOT)));
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  await expect(page.getByRole('link', { name: 'text.ts' })).toBeVisible();
  await expect(page).toHaveTitle(/Mutants of the stub site/);
  expect(requests).toEqual([pathToFileURL(file).href]);
});
