import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOMS } from '../../../lint/rooms.cjs';
import { PROJECT_ROOT } from '../../../runner/project.cjs';

/** More files at one level cannot be taken in at a glance. */
const MOST_FILES = 15;

/** Folders with too many source files of their own. */
function crowded(files: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const file of files.filter((name) => /\.(ts|mjs|cjs)$/.test(name))) {
    counts.set(path.dirname(file), (counts.get(path.dirname(file)) ?? 0) + 1);
  }
  return [...counts].flatMap(([folder, count]) =>
    count > MOST_FILES ? [`${folder} has ${count} source files; expected at most ${MOST_FILES}`] : [],
  );
}

test('a folder with too many files is named', () => {
  const files = Array.from({ length: MOST_FILES + 1 }, (_, index) => `pages/${index}.ts`);
  expect(crowded(files)).toEqual(['pages has 16 source files; expected at most 15']);
  expect(crowded(files.slice(1))).toEqual([]);
});

test('no folder has more source files than a reader can take in', () => {
  const files = ROOMS.flatMap(({ folder }) =>
    readdirSync(path.join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(folder, name))
      .filter((name) => !/node_modules|^reports.output/.test(name)),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(crowded(files)).toEqual([]);
});
