import { expect, test } from '@playwright/test';
import { coversRule } from '../../../../fixtures/annotations';
import {
  addDays,
  compareDates,
  courtDay,
  isoDate,
  parseDate,
  weekday,
} from '../../../../stub-site/rules/shared/calendar-date';
import type { Rows } from '../../rows';

// Source: D-07 for MM/DD/YYYY. That the court's day is Eastern time is the stub's own (it calls it D-23).

const READ: Rows<readonly [text: string, iso: string]> = [
  ['07/04/1976', '1976-07-04'],
  ['01/01/1900', '1900-01-01'],
  ['12/31/2026', '2026-12-31'],
  ['02/29/2004', '2004-02-29'],
  ['02/29/2000', '2000-02-29'],
  ['02/28/2100', '2100-02-28'],
];

const NO_DATES: Rows<string> = [
  '',
  '02/29/2005',
  '02/29/1900',
  '02/29/2100',
  '02/30/2004',
  '06/31/2026',
  '13/15/2026',
  '07/00/2026',
  '07/04/0099',
  '7/4/1976',
  '1976-07-04',
  ' 07/04/1976',
  '07/04/1976 ',
  '07/04/1976\n',
  '0a/04/1976',
];

test.describe(
  'Reading a date',
  { tag: ['@step-5', '@edge'], annotation: coversRule('form.birth-date') },
  () => {
    for (const [text, iso] of READ) {
      test(`"${text}" is ${iso}`, () => {
        const date = parseDate(text);
        expect(date && isoDate(date), 'form, step 5: Date of Birth').toBe(iso);
      });
    }

    for (const text of NO_DATES) {
      test(`${JSON.stringify(text)} is no date`, () => {
        expect(parseDate(text), 'form, step 5: Date of Birth').toBeUndefined();
      });
    }
  },
);

/** Standard time is five hours behind, daylight saving time (March 8 to November 1, 2026) four. */
const INSTANTS: Rows<readonly [instant: string, iso: string]> = [
  ['2026-03-16T16:00:00Z', '2026-03-16'],
  ['2026-01-16T04:59:59Z', '2026-01-15'],
  ['2026-01-16T05:00:00Z', '2026-01-16'],
  ['2026-07-16T03:59:59Z', '2026-07-15'],
  ['2026-07-16T04:00:00Z', '2026-07-16'],
  ['2026-03-08T04:59:59Z', '2026-03-07'],
  ['2026-03-09T03:59:59Z', '2026-03-08'],
  ['2026-11-01T03:59:59Z', '2026-10-31'],
  ['2026-11-02T04:59:59Z', '2026-11-01'],
  ['2027-01-01T04:59:59Z', '2026-12-31'],
  ['2027-01-01T05:00:00Z', '2027-01-01'],
  ['2024-02-29T12:00:00Z', '2024-02-29'],
];

test.describe(
  "The day on the court's calendar",
  { tag: ['@edge'], annotation: coversRule('clock.eastern') },
  () => {
    for (const [instant, iso] of INSTANTS) {
      test(`at ${instant} is ${iso}`, () => {
        expect(isoDate(courtDay(new Date(instant))), 'the day in Eastern time').toBe(iso);
      });
    }
  },
);

const MOVED: Rows<readonly [from: string, days: number, to: string]> = [
  ['03/16/2026', 0, '2026-03-16'],
  ['03/16/2026', 1, '2026-03-17'],
  ['03/16/2026', -16, '2026-02-28'],
  ['02/28/2026', 1, '2026-03-01'],
  ['02/28/2024', 1, '2024-02-29'],
  ['12/31/2026', 1, '2027-01-01'],
  ['01/01/2027', -1, '2026-12-31'],
  ['03/07/2026', 2, '2026-03-09'],
  ['10/31/2026', 2, '2026-11-02'],
  ['03/16/2026', 365, '2027-03-16'],
];

test.describe('Days later', { tag: ['@edge'] }, () => {
  for (const [from, days, to] of MOVED) {
    test(`${days} days after ${from} is ${to}`, () => {
      const date = parseDate(from);
      expect(date && isoDate(addDays(date, days)), 'the calendar').toBe(to);
    });
  }
});

const WEEKDAYS: Rows<readonly [date: string, weekday: number]> = [
  ['03/15/2026', 0],
  ['03/16/2026', 1],
  ['03/17/2026', 2],
  ['03/18/2026', 3],
  ['03/19/2026', 4],
  ['03/20/2026', 5],
  ['03/21/2026', 6],
  ['02/29/2024', 4],
  ['01/01/1900', 1],
];

test.describe('Weekdays, Sunday being 0', { tag: ['@edge'] }, () => {
  for (const [text, expected] of WEEKDAYS) {
    test(`${text} is ${expected}`, () => {
      const date = parseDate(text);
      expect(date && weekday(date), 'the calendar').toBe(expected);
    });
  }
});

const ORDER: Rows<readonly [first: string, second: string, sign: -1 | 0 | 1]> = [
  ['03/16/2026', '03/16/2026', 0],
  ['03/16/2026', '03/17/2026', -1],
  ['03/17/2026', '03/16/2026', 1],
  ['02/28/2026', '03/01/2026', -1],
  ['12/31/2025', '01/01/2026', -1],
  ['01/01/2026', '12/31/2025', 1],
];

test.describe('Order of dates', { tag: ['@edge'] }, () => {
  for (const [first, second, sign] of ORDER) {
    test(`${first} against ${second} is ${sign}`, () => {
      const [a, b] = [parseDate(first), parseDate(second)];
      expect(a && b && Math.sign(compareDates(a, b)), 'the calendar').toBe(sign);
    });
  }
});
