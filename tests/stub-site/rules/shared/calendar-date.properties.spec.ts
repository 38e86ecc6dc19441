import { test } from '@playwright/test';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { coversRule } from '../../../../fixtures/annotations';
import {
  addDays,
  compareDates,
  courtDay,
  isoDate,
  parseDate,
  weekday,
} from '../../../../stub-site/rules/shared/calendar-date';
import { anyDay, daysInMonth } from '../calendar';
import { expect } from '../properties';

// Source: D-07 for MM/DD/YYYY, D-23 for Eastern time; the rest is the Gregorian calendar.

const THE_CALENDAR = 'the calendar';

test.describe('Every day of the calendar', { tag: ['@edge'] }, () => {
  test(
    'is read as MM/DD/YYYY, and no day that the calendar lacks',
    { annotation: coversRule('form.birth-date') },
    () => {
      const two = fc.nat({ max: 99 });
      const dayOrNone = fc.oneof(fc.integer({ min: 27, max: 32 }), two);
      const monthOrNone = fc.oneof(fc.constantFrom(2, 4, 12, 13), two);
      const years = fc.oneof(fc.constantFrom(1900, 2000, 2024, 2025), fc.integer({ min: 1000, max: 9999 }));
      const property = fc.property(years, monthOrNone, dayOrNone, (year, month, day) => {
        const text = [month, day].map((part) => `0${part}`.slice(-2)).join('/') + `/${year}`;
        const exists = day >= 1 && day <= daysInMonth(year, month);
        assert.deepEqual([parseDate(text)], [exists ? { year, month, day } : undefined], text);
      });
      expect(property, THE_CALENDAR).toHold();
    },
  );

  test('comes back after as many days there as back', { annotation: coversRule('thank-you.letter') }, () => {
    const property = fc.property(anyDay(), fc.integer({ min: -4000, max: 4000 }), (date, days) => {
      assert.deepEqual(addDays(addDays(date, days), -days), date);
    });
    expect(property, THE_CALENDAR).toHold();
  });

  test(
    'is followed by the next of its month, or by the first of the next month',
    { annotation: coversRule('thank-you.letter') },
    () => {
      const property = fc.property(anyDay(), (date) => {
        const { year, month, day } = date;
        const isLast = day === daysInMonth(year, month);
        const first =
          month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
        assert.deepEqual(addDays(date, 1), isLast ? first : { year, month, day: day + 1 });
      });
      expect(property, THE_CALENDAR).toHold();
    },
  );

  test(
    'has the weekday after that of the day before, and the same in 400 years',
    { annotation: coversRule('thank-you.letter') },
    () => {
      const property = fc.property(anyDay(), (date) => {
        const tomorrow = { 0: 1, 1: 2, 2: 3, 3: 4, 4: 5, 5: 6, 6: 0 }[weekday(date)];
        assert.equal(weekday(addDays(date, 1)), tomorrow);
        assert.equal(weekday({ ...date, year: date.year + 400 }), weekday(date));
        // January 1, 1900 was a Monday.
        assert.equal(weekday({ year: 1900, month: 1, day: 1 }), 1);
      });
      expect(property, THE_CALENDAR).toHold();
    },
  );

  test(
    'comes before another one as its YYYY-MM-DD does in the alphabet',
    { annotation: coversRule('form.birth-date') },
    () => {
      const near = anyDay().chain((date) =>
        fc.tuple(
          fc.constant(date),
          fc.oneof(
            anyDay(),
            fc.integer({ min: -40, max: 40 }).map((days) => addDays(date, days)),
          ),
        ),
      );
      const property = fc.property(near, ([a, b]) => {
        const order = [isoDate(a), isoDate(b)];
        assert.equal(compareDates(a, b) < 0, order[0] !== order[1] && order[0] === [...order].sort()[0]);
        assert.equal(compareDates(a, b) === 0, order[0] === order[1]);
        assert.equal(Math.sign(compareDates(a, b)) + Math.sign(compareDates(b, a)), 0);
      });
      expect(property, THE_CALENDAR).toHold();
    },
  );
});

/** When daylight saving time begins and ends, by the published dates: 2 a.m. on the second Sunday of March, the first of November. */
const DAYLIGHT_SAVING = [
  ['2025-03-09T07:00:00Z', '2025-11-02T06:00:00Z'],
  ['2026-03-08T07:00:00Z', '2026-11-01T06:00:00Z'],
  ['2027-03-14T07:00:00Z', '2027-11-07T06:00:00Z'],
].map(([begins = '', ends = '']) => [Date.parse(begins), Date.parse(ends)] as const);
const HOUR = 3_600_000;

function hoursBehind(instant: number): number {
  return DAYLIGHT_SAVING.some(([begins, ends]) => begins <= instant && instant < ends) ? 4 : 5;
}

test.describe("The day on the court's calendar", { tag: ['@edge'] }, () => {
  test(
    'is that of a clock five hours behind UTC, four in summer, at every instant of 2025 to 2027',
    { annotation: coversRule('clock.eastern') },
    () => {
      const from = Date.parse('2025-01-01T12:00:00Z');
      const days = fc.integer({ min: 0, max: 1093 });
      // Most instants are near midnight there: that is where a wrong hour shows.
      const timeOfDay = fc.oneof(
        fc.integer({ min: 15 * HOUR, max: 18 * HOUR }),
        fc.constantFrom(16 * HOUR - 1, 16 * HOUR, 17 * HOUR - 1, 17 * HOUR),
        fc.nat({ max: 24 * HOUR - 1 }),
      );
      const property = fc.property(days, timeOfDay, (day, time) => {
        const instant = from + day * 24 * HOUR + time;
        const there = new Date(instant - hoursBehind(instant) * HOUR).toISOString();
        assert.equal(isoDate(courtDay(new Date(instant))), there.slice(0, 10));
      });
      expect(property, 'the day in Eastern time').toHold();
    },
  );
});
