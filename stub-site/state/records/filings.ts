import type { Account } from './accounts';

/** A document that was filed. */
export interface Filing {
  /** Number of the filing in the sandbox, from 1. */
  readonly number: number;
  readonly accountNumber: string;
  readonly cmecfLogin: string;
  readonly caseNumber: string;
  readonly title: string;
  /** Day on the court's calendar, YYYY-MM-DD. */
  readonly on: string;
}

/** What was filed with the court; filing costs nothing here (D-35). */
export class Filings {
  private readonly filed: Filing[] = [];

  all(): readonly Filing[] {
    return this.filed;
  }

  /** A filing of the account by its number. */
  get({ accountNumber }: Account, number: string): Filing | undefined {
    return this.filed.find(
      (filing) => String(filing.number) === number && filing.accountNumber === accountNumber,
    );
  }

  file({ accountNumber, cmecfLogin }: Account, filed: Pick<Filing, 'caseNumber' | 'title' | 'on'>): Filing {
    if (cmecfLogin === null) {
      throw new Error(`Account ${accountNumber} is linked to no CM/ECF account and cannot file.`);
    }
    const { caseNumber, title, on } = filed;
    const filing = { number: this.filed.length + 1, accountNumber, cmecfLogin, caseNumber, title, on };
    this.filed.push(filing);
    return filing;
  }
}
