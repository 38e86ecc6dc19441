import { ignoringCase } from '../shared/text';

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

/**
 * The strictest verdict over all accounts.
 * @rule form.duplicate-two, form.duplicate-three, form.duplicate-alias
 */
export function duplicateVerdict(registrant: Identity, accounts: Iterable<Identity>): DuplicateVerdict {
  const { name, mailbox } = comparable(registrant);
  let verdict: DuplicateVerdict = 'none';
  for (const account of accounts) {
    const other = comparable(account);
    const sameMailbox = mailbox === other.mailbox;
    const sameBirthDate = registrant.dateOfBirth === account.dateOfBirth;
    const agreeing = Number(name === other.name) + Number(sameBirthDate) + Number(sameMailbox);
    if (agreeing === 3 || (sameMailbox && isAliasOf(registrant.email, account.email))) {
      return 'review';
    }
    if (agreeing === 2) {
      verdict = 'possible';
    }
  }
  return verdict;
}

interface Comparable {
  readonly name: string;
  readonly mailbox: string;
}

/** Every account is compared with every registrant: what is compared is worked out once. */
const comparables = new WeakMap<Identity, Comparable>();

function comparable(identity: Identity): Comparable {
  const known = comparables.get(identity);
  if (known) {
    return known;
  }
  const { firstName, lastName, email } = identity;
  const name = ignoringCase(`${firstName} ${lastName}`);
  const made = { name, mailbox: mailboxOf(email) };
  comparables.set(identity, made);
  return made;
}

/** The mailbox that a `+` alias delivers to, in lower case. */
function mailboxOf(email: string): string {
  const [local = '', domain = ''] = email.toLowerCase().split('@');
  return `${local.split('+')[0]}@${domain}`;
}

/** Whether an address is a `+` alias of another one of the same mailbox, and not that address itself. */
function isAliasOf(email: string, other: string): boolean {
  return email.includes('+') && email.toLowerCase() !== other.toLowerCase();
}
