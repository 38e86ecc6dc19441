import { pathToFileURL } from 'node:url';
import { GUIDES } from '../../../guides/catalogue';
import { CLAIM } from '../../../fixtures/annotations';
import { FINDINGS, FOLLOWED_GUIDE } from '../../../guides/evidence';
import { expect, test } from '../../../fixtures/test';
import { judgeSuites, type JudgedSuite } from './inner-gate';

// Small suites run together in a process of their own; their tests name claims, as coversClaim() would. That a whole run which
// is failed ends with exit code 1 is what shards.spec.ts and transitions.spec.ts prove.

const CLAIMS = GUIDES.flatMap(({ claims }) => claims);
/** Claims with a proof of their own: the others share one, or have none. */
const ALL = CLAIMS.filter(({ provenBy }) => provenBy === 'specs' || provenBy === 'screen').map(
  ({ id }) => id,
);
const CODE_BY_MAIL = 'moeb-7.no-card-code-by-mail';

/** A spec whose one test proves these claims; as the test of all claims would, it follows every guide. */
function proving(claims: readonly string[], body = '', title = 'proves', guides = GUIDES): string {
  const annotation = [
    ...claims.map((description) => ({ type: CLAIM, description })),
    ...guides.map(({ id }) => ({ type: FOLLOWED_GUIDE, description: id })),
  ];
  return `import { expect, test } from '@playwright/test';
    test('${title}', { annotation: ${JSON.stringify(annotation)} }, async ({}, testInfo) => { ${body} });`;
}

const OTHERS = ALL.filter((id) => id !== CODE_BY_MAIL);
const ALL_BUT_NJB = proving(
  ALL,
  '',
  'proves',
  GUIDES.filter(({ id }) => id !== 'njb'),
);
const FINDING = {
  guide: 'njb',
  kind: 'missing-step',
  step: 5,
  says: 'before step 5',
  meets: 'Select the link',
};
const ATTACHES = `await testInfo.attach('${FINDINGS}', { body: '${JSON.stringify([FINDING])}', contentType: 'application/json' });`;

const SUITES = {
  whole: { specs: { 'all.spec.ts': proving(ALL) } },
  'no test follows': { specs: { 'all.spec.ts': ALL_BUT_NJB } },
  'a skipped test follows': {
    specs: { 'all.spec.ts': ALL_BUT_NJB, 'skipped.spec.ts': proving([], 'test.skip();', 'follows') },
  },
  untested: { specs: { 'some.spec.ts': proving(OTHERS) } },
  skipped: {
    specs: {
      'some.spec.ts': proving(OTHERS),
      'skipped.spec.ts': proving([CODE_BY_MAIL], 'test.skip();', 'waits for the letter'),
    },
  },
  failed: {
    specs: {
      'all.spec.ts': proving(ALL),
      'fails.spec.ts': proving([CODE_BY_MAIL], 'expect(1).toBe(2);', 'waits for the letter'),
    },
    selection: '--grep letter',
  },
  'marked to fail': {
    specs: { 'fails.spec.ts': proving([CODE_BY_MAIL], 'test.fail(); expect(1).toBe(2);') },
  },
  'no such claim': { specs: { 'all.spec.ts': proving([...ALL, 'moeb-7.free-lunch']) } },
  'no such claim, partial': {
    specs: { 'one.spec.ts': proving(['moeb-7.free-lunch']) },
    selection: '--grep @step-7',
  },
  partial: { specs: { 'one.spec.ts': proving([CODE_BY_MAIL]) }, selection: '--grep @step-7' },
  'with findings': { specs: { 'all.spec.ts': proving(ALL.slice(1), ATTACHES) } },
};

test.describe.configure({ mode: 'default' }); // all tests of a worker look at the same run

let judged: Readonly<Record<keyof typeof SUITES, JudgedSuite>>;

test.beforeAll(async ({}, testInfo) => {
  judged = await judgeSuites(testInfo.outputPath('inner'), 'claims-reporter', SUITES);
});

async function claimIn(suite: keyof typeof SUITES, id: string): Promise<unknown> {
  const claims = JSON.parse(await judged[suite].report('claims.json')) as { id: string }[];
  return claims.find((claim) => claim.id === id);
}

