import { expect, test } from '@playwright/test';
import { coversRule } from '../../../../fixtures/annotations';
import {
  VERIFICATION_MODES,
  type Verification,
  verificationError,
  type VerificationMode,
} from '../../../../stub-site/rules/form/user-verification';
import type { Rows } from '../../rows';

// Source: facts 3.4, field 23 [M-H] (required); single use and two minutes as reCAPTCHA does.

const ON_FORM = 'form, step 5: User Verification';

/** Noon of a Monday, in milliseconds. */
const TICKED = Date.parse('2026-03-16T16:00:00Z');
const SECOND = 1000;

const VERIFIED: Verification = { state: 'verified', verifiedAt: TICKED };
const REQUIRED = 'User Verification is required.';
const EXPIRED = 'User Verification has expired. Verify again.';
const USED = 'User Verification has been used. Verify again.';
const UNAVAILABLE = 'User Verification is unavailable. Try again later.';

const ROWS: Rows<{
  what: string;
  verification: Verification | undefined;
  mode?: VerificationMode;
  now?: number;
  error: string | undefined;
}> = [
  { what: 'accepts it at the moment of the tick', verification: VERIFIED, error: undefined },
  {
    what: 'accepts it 1 minute 59 seconds after the tick',
    verification: VERIFIED,
    now: TICKED + 119 * SECOND,
    error: undefined,
  },
  {
    what: 'accepts it a millisecond before two minutes',
    verification: VERIFIED,
    now: TICKED + 120 * SECOND - 1,
    error: undefined,
  },
  {
    what: 'refuses it exactly two minutes after the tick',
    verification: VERIFIED,
    now: TICKED + 120 * SECOND,
    error: EXPIRED,
  },
  {
    what: 'refuses it an hour after the tick',
    verification: VERIFIED,
    now: TICKED + 3600 * SECOND,
    error: EXPIRED,
  },
  { what: 'refuses one that was made up', verification: undefined, error: REQUIRED },
  { what: 'refuses one that was not ticked', verification: { state: 'issued' }, error: REQUIRED },
  {
    what: 'refuses one whose challenge was not answered',
    verification: { state: 'challenged' },
    error: REQUIRED,
  },
  { what: 'refuses one without a moment of its tick', verification: { state: 'verified' }, error: REQUIRED },
  { what: 'refuses one that was used', verification: { state: 'used', verifiedAt: TICKED }, error: USED },
  {
    what: 'says of one used long ago that it was used',
    verification: { state: 'used', verifiedAt: TICKED },
    now: TICKED + 3600 * SECOND,
    error: USED,
  },
  {
    what: 'accepts an answered challenge',
    verification: VERIFIED,
    mode: 'challenge',
    now: TICKED + SECOND,
    error: undefined,
  },
  {
    what: 'refuses a good one while the service is down',
    verification: VERIFIED,
    mode: 'unavailable',
    error: UNAVAILABLE,
  },
  {
    what: 'says that the service is down although the box was not ticked',
    verification: undefined,
    mode: 'unavailable',
    error: UNAVAILABLE,
  },
];

test.describe(
  'User Verification',
  {
    tag: ['@step-5', '@edge'],
    annotation: coversRule(
      'form.user-verification',
      'form.user-verification-expires',
      'form.user-verification-once',
    ),
  },
  () => {
    for (const { what, verification, mode = 'pass', now = TICKED, error } of ROWS) {
      test(what, () => {
        expect(verificationError(verification, mode, now), ON_FORM).toBe(error);
      });
    }

    test('can pass, ask for a challenge, fail, or be unavailable', () => {
      expect(VERIFICATION_MODES, ON_FORM).toEqual(['pass', 'challenge', 'fail', 'unavailable']);
    });
  },
);
