import { html } from 'hono/html';
import { detailsTable } from '../components/details';
import { errorSummary } from '../components/error-summary';
import { REQUIRED_NOTE, type Shown, textField } from '../components/fields';
import { actionButton } from '../components/post-form';
import { LINK_FIELDS } from '../../rules/court/e-filing';
import type { Holder } from '../../routes/log-in';
import { PATHS } from '../screen';
import { courtForm, courtPage } from './court';

const LINK = 'Link a CM/ECF account to my PACER account';

/** Utilities. Source: facts 4 [H] for the link. @rule link.utilities */
export function utilitiesPage(holder: Holder): string {
  return courtPage(holder, {
    heading: 'Utilities',
    main: html`<ul class="usa-list">
      <li><a class="usa-link" href="${PATHS.link}">${LINK}</a></li>
    </ul>`,
  });
}

/** Asks for the CM/ECF account. Source: facts 4 [H]. */
export function linkPage(holder: Holder, shown: Shown): string {
  return courtPage(holder, {
    heading: LINK,
    hasErrors: shown.errors.length > 0,
    main: html`${errorSummary(shown.errors)}
    ${courtForm(
      holder,
      PATHS.link,
      html`${REQUIRED_NOTE} ${textField(LINK_FIELDS.login, shown)}
      ${textField(LINK_FIELDS.password, shown, { type: 'password' })}`,
      actionButton('next', 'Submit', 'primary'),
    )}`,
  });
}

/** Shows both accounts before they are linked. Source: facts 4 [H]. @rule link.verified */
export function verifyLinkPage(holder: Holder, cmecfLogin: string): string {
  const { account } = holder;
  return courtPage(holder, {
    heading: 'Verify the accounts to link',
    main: html`${detailsTable('Accounts', [
      ['PACER account', `${account.accountNumber} (${account.username})`],
      ['CM/ECF account', cmecfLogin],
    ])}
    ${courtForm(
      holder,
      PATHS.verifyLink,
      html`<p>Choose Submit to link them.</p>`,
      actionButton('next', 'Submit', 'primary'),
    )}`,
  });
}

/** The confirmation. Source: facts 4 [H], guide step 9 [H]. */
export function linkedPage(holder: Holder): string {
  const { accountNumber, cmecfLogin } = holder.account;
  return courtPage(holder, {
    heading: 'Your accounts are linked',
    main: html`<p>
      PACER account ${accountNumber} is linked to the CM/ECF account ${cmecfLogin ?? ''}. It is now used for
      e-filing and for viewing documents.
    </p>`,
  });
}
