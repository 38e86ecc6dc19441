/** An element of XML: its attributes, and either other elements or a text. */
export interface Element {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number>>;
  readonly children?: readonly Element[];
  readonly text?: string;
}

/** The element as XML, without what XML 1.0 cannot hold, such as the control characters of a terminal's colors. */
export function xmlOf({ name, attributes = {}, children = [], text = '' }: Element): string {
  const named = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const content = text === '' ? children.map((child) => `\n${xmlOf(child)}`).join('') : escaped(text);
  return `<${name}${named.join('')}>${content}${children.length > 0 && text === '' ? '\n' : ''}</${name}>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text
    .replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
