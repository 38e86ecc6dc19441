/** A sentence of a block, and where it stands in the block's text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

const ENDS = /(?:[.!?]+["')\]]*(?=\s|$)|\s\|\s?|$)/g;
const ABBREVIATION =
  /(?:\b(?:U\.S|e\.g|i\.e|etc|No|Nos|Mr|Mrs|Ms|Dr|Hon|Inc|vs?|approx|Dept|Sec|Ext|Tel|a\.m|p\.m|St|Ave|[A-Z])\.|\bU\.S\.)$/;

/** The sentences of a text; an abbreviation ends none, and a bar between cells does. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(ENDS)) {
    const stop = index + end.length;
    const words = text.slice(start, end.includes('|') ? index : stop);
    const next = text.slice(stop).trimStart();
    const isAbbreviated =
      ABBREVIATION.test(words) &&
      next !== '' &&
      // "No. 12" is a number; "No. Choose your own" answers.
      !(/\bNos?\.$/.test(words) && !/^[\d#]/.test(next)) &&
      !/^["'(]?(?:Then|The|If|Click|Select)\b/.test(next);
    if (stop < text.length && !end.includes('|') && (isAbbreviated || /^\p{Ll}/u.test(next))) continue;
    const lead = words.length - words.trimStart().length;
    if (/[\p{L}\p{N}]/u.test(words)) sentences.push({ text: words.trim(), start: start + lead });
    start = stop;
    if (stop >= text.length) break;
  }
  return sentences;
}
