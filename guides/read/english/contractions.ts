const WHOLE: Readonly<Record<string, string>> = {
  "can't": 'cannot',
  "won't": 'will not',
  "shan't": 'shall not',
};
const ENDINGS: Readonly<Record<string, string>> = { ll: 'will', ve: 'have', re: 'are', m: 'am' };

/** "You don't have to" as "You do not have to", so that a wording needs one pattern, not two. */
export function withoutContractions(text: string): string {
  return text
    .replaceAll(/\b(?:ca|wo|sha)n't\b/gi, (words) => asIn(words, WHOLE[words.toLowerCase()] ?? words))
    .replaceAll(/(?<=\p{L})n't\b/giu, ' not')
    .replaceAll(
      /(?<=\p{L})'(ll|ve|re|m)\b/giu,
      (_, ending: string) => ` ${ENDINGS[ending.toLowerCase()] ?? ''}`,
    )
    .replaceAll(/\b(it|that|there|what|here|he|she|nobody|everything)'s\b/gi, '$1 is');
}

function asIn(words: string, plain: string): string {
  return /^\p{Lu}/u.test(words) ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
}
