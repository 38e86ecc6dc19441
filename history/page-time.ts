import { html } from 'hono/html';
import type { Markup } from '../html/page';

/** "2026-11-29 20:13 UTC". */
export function timeText(run: string): string {
  return `${run.slice(0, 16).replace('T', ' ')} UTC`;
}

export function timeMarkup(run: string): Markup {
  return html`<time datetime="${run}">${timeText(run)}</time>`;
}
