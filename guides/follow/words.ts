/** Whether two labels read the same: case and punctuation do not count. */
export function sameWords(one: string, other: string): boolean {
  return wordsOf(one) === wordsOf(other);
}

/** Whether a text contains some words: case and punctuation do not count. */
export function says(text: string, words: string): boolean {
  return ` ${wordsOf(text)} `.includes(` ${wordsOf(words)} `);
}

/** How similar two labels are, from 0 to 1: Dice's coefficient over their pairs of letters, without spaces. */
export function likeness(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const shared = pairs.filter((pair) => {
    const at = others.indexOf(pair);
    if (at >= 0) others.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (pairs.length + shared.length + others.length);
}

function wordsOf(label: string): string {
  return label
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function pairsOf(label: string): string[] {
  const letters = wordsOf(label).replaceAll(' ', '');
  return [...letters].slice(1).map((letter, at) => `${letters[at]}${letter}`);
}
