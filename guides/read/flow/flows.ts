import { SCREEN_NAMES } from '../model/screens';
import type { Taken } from './walk';

/** Of several lists in one document, the actions of the one that goes through most of the flow. */
export function chosenFlow(taken: readonly Taken[]): Taken[] {
  const flows = [...new Set(taken.map(({ flow }) => flow))];
  const best = flows
    .map((flow) => ({ flow, reach: reachOf(taken.filter((one) => one.flow === flow)) }))
    .sort((one, other) => other.reach - one.reach)[0]?.flow;
  return taken.filter(({ flow }) => flow === best);
}

function reachOf(taken: readonly Taken[]): number {
  const screens = new Set(
    taken.flatMap(({ candidate, screen }) =>
      candidate && screen && SCREEN_NAMES.includes(screen) ? [screen] : [],
    ),
  );
  return screens.size;
}
