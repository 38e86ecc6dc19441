import { expect, test } from '@playwright/test';
import { BROWSER_PROJECTS, isNamed, projectsNamed } from '../../../fixtures/browser/projects';
import { withBrowsers as addBrowsers } from '../../../scripts/run/browsers';

// The projects of npm run e2e.

const OWN = ['chromium', 'forms'];
const withBrowsers = async (args: readonly string[]) => {
  // A project of its own, so that nothing is installed or remembered.
  const env = { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  const { args: chosen, context } = await addBrowsers(args, OWN, { root: test.info().outputPath(), env });
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

test('opens windows of Chromium alone', async () => {
  expect(await withBrowsers(['--headed'])).toEqual({
    chosen: ['--project=chromium', '--project=forms', '--headed'],
    tests: undefined,
  });
});

test('runs what failed last in any project', async () => {
  expect(await withBrowsers(['--last-failed'])).toEqual({ chosen: ['--last-failed'], tests: undefined });
});

for (const { value, names } of [
  { value: 'firefox', names: ['firefox'] },
  { value: 'FireFox', names: ['firefox'] },
  { value: '*fire*', names: ['firefox'] },
  { value: 'chromium*', names: ['chromium-full'] },
  { value: 'fire', names: [] },
]) {
  test(`--project ${value} names ${names.join(', ') || 'nothing'}, as for Playwright`, () => {
    expect(BROWSER_PROJECTS.filter((project) => isNamed(project, [value]))).toEqual(names);
  });
}

test('--project takes several names', () => {
  expect(projectsNamed(['--project', 'chromium', 'firefox', '--headed', '--project=phone'])).toEqual([
    'chromium',
    'firefox',
    'phone',
  ]);
});

for (const args of [['--project', 'phone'], ['--project=phone']]) {
  test(`leaves the project of "${args.join(' ')}" alone, which takes all its tests`, async () => {
    expect(await withBrowsers(args)).toEqual({ chosen: args, tests: undefined });
  });
}
