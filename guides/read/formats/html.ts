import { type DefaultTreeAdapterTypes as Tree, html, parse } from 'parse5';
import type { Block, GuideDocument } from '../structure/document';
import { BlockWriter } from './block-writer';

const ORDERED: Readonly<Record<string, 'number' | 'letter' | 'roman'>> = {
  a: 'letter',
  A: 'letter',
  i: 'roman',
  I: 'roman',
};
const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head', 'select', 'textarea']);
const AROUND = new Set(['nav', 'footer', 'aside']);
const AROUND_ROLES = new Set(['navigation', 'search', 'banner', 'contentinfo', 'complementary']);
const AROUND_NAMES = /\b(?:crumbs?|breadcrumbs?|skip|menu|navbar|sidebar|site-?map|pager|share)\b/i;
const ENDS_BLOCK = new Set(
  'address article blockquote caption center dd details div dl dt fieldset figcaption figure footer form header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Text that has the tags of a page. */
export function looksLikeHtml(text: string, extension: string): boolean {
  if (/^\.(?:html?|xhtml|mht)$/i.test(extension)) return true;
  if (extension !== '' && extension !== '.txt') return false;
  return /^\s*(?:<!doctype html|<html\b|<(?:body|div|ol|ul|p|h1|table)\b[^>]*>)/i.test(text);
}

/** The blocks of a page: what stands in its main part, and the rest as `isAround`. */
export function htmlDocument(text: string, { hasLines = true } = {}): GuideDocument {
  const page = parse(text, { sourceCodeLocationInfo: hasLines });
  const elements = descendants(page);
  const main = elements.find((one) => one.tagName === 'main' || attribute(one, 'role') === 'main');
  const title = elements.find(({ tagName }) => tagName === 'title');
  const writer = new BlockWriter();
  new Walk(writer, main).visit(page, { isAround: main !== undefined, depth: -1 });
  writer.end();
  return {
    format: 'HTML',
    title: title ? textOf(title).trim() : undefined,
    blocks: withoutLinkLists(writer.blocks),
  };
}

interface Around {
  readonly isAround: boolean;
  /** Of the list that an item stands in; -1 outside of lists. */
  readonly depth: number;
}

class Walk {
  constructor(
    private readonly writer: BlockWriter,
    private readonly main: Tree.Element | undefined,
  ) {}

  visit(node: Tree.Node, around: Around): void {
    if ('value' in node && node.nodeName === '#text') {
      this.writer.add(node.value, node.sourceCodeLocation?.startLine);
      return;
    }
    if (!('childNodes' in node)) return;
    if ('tagName' in node) this.element(node, around);
    else for (const child of node.childNodes) this.visit(child, around);
  }

  private element(node: Tree.Element, around: Around): void {
    const { tagName } = node;
    if (SKIPPED.has(tagName) || hasAttribute(node, 'hidden')) return;
    const isAround = node !== this.main && (around.isAround || isPartOfPage(node));
    const inner = { isAround, depth: around.depth };
    const line = Number(attribute(node, 'data-line')) || undefined;
    this.writer.place(line ?? node.sourceCodeLocation?.startLine, isAround);
    const heading = /^h([1-6])$/.exec(tagName);
    if (heading) return this.block(node, inner, { kind: 'heading', level: Number(heading[1]) });
    if (tagName === 'dt' || tagName === 'summary')
      return this.block(node, inner, { kind: 'heading', level: 4 });
    switch (tagName) {
      case 'br':
        return this.writer.lineBreak();
      case 'ol':
      case 'ul':
        return this.list(node, inner);
      case 'tr':
        return this.row(node, inner);
      case 'b':
      case 'strong':
        return this.emphasised(node, inner, 'strong');
      case 'i':
      case 'em':
        return this.emphasised(node, inner, 'em');
      case 'a':
        return this.emphasised(node, inner, 'link', attribute(node, 'href'));
      default:
        if (ENDS_BLOCK.has(tagName)) this.writer.end();
        for (const child of node.childNodes) this.visit(child, inner);
        if (ENDS_BLOCK.has(tagName)) this.writer.end();
    }
  }

  private block(node: Tree.Element, around: Around, begun: Partial<Block>): void {
    this.writer.end();
    this.writer.begin(begun);
    for (const child of node.childNodes) this.visit(child, around);
    this.writer.end();
  }

  private list(node: Tree.Element, around: Around): void {
    this.writer.end();
    const depth = around.depth + 1;
    const style = node.tagName === 'ul' ? 'bullet' : (ORDERED[attribute(node, 'type') ?? ''] ?? 'number');
    let value = Number(attribute(node, 'start') ?? 1) - 1;
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue;
      if (child.tagName !== 'li') {
        this.visit(child, { ...around, depth });
        continue;
      }
      value = Number(attribute(child, 'value') ?? value + 1);
      const line = Number(attribute(child, 'data-line')) || child.sourceCodeLocation?.startLine;
      this.writer.end();
      this.writer.place(line, around.isAround);
      this.writer.begin({ kind: 'item', depth, marker: { style, value } });
      for (const inner of child.childNodes) this.visit(inner, { ...around, depth });
      this.writer.end();
    }
  }

  private row(node: Tree.Element, around: Around): void {
    this.writer.end();
    this.writer.begin({ kind: 'row' });
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue;
      this.writer.beginCell(child.tagName === 'th');
      for (const inner of child.childNodes) this.inCell(inner, around);
      this.writer.endCell();
    }
    this.writer.end();
  }

  /** Blocks within a cell do not end the row. */
  private inCell(node: Tree.Node, around: Around): void {
    if (!('tagName' in node)) return this.visit(node, around);
    if (node.tagName === 'br' || ENDS_BLOCK.has(node.tagName)) this.writer.add(' ', undefined);
    if (['b', 'strong', 'i', 'em', 'a', 'br'].includes(node.tagName)) {
      if (node.tagName !== 'br') this.visit(node, around);
      return;
    }
    if (SKIPPED.has(node.tagName)) return;
    for (const child of node.childNodes) this.inCell(child, around);
    if (ENDS_BLOCK.has(node.tagName)) this.writer.add(' ', undefined);
  }

  private emphasised(
    node: Tree.Element,
    around: Around,
    kind: 'strong' | 'em' | 'link',
    address?: string,
  ): void {
    this.writer.emphasise(kind, address, () => {
      for (const child of node.childNodes) this.visit(child, around);
    });
  }
}

