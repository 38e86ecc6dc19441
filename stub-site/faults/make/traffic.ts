import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { SiteEnv } from '../../routes/middleware/sandbox';
import { SESSION_COOKIE } from '../../routes/middleware/session';
import type { Entries } from '../../rules/shared/field-error';
import { PATHS } from '../../rules/shared/paths';
import type { Account } from '../../state/records/accounts';
import type { Sandbox } from '../../state/sandbox';
import type { Session } from '../../state/session';

// What a fault can do between the browser and the screens. A fault that finds nothing to change where something must
// be is an error, so that it cannot outlive the page it was written for.

type Middleware = MiddlewareHandler<SiteEnv>;

/** Replaces `from` in the page at `path`, whenever it is shown: opened, or sent back after a refusal. */
export function inPage(path: string, from: string | RegExp, to: string): Middleware {
  return editing(
    (c) => c.req.path === path && [200, 422].includes(c.res.status),
    (markup) => replaced(markup, from, to, path),
  );
}

/** Replaces `from` in every refusal of the screen at `path`. */
export function inRefusal(path: string, from: string | RegExp, to: string): Middleware {
  return editing(
    (c) => c.req.path === path && c.res.status === 422,
    (markup) => replaced(markup, from, to, path),
  );
}

/** Replaces what stands on some pages only, such as a message, in every page whose address begins with `path`. */
export function whereverItStands(path: string, from: string | RegExp, to: string): Middleware {
  return editing(
    (c) => c.req.path.startsWith(path),
    (markup) => markup.replace(from, to),
  );
}

/** Replaces `from` in the style sheet or the script of the site. */
export function inFile(
  path: '/assets/site.css' | '/assets/site.js',
  from: string | RegExp,
  to: string,
): Middleware {
  return async (c, next) => {
    await next();
    if (c.req.path === path) c.res = new Response(replaced(await c.res.text(), from, to, path), c.res);
  };
}

/** Edits the page at `path` with what the sandbox knows and the request sent. Markup that needs no change is returned as it is. */
export function editedPage(
  path: string,
  edit: (markup: string, sandbox: Sandbox, entries: Entries) => string,
): Middleware {
  return async (c, next) => {
    const entries = await sentEntries(c);
    await next();
    if (c.req.path === path && isPage(c)) {
      c.res = new Response(edit(await c.res.text(), c.var.sandbox, entries), c.res);
    }
  };
}

/** Changes what is posted to an address that begins with `path` before the screen gets it. */
export function sentTo(path: string, change: (entries: Entries) => Entries): Middleware {
  return async (c, next) => {
    if (c.req.method === 'POST' && c.req.path.startsWith(path)) {
      const entries = await sentEntries(c);
      c.req.raw = new Request(c.req.url, {
        method: 'POST',
        headers: c.req.raw.headers,
        body: new URLSearchParams(change(entries)),
      });
    }
    await next();
  };
}

/** A registrant's request to a screen, once the screen has answered it. */
export interface Answered {
  readonly sandbox: Sandbox;
  readonly session: Session;
  /** The session as it was before the request. */
  readonly had: Readonly<Session>;
  /** What was posted; empty where the screen was only opened. */
  readonly entries: Entries;
  /** Where the answer leads, '' where it leads nowhere. */
  readonly location: string;
}

/**
 * Does something behind the registrant's back after a request to `path` in a live session. An address that `effect`
 * returns is where the answer leads in place of its own.
 */
export function after(path: string, effect: (answered: Answered) => string | void): Middleware {
  return async (c, next) => {
    const entries = await sentEntries(c);
    const { sandbox } = c.var;
    const session = liveSession(c);
    const had = session && { ...session };
    await next();
    if (c.req.path !== path || !session || !had) return;
    const location = c.res.headers.get('location') ?? '';
    const instead = effect({ sandbox, session, had, entries, location });
    if (instead) c.res = c.redirect(instead, 303);
  };
}

/** Does something with an account as soon as it is registered, and what the sandbox holds. */
export function onceRegistered(effect: (account: Account, sandbox: Sandbox) => unknown): Middleware {
  return after(PATHS.policies, ({ sandbox, session, had }) => {
    const account = sandbox.accounts.get(session.credentials?.username ?? '');
    if (session.accountNumber && !had.accountNumber && account) effect(account, sandbox);
  });
}

/** Puts the token of the session into what is posted to `path`, whatever token came with it. */
export function withOwnToken(path: string): Middleware {
  return (c, next) => {
    const session = liveSession(c);
    return sentTo(path, (entries) => ({ ...entries, csrf: session?.csrfToken ?? '' }))(c, next);
  };
}

/** Redirects a request for `path` before it reaches the screen, to the address that `where` returns, if any. */
export function insteadOf(path: string, where: (session: Session) => string | undefined): Middleware {
  return async (c, next) => {
    const session = liveSession(c);
    const isOpened = c.req.method === 'GET' && c.req.path === path;
    const elsewhere = isOpened && session ? where(session) : undefined;
    if (elsewhere) return c.redirect(elsewhere, 303);
    await next();
  };
}

/** The session of a request, which does not count as used by this look at it. */
function liveSession(c: Context<SiteEnv>): Session | undefined {
  const { clock, rules, sessions } = c.var.sandbox;
  const id = getCookie(c, SESSION_COOKIE);
  return sessions
    .all()
    .find((session) => session.id === id && !rules.isSessionExpired(session.lastUsed, clock.now()));
}

/** What was posted; the screen can still read it. */
async function sentEntries(c: Context<SiteEnv>): Promise<Entries> {
  if (c.req.method !== 'POST') return {};
  const text = await c.req.raw.clone().text();
  return Object.fromEntries(new URLSearchParams(text));
}

function editing(applies: (c: Context<SiteEnv>) => boolean, edit: (markup: string) => string): Middleware {
  return async (c, next) => {
    await next();
    if (isPage(c) && applies(c)) {
      c.res = new Response(edit(await c.res.text()), c.res);
    }
  };
}

function isPage(c: Context<SiteEnv>): boolean {
  return c.res.headers.get('content-type')?.startsWith('text/html') ?? false;
}

function replaced(markup: string, from: string | RegExp, to: string, path: string): string {
  const isThere = typeof from === 'string' ? markup.includes(from) : markup.search(from) >= 0;
  if (isThere) return markup.replace(from, to);
  throw new Error(
    `A seeded fault found nothing to change: expected ${String(from)} in the page at ${path}. Adapt the fault to the page.`,
  );
}
