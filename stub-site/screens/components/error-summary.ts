import { html } from 'hono/html';
import type { FieldError } from '../../rules/shared/field-error';
import type { Html } from './html';

/**
 * What is wrong with the screen, on top: it takes focus and leads to each field (D-07). Nothing when nothing is wrong.
 * @rule summary.focus, summary.links, summary.in-view
 */
export function errorSummary(errors: readonly FieldError[]): Html {
  if (errors.length === 0) {
    return html``;
  }
  return html`<div
    class="usa-alert usa-alert--error"
    role="alert"
    aria-labelledby="error-summary-heading"
    tabindex="-1"
    autofocus
  >
    <div class="usa-alert__body">
      <h2 class="usa-alert__heading" id="error-summary-heading">Correct the following before you go on</h2>
      <ul class="usa-list">
        ${errors.map(({ field, message }) => html`<li><a class="usa-link" href="#${field}">${message}</a></li>`)}
      </ul>
    </div>
  </div>`;
}
