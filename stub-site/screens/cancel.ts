import { html } from 'hono/html';
import { PATHS } from '../rules/shared/paths';
import { page } from './components/layout';
import { actionButton, registrationForm } from './components/post-form';
import type { Registrant, Screen } from './screen';

/** Asks before a registration is thrown away (D-06). @rule cancel.confirmed, cancel.taken-back */
export const cancel: Screen<Registrant> = {
  path: PATHS.cancel,
  view: ({ session }) =>
    page({
      heading: 'Cancel your registration?',
      session,
      main: registrationForm(
        PATHS.cancel,
        session.csrfToken,
        html`<p>Everything you entered will be lost.</p>`,
        html`${actionButton('cancel', 'Yes, cancel my registration', 'primary')}
        ${actionButton('back', 'No, go back')}`,
      ),
    }),
};
