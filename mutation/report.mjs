/** What the mutants tell about the browser specs, in the format and on the page of mutation-testing-elements. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { calculateMetrics } from 'mutation-testing-metrics';

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

/** Least share of the mutants of a folder that must be refused, in percent. */
export const TARGETS = { 'stub-site/rules': 95, 'stub-site/screens': 90 };

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
 * The results by file and folder, as a table in text, and the folders that miss their targets.
 * @param {MutationTestResult} report
 * @returns {{ text: string, missed: string[] }}
 */
export function summary({ files }) {
  const rows = [['', 'Refused', 'Survived', 'Not noticed', 'Equivalent', 'Does not start', 'Score']];
  const missed = [];
  for (const [folder, target] of Object.entries(TARGETS)) {
    const inside = Object.fromEntries(
      Object.entries(files).filter(([file]) => file.startsWith(`${folder}/`)),
    );
    if (Object.keys(inside).length === 0) continue;
    for (const [file, result] of Object.entries(inside).sort(([a], [b]) => a.localeCompare(b))) {
      rows.push(row(`  ${file}`, { [file]: result }));
    }
    rows.push(row(folder, inside));
    const { mutationScore } = calculateMetrics(inside).metrics;
    if (mutationScore < target)
      missed.push(
        `${folder}: ${mutationScore.toFixed(1)} % of the mutants were refused; expected ${target} %.`,
      );
  }
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const text = rows
    .map((cells) =>
      cells
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
  return { text, missed };
}

/**
 * @param {string} name
 * @param {MutationTestResult['files']} files
 */
function row(name, files) {
  const { totalDetected, survived, noCoverage, ignored, totalInvalid, mutationScore } =
    calculateMetrics(files).metrics;
  const counts = [totalDetected, survived, noCoverage, ignored, totalInvalid].map(String);
  return [name, ...counts, Number.isNaN(mutationScore) ? '-' : `${mutationScore.toFixed(1)} %`];
}

/**
 * The report as one page that needs no other file and no network.
 * @param {MutationTestResult} report
 * @returns {string}
 */
export function mutationPage(report) {
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
    <title>Mutants of the stub site</title>
    <link rel="icon" href="data:," />
    <script>${readFileSync(viewer, 'utf8')}</script>
  </head>
  <body>
    <noscript>This page needs script; mutation.txt has its figures.</noscript>
    <mutation-test-report-app title-postfix="browser specs against the stub site"></mutation-test-report-app>
    <script>
      document.querySelector('mutation-test-report-app').report = ${data};
    </script>
  </body>
</html>
`;
}
