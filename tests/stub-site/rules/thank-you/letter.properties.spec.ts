import { test } from '@playwright/test';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { coversRule } from '../../../../fixtures/annotations';
import type { CalendarDate } from '../../../../stub-site/rules/shared/calendar-date';
import { addBusinessDays, isBusinessDay } from '../../../../stub-site/rules/thank-you/letter';
import { anyDay } from '../calendar';
import { expect } from '../properties';

// Source: guides step 7 [H] for 7 to 10 business days, D-16 for federal holidays.

const LETTER = 'step 7: the mailed activation code';

/** Federal holidays on the day on which they are observed, as the Office of Personnel Management publishes them. */
const HOLIDAYS = new Set([
  ...['2025-01-01', '2025-01-20', '2025-02-17', '2025-05-26', '2025-06-19', '2025-07-04'],
  ...['2025-09-01', '2025-10-13', '2025-11-11', '2025-11-27', '2025-12-25'],
  ...['2026-01-01', '2026-01-19', '2026-02-16', '2026-05-25', '2026-06-19', '2026-07-03'],
  ...['2026-09-07', '2026-10-12', '2026-11-11', '2026-11-26', '2026-12-25'],
]);

interface Day {
  readonly iso: string;
  readonly isOpen: boolean;
}

/** Every day of 2025 and 2026 in order, as a wall calendar has them: January 1, 2025 was a Wednesday. */
const DAYS: readonly Day[] = Array.from({ length: 730 }, (_, index) => {
  const iso = new Date(Date.parse('2025-01-01T00:00:00Z') + index * 86_400_000).toISOString().slice(0, 10);
  const name = ['Wed', 'Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue'][index % 7] ?? '';
  return { iso, isOpen: !['Sat', 'Sun'].includes(name) && !HOLIDAYS.has(iso) };
});

function day(iso: string): CalendarDate {
  const [year, month, dayOfMonth] = iso.split('-').map(Number) as [number, number, number];
  return { year, month, day: dayOfMonth };
}

/** The days after the one at `index`, up to and with the one that `count` of them are open. */
function daysUntil(index: number, count: number): readonly Day[] {
  const after = DAYS.slice(index + 1);
  const open = after.filter(({ isOpen }) => isOpen)[count - 1];
  return after.slice(0, after.findIndex((other) => other === open) + 1);
}

/** How many days lie between two dates. */
function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (
    (Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / 86_400_000
  );
}

test.describe('Any business days', { tag: ['@step-7', '@edge'] }, () => {
  test(
    'are Monday to Friday without the federal holidays, all through 2025 and 2026',
    { annotation: coversRule('thank-you.letter') },
    () => {
      // Holidays are few: the days around one are as likely as all others together.
      const near = fc
        .constantFrom(...HOLIDAYS)
        .chain((iso) =>
          fc.integer({ min: -2, max: 2 }).map((off) => DAYS.findIndex((other) => other.iso === iso) + off),
        );
      const index = fc.oneof(near, fc.nat({ max: DAYS.length - 1 })).map((at) => Math.max(0, at));
      const property = fc.property(index, (at) => {
        const { iso, isOpen } = DAYS[at] as Day;
        assert.equal(isBusinessDay(day(iso)), isOpen, iso);
      });
      expect(property, LETTER).toHold();
    },
  );

  test(
    'are counted from the day after: the last one of the count is the delivery',
    { annotation: coversRule('thank-you.letter') },
    () => {
      const from = fc.nat({ max: DAYS.length - 30 });
      const property = fc.property(from, fc.integer({ min: 1, max: 10 }), (at, count) => {
        const { iso } = DAYS[at] as Day;
        const delivery = daysUntil(at, count).at(-1);
        assert.deepEqual(addBusinessDays(day(iso), count), day(delivery?.iso ?? ''), `${count} after ${iso}`);
      });
      expect(property, LETTER).toHold();
    },
  );

  test(
    'counted in two parts or at once lead to the same day',
    { annotation: coversRule('thank-you.letter') },
    () => {
      const count = fc.nat({ max: 8 });
      const property = fc.property(anyDay(1990), count, count, (from, some, more) => {
        assert.deepEqual(
          addBusinessDays(addBusinessDays(from, some), more),
          addBusinessDays(from, some + more),
        );
      });
      expect(property, LETTER).toHold();
    },
  );

  test(
    'bring the letter 9 days after Submit at the earliest and 18 at the latest, on a weekday, in any year',
    { annotation: coversRule('thank-you.letter') },
    () => {
      // Seven weekdays span a weekend; ten weekdays and two holidays span two, and one more where they end.
      const property = fc.property(anyDay(1990), fc.integer({ min: 7, max: 10 }), (submitted, count) => {
        const delivery = addBusinessDays(submitted, count);
        const days = daysBetween(submitted, delivery);
        const { year, month, day: dayOfMonth } = delivery;
        const weekday = new Date(Date.UTC(year, month - 1, dayOfMonth)).toUTCString().slice(0, 3);
        assert.ok(days >= 9 && days <= 18, `${days} days`);
        assert.ok(!['Sat', 'Sun'].includes(weekday), weekday);
      });
      expect(property, LETTER).toHold();
    },
  );

  test(
    'never bring a later registration its letter sooner',
    { annotation: coversRule('thank-you.letter') },
    () => {
      const property = fc.property(
        fc.nat({ max: 650 }),
        fc.nat({ max: 12 }),
        fc.integer({ min: 7, max: 10 }),
        (at, later, count) => {
          const [first, second] = [DAYS[at] as Day, DAYS[at + later] as Day];
          const [sooner, after] = [first, second].map(({ iso }) => addBusinessDays(day(iso), count));
          assert.ok(
            daysBetween(sooner as CalendarDate, after as CalendarDate) >= 0,
            `${first.iso} and ${second.iso}`,
          );
        },
      );
      expect(property, LETTER).toHold();
    },
  );
});
