import type { Mention } from '../mentions/mention';
import type { Asked, SentenceReading } from '../sentences/asked';
import type { Action } from './action';
import { USER_TYPE } from '../model/screens';
import { plainWords } from '../structure/words';
import { isPacer } from './addresses';
import { isOfExisting } from './existing';
import { fieldsOf } from './fields';
import { kindOf } from './kinds';
import { bareAddress } from './lost-address';
import { merged } from './merging';
import { placeIn } from './places';

/** What is done only to start over or to correct something. */
const GOES_BACK =
  /\bto (?:start (?:over|again|anew)|cancel|stop|clear|go back|return|change|correct|undo|edit|leave)\b/i;

/** Behind "the link": what is read or kept, and leads nowhere. */
const FETCHES =
  /^\s+(?:to|and) (?:download|print|read|view|see|save|learn|find out|get (?:help|more|a (?:printable )?copy))\b/i;

/** The actions of a sentence, in its order: one for each control. */
export function actionsIn(sentence: string, { asked, bare }: SentenceReading): Action[] {
  const used = asked.filter(
    ({ is, mention }) =>
      !(GOES_BACK.test(sentence) && /^(?:reset|cancel|back|help|print)$/i.test(mention.label)) &&
      is !== 'not asked' &&
      !(mention.kind === 'field' && isOfExisting(sentence, mention)),
  );
  const actions = used.flatMap((one) => actionOf(one, used, sentence));
  const lead = /^\W*(?:and |but )?before\b[^,]*,/i.exec(sentence)?.[0].length ?? 0;
  // "Before you click Next, tick the box": what is said first is done last.
  const orderOf = ({ start, isSoft }: Action): number =>
    isSoft && start < lead ? sentence.length + start : start;
  return [...merged(actions), ...bareAddress(sentence, bare, actions)].sort(
    (one, other) => orderOf(one) - orderOf(other),
  );
}

function actionOf(one: Asked, all: readonly Asked[], sentence: string): Action[] {
  const { mention, verb, is, why } = one;
  const kind = kindOf(mention, verb, sentence);
  if (!kind) return [];
  const base = { isSoft: is === 'soft', why, start: mention.start, end: mention.end };
  const place = placeIn(sentence, mention, all);
  switch (mention.kind) {
    case 'address':
      return isPacer(mention.label) ? [{ ...base, is: 'address', label: mention.label }] : [];
    case 'site':
    case 'here':
      if (mention.kind === 'here' && FETCHES.test(sentence.slice(mention.end))) return [];
      return [
        {
          ...base,
          is: 'address',
          label: mention.address && isPacer(mention.address) ? mention.address : undefined,
          ...(mention.kind === 'here' ? { id: 'here' } : {}),
        },
      ];
    case 'list':
      // Its entry stands for both.
      return [];
    case 'entry': {
      const list = all.find((other) => other.mention.kind === 'list')?.mention;
      return [
        { ...base, is: 'list', label: list?.label ?? 'User Type', entry: mention.label, id: 'user-type' },
      ];
    }
    case 'personal':
    case 'form':
      return [
        {
          ...base,
          is: 'form',
          label: mention.label === '' ? sentence.slice(mention.start, mention.end) : mention.label,
          id: mention.id ?? 'form',
        },
      ];
    case 'field':
      return fieldsOf(mention, base, sentence);
    case 'check box':
      if (kind === 'form')
        return [{ ...base, is: 'form', label: sentence.slice(mention.start, mention.end), id: 'form' }];
      return [
        {
          ...base,
          is: 'check box',
          label:
            mention.label ||
            (mention.id === 'robot' ? sentence.slice(mention.start, mention.end) : undefined),
          ...(mention.id ? { id: mention.id } : {}),
        },
      ];
    case 'label': {
      if (isEntry(mention.label) && all.some((other) => other.mention.kind === 'list'))
        return [{ ...base, is: 'list', label: 'User Type', entry: mention.label, id: 'user-type' }];
      const list = listBefore(sentence, mention, all);
      if (list !== undefined) return [{ ...base, is: 'list', label: list, entry: mention.label }];
      if (isList(sentence, mention, all)) return [];
      if (
        kind === 'link' &&
        mention.address &&
        isPacer(mention.address) &&
        (verb?.kind === 'open' || /^pacer\b/i.test(mention.label)) &&
        !/regist|case search/i.test(mention.label)
      )
        return [{ ...base, is: 'address', label: mention.address }];
      return [
        {
          ...base,
          is: kind,
          label: mention.label === '' ? undefined : mention.label,
          ...(kind === 'form' ? { id: 'form' } : {}),
          ...(place ? { place } : {}),
        },
      ];
    }
  }
}

/** "Attorney as the User Type" is an entry, whatever it is elsewhere. */
function isEntry(label: string): boolean {
  return (USER_TYPE?.entries ?? []).some((entry) => plainWords(entry) === plainWords(label));
}

/** "For the Court Type select U.S. District Courts", "In the list Court Type select ...": a list, and its entry. */
function listBefore(sentence: string, { start }: Mention, all: readonly Asked[]): string | undefined {
  const before = all
    .map(({ mention }) => mention)
    .findLast((other) => other.end <= start && other.kind === 'label');
  const isUserType = all.some(
    ({ mention }) =>
      mention.kind === 'list' &&
      /^"?\s*(?:as|for) the\s*"?$/i.test(sentence.slice(start, mention.start).slice(-9)),
  );
  if (isUserType || !before || /\bregist|case search|filer/i.test(before.label)) return undefined;
  const between = sentence.slice(before.end, start);
  const lead = sentence.slice(0, before.start);
  const isOne =
    /^["']?\s*(?:(?:list|field|box|drop-?down|menu)\b)?,?\s*(?:select|choose|pick|take|click(?: on)?)\s+(?:the\s+)?["']?$/i.test(
      between,
    );
  return isOne &&
    /\b(?:in|for|under|at|from)\s+(?:the\s+)?(?:(?:list|field|drop-?down(?: list)?)\s+)?["']?$/i.test(lead)
    ? before.label
    : undefined;
}

/** Whether a label is the list of an entry that the sentence names after it. */
function isList(sentence: string, mention: Mention, all: readonly Asked[]): boolean {
  return all.some(
    ({ mention: other }) =>
      other !== mention &&
      listBefore(sentence, other, [{ mention, is: 'asked', why: 'request' }]) !== undefined,
  );
}
