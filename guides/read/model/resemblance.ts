import { plainCharacters, wordsOf } from '../structure/words';

/** Whether two labels are the same: case, punctuation and hyphens are no difference, articles and spaces are. */
export function isSameLabel(one: string, other: string): boolean {
  return variants(one).some((words) => variants(other).includes(words));
}

function variants(label: string): string[] {
  const plain = plainCharacters(label)
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll("'", '')
    .replace(/\*\s*$/, '');
  return [plain.replaceAll(/(?<=\w)-(?=\w)/g, ''), plain].map((words) =>
    words.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim(),
  );
}

/** 0 to 1: how many of their words two labels share (F1). Words that every label has count for little. */
export function resemblance(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const weight = (words: readonly string[]): number => words.reduce((sum, word) => sum + weightOf(word), 0);
  const shared = a.filter((word) => b.some((candidate) => isSameWord(word, candidate)));
  const total = weight(a) + weight(b);
  return total === 0 ? 0 : (2 * weight(shared)) / total;
}

function weightOf(word: string): number {
  return /^(?:for|of|to|and|your|my|in|on|pacer|account)$/.test(word) ? 0.3 : 1;
}

function isSameWord(one: string, other: string): boolean {
  if (one === other || `${one}s` === other || one === `${other}s`) return true;
  return one.length > 5 && other.length > 5 && one.slice(0, 6) === other.slice(0, 6);
}
