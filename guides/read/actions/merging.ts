import { plainWords } from '../structure/words';
import type { Action } from './action';

/** One action for each control: the first, with the label if another has one. */
export function merged(actions: readonly Action[]): Action[] {
  const kept: Action[] = [];
  for (const action of actions) {
    const at = kept.findIndex((one) => isSame(one, action));
    const same = kept[at];
    if (!same) {
      if (!(action.id === 'acknowledge' && kept.some(({ is, id }) => is === 'check box' && id === undefined)))
        kept.push(action);
      continue;
    }
    const better = betterOf(same, action);
    kept[at] = { ...better, isSoft: same.isSoft && action.isSoft, start: same.start };
  }
  // Fields of the form that are named beside a whole form are part of it; so are a person's details beside a named field.
  const namesField = kept.some(({ is, id }) => is === 'field' && !id);
  return namesField
    ? kept.filter(({ is, label }) => is !== 'form' || !/\b(?:name|address|phone|mail)\b/i.test(label ?? ''))
    : kept;
}

function betterOf(one: Action, other: Action): Action {
  if (one.label === undefined) return other;
  if (one.id === 'robot' && /not a robot/i.test(other.label ?? '') && !/^i/i.test(one.label)) return other;
  if (one.is === 'form' && /\bform\b/i.test(other.label ?? '') && !/\bform\b/i.test(one.label)) return other;
  return one;
}

function isSame(one: Action, other: Action): boolean {
  if (one.is !== other.is) return false;
  if (one.is === 'address') return true;
  if (one.is === 'form') return one.id === other.id;
  if (one.id && one.id === other.id)
    return one.is !== 'list' || plainWords(one.entry ?? '') === plainWords(other.entry ?? '');
  if (
    one.is === 'check box' &&
    (one.id === undefined || other.id === undefined) &&
    (one.label === undefined || other.label === undefined)
  )
    return one.start !== other.start;
  return false;
}
