import type { Verification } from '../rules/form/user-verification';
import type { Sandbox } from './sandbox';
import { randomToken } from './secrets';
import type { Session } from './session';

/** Most verifications kept for one session: every view of the form issues one. */
const MOST_KEPT = 20;

/** Issues the token of a new, unticked verification. */
export function issueVerification(session: Session): string {
  const token = randomToken();
  const issued: Verification = { state: 'issued' };
  session.verifications.set(token, issued);
  for (const oldest of session.verifications.keys()) {
    if (session.verifications.size <= MOST_KEPT) {
      break;
    }
    session.verifications.delete(oldest);
  }
  return token;
}

/** Judges the verification of a submit, and uses it up: a token counts once. The field error's message, or undefined. */
export function spendVerification(sandbox: Sandbox, session: Session, token: string): string | undefined {
  const verification = session.verifications.get(token);
  const error = sandbox.rules.verificationError(verification, sandbox.verification, sandbox.clock.now());
  if (verification?.state === 'verified') {
    session.verifications.set(token, { ...verification, state: 'used' });
  }
  return error;
}
