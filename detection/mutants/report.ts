import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { MutationTestResult } from 'mutation-testing-report-schema/api';
import { specOf } from '../site-test';
import type { Result } from './judge';

/** The results in the format of mutation-testing-report-schema. `tests` are the names of all tests. */
export function mutationReport(
  results: readonly Result[],
  tests: readonly string[],
  root: string,
): MutationTestResult {
  const files: MutationTestResult['files'] = {};
  for (const { mutant, isStatic, tried = [], killedBy, ...verdict } of results) {
    const { id, file, mutator, replacement, location } = mutant;
    const source = readFileSync(path.join(root, file), 'utf8');
    const killers = killedBy === undefined ? [] : [killedBy];
    files[file] ??= { language: 'typescript', source, mutants: [] };
    files[file].mutants.push({
      id,
      mutatorName: mutator,
      replacement,
      location,
      static: isStatic,
      coveredBy: [...tried, ...killers],
      killedBy: killers,
      testsCompleted: tried.length + killers.length,
      ...verdict,
    });
  }
  const testFiles: NonNullable<MutationTestResult['testFiles']> = {};
  for (const test of tests) {
    const file = testFiles[`tests/${specOf(test)}`] ?? { tests: [] };
    file.tests.push({ id: test, name: test.split(' › ').slice(1).join(' › ') });
    testFiles[`tests/${specOf(test)}`] = file;
  }
  return { schemaVersion: '2', thresholds: { high: 95, low: 90 }, projectRoot: root, files, testFiles };
}

/** The report as one page that needs no other file and no network. */
export function mutantsPage(report: MutationTestResult): string {
  const viewer = createRequire(__filename).resolve(
    'mutation-testing-elements/dist/mutation-test-elements.js',
  );
  const data = JSON.stringify(report).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:" />
    <title>Mutants of the stub site</title>
    <link rel="icon" href="data:," />
    <script>${readFileSync(viewer, 'utf8')}</script>
  </head>
  <body>
    <noscript>This page needs script; summary.txt has the figures.</noscript>
    <mutation-test-report-app title-postfix="Mutants of the stub site"></mutation-test-report-app>
    <script>
      document.querySelector('mutation-test-report-app').report = ${data};
    </script>
  </body>
</html>
`;
}
