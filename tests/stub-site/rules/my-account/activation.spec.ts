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
  for (const [what, code, isRight, today, outcome, rule] of [
    ['the right one on the last day', CODE, true, LAST_DAY, 'activated', 'activation.activates'],
    ['the right one a day later', CODE, true, DAY_AFTER, 'expired', 'activation.expires'],
    ['a wrong one', CODE, false, LAST_DAY, 'wrong', 'activation.wrong'],
    [
      'the right one after four wrong tries',
      { ...CODE, wrongTries: 4 },
      true,
      LAST_DAY,
      'activated',
      'activation.locked',
    ],
    [
      'the right one after five wrong tries',
      { ...CODE, wrongTries: 5 },
      true,
      LAST_DAY,
      'locked',
      'activation.locked',
    ],
    [
      'the right one a second time',
      { ...CODE, isUsed: true },
      true,
      LAST_DAY,
      'used',
      'activation.single-use',
    ],
    [
      'a locked one that has expired',
      { ...CODE, wrongTries: 5 },
      true,
      DAY_AFTER,
      'locked',
      'activation.locked',
    ],
    [
      'a used one that has expired',
      { ...CODE, isUsed: true },
      true,
      DAY_AFTER,
      'used',
      'activation.single-use',
    ],
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

for (const [outcome, wrongTries, message] of [
  ['wrong', 1, 'This activation code is not correct. 4 tries are left.'],
  ['wrong', 4, 'This activation code is not correct. 1 try is left.'],
  [
    'wrong',
    5,
    'This activation code is locked after five wrong tries. Ask the PACER Service Center for a new one.',
  ],
  [
    'locked',
    5,
    'This activation code is locked after five wrong tries. Ask the PACER Service Center for a new one.',
  ],
  ['expired', 0, 'This activation code has expired. Ask the PACER Service Center for a new one.'],
  ['used', 0, 'This activation code has been used.'],
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
