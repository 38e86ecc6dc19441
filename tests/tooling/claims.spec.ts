import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { GUIDES } from '../../fixtures/guides';
import { CLAIM_LABEL, FINDINGS, FOLLOWED_GUIDE } from '../../fixtures/labels';
import { expect, test } from '../../fixtures/test';
import { type GateRun, runGate, runShardsAndMerge, writeGatedSuite } from './inner-gate';

// Small suites run in a process of their own; their tests name claims, as proves() would.

const CLAIMS = GUIDES.flatMap(({ claims }) => claims);
/** Claims with a proof of their own: the others share one, or have none. */
const ALL = CLAIMS.filter(({ provenBy }) => provenBy === 'specs' || provenBy === 'screen').map(
  ({ id }) => id,
);
const CODE_BY_MAIL = 'moeb-7.no-card-code-by-mail';

/** A spec whose one test proves these claims; as the test of all claims would, it follows every guide. */
function proving(claims: readonly string[], body = '', title = 'proves', guides = GUIDES): string {
  const annotation = [
    ...claims.map((description) => ({ type: CLAIM_LABEL, description })),
    ...guides.map(({ id }) => ({ type: FOLLOWED_GUIDE, description: id })),
  ];
  return `import { expect, test } from '@playwright/test';
    test('${title}', { annotation: ${JSON.stringify(annotation)} }, async ({}, testInfo) => { ${body} });`;
}

/** Runs specs, and tells what the claims reporter makes of them. */
async function run(
  directory: string,
  specs: Readonly<Record<string, string>>,
  selection: string | null = null,
): Promise<GateRun> {
  await writeGatedSuite(directory, 'claims-reporter', specs, { selection });
  return runGate(directory);
}

async function claimIn(directory: string, id: string): Promise<unknown> {
  const claims = JSON.parse(await readFile(path.join(directory, 'output/claims.json'), 'utf8')) as {
    id: string;
  }[];
  return claims.find((claim) => claim.id === id);
}

test('a whole run that proves every claim passes', async ({}, testInfo) => {
  const directory = testInfo.outputPath('inner');
  const { exitCode, output } = await run(directory, { 'all.spec.ts': proving(ALL) });
  expect(output).not.toContain('Claim ');
  expect(exitCode).toBe(0);
  expect(await claimIn(directory, CODE_BY_MAIL)).toEqual({
    guide: 'moeb',
    id: CODE_BY_MAIL,
    step: 7,
    statement: 'Without a card, an activation code comes by U.S. mail in 7-10 business days.',
    proof: 'proven',
    tests: [{ name: 'all.spec.ts > proves', result: 'passed' }],
  });
});

test('a claim that the guide itself or the site contradicts is not called proven', async ({}, testInfo) => {
  const directory = testInfo.outputPath('inner');
  await run(directory, { 'all.spec.ts': proving(ALL) });
  expect(await claimIn(directory, 'moeb-9.use-immediately')).toMatchObject({
    proof: 'contradicted',
    contradictions: [
      'When can an account without a card first be used? This step says: at once. Step 7 says: when the mailed code has come.',
      expect.stringContaining('The guide says: The account may be used immediately. The site differs:'),
    ],
  });
  expect(await claimIn(directory, 'moeb-9.thanks')).not.toHaveProperty('contradictions');
});

for (const [what, body] of [
  ['that no test follows', undefined],
  ['whose test was skipped', 'test.skip();'],
] as const) {
  test(`a whole run with a guide ${what} fails, and names the guide`, async ({}, testInfo) => {
    const others = GUIDES.filter(({ id }) => id !== 'njb');
    const { exitCode, output } = await run(testInfo.outputPath('inner'), {
      'all.spec.ts': proving(ALL, '', 'proves', others),
      ...(body ? { 'skipped.spec.ts': proving([], body, 'follows') } : {}),
    });
    expect(output).toContain(
      'Guide njb (U.S. Bankruptcy Court, District of New Jersey) was followed by no test that passed.',
    );
    expect(output).not.toContain('Guide moeb');
    expect(exitCode).toBe(1);
  });
}

test('a whole run without a test of a claim fails, and names it and those that share its proof', async ({}, testInfo) => {
  const { exitCode, output } = await run(testInfo.outputPath('inner'), {
    'some.spec.ts': proving(ALL.filter((id) => id !== CODE_BY_MAIL)),
  });
  expect(output).toContain(
    `Claim ${CODE_BY_MAIL} (guide moeb, step 7) "Without a card, an activation code comes by U.S. mail in 7-10 business days." ` +
      `has no test. Write one with proves('${CODE_BY_MAIL}'), or say why it is untestable.`,
  );
  expect(output).toContain('Claim njb-7.no-card-code-by-mail (guide njb, step 7)');
  expect(exitCode).toBe(1);
});

test('a whole run that skipped every test of a claim fails, and names the claim', async ({}, testInfo) => {
  const { exitCode, output } = await run(testInfo.outputPath('inner'), {
    'some.spec.ts': proving(ALL.filter((id) => id !== CODE_BY_MAIL)),
    'skipped.spec.ts': proving([CODE_BY_MAIL], 'test.skip();', 'waits for the letter'),
  });
  expect(output).toContain(`Claim ${CODE_BY_MAIL} (guide moeb, step 7)`);
  expect(output).toContain(
    'was proven by no test: all were skipped.\n  skipped.spec.ts > waits for the letter',
  );
  expect(exitCode).toBe(1);
});

