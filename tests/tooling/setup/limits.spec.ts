import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import { LIMITS } from '../../../fixtures/browser/limits';
import { BROWSER_PROJECTS, BROWSER_ROOMS } from '../../../fixtures/browser/projects';
import { type ListedTest, listTests } from '../../../runner/playwright';
import { PROJECT_ROOT } from '../../../runner/project.cjs';

const WITHIN = BROWSER_ROOMS.map((room) => `tests/${room}/`);

const test = base.extend<object, { tests: ListedTest[] }>({
  tests: [
    async ({}, use) =>
      use(
        await listTests(['--project=chromium', '--project=firefox'], {
          root: PROJECT_ROOT,
          env: { ...process.env, E2E_BROWSER_TESTS: 'all' },
        }),
      ),
    { scope: 'worker', timeout: 60_000 },
  ],
});

test.describe.configure({ mode: 'default' }); // one worker lists the tests

const needs = ({ tags }: ListedTest): string[] =>
  tags.filter((tag) => tag.startsWith('needs-')).map((tag) => `@${tag}`);

test('every @needs- tag has a limit, and every limit has a test', ({ tests }) => {
  expect([...new Set(tests.flatMap(needs))].sort()).toEqual(LIMITS.map(({ tag }) => tag).sort());
  expect(
    LIMITS.flatMap(({ projects }) => projects).filter((name) => !BROWSER_PROJECTS.includes(name)),
  ).toEqual([]);
});

test('Firefox runs every test of the guide, the screens and the journeys that needs nothing it lacks', ({
  tests,
}) => {
  expect(tests.filter(({ project }) => project === 'firefox').length).toBeGreaterThan(100);
  const named = (project: string) => tests.filter((one) => one.project === project);
  const expected = named('chromium')
    .filter(({ file }) => WITHIN.some((room) => file.startsWith(room)))
    .filter((one) => needs(one).length === 0);
  expect(
    named('firefox')
      .map(({ name }) => name)
      .sort(),
  ).toEqual(expected.map(({ name }) => name).sort());
});

test('docs/browsers.md lists each limit with its tests and its reason', ({ tests }) => {
  const page = readFileSync(path.join(PROJECT_ROOT, 'docs/browsers.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `(@needs-[^`]+)` *\|(.*)\|(.*)\|(.*)\|$/gm)].map((row) =>
    row.slice(1).map((cell) => cell.trim().replaceAll('`', '')),
  );
  const within = tests.filter(
    ({ project, file }) => project === 'chromium' && WITHIN.some((room) => file.startsWith(room)),
  );
  const expected = LIMITS.map(({ tag, projects, reason }) => {
    const count = within.filter((one) => needs(one).includes(tag)).length;
    return [tag, projects.join(', '), String(count), reason];
  });
  expect(rows).toEqual(expected);
});
