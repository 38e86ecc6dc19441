import { countText } from '../../html/wording';
import { findingText } from '../finding-text';
import type { GuideReading, Reading } from '../read';
import { type GuideCheck, lineOf } from './report';

const LONGEST = 100;

/** The check for a terminal, without colors: how each line was read, then what was found. */
export function guideCheckText(check: GuideCheck): string {
  const { file, reading, guide, findings, stopped } = check;
  const { readings, steps } = reading;
  const notUnderstood = readings.filter(({ takenFor }) => takenFor === 'not understood');
  return [
    '',
    `${guide.title} (${guide.court})`,
    `${file}: ${countText(steps.length, 'step')}, ${countText(reading.statements.length, 'checkable statement')}`,
    '',
    ...readingsTable(readings),
    '',
    `Not understood: ${notUnderstood.length}${notUnderstood.length > 0 ? ', to be read by a person' : ''}`,
    ...notUnderstood.map((one) => `  ${placeText(one)}: ${readingText(one)}`),
    '',
    `Findings: ${findings.length}. A finding is a result, not a failure of this command.`,
    ...findings.map((one) => {
      const line = lineOf(one, check);
      return `  ${line === null ? '' : `line ${line}, `}step ${one.step}, ${one.kind}: ${findingText(one)}`;
    }),
    ...(stopped === undefined ? [] : ['', `The guide was not followed to its end:\n${stopped}`]),
  ].join('\n');
}

/** Why a document is not checked, and how its sentences were read. */
export function refusalText(file: string, { refused = '', readings }: GuideReading): string {
  const shown = readings.filter(({ takenFor }) => takenFor !== 'note' && takenFor !== 'heading').slice(0, 20);
  return [
    `${file} is not a guide to PACER registration. ${refused}`,
    ...(shown.length > 0 ? ['', ...readingsTable(shown)] : []),
  ].join('\n');
}

/** What a reading is about: `link "Register"`, or the words themselves. */
export function readingText({ what, words }: Pick<Reading, 'what' | 'words'>): string {
  return what || words;
}

/** "line 4", "page 2". */
export function placeText({ line, page }: Pick<Reading, 'line' | 'page'>): string {
  if (line !== null) return `line ${line}`;
  return page === undefined ? 'somewhere' : `page ${page}`;
}

function readingsTable(readings: readonly Reading[]): string[] {
  return [row('line', 'read as', 'how sure', 'rule', 'what'), ...readings.map(readingRow)];
}

function readingRow(reading: Reading): string {
  const { line, page, takenFor, rule, sureness } = reading;
  const text = readingText(reading);
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return row(String(line ?? (page === undefined ? '' : `p. ${page}`)), takenFor, sureness, rule, shown);
}

function row(line: string, readAs: string, sureness: string, rule: string, what: string): string {
  return `${line.padStart(5)}  ${readAs.padEnd(14)}  ${sureness.padEnd(8)}  ${rule.padEnd(32)}  ${what}`;
}
