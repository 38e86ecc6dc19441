import { cp, copyFile, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { PROJECT_ROOT } from '../../../runner/project.cjs';

/** Examples are linted in a small house of their own, so that nothing depends on the files of the real one. */
export const HOUSE: Readonly<Record<string, string>> = {
  'bench/flows/flow.spec.ts': '',
  'detection/faults/run.ts': '',
  'guides/data/moeb.ts': '',
  'guides/follow/follower.ts': '',
  'history/file.ts': '',
  'html/page.ts': '',
  'lint/none.ts': '',
  'nightly/alerts/decide.ts': '',
  'nightly/alerts/send/client.ts': '',
  'runner/lock.ts': '',
  'stub-site/main.ts': '',
  'stub-site/app.ts': '',
  'stub-site/state/sandbox.ts': '',
  'stub-site/screens/components/alert.ts': '',
  'stub-site/routes/payment.ts': '',
  'fixtures/annotations.ts': '',
  'stub-site/control/routes.ts': '',
  'stub-site/faults/payment.ts': '',
  'stub-site/rules/card.ts': '',
  'stub-site/rules/payment.ts': '',
  'stub-site/screens/payment.ts': '',
  'pages/components/menu.ts': '',
  'pages/form.page.ts': '',
  'pages/screens.ts': '',
  'pages/steps.ts': '',
  'fixtures/app/registration.ts': '',
  'fixtures/data/card.ts': '',
  'fixtures/data/registrant.ts': 'export interface Registrant { username: string }',
  'fixtures/form/index.ts': '',
  'fixtures/network/guard.ts': '',
  'fixtures/sandbox/sandbox.ts': '',
  'fixtures/test.ts':
    "export { expect, test } from '@playwright/test'; export declare function quarantined(quarantine: object): { type: string };",
  'tests/accessibility/views.spec.ts': '',
  'tests/forms/payment.spec.ts': '',
  'tests/guide/moeb.spec.ts': '',
  'tests/journeys/expiry.spec.ts': '',
  'tests/screens/payment.spec.ts': '',
  'tests/stub-site/card.spec.ts': '',
  'tests/tooling/guard.spec.ts': '',
  'reports/summary/page.ts': '',
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

export interface LintedHouse {
  /** Every problem in `file` if it held `code`. */
  problems(file: string, code: string): Promise<Linter.LintMessage[]>;
  /** The same of one rule. */
  problemsOf(rule: string, file: string, code: string): Promise<Linter.LintMessage[]>;
  rulesFor(file: string): Promise<Linter.RulesRecord>;
}

export const test = base.extend<object, { house: LintedHouse }>({
  house: [
    async ({}, use) => {
      const root = await realpath(await mkdtemp(path.join(tmpdir(), 'lint-house-')));
      for (const [file, code] of Object.entries(HOUSE)) {
        await mkdir(path.dirname(path.join(root, file)), { recursive: true });
        await writeFile(path.join(root, file), code || 'export {};');
      }
      await writeFile(path.join(root, 'tsconfig.json'), JSON.stringify({ compilerOptions: TSCONFIG }));
      await copyFile(path.join(PROJECT_ROOT, 'eslint.config.mjs'), path.join(root, 'eslint.config.mjs'));
      await cp(path.join(PROJECT_ROOT, 'lint'), path.join(root, 'lint'), { recursive: true });
      await symlink(path.join(PROJECT_ROOT, 'node_modules'), path.join(root, 'node_modules'), 'junction');

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
