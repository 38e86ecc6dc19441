import { html } from 'hono/html';
import { PATHS } from '../rules/shared/paths';
import type { Account } from '../state/records/accounts';
import { currentScreen } from '../state/order';
import { detailsTable } from './components/details';
import { page } from './components/layout';
import type { Registrant, Screen } from './screen';

/**
 * Thank you (step 9): the account and what it may do. Source: facts 3.8 [H], D-15.
 * @rule thank-you.account
 */
export const thankYou: Screen<Registrant> = {
  path: PATHS['thank-you'],
  view: ({ sandbox, session }) => {
    const account = session.accountNumber && sandbox.accounts.get(session.credentials?.username ?? '');
    return account ? document(account) : { leadsTo: PATHS[currentScreen(session)] };
  },
};

function document(account: Account): string {
  return page({
    heading: 'Thank you for registering with the PACER Service Center',
    main: html`<section aria-label="Account status">
        <p class="site-intro">${STATUS_TEXT[account.statusReason]}</p>
        ${
          account.governmentVerification === 'pending'
            ? html`<p>
                Your account is registered as a Private account, pending verification of your government
                status by the PACER Service Center.
              </p>`
            : ''
        }
      </section>
      ${detailsTable('Your account', [
        ['Account Number', account.accountNumber],
        ['Username', account.username],
        ['Account Type', account.accountType],
        ['Case Search Status', caseSearchStatus(account)],
      ])}
      <section aria-label="What this account is for">
        <p>
          This account is for viewing documents only, not for e-filing. Once it is linked to your CM/ECF
          account, it is used for both.
        </p>
      </section>`,
  });
}

/** The account's status in words. */
export const STATUS_TEXT = {
  'card-validated': 'Your card has been validated. You may use your account now.',
  'activation-code-mailed':
    'You will receive an activation code by U.S. mail in 7-10 business days. Your account stays inactive until you enter it.',
  activated: 'Your activation code has been accepted. You may use your account now.',
  'under-review': 'Your request is under review. Your account stays inactive until the review is finished.',
} as const;

/** Case Search Status in the words of the site. Source: facts 4 [H]. */
export function caseSearchStatus(account: Account): string {
  return account.caseSearchStatus === 'active' ? 'Active' : 'Inactive';
}
