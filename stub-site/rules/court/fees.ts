import { type CalendarDate } from '../shared/calendar-date';

/** Price of a page, in cents, and the most pages of one document that are charged. Source: facts 5 [H]. */
const PAGE_CENTS = 10;
const MOST_PAGES_CHARGED = 30;

/** Most that an account may incur in a quarter and owe nothing, in cents. Source: facts 5 [H]. */
const WAIVED_CENTS = 3_000;

/** Price of a document of so many pages, in cents. Source: facts 5 [H]. @rule fees.page, fees.cap */
export function documentFee(pages: number): number {
  return Math.min(pages, MOST_PAGES_CHARGED) * PAGE_CENTS;
}

/**
 * Pages that a search is charged for: those of its list, which this site never makes longer than one (D-33), and one
 * when nothing was found (facts 5 [H]).
 * @rule fees.search
 */
export const SEARCH_PAGES = 1;

/** Price of a search, in cents. */
export function searchFee(): number {
  return SEARCH_PAGES * PAGE_CENTS;
}

/** A quarter of the court's calendar, such as 2025-Q3. @rule billing.quarter */
export function quarterOf({ year, month }: Pick<CalendarDate, 'year' | 'month'>): string {
  return `${year}-Q${Math.ceil(month / 3)}`;
}

/** The day on which a quarter is billed: the first one after it (D-34). */
export function billingDay(quarter: string): CalendarDate {
  const [year = 0, number = 0] = quarter.split('-Q').map(Number);
  return number === 4 ? { year: year + 1, month: 1, day: 1 } : { year, month: number * 3 + 1, day: 1 };
}

/** How the fees of a quarter are settled. */
export type Settlement = 'waiver' | 'card-charge' | 'invoice';

/**
 * How an account's fees of one quarter, in cents, are settled: $30 or less is waived (facts 5 [H]); more is charged to
 * the card on file (guide step 7 [H]); without one, an invoice asks for it (D-34).
 * @rule billing.waived, billing.card-charged, billing.invoice
 */
export function settlementOf(cents: number, hasCard: boolean): Settlement {
  if (cents <= WAIVED_CENTS) return 'waiver';
  return hasCard ? 'card-charge' : 'invoice';
}
