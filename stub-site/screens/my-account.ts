import { html } from 'hono/html';
import { ACTIVATION_CODE, activationErrors } from '../rules/my-account/activation';
import { entered, type FieldError } from '../rules/shared/field-error';
import { dollars } from '../rules/shared/money';
import { PATHS } from '../rules/shared/paths';
import { missing } from '../rules/shared/text';
import { tryActivationCode } from '../state/activation';
import type { LedgerEntry } from '../state/records/ledger';
import { detailsTable } from './components/details';
import { errorSummary } from './components/error-summary';
import { REQUIRED_NOTE, textField } from './components/fields';
import type { Html } from './components/html';
import { page } from './components/layout';
import { logOutForm } from './components/log-out';
import { actionButton, formId, postForm } from './components/post-form';
import type { EntryScreen, Holder } from './screen';
import { caseSearchStatus, STATUS_TEXT } from './thank-you';

/**
 * Manage My Account: what the account is and owes, and where the mailed code is entered. Source: facts 4 [H].
 * @rule my-account.shows, my-account.charges, my-account.code-asked
 */
export const myAccount: EntryScreen<Holder> = {
  path: PATHS['my-account'],
  view: ({ sandbox, account, logIn }, { errors }) => {
    const asksForCode = account.statusReason === 'activation-code-mailed' || errors.length > 0;
    return page({
      heading: 'Manage My Account',
      hasErrors: errors.length > 0,
      main: html`${errorSummary(errors)}
        <section aria-label="Account status">
          <p class="site-intro">${STATUS_TEXT[account.statusReason]}</p>
        </section>
        ${detailsTable('Your account', [
          ['Account Number', account.accountNumber],
          ['Username', account.username],
          ['Account Balance', dollars(sandbox.ledger.balance(account))],
          ['Case Search Status', caseSearchStatus(account)],
          ['Account Type', account.accountType],
        ])}
        ${asksForCode ? activationForm(logIn.csrfToken, errors) : ''}
        ${charges(sandbox.ledger.entriesOf(account))} ${logOutForm(logIn)}`,
    });
  },
  /** @rule activation.required */
  accept: ({ sandbox, account }, entries) => {
    if (!account.activation) return { leadsTo: PATHS['my-account'] };
    const code = entered(entries, ACTIVATION_CODE.name);
    if (code === '') return { errors: [missing(ACTIVATION_CODE)] };
    const { outcome, wrongTries } = tryActivationCode(sandbox, account, code);
    const errors = activationErrors(outcome, wrongTries);
    return errors.length > 0 ? { errors } : { leadsTo: PATHS['my-account'] };
  },
};

function activationForm(csrfToken: string, errors: readonly FieldError[]): Html {
  return postForm(
    PATHS['my-account'],
    csrfToken,
    html`${formId()}
      <h2>Activate your account</h2>
      ${REQUIRED_NOTE}
      ${textField(
        ACTIVATION_CODE,
        { entries: {}, errors },
        { hint: 'The code of ten characters in the letter that you received.', width: 'medium' },
      )}`,
    actionButton('next', 'Activate', 'primary'),
  );
}

/** Fees, and how those of ended quarters were settled; a settlement is shown as what it takes off. */
function charges(entries: readonly LedgerEntry[]): Html {
  if (entries.length === 0) return html`<p>This account has incurred no fees.</p>`;
  return html`<table class="usa-table">
    <caption>
      Fees and charges
    </caption>
    <thead>
      <tr>
        <th scope="col">Date</th>
        <th scope="col">Description</th>
        <th scope="col">Amount</th>
      </tr>
    </thead>
    <tbody>
      ${entries.map(
        ({ kind, cents, on, reason }) =>
          html`<tr>
            <td>${on}</td>
            <td>${reason}</td>
            <td>${dollars(kind === 'waiver' || kind === 'card-charge' ? -cents : cents)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
