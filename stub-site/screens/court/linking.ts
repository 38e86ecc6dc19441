import { html } from 'hono/html';
import { ALREADY_LINKED, LINK_FIELDS } from '../../rules/court/e-filing';
import { entered, type FieldError } from '../../rules/shared/field-error';
import { PATHS } from '../../rules/shared/paths';
import { CMECF_ACCOUNT } from '../../state/records/cases';
import type { LogIn } from '../../state/log-ins';
import { detailsTable } from '../components/details';
import { errorSummary } from '../components/error-summary';
import { REQUIRED_NOTE, textField } from '../components/fields';
import { actionButton } from '../components/post-form';
import type { EntryScreen, Holder, Screen } from '../screen';
import { courtForm, courtPage } from './court';

const LINK = 'Link a CM/ECF account to my PACER account';

/** Utilities. Source: facts 4 [H] for the link. @rule link.utilities */
export const utilities: Screen<Holder> = {
  path: PATHS.utilities,
  view: (holder) =>
    courtPage(holder, {
      heading: 'Utilities',
      main: html`<ul class="usa-list">
        <li><a class="usa-link" href="${PATHS.link}">${LINK}</a></li>
      </ul>`,
    }),
};

/** Asks for the CM/ECF account. Source: facts 4 [H]. */
export const link: EntryScreen<Holder> = {
  path: PATHS.link,
  view: (holder, { entries, errors }) => {
    const shown = { entries, errors: errors.length > 0 ? errors : takePendingErrors(holder.logIn) };
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
  },
  accept: ({ sandbox, logIn }, entries) => {
    const login = entered(entries, LINK_FIELDS.login.name);
    const isRight =
      login === CMECF_ACCOUNT.login && entries[LINK_FIELDS.password.name] === CMECF_ACCOUNT.password;
    const isLinked = sandbox.accounts.isLinked(login);
    const errors = sandbox.rules.linkErrors(entries, { isRight, isLinked });
    if (errors.length > 0) return { errors };
    logIn.linking = login;
    return { leadsTo: PATHS.verifyLink };
  },
};

function takePendingErrors(logIn: LogIn): readonly FieldError[] {
  const { linkErrors = [] } = logIn;
  delete logIn.linkErrors;
  return linkErrors;
}

/** Shows both accounts before they are linked. Source: facts 4 [H]. @rule link.verified */
export const verifyLink: EntryScreen<Holder> = {
  path: PATHS.verifyLink,
  view: (holder) => {
    const { account, logIn } = holder;
    if (!logIn.linking) return { leadsTo: PATHS.link };
    return courtPage(holder, {
      heading: 'Verify the accounts to link',
      main: html`${detailsTable('Accounts', [
        ['PACER account', `${account.accountNumber} (${account.username})`],
        ['CM/ECF account', logIn.linking],
      ])}
      ${courtForm(
        holder,
        PATHS.verifyLink,
        html`<p>Choose Submit to link them.</p>`,
        actionButton('next', 'Submit', 'primary'),
      )}`,
    });
  },
  accept: ({ sandbox: { accounts }, account, logIn }) => {
    const { linking } = logIn;
    if (!linking) return { leadsTo: PATHS.link };
    delete logIn.linking;
    // Another person may have linked the same CM/ECF account meanwhile.
    if (accounts.isLinked(linking)) {
      logIn.linkErrors = [ALREADY_LINKED];
      return { leadsTo: PATHS.link };
    }
    accounts.change(account, { cmecfLogin: linking });
    return { leadsTo: PATHS.linked };
  },
};

/** The confirmation. Source: facts 4 [H], guide step 9 [H]. */
export const linked: Screen<Holder> = {
  path: PATHS.linked,
  view: (holder) => {
    const { accountNumber, cmecfLogin } = holder.account;
    if (cmecfLogin === null) return { leadsTo: PATHS.link };
    return courtPage(holder, {
      heading: 'Your accounts are linked',
      main: html`<p>
        PACER account ${accountNumber} is linked to the CM/ECF account ${cmecfLogin}. It is now used for
        e-filing and for viewing documents.
      </p>`,
    });
  },
};