test('a whole run that proves every claim passes', async () => {
  const { status, output } = judged.whole;
  expect(output).not.toContain('Claim ');
  expect(status).toBe('passed');
  expect(await claimIn('whole', CODE_BY_MAIL)).toEqual({
    guide: 'moeb',
    id: CODE_BY_MAIL,
    step: 7,
    statement: 'Without a card, an activation code comes by U.S. mail in 7-10 business days.',
    proof: 'proven',
    tests: [{ name: expect.stringMatching(/whole\/all\.spec\.ts › proves$/), result: 'passed' }],
  });
});

test('a claim that the guide itself or the site contradicts is not called proven', async () => {
  expect(await claimIn('whole', 'moeb-9.use-immediately')).toMatchObject({
    proof: 'contradicted',
    contradictions: [
      'When can an account without a card first be used? This step says: at once. Step 7 says: when the mailed code has come.',
      expect.stringContaining('The guide says: The account may be used immediately. The site differs:'),
    ],
  });
  expect(await claimIn('whole', 'moeb-9.thanks')).not.toHaveProperty('contradictions');
});

for (const [what, suite] of [
  ['that no test follows', 'no test follows'],
  ['whose test was skipped', 'a skipped test follows'],
] as const) {
  test(`a whole run with a guide ${what} fails, and names the guide`, () => {
    const { status, output } = judged[suite];
    expect(output).toContain(
      'Guide njb (U.S. Bankruptcy Court, District of New Jersey) was not followed by a test that passed.',
    );
    expect(output).not.toContain('Guide moeb');
    expect(status).toBe('failed');
  });
}

test('a whole run without a test of a claim fails, and names it and those that share its proof', () => {
  const { status, output } = judged.untested;
  expect(output).toContain(
    `Claim ${CODE_BY_MAIL} (guide moeb, step 7) "Without a card, an activation code comes by U.S. mail in 7-10 business days." ` +
      `has no test. Write one with coversClaim('${CODE_BY_MAIL}'), or say why it is untestable.`,
  );
  expect(output).toContain('Claim njb-7.no-card-code-by-mail (guide njb, step 7)');
  expect(status).toBe('failed');
});

test('a whole run that skipped every test of a claim fails, and names the claim', () => {
  const { status, output } = judged.skipped;
  expect(output).toContain(`Claim ${CODE_BY_MAIL} (guide moeb, step 7)`);
  expect(output).toMatch(
    /has no result: all its tests were skipped\.\n.*skipped\/skipped\.spec\.ts › waits for the letter/,
  );
  expect(status).toBe('failed');
});

test('a claim whose test fails says so, even if another test of it passed', async () => {
  const { status, output } = judged.failed;
  expect(output).toMatch(
    /"Without a card, an activation code .* business days\." does not hold\. Failed:\n.*failed\/fails\.spec\.ts › waits for the letter/,
  );
  expect(status).toBe('failed');
  expect(await claimIn('failed', CODE_BY_MAIL)).toMatchObject({ proof: 'broken' });
});

test('a test that is expected to fail proves nothing', async () => {
  expect(await claimIn('marked to fail', CODE_BY_MAIL)).toMatchObject({ proof: 'broken' });
});

for (const suite of ['no such claim', 'no such claim, partial'] as const) {
  test(`a test that names an unknown claim fails the run, with the closest claim: ${suite}`, () => {
    const { status, output } = judged[suite];
    expect(output).toMatch(
      /No guide has the claim "moeb-7\.free-lunch"\. Did you mean "[a-z]+-\d\.[a-z-]+"\? Named by .*\.spec\.ts › proves/,
    );
    expect(status).toBe('failed');
  });
}

test('a partial run reports and does not fail', async () => {
  const { status, output, report } = judged.partial;
  expect(status).toBe('passed');
  expect(output).not.toContain('Claim ');
  expect(await report('claims.html')).toContain('This was a partial run');
});

test('its page is accessible, with claims, untestable ones and findings', async ({ page, accessibility }) => {
  await page.goto(pathToFileURL(judged['with findings'].pathOf('claims.html')).href);
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
    'Step 5, missing-step: The guide leaves out a step before step 5: Select the link.',
  ]);
  expect(await accessibility.violations()).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
