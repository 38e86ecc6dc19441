import type { Identity } from './rules/duplicate';
import type { Entries } from './rules/fault';
import type { AccountStatus } from './rules/status';

/** What is kept of a payment card: never its number or security code (D-13). */
export interface StoredCard {
  readonly holder: string;
  readonly brand: string;
  readonly lastFour: string;
  readonly expiration: string;
}

/** Login data of a registrant; secrets only as hashes. */
export interface Credentials {
  readonly username: string;
  readonly passwordHash: string;
  readonly securityQuestions: readonly { readonly question: string; readonly answerDigest: string }[];
}

/** A registered account as the site keeps it and the control API shows it. */
export interface Account extends AccountStatus, Credentials, Identity {
  /** Seven digits. Source: facts 3.8 [H]. */
  readonly accountNumber: string;
  readonly accountType: 'PACER - Case Search Only';
  readonly userType: string;
  /** The answers of the registration form, by field name. */
  readonly profile: Entries;
  readonly card: StoredCard | null;
  readonly possibleDuplicate: boolean;
  readonly registeredAt: string;
  readonly activation: { readonly codeDigest: string } | null;
}

/** A letter or an e-mail; nothing is ever sent, it waits in the sandbox's mailbox (D-20). */
export interface Message {
  readonly kind: 'letter' | 'email';
  readonly to: string;
  readonly accountNumber: string;
  readonly subject: string;
  readonly body: string;
  readonly sentOn: string;
  readonly deliveredOn: string;
}

/** Money that an account owes or that its card paid, in cents. */
export interface LedgerEntry {
  readonly accountNumber: string;
  readonly kind: 'fee' | 'card-charge';
  readonly cents: number;
  readonly on: string;
  readonly reason: string;
}
