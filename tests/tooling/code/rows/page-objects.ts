import { plain, restrictions, type Surroundings } from './restriction';

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

export const actions = restrictions('no-restricted-syntax', 'pages/form.page.ts', action, [
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

export const members = restrictions('no-restricted-syntax', 'pages/form.page.ts', page, [
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

export const morePageRules = [
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
