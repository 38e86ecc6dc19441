/** What a run found, counted by folder, screen and file. */
import path from 'node:path';
import { Problem } from '../../scripts/problem.mjs';

/** @typedef {import('./report.mjs').Result} Result */

/**
 * Mutants that have something in common, and what became of them.
 * @typedef {object} Counts
 * @property {string} name
 * @property {number} refused by a test, or `notStarting`
 * @property {number} notStarting the stub does not start with them: every test fails
 * @property {number} survived
 * @property {number} unnoticed no test gets another answer from the site
 * @property {number} equivalent
 * @property {number} score refused ones of those that are not equivalent, in percent; NaN without any
 */

/**
 * How a run went.
 * @typedef {object} Run
 * @property {number} mutants how many were chosen
 * @property {number} decided of how many it is known what becomes of them: fewer when the run was stopped
 * @property {number} all how many there are
 * @property {number} seconds wall time
 * @property {number} workers
 * @property {{ run: number, reused: number }} recording tests that ran without mutants, and those taken from an earlier run
 * @property {{ run: number, failed: readonly string[] }} controls tests that ran without a mutant among the others
 */

/**
 * @typedef {object} Figures
 * @property {Run} run
 * @property {readonly (Counts & { target: number })[]} folders
 * @property {readonly Counts[]} screens
 * @property {readonly Counts[]} files
 * @property {readonly Result[]} unrefused survivors, and those that no test notices
 */

/** Least share of the mutants of a folder that must be refused, in percent. */
export const TARGETS = { 'stub-site/rules': 95, 'stub-site/screens': 90 };
/** Most wall time a mutant may take in a whole run on two cores that do nothing else, in seconds. */
export const MOST_SECONDS = 1;

const SEVERAL = 'several screens';

/** The names of the files of each screen, in the order of the flow. */
const FILES_OF = {
  home: ['home'],
  register: ['register'],
  'case-search': ['case-search'],
  form: ['counties', 'duplicate', 'form', 'notice', 'states', 'user-type', 'user-verification'],
  credentials: ['credentials', 'password', 'security-questions', 'username'],
  payment: ['card', 'payment'],
  policies: ['policies', 'policy-text'],
  'thank-you': ['status', 'thank-you'],
  'log-in': ['log-in'],
  'my-account': ['activation', 'my-account'],
  court: ['court', 'e-filing', 'fees', 'filing', 'linking', 'viewing'],
  [SEVERAL]: ['calendar-date', 'cancel', 'fault', 'index', 'screen', 'session', 'text'],
};

/**
 * @param {string} file
 * @returns {string} its screen
 */
export function screenOf(file) {
  const name = path.posix.basename(file, '.ts');
  const found = Object.entries(FILES_OF).find(([, names]) => names.includes(name));
  if (!found)
    throw new Problem(`${file} belongs to no screen: name it in FILES_OF (detection/mutants/figures.mjs).`);
  return found[0];
}

/**
 * @param {readonly Result[]} results
 * @param {Run} run
 * @returns {Figures}
 */
export function figuresOf(results, run) {
  /** @param {string} name @param {(file: string) => boolean} isOf */
  const counts = (name, isOf) =>
    countsOf(
      name,
      results.filter(({ mutant }) => isOf(mutant.file)),
    );
  /** @param {Counts} some */
  const isThere = ({ refused, survived, unnoticed, equivalent }) =>
    refused + survived + unnoticed + equivalent > 0;
  const files = [...new Set(results.map(({ mutant }) => mutant.file))].sort();
  return {
    run,
    folders: Object.entries(TARGETS)
      .map(([folder, target]) => ({ ...counts(folder, (file) => file.startsWith(`${folder}/`)), target }))
      .filter(isThere),
    screens: Object.keys(FILES_OF)
      .map((screen) => counts(screen, (file) => screenOf(file) === screen))
      .filter(isThere),
    files: files.map((name) => counts(name, (file) => file === name)),
    unrefused: results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage'),
  };
}

