import { expect, test } from '@playwright/test';
import { isSessionExpired, SESSION_IDLE_MS, SESSION_WARNING_MS } from '../../../stub-site/rules/session';
import type { Rows } from '../rows';

// Source: D-14.

const MINUTE = 60_000;
const NOON = Date.parse('2026-03-16T16:00:00Z');

const ROWS: Rows<{ what: string; idle: number; expired: boolean }> = [
  { what: 'is alive when it was used just now', idle: 0, expired: false },
  { what: 'is alive after 18 idle minutes, when the warning shows', idle: 18 * MINUTE, expired: false },
  { what: 'is alive after 19 minutes 59 seconds', idle: 20 * MINUTE - 1000, expired: false },
  { what: 'is alive a millisecond before 20 minutes', idle: 20 * MINUTE - 1, expired: false },
  { what: 'has ended after exactly 20 minutes', idle: 20 * MINUTE, expired: true },
  { what: 'has ended after a day', idle: 1440 * MINUTE, expired: true },
  { what: 'is alive when the clock was set back', idle: -MINUTE, expired: false },
];

test.describe('A registration session', { tag: ['@edge'] }, () => {
  for (const { what, idle, expired } of ROWS) {
    test(what, () => {
      expect(isSessionExpired(NOON, NOON + idle), 'registration session').toBe(expired);
    });
  }

  test('ends after 20 idle minutes and warns from minute 18', () => {
    expect({ ends: SESSION_IDLE_MS, warns: SESSION_WARNING_MS }, 'registration session').toEqual({
      ends: 1_200_000,
      warns: 1_080_000,
    });
  });
});
