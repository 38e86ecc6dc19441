import { OWN_PROJECTS } from '../../fixtures/browser/projects';
import type { ListedTest } from '../../runner/playwright';

/** Where the record is, relative to the root of the repository. */
export const RECORD = 'tests/record.md';

/** Which level of tests each project has (CONTRIBUTING.md), for the tests of a rule. */
const LEVELS = { 'stub-site': 'rule', forms: 'form', chromium: 'browser' } as const;

const HEAD = `# Number of tests

How many tests there are for each rule of [docs/rules.md](../docs/rules.md) and in each spec file. \`npm run rules\` writes this file, so that a review shows each test that was added or removed. A test that covers several rules counts for each of them.`;

/** The record as text: a line for each rule, then one for each spec file, in alphabetical order. */
export function recordOf(tests: readonly ListedTest[]): string {
  // A browser that runs the tests of `chromium` a second time adds no test.
  const counted = tests.filter(({ project }) => OWN_PROJECTS.includes(project));
  const rules = grouped(counted, ({ rules: covered }) => covered);
  const files = grouped(counted, ({ file }) => [file]);
  return [
    HEAD,
    '## By rule',
    [...rules].map(([id, own]) => `- \`${id}\`: ${levelsText(own)}`).join('\n'),
    '## By spec file',
    [...files].map(([file, own]) => `- \`${file}\`: ${projectsText(own)}`).join('\n'),
  ].join('\n\n');
}

/** The counts that two records do not share: those that are recorded, then those of today. */
export function changedCounts(recorded: string, current: string): string[] {
  const [before, after] = [countsIn(recorded), countsIn(current)];
  return [
    ...before.filter((count) => !after.includes(count)).map((count) => `  recorded ${count}`),
    ...after.filter((count) => !before.includes(count)).map((count) => `  today    ${count}`),
  ];
}

function countsIn(record: string): string[] {
  return record.split('\n').flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []));
}

function grouped(
  tests: readonly ListedTest[],
  keysOf: (test: ListedTest) => readonly string[],
): [string, ListedTest[]][] {
  const groups = new Map<string, ListedTest[]>();
  for (const test of tests) {
    for (const key of keysOf(test)) groups.set(key, [...(groups.get(key) ?? []), test]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** "12 rule, 8 form, 2 browser". */
function levelsText(tests: readonly ListedTest[]): string {
  return Object.entries(LEVELS)
    .map(([project, level]) => `${countIn(project, tests)} ${level}`)
    .join(', ');
}

/** "12 chromium". */
function projectsText(tests: readonly ListedTest[]): string {
  return OWN_PROJECTS.filter((project) => countIn(project, tests) > 0)
    .map((project) => `${countIn(project, tests)} ${project}`)
    .join(', ');
}

function countIn(name: string, tests: readonly ListedTest[]): number {
  return tests.filter(({ project }) => project === name).length;
}
