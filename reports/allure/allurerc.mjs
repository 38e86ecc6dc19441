import { addIteratorHelpers } from './iterator-helpers.mjs';

addIteratorHelpers();

/** Label of a failing result: its kind, which reporter.ts writes. */
const FAILURE = 'failure';

/**
 * Failing results of one kind.
 * @param {string} kind
 * @param {string} name
 */
const category = (kind, name) => ({
  name,
  matchers: { labels: { [FAILURE]: `^${kind}$` } },
  groupByMessage: false, // every message names the line of its test
});

/**
 * The Allure report: one file, which opens from disk. Its tests are grouped by guide, step and statement, its failures by
 * what went wrong.
 * @type {Parameters<typeof import('allure').defineConfig>[0]}
 */
export default {
  name: 'PACER registration',
  resultsDir: 'reports/output/allure-results',
  output: 'reports/output/allure',
  plugins: {
    awesome: {
      options: { reportLanguage: 'en', groupBy: ['epic', 'feature', 'story'], singleFile: true },
    },
  },
  // scripts/run/allure-report.ts adds whole runs only: a run of some tests would look as if the others were gone.
  historyPath: 'allure-history.jsonl',
  historyLimit: 5,
  appendHistory: process.env['ALLURE_ADDS_TO_HISTORY'] === 'true',
  categories: [
    { ...category('quarantine', 'Failed in quarantine'), groupBy: ['owner'] },
    category('flaky', 'Flaky: passed only on a retry'),
    category('assertion', 'The site did not answer as expected'),
    category('action', 'An action was not possible'),
    category('page', 'A script of a page failed, or a part of a page did not load'),
    category('harness', 'The suite or the stub broke'),
  ],
  resolutions: {
    // The quarantine of a test says so in its message, and nowhere else is a list of such tests.
    rules: [
      {
        resolution: 'muted',
        messageRegexp: '^Failed in quarantine \\(',
        comment:
          'In quarantine: the failure does not decide the run. The message names owner, last day and reason.',
      },
    ],
    knownIssuesPath: '', // no file: Allure would list rules that link to an issue tracker
  },
  qualityGate: { rules: [{ maxFailures: 0, minTestsCount: 1500 }] },
};