function isPartOfPage(node: Tree.Element): boolean {
  const { tagName } = node;
  if (AROUND.has(tagName) || AROUND_ROLES.has(attribute(node, 'role') ?? '')) return true;
  if (tagName === 'header' && !isWithin(node, ['main', 'article', 'section'])) return true;
  return AROUND_NAMES.test(`${attribute(node, 'class') ?? ''} ${attribute(node, 'id') ?? ''}`);
}

function isWithin(node: Tree.Element, names: readonly string[]): boolean {
  for (let at: Tree.ParentNode | null = node.parentNode; at && 'tagName' in at; at = at.parentNode)
    if (names.includes(at.tagName)) return true;
  return false;
}

/** Three or more items in a row that are links and nothing else are a menu. */
function withoutLinkLists(blocks: readonly Block[]): Block[] {
  const isLink = ({ kind, text, emphasis }: Block): boolean =>
    kind === 'item' && emphasis.some((one) => one.kind === 'link' && one.end - one.start >= text.length);
  return blocks.map((block, at) => {
    let [from, to] = [at, at];
    while (from > 0 && isLink(blocks[from - 1] ?? block)) from--;
    while (to < blocks.length - 1 && isLink(blocks[to + 1] ?? block)) to++;
    return isLink(block) && to - from >= 2 ? { ...block, isAround: true } : block;
  });
}

function descendants(node: Tree.ParentNode): Tree.Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...descendants(child)] : []));
}

function textOf(node: Tree.ParentNode): string {
  return node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('');
}

function attribute({ attrs }: Tree.Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

function hasAttribute({ attrs, namespaceURI }: Tree.Element, name: string): boolean {
  return namespaceURI === html.NS.HTML && attrs.some((one) => one.name === name);
}
