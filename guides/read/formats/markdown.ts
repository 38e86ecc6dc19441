import MarkdownIt from 'markdown-it';
import type { GuideDocument } from '../structure/document';
import { markerOf } from '../structure/markers';
import { htmlDocument } from './html';
import { withoutForeign } from './text';

const markdown = new MarkdownIt({ html: true, linkify: false });

// "a. Visit", "(ii) Select": Markdown knows no letters, and would join their lines to one paragraph.
markdown.renderer.rules['softbreak'] = (tokens, at) => {
  const next = tokens.slice(at + 1).find(({ content }) => content !== '')?.content ?? '';
  return markerOf(next) ? '<br>\n' : '\n';
};

/** A Markdown document, by the page that it makes; each element keeps the line where it begins. */
export function markdownDocument(text: string): GuideDocument {
  const tokens = markdown.parse(text, {});
  for (const token of tokens) {
    if (token.map && token.nesting >= 0) token.attrSet('data-line', String(token.map[0] + 1));
  }
  const page = markdown.renderer.render(tokens, markdown.options, {});
  const document = htmlDocument(page, { hasLines: false });
  const blocks = withoutForeign(document.blocks, text.split(/\r\n|\n|\r/));
  return { ...document, format: 'Markdown', blocks };
}
