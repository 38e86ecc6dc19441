import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { diagram, ROOMS } from '../../../lint/rooms.cjs';
import { PROJECT_ROOT } from '../../../runner/project.cjs';
import { HOUSE, test } from './house';

// Who may import whom, pair by pair: what the table of rooms does not allow is refused, and what it allows passes.

/** An import of every file of the house that is in `folder`, or that is this file. */
const importsOf = (places: readonly string[], from: string) =>
  Object.keys(HOUSE)
    .filter((file) => places.some((place) => file === place || file.startsWith(`${place}/`)))
    .filter((file) => file !== 'stub-site/main.ts') // nobody imports it
    .map((file) => path.relative(path.dirname(from), file).replace(/\.ts$/, ''))
    .map((name) => `import '${name.startsWith('.') ? name : `./${name}`}';`);

/** Rules inside of a room are shown in lint.spec.ts: this file of the room is free of them. */
const fileOf = (folder: string) =>
  folder === 'stub-site'
    ? 'stub-site/control/routes.ts'
    : folder === 'fixtures'
      ? 'fixtures/test.ts'
      : (Object.keys(HOUSE).find((file) => file.startsWith(`${folder}/`)) ?? '');

const RULE = 'import-x/no-restricted-paths';

test.describe.configure({ mode: 'default' });

for (const { folder, imports, instead } of ROOMS) {
  const file = fileOf(folder);
  const others = ROOMS.map((room) => room.folder).filter((name) => name !== folder);
  const forbidden = others.filter(
    (name) => !imports.some((allowed) => allowed.split('/', 1)[0] === name || allowed === name),
  );

  test(`${folder} has an example file`, () => {
    expect(file).not.toBe('');
  });

  for (const other of forbidden) {
    test(`${folder} may not import ${other}`, async ({ house }) => {
      const code = importsOf([other], file);
      expect(code.length).toBeGreaterThan(0);
      const problems = await house.problemsOf(RULE, file, code.join('\n'));
      const refused = problems.filter(({ message }) => message.includes(instead)).map(({ line }) => line);
      expect(new Set(refused).size).toBe(code.length);
    });
  }

  test(`${folder} may import ${imports.join(', ') || 'only itself'}`, async ({ house }) => {
    const code = importsOf(imports, file);
    const problems = await house.problemsOf(RULE, file, code.join('\n'));
    expect(problems.filter(({ message }) => message.includes(instead))).toEqual([]);
  });
}

test('the diagram in CONTRIBUTING.md is drawn from the table', () => {
  const text = readFileSync(path.join(PROJECT_ROOT, 'CONTRIBUTING.md'), 'utf8');
  expect(text, 'Run: npm run rooms').toContain(diagram());
});
