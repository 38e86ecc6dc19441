import type { Activation } from '../rules/my-account/activation';
import type { Identity } from '../rules/form/duplicate';
import type { Entries } from '../rules/field-error';
import type { Settlement } from '../rules/court/fees';
import type { AccountStatus } from '../rules/thank-you/status';

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
  /** The mailed code; null for an account that needs none. */
  readonly activation: Activation | null;
  /** Login of the court's CM/ECF account that it is linked to; null before. */
  readonly cmecfLogin: string | null;
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

/** What a fee was paid for. */
export type Viewed =
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'document'; readonly caseNumber: string; readonly document: number };

interface Entry {
  /** Number of the entry in the ledger, from 1. */
  readonly number: number;
  readonly accountNumber: string;
  readonly cents: number;
  /** Day on the court's calendar, YYYY-MM-DD. */
  readonly on: string;
  /** Quarter of the court's calendar that it belongs to, such as 2025-Q3. */
  readonly quarter: string;
  readonly reason: string;
}

/** A fee for something viewed. */
export interface Fee extends Entry {
  readonly kind: 'fee';
  readonly pages: number;
  readonly clientCode: string;
  readonly viewed: Viewed;
}

/** Money that an account owes (a fee) or how the fees of a quarter were settled, in cents. */
export type LedgerEntry = Fee | (Entry & { readonly kind: Settlement });

/** A document that was filed. */
export interface Filing {
  /** Number of the filing in the sandbox, from 1. */
  readonly number: number;
  readonly accountNumber: string;
  readonly cmecfLogin: string;
  readonly caseNumber: string;
  readonly title: string;
  readonly on: string;
}
