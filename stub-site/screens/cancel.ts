import { html } from 'hono/html';
import { actionButton, registrationForm } from './components/post-form';
import { page } from './components/layout';
import type { Session } from '../state/session';
import { idleTimes, PATHS } from './screen';

/** Asks before a registration is thrown away (D-06). @rule cancel.confirmed, cancel.taken-back */
export function cancelPage(session: Session): string {
  return page({
    heading: 'Cancel your registration?',
    session: idleTimes(session),
    main: registrationForm(
      PATHS.cancel,
      session.csrfToken,
      html`<p>Everything you entered will be lost.</p>`,
      html`${actionButton('cancel', 'Yes, cancel my registration', 'primary')}
      ${actionButton('back', 'No, go back')}`,
    ),
  });
}
