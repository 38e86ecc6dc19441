import { pathToFileURL } from 'node:url';
import type { TestCase } from '@playwright/test/reporter';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { CRITERIA } from '../../../fixtures/accessibility/criteria';
import { ACCESSIBILITY_SCAN, type ScannedRule } from '../../../fixtures/accessibility/scan-evidence';
import { CRITERION } from '../../../fixtures/annotations';
import { expect, test } from '../../../fixtures/test';
import { judgeCriteria } from '../../../reports/accessibility/conformance';
import { judgeSuites, type JudgedSuite } from '../reports/inner-gate';
import schema from './openacr-0.1.0.json';

// Small suites run together in a process of their own; their tests name criteria, as coversCriterion() would, and attach
// what a scan would.

/** The numbers in the catalog "2.5-edition-wcag-2.2-en" of github.com/GSA/openacr, by chapter. */
const CATALOG = {
  success_criteria_level_a:
    '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
  success_criteria_level_aa:
    '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
};

/** A spec with one test: its title, the criteria that it names, what its scan says, and what it then does. */
function spec(
  title: string,
  {
    names = [],
    scan = [],
    then = 'expect(1).toBe(1);',
  }: { names?: readonly string[]; scan?: readonly ScannedRule[]; then?: string },
): string {
  const annotation = names.map((description) => ({ type: CRITERION, description }));
  const body = JSON.stringify(JSON.stringify(scan));
  return `import { expect, test } from '@playwright/test';
    test('${title}', { annotation: ${JSON.stringify(annotation)} }, async ({}, testInfo) => {
      await testInfo.attach('${ACCESSIBILITY_SCAN}', { body: ${body}, contentType: 'application/json' });
      ${then}
    });`;
}

const FAILS = `expect(['Escape'], 'keys that extend the session').toEqual(['Enter']);`;
const CONTRAST = { rule: 'color-contrast', criteria: ['1.4.3'] } as const;
const NAME = { rule: 'button-name', criteria: ['4.1.2'] } as const;
const LINKS = { rule: 'link-in-text-block', criteria: ['1.4.1'] } as const;
const LANGUAGE = { rule: 'html-has-lang', criteria: ['3.1.1'] } as const;
const SCAN = JSON.stringify([{ ...LANGUAGE, outcome: 'passed' }]);

const SUITES = {
  mixed: {
    specs: {
      'supported.spec.ts': spec('extends', {
        names: ['2.2.1', '2.4.1'],
        scan: [
          { ...LANGUAGE, outcome: 'passed' },
          { ...CONTRAST, outcome: 'passed' },
        ],
      }),
      'fails.spec.ts': spec('warns', {
        names: ['2.2.1', '3.3.1'],
        scan: [
          { ...NAME, outcome: 'passed' },
          { ...CONTRAST, outcome: 'violated', found: 'color-contrast: Text is too pale at h1' },
        ],
        then: FAILS,
      }),
      'skipped.spec.ts': spec('waits', { names: ['1.4.10'], then: 'test.skip();' }),
      'undecided.spec.ts': spec('looks', {
        scan: [
          { ...LINKS, outcome: 'passed' },
          { ...LINKS, outcome: 'undecided' },
          { rule: 'target-size', criteria: ['2.5.8'], outcome: 'undecided' },
        ],
      }),
      'marked.spec.ts': spec('is marked to fail', { names: ['2.4.7'], then: `test.fail(); ${FAILS}` }),
    },
  },
  part: { specs: { 'one.spec.ts': spec('skips', { names: ['2.4.1'] }) }, selection: '--grep @step-1' },
  none: { specs: { 'none.spec.ts': spec('adds', {}) } },
} as const;

test.describe.configure({ mode: 'default' }); // all tests of a worker look at the same run

let judged: Readonly<Record<keyof typeof SUITES, JudgedSuite>>;

test.beforeAll(async ({}, testInfo) => {
  judged = await judgeSuites(testInfo.outputPath('inner'), 'accessibility-reporter', SUITES);
});

interface AcrCriterion {
  readonly num: string;
  readonly components: readonly { name: string; adherence: { level: string; notes: string } }[];
}

interface Acr {
  readonly catalog: string;
  readonly notes: string;
  readonly chapters: Readonly<Record<string, { criteria?: readonly AcrCriterion[] }>>;
}

async function acrOf(suite: keyof typeof SUITES): Promise<Acr> {
  return parse(await judged[suite].report('accessibility/openacr.yaml')) as Acr;
}

/** What OpenACR says of each criterion that was evaluated: its level, then the notes. */
async function adherences(suite: keyof typeof SUITES): Promise<Record<string, readonly [string, string]>> {
  const { chapters } = await acrOf(suite);
  const all = Object.values(chapters).flatMap(({ criteria = [] }) => criteria);
  return Object.fromEntries(
    all.flatMap(({ num, components }) =>
      components.map(({ adherence: { level, notes } }) => [num, [level, notes]] as const),
    ),
  );
}

