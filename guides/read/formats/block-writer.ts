import type { Block, Emphasis, Marker, Place } from '../structure/document';
import { isContinued } from '../structure/joining';
import { plainCharacters } from '../structure/words';
import { markerOf, tickLength } from '../structure/markers';

type Begun = Partial<Pick<Block, 'kind' | 'depth' | 'marker' | 'level'>>;
type Cell = NonNullable<Block['cells']>[number];

/** Collects the blocks of a page while its elements are visited. */
export class BlockWriter {
  readonly blocks: Block[] = [];
  private begun: Begun = {};
  private text = '';
  private places: Place[] = [];
  private emphasis: Emphasis[] = [];
  private breaks: number[] = [];
  private cells: Cell[] = [];
  private headings: string[] = [];
  private isHeadingRow = false;
  private line: number | undefined;
  private isAround = false;

  /** Where the next words stand. */
  place(line: number | undefined, isAround: boolean): void {
    if (line !== undefined) this.line = line;
    if (this.text === '') this.isAround = isAround;
  }

  begin(begun: Begun): void {
    this.begun = begun;
  }

  add(text: string, line: number | undefined): void {
    if (line !== undefined) this.line = line;
    for (const part of plainCharacters(text).split(/(\n)/)) {
      const words = part.replaceAll(/\s+/g, ' ');
      const isSpace = words === '' || words === ' ';
      if (!isSpace) this.places.push({ at: this.text.length, line: this.line ?? null });
      this.text += this.text === '' || this.text.endsWith(' ') ? words.trimStart() : words;
      if (part === '\n' && this.line !== undefined) this.line += 1;
    }
  }

  lineBreak(): void {
    this.text = this.text.trimEnd();
    if (this.text === '') return;
    this.breaks.push(this.text.length);
    this.text += ' ';
  }

  emphasise(kind: Emphasis['kind'], address: string | undefined, inner: () => void): void {
    const { blocks } = this;
    const [count, start] = [blocks.length, this.text.length];
    inner();
    const end = this.text.trimEnd().length;
    // An element around several blocks emphasises none of them.
    if (blocks.length === count && end > start)
      this.emphasis.push({ start, end, kind, ...(address === undefined ? {} : { address }) });
  }

  beginCell(isHeading: boolean): void {
    this.isHeadingRow = isHeading && (this.cells.length === 0 || this.isHeadingRow);
    if (this.text.trim() !== '') this.text = `${this.text.trimEnd()} | `;
    this.cells.push({ heading: '', start: this.text.length, end: this.text.length });
  }

  endCell(): void {
    this.text = this.text.trimEnd();
    const cell = this.cells.pop();
    if (cell) this.cells.push({ ...cell, end: this.text.length });
  }

  /** Ends the block that was begun, if it says anything. */
  end(): void {
    const text = this.text.trimEnd();
    const { kind = 'paragraph', depth = 0, level, marker } = this.begun;
    if (text !== '' && kind === 'row') this.endRow(text);
    else if (text !== '') {
      for (const [start, end] of this.parts(text)) {
        const isFirst = start === 0;
        const own =
          isFirst && marker ? { marker, length: tickLength(text) } : markerOf(text.slice(start, end));
        this.push(start + (own?.length ?? 0), end, {
          kind: isFirst || kind === 'heading' ? kind : 'paragraph',
          // Lines with letters below the first line of an item stand in it.
          depth: !isFirst && marker && own ? depth + 1 : depth,
          ...(level === undefined ? {} : { level }),
          ...(own && own.marker ? { marker: own.marker } : {}),
        });
      }
    }
    this.reset();
  }

  private endRow(text: string): void {
    const cells = this.cells.map((cell, at) => ({ ...cell, heading: this.headings[at] ?? '' }));
    if (this.isHeadingRow) {
      this.headings = cells.map(({ start, end }) => text.slice(start, end));
      this.push(0, text.length, { kind: 'heading', depth: 0, level: 6 });
      return;
    }
    const [first] = cells;
    const number = first && /^(?:step\s+)?(\d{1,2})[.):]?$/i.exec(text.slice(first.start, first.end));
    const marker: Marker | undefined = number ? { style: 'number', value: Number(number[1]) } : undefined;
    const start = marker && cells[1] ? cells[1].start : 0;
    this.push(Math.min(start, text.length), text.length, {
      kind: 'row',
      depth: 0,
      cells,
      ...(marker ? { marker } : {}),
    });
  }

  /** A block as its line breaks part it. */
  private parts(text: string): (readonly [number, number])[] {
    const ends = this.breaks.filter((at) => at < text.length);
    const parted = ends.filter((at, index) => {
      const before = text.slice(ends[index - 1] ?? 0, at);
      const after = text.slice(at, ends[index + 1]).trim();
      return !isContinued(before.trim(), after);
    });
    return [0, ...parted].map((at, index) => {
      const start = at === 0 ? 0 : at + 1;
      return [start, parted[index] ?? text.length] as const;
    });
  }

  private push(start: number, end: number, rest: Omit<Block, 'text' | 'places' | 'emphasis'>): void {
    const text = this.text.slice(start, end).trimEnd();
    if (text === '' && !rest.marker) return;
    const within = (one: Emphasis): boolean => one.start >= start && one.start < end;
    const first = this.places.findLast(({ at }) => at <= start) ?? this.places[0];
    const later = this.places.filter(({ at }) => at > start && at < end);
    const places = [{ line: first?.line ?? null, at: start }, ...later].map(({ at, line }) => ({
      at: at - start,
      line,
    }));
    this.blocks.push({
      ...rest,
      text,
      places,
      emphasis: this.emphasis
        .filter(within)
        .map((one) => ({ ...one, start: one.start - start, end: Math.min(one.end, end) - start })),
      ...(rest.cells
        ? { cells: rest.cells.map((cell) => ({ ...cell, start: cell.start - start, end: cell.end - start })) }
        : {}),
      ...(this.isAround ? { isAround: true } : {}),
    });
  }

  private reset(): void {
    this.begun = {};
    this.text = '';
    this.places = [];
    this.emphasis = [];
    this.breaks = [];
    this.cells = [];
    this.isHeadingRow = false;
  }
}
