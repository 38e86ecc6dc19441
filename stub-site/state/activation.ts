import { type ActivationTry, comparableCode } from '../rules/my-account/activation';
import { isoDate } from '../rules/shared/calendar-date';
import type { Account } from './records/accounts';
import type { Sandbox } from './sandbox';
import { digest, isDigestOf, randomCode } from './secrets';

/** Sends an account its activation code by U.S. mail (D-16). */
export function mailActivationCode(sandbox: Sandbox, account: Account): void {
  const { rules, accounts, mailbox, mailBusinessDays } = sandbox;
  const code = randomCode();
  const today = sandbox.today();
  const delivered = rules.addBusinessDays(today, mailBusinessDays);
  const validThrough = isoDate(rules.codeValidThrough(delivered));
  accounts.change(account, {
    activation: { codeDigest: digest(code), validThrough, wrongTries: 0, isUsed: false },
  });
  mailbox.send({
    kind: 'letter',
    to: `${account.firstName} ${account.lastName}`,
    accountNumber: account.accountNumber,
    subject: 'Your PACER activation code',
    body: `Activation code for account ${account.accountNumber}: ${code}`,
    sentOn: isoDate(today),
    deliveredOn: isoDate(delivered),
  });
}

/** Tries an entered activation code; a right one makes Case Search Status Active (D-15, D-16, D-32). */
export function tryActivationCode(sandbox: Sandbox, account: Account, code: string): ActivationTry {
  const { activation } = account;
  if (!activation) {
    throw new Error(`No activation code was mailed to account ${account.accountNumber}.`);
  }
  const isRight = isDigestOf(comparableCode(code), activation.codeDigest);
  const outcome = sandbox.rules.activationOutcome(activation, isRight, sandbox.today());
  const wrongTries = activation.wrongTries + (outcome === 'wrong' ? 1 : 0);
  const isUsed = activation.isUsed || outcome === 'activated';
  sandbox.accounts.change(account, {
    activation: { ...activation, wrongTries, isUsed },
    ...(outcome === 'activated' ? { caseSearchStatus: 'active', statusReason: 'activated' } : {}),
  });
  return { outcome, wrongTries };
}
