import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';
import { run, runInForeground } from './child-process.cjs';
import type { Context } from './project.cjs';
import { UserError } from './user-error.cjs';

const CLI = 'node_modules/@playwright/test/cli.js';

/** Runs `playwright test` in place of this process. Resolves with Playwright's exit code. */
export function runPlaywright(args: readonly string[], context: Context): Promise<number> {
  return runInForeground([CLI, 'test', ...args], context);
}

/** Puts the reports of shards in a folder together, with the reporters of the project. Resolves with the exit code. */
export function mergeReports(blobs: string, context: Context): Promise<number> {
  return runInForeground([CLI, 'merge-reports', '--config', 'playwright.config.ts', blobs], context);
}

/** A test of the suite, as Playwright lists it. */
export interface ListedTest {
  readonly project: string;
  /** Relative to the root of the repository. */
  readonly file: string;
  /** File and titles, as `--test-list` takes them. */
  readonly name: string;
  /** Rules that it covers: `coversRule(...)`. */
  readonly rules: string[];
  /** Claims that it covers: `coversClaim(...)`. */
  readonly claims: string[];
  /** Whether its failures do not decide a run: `quarantined(...)`. */
  readonly isQuarantined: boolean;
  /** Without their `@`. */
  readonly tags: string[];
}

/** A test as `--test-list` takes it and the history knows it: "[chromium] › tests/guide/with-card.spec.ts › ...". */
export function nameInList({ project, name }: Pick<ListedTest, 'project' | 'name'>): string {
  return `[${project}] › ${name}`;
}

/**
 * Writes tests, named as `nameInList` does, into a file for `--test-list`. Throws for a name of several lines: Playwright
 * would leave the test out without a word.
 */
export function writeTestList(file: string, names: readonly string[]): void {
  const broken = names.find((name) => name.includes('\n'));
  if (broken !== undefined) {
    throw new UserError(
      `Expected the titles of tests to be one line each, since a list of tests has one test a line; got ${JSON.stringify(broken)}.`,
    );
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${names.join('\n')}\n`);
}

/** The tests that Playwright lists for `args`. */
export async function listTests(args: readonly string[], { root, env }: Context): Promise<ListedTest[]> {
  const { code, output } = await run(
    process.execPath,
    [path.join(root, CLI), 'test', '--list', '--reporter=json', ...args],
    { cwd: root, env },
  );
  if (code !== 0) throw new UserError(`Playwright could not list the tests:\n${output}`);
  const report = JSON.parse(output.slice(output.indexOf('{'))) as JSONReport;
  return report.suites.flatMap((suite) => testsOf(suite, []));
}

function testsOf({ specs, suites = [] }: JSONReportSuite, around: readonly string[]): ListedTest[] {
  // Where several projects run a spec, Playwright lists it once, with a test for each.
  const own = specs.flatMap(({ file, title, tests, tags }) =>
    tests.map(({ projectName, annotations }) => {
      const described = (type: string): string[] => [
        ...new Set(annotations.filter((one) => one.type === type).map(({ description = '' }) => description)),
      ];
      return {
        project: projectName,
        file,
        name: [file, ...around, title].join(' › '),
        rules: described('rule'),
        claims: described('claim'),
        isQuarantined: annotations.some(({ type }) => type === 'quarantine'),
        tags: tags.map((tag) => tag.replace(/^@/, '')),
      };
    }),
  );
  return [...own, ...suites.flatMap((suite) => testsOf(suite, [...around, suite.title]))];
}
