import { expect, test } from '@playwright/test';
import { coversRule } from '../../../../fixtures/annotations';
import {
  addBusinessDays,
  isBusinessDay,
  MAIL_BUSINESS_DAYS,
} from '../../../../stub-site/rules/thank-you/letter';
import type { Rows } from '../../rows';

// Source: guides step 7 [H] for 7 to 10 business days, D-16 for federal holidays. The holidays are those that the
// Office of Personnel Management publishes, with the day on which they are observed.

const LETTER = 'step 7: the mailed activation code';

function day(iso: string): { year: number; month: number; day: number } {
  const [year, month, dayOfMonth] = iso.split('-').map(Number) as [number, number, number];
  return { year, month, day: dayOfMonth };
}

const CLOSED: Rows<{ date: string; what: string }> = [
  { date: '2026-03-14', what: 'a Saturday' },
  { date: '2026-03-15', what: 'a Sunday' },
  { date: '2026-01-01', what: "New Year's Day" },
  { date: '2026-01-19', what: 'Birthday of Martin Luther King, Jr.' },
  { date: '2026-02-16', what: "Washington's Birthday" },
  { date: '2026-05-25', what: 'Memorial Day' },
  { date: '2026-06-19', what: 'Juneteenth' },
  { date: '2026-07-03', what: 'Independence Day, observed on Friday because July 4 is a Saturday' },
  { date: '2026-07-04', what: 'Independence Day, a Saturday' },
  { date: '2026-09-07', what: 'Labor Day' },
  { date: '2026-10-12', what: 'Columbus Day' },
  { date: '2026-11-11', what: 'Veterans Day' },
  { date: '2026-11-26', what: 'Thanksgiving Day' },
  { date: '2026-12-25', what: 'Christmas Day' },
  { date: '2022-06-20', what: 'Juneteenth, observed on Monday because June 19 was a Sunday' },
  { date: '2022-12-26', what: 'Christmas Day, observed on Monday because it was a Sunday' },
  { date: '2023-01-02', what: "New Year's Day, observed on Monday because it was a Sunday" },
  { date: '2021-12-24', what: 'Christmas Day, observed on Friday because it was a Saturday' },
  {
    date: '2021-12-31',
    what: "New Year's Day of 2022, observed in the year before because it was a Saturday",
  },
  {
    date: '2027-12-31',
    what: "New Year's Day of 2028, observed in the year before because it is a Saturday",
  },
  { date: '2027-07-05', what: 'Independence Day, observed on Monday because July 4 is a Sunday' },
];

const OPEN: Rows<{ date: string; what: string }> = [
  { date: '2026-03-16', what: 'a Monday' },
  { date: '2026-03-20', what: 'a Friday' },
  { date: '2026-11-27', what: 'the Friday after Thanksgiving' },
  { date: '2026-12-24', what: 'the day before Christmas' },
  { date: '2026-12-31', what: 'the last day of a year whose next New Year is a Friday' },
  { date: '2026-01-02', what: 'the day after New Year' },
  { date: '2026-04-03', what: 'Good Friday' },
  { date: '2026-07-06', what: 'the Monday after an Independence Day on Saturday' },
  { date: '2022-01-03', what: "the Monday after a New Year's Day on Saturday" },
  { date: '2024-02-29', what: 'a leap day' },
  { date: '2020-06-19', what: 'June 19 before Juneteenth was a holiday' },
];

test.describe(
  'Business days',
  { tag: ['@step-7', '@edge'], annotation: coversRule('thank-you.letter') },
  () => {
    for (const { date, what } of CLOSED) {
      test(`no mail comes on ${date}, ${what}`, () => {
        expect(isBusinessDay(day(date)), LETTER).toBe(false);
      });
    }

    for (const { date, what } of OPEN) {
      test(`mail comes on ${date}, ${what}`, () => {
        expect(isBusinessDay(day(date)), LETTER).toBe(true);
      });
    }
  },
);

