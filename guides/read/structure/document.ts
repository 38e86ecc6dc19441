/** What every format is turned into: blocks in the order of the document, with places to point at. */
export interface GuideDocument {
  readonly format: Format;
  /** Of the page or file, when its format has one. */
  readonly title: string | undefined;
  readonly blocks: readonly Block[];
}

export type Format = 'text' | 'Markdown' | 'HTML' | 'Word' | 'PDF';

/** A paragraph, a list item, a row of a table or a heading. */
export interface Block {
  readonly kind: 'heading' | 'item' | 'row' | 'paragraph';
  /** On one line, with straight quotes and without marks of the format. */
  readonly text: string;
  /** Where each part of the text stands, the first at 0. */
  readonly places: readonly Place[];
  /** Bold, italic and linked words. Quoted words are found in the text itself. */
  readonly emphasis: readonly Emphasis[];
  /** What numbers it: "3.", "b)", "IV.", a bullet. */
  readonly marker?: Marker;
  /** 0 for an item that stands in no other item. */
  readonly depth: number;
  /** Level of a heading; 1 is the title. */
  readonly level?: number;
  /** Navigation, breadcrumbs, a footer: part of the page around the document. */
  readonly isAround?: boolean;
  /** The cells of a row, with the heading of their column where the table has one. */
  readonly cells?: readonly { readonly heading: string; readonly start: number; readonly end: number }[];
}

export interface Place {
  /** Offset in the text of the block. */
  readonly at: number;
  /** 1 is the first line; null where the format has none. */
  readonly line: number | null;
  readonly page?: number;
}

export interface Emphasis {
  readonly start: number;
  readonly end: number;
  readonly kind: 'strong' | 'em' | 'link';
  /** Of a link. */
  readonly address?: string;
}

export interface Marker {
  readonly style: 'number' | 'letter' | 'roman' | 'bullet' | 'step';
  readonly value: number;
}

/** The place of an offset in a block's text. */
export function placeOf({ places }: Pick<Block, 'places'>, offset: number): Place {
  return places.findLast(({ at }) => at <= offset) ?? places[0] ?? { at: 0, line: null };
}
