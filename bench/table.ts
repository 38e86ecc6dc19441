/** The figures as a table in the terminal. */
import type { CommandFigure } from './command-figures';
import type { Figures } from './figures';
import type { PeerFigure } from './flow-figures';
import type { Summary } from './statistics';
import { judge, type Judged, TARGETS } from './targets';

type Row = readonly string[];

const HEAD: Row = ['', 'median', 'quartiles', 'target', ''];

export function tableOf(figures: Figures): string {
  const { flow, flowWithTrace, edge, styling, firstAnswer, memory, throughput } = figures;
  const rows: Row[] = [
    HEAD,
    ["The guide's flow, without a card"],
    timed('  (1) through the suite', flow.ms.suite),
    timed('  (2) as a bare Playwright script', flow.ms.bare),
    judged('  (1) / (2)', flow.ratio, flow.ratioOfPairs),
    ['The same, recording a trace in every test'],
    timed('  (1) through the suite', flowWithTrace.ms.suite),
    timed('  (2) as a bare Playwright script', flowWithTrace.ms.bare),
    compared('  (1) / (2)', flowWithTrace.ratio, flowWithTrace.ratioOfPairs),
    ['An edge test'],
    timed('  (1) at the screen where it starts', edge.ms.edge),
    timed('  (2) an empty test: new context, page, assertion', edge.ms.empty),
    compared('  (1) / (2)', edge.ratio, edge.ratioOfPairs),
    ['Styling, in the bare script'],
    timed('  (1) with the style sheet and fonts', styling.ms.styled),
    timed('  (2) with both blocked', styling.ms.unstyled),
    judged('  (1) / (2)', styling.ratio, styling.ratioOfPairs),
    ...commandRows(figures.commands),
    ['The stub site'],
    [
      '  first answer after its start',
      ms(firstAnswer.ms.median),
      spread(firstAnswer.ms, ms),
      ...verdict(firstAnswer.median, ms),
    ],
    [
      `  registrations/s, ${throughput.requestsPerRegistration} requests each`,
      whole(throughput.registrationsPerSecond.value),
      spread(throughput.perSecond, whole),
      ...verdict(throughput.registrationsPerSecond, whole),
    ],
    [`  resident memory, ${memory.registrations} registrations`, change(memory.rssMB)],
    [`  heap, ${memory.registrations} registrations`, change(memory.heapMB)],
  ];
  return [...aligned(rows), '', ...lastLines(figures)].join('\n');
}

/** The flow in other tools. */
export function peersTableOf(peers: readonly PeerFigure[]): string {
  const rows = peers.map(({ name, ms: summary, ratio }): Row => {
    const isOurs = name === 'suite' || name === 'bare';
    const judgement = verdict(judge(ratio, TARGETS.peer), fixed).join(' ');
    return [...timed(`  ${name}`, summary), fixed(ratio), isOurs ? '' : judgement];
  });
  return aligned([['The same flow', 'median', 'quartiles', 'times the suite', ''], ...rows]).join('\n');
}

function commandRows(commands: readonly CommandFigure[]): Row[] {
  if (commands.length === 0) return [];
  return [
    ['The last whole run that passed, in bare flows'],
    ...commands.map(({ command, seconds, ratio }) => [
      `  ${command}, ${whole(seconds)} s`,
      whole(ratio.value),
      '',
      ...verdict(ratio, whole),
    ]),
  ];
}

function lastLines({ flow, seconds, machine, loadAverage }: Figures): string[] {
  const { cores, node } = machine;
  const [load = 0] = loadAverage.before;
  const measured = `${flow.pairs} pairs each; ${seconds} s on ${cores} cores, Node ${node}.`;
  const busy = `The machine was busy before (load ${fixed(load)}): measure on a quiet one.`;
  return load > cores / 2 ? [measured, busy] : [measured];
}

function timed(name: string, summary: Summary): Row {
  return [name, ms(summary.median), spread(summary, ms)];
}

function judged(name: string, figure: Judged, ofPairs: Summary): Row {
  return [name, fixed(figure.value), spread(ofPairs, fixed), ...verdict(figure, fixed)];
}

/** A figure without a target. */
function compared(name: string, ratio: number, ofPairs: Summary): Row {
  return [name, fixed(ratio), spread(ofPairs, fixed)];
}

type Show = (value: number) => string;

function verdict({ bound, target, holds }: Judged, show: Show): Row {
  return [`${bound} ${show(target)}`, holds ? 'holds' : 'MISSED'];
}

function spread({ lowerQuartile, upperQuartile }: Summary, show: Show): string {
  return `${show(lowerQuartile)} - ${show(upperQuartile)}`;
}

function change({ before, after }: { readonly before: number; readonly after: number }): string {
  return `${whole(before)} -> ${whole(after)} MB`;
}

const ms: Show = (value) => `${whole(value)} ms`;
const whole: Show = (value) => Math.round(value).toLocaleString('en-US');
const fixed: Show = (value) => value.toFixed(2);

function aligned(rows: readonly Row[]): string[] {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
