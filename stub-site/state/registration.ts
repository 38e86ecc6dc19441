import type { DuplicateVerdict } from '../rules/form/duplicate';
import type { Entries } from '../rules/shared/field-error';
import { mailActivationCode } from './activation';
import type { Sandbox } from './sandbox';
import type { Session } from './session';

/** What the duplicate check makes of a registrant's answers and the accounts there are now. */
export function duplicateVerdict(
  { rules, accounts }: Sandbox,
  { firstName = '', lastName = '', dateOfBirth = '', email = '' }: Entries,
): DuplicateVerdict {
  return rules.duplicateVerdict({ firstName, lastName, dateOfBirth, email }, accounts.all());
}

/**
 * Records a finished registration: the account and, without a card, the letter with its activation code.
 * Nothing is charged: registering is free.
 * Source: guides steps 7 and 9 [H], D-15, D-16.
 */
export function register(sandbox: Sandbox, session: Session): void {
  const { form, credentials, payment } = session;
  if (!form || !credentials || !payment) {
    throw new Error('Cannot record a registration before form, credentials and payment are finished.');
  }
  const { profile } = form;
  const { firstName = '', lastName = '', dateOfBirth = '', email = '', userType = '' } = profile;
  // Again, as at the form: another registration of the same person may have been submitted since (D-15).
  const duplicate = duplicateVerdict(sandbox, profile);
  const { card } = payment;
  const status = sandbox.rules.statusAtRegistration({ userType, email, hasCard: card !== null, duplicate });
  const account = sandbox.accounts.open({
    ...credentials,
    ...status,
    accountType: 'PACER - Case Search Only',
    firstName,
    lastName,
    dateOfBirth,
    email,
    userType,
    profile,
    card,
    possibleDuplicate: duplicate !== 'none',
    registeredAt: sandbox.clock.date().toISOString(),
    activation: null,
    cmecfLogin: null,
  });
  if (status.statusReason === 'activation-code-mailed') mailActivationCode(sandbox, account);
  session.accountNumber = account.accountNumber;
}
