const STANDS_FOR =
  /^(\W*)(?:it|they|this one|one of them|each of them|each)\b(?= (?:must|has to|have to|needs?|should|is|are|may|can|cannot|comes?|contains?|includes?|expires?|will|takes?)\b)/i;
const NOUNS =
  /\b(?:pass(?:word|phrase)s?|user ?names?|(?:activation )?codes?|tokens?|(?:credit )?cards?|account numbers?)\b/gi;

/** A sentence that begins with a pronoun, with the noun before it in the pronoun's place: "It must have 14 characters". */
export function withNoun(text: string, before: string): string | undefined {
  const noun = [...before.matchAll(NOUNS)].at(-1)?.[0];
  if (noun === undefined || !STANDS_FOR.test(text)) return undefined;
  return text.replace(STANDS_FOR, `$1The ${noun}`);
}
