import { groupBy } from './group';
import { type HistoryLine, isTest, keyOf } from './lines';
import { median } from './statistics';

/**
 * How long a worker is busy with each test, in ms: the median of the runs that did not skip it, by "[project] › name".
 */
export function medianDurations(lines: readonly HistoryLine[]): ReadonlyMap<string, number> {
  const ran = lines.filter(isTest).filter(({ outcome }) => outcome !== 'skipped');
  const byTest = groupBy(ran, keyOf);
  return new Map(
    [...byTest].map(([key, tests]) => [
      key,
      median(tests.map(({ ms, preparationMs }) => ms + preparationMs)) ?? 0,
    ]),
  );
}
