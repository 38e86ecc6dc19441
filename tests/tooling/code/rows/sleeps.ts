import { plain, restrictions, type Surroundings } from './restriction';

export const declared: Surroundings = (code) => `import { expect, test } from '../../fixtures/test'; ${code}`;
export const spec: Surroundings = (body) =>
  declared(`test('a registrant reads the heading', async ({ page }) => { ${body} });`);

export const skipping: Surroundings = (code) =>
  `import { expect, quarantined, test } from '../../fixtures/test'; ${code}`;

export const SPEC = 'tests/screens/payment.spec.ts';
export const ASSERTS = "await expect(page).toHaveURL('/form');";

export const sleeps = [
  ...[SPEC, 'tests/tooling/guard.spec.ts', 'tests/stub-site/card.spec.ts'].flatMap((file) =>
    restrictions('no-restricted-syntax', file, spec, [
      [
        'No sleeps: await a web-first assertion',
        [
          `await page.waitForTimeout(500); ${ASSERTS}`,
          `const tab = await page.context().newPage(); await tab.waitForTimeout(500); ${ASSERTS}`,
        ],
        "await expect.poll(() => page.url()).toContain('/form');",
      ],
      [
        'await a web-first assertion on what the person sees',
        [
          `await page.waitForLoadState('networkidle'); ${ASSERTS}`,
          `await page.reload({ waitUntil: 'networkidle' }); ${ASSERTS}`,
        ],
        `await page.reload(); ${ASSERTS}`,
      ],
    ]),
  ),
  ...[
    ...['fixtures/app/registration.ts', 'fixtures/sandbox/sandbox.ts', 'pages/components/menu.ts'],
    ...['tests/screens/payment.spec.ts', 'tests/tooling/guard.spec.ts', 'tests/stub-site/card.spec.ts'],
  ].flatMap((file) =>
    restrictions('no-restricted-globals', file, plain, [
      [
        'for a time limit use AbortSignal.timeout()',
        [
          'export const pause = () => new Promise((resolve) => setTimeout(resolve, 500));',
          'export const pause = () => new Promise((resolve) => { globalThis.setTimeout(() => resolve(1), 500); });',
          'export const pause = () => new Promise((resolve) => setInterval(resolve, 500));',
          'declare const promisify: (f: unknown) => void; export const pause = promisify(setTimeout);',
          'const later = (then: () => void) => { setTimeout(then, 500); }; export const pause = new Promise<void>(later);',
        ],
        'export const limit = () => AbortSignal.timeout(500);',
      ],
    ]),
  ),
];

export const awaited = [
  ...restrictions('@typescript-eslint/no-floating-promises', SPEC, spec, [
    [
      'must be awaited',
      [
        "expect(page).toHaveURL('/form');",
        "void expect(page).toHaveURL('/form');",
        `page.reload(); ${ASSERTS}`,
        `void page.reload(); ${ASSERTS}`,
      ],
      ASSERTS,
    ],
  ]),
  ...restrictions('playwright/missing-playwright-await', SPEC, spec, [
    [
      'must be awaited or returned',
      [
        "expect(page).toHaveURL('/form');",
        "const looked = expect(page).toHaveURL('/form');",
        'expect(homePage).toBeDisplayed();',
        'void expect(homePage).not.toBeDisplayed();',
        'const looked = expect(homePage).toBeDisplayed();',
        "const refused = expect(formPage).toShowFieldError(formPage.fields.city, 'City is required.');",
        `test.step('Look', async () => { ${ASSERTS} });`,
      ],
      `await test.step('Look', async () => { ${ASSERTS} });`,
    ],
  ]),
];
