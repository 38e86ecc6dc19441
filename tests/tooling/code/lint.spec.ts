import { copyFile, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';

// Each rule that eslint.config.mjs adds is shown failing here, beside an example that passes. The examples are
// linted in a small house of their own, so that nothing depends on what stands in the real one.

const REPOSITORY = path.resolve(__dirname, '../../..');

const HOUSE: Record<string, string> = {
  'stub-site/main.ts': '',
  'stub-site/app.ts': '',
  'stub-site/state/sandbox.ts': '',
  'stub-site/screens/components/alert.ts': '',
  'stub-site/routes/payment.ts': '',
  'stub-site/control/routes.ts': '',
  'stub-site/faults/payment.ts': '',
  'stub-site/rules/card.ts': '',
  'stub-site/rules/payment.ts': '',
  'stub-site/screens/payment.ts': '',
  'pages/components/banner.ts': '',
  'pages/components/menu.ts': '',
  'pages/form.page.ts': '',
  'pages/payment.page.ts': '',
  'fixtures/data/card.ts': '',
  'fixtures/data/registrant.ts': 'export interface Registrant { username: string }',
  'fixtures/guides/moeb.ts': '',
  'fixtures/network/guard.ts': '',
  'fixtures/app/registration.ts': '',
  'fixtures/sandbox/sandbox.ts': '',
  'fixtures/test.ts':
    "export { expect, test } from '@playwright/test'; export declare function skipUntil(skip: object): void;",
  'tests/helper.ts': '',
  'tests/accessibility/screens.spec.ts': '',
  'tests/guide/moeb.spec.ts': '',
  'tests/journeys/expiry.spec.ts': '',
  'tests/screens/payment.spec.ts': '',
  'tests/stub-site/card.spec.ts': '',
  'tests/stub-site/start.ts': '',
  'tests/tooling/guard.spec.ts': '',
  'reports/summary.ts': '',
  'scripts/setup.ts': '',
};

const TSCONFIG = {
  target: 'ES2023',
  lib: ['ES2023', 'DOM'],
  module: 'preserve',
  moduleResolution: 'bundler',
  strict: true,
};

/** The rules that ask the compiler. All others are quick, and are shown failing without it. */
const TYPED = ['@typescript-eslint/no-floating-promises', '@typescript-eslint/promise-function-async'];

interface LintedHouse {
  /** Every problem in `file` if it held `code`. */
  problems(file: string, code: string): Promise<Linter.LintMessage[]>;
  /** The same of one rule. */
  problemsOf(rule: string, file: string, code: string): Promise<Linter.LintMessage[]>;
  rulesFor(file: string): Promise<Linter.RulesRecord>;
}

const test = base.extend<object, { house: LintedHouse }>({
  house: [
    async ({}, use) => {
      const root = await realpath(await mkdtemp(path.join(tmpdir(), 'lint-house-')));
      for (const [file, code] of Object.entries(HOUSE)) {
        await mkdir(path.dirname(path.join(root, file)), { recursive: true });
        await writeFile(path.join(root, file), code || 'export {};');
      }
      await writeFile(path.join(root, 'tsconfig.json'), JSON.stringify({ compilerOptions: TSCONFIG }));
      await copyFile(path.join(REPOSITORY, 'eslint.config.mjs'), path.join(root, 'eslint.config.mjs'));
      await symlink(path.join(REPOSITORY, 'node_modules'), path.join(root, 'node_modules'), 'junction');

      const eslint = new ESLint({ cwd: root });
      const untyped = new ESLint({ cwd: root, overrideConfig: tseslint.configs.disableTypeChecked });
      const lint = async (linter: ESLint, file: string, code: string) => {
        // What others import from this file stays in it: the compiler goes on with the text it saw last.
        const [result] = await linter.lintText(`${code}\n${HOUSE[file]}`, {
          filePath: path.join(root, file),
        });
        return result?.messages ?? [];
      };
      await use({
        problems: (file, code) => lint(eslint, file, code),
        problemsOf: async (rule, file, code) => {
          const messages = await lint(TYPED.includes(rule) ? eslint : untyped, file, code);
          return messages.filter(({ ruleId }) => ruleId === rule);
        },
        rulesFor: async (file) => {
          const config = (await eslint.calculateConfigForFile(path.join(root, file))) as Linter.Config;
          return config.rules as Linter.RulesRecord;
        },
      });
      await rm(root, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

type Surroundings = (example: string) => string;
const plain: Surroundings = (example) => example;

interface Restriction {
  rule: string;
  file: string;
  /** What the message must say to do. */
  says: string;
  refused: string[];
  allowed: string;
  /** What stands around an example. */
  surround: Surroundings;
  /** Where `allowed` is allowed, when it is the room that makes the difference. */
  allowedIn?: string;
}

/** Rows of one rule in one file: what the message must say, examples that are refused, one that is allowed. */
const restrictions = (
  rule: string,
  file: string,
  surround: Surroundings,
  rows: [says: string, refused: string[], allowed: string][],
): Restriction[] =>
  rows.map(([says, refused, allowed]) => ({ rule, file, says, refused, allowed, surround }));

// ---- Who may know whom ------------------------------------------------------------------------------------

/** Rows of imports: in which file, what the message must say, what is refused, what is allowed (and where). */
const imports = (
  rule: string,
  rows: [file: string, says: string, refused: string[], allowed: string[], allowedIn?: string][],
): Restriction[] =>
  rows.map(([file, says, refused, allowed, allowedIn = file]) => ({
    rule,
    file,
    says,
    refused: refused.map((name) => `import '${name}';`),
    allowed: allowed.map((name) => `import '${name}';`).join(' '),
    surround: plain,
    allowedIn,
  }));

const houseImports = imports('import-x/no-restricted-paths', [
  [
    'stub-site/app.ts',
    'keep what it needs in stub-site/',
    [
      '../pages/form.page',
      '../fixtures/data/card',
      '../tests/helper',
      '../reports/summary',
      '../scripts/setup',
    ],
    ['./rules/card', 'hono'],
  ],
  [
    'stub-site/rules/card.ts',
    'take what it needs as a parameter',
    ['../state/sandbox', '../app.js'],
    ['./payment'],
  ],
  [
    'stub-site/state/sandbox.ts',
    'let the screen use it',
    ['../screens/payment', '../routes/payment', '../faults/payment', '../control/routes'],
    ['../rules/card'],
  ],
  [
    'stub-site/screens/payment.ts',
    'let routes/ answer the request',
    ['../routes/payment', '../faults/payment', '../control/routes', '../app', '../main'],
    ['../rules/card', '../state/sandbox', './components/alert'],
  ],
  [
    'stub-site/screens/components/alert.ts',
    'take what differs as a parameter',
    ['../payment', '../../routes/payment'],
    ['../../rules/card', '../../state/sandbox'],
  ],
  [
    'stub-site/routes/payment.ts',
    'puts the control API and seeded faults in from outside',
    ['../faults/payment', '../control/routes', '../app'],
    ['../rules/card', '../state/sandbox', '../screens/payment'],
  ],
  [
    'stub-site/faults/payment.ts',
    'import what it changes',
    ['../control/routes', '../app'],
    ['../rules/card', '../screens/payment', '../state/sandbox', '../routes/payment'],
  ],
  [
    'stub-site/control/routes.ts',
    'that both import',
    ['../app'],
    ['../state/sandbox', '../screens/payment', '../faults/payment'],
  ],
  [
    'stub-site/state/sandbox.ts',
    'that both import',
    ['../app'],
    ['./app', './control/routes', './faults/payment'],
    'stub-site/main.ts',
  ],
  [
    'stub-site/app.ts',
    'run it as a process',
    ['./main', './main.js'],
    ['./screens/payment', './control/routes', './faults/payment'],
  ],
  ['scripts/setup.ts', 'run it as a process', ['../stub-site/main'], ['node:child_process']],

  [
    'pages/form.page.ts',
    'share through a component',
    ['./payment.page', '../fixtures/test', '../stub-site/rules/card', '../tests/helper'],
    ['./components/banner', '@playwright/test'],
  ],
  ['pages/components/banner.ts', 'share through a component', ['../form.page'], ['./menu']],

  [
    'fixtures/test.ts',
    'ask its control API',
    ['../stub-site/rules/card', '../tests/helper'],
    ['./data/card'],
  ],
  [
    'fixtures/data/card.ts',
    'take the rest as a parameter',
    ['../sandbox', '../../scripts/setup'],
    ['./registrant'],
  ],

  ...['guide/moeb', 'screens/payment', 'journeys/expiry', 'accessibility/screens'].map(
    (spec): [string, string, string[], string[]] => [
      `tests/${spec}.spec.ts`,
      'add a fixture',
      [
        '../../stub-site/rules/card',
        '../../pages/form.page',
        '../../fixtures/registration',
        '../../reports/summary',
        '../../scripts/setup',
      ],
      ['../../fixtures/test', '../../fixtures/data/card', '../../fixtures/guides/moeb'],
    ],
  ),
  ['tests/helper.ts', 'add a fixture', ['../pages/form.page'], ['../fixtures/test']],
  [
    'tests/stub-site/card.spec.ts',
    'another room of tests/',
    ['../../pages/form.page', '../../fixtures/sandbox'],
    ['../../stub-site/rules/card', '../../stub-site/app', '../../fixtures/test', './start'],
  ],
  [
    'tests/tooling/guard.spec.ts',
    'belongs in tests/stub-site/',
    ['../../stub-site/app'],
    ['../../fixtures/network-guard', '../../scripts/setup', '../../reports/summary', '../../pages/form.page'],
  ],
]);

const LOOPBACK = 'through guarded clients (D-19)';

const packageImports = imports('@typescript-eslint/no-restricted-imports', [
  [
    'stub-site/rules/card.ts',
    'do that in a screen or the sandbox',
    ['hono', 'hono/html', '@hono/node-server', 'node:http', 'fs/promises'],
    ['i18n-iso-countries', 'node:crypto'],
  ],
  ['pages/form.page.ts', LOOPBACK, ['node:http', 'axios', '@faker-js/faker'], ['@playwright/test']],
  ['fixtures/app/registration.ts', LOOPBACK, ['node:http'], ['node:http'], 'fixtures/network/guard.ts'],
  ['fixtures/data/card.ts', LOOPBACK, ['http', 'undici'], ['node:http'], 'fixtures/network/guard.ts'],
  ['fixtures/sandbox/sandbox.ts', LOOPBACK, ['node:http'], ['node:crypto']],
  ['fixtures/network/guard.ts', LOOPBACK, ['http', 'node:https', 'node:net'], ['node:http', 'node:crypto']],
  [
    'tests/guide/moeb.spec.ts',
    LOOPBACK,
    ['node:http', 'node:https', 'undici', 'axios', 'axios/dist/axios.js'],
    ['node:path'],
  ],
  ['tests/screens/payment.spec.ts', LOOPBACK, ['node:http'], ['node:http'], 'tests/tooling/guard.spec.ts'],
  [
    'tests/journeys/expiry.spec.ts',
    "import them from '../../../fixtures/test'",
    ['@playwright/test', 'playwright-core'],
    ['axe-core'],
  ],
  [
    'tests/screens/payment.spec.ts',
    "import them from '../../../fixtures/test'",
    ['@playwright/test'],
    ['@playwright/test'],
    'tests/stub-site/card.spec.ts',
  ],
  ...[
    'tests/screens/payment.spec.ts',
    'tests/tooling/guard.spec.ts',
    'fixtures/test.ts',
    'fixtures/sandbox/sandbox.ts',
  ].map((file): [string, string, string[], string[]] => [
    file,
    'No sleeps: await a web-first assertion',
    ['node:timers/promises', 'timers/promises'],
    ['node:path'],
  ]),
]);

const networkCalls = [
  'fixtures/app/registration.ts',
  'pages/form.page.ts',
  'tests/guide/moeb.spec.ts',
].flatMap((file) =>
  restrictions('no-restricted-globals', file, plain, [
    [
      LOOPBACK,
      [
        "export const answer = fetch('/register');",
        "export const answer = globalThis.fetch('/register');",
        "export const answer = window.fetch('/register');",
        "export const socket = new WebSocket('ws://localhost');",
        'export const request = new XMLHttpRequest();',
        "export const events = new EventSource('/register');",
      ],
      'export const answer = (page: { goto(path: string): Promise<null> }) => page.goto("/register");',
    ],
  ]),
);

const otherWays = [
  // The rules of the house see every kind of import ...
  ...restrictions('import-x/no-restricted-paths', 'tests/guide/moeb.spec.ts', plain, [
    [
      'add a fixture',
      [
        "await import('../../../stub-site/app');",
        "export * from '../../../stub-site/app';",
        "import type { FormPage } from '../../../pages/form.page'; export type Form = FormPage;",
      ],
      "await import('../../../fixtures/data/card');",
    ],
  ]),
  // ... the rules for packages do not.
  ...[
    'fixtures/app/registration.ts',
    'fixtures/sandbox/sandbox.ts',
    'pages/form.page.ts',
    'tests/guide/moeb.spec.ts',
  ].flatMap((file) =>
    restrictions('no-restricted-syntax', file, plain, [
      ['write a static import', ["await import('axios');", 'await import(String(1));'], 'export {};'],
    ]),
  ),
];

const typeImports = [
  ...restrictions('@typescript-eslint/no-restricted-imports', 'pages/form.page.ts', plain, [
    [
      'write `import type`',
      ["import { Registrant } from '../fixtures/data/registrant'; export type Person = Registrant;"],
      "import type { Registrant } from '../fixtures/data/registrant'; export type Person = Registrant;",
    ],
  ]),
  ...restrictions('@typescript-eslint/no-restricted-imports', 'fixtures/app/registration.ts', plain, [
    [
      LOOPBACK,
      ["import { createServer } from 'node:http'; createServer();"],
      "import type { Server } from 'node:http'; export type Stub = Server;",
    ],
  ]),
  // A type that is imported inside a type would pass by the rules of the house.
  ...restrictions('@typescript-eslint/consistent-type-imports', 'pages/form.page.ts', plain, [
    [
      'type annotations are forbidden',
      ["export type Person = import('../fixtures/data/registrant').Registrant;"],
      "export type { Registrant } from '../fixtures/data/registrant';",
    ],
  ]),
];

const pureRules = restrictions('no-restricted-syntax', 'stub-site/rules/card.ts', plain, [
  [
    "take the sandbox's time as a parameter",
    [
      'export const year = () => new Date().getFullYear();',
      'export const age = (then: number) => Date.now() - then;',
      'export const today = () => Date();',
    ],
    'export const year = (now: number) => new Date(now).getFullYear();',
  ],
]);

// ---- Page objects -----------------------------------------------------------------------------------------

const page: Surroundings = (members) => `
  import { type Locator, type Page, test } from '@playwright/test';
  export declare const agree: boolean, key: string, id: string, port: number, answers: Record<string, string>;
  export class FormPage {
    readonly next: Locator;
    constructor(private readonly page: Page) { this.next = page.getByRole('button', { name: 'Next' }); }
    async goOn(): Promise<void> { await test.step('Choose Next', () => this.next.click()); }
    ${members}
  }`;

/** A page object with one action, which does `body`. */
const action: Surroundings = (body) =>
  page(`async act(): Promise<void> { await test.step('Do one thing', async () => { ${body} }); }`);

const actions = restrictions('no-restricted-syntax', 'pages/form.page.ts', action, [
  ['let the spec `expect` it', ['await test.expect(this.next).toBeVisible();'], 'await this.next.click();'],
  [
    'let the spec await a web-first assertion',
    [
      'await this.next.waitFor();',
      "await this.page.waitForURL('/form');",
      'await this.page.waitForLoadState();',
      'await this.page.waitForTimeout(100);',
    ],
    'await this.next.click();',
  ],
  [
    'do it once and let it fail',
    [
      'try { await this.next.click(); } catch { await this.next.click(); }',
      'for (let i = 0; i < 3; i++) await this.next.click();',
      'for (const i in answers) await this.page.getByLabel(i).check();',
      'while (agree) await this.next.click();',
      'do { await this.next.click(); } while (agree);',
    ],
    'await this.next.click();',
  ],
  [
    'take them as a parameter',
    ['for (const name of await this.next.allTextContents()) await this.page.getByLabel(name).check();'],
    'for (const [label, answer] of Object.entries(answers)) await this.page.getByLabel(label).fill(answer);',
  ],
  [
    'let the spec count it',
    ['const shown = await this.next.all(); for (const one of shown) await one.click();'],
    'await Promise.all([this.next.click()]);',
  ],
  [
    'write a method for each thing a person does',
    [
      'if (agree) await this.next.click();',
      "await this.next.press(agree ? 'Enter' : 'Tab');",
      "switch (key) { case 'Enter': await this.next.press(key); }",
      'agree && (await this.next.click());',
      'await (agree || this.next.click());',
      'await this.page.opener()?.click();',
      "await test.step('Agree', () => agree && this.next.click());",
    ],
    "await this.next.fill(answers[id] ?? '');",
  ],
  [
    'with getByRole or getByLabel',
    [
      "await this.page.locator('#next').click();",
      'await this.page.locator(`//button`).click();',
      "await this.page.locator('#' + id).click();",
      "await this.page.$('#next');",
    ],
    'await this.page.getByTestId(id).click();',
  ],
  [
    'getByTitle(...).contentFrame() for a frame',
    ["await this.page.frameLocator('iframe').getByRole('checkbox').check();"],
    "await this.page.getByTitle('Verification').contentFrame().getByRole('checkbox').check();",
  ],
  [
    'write one for each',
    ['await this.next.or(this.page.getByRole("link")).click();'],
    'await this.next.click();',
  ],
  [
    "write goto('/path')",
    [
      "await this.page.goto('http://127.0.0.1/form');",
      'await this.page.goto(`http://127.0.0.1:${port}/form`);',
    ],
    'await this.page.goto(`/court/${id}`);',
  ],
]);

const members = restrictions('no-restricted-syntax', 'pages/form.page.ts', page, [
  [
    'make the property `readonly`',
    ['back?: Locator;', 'constructor(public root: Locator) {}'],
    'readonly back?: Locator;',
  ],
  [
    'make the locator a public `readonly` property',
    [
      'private readonly back?: Locator;',
      'protected readonly back?: Locator;',
      'readonly #back?: Locator;',
      'constructor(private readonly root: Locator) {}',
    ],
    'readonly back?: Locator;',
  ],
  [
    'write `async name(): Promise<void>',
    ['readonly act = () => this.next.click();', 'readonly act = async function () {};'],
    "button(name: string): Locator { return this.page.getByRole('button', { name }); }",
  ],
  [
    "make the body one `await test.step('a sentence",
    [
      'async act(): Promise<void> { await this.next.click(); }',
      'async act(): Promise<string | null> { return this.next.textContent(); }',
      'async act(): Promise<void> {}',
      `async act(): Promise<void> {
        await test.step('Choose Next', () => this.next.click());
        await test.step('Choose Next again', () => this.next.click());
      }`,
    ],
    `async choose(): Promise<void> { await test.step('Choose Next', () => this.next.click()); }
    async read(): Promise<string> {
      return test.step('Read the button', async () => (await this.next.textContent()) ?? '');
    }`,
  ],
]);

const morePageRules = [
  ...restrictions('@typescript-eslint/promise-function-async', 'pages/form.page.ts', page, [
    [
      'must be async',
      ['act(): Promise<void> { return this.next.click(); }'],
      "async act(): Promise<void> { await test.step('Choose Next', () => this.next.click()); }",
    ],
  ]),
  ...restrictions('no-restricted-syntax', 'pages/form.page.ts', plain, [
    [
      'expose a readonly locator',
      [
        "import { expect } from '@playwright/test'; export { expect };",
        "import { expect as prove } from '@playwright/test'; export { prove };",
      ],
      "import { test } from '@playwright/test'; export { test };",
    ],
  ]),
];

// ---- Specs and fixtures -----------------------------------------------------------------------------------

const declared: Surroundings = (code) => `import { expect, test } from '../../../fixtures/test'; ${code}`;
const spec: Surroundings = (body) =>
  declared(`test('a registrant reads the heading', async ({ page }) => { ${body} });`);

const skipping: Surroundings = (code) =>
  `import { expect, skipUntil, test } from '../../../fixtures/test'; ${code}`;

const SPEC = 'tests/screens/payment.spec.ts';
const ASSERTS = "await expect(page).toHaveURL('/form');";

const sleeps = [
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

const awaited = [
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
        "const refused = expect(formPage).toShowFieldError(formPage.city, 'City is required.');",
        `test.step('Look', async () => { ${ASSERTS} });`,
      ],
      `await test.step('Look', async () => { ${ASSERTS} });`,
    ],
  ]),
];

const assertions = [
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

const declarations = [
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
        'call skipUntil({ owner, reason, until })',
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
          '{ await',
          "{ skipUntil({ owner: 'QA', reason: 'The court moved it.', until: '2026-12-31' }); await",
        ),
      ],
    ]),
  ),
  ...restrictions('no-restricted-syntax', SPEC, declared, [
    [
      'call skipUntil({ owner, reason, until })',
      [
        `// eslint-disable-next-line -- it is broken\n${aTest.replace('test', 'test.skip')}`,
        `/* eslint-disable no-restricted-syntax */ ${aTest.replace('test', 'test.skip')}`,
        `/* eslint no-restricted-syntax: off */ ${aTest.replace('test', 'test.skip')}`,
      ],
      aTest,
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

// ---- The tests --------------------------------------------------------------------------------------------

const rules = [
  ...houseImports,
  ...packageImports,
  ...networkCalls,
  ...otherWays,
  ...typeImports,
  ...pureRules,
  ...actions,
  ...members,
  ...morePageRules,
  ...sleeps,
  ...awaited,
  ...assertions,
  ...declarations,
];

// In one worker: the compiler takes seconds to warm up, an example milliseconds.
test.describe.configure({ mode: 'default' });

for (const { rule, file, says, refused, allowed, surround, allowedIn = file } of rules) {
  test.describe(`${rule} in ${file}, which says "${says}"`, () => {
    for (const example of refused) {
      test(`refuses ${example}`, async ({ house }) => {
        expect(await house.problemsOf(rule, file, surround(example))).toContainEqual(
          expect.objectContaining({ severity: 2, message: expect.stringContaining(says) }),
        );
      });
    }

    test(`allows in ${allowedIn}: ${allowed}`, async ({ house }) => {
      expect(await house.problems(allowedIn, surround(allowed))).toEqual([]);
    });
  });
}

test('every message that eslint.config.mjs writes is shown above', async ({ house }) => {
  const written = new Set<string>();
  for (const file of Object.keys(HOUSE)) {
    JSON.stringify(await house.rulesFor(file), (key, value: unknown) => {
      if (key === 'message') written.add(String(value));
      return value;
    });
  }
  expect(written.size).toBeGreaterThan(0);
  expect([...written].filter((message) => !rules.some(({ says }) => message.includes(says)))).toEqual([]);
});
