import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { entered } from '../../rules/shared/field-error';
import { PATHS } from '../../rules/shared/paths';
import { messagePage } from '../../screens/components/layout';
import type { LogInTarget } from '../../screens/log-in';
import type { Holder } from '../../screens/screen';
import type { LogIn } from '../../state/log-ins';
import { sameToken } from '../../state/secrets';
import type { Submitted } from './entries';
import type { SiteEnv } from './sandbox';

export const LOG_IN_COOKIE = 'log-in';

/** What a route finds on the context after log-in. */
export interface HolderEnv {
  Variables: SiteEnv['Variables'] & { holder: Holder };
}

/** Puts the account holder on the context. Without a log-in, the request is redirected to the log-in, which leads to `to`. @rule log-in.asked */
export const openHolder = (to: LogInTarget) =>
  createMiddleware<HolderEnv>(async (c, next) => {
    const { sandbox } = c.var;
    const logIn = sandbox.logIns.get(getCookie(c, LOG_IN_COOKIE) ?? '');
    const account = logIn && sandbox.accounts.get(logIn.username);
    if (!account) return c.redirect(`${PATHS['log-in']}?to=${to}`, 303);
    c.set('holder', { sandbox, account, logIn, params: c.req.param() });
    return next();
  });

/** After it, for a request that changes something: it carries the token of its log-in (D-30). @rule log-in.csrf */
export const ownLogIn = (to: LogInTarget) =>
  createMiddleware<HolderEnv, string, Submitted>(async (c, next) => {
    if (sameToken(entered(c.req.valid('form'), 'csrf'), c.var.holder.logIn.csrfToken)) return next();
    const again = { label: 'Open the screen again', path: PATHS[to] };
    return c.html(messagePage('This page is out of date', 'Nothing was changed.', again), 403);
  });

export function rememberLogIn(c: Context, { id }: LogIn): void {
  setCookie(c, LOG_IN_COOKIE, id, { path: '/', httpOnly: true, sameSite: 'Lax' });
}

/** Ends the log-in, here and in the browser. */
export function endLogIn(c: Context<HolderEnv>): void {
  c.var.sandbox.logIns.end(c.var.holder.logIn.id);
  deleteCookie(c, LOG_IN_COOKIE, { path: '/' });
}
