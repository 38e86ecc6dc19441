/** What the mutants tell about the browser specs, in the format and on the page of mutation-testing-elements. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {import('mutation-testing-report-schema/api').MutationTestResult} MutationTestResult */
/** @typedef {import('mutation-testing-report-schema/api').MutantStatus} MutantStatus */

/**
 * What became of a mutant.
 * @typedef {object} Result
 * @property {import('./mutants.mjs').Mutant} mutant
 * @property {MutantStatus} status `NoCoverage`: no test gets another answer from the stub with it than without it
 * @property {string} [statusReason]
 * @property {readonly string[]} [killedBy] titles of tests
 * @property {readonly string[]} [tried] titles of tests that noticed it and passed
 * @property {boolean} isStatic whether its code runs when the stub starts
 */

/**
 * The results as mutation-testing-report-schema has them.
 * @param {readonly Result[]} results
 * @param {readonly { titles: string, line: number }[]} tests
 * @param {string} root the project's directory
 * @returns {MutationTestResult}
 */
export function mutationReport(results, tests, root) {
  /** @type {MutationTestResult['files']} */
  const files = {};
  for (const { mutant, isStatic, tried = [], killedBy = [], ...outcome } of results) {
    const { id, file, mutator, replacement, location } = mutant;
    const source = readFileSync(path.join(root, file), 'utf8');
    files[file] ??= { language: 'typescript', source, mutants: [] };
    files[file].mutants.push({
      id,
      mutatorName: mutator,
      replacement,
      location,
      static: isStatic,
      coveredBy: [...tried, ...killedBy],
      killedBy: [...killedBy],
      testsCompleted: tried.length + killedBy.length,
      ...outcome,
    });
  }
  /** @type {NonNullable<MutationTestResult['testFiles']>} */
  const testFiles = {};
  for (const { titles, line } of tests) {
    const [spec = '', ...names] = titles.split(' › ');
    const file = testFiles[`tests/${spec}`] ?? { tests: [] };
    file.tests.push({ id: titles, name: names.join(' › '), location: { start: { line, column: 1 } } });
    testFiles[`tests/${spec}`] = file;
  }
  return { schemaVersion: '2', thresholds: { high: 95, low: 90 }, projectRoot: root, files, testFiles };
}

/**
 * The report as one page that needs no other file and no network.
 * @param {MutationTestResult} report
 * @returns {string}
 */
export function mutantsPage(report) {
  const viewer = createRequire(import.meta.url).resolve(
    'mutation-testing-elements/dist/mutation-test-elements.js',
  );
  const data = JSON.stringify(report).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:" />
    <title>Mutants in the stub site's code</title>
    <link rel="icon" href="data:," />
    <script>${readFileSync(viewer, 'utf8')}</script>
  </head>
  <body>
    <noscript>This page needs script; summary.txt has the figures.</noscript>
    <mutation-test-report-app title-postfix="browser specs against the stub site"></mutation-test-report-app>
    <script>
      document.querySelector('mutation-test-report-app').report = ${data};
    </script>
  </body>
</html>
`;
}
