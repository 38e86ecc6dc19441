const STANDS_FOR =
  /^(\W*)(?:it|they|this one|one of them|each of them|each)\b(?= (?:must|has|have|needs?|consists?|runs?|works?|opens?|does|do|lets?|gets?|should|is|are|may|can|cannot|comes?|contains?|includes?|expires?|will|takes?)\b)/i;
const NOUNS =
  /\b(?:pass(?:word|phrase)s?|user ?names?|(?:activation )?codes?|tokens?|(?:credit )?cards?|account numbers?|accounts?|log-?ins?)\b/gi;
/** "You cannot register without one" speaks of the card before. */
const WITHOUT = /\b(without|unless you (?:have|give|enter)) (?:it|one|that|this)\b(?!\s+\w)/i;

/** A sentence that begins with a pronoun, with the noun before it in the pronoun's place: "It must have 14 characters". */
export function withNoun(text: string, before: string): string | undefined {
  const noun = [...before.matchAll(NOUNS)].at(-1)?.[0];
  if (noun === undefined) return undefined;
  if (STANDS_FOR.test(text)) return text.replace(STANDS_FOR, `$1The ${noun}`);
  return WITHOUT.test(text) ? text.replace(WITHOUT, `$1 a ${noun}`) : undefined;
}
