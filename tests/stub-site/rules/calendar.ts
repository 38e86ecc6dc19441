import fc from 'fast-check';
import { type CalendarDate } from '../../../stub-site/rules/shared/calendar-date';

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month by the rule of the Gregorian calendar: 0 where there is no such month. */
export function daysInMonth(year: number, month: number): number {
  const isLeapYear = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
  return (DAYS[month - 1] ?? 0) + Number(month === 2 && isLeapYear);
}

/** A day that exists; the end of February and of the year more often than any other. */
export function anyDay(from = 1900, to = 2100): fc.Arbitrary<CalendarDate> {
  return fc
    .record({
      year: fc.oneof(fc.integer({ min: from, max: to }), fc.constantFrom(from, to)),
      month: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(2, 12)),
      day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constantFrom(1, 28, 31)),
    })
    .map(({ year, month, day }) => ({ year, month, day: Math.min(day, daysInMonth(year, month)) }));
}
