import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { entered } from '../../rules/shared/field-error';
import { PATHS } from '../../rules/shared/paths';
import { messagePage } from '../../screens/components/layout';
import { currentScreen } from '../../state/order';
import { sameToken } from '../../state/secrets';
import type { Session } from '../../state/session';
import type { Submitted } from './entries';
import type { SiteEnv } from './sandbox';

export const SESSION_COOKIE = 'registration';

/** What a route of the registration finds on the context. */
export interface SessionEnv {
  Variables: SiteEnv['Variables'] & { session: Session };
}

/** Puts the session of the request on the context. Without a session, the registrant is sent elsewhere. */
export const openSession = (elsewhere: string) =>
  createMiddleware<SessionEnv>(async (c, next) => {
    const session = find(c);
    if (session === 'ended') return ended(c);
    if (!session) return c.redirect(elsewhere, 303);
    c.set('session', session);
    return next();
  });

/** The same for the form, where a registration starts: without a session, or after a finished one, a new one begins. */
export const openOrStartSession = createMiddleware<SessionEnv>(async (c, next) => {
  const session = find(c);
  if (session === 'ended') return ended(c);
  c.set('session', !session || session.accountNumber ? start(c) : session);
  return next();
});

/**
 * The same for a request that changes something: it needs a live session and its CSRF token.
 * @rule request.csrf, request.cookies
 */
export const ownSession = createMiddleware<SessionEnv, string, Submitted>(async (c, next) => {
  const session = find(c);
  if (session === 'ended') return ended(c);
  if (!session) {
    return c.html(
      messagePage(
        'Your browser sent no session',
        'Registration needs cookies. Allow cookies for this site and start again.',
        START_AGAIN,
      ),
      403,
    );
  }
  if (!sameToken(entered(c.req.valid('form'), 'csrf'), session.csrfToken)) {
    return c.html(
      messagePage(
        'This page is out of date',
        'Nothing was changed. Open the screen again and repeat what you did.',
        { label: 'Go on with your registration', path: PATHS[currentScreen(session)] },
      ),
      403,
    );
  }
  c.set('session', session);
  return next();
});

/** Throws the session away, here and in the browser. */
export function endSession(c: Context, { sandbox, session }: SessionEnv['Variables']): void {
  sandbox.sessions.end(session.id);
  deleteCookie(c, SESSION_COOKIE, { path: '/' });
}

const START_AGAIN = { label: 'Start a new registration', path: PATHS.form };

/** The session of a request; 'ended' when its cookie names none that is alive; undefined without a cookie. */
function find(c: Context<SessionEnv>): Session | 'ended' | undefined {
  const id = getCookie(c, SESSION_COOKIE);
  return id === undefined ? undefined : (c.var.sandbox.sessions.use(id) ?? 'ended');
}

/** @rule order.own-session */
function start(c: Context<SessionEnv>): Session {
  const session = c.var.sandbox.sessions.start();
  setCookie(c, SESSION_COOKIE, session.id, { path: '/', httpOnly: true, sameSite: 'Lax' });
  return session;
}

function ended(c: Context<SessionEnv>): Response | Promise<Response> {
  deleteCookie(c, SESSION_COOKIE, { path: '/' });
  return c.html(
    messagePage(
      'Your session has expired',
      'A session ends after 20 idle minutes. A registration that you submitted is recorded; anything else you entered is gone.',
      START_AGAIN,
    ),
    403,
  );
}
