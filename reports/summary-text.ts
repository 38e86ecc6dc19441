import { moeb } from '../fixtures/guides/moeb';
import { stepTitle } from '../fixtures/labels';
import type { Failure } from './failure';
import type { RunSummary, StepSummary } from './run-summary';
import {
  countsText,
  durationText,
  factTexts,
  locationText,
  screensText,
  stepsText,
  totalsText,
  traceCommand,
} from './wording';

/**
 * The summary for a terminal, without colors: the guide step by step, every failure, what the run ran with.
 * Files are named from `rootDir`.
 */
export function summaryText(summary: RunSummary, rootDir: string): string {
  const { durationMs, errors, facts, failures, others, steps, verdict } = summary;
  const { seed, browser, stub } = factTexts(facts);
  const otherCounts = others.map((other) => `${other.project} ${countsText(other)}`);
  return [
    '',
    `${moeb.title}, step by step`,
    tableRow('', 'passed', 'failed', 'skipped', ''),
    ...steps.map(stepRow),
    `Tests of no step: ${otherCounts.join('; ') || 'none'}`,
    ...errors.map((error) => `\nWENT WRONG OUTSIDE ANY TEST\n${indented(error)}`),
    ...failures.map((failure, index) => `\n${failureText(failure, index + 1, rootDir)}`),
    '',
    `${verdict}: ${totalsText(summary)}`,
    [seed, browser, stub, durationText(durationMs)].join('  |  '),
    '',
  ].join('\n');
}

function stepRow({ step, sign, passed, failed, skipped }: StepSummary): string {
  const mark = sign === 'Passed' ? sign : sign.toUpperCase();
  return tableRow(mark, ...[passed, failed, skipped].map(String), stepTitle(step));
}

function tableRow(sign: string, ...cells: string[]): string {
  const title = cells.pop() ?? '';
  return `  ${sign.padEnd(8)}${cells.map((cell) => cell.padStart(8)).join('')}   ${title}`.trimEnd();
}

function failureText(failure: Failure, number: number, rootDir: string): string {
  const { actions, flaky, location, message, project, titles, trace } = failure;
  const screens = screensText(failure);
  const rows = [
    ['Screen', screens],
    ['Test', `${titles.join(' > ')} [${project}]`],
    ['Action', actions.join(' > ')],
    ['Error', message.join('\n')],
    ['Where', locationText(location, rootDir)],
    ['Trace', trace ? traceCommand(trace) : 'none was kept'],
  ] as const;
  return [
    `${number}) ${flaky ? 'FLAKY' : 'FAILED'}  ${stepsText(failure)}`,
    ...rows.filter(([, text]) => text !== '').map(([name, text]) => `   ${name.padEnd(8)}${hanging(text)}`),
  ].join('\n');
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '   ');
}

/** The lines after the first one stand under it. */
function hanging(text: string): string {
  return text.replaceAll('\n', `\n${' '.repeat(11)}`);
}
