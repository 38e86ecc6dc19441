import type { Fault } from '../rules/field-error';
import type { Sandbox } from '../state/sandbox';
import { startAt, type StartAnswers } from './start-session';

/** Opens an account as a registration with these answers would have, without leaving a session. Its faults, empty when it was opened. */
export async function addExistingAccount(
  sandbox: Sandbox,
  answers: Pick<StartAnswers, 'form' | 'credentials' | 'payment'>,
): Promise<Fault[]> {
  const { verification } = sandbox;
  sandbox.verification = 'pass';
  const started = await startAt(sandbox, 'thank-you', { ...answers, payment: answers.payment ?? {} });
  sandbox.verification = verification;
  if ('faults' in started) return started.faults;
  sandbox.sessions.end(started.session.id);
  return [];
}
