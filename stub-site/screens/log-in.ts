import { html } from 'hono/html';
import { errorSummary } from './components/error-summary';
import { REQUIRED_NOTE, type Shown, textField } from './components/fields';
import { actionButton, postForm } from './components/post-form';
import { page } from './components/layout';
import { LOG_IN_FIELDS } from '../rules/log-in';
import { PATHS } from './screen';

/** Where a log-in leads. */
export const LOG_IN_TARGETS = ['my-account', 'court'] as const;
export type LogInTarget = (typeof LOG_IN_TARGETS)[number];

/** Central sign-on: Username, Password, optional Client Code. Source: facts 4 [H]. @rule log-in.password-hidden */
export function logInPage(to: LogInTarget, shown: Shown): string {
  return page({
    heading: 'PACER Login',
    hasErrors: shown.errors.length > 0,
    main: html`${errorSummary(shown.errors)}
    ${postForm(
      PATHS['log-in'],
      '',
      html`<input type="hidden" name="to" value="${to}" /> ${REQUIRED_NOTE}
        ${textField(LOG_IN_FIELDS.username, shown, { autocomplete: 'username' })}
        ${textField(LOG_IN_FIELDS.password, shown, { type: 'password', autocomplete: 'current-password' })}
        ${textField(LOG_IN_FIELDS.clientCode, shown, { hint: 'Optional; shown on your receipts.' })}`,
      actionButton('next', 'Login', 'primary'),
    )}`,
  });
}
