import { expect, test } from '@playwright/test';
import { PROJECT_ROOT } from '../../../runner/project.cjs';
import { withBrowsers as addBrowsers } from '../../../scripts/run/browsers';

// The projects of npm run e2e.

const OWN = ['chromium', 'forms'];
const withBrowsers = async (args: readonly string[]) => {
  const { args: chosen, context } = await addBrowsers(args, OWN, { root: PROJECT_ROOT, env: {} });
  return { chosen, tests: context.env['E2E_BROWSER_TESTS'] };
};

test('runs some form tests and browser tests in Chromium alone, and passes the arguments on', async () => {
  const args = ['--grep', '@smoke'];
  expect(await withBrowsers(args)).toEqual({
    chosen: ['--project=chromium', '--project=forms', ...args],
    tests: undefined,
  });
});

test('runs all tests with the projects beside chromium, which take the tests of a change', async () => {
  const { chosen, tests } = await withBrowsers(['--retries=0']);
  // Whether full Chromium and Firefox are there differs from machine to machine; the phone is Chromium itself.
  expect(chosen.slice(0, 2)).toEqual(['--project=chromium', '--project=forms']);
  expect(chosen).toEqual(expect.arrayContaining(['--project=phone', '--retries=0']));
  expect(tests).toBe('change');
});

for (const args of [['--project', 'phone'], ['--project=phone']]) {
  test(`leaves the project of "${args.join(' ')}" alone, which takes all its tests`, async () => {
    expect(await withBrowsers(args)).toEqual({ chosen: args, tests: undefined });
  });
}
