import { test } from '@playwright/test';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { coversRule } from '../../../../fixtures/annotations';
import { CARD_BRANDS, cardNumberError } from '../../../../stub-site/rules/payment/card';
import { expect } from '../properties';

// Source: facts 3.6 [H] for the four brands; D-13 for number, brand, length, check digit and the test numbers. The
// ranges of the brands and their lengths are those that the brands publish (ISO/IEC 7812).

const ON_PAYMENT = 'payment, step 7: Card Number';

/** First four digits, as numbers from and to, and how many digits in all. */
const BRANDS: Readonly<Record<string, { ranges: readonly [number, number][]; lengths: readonly number[] }>> =
  {
    Visa: { ranges: [[4000, 4999]], lengths: [13, 16, 19] },
    MasterCard: {
      ranges: [
        [2221, 2720],
        [5100, 5599],
      ],
      lengths: [16],
    },
    Discover: {
      ranges: [
        [6011, 6011],
        [6440, 6599],
      ],
      lengths: [16, 17, 18, 19],
    },
    'American Express': {
      ranges: [
        [3400, 3499],
        [3700, 3799],
      ],
      lengths: [15],
    },
  };

const PUBLISHED = fc.constantFrom(
  ['Visa', '4111111111111111'],
  ['Visa', '4012888888881881'],
  ['Visa', '4242424242424242'],
  ['Visa', '4222222222222'],
  ['MasterCard', '5555555555554444'],
  ['MasterCard', '5105105105105100'],
  ['MasterCard', '2223003122003222'],
  ['Discover', '6011111111111117'],
  ['Discover', '6011000990139424'],
  ['American Express', '378282246310005'],
  ['American Express', '371449635398431'],
) as fc.Arbitrary<readonly [brand: string, number: string]>;

const DIGIT = fc.constantFrom(...'0123456789');

function digitsOf(length: number): fc.Arbitrary<string> {
  return fc.string({ unit: DIGIT, minLength: length, maxLength: length });
}

/** What is said about a number as one of the brand. */
function judged(brandName: string, number: string): string | undefined {
  const brand = CARD_BRANDS.find(({ name }) => name === brandName);
  assert.ok(brand, `expected the brand ${brandName}, got none`);
  return cardNumberError(number, brand);
}

/** What is said when brand, length or check digit are wrong. */
const malformed = (brand: string): string => `Enter a valid ${brand} card number.`;

/** The first four digits at the ends of the ranges and beside them, and any others. */
const FIRST_FOUR = fc.oneof(
  fc
    .constantFrom(...Object.values(BRANDS).flatMap(({ ranges }) => ranges.flat()))
    .chain((end) => fc.integer({ min: end - 1, max: end + 1 })),
  fc
    .constantFrom(...Object.values(BRANDS).flatMap(({ ranges }) => ranges))
    .chain(([min, max]) => fc.integer({ min, max })),
  fc.integer({ min: 0, max: 9999 }),
);

/** A number without its last digit that a brand could have given out. */
const UNFINISHED = fc
  .constantFrom(...Object.entries(BRANDS))
  .chain(([brand, { ranges, lengths }]) =>
    fc
      .record({ range: fc.constantFrom(...ranges), length: fc.constantFrom(...lengths) })
      .chain(({ range: [min, max], length }) =>
        fc
          .tuple(fc.integer({ min, max }), digitsOf(length - 5))
          .map(([first, rest]) => ({ brand, unfinished: `${first}${rest}` })),
      ),
  );

/** The ten numbers that differ in the last digit only. */
function finished(unfinished: string): string[] {
  return [...'0123456789'].map((digit) => unfinished + digit);
}

