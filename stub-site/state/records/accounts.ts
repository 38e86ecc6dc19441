import type { Identity } from '../../rules/form/duplicate';
import type { Activation } from '../../rules/my-account/activation';
import type { Entries } from '../../rules/shared/field-error';
import type { AccountStatus } from '../../rules/thank-you/status';

/** What is kept of a payment card: never its number or security code (D-13). */
export interface StoredCard {
  readonly holder: string;
  readonly brand: string;
  readonly lastFour: string;
  readonly expiration: string;
}

/** What a registrant logs in with; secrets only as hashes. */
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
  /** Login of the court's CM/ECF account that the account is linked to; null before. */
  readonly cmecfLogin: string | null;
}

const FIRST_ACCOUNT_NUMBER = 7_000_001;

/** The accounts of one sandbox. */
export class Accounts {
  /** By username in lower case: usernames are unique ignoring case (D-10). */
  private readonly byUsername = new Map<string, Account>();

  all(): Account[] {
    return [...this.byUsername.values()];
  }

  get(username: string): Account | undefined {
    return this.byUsername.get(username.toLowerCase());
  }

  isTaken = (username: string): boolean => this.byUsername.has(username.toLowerCase());

  isLinked(cmecfLogin: string): boolean {
    return this.all().some((account) => account.cmecfLogin === cmecfLogin);
  }

  /** Opens an account under the next number. Throws when the username is taken: callers check first. */
  open(account: Omit<Account, 'accountNumber'>): Account {
    if (this.isTaken(account.username)) {
      throw new Error(`Cannot open an account: the username ${account.username} is taken.`);
    }
    const accountNumber = String(FIRST_ACCOUNT_NUMBER + this.byUsername.size);
    const opened = { ...account, accountNumber };
    this.byUsername.set(account.username.toLowerCase(), opened);
    return opened;
  }

  change(account: Account, changes: Partial<Account>): void {
    this.byUsername.set(account.username.toLowerCase(), { ...account, ...changes });
  }
}
