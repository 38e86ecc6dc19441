import type { GuideDocument } from '../structure/document';
import { blocksOfLines } from '../structure/lines';

/** Plain text, or text that was pasted from somewhere. */
export function textDocument(text: string): GuideDocument {
  const lines = text.split(/\r\n|\n|\r|\f/).map((line, at) => ({ text: line, line: at + 1 }));
  return { format: 'text', title: undefined, blocks: blocksOfLines(lines) };
}
