import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { JSONReport, JSONReportSpec, JSONReportSuite, TestStatus } from '@playwright/test/reporter';
import type { InnerFailure } from './failures-reporter';

const ROOT = path.join(__dirname, '..', '..');

/** What became of one test of an inner run. */
export interface InnerResult {
  readonly title: string;
  /** Of its last attempt. */
  readonly status: TestStatus | undefined;
  /** Whether the run takes that status for what is right: a failure of `test.fail` is. */
  readonly isExpected: boolean;
  /** Messages of its errors, without colors. */
  readonly errors: string;
  /** Names of what is attached to it. */
  readonly attachments: readonly string[];
  /** Its failures of the last attempt, as the reports read them. */
  readonly failures: readonly InnerFailure[];
}

interface InnerOptions {
  /** Takes what the run writes. */
  readonly folder: string;
  /** Address of the stub. */
  readonly baseURL: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Options of tests that differ from this project's. */
  readonly use?: object;
}

/**
 * Runs a spec in a Playwright process of its own, with this project's fixtures (the spec imports them from
 * `FIXTURES`, or from `FORM`), against a stub. Resolves with the result of every test.
 */
export async function runSpec(
  spec: string,
  { folder, baseURL, env = {}, use = {} }: InnerOptions,
): Promise<InnerResult[]> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'inner.spec.ts'),
    spec
      .replaceAll('FIXTURES', path.join(ROOT, 'fixtures', 'test'))
      .replaceAll('FORM', path.join(ROOT, 'fixtures', 'form')),
  );
  writeFileSync(
    path.join(folder, 'playwright.config.ts'),
    `import config from '${path.join(ROOT, 'playwright.config')}';
export default { ...config, testDir: '.', projects: undefined, webServer: undefined, workers: 1, retries: 0,
  use: { ...config.use, ...${JSON.stringify(use)} },
  reporter: [['json', { outputFile: 'report.json' }], ['${path.join(__dirname, 'failures-reporter.ts')}']], outputDir: 'results' };`,
  );
  const child = spawn(
    process.execPath,
    [
      path.join(ROOT, 'node_modules/@playwright/test/cli.js'),
      'test',
      '-c',
      path.join(folder, 'playwright.config.ts'),
    ],
    {
      cwd: folder,
      env: { ...process.env, E2E_BASE_URL: baseURL, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const output: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  await new Promise((resolve) => child.on('close', resolve));
  const report = readReport(path.join(folder, 'report.json'), output.join(''));
  const failures = JSON.parse(readFileSync(path.join(folder, 'failures.json'), 'utf8')) as Failures;
  return results(report, failures);
}

function readReport(file: string, output: string): JSONReport {
  const report = JSON.parse(readFileSync(file, 'utf8')) as JSONReport;
  if (report.suites.length === 0) {
    throw new Error(
      `The inner run found no test.\n${output}\n${report.errors.map(({ message }) => message).join('\n')}`,
    );
  }
  if (report.errors.length > 0) {
    throw new Error(
      `The inner run failed outside of its tests.\n${report.errors.map(({ message }) => message).join('\n')}`,
    );
  }
  return report;
}

/** By the tests' ids. */
type Failures = Readonly<Record<string, readonly InnerFailure[]>>;

function results(report: JSONReport, failures: Failures): InnerResult[] {
  const specsOf = (suite: JSONReportSuite): JSONReportSpec[] => [
    ...suite.specs,
    ...(suite.suites ?? []).flatMap(specsOf),
  ];
  return report.suites.flatMap(specsOf).flatMap(({ id, title, tests }) =>
    tests.map((test) => ({
      title,
      status: test.results.at(-1)?.status,
      isExpected: test.status !== 'unexpected',
      errors: test.results
        .flatMap(({ errors }) => errors.map(({ message = '' }) => message))
        .join('\n')
        // eslint-disable-next-line no-control-regex -- colors of a terminal
        .replace(/\u001b\[[0-9;]*m/g, ''),
      attachments: test.results.flatMap((result) => result.attachments.map(({ name }) => name)),
      failures: failures[id] ?? [],
    })),
  );
}
