import { test } from '@playwright/test';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { coversRule } from '../../../fixtures/annotations';
import { verificationError } from '../../../stub-site/rules/form/user-verification';
import { isSessionExpired } from '../../../stub-site/rules/session';
import { expect } from './properties';

// Source: D-14 for the session, D-24 for User Verification.

const MINUTE = 60_000;
const INSTANT = fc.integer({ min: Date.parse('2025-01-01'), max: Date.parse('2035-01-01') });

/** Any time up to an hour, and every time near the limit of `minutes`. */
function idleTime(minutes: number): fc.Arbitrary<number> {
  return fc.oneof(
    fc.nat({ max: 60 * MINUTE }),
    fc.integer({ min: -2, max: 2 }).map((off) => minutes * MINUTE + off),
  );
}

test.describe('A registration session, whenever it is used', { tag: ['@edge'] }, () => {
  test('ends after 20 idle minutes and stays ended', { annotation: coversRule('session.expires') }, () => {
    const property = fc.property(INSTANT, idleTime(20), fc.nat(), (lastUsed, idle, later) => {
      const expired = isSessionExpired(lastUsed, lastUsed + idle);
      assert.equal(expired, idle >= 1_200_000, `${idle} ms`);
      assert.ok(!expired || isSessionExpired(lastUsed, lastUsed + idle + later), `${later} ms later`);
    });
    expect(property, 'registration session').toHold();
  });
});

test.describe('A User Verification, whenever it was made', { tag: ['@step-5', '@edge'] }, () => {
  test(
    'counts for two minutes and never again',
    { annotation: coversRule('form.user-verification-expires') },
    () => {
      const property = fc.property(INSTANT, idleTime(2), fc.nat(), (verifiedAt, age, later) => {
        const said = (after: number): string | undefined =>
          verificationError({ state: 'verified', verifiedAt }, 'pass', verifiedAt + after);
        assert.equal(said(age) === undefined, age < 120_000, `${age} ms`);
        assert.equal(said(120_000 + later), 'User Verification has expired. Verify again.');
      });
      expect(property, 'form, step 5: User Verification').toHold();
    },
  );
});
