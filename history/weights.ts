import { groupBy } from './group';
import { type HistoryLine, isTest, keyOf } from './lines';
import { median } from './statistics';

/** How long each test takes, in ms: the median of the runs that did not skip it, by "[project] › name". */
export function medianDurations(lines: readonly HistoryLine[]): ReadonlyMap<string, number> {
  const ran = lines.filter(isTest).filter(({ outcome }) => outcome !== 'skipped');
  const byTest = groupBy(ran, keyOf);
  return new Map([...byTest].map(([key, tests]) => [key, median(tests.map(({ ms }) => ms)) ?? 0]));
}
