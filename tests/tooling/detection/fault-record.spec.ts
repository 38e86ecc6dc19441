import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { outdatedDocuments, writeDocuments } from '../../../detection/documents';
import { needsBrowser, readCatalogue } from '../../../detection/faults/catalogue';
import { faultDocuments, FAULTS_RECORD, readRecord, recordOf } from '../../../detection/faults/record';
import { summaryText } from '../../../detection/faults/summary';
import { levelOf, listSiteTests } from '../../../detection/site-test';
import { test } from '../scripts';
import { DOUBTFUL, ids, runOf, SURVIVED } from './fault-examples';

test.describe('the record of this project', () => {
  test('names every seeded fault, caught by a test that exists', async ({ scripts }) => {
    const context = { root: scripts.PROJECT_ROOT, env: process.env };
    const faults = await readCatalogue(context);
    const record = readRecord(context.root);
    expect(Object.keys(record).sort(), `npm run faults writes ${FAULTS_RECORD}`).toEqual(ids(faults).sort());
    const names = new Set((await listSiteTests(context)).map(({ name }) => name));
    const unknown = Object.entries(record).filter(([, name]) => name === null || !names.has(name));
    expect(unknown, `npm run faults writes ${FAULTS_RECORD}`).toEqual([]);
  });

  test('names a browser test for each fault that only a browser shows', async ({ scripts }) => {
    const context = { root: scripts.PROJECT_ROOT, env: process.env };
    const record = readRecord(context.root);
    const shown = (await readCatalogue(context)).filter(needsBrowser);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter(({ id }) => levelOf(record[id] ?? '') !== 'browser')).toEqual([]);
  });

  test('is what docs/faults.md and the README show', async ({ scripts }) => {
    const context = { root: scripts.PROJECT_ROOT, env: process.env };
    const documents = await faultDocuments(
      context.root,
      await readCatalogue(context),
      readRecord(context.root),
    );
    expect([...documents.keys()]).toEqual([FAULTS_RECORD, 'docs/faults.md', 'README.md']);
    expect(outdatedDocuments(context.root, documents), 'npm run faults writes them').toEqual([]);
  });
});

test.describe('the documents of a run', () => {
  const { faults } = runOf({ 'form.city': SURVIVED, 'payment.code': DOUBTFUL });

  async function project(root: string): Promise<string> {
    await mkdir(path.join(root, 'docs'), { recursive: true });
    await mkdir(path.join(root, 'detection/faults'), { recursive: true });
    await writeFile(path.join(root, 'README.md'), '# Suite\n\n<!-- faults -->\n<!-- /faults -->\n\nMore.\n');
    return root;
  }

  test('hold the catcher of each fault, and none of a doubtful one', async ({}, testInfo) => {
    const root = await project(testInfo.outputPath('project'));
    const documents = await faultDocuments(root, faults, recordOf(faults));
    expect(outdatedDocuments(root, documents)).toEqual([FAULTS_RECORD, 'docs/faults.md', 'README.md']);
    writeDocuments(root, documents);
    expect(outdatedDocuments(root, documents)).toEqual([]);
    const caughtBy = 'forms/form.spec.ts › ZIP codes › the <b>ZIP</b> code';
    expect(readRecord(root)).toEqual({
      'site.down': caughtBy,
      'form.zip': caughtBy,
      'form.city': null,
      'payment.code': null,
    });
    expect(await readFile(path.join(root, 'README.md'), 'utf8')).toContain(
      '1 of 3 seeded faults are caught.',
    );
    expect(await readFile(path.join(root, 'README.md'), 'utf8')).toMatch(/\| 5 +\| 2 +\| 1 +\| 1 +\| 0 +\|/);
    expect(await readFile(path.join(root, 'docs/faults.md'), 'utf8')).toContain('**not caught**');
  });

  test('need a place in the README', async ({}, testInfo) => {
    const root = await project(testInfo.outputPath('project'));
    await writeFile(path.join(root, 'README.md'), '# Suite\n');
    await expect(faultDocuments(root, faults, recordOf(faults))).rejects.toThrow(
      'has no place for the figures',
    );
  });

  test('are not read when they are something else', async ({}, testInfo) => {
    const root = await project(testInfo.outputPath('project'));
    await writeFile(path.join(root, FAULTS_RECORD), '{ "form.zip": 3 }');
    expect(() => readRecord(root)).toThrow(/record\.json is not as expected:\n {2}form\.zip: /);
  });
});

test.describe('the summary', () => {
  const lines = (text: string): string[] => text.split('\n').slice(1);

  test('counts caught faults by step and screen without the canary, then names the others', () => {
    expect(lines(summaryText(runOf({ 'form.city': SURVIVED, 'payment.code': DOUBTFUL })))).toEqual([
      '  Step 5  form       1 of   2  1 NOT CAUGHT',
      '  Step 7  payment    0 of   1  1 NOT CAUGHT',
      '  NOT CAUGHT  form.city: form.city is <b>wrong</b>.',
      '              all 7 tests of form.city pass',
      '  DOUBTFUL    payment.code: payment.code is <b>wrong</b>.',
      '              it ran out of time: forms/form.spec.ts › ZIP codes › the <b>ZIP</b> code',
      '1 of 3 seeded faults caught: 1 by form tests, 0 by browser tests',
    ]);
  });

  for (const { what, ending, text } of [
    { what: 'no test covers', ending: { ...SURVIVED, tests: 0 }, text: 'no test covers form.city' },
    {
      what: 'no test catches',
      ending: { ...SURVIVED, tests: 1, others: 890 },
      text: 'the only test of form.city passes, and so do 890 others',
    },
    { what: 'was not tried', ending: { ...SURVIVED, verdict: 'not tried' }, text: 'not tried' },
  ] as const) {
    test(`tells of a fault that ${what}`, () => {
      expect(lines(summaryText(runOf({ 'form.city': ending })))).toContain(`              ${text}`);
    });
  }

  test('of some faults shows the test that caught each, and its message', () => {
    const text = summaryText(runOf({}, { selection: '--fault form.zip' }));
    expect(text).toContain('CAUGHT      form.zip: forms/form.spec.ts › ZIP codes › the <b>ZIP</b> code');
    expect(text).toContain('              expected the <b>ZIP</b> code');
  });

  test('of a void run has no figures', () => {
    const text = summaryText(runOf({}, { problems: ['Without a fault, a test ends as "failed": zip'] }));
    expect(lines(text)).toEqual(['This run is void: it proves nothing about the seeded faults.']);
  });
});
