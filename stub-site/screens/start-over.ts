import { html } from 'hono/html';
import { PATHS } from '../rules/shared/paths';
import { page } from './components/layout';
import { actionButton, postForm } from './components/post-form';

/** Says that people share the site, and offers an empty one (D-63). */
export function startOverPage(): string {
  return page({
    heading: 'Start over',
    main: html`<p>
        Everybody who opens this test stub shares its accounts. What another person registered counts as a
        possible duplicate of what you enter.
      </p>
      <p>Start over to get an empty site for this browser. What other people see does not change.</p>
      ${postForm(PATHS.startOver, '', html``, actionButton('start-over', 'Start over', 'primary'))}`,
  });
}
