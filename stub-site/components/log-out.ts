import { html } from 'hono/html';
import type { LogIn } from '../log-ins';
import { PATHS } from '../screens/screen';
import { actionButton, postForm } from './form';
import type { Html } from './html';

/** The button that ends a log-in. */
export function logOutForm({ csrfToken }: LogIn): Html {
  return postForm(PATHS.logOut, csrfToken, html``, actionButton('log-out', 'Log Out'));
}
