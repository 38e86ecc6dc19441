import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { PROJECT_ROOT } from '../../../runner/project.cjs';

// A figure that was typed is soon wrong. Commands write figures between two comments, and other tests compare them.

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/benchmark.md',
  'docs/mutation.md',
  'docs/troubleshooting.md',
  'reports/README.md',
];
const GENERATED = /<!-- (\S+) -->.*?<!-- \/\1 -->/gs;
const CODE = /^```.*?^```/gms;
const FIGURE =
  /(?<![\w.-])\d[\d,.]* ?(ms|s|%|KB|MB|seconds?|hours?|days?|mutants?|faults?|pairs|tests?|browsers?)(?!\w)/g;

/** What is written by hand. */
function typedIn(text: string): string {
  return text.replace(GENERATED, '').replace(CODE, '');
}

for (const name of DOCUMENTS) {
  test(`${name} has no figure that was typed by hand`, () => {
    const text = typedIn(readFileSync(path.join(PROJECT_ROOT, name), 'utf8'));
    expect(text.match(FIGURE) ?? []).toEqual([]);
  });
}

test('a figure is found where it was typed, and not where a command writes it', () => {
  const text = 'It takes 5 ms.\n<!-- x -->\n\n12 tests\n\n<!-- /x -->\nStep 5, 95 % and 2,393 mutants.';
  expect(typedIn(text).match(FIGURE)).toEqual(['5 ms', '95 %', '2,393 mutants']);
});
