import { html } from 'hono/html';
import { randomToken } from '../../state/secrets';
import type { Html } from './html';

/** What a person can ask of a screen (D-06); `refresh` asks for the fields that depend on a choice. */
export type Action = 'next' | 'back' | 'reset' | 'cancel' | 'refresh' | 'generate';

/** A form that changes something: it carries the CSRF token of the session or log-in that sends it (D-30). */
export function postForm(path: string, csrfToken: string, fields: Html, buttons: Html): Html {
  return html`<form class="site-form" method="post" action="${path}" novalidate data-submit-once>
    <input type="hidden" name="csrf" value="${csrfToken}" />
    ${fields}
    <div class="site-buttons">${buttons}</div>
  </form>`;
}

/** The field in which a form says which one it is. */
export const FORM_ID = 'form-id';

/** A hidden field with another id each time its form is shown, by which a form that is sent twice is known (D-47). */
export function formId(): Html {
  return html`<input type="hidden" name="${FORM_ID}" value="${randomToken()}" />`;
}

/** A form of a registration screen. Pressing Enter in a field chooses the first button, which is Next. */
export function registrationForm(path: string, csrfToken: string, fields: Html, buttons: Html): Html {
  const next = html`<button class="usa-sr-only" name="action" value="next" tabindex="-1" aria-hidden="true">
    Next
  </button>`;
  return postForm(path, csrfToken, html`${next} ${fields}`, buttons);
}

/** A button that submits its form with an action. */
export function actionButton(
  action: Action | 'log-out' | 'start-over',
  label: string,
  look: 'primary' | 'outline' | 'unstyled' = 'outline',
): Html {
  const variant = look === 'primary' ? '' : `usa-button--${look}`;
  return html`<button class="usa-button ${variant}" name="action" value="${action}">${label}</button>`;
}