test('a claim whose test fails is told in its own words, even if another test of it passed', async ({}, testInfo) => {
  const directory = testInfo.outputPath('inner');
  const { exitCode, output } = await run(
    directory,
    {
      'all.spec.ts': proving(ALL),
      'fails.spec.ts': proving([CODE_BY_MAIL], 'expect(1).toBe(2);', 'waits for the letter'),
    },
    '--grep letter',
  );
  expect(output).toContain(
    '"Without a card, an activation code comes by U.S. mail in 7-10 business days." is not what the site does. Failed:\n' +
      '  fails.spec.ts > waits for the letter',
  );
  expect(exitCode).toBe(1);
  expect(await claimIn(directory, CODE_BY_MAIL)).toMatchObject({ proof: 'broken' });
});

test('a test that is marked as one that fails proves nothing', async ({}, testInfo) => {
  const directory = testInfo.outputPath('inner');
  await run(directory, { 'fails.spec.ts': proving([CODE_BY_MAIL], 'test.fail(); expect(1).toBe(2);') });
  expect(await claimIn(directory, CODE_BY_MAIL)).toMatchObject({ proof: 'broken' });
});

test('a test that names a claim of no guide fails a whole run and is named', async ({}, testInfo) => {
  const { exitCode, output } = await run(testInfo.outputPath('inner'), {
    'all.spec.ts': proving([...ALL, 'moeb-7.free-lunch']),
  });
  expect(output).toContain(
    'No guide has the claim "moeb-7.free-lunch" that a test names: all.spec.ts > proves',
  );
  expect(exitCode).toBe(1);
});

test('a partial run reports and does not fail', async ({}, testInfo) => {
  const directory = testInfo.outputPath('inner');
  const specs = { 'one.spec.ts': proving([CODE_BY_MAIL]) };
  const { exitCode, output } = await run(directory, specs, '--grep @step-7');
  expect(exitCode).toBe(0);
  expect(output).not.toContain('Claim ');
  expect(await readFile(path.join(directory, 'output/claims.html'), 'utf8')).toContain(
    'This run was partial',
  );
});

test('shards are judged once their reports are put together', async ({}, testInfo) => {
  test.slow();
  const directory = testInfo.outputPath('inner');
  const others = ALL.filter((id) => id !== CODE_BY_MAIL);
  const specs = { 'one.spec.ts': proving([CODE_BY_MAIL]), 'two.spec.ts': proving(others) };
  await writeGatedSuite(directory, 'claims-reporter', specs);
  expect(await runShardsAndMerge(directory)).toMatchObject({ exitCode: 0 });
  await writeGatedSuite(directory, 'claims-reporter', { 'one.spec.ts': proving([]) });
  const { exitCode, output } = await runShardsAndMerge(directory);
  expect(output).toContain(`Write one with proves('${CODE_BY_MAIL}')`);
  expect(exitCode).toBe(1);
});

test('shards of a partial run, once put together, are no whole run', async ({}, testInfo) => {
  test.slow();
  const directory = testInfo.outputPath('inner');
  const reports = path.join(__dirname, '../../reports');
  const config = `import { selectionForMerging } from '${reports}/selection';
    export default { testDir: '.', workers: 1, metadata: selectionForMerging(process.argv),
      reporter: [['${reports}/claims-reporter.ts', { outputDir: 'output' }]] };`;
  const specs = {
    'playwright.config.ts': config,
    'one.spec.ts': proving([CODE_BY_MAIL]),
    'two.spec.ts': proving([]),
  };
  await writeGatedSuite(directory, 'claims-reporter', specs);
  expect(await runShardsAndMerge(directory, '--grep', 'proves')).toMatchObject({ exitCode: 0 });
  expect(await readFile(path.join(directory, 'output/claims.html'), 'utf8')).toContain(
    'This run was partial (<code>--grep proves</code>)',
  );
  expect(await runShardsAndMerge(directory)).toMatchObject({ exitCode: 1 });
});

test('its page is accessible, with claims, untestable ones and findings', async ({
  page,
  accessibility,
}, testInfo) => {
  const directory = testInfo.outputPath('inner');
  const finding = {
    guide: 'njb',
    kind: 'missing-step',
    step: 5,
    says: 'before step 5',
    meets: 'Select the link',
  };
  const attach = `await testInfo.attach('${FINDINGS}', { body: '${JSON.stringify([finding])}', contentType: 'application/json' });`;
  await run(directory, { 'all.spec.ts': proving(ALL.slice(1), attach) });
  await page.goto(pathToFileURL(path.join(directory, 'output/claims.html')).href);
  const untestable = CLAIMS.filter((claim) => claim.untestable);
  expect(untestable.length).toBeGreaterThan(0);
  const missing = CLAIMS.filter(({ id, provenBy }) => [id, provenBy].includes(ALL[0] ?? ''));
  const contradicted = GUIDES.flatMap(({ claims, findings }) =>
    claims.filter(({ id }) =>
      findings.some(({ kind, claim }) => claim === id && kind.startsWith('contradict')),
    ),
  );
  const proven = CLAIMS.length - untestable.length - missing.length - contradicted.length;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `${proven} of ${CLAIMS.length - untestable.length} claims of the guides are proven, ${contradicted.length} contradicted`,
  );
  await expect(page.getByText('Untestable')).toHaveCount(untestable.length);
  await expect(page.getByRole('region', { name: /New Jersey/ }).getByRole('listitem')).toContainText([
    'Step 5, missing-step: Before step 5, the guide leaves out a step: Select the link.',
  ]);
  expect(await accessibility.violations()).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
