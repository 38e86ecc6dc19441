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

const READ: Rows<{ text: string; iso: string }> = [
  { text: '07/04/1976', iso: '1976-07-04' },
  { text: '01/01/1900', iso: '1900-01-01' },
  { text: '12/31/2026', iso: '2026-12-31' },
  { text: '02/29/2004', iso: '2004-02-29' },
  { text: '02/29/2000', iso: '2000-02-29' },
  { text: '02/28/2100', iso: '2100-02-28' },
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
    for (const { text, iso } of READ) {
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
const INSTANTS: Rows<{ instant: string; iso: string }> = [
  { instant: '2026-03-16T16:00:00Z', iso: '2026-03-16' },
  { instant: '2026-01-16T04:59:59Z', iso: '2026-01-15' },
  { instant: '2026-01-16T05:00:00Z', iso: '2026-01-16' },
  { instant: '2026-07-16T03:59:59Z', iso: '2026-07-15' },
  { instant: '2026-07-16T04:00:00Z', iso: '2026-07-16' },
  { instant: '2026-03-08T04:59:59Z', iso: '2026-03-07' },
  { instant: '2026-03-09T03:59:59Z', iso: '2026-03-08' },
  { instant: '2026-11-01T03:59:59Z', iso: '2026-10-31' },
  { instant: '2026-11-02T04:59:59Z', iso: '2026-11-01' },
  { instant: '2027-01-01T04:59:59Z', iso: '2026-12-31' },
  { instant: '2027-01-01T05:00:00Z', iso: '2027-01-01' },
  { instant: '2024-02-29T12:00:00Z', iso: '2024-02-29' },
];

test.describe(
  "The day on the court's calendar",
  { tag: ['@edge'], annotation: coversRule('clock.eastern') },
  () => {
    for (const { instant, iso } of INSTANTS) {
      test(`at ${instant} is ${iso}`, () => {
        expect(isoDate(courtDay(new Date(instant))), 'the day in Eastern time').toBe(iso);
      });
    }
  },
);

const MOVED: Rows<{ from: string; days: number; to: string }> = [
  { from: '03/16/2026', days: 0, to: '2026-03-16' },
  { from: '03/16/2026', days: 1, to: '2026-03-17' },
  { from: '03/16/2026', days: -16, to: '2026-02-28' },
  { from: '02/28/2026', days: 1, to: '2026-03-01' },
  { from: '02/28/2024', days: 1, to: '2024-02-29' },
  { from: '12/31/2026', days: 1, to: '2027-01-01' },
  { from: '01/01/2027', days: -1, to: '2026-12-31' },
  { from: '03/07/2026', days: 2, to: '2026-03-09' },
  { from: '10/31/2026', days: 2, to: '2026-11-02' },
  { from: '03/16/2026', days: 365, to: '2027-03-16' },
];

test.describe('Days later', { tag: ['@edge'] }, () => {
  for (const { from, days, to } of MOVED) {
    test(`${days} days after ${from} is ${to}`, () => {
      const date = parseDate(from);
      expect(date && isoDate(addDays(date, days)), 'the calendar').toBe(to);
    });
  }
});

const WEEKDAYS: Rows<{ text: string; expected: number }> = [
  { text: '03/15/2026', expected: 0 },
  { text: '03/16/2026', expected: 1 },
  { text: '03/17/2026', expected: 2 },
  { text: '03/18/2026', expected: 3 },
  { text: '03/19/2026', expected: 4 },
  { text: '03/20/2026', expected: 5 },
  { text: '03/21/2026', expected: 6 },
  { text: '02/29/2024', expected: 4 },
  { text: '01/01/1900', expected: 1 },
];

test.describe('Weekdays, Sunday being 0', { tag: ['@edge'] }, () => {
  for (const { text, expected } of WEEKDAYS) {
    test(`${text} is ${expected}`, () => {
      const date = parseDate(text);
      expect(date && weekday(date), 'the calendar').toBe(expected);
    });
  }
});

const ORDER: Rows<{ first: string; second: string; sign: -1 | 0 | 1 }> = [
  { first: '03/16/2026', second: '03/16/2026', sign: 0 },
  { first: '03/16/2026', second: '03/17/2026', sign: -1 },
  { first: '03/17/2026', second: '03/16/2026', sign: 1 },
  { first: '02/28/2026', second: '03/01/2026', sign: -1 },
  { first: '12/31/2025', second: '01/01/2026', sign: -1 },
  { first: '01/01/2026', second: '12/31/2025', sign: 1 },
];

test.describe('Order of dates', { tag: ['@edge'] }, () => {
  for (const { first, second, sign } of ORDER) {
    test(`${first} against ${second} is ${sign}`, () => {
      const [a, b] = [parseDate(first), parseDate(second)];
      expect(a && b && Math.sign(compareDates(a, b)), 'the calendar').toBe(sign);
    });
  }
});
