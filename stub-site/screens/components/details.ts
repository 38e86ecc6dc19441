import { html } from 'hono/html';
import type { Html } from './html';

/** A table of two columns: what something is called, and what it is. */
export function detailsTable(
  caption: string,
  rows: readonly (readonly [label: string, value: string])[],
): Html {
  return html`<table class="usa-table">
    <caption>
      ${caption}
    </caption>
    <tbody>
      ${rows.map(
        ([label, value]) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td>${value}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
