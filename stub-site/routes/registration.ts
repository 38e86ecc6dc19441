import { type Context, Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { type Entries, entered } from '../rules/shared/field-error';
import { PATHS } from '../rules/shared/paths';
import { SCREENS } from '../screens';
import { cancel } from '../screens/cancel';
import { messagePage } from '../screens/components/layout';
import type { Action } from '../screens/components/post-form';
import { finishForm, notice } from '../screens/notice';
import type { RegistrationScreen } from '../screens/screen';
import { thankYou } from '../screens/thank-you';
import { currentScreen, isOutOfReach, screenBefore } from '../state/order';
import { REGISTRATION_SCREENS, type RegistrationScreenName } from '../state/session';
import { answer, show } from './answer';
import { formEntries, type Submitted } from './middleware/entries';
import type { SiteEnv } from './middleware/sandbox';
import {
  endSession,
  openOrStartSession,
  openSession,
  ownSession,
  type SessionEnv,
} from './middleware/session';
import { policiesPdf } from './policies-pdf';

/** Routes of the registration: one address a screen, in order, with nothing lost on the way (D-01, D-06). */
export const registration = new Hono<SiteEnv>();

/** What a submit finds on the context: the action of the button that was chosen. */
interface ActionEnv {
  Variables: SessionEnv['Variables'] & { action: Action };
}

type OpenedContext = Context<SessionEnv>;
type SubmitContext = Context<ActionEnv, string, Submitted>;

/** Sends a registrant who cannot open a screen to the one where the registration continues. */
const inReach = (name: RegistrationScreenName) =>
  createMiddleware<SessionEnv>(async (c, next) =>
    isOutOfReach(c.var.session, name) ? c.redirect(PATHS[currentScreen(c.var.session)], 303) : next(),
  );

/**
 * Puts the action of a submit on the context: one of those that the screen has. After a finished registration, every
 * submit leads to the thank-you.
 * @rule submit.once
 */
const actionOf = (actions: readonly Action[]) =>
  createMiddleware<ActionEnv, string, Submitted>(async (c, next) => {
    if (c.var.session.accountNumber) return c.redirect(PATHS['thank-you'], 303);
    const name = entered(c.req.valid('form'), 'action');
    const action = actions.find((candidate) => candidate === name);
    if (!action) {
      const text = `The field "action" must be one of ${actions.join(', ')}; it was "${name}".`;
      return c.html(messagePage('This request was not understood', text), 400);
    }
    c.set('action', action);
    return next();
  });

for (const name of REGISTRATION_SCREENS) {
  const screen = SCREENS[name];
  const session = name === 'form' ? openOrStartSession : openSession(PATHS.form);
  registration.get(screen.path, session, inReach(name), (c) => open(c, screen));
  registration.post(screen.path, formEntries, ownSession, actionOf(screen.actions), inReach(name), (c) =>
    submit(c, screen),
  );
}

for (const screen of [notice, thankYou]) {
  registration.get(screen.path, openSession(PATHS.form), (c) => show(c, screen, c.var));
}

registration.post(notice.path, formEntries, ownSession, actionOf(['next', 'back', 'cancel']), (c) => {
  const { session, action } = c.var;
  if (action === 'back') return c.redirect(PATHS.form, 303);
  if (action === 'cancel') return confirmCancel(c, notice.path);
  if (session.awaitingNotice) finishForm(session, session.awaitingNotice);
  return c.redirect(PATHS[currentScreen(session)], 303);
});

registration.get(cancel.path, openSession(PATHS['case-search']), (c) => show(c, cancel, c.var));

registration.post(cancel.path, formEntries, ownSession, actionOf(['cancel', 'back']), (c) => {
  const { session, action } = c.var;
  if (action === 'back') return c.redirect(session.cancelledAt ?? PATHS[currentScreen(session)], 303);
  endSession(c, c.var);
  return c.redirect(PATHS['case-search'], 303);
});

/** When keep-alive is refused, the page opens itself again; with its cookie, the answer says why. */
const keepCookie = createMiddleware(async (c, next) => {
  await next();
  c.res.headers.delete('set-cookie');
});

/** Keeps an idle session alive when the registrant says so (D-14). */
registration.post(PATHS.keepAlive, keepCookie, formEntries, ownSession, (c) => c.body(null, 204));

registration.get(
  PATHS.printablePolicies,
  async () =>
    new Response(new Uint8Array(await policiesPdf()), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="policies-and-procedures.pdf"',
      },
    }),
);

/**
 * Shows a screen with what was entered there before.
 * @rule order.history, order.reload, order.new-registration
 */
function open(c: OpenedContext, screen: RegistrationScreen): Response | Promise<Response> {
  const { drafts, pendingErrors } = c.var.session;
  const shown = { entries: kept(drafts[screen.name] ?? {}), errors: pendingErrors[screen.name] ?? [] };
  delete pendingErrors[screen.name];
  return show(c, screen, c.var, shown);
}

/** @rule order.failure */
async function submit(c: SubmitContext, screen: RegistrationScreen): Promise<Response> {
  const { sandbox, session, action } = c.var;
  const { drafts } = session;
  const submitted = c.req.valid('form');
  const entries = kept(submitted);
  drafts[screen.name] = entries;
  switch (action) {
    case 'next': {
      sandbox.failWhenRequested(c.req.path);
      const outcome = await screen.accept({ sandbox, session }, submitted);
      return answer(c, screen, c.var, { outcome, entries });
    }
    case 'back':
      return c.redirect(PATHS[screenBefore(screen.name)], 303);
    case 'reset':
      delete drafts[screen.name];
      return c.redirect(screen.path, 303);
    case 'cancel':
      return confirmCancel(c, screen.path);
    case 'refresh':
      return show(c, screen, c.var, { entries, errors: [] });
    case 'generate': {
      const { firstName = '', lastName = '' } = session.form?.profile ?? {};
      const username = sandbox.rules.generateUsername({ firstName, lastName }, sandbox.accounts.isTaken);
      drafts[screen.name] = { ...entries, username };
      return show(c, screen, c.var, { entries: { ...entries, username }, errors: [] });
    }
  }
}

/**
 * Asks whether the registration may be thrown away, and remembers where to go back to.
 * @rule cancel.taken-back
 */
function confirmCancel(c: SubmitContext, from: string): Response {
  c.var.session.cancelledAt = from;
  return c.redirect(PATHS.cancel, 303);
}

/** What a screen may show again (D-06). A secret stays out even when it was sent to another screen. */
function kept(entries: Entries): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([field]) => !NEVER_KEPT.has(field)));
}

const NEVER_KEPT: ReadonlySet<string> = new Set([
  'csrf',
  'action',
  ...Object.values(SCREENS).flatMap(({ neverKept }) => neverKept),
]);
