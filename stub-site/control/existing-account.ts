import type { FieldError } from '../rules/shared/field-error';
import type { Sandbox } from '../state/sandbox';
import { startAt, type StartAnswers } from './start-session';

/** Opens an account as a registration with these answers would have, without leaving a session. The field errors of the answers, empty when it was opened. */
export async function addExistingAccount(
  sandbox: Sandbox,
  answers: Pick<StartAnswers, 'form' | 'credentials' | 'payment'>,
): Promise<readonly FieldError[]> {
  const { verification } = sandbox;
  sandbox.verification = 'pass';
  const started = await startAt(sandbox, 'thank-you', { ...answers, payment: answers.payment ?? {} });
  sandbox.verification = verification;
  if ('errors' in started) return started.errors;
  sandbox.sessions.end(started.session.id);
  return [];
}
