/** What the duplicate check compares. Source: facts 3.4 [M]. */
export interface Identity {
  readonly firstName: string;
  readonly lastName: string;
  readonly dateOfBirth: string;
  readonly email: string;
}

/**
 * What follows from comparing a registrant with the accounts there are (D-09, D-15):
 * `possible` - name, birth date and e-mail agree in two of three: warn, go on when told to;
 * `review` - all three agree, or the e-mail is a `+` alias of one in use: warn, and hold the account for review.
 */
export type DuplicateVerdict = 'none' | 'possible' | 'review';

/** The strictest verdict over all accounts. */
export function duplicateVerdict(registrant: Identity, accounts: Iterable<Identity>): DuplicateVerdict {
  let verdict: DuplicateVerdict = 'none';
  for (const account of accounts) {
    const sameEmail = mailboxOf(registrant.email) === mailboxOf(account.email);
    const agreeing = [
      fullName(registrant) === fullName(account),
      registrant.dateOfBirth === account.dateOfBirth,
      sameEmail,
    ].filter(Boolean).length;
    if (agreeing === 3 || (sameEmail && isAlias(registrant.email))) {
      return 'review';
    }
    if (agreeing === 2) {
      verdict = 'possible';
    }
  }
  return verdict;
}

function fullName(identity: Identity): string {
  return `${identity.firstName} ${identity.lastName}`.normalize('NFC').toLowerCase();
}

/** The mailbox that a `+` alias delivers to, in lower case. */
function mailboxOf(email: string): string {
  const [local = '', domain = ''] = email.toLowerCase().split('@');
  return `${local.split('+')[0]}@${domain}`;
}

function isAlias(email: string): boolean {
  return (email.split('@')[0] ?? '').includes('+');
}
