import { expect, test } from '@playwright/test';
import { coversRule } from '../../../../fixtures/annotations';
import {
  CARD_BRANDS,
  cardBrand,
  type CardBrand,
  cardDigits,
  cardNumberError,
} from '../../../../stub-site/rules/payment/card';
import type { Rows } from '../../rows';

// Source: facts 3.6 [H] for the four brands; D-13 for number, prefix, length, check digit and the test numbers.
// The numbers below that nobody publishes are a prefix, zeros and a check digit: they belong to no card.

const ON_PAYMENT = 'payment, step 7: Card Number';
const NOT_PUBLISHED = 'This test site accepts only published test card numbers.';

function brandNamed(name: string): CardBrand {
  const brand = cardBrand(name);
  if (!brand) throw new Error(`${ON_PAYMENT}: expected the brand ${name}, got none`);
  return brand;
}

const PUBLISHED: Rows<{ brand: string; number: string }> = [
  { brand: 'Visa', number: '4111111111111111' },
  { brand: 'Visa', number: '4012888888881881' },
  { brand: 'Visa', number: '4242424242424242' },
  { brand: 'Visa', number: '4222222222222' },
  { brand: 'MasterCard', number: '5555555555554444' },
  { brand: 'MasterCard', number: '5105105105105100' },
  { brand: 'MasterCard', number: '2223003122003222' },
  { brand: 'Discover', number: '6011111111111117' },
  { brand: 'Discover', number: '6011000990139424' },
  { brand: 'American Express', number: '378282246310005' },
  { brand: 'American Express', number: '371449635398431' },
];

const OTHER_BRANDS: Rows<{ brand: string; number: string }> = [
  { brand: 'Visa', number: '5555555555554444' },
  { brand: 'Visa', number: '6011111111111117' },
  { brand: 'Visa', number: '378282246310005' },
  { brand: 'MasterCard', number: '4111111111111111' },
  { brand: 'MasterCard', number: '6011111111111117' },
  { brand: 'MasterCard', number: '378282246310005' },
  { brand: 'Discover', number: '4111111111111111' },
  { brand: 'Discover', number: '5555555555554444' },
  { brand: 'Discover', number: '378282246310005' },
  { brand: 'American Express', number: '4111111111111111' },
  { brand: 'American Express', number: '5555555555554444' },
  { brand: 'American Express', number: '6011111111111117' },
];

/** Right prefix, length and check digit, and still no test number. */
const LIKE_A_REAL_ONE: Rows<{ brand: string; what: string; number: string }> = [
  { brand: 'Visa', what: '13 digits', number: '4000000000006' },
  { brand: 'Visa', what: '16 digits', number: '4000000000000002' },
  { brand: 'Visa', what: '19 digits', number: '4000000000000000006' },
  { brand: 'Visa', what: '16 digits, as on a real card', number: '4539578763621486' },
  { brand: 'MasterCard', what: 'prefix 51, the lowest of the old range', number: '5100000000000008' },
  { brand: 'MasterCard', what: 'prefix 55, the highest of the old range', number: '5500000000000004' },
  { brand: 'MasterCard', what: 'prefix 2221, the lowest of the new range', number: '2221000000000009' },
  { brand: 'MasterCard', what: 'prefix 2230', number: '2230000000000008' },
  { brand: 'MasterCard', what: 'prefix 2300', number: '2300000000000003' },
  { brand: 'MasterCard', what: 'prefix 2699', number: '2699000000000002' },
  { brand: 'MasterCard', what: 'prefix 2719', number: '2719000000000008' },
  { brand: 'MasterCard', what: 'prefix 2720, the highest of the new range', number: '2720000000000005' },
  { brand: 'Discover', what: 'prefix 6011', number: '6011000000000004' },
  { brand: 'Discover', what: 'prefix 644', number: '6440000000000005' },
  { brand: 'Discover', what: 'prefix 649', number: '6490000000000004' },
  { brand: 'Discover', what: 'prefix 65', number: '6590000000000003' },
  { brand: 'Discover', what: '19 digits', number: '6011000000000000001' },
  { brand: 'American Express', what: 'prefix 34', number: '340000000000009' },
  { brand: 'American Express', what: 'prefix 37', number: '370000000000002' },
];

/** A right check digit each, so that only what the row names is wrong. */
const MALFORMED: Rows<{ brand: string; what: string; number: string }> = [
  { brand: 'Visa', what: '12 digits', number: '400000000002' },
  { brand: 'Visa', what: '14 digits', number: '40000000000002' },
  { brand: 'Visa', what: '15 digits', number: '400000000000006' },
  { brand: 'Visa', what: '17 digits', number: '40000000000000006' },
  { brand: 'Visa', what: '18 digits', number: '400000000000000002' },
  { brand: 'Visa', what: '20 digits', number: '40000000000000000002' },
  { brand: 'Visa', what: 'prefix 3', number: '3000000000000004' },
  { brand: 'Visa', what: 'prefix 5', number: '5000000000000009' },
  { brand: 'MasterCard', what: 'prefix 50', number: '5000000000000009' },
  { brand: 'MasterCard', what: 'prefix 56', number: '5600000000000003' },
  { brand: 'MasterCard', what: 'prefix 2220', number: '2220000000000000' },
  { brand: 'MasterCard', what: 'prefix 2721', number: '2721000000000004' },
  { brand: 'MasterCard', what: '15 digits', number: '510000000000003' },
  { brand: 'MasterCard', what: '17 digits', number: '51000000000000003' },
  { brand: 'Discover', what: 'prefix 6010', number: '6010000000000005' },
  { brand: 'Discover', what: 'prefix 6012', number: '6012000000000003' },
  { brand: 'Discover', what: 'prefix 643', number: '6430000000000007' },
  { brand: 'Discover', what: 'prefix 66', number: '6600000000000001' },
  { brand: 'Discover', what: '15 digits', number: '601100000000001' },
  { brand: 'Discover', what: '20 digits', number: '60110000000000000004' },
  { brand: 'American Express', what: 'prefix 33', number: '330000000000001' },
  { brand: 'American Express', what: 'prefix 35', number: '350000000000006' },
  { brand: 'American Express', what: 'prefix 36', number: '360000000000004' },
  { brand: 'American Express', what: 'prefix 38', number: '380000000000000' },
  { brand: 'American Express', what: '14 digits', number: '34000000000000' },
  { brand: 'American Express', what: '16 digits', number: '3400000000000000' },
];

