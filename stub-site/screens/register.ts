import { html } from 'hono/html';
import { PATHS } from '../rules/shared/paths';
import { messagePage, page } from './components/layout';
import type { Screen } from './screen';

/** The kinds of accounts, in this order. Source: facts 3.2 [H]; the left panel's labels [H/M]. */
const OPTIONS = [
  {
    title: 'Case Search Only',
    panel: 'PACER - Case Search Only',
    path: PATHS['case-search'],
    text: 'View case information. This account cannot file.',
  },
  {
    title: 'Attorney Filer',
    panel: 'Attorney Filers for CM/ECF',
    path: '/register-account/attorney-filers',
    text: 'File in the courts as an attorney.',
  },
  {
    title: 'Non-Attorney Filer',
    panel: 'Non-Attorney Filers for CM/ECF',
    path: '/register-account/non-attorney-filers',
    text: 'File in the courts without being an attorney.',
  },
  {
    title: 'PACER Administrative Account',
    panel: 'Group Billing',
    path: '/register-account/group-billing',
    text: 'Manage and pay for the accounts of a group.',
  },
] as const;

const WIZARD = '/register-account/registration-wizard';

/**
 * Register for an Account (step 3): the kinds of accounts, with the left panel.
 * A narrow window has the panel above the text, which therefore names no side.
 * @rule register.options, register.left-panel, register.wizard, page.no-place-in-words
 */
export const register: Screen = {
  path: PATHS.register,
  view: () =>
    page({
      heading: 'Register for an Account',
      aside: SIDE_NAVIGATION,
      main: html`<p>Which account do you need? Choose it from the panel of registration options.</p>
        <ol class="site-options">
          ${OPTIONS.map(
            ({ title, text }) =>
              html`<li class="site-option">
                <h2>${title}</h2>
                <p>${text}</p>
              </li>`,
          )}
        </ol>
        <div class="usa-summary-box">
          <div class="usa-summary-box__body">
            <h2 class="usa-summary-box__heading">Not Sure?</h2>
            <div class="usa-summary-box__text">
              <p>A few questions lead to the account that fits.</p>
              <a class="usa-summary-box__link" href="${WIZARD}">Registration Wizard</a>
            </div>
          </div>
        </div>`,
    }),
};

export const SIDE_NAVIGATION = html`<aside class="site-aside">
  <nav aria-label="Registration options">
    <ul class="usa-sidenav">
      ${OPTIONS.map(
        ({ panel, path }) => html`<li class="usa-sidenav__item"><a href="${path}">${panel}</a></li>`,
      )}
    </ul>
  </nav>
</aside>`;

/** The other options, which this stub does not model (D-03). @rule register.other-kinds */
export const otherOptions: readonly Screen[] = [
  ...OPTIONS.filter(({ path }) => path !== PATHS['case-search']).map(({ panel, path }) => ({
    label: panel,
    path,
  })),
  { label: 'Registration Wizard', path: WIZARD },
].map(({ label, path }) => ({
  path,
  view: () =>
    messagePage(label, 'This stub models case search only.', {
      label: 'Back to Register for an Account',
      path: PATHS.register,
    }),
}));