interface Earl {
  readonly '@context': Readonly<Record<string, unknown>>;
  readonly '@graph': readonly Readonly<Record<string, unknown>>[];
}

async function earlOf(suite: keyof typeof SUITES): Promise<Earl> {
  return JSON.parse(await judged[suite].report('accessibility/earl.jsonld')) as Earl;
}

/** The results of EARL by the name of the criterion in WCAG. */
async function outcomes(suite: keyof typeof SUITES): Promise<Record<string, object>> {
  const graph = (await earlOf(suite))['@graph'];
  const assertions = graph.filter((node) => node['@type'] === 'earl:Assertion');
  return Object.fromEntries(
    assertions.map((one) => [one['earl:test'] as string, one['earl:result'] as object]),
  );
}

test.describe('a criterion', () => {
  test('is supported if every test that was written for it passed', async () => {
    expect((await adherences('mixed'))['2.4.1']).toEqual([
      'supports',
      expect.stringMatching(
        /^1 test written for it: 1 passed, 0 failed\.\nPassed: \S*mixed\/supported\.spec\.ts › extends$/,
      ),
    ]);
    expect((await outcomes('mixed'))['wcag:bypass-blocks']).toMatchObject({ 'earl:outcome': 'earl:passed' });
  });

  test('has failed if one of its tests failed, with the test and what it found', async () => {
    const [level, notes] = (await adherences('mixed'))['2.2.1'] ?? [];
    expect(level).toBe('partially-supports');
    expect(notes).toContain('2 tests written for it: 1 passed, 1 failed.\nPassed: ');
    expect(notes).toMatch(/\nFailed: \S*mixed\/fails\.spec\.ts › warns: keys that extend the session/);
    expect((await adherences('mixed'))['3.3.1']?.[0]).toBe('does-not-support');
    expect((await outcomes('mixed'))['wcag:timing-adjustable']).toMatchObject({
      'earl:outcome': 'earl:failed',
      'earl:info': expect.stringContaining('keys that extend the session'),
    });
  });

  test('has failed if a scan found something, even if it passed elsewhere', async () => {
    const [level, notes] = (await adherences('mixed'))['1.4.3'] ?? [];
    expect(level).toBe('partially-supports');
    expect(notes).toMatch(/mixed\/fails\.spec\.ts › warns: color-contrast: Text is too pale at h1$/);
  });

  test('is partly checked, and not evaluated for OpenACR, if only automated rules looked at it', async () => {
    expect((await adherences('mixed'))['3.1.1']).toEqual([
      'not-evaluated',
      'Partly checked by automated rules of axe: html-has-lang.',
    ]);
    expect((await outcomes('mixed'))['wcag:language-of-page']).toMatchObject({
      'earl:outcome': 'earl:cantTell',
    });
  });

  for (const { what, number, id } of [
    { what: 'its only test was skipped', number: '1.4.10', id: 'wcag:reflow' },
    { what: 'it passed in a scan of a test that failed', number: '4.1.2', id: 'wcag:name-role-value' },
    { what: 'no test names it', number: '1.2.1', id: 'wcag:audio-only-and-video-only-prerecorded' },
  ]) {
    test(`is not evaluated if ${what}`, async () => {
      expect((await adherences('mixed'))[number]).toEqual([
        'not-evaluated',
        'No test that ran looked at it.',
      ]);
      expect((await outcomes('mixed'))[id]).toMatchObject({ 'earl:outcome': 'earl:untested' });
    });
  }

  test('is not evaluated if the rules of a scan could not tell', async () => {
    expect((await adherences('mixed'))['2.5.8']).toEqual([
      'not-evaluated',
      'Automated rules of axe could not tell: target-size.',
    ]);
    for (const id of ['wcag:target-size-minimum', 'wcag:use-of-color']) {
      expect((await outcomes('mixed'))[id], id).toMatchObject({ 'earl:outcome': 'earl:untested' });
    }
  });

  test('is not supported by a test that is expected to fail', async () => {
    expect((await adherences('mixed'))['2.4.7']?.[0]).toBe('does-not-support');
  });

  for (const project of ['stub-site', 'tooling']) {
    test(`is not evaluated by a test of the project ${project}, which looks at something else`, () => {
      const testCase = {
        annotations: [{ type: CRITERION, description: '2.4.1' }],
        results: [{ status: 'passed', attachments: [{ name: ACCESSIBILITY_SCAN, body: SCAN }] }],
        location: { file: __filename },
        titlePath: () => ['', project, 'a.spec.ts', 'skips'],
        outcome: () => 'expected',
        expectedStatus: 'passed',
      };
      const resultsIn = (name: string) =>
        judgeCriteria([{ ...testCase, parent: { project: () => ({ name }) } } as unknown as TestCase])
          .filter(({ criterion }) => ['2.4.1', '3.1.1'].includes(criterion.number))
          .map(({ result }) => result);
      expect(resultsIn('chromium')).toEqual(['supported', 'partly checked']);
      expect(resultsIn(project)).toEqual(['not evaluated', 'not evaluated']);
    });
  }
});

