import type { html } from 'hono/html';

/** Escaped markup made by the `html` template. @rule page.markup-as-text */
export type Html = ReturnType<typeof html>;

/** A whole document as text. Hono sends a text at once; for markup it looks for promises first, and ours holds none. */
export function documentOf(markup: Html): string {
  return (markup as string).toString();
}
