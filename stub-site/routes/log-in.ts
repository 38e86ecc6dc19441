import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import type { Account } from '../state/account';
import { FORM_ID } from '../screens/components/post-form';
import { messagePage } from '../screens/components/layout';
import type { LogIn } from '../state/log-ins';
import { readEntries, type SiteContext, type SiteEnv } from './request';
import { entered, type Entries } from '../rules/field-error';
import { LOG_IN_FIELDS } from '../rules/log-in';
import { LOG_IN_TARGETS, logInPage, type LogInTarget } from '../screens/log-in';
import { PATHS } from '../screens/screen';
import { digest, isPassword, sameToken } from '../state/secrets';

export const LOG_IN_COOKIE = 'log-in';

/** Comes with the log-in's screen: a browser that does not send it back takes no cookies, and cannot log in (D-46). */
const COOKIES_TAKEN = 'cookies-taken';

/** Central sign-on: one log-in for Manage My Account and the court. Source: facts 4 [H], D-31. */
export const signOn = new Hono<SiteEnv>();

signOn.get(PATHS['log-in'], (c) => {
  setCookie(c, COOKIES_TAKEN, 'yes', { path: PATHS['log-in'], httpOnly: true, sameSite: 'Lax' });
  return c.html(logInPage(targetOf(c.req.query('to')), { entries: {}, errors: [] }));
});

/**
 * Nobody is logged in yet, so that there is no token to check: the request must come from a page of this site.
 * @rule log-in.cookies, log-in.csrf
 */
signOn.post(PATHS['log-in'], async (c) => {
  const entries = await readEntries(c);
  const to = targetOf(entries['to']);
  const again = { label: 'Open the screen again', path: `${PATHS['log-in']}?to=${to}` };
  if (!(await isFromThisSite(c))) {
    const text = 'Nothing was changed: this Login came from no page of this site.';
    return c.html(messagePage('This page is out of date', text, again), 403);
  }
  if (!getCookie(c, COOKIES_TAKEN)) {
    const text = 'Logging in needs cookies. Allow cookies for this site and log in again.';
    return c.html(messagePage('Your browser sent no session', text, again), 403);
  }
  const account = c.var.sandbox.account(entered(entries, LOG_IN_FIELDS.username.name));
  const isRight = account !== undefined && (await isPassword(passwordOf(entries), account.passwordHash));
  const errors = c.var.sandbox.rules.logInErrors(entries, isRight);
  if (errors.length > 0 || !account) {
    return c.html(logInPage(to, { entries, errors }), 422);
  }
  const clientCode = entered(entries, LOG_IN_FIELDS.clientCode.name);
  const { id } = c.var.sandbox.logIns.start(account.username, clientCode);
  setCookie(c, LOG_IN_COOKIE, id, { path: '/', httpOnly: true, sameSite: 'Lax' });
  return c.redirect(PATHS[to], 303);
});

/** @rule log-in.log-out */
signOn.post(PATHS.logOut, async (c) => {
  const request = await holderRequest(c, 'my-account');
  if (request instanceof Response) return request;
  c.var.sandbox.logIns.end(request.logIn.id);
  deleteCookie(c, LOG_IN_COOKIE, { path: '/' });
  return c.redirect(PATHS.home, 303);
});

/** An account holder who is logged in. */
export interface Holder {
  readonly logIn: LogIn;
  readonly account: Account;
}

/** Who is logged in; otherwise the way to the log-in, which leads back to `to`. @rule log-in.asked */
export function holder(c: SiteContext, to: LogInTarget): Holder | Response {
  const logIn = c.var.sandbox.logIns.get(getCookie(c, LOG_IN_COOKIE) ?? '');
  const account = logIn && c.var.sandbox.account(logIn.username);
  return account ? { logIn, account } : c.redirect(`${PATHS['log-in']}?to=${to}`, 303);
}

/** What an account holder sends. */
export interface HolderRequest extends Holder {
  readonly entries: Entries;
  /** Tells a form that is sent again with the same answers (D-47); undefined for one without an id. */
  readonly sent: string | undefined;
}

/** The same for a request that changes something: it carries the token of its log-in (D-30). @rule log-in.csrf */
export async function holderRequest(c: SiteContext, to: LogInTarget): Promise<HolderRequest | Response> {
  const entries = await readEntries(c);
  const found = holder(c, to);
  if (found instanceof Response) return found;
  if (!sameToken(entered(entries, 'csrf'), found.logIn.csrfToken)) {
    const goOn = { label: 'Open the screen again', path: PATHS[to] };
    return c.html(messagePage('This page is out of date', 'Nothing was changed.', goOn), 403);
  }
  const id = entries[FORM_ID];
  return { ...found, entries, sent: id === undefined ? undefined : digest(JSON.stringify(entries), id) };
}

/** By what the browser says in its headers. Hono throws what it refuses; a registrant gets a page. */
async function isFromThisSite(c: Context<SiteEnv, string>): Promise<boolean> {
  return csrf()(c, () => Promise.resolve()).then(
    () => true,
    () => false,
  );
}

function targetOf(name: string | undefined): LogInTarget {
  return LOG_IN_TARGETS.find((target) => target === name) ?? 'my-account';
}

function passwordOf(entries: Entries): string {
  return entries[LOG_IN_FIELDS.password.name] ?? '';
}
