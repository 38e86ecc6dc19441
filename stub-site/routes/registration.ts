import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { messagePage } from '../screens/components/layout';
import type { Action } from '../screens/components/post-form';
import { policiesPdf } from './policies-pdf';
import { readEntries, type SiteContext, type SiteEnv } from './request';
import { entered, type Entries, type FieldError } from '../rules/field-error';
import { cancelPage } from '../screens/cancel';
import { credentials } from '../screens/credentials';
import { finishForm, form } from '../screens/form';
import { noticePage, notices } from '../screens/notice';
import { payment } from '../screens/payment';
import { policies } from '../screens/policies';
import { PATHS, type RegistrationScreen } from '../screens/screen';
import { thankYouPage } from '../screens/thank-you';
import { sameToken } from '../state/secrets';
import {
  firstUnfinished,
  REGISTRATION_SCREENS,
  type RegistrationScreenName,
  type Session,
} from '../state/session';

export const SESSION_COOKIE = 'registration';

/** The registration's screens, by name. */
export const SCREENS: Record<RegistrationScreenName, RegistrationScreen> = {
  form,
  credentials,
  payment,
  policies,
};

/** Routes of the registration: one address a screen, in order, with nothing lost on the way (D-01, D-06). */
export const registration = new Hono<SiteEnv>();

for (const name of REGISTRATION_SCREENS) {
  const screen = SCREENS[name];
  registration.get(screen.path, (c) => show(c, screen));
  registration.post(screen.path, (c) => submit(c, screen));
}

registration.get(PATHS.notice, (c) => {
  const session = openSession(c);
  if (session === 'ended') return ended(c);
  return session?.awaitingNotice
    ? c.html(noticePage(session, session.awaitingNotice))
    : c.redirect(whereToGoOn(session), 303);
});

registration.post(PATHS.notice, async (c) => {
  const request = await actionRequest(c, ['next', 'back', 'cancel']);
  if (request instanceof Response) return request;
  const { session, action } = request;
  if (action === 'back') return c.redirect(PATHS.form, 303);
  if (action === 'cancel') return confirmCancel(c, session, PATHS.notice);
  if (session.awaitingNotice) finishForm(session, session.awaitingNotice);
  return c.redirect(whereToGoOn(session), 303);
});

registration.get(PATHS.cancel, (c) => {
  const session = openSession(c);
  if (session === 'ended') return ended(c);
  return session ? c.html(cancelPage(session)) : c.redirect(PATHS['case-search'], 303);
});

registration.post(PATHS.cancel, async (c) => {
  const request = await actionRequest(c, ['cancel', 'back']);
  if (request instanceof Response) return request;
  const { session, action } = request;
  if (action === 'back') return c.redirect(session.cancelledAt ?? whereToGoOn(session), 303);
  c.var.sandbox.sessions.end(session.id);
  deleteCookie(c, SESSION_COOKIE, { path: '/' });
  return c.redirect(PATHS['case-search'], 303);
});

/** Keeps an idle session alive when the registrant says so (D-14). */
registration.post(PATHS.keepAlive, async (c) => {
  const request = await authorizedRequest(c);
  if (!(request instanceof Response)) return c.body(null, 204);
  // The page loads itself again then, and its cookie is how it is told why.
  request.headers.delete('set-cookie');
  return request;
});

registration.get(PATHS['thank-you'], (c) => {
  const session = openSession(c);
  if (session === 'ended') return ended(c);
  const account = session?.accountNumber && c.var.sandbox.account(session.credentials?.username ?? '');
  return account ? c.html(thankYouPage(account)) : c.redirect(whereToGoOn(session), 303);
});

registration.get(PATHS.printablePolicies, async () => {
  return new Response(new Uint8Array(await policiesPdf()), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="policies-and-procedures.pdf"',
    },
  });
});

/**
 * Shows a screen, or leads to the one where the registrant goes on. The form is where a registration starts.
 * @rule order.history, order.reload, order.new-registration
 */
function show(c: SiteContext, screen: RegistrationScreen): Response | Promise<Response> {
  let session = openSession(c);
  if (session === 'ended') return ended(c);
  if (screen.name === 'form' && (!session || session.accountNumber)) {
    session = startSession(c);
  }
  if (!session || isAhead(session, screen)) {
    return c.redirect(whereToGoOn(session), 303);
  }
  const errors = session.pendingErrors[screen.name] ?? [];
  delete session.pendingErrors[screen.name];
  return c.html(view(c, screen, session, session.drafts[screen.name] ?? {}, errors));
}

/** @rule order.failure */
async function submit(c: SiteContext, screen: RegistrationScreen): Promise<Response> {
  const request = await actionRequest(c, screen.actions);
  if (request instanceof Response) return request;
  const { session, action, entries } = request;
  if (isAhead(session, screen)) {
    return c.redirect(whereToGoOn(session), 303);
  }
  const { drafts } = session;
  drafts[screen.name] = kept(entries);
  switch (action) {
    case 'next':
      return next(c, screen, session, entries);
    case 'back':
      return c.redirect(screenBefore(screen).path, 303);
    case 'reset':
      delete drafts[screen.name];
      return c.redirect(screen.path, 303);
    case 'cancel':
      return confirmCancel(c, session, screen.path);
    case 'refresh':
      return c.html(view(c, screen, session, entries, []));
    case 'generate': {
      const { firstName = '', lastName = '' } = session.form?.profile ?? {};
      const { generateUsername } = c.var.sandbox.rules;
      const username = generateUsername({ firstName, lastName }, c.var.sandbox.isUsernameTaken);
      drafts[screen.name] = { ...drafts[screen.name], username };
      return c.html(view(c, screen, session, { ...entries, username }, []));
    }
  }
}

