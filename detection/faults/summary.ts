import { countedFaults } from './catalogue';
import { type FaultsRun, isCaught, type Verdict } from './verdict';

/** What `npm run faults` prints at its end: caught faults by step and screen, then the others. A void run has no figures. */
export function summaryText({ faults: tried, problems, selection }: Omit<FaultsRun, 'durationMs'>): string {
  if (problems.length > 0) return '\nThis run is void: it proves nothing about the seeded faults.';
  const faults = countedFaults(tried);
  const byLevel = (['form', 'browser'] as const).map(
    (level) => `${caughtAt(faults, level)} by ${level} tests`,
  );
  return [
    '',
    ...countRows(faults),
    ...(selection === null ? [] : faults.filter(isCaught).map(caughtText)),
    ...faults.filter(({ verdict }) => verdict === 'survived' || verdict === 'not tried').map(missedText),
    ...faults.filter(({ verdict }) => verdict === 'doubtful').map(doubtText),
    `${faults.filter(isCaught).length} of ${faults.length} seeded faults caught: ${byLevel.join(', ')}`,
  ].join('\n');
}

/** How many faults tests of a level caught. */
export function caughtAt(faults: readonly Verdict[], level: 'form' | 'browser'): number {
  return faults.filter((fault) => isCaught(fault) && fault.catcher?.level === level).length;
}

function countRows(faults: readonly Verdict[]): string[] {
  const places = [...new Set(faults.map(placeOf))].sort();
  const widest = Math.max(...places.map(({ length }) => length));
  return places.map((place) => {
    const there = faults.filter((fault) => placeOf(fault) === place);
    const caught = there.filter(isCaught).length;
    const note = caught === there.length ? 'all caught' : `${there.length - caught} NOT CAUGHT`;
    return `  ${place.padEnd(widest)}  ${String(caught).padStart(3)} of ${String(there.length).padStart(3)}  ${note}`;
  });
}

/** Of a part of the catalogue, each catch is shown. */
function caughtText({ id, catcher }: Verdict): string {
  const message = (catcher?.message ?? []).map((line) => `              ${line}`);
  return [`  CAUGHT      ${id}: ${catcher?.test}`, ...message].join('\n');
}

function missedText(fault: Verdict): string {
  return `  NOT CAUGHT  ${fault.id}: ${fault.sentence}\n              ${testsText(fault)}`;
}

function testsText({ verdict, tests, others, breaks }: Verdict): string {
  if (verdict === 'not tried') return 'not tried';
  const rules = breaks.join(', ');
  const covering =
    tests === 0
      ? `no test covers ${rules}`
      : `${tests === 1 ? 'the only test' : `all ${tests} tests`} of ${rules} pass${tests === 1 ? 'es' : ''}`;
  return `${covering}${others === 0 ? '' : `, and so do ${others} others`}`;
}

function doubtText({ id, sentence, catcher }: Verdict): string {
  return `  DOUBTFUL    ${id}: ${sentence}\n              ${catcher?.doubt}: ${catcher?.test}`;
}

function placeOf({ step, screen }: Verdict): string {
  return `Step ${step}  ${screen}`;
}
