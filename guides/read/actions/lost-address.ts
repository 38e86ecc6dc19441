import type { BareRequest } from '../sentences/asked';
import type { Action } from './action';

/** "Go to": a request to open something of which the address was lost. */
export function bareAddress(
  sentence: string,
  bare: readonly BareRequest[],
  actions: readonly Action[],
): Action[] {
  if (actions.length > 0) return [];
  const lost = bare.find(
    ({ start, verb }) =>
      verb.kind === 'open' &&
      /^\W*(?:to|at|your browser to|the (?:following|pacer) (?:web)?\s?(?:site|address|page))?\s*(?:the )?(?:(?:following )?(?:web)?(?:site|address|page|link))?\W*$/i.test(
        sentence.slice(start + verb.base.length),
      ),
  );
  if (!lost || !/^(?:go|navigate|browse|visit|open)$/.test(lost.verb.base)) return [];
  return [
    {
      is: 'address',
      label: undefined,
      isSoft: false,
      why: 'request',
      start: lost.start,
      end: sentence.length,
    },
  ];
}
