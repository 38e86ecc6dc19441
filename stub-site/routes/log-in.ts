import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { PATHS } from '../rules/shared/paths';
import { messagePage } from '../screens/components/layout';
import { logIn, logInTarget, type LogInVisit } from '../screens/log-in';
import { answer, show } from './answer';
import { formEntries, type Submitted } from './middleware/entries';
import { endLogIn, openHolder, ownLogIn, rememberLogIn } from './middleware/holder';
import { isFromThisSite } from './middleware/own-origin';
import type { SiteEnv } from './middleware/sandbox';

/** Comes with the log-in's screen: a browser that does not send it back takes no cookies, and cannot log in (D-46). */
const COOKIES_TAKEN = 'cookies-taken';

/** Central sign-on: one log-in for Manage My Account and the court. Source: facts 4 [H], D-31. */
export const signOn = new Hono<SiteEnv>();

/**
 * Nobody is logged in yet, so that there is no token to check: the request must come from a page of this site.
 * @rule log-in.cookies, log-in.csrf
 */
const fromThisSite = createMiddleware<SiteEnv, string, Submitted>(async (c, next) => {
  const path = `${PATHS['log-in']}?to=${logInTarget(c.req.valid('form')['to'])}`;
  const again = { label: 'Open the screen again', path };
  if (!(await isFromThisSite(c))) {
    const text = 'Nothing was changed: this Login came from no page of this site.';
    return c.html(messagePage('This page is out of date', text, again), 403);
  }
  if (!getCookie(c, COOKIES_TAKEN)) {
    const text = 'Logging in needs cookies. Allow cookies for this site and log in again.';
    return c.html(messagePage('Your browser sent no session', text, again), 403);
  }
  return next();
});

signOn.get(logIn.path, (c) => {
  setCookie(c, COOKIES_TAKEN, 'yes', { path: logIn.path, httpOnly: true, sameSite: 'Lax' });
  return show(c, logIn, visitOf(c, c.req.query('to')));
});

signOn.post(logIn.path, formEntries, fromThisSite, async (c) => {
  const entries = c.req.valid('form');
  const visit = visitOf(c, entries['to']);
  return answer(c, logIn, visit, { outcome: await logIn.accept(visit, entries), entries });
});

function visitOf(c: Context<SiteEnv>, to: string | undefined): LogInVisit {
  return { sandbox: c.var.sandbox, to: logInTarget(to), begin: (begun) => rememberLogIn(c, begun) };
}

/** @rule log-in.log-out */
signOn.post(PATHS.logOut, formEntries, openHolder('my-account'), ownLogIn('my-account'), (c) => {
  endLogIn(c);
  return c.redirect(PATHS.home, 303);
});
