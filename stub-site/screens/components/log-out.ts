import { html } from 'hono/html';
import { PATHS } from '../../rules/shared/paths';
import type { LogIn } from '../../state/log-ins';
import type { Html } from './html';
import { actionButton, postForm } from './post-form';

/** The button that ends a log-in. */
export function logOutForm({ csrfToken }: LogIn): Html {
  return postForm(PATHS.logOut, csrfToken, html``, actionButton('log-out', 'Log Out'));
}
