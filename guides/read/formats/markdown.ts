import MarkdownIt from 'markdown-it';
import type { GuideDocument } from '../structure/document';
import { htmlDocument } from './html';

const markdown = new MarkdownIt({ html: true, linkify: false });

/** A Markdown document, by the page that it makes; each element keeps the line where it begins. */
export function markdownDocument(text: string): GuideDocument {
  const tokens = markdown.parse(text, {});
  for (const token of tokens) {
    if (token.map && token.nesting >= 0) token.attrSet('data-line', String(token.map[0] + 1));
  }
  const page = markdown.renderer.render(tokens, markdown.options, {});
  return { ...htmlDocument(page, { hasLines: false }), format: 'Markdown' };
}