test.describe('Every card number', { tag: ['@step-7', '@edge'] }, () => {
  test(
    'has one check digit: nine of ten last digits are refused',
    { annotation: coversRule('payment.number') },
    () => {
      const property = fc.property(UNFINISHED, ({ brand, unfinished }) => {
        const wellFormed = finished(unfinished).filter(
          (number) => judged(brand, number) !== malformed(brand),
        );
        assert.equal(wellFormed.length, 1, wellFormed.join(' '));
      });
      expect(property, ON_PAYMENT).toHold();
    },
  );

  test('is refused once any one digit is changed', { annotation: coversRule('payment.number') }, () => {
    const property = fc.property(
      PUBLISHED,
      fc.nat({ max: 18 }),
      fc.integer({ min: 1, max: 9 }),
      ([brand, number], at, step) => {
        const place = at % number.length;
        const digit = String((Number(number.charAt(place)) + step) % 10);
        const changed = number.slice(0, place) + digit + number.slice(place + 1);
        assert.equal(judged(brand, changed), malformed(brand), changed);
      },
    );
    expect(property, ON_PAYMENT).toHold();
  });

  test(
    'is refused once two neighbours are swapped, unless they are 0 and 9, which Luhn cannot tell apart',
    { annotation: coversRule('payment.number') },
    () => {
      const property = fc.property(
        UNFINISHED,
        fc.integer({ min: 4, max: 10 }),
        DIGIT,
        DIGIT,
        ({ brand, unfinished }, at, one, other) => {
          fc.pre(one !== other && `${one}${other}` !== '09' && `${one}${other}` !== '90');
          const payload = (pair: string): string => unfinished.slice(0, at) + pair + unfinished.slice(at + 2);
          const [right, swapped] = [one + other, other + one].map((pair) =>
            finished(payload(pair)).findIndex((number) => judged(brand, number) !== malformed(brand)),
          );
          // The last digit that makes the one well-formed leaves the other refused.
          assert.notEqual(right, swapped, `${payload(one + other)}${right}`);
        },
      );
      expect(property, ON_PAYMENT).toHold();
    },
  );

  test(
    'belongs to a brand by its first four digits alone',
    { annotation: coversRule('payment.number') },
    () => {
      const asked = fc.constantFrom(...Object.entries(BRANDS));
      const property = fc.property(
        asked,
        FIRST_FOUR,
        digitsOf(14),
        ([brand, { ranges, lengths }], first, rest) => {
          const unfinished = `${String(first).padStart(4, '0')}${rest}`.slice(0, (lengths[0] ?? 0) - 1);
          const isOfBrand = ranges.some(([from, to]) => from <= first && first <= to);
          const wellFormed = finished(unfinished).filter(
            (number) => judged(brand, number) !== malformed(brand),
          );
          assert.equal(wellFormed.length, Number(isOfBrand), `${brand} ${unfinished}?`);
        },
      );
      expect(property, ON_PAYMENT).toHold();
    },
  );

  test(
    'has one of the lengths of its brand, with a right check digit or not',
    { annotation: coversRule('payment.number') },
    () => {
      const asked = fc.constantFrom(...Object.entries(BRANDS));
      const property = fc.property(
        asked,
        fc.integer({ min: 5, max: 24 }),
        digitsOf(24),
        ([brand, { ranges, lengths }], length, rest) => {
          const unfinished = `${ranges[0]?.[0]}${rest}`.slice(0, length - 1);
          const wellFormed = finished(unfinished).filter(
            (number) => judged(brand, number) !== malformed(brand),
          );
          assert.equal(wellFormed.length, Number(lengths.includes(length)), `${brand} ${unfinished}?`);
        },
      );
      expect(property, ON_PAYMENT).toHold();
    },
  );

  test(
    'that a person could own is refused: nobody published it',
    { annotation: coversRule('payment.published-numbers') },
    () => {
      const published = new Set(fc.sample(PUBLISHED, 500).map(([, number]) => number));
      const property = fc.property(UNFINISHED, ({ brand, unfinished }) => {
        const accepted = finished(unfinished).filter((number) => judged(brand, number) === undefined);
        assert.deepEqual(
          accepted.filter((number) => !published.has(number)),
          [],
        );
      });
      expect(property, ON_PAYMENT).toHold();
    },
  );

  test('is of one brand at most', { annotation: coversRule('payment.number') }, () => {
    const property = fc.property(FIRST_FOUR, digitsOf(12), (first, rest) => {
      const number = `${String(first).padStart(4, '0')}${rest}`;
      const brands = Object.keys(BRANDS).filter((brand) => judged(brand, number) !== malformed(brand));
      assert.ok(brands.length <= 1, brands.join(', '));
    });
    expect(property, ON_PAYMENT).toHold();
  });
});