/** Counted by hand on a calendar. */
const DELIVERIES: Rows<{ from: string; what: string; days: number; on: string }> = [
  { from: '2026-03-16', what: 'a Monday, nothing between', days: 0, on: '2026-03-16' },
  { from: '2026-03-16', what: 'a Monday, nothing between', days: 1, on: '2026-03-17' },
  { from: '2026-03-16', what: 'a Monday, one weekend', days: 5, on: '2026-03-23' },
  { from: '2026-03-16', what: 'a Monday, one weekend', days: 7, on: '2026-03-25' },
  { from: '2026-03-16', what: 'a Monday, one weekend', days: 8, on: '2026-03-26' },
  { from: '2026-03-16', what: 'a Monday, one weekend', days: 9, on: '2026-03-27' },
  { from: '2026-03-16', what: 'a Monday, two weekends', days: 10, on: '2026-03-30' },
  { from: '2026-03-20', what: 'a Friday', days: 1, on: '2026-03-23' },
  { from: '2026-03-20', what: 'a Friday', days: 7, on: '2026-03-31' },
  { from: '2026-03-21', what: 'a Saturday', days: 7, on: '2026-03-31' },
  { from: '2026-03-22', what: 'a Sunday', days: 7, on: '2026-03-31' },
  { from: '2026-01-16', what: 'a Friday before Martin Luther King', days: 1, on: '2026-01-20' },
  { from: '2026-02-13', what: "a Friday before Washington's Birthday", days: 7, on: '2026-02-25' },
  { from: '2026-05-22', what: 'a Friday before Memorial Day', days: 7, on: '2026-06-03' },
  { from: '2026-06-12', what: 'a week before Juneteenth', days: 7, on: '2026-06-24' },
  { from: '2026-06-26', what: 'over an Independence Day observed on Friday', days: 7, on: '2026-07-08' },
  {
    from: '2026-07-02',
    what: 'the day before an Independence Day observed on Friday',
    days: 1,
    on: '2026-07-06',
  },
  { from: '2026-07-03', what: 'a holiday itself', days: 1, on: '2026-07-06' },
  { from: '2026-09-04', what: 'a Friday before Labor Day', days: 7, on: '2026-09-16' },
  { from: '2026-10-09', what: 'a Friday before Columbus Day', days: 7, on: '2026-10-21' },
  { from: '2026-11-04', what: 'a week before Veterans Day', days: 7, on: '2026-11-16' },
  { from: '2026-11-20', what: 'over Thanksgiving', days: 7, on: '2026-12-02' },
  { from: '2026-12-18', what: 'over Christmas', days: 7, on: '2026-12-30' },
  { from: '2026-12-18', what: 'over Christmas and New Year', days: 10, on: '2027-01-05' },
  { from: '2026-12-31', what: "the last day of the year, over New Year's Day", days: 7, on: '2027-01-12' },
  {
    from: '2021-12-22',
    what: "over Christmas and New Year's Day, both observed on Friday",
    days: 7,
    on: '2022-01-04',
  },
  {
    from: '2021-12-30',
    what: "the day before a New Year's Day observed in the old year",
    days: 1,
    on: '2022-01-03',
  },
  {
    from: '2022-12-23',
    what: 'over Christmas and New Year, both observed on Monday',
    days: 7,
    on: '2023-01-05',
  },
  { from: '2024-02-28', what: 'over a leap day', days: 2, on: '2024-03-01' },
  { from: '2026-03-06', what: 'over the change to daylight saving time', days: 7, on: '2026-03-17' },
];

test.describe(
  'Delivery of the activation code',
  { tag: ['@step-7', '@edge'], annotation: coversRule('thank-you.letter') },
  () => {
    test('takes 7 to 10 business days', () => {
      expect(MAIL_BUSINESS_DAYS, LETTER).toEqual({ fewest: 7, most: 10 });
    });

    for (const { from, what, days, on } of DELIVERIES) {
      test(`${days} business days after ${from} (${what}) is ${on}`, () => {
        expect(addBusinessDays(day(from), days), LETTER).toEqual(day(on));
      });
    }
  },
);