/**
 * @param {string} name
 * @param {readonly Result[]} results
 * @returns {Counts}
 */
function countsOf(name, results) {
  /** @param {import('./report.mjs').MutantStatus[]} statuses */
  const count = (...statuses) => results.filter(({ status }) => statuses.includes(status)).length;
  const notStarting = count('RuntimeError');
  const refused = count('Killed', 'Timeout') + notStarting;
  const survived = count('Survived');
  const unnoticed = count('NoCoverage');
  const score = (100 * refused) / (refused + survived + unnoticed);
  return { name, refused, notStarting, survived, unnoticed, equivalent: count('Ignored'), score };
}

/**
 * What is not as it should be, a sentence each.
 * @param {Figures} figures
 * @returns {string[]}
 */
export function missedTargets({ folders, run: { controls } }) {
  const missed = folders
    .filter(({ score, target }) => score < target)
    .map(
      ({ name, score, target }) =>
        `${name}: ${percent(score)} of the mutants are refused; expected ${target} %.`,
    );
  if (controls.failed.length === 0) return missed;
  return [
    ...missed,
    `Without a mutant, ${controls.failed.length} of ${controls.run} tests failed among the others, so that others may have failed without need:`,
    ...controls.failed.map((failed) => `  ${failed}`),
  ];
}

/** @param {number} score */
export function percent(score) {
  // Rounded down: what is not refused must not read 100.0 %.
  return Number.isNaN(score) ? '-' : `${(Math.floor(score * 10) / 10).toFixed(1)} %`;
}

/**
 * How long it took, what was taken from before, and whether tests can be trusted.
 * @param {Run} run
 * @returns {string[]} sentences
 */
export function runFacts({ mutants, decided, all, seconds, workers, recording, controls }) {
  const each = `${seconds.toFixed(0)} s with ${workers} browsers, ${(seconds / decided).toFixed(2)} s a mutant`;
  const target = `the target is ${MOST_SECONDS} s on two cores that do nothing else`;
  return [
    mutants === all ? `${each}; ${target}.` : `${each}.`,
    `Of the tests without a mutant, ${recording.run} ran first and ${recording.reused} were taken from an earlier run.`,
    `${controls.run} more ran without one among the others; ${controls.failed.length} failed.`,
    ...(decided < mutants
      ? [
          `${decided} of ${mutants} mutants are decided. Those that are not are the harder ones: do not take the score for that of all.`,
        ]
      : []),
  ];
}

/**
 * The figures as a table in text.
 * @param {Figures} figures
 */
export function summaryText({ folders, screens, files }) {
  const rows = [['', 'Refused', 'Not starting', 'Survived', 'Not noticed', 'Equivalent', 'Score']];
  for (const folder of folders) {
    for (const file of files.filter(({ name }) => name.startsWith(`${folder.name}/`))) {
      rows.push(cellsOf({ ...file, name: `  ${file.name}` }));
    }
    rows.push(cellsOf(folder));
  }
  rows.push([''], ...screens.map(cellsOf));
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  return rows
    .map((cells) =>
      cells
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @param {Counts} counts */
function cellsOf({ name, refused, notStarting, survived, unnoticed, equivalent, score }) {
  return [name, ...[refused, notStarting, survived, unnoticed, equivalent].map(String), percent(score)];
}

/**
 * The figures as the README has them.
 * @param {Figures} figures
 */
export function readmeText({ folders, run }) {
  const { mutants, seconds, workers } = run;
  const rows = folders.map(
    ({ name, refused, survived, unnoticed, equivalent, score, target }) =>
      `| \`${name}\` | ${refused} | ${survived + unnoticed} | ${equivalent} | ${percent(score)} | ${target} % |`,
  );
  return [
    `${mutants} mutants, ${(seconds / mutants).toFixed(2)} s a mutant with ${workers} browsers (\`npm run mutation\`).`,
    '',
    '| Mutants of | Refused | Not refused | Equivalent | Score | Target |',
    '| - | - | - | - | - | - |',
    ...rows,
  ].join('\n');
}
