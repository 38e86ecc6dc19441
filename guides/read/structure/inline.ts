import type { Emphasis } from './document';

export interface Unmarked {
  readonly text: string;
  readonly emphasis: readonly Emphasis[];
  /** Where a place of the marked text is in the text without marks. */
  readonly placeOf: (offset: number) => number;
}

/** Bold, italic, code and links of Markdown, as they occur in pasted text; `<br>` and backslashes too. */
const MARKS =
  /\*\*(?=\S)(?<strong>[^*]+?)\*\*|__(?=\S)(?<under>[^_]+?)__|(?<![\w*])\*(?=[^\s*])(?<em>[^*]+?)\*(?![\w*])|`(?<code>[^`]+)`|(?<!!)\[(?<link>[^\]]+)\]\((?<address>[^)\s]+)\)|<br\s*\/?>|\\(?=[*_#.[\]>-])|\*\*|__(?=\s|$)/g;

/** A text without inline marks. */
export function withoutMarks(marked: string): Unmarked {
  const emphasis: Emphasis[] = [];
  const places: { from: number; to: number }[] = [{ from: 0, to: 0 }];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(MARKS)) {
    const { strong, under, em, code, link, address } = match.groups ?? {};
    text += marked.slice(last, match.index);
    const inner = strong ?? under ?? em ?? code ?? link;
    const start = text.length;
    places.push({ from: match.index, to: start });
    if (inner !== undefined) {
      text += inner;
      const kind = link === undefined ? (em === undefined ? 'strong' : 'em') : 'link';
      emphasis.push({ start, end: text.length, kind, ...(address === undefined ? {} : { address }) });
    } else if (match[0].startsWith('<')) text += ' | ';
    last = match.index + match[0].length;
    places.push({ from: last, to: text.length });
  }
  text += marked.slice(last);
  const placeOf = (offset: number): number => {
    const known = places.findLast(({ from }) => from <= offset) ?? { from: 0, to: 0 };
    return Math.min(known.to + offset - known.from, text.length);
  };
  return { text, emphasis, placeOf };
}
