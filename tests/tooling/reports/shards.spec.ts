import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { CLAIM_LABEL, FOLLOWED_GUIDE } from '../../../fixtures/annotations';
import { transitionName, TRANSITIONS } from '../../../fixtures/evidence/transitions';
import { GUIDES } from '../../../guides/catalogue';
import { expect, test } from '../../../fixtures/test';
import { mergeShards, runShards, write } from './inner-gate';

// One small suite runs in two shards, once as a whole and once in part; their reports are put together for each gate.

const CLAIMS = GUIDES.flatMap(({ claims }) => claims)
  .filter(({ provenBy }) => provenBy === 'specs' || provenBy === 'screen')
  .map(({ id }) => id);
const CODE_BY_MAIL = 'moeb-7.no-card-code-by-mail';

const REPORTS = path.join(__dirname, '../../../reports');

/** A spec whose one test proves these claims, takes these transitions and follows every guide. */
function spec(title: string, claims: readonly string[], transitions: readonly string[]): string {
  const annotation = [
    ...claims.map((description) => ({ type: CLAIM_LABEL, description })),
    ...transitions.map((description) => ({ type: 'transition', description })),
    ...GUIDES.map(({ id }) => ({ type: FOLLOWED_GUIDE, description: id })),
  ];
  return `import { expect, test } from '@playwright/test';
    test('${title}', { annotation: ${JSON.stringify(annotation)} }, () => expect(1).toBe(1));`;
}

/** A configuration like that of this project, with one gate. */
function configFor(gate: string): string {
  return `import { selectionForMerging } from '${REPORTS}/selection';
    export default { testDir: '.', workers: 1, metadata: selectionForMerging(process.argv),
      reporter: [['${REPORTS}/${gate}/reporter.ts', { outputDir: 'output' }]] };`;
}

test('shards are judged once their reports are put together: all of them pass, some of them fail, of a partial run they pass', async ({}, testInfo) => {
  test.slow(); // four runs, and what puts their reports together
  const directory = testInfo.outputPath('inner');
  await write(directory, {
    'claims.config.ts': configFor('claims'),
    'transitions.config.ts': configFor('transitions'),
    'a.spec.ts': spec('begins', [], []),
    'b.spec.ts': spec('begins', [], []),
    'c.spec.ts': spec('ends', CLAIMS, TRANSITIONS.map(transitionName)),
  });
  const merge = async (gate: string, blobs: string) => mergeShards(directory, blobs, `${gate}.config.ts`);

  await runShards(directory, 'whole', '-c', 'claims.config.ts');
  expect.soft(await merge('claims', 'whole')).toMatchObject({ exitCode: 0 });
  expect.soft(await merge('transitions', 'whole')).toMatchObject({ exitCode: 0 });

  await cp(path.join(directory, 'whole/1.zip'), path.join(directory, 'first/1.zip'));
  expect.soft(await merge('claims', 'first')).toMatchObject({
    exitCode: 1,
    output: expect.stringContaining(`Write one with coversClaim('${CODE_BY_MAIL}')`),
  });
  expect.soft(await merge('transitions', 'first')).toMatchObject({
    exitCode: 1,
    output: expect.stringContaining(
      'No test takes the transition from outside by open to home (the site is opened).',
    ),
  });

  await runShards(directory, 'part', '-c', 'claims.config.ts', '--grep', 'begins');
  expect.soft(await merge('claims', 'part')).toMatchObject({ exitCode: 0 });
  expect(await readFile(path.join(directory, 'output/claims.html'), 'utf8')).toContain(
    'This run was partial (<code>--grep begins</code>)',
  );
});
