import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import {
  VERIFICATION_PATH,
  verificationFrame,
  type FrameContent,
} from '../screens/components/user-verification';
import { SESSION_COOKIE } from './registration';
import { readEntries, type SiteContext, type SiteEnv } from './request';
import { entered, type Entries } from '../rules/field-error';
import type { Verification, VerificationMode } from '../rules/form/user-verification';
import { sameToken } from '../state/secrets';
import type { Session } from '../state/session';

/** The frame of User Verification: what Google's service does for the real form, done locally. */
export const userVerificationFrame = new Hono<SiteEnv>();

const CHALLENGE = { question: 'What is three plus four? Answer in digits.', answer: '7' } as const;

userVerificationFrame.get(`${VERIFICATION_PATH}/:token`, (c) => {
  const { session, verification, token } = frameOf(c);
  if (!session || !verification) {
    return unknownFrame(c);
  }
  const state =
    c.var.sandbox.verification === 'unavailable' ? 'unavailable' : FRAME_STATES[verification.state];
  return frame(c, session, token, state);
});

userVerificationFrame.post(`${VERIFICATION_PATH}/:token`, async (c) => {
  const entries = await readEntries(c);
  const { session, verification, token } = frameOf(c);
  if (!session || !verification || !sameToken(entered(entries, 'csrf'), session.csrfToken)) {
    return unknownFrame(c);
  }
  const state = outcome(c.var.sandbox.verification, verification, entries);
  if (state === 'verified' && verification.state !== 'verified') {
    session.verifications.set(token, { state, verifiedAt: c.var.sandbox.clock.now() });
  }
  if (state === 'challenged') {
    session.verifications.set(token, { state });
  }
  return frame(c, session, token, state);
});

const FRAME_STATES = {
  issued: 'unticked',
  challenged: 'challenged',
  verified: 'verified',
  used: 'unticked',
} as const satisfies Record<Verification['state'], FrameContent['state']>;

/** What a tick or an answer leads to. A verification that was used up stays so. */
function outcome(
  mode: VerificationMode,
  verification: Verification,
  entries: Entries,
): FrameContent['state'] {
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

function frameOf(c: SiteContext): { session?: Session; verification?: Verification; token: string } {
  const token = c.req.param('token') ?? '';
  const session = c.var.sandbox.sessions.use(getCookie(c, SESSION_COOKIE) ?? '');
  const verification = session?.verifications.get(token);
  return { token, ...(session && { session }), ...(verification && { verification }) };
}

function frame(
  c: SiteContext,
  session: Session,
  token: string,
  state: FrameContent['state'],
): Response | Promise<Response> {
  return c.html(
    verificationFrame({ token, csrfToken: session.csrfToken, state, challenge: CHALLENGE.question }),
    state === 'unavailable' ? 503 : 200,
  );
}

/** Cookies off, an ended session or a token of somebody else: this frame can never verify anybody. */
function unknownFrame(c: SiteContext): Response | Promise<Response> {
  return c.html(verificationFrame({ token: '', csrfToken: '', state: 'unavailable' }), 403);
}
