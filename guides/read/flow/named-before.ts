import { actionsIn } from '../actions/actions';
import type { Asked } from '../sentences/asked';
import { placeOf } from '../structure/document';
import type { Verb } from '../english/words';
import type { ReadSentence } from './read-sentence';

const USES =
  /(?:^\W*|[,;:]\s*(?:and |then )*|\b(?:and|then|please|just|simply)\s+)(?<verb>check|tick|mark|click|press|hit|tap|select|choose|pick|push|follow|use|fill|complete)\s+(?:on\s+)?(?:it|that|this|that one|this one)(?:\s+(?:in|out))?(?=\s*(?:[.,;!:)]|$|and\b|then\b|to\b|before\b|when\b))/gi;
const TICKS = /^(?:check|tick|mark)$/i;
const FILLS = /^(?:fill|complete)$/i;

/** "There is a box for that. Check it.": the sentence before names what this one asks for. */
export function withNamedBefore(sentence: ReadSentence, before: ReadSentence | undefined): ReadSentence {
  const { text, block, start, at, isNote } = sentence;
  if (!before || before.at !== at || isNote || before.isNote) return sentence;
  const named = [...text.matchAll(USES)].flatMap((match) => {
    const word = match.groups?.['verb'] ?? '';
    // "the link Help; click it": the sentence itself says what is meant.
    const isOwn = sentence.reading.asked.some(({ mention }) => mention.end <= match.index + match[0].length);
    const meant = isOwn ? undefined : namedIn(before, word);
    return meant ? [{ meant, start: match.index }] : [];
  });
  const added = named.flatMap(({ meant, start: from }) =>
    actionsIn(before.text, { asked: [meant], bare: [] }).map((action) => ({
      ...action,
      start: from,
      end: text.length,
      place_: placeOf(block, start + from),
      sentence: text,
    })),
  );
  if (added.length === 0) return sentence;
  const actions = [...added, ...sentence.actions].sort((one, other) => one.start - other.start);
  return { ...sentence, actions };
}

/** What a sentence only names, and a verb of the next can mean: the last of its kind. */
function namedIn({ reading }: ReadSentence, word: string): Asked | undefined {
  const found = reading.asked.findLast(
    ({ mention, why, is }) =>
      is === 'not asked' && (why === 'mentioned' || why === 'purpose') && fits(mention, word),
  );
  const verb: Verb = TICKS.test(word)
    ? { kind: 'tick', form: 'base', base: 'tick' }
    : { kind: FILLS.test(word) ? 'enter' : 'choose', form: 'base', base: word.toLowerCase() };
  return found && { ...found, verb, is: 'asked', why: 'request' };
}

function fits({ kind, noun, by }: Asked['mention'], word: string): boolean {
  if (FILLS.test(word)) return kind === 'form';
  if (TICKS.test(word)) return kind === 'check box' || noun === 'check box';
  return kind === 'check box' || (kind === 'label' && (by !== 'capitals' || noun !== undefined));
}
