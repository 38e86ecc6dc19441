import { existsSync } from 'node:fs';
import { cp, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { CLAIM, CRITERION } from '../../../fixtures/annotations';
import { FOLLOWED_GUIDE } from '../../../guides/evidence';
import { transitionName, TRANSITIONS } from '../../../fixtures/evidence/transitions';
import { GUIDES } from '../../../guides/catalogue';
import { expect, test } from '../../../fixtures/test';
import { type HistoryLine, isTest } from '../../../history/lines';
import { saidBy } from '../../../scripts/ci/same-reports';
import { mergeShards, runGate, runShards, write } from './inner-gate';

// One small suite runs in two shards, as a whole and in part; their reports are merged with the configuration of this project.

const CLAIMS = GUIDES.flatMap(({ claims }) => claims)
  .filter(({ provenBy }) => provenBy === 'specs' || provenBy === 'screen')
  .map(({ id }) => id);
const CODE_BY_MAIL = 'moeb-7.no-card-code-by-mail';

const ROOT = path.join(__dirname, '../../..');

/** A spec whose one test proves these claims, takes these transitions and follows every guide. */
function spec(title: string, claims: readonly string[], transitions: readonly string[]): string {
  const annotation = [
    ...claims.map((description) => ({ type: CLAIM, description })),
    ...transitions.map((description) => ({ type: 'transition', description })),
    ...GUIDES.map(({ id }) => ({ type: FOLLOWED_GUIDE, description: id })),
    { type: CRITERION, description: '2.2.1' },
  ];
  return `import { expect, test } from '@playwright/test';
    test('${title}', { annotation: ${JSON.stringify(annotation)} }, () => expect(1).toBe(1));`;
}

/** The configuration of this project with its reporters, for the specs beside it; its reports go to `output`. */
const CONFIG = `
  import path from 'node:path';
  import config from '${ROOT}/playwright.config';
  const reporter = config.reporter.map(([name, options]) => [
    name.startsWith('.') ? path.join('${ROOT}', name) : name,
    { ...options, outputDir: 'output', outputFolder: 'output/html' },
  ]);
  export default { ...config, testDir: '.', outputDir: 'results', webServer: undefined, globalSetup: undefined,
    projects: [{ name: 'chromium' }], workers: 1, retries: 0, reporter };`;

test('merged shards are judged as one run: a whole run passes, one that lacks a shard or has a failed test fails', async ({}, testInfo) => {
  test.slow(); // seven runs, and what merges their reports
  const directory = testInfo.outputPath('inner');
  const output = (name: string): string => path.join(directory, 'output', name);
  await write(directory, {
    'playwright.config.ts': CONFIG,
    'a.spec.ts': spec('begins', [], []),
    'b.spec.ts': spec('begins', [], []),
    'c.spec.ts': spec('ends', CLAIMS, TRANSITIONS.map(transitionName)),
  });
  const merge = async (blobs: string) => mergeShards(directory, blobs, 'playwright.config.ts');

  await runShards(directory, 'whole');
  const whole = await merge('whole');
  expect.soft(whole).toMatchObject({ exitCode: 0, output: expect.stringContaining('Passed: 3 passed') });
  expect.soft(whole.output).not.toContain('TypeError');
  for (const name of ['index.html', 'junit.xml', 'html/index.html', 'claims.html', 'transitions.html'])
    expect.soft(existsSync(output(name)), name).toBe(true);
  const history = async () =>
    (await readFile(output('history-run.jsonl'), 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as HistoryLine);
  const [run, ...tests] = await history();
  expect.soft(run).toMatchObject({ type: 'run', result: 'green', counts: { passed: 3, failed: 0 } });
  expect
    .soft(tests.map((line) => isTest(line) && line.test.replace(/.*\//, '')).sort())
    .toEqual(['a.spec.ts › begins', 'b.spec.ts › begins', 'c.spec.ts › ends']);
  const results = (await readdir(output('allure-results'))).filter((name) => name.endsWith('-result.json'));
  expect.soft(results).toHaveLength(3);

  expect
    .soft(await readFile(output('accessibility/openacr.yaml'), 'utf8'))
    .toContain('3 tests written for it: 3 passed, 0 failed.');
  const merged = saidBy(output(''));
  await runGate(directory);
  expect.soft(merged, 'the merged reports are those of one run').toEqual(saidBy(output('')));

  await cp(path.join(directory, 'whole/1.zip'), path.join(directory, 'first/1.zip'));
  const first = await merge('first');
  expect.soft(first.exitCode).toBe(1);
  expect.soft(first.output).toContain(`Write one with coversClaim('${CODE_BY_MAIL}')`);
  expect
    .soft(first.output)
    .toContain('No test takes the transition from outside by open to home (the site is opened).');

  await runShards(directory, 'part', '--grep', 'begins');
  expect.soft(await merge('part')).toMatchObject({ exitCode: 0 });
  expect.soft(await readFile(output('claims.html'), 'utf8')).toContain('<code>--grep begins</code>');
  expect.soft(existsSync(output('history-run.jsonl'))).toBe(false);

  await write(directory, {
    'd.spec.ts': `import { expect, test } from '@playwright/test'; test('fails', () => expect(1).toBe(2));`,
  });
  await runShards(directory, 'failed');
  expect.soft(await merge('failed')).toMatchObject({
    exitCode: 1,
    output: expect.stringContaining('Failed: 3 passed, 1 failed'),
  });
  expect((await history())[0]).toMatchObject({ result: 'red', counts: { passed: 3, failed: 1 } });
});
