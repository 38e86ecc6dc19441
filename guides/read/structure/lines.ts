import type { Block, Emphasis, Marker, Place } from './document';
import { isContinued, isWrapped } from './joining';
import { withoutMarks } from './inline';
import { goingOn, markerOf } from './markers';
import { partedLine } from './run-together';
import { headingOf, sectionHeading } from './headings';
import { cellsOf, isRule, isTableHead } from './rows';
import { plainCharacters } from './words';

export interface SourceLine {
  readonly text: string;
  readonly line: number | null;
  readonly page?: number;
}

interface Begun {
  readonly kind: Block['kind'];
  readonly marker?: Marker;
  readonly level?: number;
  readonly indent: number;
  /** Cells of a row, as offsets in its text. */
  readonly cells?: Block['cells'];
  readonly parts: { readonly text: string; readonly at: SourceLine }[];
}

/** "Label: ..." and "Note: ..." begin a line of their own. */
const OWN_LINE = /^["']?\p{Lu}[\w/' -]{1,30}:\s/u;
const QUOTE = /^\s*(?:>\s*)+/;

/** The blocks of lines of text. */
export function blocksOfLines(lines: readonly SourceLine[]): Block[] {
  const plain = parted(lines.map((one) => ({ ...one, text: plainCharacters(one.text).replace(QUOTE, '') })));
  const width = wrapWidth(plain);
  const begun: Begun[] = [];
  let headings: readonly string[] = [];
  let marker: Marker | undefined;
  let isNew = true;
  for (const [at, line] of plain.entries()) {
    const words = line.text.trim();
    const last = begun.at(-1);
    if (words === '' || isRule(words)) {
      isNew = true;
      continue;
    }
    const before = last?.parts.map((part) => part.text).join(' ') ?? '';
    const section = sectionHeading(words, plain[at + 1]?.text ?? '', width);
    if (section !== undefined) {
      begun.push({ kind: 'heading', level: 3, indent: 0, parts: [{ text: section, at: line }] });
      isNew = true;
      continue;
    }
    const cells = cellsOf(words);
    if (cells.length > 1) {
      isNew = true;
      if (isTableHead(cells, plain[at + 1]?.text ?? '')) {
        headings = cells;
        begun.push({ kind: 'heading', level: 6, indent: 0, parts: [{ text: cells.join(' | '), at: line }] });
      } else begun.push(rowOf(cells, headings, line));
      marker = begun.at(-1)?.marker ?? marker;
      continue;
    }
    const unmarked = withoutMarkedNumber(words);
    const found = markerOf(unmarked);
    if (found && !(last && isPartOfSentence(before, words, isNew))) {
      const own = goingOn(found, unmarked, marker);
      const rest = unmarked.slice(own.length);
      marker = own.marker;
      const indent = line.text.length - line.text.trimStart().length;
      begun.push({ kind: 'item', marker, indent, parts: rest === '' ? [] : [{ text: rest, at: line }] });
      if (rest === '') begun.at(-1)?.parts.push({ text: '', at: line });
      isNew = false;
      continue;
    }
    const isAlone = last?.kind === 'item' && before === '';
    const joins =
      last &&
      last.kind !== 'row' &&
      (isAlone ||
        (last.kind !== 'heading' &&
          (isContinued(before, words) ||
            (!isNew && !OWN_LINE.test(words) && isWrapped(last.parts.at(-1)?.at.text ?? '', words, width)))));
    if (joins) {
      last.parts.push({ text: words, at: line });
      isNew = false;
      continue;
    }
    const heading = headingOf(words, {
      isFirst: begun.length === 0,
      next: plain[at + 1]?.text.trim() ?? '',
      isAfterBlank: isNew,
    });
    begun.push({
      kind: heading ? 'heading' : 'paragraph',
      ...(heading ? { level: heading.level } : {}),
      indent: line.text.length - line.text.trimStart().length,
      parts: [{ text: heading?.words ?? words, at: line }],
    });
    isNew = false;
  }
  return withDepths(begun).flatMap(blockOf);
}

function parted(lines: readonly SourceLine[]): SourceLine[] {
  let expected = 1;
  return lines.flatMap((line) => {
    const parts = partedLine(line.text, expected).map((text) => ({ ...line, text }));
    for (const { text } of parts) {
      const { marker } = markerOf(text.trim()) ?? {};
      if (marker?.style === 'number' || marker?.style === 'step') expected = marker.value + 1;
    }
    return parts.length > 0 ? parts : [line];
  });
}

/** "**Step 5** Select", "## 5. Select", "**5.** Select": the marks around a number. */
function withoutMarkedNumber(words: string): string {
  return words
    .replace(/^([*_]{2})((?:step\s+)?\(?\w{1,3}[.):]{0,2})\1(?=[\s.):])/i, '$2')
    .replace(/^[*_#\s]+(?=(?:step\s+)?\(?\d|step\b)/i, '');
}

/** A number that a sentence needs, such as "... in 5 to" and "7. The", begins no item. */
function isPartOfSentence(before: string, words: string, isNew: boolean): boolean {
  return !isNew && /\b(?:and|or|to|of|at|in|for|the)$/i.test(before) && /^\d/.test(words);
}

function rowOf(cells: readonly string[], headings: readonly string[], line: SourceLine): Begun {
  const number = /^[*_]*(?:step\s+)?(\d{1,2})[.:)]?[*_]*$/i.exec(cells[0] ?? '');
  const shown = number ? cells.slice(1) : cells;
  const marker: Marker | undefined = number ? { style: 'number', value: Number(number[1]) } : undefined;
  let end = -3;
  const spans = shown.map((cell, at) => {
    const start = end + 3;
    end = start + cell.length;
    return { heading: headings[at + cells.length - shown.length] ?? '', start, end };
  });
  return {
    kind: 'row',
    indent: 0,
    cells: spans,
    ...(marker ? { marker } : {}),
    parts: [{ text: shown.join(' | '), at: line }],
  };
}

/** The width at which the lines are broken; 0 when they are not. */
function wrapWidth(lines: readonly SourceLine[]): number {
  const lengths = lines.map(({ text }) => text.trimEnd().length).filter((length) => length > 0);
  const longest = Math.max(0, ...lengths);
  if (longest < 35 || longest > 140) return 0;
  return longest;
}

/** Items that are indented more, or of another style, stand in the one above. */
function withDepths(blocks: readonly Begun[]): (Begun & { depth: number })[] {
  const open: { style: string; indent: number }[] = [];
  return blocks.map((block) => {
    const { marker, indent } = block;
    if (!marker) {
      if (block.kind === 'heading') open.length = 0;
      return { ...block, depth: Math.max(0, open.length - 1) };
    }
    const known = open.findIndex((one) => one.style === marker.style && Math.abs(one.indent - indent) < 2);
    if (known >= 0) open.length = known + 1;
    else if (marker.style === 'step' || (open.length > 0 && indent < (open[0]?.indent ?? 0)))
      open.splice(0, open.length, { style: marker.style, indent });
    else open.push({ style: marker.style, indent });
    return { ...block, depth: open.length - 1 };
  });
}

function blockOf({ kind, marker, level, depth, cells, parts }: Begun & { depth: number }): Block[] {
  const places: { at: number; source: SourceLine }[] = [];
  let marked = '';
  for (const { text, at } of parts) {
    if (marked !== '')
      marked = /\p{Ll}-$/u.test(marked) && /^\p{Ll}/u.test(text) ? marked.slice(0, -1) : `${marked} `;
    places.push({ at: marked.length, source: at });
    marked += text;
  }
  const { text, emphasis, placeOf } = withoutMarks(marked);
  if (text.trim() === '' && !marker) return [];
  return [
    {
      kind,
      text,
      depth,
      places: places.map(({ at, source: { line, page } }): Place => {
        return { at: placeOf(at), line, ...(page === undefined ? {} : { page }) };
      }),
      emphasis: emphasis.filter((one) => one.kind === 'link' || !isWhole(one, text)),
      ...(marker ? { marker } : {}),
      ...(level === undefined ? {} : { level }),
      ...(cells
        ? { cells: cells.map((cell) => ({ ...cell, start: placeOf(cell.start), end: placeOf(cell.end) })) }
        : {}),
    },
  ];
}

/** A block that is all in bold emphasises nothing in it. */
function isWhole({ start, end }: Emphasis, text: string): boolean {
  return end - start > 60 && end - start >= text.trim().length - 1;
}
