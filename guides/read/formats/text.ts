import type { Block, GuideDocument } from '../structure/document';
import { blocksOfLines } from '../structure/lines';
import { foreignLines } from '../structure/messages';

/** Plain text, or text that was pasted from somewhere. */
export function textDocument(text: string): GuideDocument {
  const lines = text.split(/\r\n|\n|\r|\f/);
  const blocks = blocksOfLines(lines.map((line, at) => ({ text: line, line: at + 1 })));
  return { format: 'text', title: undefined, blocks: withoutForeign(blocks, lines) };
}

/** The blocks of a message, with what it does not say itself as part of what stands around it. */
export function withoutForeign(blocks: readonly Block[], lines: readonly string[]): Block[] {
  const foreign = foreignLines(lines);
  return blocks.map((block) => {
    const [{ line } = { line: null }] = block.places;
    return line !== null && foreign.has(line - 1) ? { ...block, isAround: true } : block;
  });
}
