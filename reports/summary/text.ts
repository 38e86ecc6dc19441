import { DOCUMENTED_FLOW, stepTitle } from '../../pages/steps';
import { type FailureGroup, groupAlike } from './same-failures';
import type { Failure } from './failure';
import type { QuarantinedTest, RunSummary, StepSummary } from './run-summary';
import {
  alikeText,
  countsText,
  factRows,
  factTexts,
  failureSign,
  missingText,
  picturesText,
  quarantineText,
  stepsText,
  tookText,
  traceCommand,
  verdictText,
  whereText,
} from '../wording';

/**
 * The summary for a terminal, without colors: the guide step by step, every failure, what the run ran with.
 * Files are named from `root`.
 */
export function summaryText(summary: RunSummary, root: string): string {
  const { errors, facts, failures, inQuarantine, others, steps } = summary;
  const { seed, browser, stub } = factTexts(facts);
  const otherCounts = others.map((other) => `${other.project} ${countsText(other)}`);
  return [
    '',
    `${DOCUMENTED_FLOW.title}, step by step`,
    tableRow('', 'passed', 'failed', 'skipped', ''),
    ...steps.map(stepRow),
    `Tests of no step: ${otherCounts.join('; ') || 'none'}`,
    ...errors.map((error) => `\nERROR OUTSIDE OF ANY TEST\n${indented(error)}`),
    ...groupAlike(failures).map((group, index) => `\n${groupText(group, index + 1, root)}`),
    ...(inQuarantine.length > 0
      ? ['\nQuarantined tests, which do not decide the run', ...inQuarantine.map(quarantinedText)]
      : []),
    '',
    ...missingText(summary),
    ...picturesText(facts),
    verdictText(summary),
    [seed, browser, stub, tookText(summary)].join('  |  '),
    '',
  ].join('\n');
}

/** What stands in place of the summary when no test ran. Playwright has printed every error before. */
export function nothingRanText({ errors, selection, skipped }: RunSummary): string {
  const none = skipped === 0 ? 'none was chosen' : `${skipped} skipped`;
  const why = errors.length > 0 ? 'the reason is above' : none;
  return `\nNo test ran: ${why}${selection === null ? '' : ` (partial run: ${selection})`}.\n`;
}

function stepRow({ step, sign, passed, failed, skipped, quarantined }: StepSummary): string {
  const mark = { Passed: 'Passed', Failed: 'FAILED', 'No test': 'NO TEST', 'Not selected': 'not selected' }[
    sign
  ];
  const more = quarantined > 0 ? ` (${quarantined} failed in quarantine)` : '';
  return tableRow(mark, ...[passed, failed, skipped].map(String), `${stepTitle(step)}${more}`);
}

function tableRow(sign: string, ...cells: string[]): string {
  const title = cells.pop() ?? '';
  return `  ${sign.padEnd(12)}${cells.map((cell) => cell.padStart(8)).join('')}   ${title}`.trimEnd();
}

/** A failure, or several alike, for a terminal. */
export function groupText(group: FailureGroup, number: number, root: string): string {
  const { actions, failures, first, flaky, trace } = group;
  const alone = failures.length === 1;
  const [headline = '', ...more] = first.message;
  const rows: (readonly [string, string])[] = [
    ['', more.join('\n')],
    ...factRows(first),
    ['Step', stepsText(group)],
    ['Test', alone ? testText(first) : ''],
    ['Action', actions.join('\n')],
    ['Where', alone ? whereText(first, root) : ''],
    ['Trace', trace ? traceCommand(trace) : 'none was kept'],
  ];
  return [
    `${number}) ${failureSign({ ...first, flaky }).toUpperCase()}  ${headline}`,
    ...rows.filter(([, text]) => text !== '').map(([name, text]) => `   ${name.padEnd(10)}${hanging(text)}`),
    ...(alone ? [] : [`   ${alikeText(group)}:`, ...failures.map((one) => memberText(one, flaky, root))]),
  ].join('\n');
}

function memberText(failure: Failure, allFlaky: boolean, root: string): string {
  const mark = failure.flaky && !allFlaky ? ' (flaky)' : '';
  return `     ${testText(failure)}${mark}  ${whereText(failure, root)}`;
}

function quarantinedText({ ending, message, quarantine, ...test }: QuarantinedTest): string {
  const rows = [testText(test), quarantineText(quarantine), ...(message === undefined ? [] : [message])];
  return `   ${ending.padEnd(10)}${hanging(rows.join('\n'))}`;
}

function testText({ titles, project }: Pick<Failure, 'titles' | 'project'>): string {
  return `${titles.join(' > ')} [${project}]`;
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '   ');
}

/** The lines after the first one stand under it. */
function hanging(text: string): string {
  return text.replaceAll('\n', `\n${' '.repeat(13)}`);
}
