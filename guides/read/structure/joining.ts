import { markerOf } from './markers';

const SENTENCE_END = /[.!?:;]["')\]*_]*$/;
/** A line that ends so needs another. */
const NEEDS_MORE =
  /(?:[,-]|\b(?:a|an|and|as|at|by|choose|click|enter|for|from|go|in|into|of|on|or|press|select|tap|the|then|to|under|with|your|our|this|that))[*_"]*$/i;

/** Whether a line goes on with the one before it, as far as their words tell. */
export function isContinued(before: string, line: string): boolean {
  if (before === '' || line === '' || markerOf(line)) return false;
  if (hasOpenMark(before)) return true;
  if (SENTENCE_END.test(before)) return false;
  return NEEDS_MORE.test(before) || /^["'(*_]*\p{Ll}/u.test(line);
}

/** A line is broken where its next word had no room any more. */
export function isWrapped(before: string, words: string, width: number): boolean {
  const [first = ''] = words.split(' ');
  return width > 0 && before.trimEnd().length + 1 + first.length > width - 2;
}

/** An open quotation or bold mark that the next line closes. */
function hasOpenMark(text: string): boolean {
  return text.split('**').length % 2 === 0 || text.split('"').length % 2 === 0;
}
