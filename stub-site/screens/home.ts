import { html } from 'hono/html';
import { PATHS } from '../rules/shared/paths';
import { page } from './components/layout';
import type { Screen } from './screen';

/**
 * Home (steps 1 and 2 of the guide): the way in, through the main menu. Copy is ours (D-02).
 * @rule home.menu, home.log-in
 */
export const home: Screen = {
  path: PATHS.home,
  view: () =>
    page({
      heading: 'Public Access to Court Records',
      main: html`<p class="site-intro">
          Look up case and docket information of federal courts, once you have an account.
        </p>
        <p>
          Choose <strong>Register for an Account</strong> from the main menu to open one. Registering is free;
          viewing documents costs $0.10 a page, and $30 or less in a quarter is waived.
        </p>`,
    }),
};
