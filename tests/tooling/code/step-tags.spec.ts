import { expect, test } from '@playwright/test';
import { type ListedTest, listTests } from '../../../runner/playwright';
import { PROJECT_ROOT } from '../../../runner/project.cjs';

type Tagged = Pick<ListedTest, 'name' | 'tags'>;

/** Tests that `--grep @step-N` never selects. */
function withoutStep(tests: readonly Tagged[]): string[] {
  return tests
    .filter(({ tags }) => !tags.some((tag) => /^step-\d$/.test(tag)))
    .map(({ name }) => `${name} has no step: add tag: stepOf('<name of its screen>').`);
}

test('a test without a step is named, with what to do', () => {
  const tagged: Tagged = { name: 'journeys/tabs.spec.ts › opens', tags: ['edge'] };
  expect(withoutStep([tagged])).toEqual([
    "journeys/tabs.spec.ts › opens has no step: add tag: stepOf('<name of its screen>').",
  ]);
  expect(withoutStep([{ ...tagged, tags: ['edge', 'step-6'] }])).toEqual([]);
});

test('every test that judges the site has a step', async () => {
  const tests = await listTests(['--project=chromium', '--project=forms'], {
    root: PROJECT_ROOT,
    env: process.env,
  });
  expect(tests.length).toBeGreaterThan(500);
  expect(withoutStep(tests)).toEqual([]);
});
