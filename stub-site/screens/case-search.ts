import { html } from 'hono/html';
import { PATHS } from '../rules/shared/paths';
import { page } from './components/layout';
import { SIDE_NAVIGATION } from './register';
import type { Screen } from './screen';

/**
 * PACER - Case Search Only (step 4): what the account is, and the link to the form. Body text is ours (D-03).
 * @rule case-search.facts, case-search.register-now
 */
export const caseSearch: Screen = {
  path: PATHS['case-search'],
  view: () =>
    page({
      heading: 'PACER - Case Search Only',
      aside: SIDE_NAVIGATION,
      main: html`<p class="site-intro">An account for viewing case information and documents.</p>
        <ul class="usa-list">
          <li>It is view only: it cannot be used for e-filing.</li>
          <li>There is no registration fee.</li>
          <li>A payment card is optional. With a card that can be validated, access is instant.</li>
          <li>Without a card, an activation code arrives by U.S. mail in 7-10 business days.</li>
        </ul>
        <p>
          <a class="usa-button" href="${PATHS.form}">Register for a PACER Account Now</a>
        </p>`,
    }),
};
