import type { Rules } from '../../rules';
import { billingDay, quarterOf, SEARCH_PAGES, type Settlement } from '../../rules/court/fees';
import { type CalendarDate, isoDate } from '../../rules/shared/calendar-date';
import { dollars } from '../../rules/shared/money';
import type { Account, Accounts } from './accounts';
import type { Mailbox } from './mailbox';

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

/** What the ledger must know of its sandbox. */
interface Books {
  readonly rules: Rules;
  /** Today on the court's calendar. */
  today(): CalendarDate;
  readonly accounts: Accounts;
  /** Where invoices go. */
  readonly mailbox: Mailbox;
}

/** What accounts incurred, and how each ended quarter was settled. Every look settles the quarters that have ended (D-34). */
export class Ledger {
  private readonly recorded: LedgerEntry[] = [];

  constructor(private readonly books: Books) {}

  entries(): readonly LedgerEntry[] {
    this.billEndedQuarters();
    return this.recorded;
  }

  entriesOf({ accountNumber }: Account): LedgerEntry[] {
    return this.entries().filter((entry) => entry.accountNumber === accountNumber);
  }

  /** A fee of the account by its number in the ledger. */
  fee(account: Account, number: number): Fee | undefined {
    return this.entriesOf(account).find(
      (entry): entry is Fee => entry.kind === 'fee' && entry.number === number,
    );
  }

  /** What an account owes now, in cents: fees that are neither waived nor charged. @rule my-account.balance */
  balance(account: Account): number {
    return this.entriesOf(account).reduce((owed, { kind, cents }) => {
      if (kind === 'fee') return owed + cents;
      return kind === 'invoice' ? owed : owed - cents;
    }, 0);
  }

  chargeSearch(account: Account, query: string, clientCode: string): Fee {
    return this.charge(account, {
      viewed: { kind: 'search', query },
      reason: `Search: ${query}`,
      pages: SEARCH_PAGES,
      cents: this.books.rules.searchFee(),
      clientCode,
    });
  }

  /** Charges a document of so many pages. */
  chargeDocument(
    account: Account,
    { pages, ...document }: Omit<Extract<Viewed, { kind: 'document' }>, 'kind'> & { pages: number },
    clientCode: string,
  ): Fee {
    return this.charge(account, {
      viewed: { kind: 'document', ...document },
      reason: `Document: ${document.caseNumber}, ${document.document}`,
      pages,
      cents: this.books.rules.documentFee(pages),
      clientCode,
    });
  }

  /** Settles every quarter that has ended and is not settled yet, for each account that incurred fees in it (D-34). */
  billEndedQuarters(): void {
    const current = quarterOf(this.books.today());
    const ended = this.recorded.filter(({ quarter }) => quarter < current);
    for (const account of ended.length === 0 ? [] : this.books.accounts.all()) {
      const own = ended.filter(({ accountNumber }) => accountNumber === account.accountNumber);
      for (const quarter of new Set(own.map((entry) => entry.quarter))) {
        const ofQuarter = own.filter((entry) => entry.quarter === quarter);
        if (ofQuarter.every(({ kind }) => kind === 'fee')) this.settle(account, quarter, ofQuarter);
      }
    }
  }

  private charge(
    { accountNumber }: Account,
    fee: Pick<Fee, 'cents' | 'pages' | 'clientCode' | 'reason' | 'viewed'>,
  ): Fee {
    this.billEndedQuarters();
    const today = this.books.today();
    const number = this.recorded.length + 1;
    const entry: Fee = {
      kind: 'fee',
      number,
      accountNumber,
      on: isoDate(today),
      quarter: quarterOf(today),
      ...fee,
    };
    this.recorded.push(entry);
    return entry;
  }

  private settle(account: Account, quarter: string, fees: readonly LedgerEntry[]): void {
    const cents = fees.reduce((sum, fee) => sum + fee.cents, 0);
    const kind = this.books.rules.settlementOf(cents, account.card !== null);
    const { accountNumber, email } = account;
    const on = isoDate(billingDay(quarter));
    const number = this.recorded.length + 1;
    this.recorded.push({
      kind,
      number,
      accountNumber,
      cents,
      on,
      quarter,
      reason: REASON[kind](quarter, account),
    });
    if (kind === 'invoice') {
      this.books.mailbox.send({
        kind: 'email',
        to: email,
        accountNumber,
        subject: `Your PACER invoice for ${quarter}`,
        body: `Fees of account ${accountNumber} in ${quarter}: ${dollars(cents)}`,
        sentOn: on,
        deliveredOn: on,
      });
    }
  }
}

const REASON: Record<Settlement, (quarter: string, account: Account) => string> = {
  waiver: (quarter) => `Fees of ${quarter}, waived`,
  'card-charge': (quarter, { card }) =>
    `Fees of ${quarter}, charged to the ${card?.brand} card that ends in ${card?.lastFour}`,
  invoice: (quarter) => `Fees of ${quarter}, invoiced by e-mail`,
};
