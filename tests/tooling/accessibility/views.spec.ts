import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { SCREENS } from '../../../pages/screens';
import { listTests } from '../../../runner/playwright';
import { PROJECT_ROOT } from '../../../runner/project.cjs';

/** The names of all views, which are the titles of their tests. */
async function namesOfViews(): Promise<string[]> {
  const context = { root: PROJECT_ROOT, env: process.env };
  const tests = await listTests(['--project=chromium', 'tests/accessibility/views.spec.ts'], context);
  return tests.map(({ name }) => name.slice(name.lastIndexOf(' › ') + 3));
}

test('every screen has a view', async () => {
  const names = await namesOfViews();
  const without = Object.keys(SCREENS).filter(
    (screen) => !names.some((name) => `${name} `.startsWith(`${screen} `)),
  );
  expect(without).toEqual([]);
});

for (const { folder, ends } of [
  { folder: 'outlines', ends: ['.yml'] },
  { folder: 'pictures', ends: ['-1280.png', '-390.png'] },
]) {
  test(`every view has its ${folder}, and no others are kept`, async () => {
    const expected = (await namesOfViews()).flatMap((name) =>
      ends.map((end) => name.replaceAll(' ', '-') + end),
    );
    const kept = readdirSync(path.join(PROJECT_ROOT, 'tests/accessibility', folder));
    expect(kept.filter((file) => file !== 'made-with.json').sort()).toEqual(expected.sort());
  });
}
