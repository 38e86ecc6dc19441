import { type Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Verification, VerificationMode } from '../rules/form/user-verification';
import { entered, type Entries } from '../rules/shared/field-error';
import { PATHS } from '../rules/shared/paths';
import { type FrameContent, verificationFrame } from '../screens/components/user-verification';
import { sameToken } from '../state/secrets';
import type { Session } from '../state/session';
import { formEntries, type Submitted } from './middleware/entries';
import type { SiteEnv } from './middleware/sandbox';
import { SESSION_COOKIE } from './middleware/session';

/** The frame of User Verification: what Google's service does for the real form, done locally. */
export const userVerificationFrame = new Hono<SiteEnv>();

type FrameState = FrameContent['state'];

interface FrameEnv {
  Variables: SiteEnv['Variables'] & {
    frame: { readonly session: Session; readonly token: string; readonly verification: Verification };
  };
}

const FRAME = `${PATHS.userVerification}/:token`;
const CHALLENGE = { question: 'What is three plus four? Answer in digits.', answer: '7' } as const;

/** Puts the verification of the token on the context. */
const openFrame = createMiddleware<FrameEnv>(async (c, next) => {
  const token = c.req.param('token') ?? '';
  const session = c.var.sandbox.sessions.use(getCookie(c, SESSION_COOKIE) ?? '');
  const verification = session?.verifications.get(token);
  if (!session || !verification) return unknownFrame(c);
  c.set('frame', { session, token, verification });
  return next();
});

/** The same for a tick or an answer, which carries the session's CSRF token. */
const ownFrame = createMiddleware<FrameEnv, string, Submitted>(async (c, next) =>
  sameToken(entered(c.req.valid('form'), 'csrf'), c.var.frame.session.csrfToken) ? next() : unknownFrame(c),
);

userVerificationFrame.get(FRAME, openFrame, (c) => {
  const isUnavailable = c.var.sandbox.verification === 'unavailable';
  return show(c, isUnavailable ? 'unavailable' : STATE_WHEN_OPENED[c.var.frame.verification.state]);
});

userVerificationFrame.post(FRAME, formEntries, openFrame, ownFrame, (c) => {
  const { sandbox, frame } = c.var;
  const { session, token, verification } = frame;
  const state = stateAfter(sandbox.verification, verification, c.req.valid('form'));
  if (state === 'verified' && verification.state !== 'verified') {
    session.verifications.set(token, { state, verifiedAt: sandbox.clock.now() });
  }
  if (state === 'challenged') {
    session.verifications.set(token, { state });
  }
  return show(c, state);
});

const STATE_WHEN_OPENED = {
  issued: 'unticked',
  challenged: 'challenged',
  verified: 'verified',
  used: 'unticked',
} as const satisfies Record<Verification['state'], FrameState>;

/** What a tick or an answer leads to. A verification that was used up stays so. */
function stateAfter(mode: VerificationMode, verification: Verification, entries: Entries): FrameState {
  if (mode === 'unavailable') return 'unavailable';
  if (verification.state === 'used') return 'failed';
  if (verification.state === 'verified') return 'verified';
  if (verification.state === 'issued' && entered(entries, 'tick') === '') return 'unticked';
  if (mode === 'fail') return 'failed';
  if (mode === 'pass') return 'verified';
  return verification.state === 'challenged' && entered(entries, 'answer') === CHALLENGE.answer
    ? 'verified'
    : 'challenged';
}

function show(c: Context<FrameEnv>, state: FrameState): Response | Promise<Response> {
  const { token, session } = c.var.frame;
  return c.html(
    verificationFrame({ token, csrfToken: session.csrfToken, state, challenge: CHALLENGE.question }),
    state === 'unavailable' ? 503 : 200,
  );
}

/** Cookies off, an ended session or a token of somebody else: this frame can never verify anybody. */
function unknownFrame(c: Context): Response | Promise<Response> {
  return c.html(verificationFrame({ token: '', csrfToken: '', state: 'unavailable' }), 403);
}
