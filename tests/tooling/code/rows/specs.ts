import { restrictions } from './restriction';
import { ASSERTS, declared, skipping, SPEC, spec } from './sleeps';

export const assertions = [
  ...restrictions('playwright/expect-expect', SPEC, spec, [
    ['Test has no assertions', ['await page.reload();'], `await page.reload(); ${ASSERTS}`],
  ]),
  ...restrictions('playwright/valid-expect', SPEC, spec, [
    ['must have a corresponding matcher call', ['expect(page);'], ASSERTS],
  ]),
  ...restrictions('playwright/no-conditional-in-test', SPEC, spec, [
    ['Avoid having conditionals', [`if (page.isClosed()) await page.reload(); ${ASSERTS}`], ASSERTS],
  ]),
  ...restrictions('playwright/no-conditional-expect', SPEC, spec, [
    [
      'Avoid calling `expect` conditionally',
      [
        "page.isClosed() && (await expect(page).toHaveURL('/form'));",
        `try { await page.reload(); } catch { ${ASSERTS} }`,
      ],
      ASSERTS,
    ],
  ]),
  ...restrictions('no-restricted-syntax', SPEC, spec, [
    [
      'assert outside of it that there are rows',
      [
        `for (const row of await page.getByRole('row').all()) await expect(row).toBeVisible();`,
        `(await page.getByRole('row').all()).forEach((row) => { expect(row).toBeTruthy(); });`,
        `await Promise.all((await page.getByRole('row').all()).map((row) => expect(row).toBeVisible()));`,
        `page.on('dialog', (dialog) => { expect(dialog.message()).toBe('Leave?'); }); await page.reload();`,
        `await page.route('/form', async (route) => { expect(route.request().method()).toBe('GET'); await route.abort(); });`,
        `await page.title().then((title) => { expect(title).toBe('Form'); });`,
        `if (page.isClosed()) { ${ASSERTS} }`,
        `page.isClosed() && (await expect(page).toHaveURL('/form'));`,
        `await (page.isClosed() ? page.reload() : expect(page).toHaveURL('/form'));`,
        `switch (page.url()) { case '/form': ${ASSERTS} }`,
      ],
      `const rows = page.getByRole('row');
      await expect(rows).toHaveCount(2);
      for (const row of await rows.all()) await expect(row).toBeVisible();`,
    ],
    [
      'catch the action alone and assert on its result',
      [
        `try { ${ASSERTS} } catch { await page.reload(); }`,
        "await expect(page).toHaveURL('/form').catch(() => page.reload());",
        "await expect(page).toHaveURL('/form').then(() => page.reload(), () => page.reload());",
        "await Promise.allSettled([expect(page).toHaveURL('/form')]);",
        "await Promise.race([expect(page).toHaveURL('/form'), page.reload()]);",
      ],
      'expect(await page.reload().catch(() => null)).toBeNull();',
    ],
  ]),
];

const aTest = `test('an empty name is refused', async ({ page }) => { ${ASSERTS} });`;
const aTable = `for (const title of ['an empty name is refused']) test(title, async ({ page }) => { ${ASSERTS} });`;

export const declarations = [
  ...restrictions('playwright/no-focused-test', SPEC, declared, [
    [
      'Unexpected focused test',
      [aTest.replace('test', 'test.only'), `test.describe.only('Names', () => { ${aTest} });`],
      `test.describe('Names', () => { ${aTest} });`,
    ],
  ]),
  ...[SPEC, 'tests/tooling/guard.spec.ts', 'tests/stub-site/card.spec.ts'].flatMap((file) =>
    restrictions('no-restricted-syntax', file, skipping, [
      [
        'write annotation: quarantined({ owner, reason, until })',
        [
          aTest.replace('test', 'test.skip'),
          aTest.replace('test', 'test.fixme'),
          aTest.replace('test', 'test.fail'),
          aTest.replace('test', 'test.fail.only'),
          aTest.replace('test', "test['skip']"),
          `test.describe.skip('Names', () => { ${aTest} });`,
          aTest.replace('{ await', '{ test.skip(); await'),
          aTest.replace('{ await', '{ test.info().skip(); await'),
          aTest.replace('{ await', '{ test.info().fail(); await'),
          aTest.replace('page })', 'page }, testInfo)').replace('{ await', '{ testInfo.fixme(); await'),
          `const { skip } = test; skip('an empty name is refused', async ({ page }) => { ${ASSERTS} });`,
        ],
        aTest.replace(
          'async',
          "{ annotation: quarantined({ owner: 'QA', reason: 'The court moved it.', until: '2026-12-31' }) }, async",
        ),
      ],
    ]),
  ),
  ...restrictions('no-restricted-syntax', SPEC, declared, [
    [
      'write annotation: quarantined({ owner, reason, until })',
      [
        `// eslint-disable-next-line -- it is broken\n${aTest.replace('test', 'test.skip')}`,
        `/* eslint-disable no-restricted-syntax */ ${aTest.replace('test', 'test.skip')}`,
        `/* eslint no-restricted-syntax: off */ ${aTest.replace('test', 'test.skip')}`,
      ],
      aTest,
    ],
  ]),
  ...restrictions('no-restricted-syntax', SPEC, declared, [
    [
      "write stepOf('payment')",
      [
        aTest.replace('async', "{ tag: '@step-7' }, async"),
        aTest.replace('async', "{ tag: ['@edge', '@step-7'] }, async"),
        aTest.replace('async', '{ tag: `@step-${7}` }, async'),
      ],
      aTest.replace('async', "{ tag: ['@edge'] }, async"),
    ],
  ]),
  ...restrictions('playwright/no-standalone-expect', SPEC, declared, [
    ['must be inside of a test block', ['expect(1).toBe(1);'], aTest],
  ]),
  ...restrictions('playwright/valid-title', SPEC, declared, [
    ['should not have an empty title', [aTest.replace('an empty name is refused', '')], aTable],
  ]),
  ...restrictions('playwright/no-identical-title', SPEC, declared, [
    ['Test title is used multiple times', [`${aTest} ${aTest}`], aTest],
  ]),
];