test('a run that looks at no criterion claims nothing', async () => {
  const levels = Object.values(await adherences('none')).map(([level]) => level);
  expect(levels).toEqual(CRITERIA.map(() => 'not-evaluated'));
  expect(judged.none.status).toBe('passed');
});

test('a partial run says that it is one, and claims nothing of the other criteria', async ({ page }) => {
  const levels = Object.entries(await adherences('part')).filter(([, [level]]) => level !== 'not-evaluated');
  expect(levels.map(([number]) => number)).toEqual(['2.4.1']);
  expect((await acrOf('part')).notes).toContain('Only some tests ran: --grep @step-1.');
  await page.goto(pathToFileURL(judged.part.pathOf('accessibility/index.html')).href);
  await expect(page.getByText('This was a partial run (--grep @step-1)')).toBeVisible();
  await expect(page.getByRole('row', { name: /Not evaluated/ })).toHaveCount(CRITERIA.length - 1);
});

for (const suite of ['mixed', 'part', 'none'] as const) {
  test(`the OpenACR file of a run is valid, and has every criterion of the catalog: ${suite}`, async () => {
    const acr = await acrOf(suite);
    const validate = new Ajv({ allErrors: true }).compile(schema);
    validate(acr);
    expect(validate.errors ?? []).toEqual([]);
    expect(acr.catalog).toBe('2.5-edition-wcag-2.2-en');
    for (const [chapter, numbers] of Object.entries(CATALOG)) {
      const criteria = acr.chapters[chapter]?.criteria ?? [];
      expect(criteria.map(({ num }) => num).join(' '), chapter).toBe(numbers);
      const components = criteria.flatMap((criterion) => criterion.components);
      expect([...new Set(components.map(({ name }) => name))]).toEqual(['web']);
    }
  });

  test(`the EARL file of a run is well-formed: every name is of a known vocabulary: ${suite}`, async () => {
    const { '@context': context, '@graph': graph } = await earlOf(suite);
    expect(context).toMatchObject({ earl: 'http://www.w3.org/ns/earl#', dct: 'http://purl.org/dc/terms/' });
    const keys = new Set<string>();
    JSON.stringify(graph, (key, value: unknown) => {
      if (key !== '' && !/^\d+$/.test(key)) keys.add(key);
      return value;
    });
    const prefixes = [...keys].map((key) => key.replace(/:.*/, ''));
    expect(new Set(prefixes)).toEqual(new Set(['@id', '@type', 'dct', 'earl']));
    const ids = graph.flatMap((node) => node['@id'] ?? []);
    const assertions = graph.filter((node) => node['@type'] === 'earl:Assertion');
    expect(assertions).toHaveLength(CRITERIA.length);
    for (const assertion of assertions) {
      for (const name of ['earl:assertedBy', 'earl:subject', 'earl:test'])
        expect(ids).toContain(assertion[name]);
      expect(Object.keys(assertion['earl:result'] as object)).toContain('earl:outcome');
    }
  });
}

test('its page is accessible, counts each result and shows what failed', async ({ page, accessibility }) => {
  await page.goto(pathToFileURL(judged.mixed.pathOf('accessibility/index.html')).href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'WCAG 2.2: 1 of 55 criteria are supported by these tests, 4 failed',
  );
  await expect(page.getByRole('definition')).toHaveText(['1', '1', '4', '49']);
  await expect(page.getByText('It says nothing about PACER.')).toBeVisible();
  await expect(page.getByText('never that a site conforms to WCAG')).toBeVisible();
  await expect(page.getByRole('article').filter({ hasText: '1.4.3 Contrast (Minimum)' })).toContainText(
    'color-contrast: Text is too pale at h1',
  );
  await expect(page.getByRole('row')).toHaveCount(1 + CRITERIA.length);
  await expect(page.getByRole('row', { name: /2\.4\.1 Bypass Blocks/ })).toContainText(
    /Level A\. .*\s+Supported\s+Checked by 1 test written for it/,
  );
  await expect(page.getByRole('row', { name: /3\.1\.1 / })).toContainText(
    /Partly checked\s+Partly checked by 1 automated rule/,
  );
  await expect(page.getByRole('row', { name: /2\.5\.8 / })).toContainText('1 automated rule could not tell');
  await expect(page.getByRole('row', { name: /1\.2\.1 / })).toContainText(/Not evaluated\s+nothing/);
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await accessibility.violations(), `at ${width} pixels`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});
