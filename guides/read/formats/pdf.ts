import { extractText } from 'unpdf';
import type { GuideDocument } from '../structure/document';
import { blocksOfLines, type SourceLine } from '../structure/lines';
import { Refusal } from './refusal';

/** The text of a PDF, page by page, without what every page repeats. */
export async function pdfDocument(bytes: Uint8Array, name: string): Promise<GuideDocument> {
  const pages = await pagesOf(bytes, name);
  if (pages.every((page) => page.trim() === ''))
    throw new Refusal(`${name} is a PDF without text, perhaps a scan: use one whose text can be selected.`);
  const lines: SourceLine[] = pages.flatMap((page, at) =>
    page.split('\n').map((text) => ({ text, line: null, page: at + 1 })),
  );
  return {
    format: 'PDF',
    title: undefined,
    blocks: blocksOfLines(lines.filter(isNotRepeated(lines, pages.length))),
  };
}

async function pagesOf(bytes: Uint8Array, name: string): Promise<string[]> {
  try {
    const { text } = await extractText(Uint8Array.from(bytes), { mergePages: false });
    return text;
  } catch (error) {
    throw new Refusal(`${name} is a PDF that cannot be read (${(error as Error).message}): save it again.`);
  }
}

/** Headers and footers stand on every page, with another number. */
function isNotRepeated(lines: readonly SourceLine[], pages: number): (line: SourceLine) => boolean {
  const keyOf = ({ text }: SourceLine): string => text.replaceAll(/\d+/g, '#').trim();
  const onPages = new Map<string, Set<number>>();
  for (const line of lines)
    onPages.set(keyOf(line), (onPages.get(keyOf(line)) ?? new Set()).add(line.page ?? 0));
  return (line) =>
    pages < 2 || !/\bpage\b|^#$/i.test(keyOf(line)) || (onPages.get(keyOf(line))?.size ?? 0) < 2;
}
