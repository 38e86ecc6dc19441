/** How one brand's cards are numbered. Source: facts 3.6 [H] for the four brands; D-13. */
export interface CardBrand {
  readonly name: string;
  readonly prefix: RegExp;
  readonly lengths: readonly number[];
  readonly securityCodeLength: number;
}

/** @rule payment.brands */
export const CARD_BRANDS: readonly CardBrand[] = [
  { name: 'Visa', prefix: /^4/, lengths: [13, 16, 19], securityCodeLength: 3 },
  {
    name: 'MasterCard',
    prefix: /^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/,
    lengths: [16],
    securityCodeLength: 3,
  },
  {
    name: 'Discover',
    prefix: /^(6011|64[4-9]|65)/,
    lengths: [16, 17, 18, 19],
    securityCodeLength: 3,
  },
  { name: 'American Express', prefix: /^3[47]/, lengths: [15], securityCodeLength: 4 },
];

/**
 * Test numbers that card processors publish; no other number is ever accepted or kept (D-13).
 * @rule payment.published-numbers
 */
const PUBLISHED_TEST_NUMBERS: ReadonlySet<string> = new Set([
  '4111111111111111',
  '4012888888881881',
  '4242424242424242',
  '4222222222222',
  '5555555555554444',
  '5105105105105100',
  '2223003122003222',
  '6011111111111117',
  '6011000990139424',
  '378282246310005',
  '371449635398431',
]);

export function cardBrand(name: string): CardBrand | undefined {
  return CARD_BRANDS.find((brand) => brand.name === name);
}

/** Digits of a card number as people type it, in groups with spaces or hyphens; undefined when anything else is in it. */
export function cardDigits(text: string): string | undefined {
  const digits = text.replace(/[\s-]/g, '');
  return /^\d+$/.test(digits) ? digits : undefined;
}

/**
 * Why a card number is refused, or undefined when it is accepted: brand, length, check digit, then the test-number rule (D-13).
 * @rule payment.number
 */
export function cardNumberError(digits: string, brand: CardBrand): string | undefined {
  if (!brand.prefix.test(digits) || !brand.lengths.includes(digits.length) || !hasLuhnCheckDigit(digits)) {
    return `Enter a valid ${brand.name} card number.`;
  }
  return PUBLISHED_TEST_NUMBERS.has(digits)
    ? undefined
    : 'This test site accepts only published test card numbers.';
}

/** Luhn check of ISO/IEC 7812. */
function hasLuhnCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
