import { html } from 'hono/html';
import type { Markup } from '../html/page';
import { timeText } from '../html/wording';

export function timeMarkup(run: string): Markup {
  return html`<time datetime="${run}">${timeText(run)}</time>`;
}
