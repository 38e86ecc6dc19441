import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { run } from '../../../runner/child-process.cjs';
import { PROJECT_ROOT } from '../../../runner/project.cjs';

/** Files by their names, with what they hold. */
type Files = Readonly<Record<string, string>>;

/** What `npm run lint` says of circles in a house of these files. */
async function circlesIn(files: Files, root: string): Promise<{ code: number; output: string }> {
  for (const [file, text] of Object.entries({ 'tsconfig.json': '{}', ...files })) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
  const cruise = path.join(PROJECT_ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = path.join(PROJECT_ROOT, 'lint/circles.mjs');
  return run(process.execPath, [cruise, '--config', config, 'pages', 'fixtures'], {
    cwd: root,
    env: process.env,
  });
}

const circles: { what: string; files: Files; says: string }[] = [
  {
    what: 'two files that import each other',
    files: {
      'pages/form.ts': "import { menu } from './menu'; export const form = menu;",
      'pages/menu.ts': "import { form } from './form'; export const menu = () => form;",
    },
    says: 'no-circle-of-files: ',
  },
  {
    what: 'a circle through types only',
    files: {
      'pages/form.ts': "import type { Menu } from './menu'; export interface Form { menu: Menu }",
      'pages/menu.ts': "import type { Form } from './form'; export interface Menu { form: Form }",
    },
    says: 'no-circle-of-files: ',
  },
  {
    what: 'a circle through the types of plain JavaScript',
    files: {
      'pages/form.mjs': "/** @typedef {import('./menu.mjs').Menu} Form */ export {};",
      'pages/menu.mjs': "/** @typedef {import('./form.mjs').Form} Menu */ export {};",
    },
    says: 'no-circle-of-files: ',
  },
  {
    what: 'folders that import each other without a circle of files',
    files: {
      'pages/form.ts': "import { card } from '../fixtures/card'; export const form = card;",
      'pages/menu.ts': 'export const menu = 1;',
      'fixtures/card.ts': 'export const card = 1;',
      'fixtures/test.ts': "import { menu } from '../pages/menu'; export const test = menu;",
    },
    says: 'no-circle-of-folders: ',
  },
];
for (const { what, files, says } of circles) {
  test(`${what} is an error`, async ({}, testInfo) => {
    const house = { 'pages/other.ts': 'export {};', 'fixtures/other.ts': 'export {};', ...files };
    const { code, output } = await circlesIn(house, testInfo.outputPath());
    expect(output).toContain(says);
    expect(code).not.toBe(0);
  });
}

test('imports in one direction pass', async ({}, testInfo) => {
  const { code, output } = await circlesIn(
    {
      'pages/form.ts': 'export const form = 1;',
      'fixtures/test.ts': "import { form } from '../pages/form'; export const test = form;",
    },
    testInfo.outputPath(),
  );
  expect(output).toContain('no dependency violations found');
  expect(code).toBe(0);
});