async function next(
  c: SiteContext,
  screen: RegistrationScreen,
  session: Session,
  entries: Entries,
): Promise<Response> {
  c.var.sandbox.failWhenAsked(c.req.path);
  const errors = await screen.accept({ sandbox: c.var.sandbox, session }, entries);
  if (errors.length > 0) {
    return c.html(view(c, screen, session, entries, errors), 422);
  }
  if (session.awaitingNotice) {
    if (notices(session.awaitingNotice).length > 0) {
      return c.redirect(PATHS.notice, 303);
    }
    finishForm(session, session.awaitingNotice);
  }
  return c.redirect(screenAfter(session, screen), 303);
}

/**
 * Asks whether the registration may be thrown away, and remembers where to go back to.
 * @rule cancel.taken-back
 */
function confirmCancel(c: SiteContext, session: Session, from: string): Response {
  session.cancelledAt = from;
  return c.redirect(PATHS.cancel, 303);
}

function view(
  c: SiteContext,
  screen: RegistrationScreen,
  session: Session,
  entries: Entries,
  errors: readonly FieldError[],
): string {
  return screen.view({ sandbox: c.var.sandbox, session }, { entries: kept(entries), errors });
}

/** The session of a request; 'ended' when its cookie names none that is alive; undefined without a cookie. */
function openSession(c: SiteContext): Session | 'ended' | undefined {
  const id = getCookie(c, SESSION_COOKIE);
  return id === undefined ? undefined : (c.var.sandbox.sessions.use(id) ?? 'ended');
}

/** @rule order.own-session */
function startSession(c: SiteContext): Session {
  const session = c.var.sandbox.sessions.start();
  setCookie(c, SESSION_COOKIE, session.id, { path: '/', httpOnly: true, sameSite: 'Lax' });
  return session;
}

interface AuthorizedRequest {
  readonly session: Session;
  readonly entries: Entries;
}

/**
 * Reads a request that changes something: it needs a live session and its CSRF token. Otherwise the answer that says so.
 * @rule request.csrf, request.cookies
 */
async function authorizedRequest(c: SiteContext): Promise<AuthorizedRequest | Response> {
  const entries = await readEntries(c);
  const session = openSession(c);
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
  if (!sameToken(entered(entries, 'csrf'), session.csrfToken)) {
    return c.html(
      messagePage(
        'This page is out of date',
        'Nothing was changed. Open the screen again and repeat what you did.',
        { label: 'Go on with your registration', path: whereToGoOn(session) },
      ),
      403,
    );
  }
  return { session, entries };
}

/**
 * The same for a request of a screen, which names one of the actions that the screen has.
 * @rule submit.once
 */
async function actionRequest(
  c: SiteContext,
  actions: readonly Action[],
): Promise<(AuthorizedRequest & { readonly action: Action }) | Response> {
  const request = await authorizedRequest(c);
  if (request instanceof Response) return request;
  if (request.session.accountNumber) {
    return c.redirect(PATHS['thank-you'], 303);
  }
  const name = entered(request.entries, 'action');
  const action = actions.find((candidate) => candidate === name);
  return action
    ? { ...request, action }
    : c.html(
        messagePage(
          'This request was not understood',
          `The field "action" must be one of ${actions.join(', ')}; it was "${name}".`,
        ),
        400,
      );
}

const START_AGAIN = { label: 'Start a new registration', path: PATHS.form };

function ended(c: SiteContext): Response | Promise<Response> {
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

/** What a screen may show again (D-06). A secret stays out even where it was sent to the screen of another. */
function kept(entries: Entries): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([field]) => !NEVER_KEPT.has(field)));
}

const NEVER_KEPT = new Set([
  'csrf',
  'action',
  ...Object.values(SCREENS).flatMap(({ neverKept }) => neverKept),
]);

function isAhead(session: Session, screen: RegistrationScreen): boolean {
  return (
    session.accountNumber !== undefined ||
    REGISTRATION_SCREENS.indexOf(screen.name) > REGISTRATION_SCREENS.indexOf(firstUnfinished(session))
  );
}

function whereToGoOn(session: Session | undefined): string {
  if (!session) return PATHS.form;
  return session.accountNumber ? PATHS['thank-you'] : SCREENS[firstUnfinished(session)].path;
}

function screenAfter(session: Session, screen: RegistrationScreen): string {
  const following = REGISTRATION_SCREENS[REGISTRATION_SCREENS.indexOf(screen.name) + 1];
  return following ? SCREENS[following].path : whereToGoOn(session);
}

/** @rule order.back */
function screenBefore(screen: RegistrationScreen): RegistrationScreen {
  const name = REGISTRATION_SCREENS[Math.max(0, REGISTRATION_SCREENS.indexOf(screen.name) - 1)] ?? 'form';
  return SCREENS[name];
}
