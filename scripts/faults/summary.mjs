/** What `npm run faults` prints at its end. */

/** @typedef {import('../../detection/faults/verdicts').Verdict} Verdict */
/** @typedef {import('../../detection/faults/reporter').FaultsRun} FaultsRun */

/**
 * Faults and catches by step of the guide and screen, then what was not caught, then what was caught oddly. A void run
 * has none of it.
 * @param {Pick<FaultsRun, 'faults' | 'problems'>} run
 * @returns {string}
 */
export function summaryText({ faults: tried, problems }) {
  if (problems.length > 0) return '\nThis run proves nothing about the seeded faults.';
  const faults = countedFaults(tried);
  const places = [...new Set(faults.map(placeOf))].sort();
  const widest = Math.max(...places.map(({ length }) => length));
  const rows = places.map((place) => {
    const there = faults.filter((fault) => placeOf(fault) === place);
    const caught = there.filter(isCaught).length;
    const sign = caught === there.length ? 'all caught' : `${there.length - caught} NOT CAUGHT`;
    return `  ${place.padEnd(widest)}  ${String(caught).padStart(3)} of ${String(there.length).padStart(3)}  ${sign}`;
  });
  const missed = faults
    .filter(({ verdict }) => verdict === 'survived' || verdict === 'not tried')
    .map((fault) => `  NOT CAUGHT  ${fault.id}: ${fault.sentence}\n              ${testsText(fault)}`);
  const doubtful = faults
    .filter(({ verdict }) => verdict === 'doubtful')
    .map(
      ({ id, sentence, catcher }) =>
        `  DOUBTFUL    ${id}: ${sentence}\n              ${catcher?.doubt}: ${catcher?.test}`,
    );
  const total = `${faults.filter(isCaught).length} of ${faults.length} seeded faults caught`;
  return ['', ...rows, ...missed, ...doubtful, total].join('\n');
}

/**
 * What stands in figures: all but the canary, which no test can miss.
 * @template {{ canary?: boolean | undefined }} Fault
 * @param {readonly Fault[]} faults
 * @returns {Fault[]}
 */
export function countedFaults(faults) {
  return faults.filter(({ canary }) => !canary);
}

/** @param {Verdict} fault */
export function isCaught({ verdict }) {
  return verdict === 'caught';
}

/** @param {Verdict} fault */
function testsText({ verdict, tests, others, breaks }) {
  if (verdict === 'not tried') return 'not tried';
  const related =
    tests === 0 ? 'no test checks' : `by the ${tests === 1 ? 'only test' : `${tests} tests`} of`;
  return `${related} ${breaks.join(', ')}${others === 0 ? '' : `, and none of the ${others} others fails`}`;
}

/** @param {Verdict} fault */
function placeOf({ step, screen }) {
  return `Step ${step}  ${screen}`;
}
