/**
 * @typedef {import('./statistics.mjs').Summary} Summary
 * @typedef {import('./target.mjs').Judged} Judged
 * @typedef {Awaited<ReturnType<typeof import('./browser-figures.mjs').measureBrowser>>} BrowserFigures
 * @typedef {Awaited<ReturnType<typeof import('./stub-figures.mjs').measureStub>>} StubFigures
 * @typedef {import('./command-figures.mjs').CommandFigure} CommandFigure
 * @typedef {{ commands: CommandFigure[], seconds: number, machine: { cores: number, node: string }, loadAverage: { before: number[] } }} Run
 */

const HEAD = ['', 'median', 'quartiles', 'target', ''];

/**
 * The figures as a person reads them.
 * @param {BrowserFigures & StubFigures & Run} figures
 */
export function tableOf(figures) {
  const { flow, flowWithTrace, edge, styling, firstAnswer, memory, throughput, machine, loadAverage } =
    figures;
  const rows = [
    HEAD,
    ["The guide's flow, without a card"],
    timed('  (1) through the suite, in its settings', flow.ms.suite),
    timed('  (2) as a bare Playwright script', flow.ms.bare),
    judged('  (1) / (2)', flow.ratio, flow.ratioOfPairs),
    ['The same, recording a trace in every test'],
    timed('  through the suite', flowWithTrace.ms.suite),
    timed('  as a bare Playwright script', flowWithTrace.ms.bare),
    ['  ratio', fixed(flowWithTrace.ratio), spread(flowWithTrace.ratioOfPairs, fixed)],
    ['An edge test'],
    timed('  on the screen where it starts', edge.ms.edge),
    timed('  an empty test: new context, page, assertion', edge.ms.empty),
    judged('  ratio', edge.ratio, edge.ratioOfPairs),
    ['Styling, in the bare script'],
    timed('  with the style sheet and fonts', styling.ms.styled),
    timed('  with both blocked', styling.ms.unstyled),
    judged('  ratio', styling.ratio, styling.ratioOfPairs),
    ...(figures.commands.length > 0 ? [['The last whole run that passed, in bare flows']] : []),
    ...figures.commands.map(({ command, seconds, ratio }) => [
      `  ${command}, ${whole(seconds)} s`,
      whole(ratio.value),
      '',
      ...verdict(ratio, whole),
    ]),
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
  const busy = (loadAverage.before[0] ?? 0) > machine.cores / 2;
  return [
    ...aligned(rows),
    '',
    `${flow.pairs} pairs each; ${figures.seconds} s on ${machine.cores} cores, Node ${machine.node}.`,
    ...(busy
      ? [
          `The machine was busy before (load ${fixed(loadAverage.before[0] ?? 0)}): take figures on a quiet one.`,
        ]
      : []),
  ].join('\n');
}

/**
 * @param {string} name
 * @param {Summary} summary
 */
function timed(name, summary) {
  return [name, ms(summary.median), spread(summary, ms)];
}

/**
 * @param {string} name
 * @param {Judged} figure
 * @param {Summary} ofPairs
 */
function judged(name, figure, ofPairs) {
  return [name, fixed(figure.value), spread(ofPairs, fixed), ...verdict(figure, fixed)];
}

/**
 * @param {Judged} figure
 * @param {(value: number) => string} show
 */
function verdict({ bound, target, holds }, show) {
  return [`${bound} ${show(target)}`, holds ? 'holds' : 'MISSED'];
}

/**
 * @param {Summary} summary
 * @param {(value: number) => string} show
 */
function spread({ lowerQuartile, upperQuartile }, show) {
  return `${show(lowerQuartile)} - ${show(upperQuartile)}`;
}

/** @param {{ before: number, after: number }} megabytes */
function change({ before, after }) {
  return `${whole(before)} -> ${whole(after)} MB`;
}

/** @param {number} value */
const ms = (value) => `${whole(value)} ms`;
/** @param {number} value */
const whole = (value) => Math.round(value).toLocaleString('en-US');
/** @param {number} value */
const fixed = (value) => value.toFixed(2);

/** @param {string[][]} rows */
function aligned(rows) {
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
