import { Hono } from 'hono';
import { deleteCookie } from 'hono/cookie';
import { PATHS } from '../rules/shared/paths';
import { messagePage } from '../screens/components/layout';
import { startOverPage } from '../screens/start-over';
import type { Sandboxes } from '../state/sandboxes';
import { LOG_IN_COOKIE } from './middleware/holder';
import { isFromThisSite } from './middleware/own-origin';
import { type SiteEnv, startOver } from './middleware/sandbox';
import { SESSION_COOKIE } from './middleware/session';

/** Gives a person who opens the site by hand an empty one (D-63). @rule page.start-over */
export function startOverRoutes(sandboxes: Sandboxes): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>();

  routes.get(PATHS.startOver, (c) => c.html(startOverPage()));

  routes.post(PATHS.startOver, async (c) => {
    if (!(await isFromThisSite(c))) {
      const again = { label: 'Open the page again', path: PATHS.startOver };
      const text = 'Nothing was changed: this Start over came from no page of this site.';
      return c.html(messagePage('This page is out of date', text, again), 403);
    }
    startOver(c, sandboxes);
    // They belong to the site that the person leaves.
    for (const cookie of [SESSION_COOKIE, LOG_IN_COOKIE]) deleteCookie(c, cookie, { path: '/' });
    return c.redirect(PATHS.home, 303);
  });

  return routes;
}
