import { html } from 'hono/html';
import type { LogIn } from '../../state/log-ins';
import { PATHS } from '../paths';
import { actionButton, postForm } from './post-form';
import type { Html } from './html';

/** The button that ends a log-in. */
export function logOutForm({ csrfToken }: LogIn): Html {
  return postForm(PATHS.logOut, csrfToken, html``, actionButton('log-out', 'Log Out'));
}
