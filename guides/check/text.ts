import type { Reading } from '../read';
import { findingText } from '../finding-text';
import type { GuideCheck } from './report';

const LONGEST = 100;

/** The check for a terminal, without colors: how each line was read, then what was found. */
export function guideCheckText({ file, recognised, guide, findings, stopped }: GuideCheck): string {
  const { readings, steps } = recognised;
  const notUnderstood = readings.filter(({ takenFor }) => takenFor === 'not understood');
  return [
    '',
    `${guide.title} (${guide.court})`,
    `${file}: ${countText(steps.length, 'step')}, ${countText(guide.claims.length, 'checkable statement')}`,
    '',
    row('line', 'read as', 'how sure', 'rule', 'what'),
    ...readings.map(readingRow),
    '',
    `Not understood: ${notUnderstood.length}${notUnderstood.length > 0 ? ', to be read by a person' : ''}`,
    ...notUnderstood.map((reading) => `  line ${reading.line}: ${readingText(reading)}`),
    '',
    `Findings: ${findings.length}. A finding is a result, not a failure of this command.`,
    ...findings.map((finding) => `  step ${finding.step}, ${finding.kind}: ${findingText(finding)}`),
    ...(stopped === undefined ? [] : ['', `The guide was not followed to its end:\n${stopped}`]),
  ].join('\n');
}

/** What a reading is about: `link "Register"`, or the words themselves. */
export function readingText({ what, words }: Pick<Reading, 'what' | 'words'>): string {
  return what || words;
}

/** "1 step", "8 steps". */
export function countText(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function readingRow(reading: Reading): string {
  const { line, takenFor, rule } = reading;
  const text = readingText(reading);
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return row(String(line), takenFor, rule.sureness, rule.id, shown);
}

function row(line: string, readAs: string, sureness: string, rule: string, what: string): string {
  return `${line.padStart(5)}  ${readAs.padEnd(14)}  ${sureness.padEnd(8)}  ${rule.padEnd(41)}  ${what}`;
}
