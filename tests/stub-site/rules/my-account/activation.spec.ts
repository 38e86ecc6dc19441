import { coversRule, expect, test } from '../../../../fixtures/test';
import {
  activationErrors,
  activationOutcome,
  codeValidThrough,
  comparableCode,
} from '../../../../stub-site/rules/my-account/activation';

const CODE = { codeDigest: 'of the code', validThrough: '2025-11-23', wrongTries: 0, isUsed: false };
const LAST_DAY = { year: 2025, month: 11, day: 23 };
const DAY_AFTER = { year: 2025, month: 11, day: 24 };

test.describe('An entered code', () => {
  for (const { what, code, isRight, today, outcome, rule } of [
    {
      what: 'the right one on the last day',
      code: CODE,
      isRight: true,
      today: LAST_DAY,
      outcome: 'activated',
      rule: 'activation.activates',
    },
    {
      what: 'the right one a day later',
      code: CODE,
      isRight: true,
      today: DAY_AFTER,
      outcome: 'expired',
      rule: 'activation.expires',
    },
    {
      what: 'a wrong one',
      code: CODE,
      isRight: false,
      today: LAST_DAY,
      outcome: 'wrong',
      rule: 'activation.wrong',
    },
    {
      what: 'the right one after four wrong tries',
      code: { ...CODE, wrongTries: 4 },
      isRight: true,
      today: LAST_DAY,
      outcome: 'activated',
      rule: 'activation.locked',
    },
    {
      what: 'the right one after five wrong tries',
      code: { ...CODE, wrongTries: 5 },
      isRight: true,
      today: LAST_DAY,
      outcome: 'locked',
      rule: 'activation.locked',
    },
    {
      what: 'the right one a second time',
      code: { ...CODE, isUsed: true },
      isRight: true,
      today: LAST_DAY,
      outcome: 'used',
      rule: 'activation.single-use',
    },
    {
      what: 'a locked one that has expired',
      code: { ...CODE, wrongTries: 5 },
      isRight: true,
      today: DAY_AFTER,
      outcome: 'locked',
      rule: 'activation.locked',
    },
    {
      what: 'a used one that has expired',
      code: { ...CODE, isUsed: true },
      isRight: true,
      today: DAY_AFTER,
      outcome: 'used',
      rule: 'activation.single-use',
    },
  ] as const) {
    test(`${what}: ${outcome}`, { annotation: coversRule(rule) }, () => {
      expect(activationOutcome(code, isRight, today)).toBe(outcome);
    });
  }

  test(
    'is compared in capitals, without spaces around it',
    { annotation: coversRule('activation.as-typed') },
    () => {
      expect(comparableCode('  abcd23efgh ')).toBe('ABCD23EFGH');
    },
  );
});

test(
  'a code of September 24 is valid through November 23',
  { annotation: coversRule('activation.expires') },
  () => {
    expect(codeValidThrough({ year: 2025, month: 9, day: 24 })).toEqual(LAST_DAY);
  },
);

for (const { outcome, wrongTries, message } of [
  { outcome: 'wrong', wrongTries: 1, message: 'This activation code is not correct. 4 tries are left.' },
  { outcome: 'wrong', wrongTries: 4, message: 'This activation code is not correct. 1 try is left.' },
  {
    outcome: 'wrong',
    wrongTries: 5,
    message:
      'This activation code is locked after five wrong tries. Ask the PACER Service Center for a new one.',
  },
  {
    outcome: 'locked',
    wrongTries: 5,
    message:
      'This activation code is locked after five wrong tries. Ask the PACER Service Center for a new one.',
  },
  {
    outcome: 'expired',
    wrongTries: 0,
    message: 'This activation code has expired. Ask the PACER Service Center for a new one.',
  },
  { outcome: 'used', wrongTries: 0, message: 'This activation code has been used.' },
] as const) {
  test(
    `${outcome} after ${wrongTries} wrong tries: ${message}`,
    { annotation: coversRule('activation.wrong', 'activation.locked') },
    () => {
      expect(activationErrors(outcome, wrongTries)).toEqual([{ field: 'activationCode', message }]);
    },
  );
}

test('an activated code has no error', { annotation: coversRule('activation.activates') }, () => {
  expect(activationErrors('activated', 0)).toEqual([]);
});
