import { rmSync } from 'node:fs';
import path from 'node:path';

/** A file or folder that a run or a command leaves for people or scripts. */
export interface Report {
  /** Its file or folder, from the folder of all reports. */
  readonly file: string;
  /** The page to open, where that is a file inside `file`. */
  readonly page?: string;
  /** Text of its link on the index page; a report without a name has no link. */
  readonly name?: string;
  /** What it is: after the link, and in reports/README.md. */
  readonly about: string;
  readonly writtenBy: string;
  /** Whether a run removes it before it begins. What another command writes stays. */
  readonly ofRun: boolean;
}

/** Every report, in the order of the index page. */
export const REPORTS: readonly Report[] = [
  {
    file: 'index.html',
    about: 'the summary of the run, with links to all other reports',
    writtenBy: 'reports/summary',
    ofRun: true,
  },
  {
    file: 'allure',
    page: 'allure/index.html',
    name: 'Allure report',
    about:
      'one file that opens from disk: the tests as a tree of guides, steps and claims, and what changed since earlier runs',
    writtenBy: '`npm run e2e`, `npm test`',
    ofRun: true,
  },
  {
    file: 'html',
    page: 'html/index.html',
    name: 'Playwright report',
    about: 'every test with its actions, errors and traces, for developers',
    writtenBy: 'Playwright',
    ofRun: true,
  },
  {
    file: 'guide',
    page: 'guide/index.html',
    name: 'Illustrated guides',
    about:
      "each court's guide as a page, PDF, Markdown and JSON, with a picture of every step and where the guide and the site disagree",
    writtenBy: 'reports/guides',
    ofRun: true,
  },
  {
    file: 'transitions.html',
    name: 'Transitions of the flow',
    about: 'the screens as a graph, and each transition with the tests that take it',
    writtenBy: 'reports/transitions',
    ofRun: true,
  },
  {
    file: 'claims.html',
    name: 'Claims of the guides',
    about: 'every claim of the guides with the tests that prove it, and what contradicts it',
    writtenBy: 'reports/claims',
    ofRun: true,
  },
  {
    file: 'accessibility',
    page: 'accessibility/index.html',
    name: 'Accessibility of the stub site',
    about:
      'each success criterion of WCAG 2.2, levels A and AA, with what the tests found; the same as EARL and OpenACR',
    writtenBy: 'reports/accessibility',
    ofRun: true,
  },
  {
    file: 'strength.html',
    name: 'Strength of the tests',
    about: 'how much each test asserts, and of what, the weakest first',
    writtenBy: 'reports/strength',
    ofRun: true,
  },
  {
    file: 'faults.html',
    name: 'Seeded faults',
    about: 'which seeded faults the tests catch, and the first test that catches each',
    writtenBy: '`npm run faults`, `npm test`',
    ofRun: false,
  },
  {
    file: 'history.html',
    name: 'History of the runs',
    about: 'how often tests fail or are flaky, what changed since the last green run, and what takes time',
    writtenBy: '`npm run history`',
    ofRun: false,
  },
  {
    file: 'mutation',
    page: 'mutation/index.html',
    name: 'Mutants of the stub site',
    about: 'which small changes to the code of the stub the tests notice, by screen, and which survive',
    writtenBy: '`npm run mutation`',
    ofRun: false,
  },
  {
    file: 'nightly',
    page: 'nightly/index.html',
    name: 'Nightly run',
    about: 'every part of the last nightly run, what failed and how to replay it; the same for scripts',
    writtenBy: '`npm run nightly`',
    ofRun: false,
  },
  {
    file: 'part',
    page: 'part/index.html',
    name: 'Last run of some tests',
    about: 'the same reports for the last run of some tests',
    writtenBy: 'a partial run',
    ofRun: false,
  },
  {
    file: 'junit.xml',
    name: 'junit.xml',
    about: 'every test, for the CI server',
    writtenBy: 'reports/junit',
    ofRun: true,
  },
  {
    file: 'summary.json',
    name: 'summary.json',
    about: 'the figures of the index page, for scripts',
    writtenBy: 'reports/summary',
    ofRun: true,
  },
  {
    file: 'summary.md',
    about: 'the summary as Markdown, for the page of a CI job',
    writtenBy: 'reports/summary',
    ofRun: true,
  },
  {
    file: 'transitions.json',
    about: 'the transitions, for scripts',
    writtenBy: 'reports/transitions',
    ofRun: true,
  },
  { file: 'claims.json', about: 'the claims, for scripts', writtenBy: 'reports/claims', ofRun: true },
  {
    file: 'findings.json',
    about: 'the findings from following the guides literally',
    writtenBy: 'reports/claims',
    ofRun: true,
  },
  { file: 'strength.json', about: 'the strength, for scripts', writtenBy: 'reports/strength', ofRun: true },
  {
    file: 'history-run.jsonl',
    about: 'a whole run as lines of the history; `npm run history` adds them to a file',
    writtenBy: 'reports/history',
    ofRun: true,
  },
  {
    file: 'allure-results',
    about: 'the data of the Allure report',
    writtenBy: 'reports/allure',
    ofRun: true,
  },
  // Playwright removes it itself, after it has read it for --last-failed.
  {
    file: 'test-results',
    about: 'traces, screenshots and videos of failed tests',
    writtenBy: 'Playwright',
    ofRun: false,
  },
  {
    file: 'faults.json',
    about: 'the seeded faults, for scripts',
    writtenBy: '`npm run faults`, `npm test`',
    ofRun: false,
  },
  {
    file: 'guide-check',
    about: 'the result of checking your own guide',
    writtenBy: '`npm run guide:check`',
    ofRun: false,
  },
];

/** Removes what an earlier run left in a folder, so that nobody takes it for this run's. */
export function removeReports(folder: string): void {
  for (const { file, ofRun } of REPORTS) {
    if (ofRun) rmSync(path.join(folder, file), { recursive: true, force: true });
  }
}
