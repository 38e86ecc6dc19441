import { html } from 'hono/html';
import { LOG_IN_FIELDS } from '../rules/log-in';
import { entered } from '../rules/shared/field-error';
import { PATHS } from '../rules/shared/paths';
import type { LogIn } from '../state/log-ins';
import type { Sandbox } from '../state/sandbox';
import { isPassword } from '../state/secrets';
import { errorSummary } from './components/error-summary';
import { REQUIRED_NOTE, textField } from './components/fields';
import { page } from './components/layout';
import { actionButton, postForm } from './components/post-form';
import type { EntryScreen } from './screen';

/** Where a log-in leads. */
const LOG_IN_TARGETS = ['my-account', 'court'] as const;
export type LogInTarget = (typeof LOG_IN_TARGETS)[number];

/** What there is to know about a person who logs in. */
export interface LogInVisit {
  readonly sandbox: Sandbox;
  readonly to: LogInTarget;
  /** Called with the log-in that begins. */
  readonly begin: (logIn: LogIn) => void;
}

/** Central sign-on: Username, Password, optional Client Code. Source: facts 4 [H]. @rule log-in.password-hidden */
export const logIn: EntryScreen<LogInVisit> = {
  path: PATHS['log-in'],
  view: ({ to }, shown) =>
    page({
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
    }),
  accept: async ({ sandbox, to, begin }, entries) => {
    const account = sandbox.accounts.get(entered(entries, LOG_IN_FIELDS.username.name));
    const password = entries[LOG_IN_FIELDS.password.name] ?? '';
    const isRight = account !== undefined && (await isPassword(password, account.passwordHash));
    const errors = sandbox.rules.logInErrors(entries, isRight);
    if (errors.length > 0 || !account) return { errors };
    begin(sandbox.logIns.start(account.username, entered(entries, LOG_IN_FIELDS.clientCode.name)));
    return { leadsTo: PATHS[to] };
  },
};

export function logInTarget(name: string | undefined): LogInTarget {
  return LOG_IN_TARGETS.find((target) => target === name) ?? 'my-account';
}