/** A published number with one digit changed, or two neighbours swapped. */
const WRONG_CHECK_DIGIT: Rows<{ brand: string; number: string }> = [
  { brand: 'Visa', number: '4111111111111112' },
  { brand: 'Visa', number: '4222222222223' },
  { brand: 'Visa', number: '4102888888881881' },
  { brand: 'MasterCard', number: '5555555555554445' },
  { brand: 'MasterCard', number: '2223003122003223' },
  { brand: 'Discover', number: '6011111111111118' },
  { brand: 'American Express', number: '378282246310006' },
  { brand: 'American Express', number: '378282246301005' },
];

test.describe(
  'Card Number',
  { tag: ['@step-7', '@edge'], annotation: coversRule('payment.number', 'payment.published-numbers') },
  () => {
    for (const { brand, number } of PUBLISHED) {
      test(`accepts the published ${brand} test number ${number}`, () => {
        expect(cardNumberError(number, brandNamed(brand)), ON_PAYMENT).toBeUndefined();
      });
    }

    for (const { brand, number } of OTHER_BRANDS) {
      test(`refuses ${number} as ${brand}: it is of another brand`, () => {
        expect(cardNumberError(number, brandNamed(brand)), ON_PAYMENT).toBe(
          `Enter a valid ${brand} card number.`,
        );
      });
    }

    for (const { brand, what, number } of MALFORMED) {
      test(`refuses a ${brand} number with ${what}`, () => {
        expect(cardNumberError(number, brandNamed(brand)), `${ON_PAYMENT} ${number}`).toBe(
          `Enter a valid ${brand} card number.`,
        );
      });
    }

    for (const { brand, number } of WRONG_CHECK_DIGIT) {
      test(`refuses ${number} as ${brand}: its check digit is wrong`, () => {
        expect(cardNumberError(number, brandNamed(brand)), ON_PAYMENT).toBe(
          `Enter a valid ${brand} card number.`,
        );
      });
    }

    for (const { brand, what, number } of LIKE_A_REAL_ONE) {
      test(`refuses a well-formed ${brand} number that is not published for tests (${what})`, () => {
        expect(cardNumberError(number, brandNamed(brand)), `${ON_PAYMENT} ${number}`).toBe(NOT_PUBLISHED);
      });
    }
  },
);

test.describe('Card brands', { tag: ['@step-7'], annotation: coversRule('payment.brands') }, () => {
  test('are the four that PACER accepts', () => {
    expect(
      CARD_BRANDS.map(({ name }) => name),
      'payment, step 7: Card Type',
    ).toEqual(['Visa', 'MasterCard', 'Discover', 'American Express']);
  });

  const CODE_LENGTHS: Rows<{ brand: string; digits: number }> = [
    { brand: 'Visa', digits: 3 },
    { brand: 'MasterCard', digits: 3 },
    { brand: 'Discover', digits: 3 },
    { brand: 'American Express', digits: 4 },
  ];
  for (const { brand, digits } of CODE_LENGTHS) {
    test(`${brand} has a security code of ${digits} digits`, () => {
      expect(brandNamed(brand).securityCodeLength, 'payment, step 7: Security Code').toBe(digits);
    });
  }

  const UNKNOWN: Rows<string> = ['Diners Club', 'visa', 'Mastercard', ''];
  for (const name of UNKNOWN) {
    test(`"${name}" is none of them`, () => {
      expect(cardBrand(name), 'payment, step 7: Card Type').toBeUndefined();
    });
  }
});

const AS_TYPED: Rows<{ what: string; text: string; digits: string | undefined }> = [
  { what: 'digits alone', text: '4111111111111111', digits: '4111111111111111' },
  { what: 'groups with spaces', text: '4111 1111 1111 1111', digits: '4111111111111111' },
  { what: 'groups with hyphens', text: '3782-822463-10005', digits: '378282246310005' },
  { what: 'a letter in it', text: '4111 1111 1111 111l', digits: undefined },
  { what: 'a period in it', text: '4111.1111', digits: undefined },
  { what: 'digits that are not ASCII', text: '４１１１１１１１１１１１１１１１', digits: undefined },
  { what: 'only hyphens', text: '----', digits: undefined },
  { what: 'nothing', text: '', digits: undefined },
];

test.describe(
  'Card Number as people type it',
  { tag: ['@step-7', '@edge'], annotation: coversRule('payment.number') },
  () => {
    for (const { what, text, digits } of AS_TYPED) {
      test(`${what}: ${digits ?? 'is refused'}`, () => {
        expect(cardDigits(text), `${ON_PAYMENT} "${text}"`).toBe(digits);
      });
    }
  },
);
