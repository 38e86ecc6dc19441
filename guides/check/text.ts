import type { Reading, RecognisedText } from '../read';
import type { Finding } from '../catalogue';
import { findingText } from '../findings';
import type { GuideCheck } from './report';

const LONGEST = 100;

/** The check for a terminal, without colors: line by line what the text was taken for, then what was found. */
export function guideCheckText({ file, recognised, guide, findings }: GuideCheck): string {
  const { readings, steps } = recognised;
  const notUnderstood = readings.filter(({ takenFor }) => takenFor === 'not understood');
  return [
    '',
    `${guide.title} (${guide.court})`,
    `${file}: ${countText(steps.length, 'step')}, ${countText(guide.claims.length, 'checkable statement')}`,
    '',
    row('line', 'taken for', 'how sure', 'rule', 'what'),
    ...readings.map(readingRow),
    '',
    `Not understood: ${notUnderstood.length}${notUnderstood.length > 0 ? ', to be read by a person' : ''}`,
    ...notUnderstood.map((reading) => `  line ${reading.line}: ${readingText(reading)}`),
    '',
    `Findings: ${findings.length}. They are results, not failures: where text and site, or text and text, part.`,
    ...findings.map((finding) => `  step ${finding.step}, ${finding.kind}: ${findingText(finding)}`),
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

/** Where the step of a finding begins. */
export function lineOf({ step }: Pick<Finding, 'step'>, { steps }: RecognisedText): number | null {
  return steps.find(({ number }) => number === step)?.line ?? null;
}

function readingRow(reading: Reading): string {
  const { line, takenFor, rule } = reading;
  const text = readingText(reading);
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return row(String(line), takenFor, rule.sureness, rule.id, shown);
}

function row(line: string, takenFor: string, sureness: string, rule: string, what: string): string {
  return `${line.padStart(5)}  ${takenFor.padEnd(14)}  ${sureness.padEnd(8)}  ${rule.padEnd(41)}  ${what}`;
}
