import { ignoringCase } from '../../rules/shared/text';

/** A document of a case. */
export interface CourtDocument {
  readonly number: number;
  readonly title: string;
  readonly pages: number;
}

/** A case of the stub's one court. */
export interface CourtCase {
  readonly number: string;
  readonly title: string;
  readonly documents: readonly CourtDocument[];
}

/** The court's cases, all invented (D-33). Their documents have the lengths at which the fee rules turn. */
const CASES: readonly CourtCase[] = [
  {
    number: '25-40001',
    title: 'Walnut Street Bakery LLC',
    documents: [
      { number: 1, title: 'Voluntary Petition', pages: 31 },
      { number: 2, title: 'Notice of Meeting of Creditors', pages: 1 },
      { number: 3, title: 'Schedules', pages: 29 },
      { number: 4, title: 'Plan', pages: 30 },
    ],
  },
  {
    number: '25-40002',
    title: 'Walnut Grove Orchards Inc.',
    documents: [{ number: 1, title: 'Voluntary Petition', pages: 12 }],
  },
  {
    number: '25-40003',
    title: 'Riverbend Printing Company',
    documents: [
      { number: 1, title: 'Voluntary Petition', pages: 214 },
      { number: 2, title: 'Order to Show Cause', pages: 2 },
    ],
  },
];

/** Cases whose number is `query`, or whose title has it, ignoring case. @rule court.search */
export function findCases(query: string): readonly CourtCase[] {
  return CASES.filter(
    ({ number, title }) => number === query || ignoringCase(title).includes(ignoringCase(query)),
  );
}

export function courtCase(number: string): CourtCase | undefined {
  return CASES.find((candidate) => candidate.number === number);
}

/** The one CM/ECF account of the court (D-35): its login is public, as is everything here. */
export const CMECF_ACCOUNT = { login: 'filer.test', password: 'Link-This-Account1' } as const;
