/** What `npm run faults` prints at its end. */

/** @typedef {import('../../reports/fault-verdicts').Verdict} Verdict */

/**
 * Faults and catches by step of the guide and screen, then what was not caught, then what was caught oddly.
 * @param {readonly Verdict[]} faults
 * @returns {string}
 */
export function summaryText(faults) {
  const places = [...new Set(faults.map(placeOf))].sort();
  const widest = Math.max(...places.map(({ length }) => length));
  const rows = places.map((place) => {
    const there = faults.filter((fault) => placeOf(fault) === place);
    const caught = there.filter(isCaught).length;
    const sign = caught === there.length ? 'all caught' : `${there.length - caught} NOT CAUGHT`;
    return `  ${place.padEnd(widest)}  ${String(caught).padStart(3)} of ${String(there.length).padStart(3)}  ${sign}`;
  });
  const missed = faults
    .filter((fault) => !isCaught(fault))
    .map(
      ({ id, sentence, tests, breaks }) =>
        `  NOT CAUGHT  ${id}: ${sentence}\n              by the ${tests} tests of ${breaks.join(', ')}`,
    );
  const doubtful = faults.flatMap(({ id, catcher }) =>
    catcher?.doubt ? [`  DOUBTFUL    ${id}: ${catcher.doubt}: ${catcher.test}`] : [],
  );
  const total = `${faults.filter(isCaught).length} of ${faults.length} seeded faults caught`;
  return ['', ...rows, ...missed, ...doubtful, total].join('\n');
}

/** @param {Verdict} fault */
function isCaught({ verdict }) {
  return verdict === 'caught';
}

/** @param {Verdict} fault */
function placeOf({ step, screen }) {
  return `Step ${step}  ${screen}`;
}
