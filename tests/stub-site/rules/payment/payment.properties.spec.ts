import { test } from '@playwright/test';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { coversRule } from '../../../../fixtures/annotations';
import { paymentErrors } from '../../../../stub-site/rules/payment/payment';
import { anyEntries, blank, expect, insert } from '../properties';
import { BILLING, CARD as CARD_AT_ACCOUNT_ADDRESS, type Entries, ON_PAYMENT, TODAY } from './payment-answers';

// Source: guides step 7 [H] and facts 3.6 (the whole screen is optional); D-13 for every rule of an entered card.

const { useAccountAddress, ...CARD } = CARD_AT_ACCOUNT_ADDRESS;
const WITH_BILLING = { ...CARD, ...BILLING };
const WITH_ACCOUNT_ADDRESS = { ...CARD, useAccountAddress };

/** Every field in the order of the screen, and what is said when it alone is left out. */
const MISSING = {
  cardHolder: 'Card Holder Name is required.',
  cardType: 'Card Type is required.',
  cardNumber: 'Card Number is required.',
  expirationMonth: 'Expiration Month is required.',
  expirationYear: 'Expiration Year is required.',
  securityCode: 'Security Code is required.',
  billingAddress: 'Billing Address is required.',
  billingCity: 'Billing City is required.',
  billingState: 'Billing State is required.',
  billingZip: 'Billing Zip/Postal Code is required.',
  billingCountry: 'Billing Country is required.',
  authorization: 'You must authorize the charge to use a card.',
} as const;
type FieldName = keyof typeof MISSING;
const FIELDS = Object.keys(MISSING) as FieldName[];

function saidOf(entries: Entries, field: FieldName, today = TODAY): string[] {
  return paymentErrors(entries, today)
    .filter((error) => error.field === field)
    .map(({ message }) => message);
}

/** The month and year that come `months` after March 2026, or before it, one month after the other. */
function monthsFromToday(months: number): { expirationMonth: string; expirationYear: string } {
  let { month, year } = TODAY;
  for (let left = Math.abs(months); left > 0; left -= 1) {
    month += Math.sign(months);
    if (month === 13) [month, year] = [1, year + 1];
    if (month === 0) [month, year] = [12, year - 1];
  }
  return { expirationMonth: month < 10 ? `0${month}` : `${month}`, expirationYear: `${year}` };
}

function expirationSaid(months: number): string[] {
  if (months < 0) return ['This card has expired.'];
  return months > 240 ? ['Expiration must be within 20 years.'] : [];
}

test.describe('A card', { tag: ['@step-7', '@edge'] }, () => {
  test(
    'with any of its fields left out is asked for each of them, in their order, and for nothing else',
    { annotation: coversRule('payment.all-or-nothing') },
    () => {
      // Without its country the address is not held to be in the United States: its state is no longer asked for.
      const missing = fc
        .subarray(FIELDS, { maxLength: FIELDS.length - 1 })
        .filter((fields) => !(fields.includes('billingCountry') && fields.includes('billingState')));
      const property = fc.property(missing, blank(), (fields, nothing) => {
        const blanks = Object.fromEntries(fields.map((field) => [field, nothing]));
        assert.deepEqual(
          paymentErrors({ ...WITH_BILLING, ...blanks }, TODAY),
          fields.map((field) => ({ field, message: MISSING[field] })),
        );
      });
      expect(property, ON_PAYMENT).toHold();
    },
  );

  test('counts as empty if only spaces are entered', { annotation: coversRule('payment.optional') }, () => {
    const names = [...FIELDS, 'useAccountAddress'];
    const spaces = fc.dictionary(fc.constantFrom(...names), blank());
    const others = fc.dictionary(fc.constantFrom('csrf', 'action', 'other'), fc.string());
    const property = fc.property(spaces, others, (entries, more) => {
      assert.deepEqual(paymentErrors({ ...entries, ...more }, TODAY), []);
    });
    expect(property, ON_PAYMENT).toHold();
  });

  test(
    'that is begun is refused unless all of it is there',
    { annotation: coversRule('payment.all-or-nothing') },
    () => {
      const names = Object.keys(WITH_BILLING) as (keyof typeof WITH_BILLING)[];
      const some = fc.subarray(names, { minLength: 1, maxLength: names.length - 1 });
      const allButOne = fc.constantFrom(...names).map((left) => names.filter((name) => name !== left));
      const begun = fc.oneof(some, allButOne);
      const property = fc.property(begun, (fields) => {
        const entries = Object.fromEntries(fields.map((field) => [field, WITH_BILLING[field]]));
        assert.notDeepEqual(paymentErrors(entries, TODAY), []);
      });
      expect(property, ON_PAYMENT).toHold();
    },
  );

  test(
    'is judged without the billing address when the account address is used',
    { annotation: coversRule('payment.all-or-nothing', 'payment.billing-zip') },
    () => {
      const billing = anyEntries(Object.keys(BILLING));
      const card = anyEntries(Object.keys(CARD));
      const property = fc.property(billing, card, (address, entries) => {
        const used = { ...WITH_ACCOUNT_ADDRESS, ...entries };
        assert.deepEqual(paymentErrors({ ...used, ...address }, TODAY), paymentErrors(used, TODAY));
      });
      expect(property, ON_PAYMENT).toHold();
    },
  );
});

test.describe('Expiration', { tag: ['@step-7', '@edge'] }, () => {
  test(
    'is accepted from this month to the same month 20 years ahead',
    { annotation: coversRule('payment.expiration') },
    () => {
      const months = fc.oneof(fc.integer({ min: -400, max: 400 }), fc.constantFrom(-1, 0, 1, 239, 240, 241));
      const property = fc.property(months, (ahead) => {
        const entries = { ...WITH_ACCOUNT_ADDRESS, ...monthsFromToday(ahead) };
        assert.deepEqual(saidOf(entries, 'expirationMonth'), expirationSaid(ahead));
      });
      expect(property, ON_PAYMENT).toHold();
    },
  );

  test(
    'once past stays past, and the day of the month never matters',
    { annotation: coversRule('payment.expiration') },
    () => {
      const day = fc.integer({ min: 1, max: 28 });
      const month = fc.integer({ min: 1, max: 12 });
      const expired = (today: typeof TODAY): boolean =>
        saidOf(WITH_ACCOUNT_ADDRESS, 'expirationMonth', today).includes('This card has expired.');
      const property = fc.property(
        fc.integer({ min: 2028, max: 2034 }),
        month,
        day,
        day,
        fc.nat({ max: 3 }),
        (year, thatMonth, one, other, later) => {
          const today = { year, month: thatMonth, day: one };
          assert.equal(expired(today), expired({ ...today, day: other }), 'another day of the month');
          assert.ok(!expired(today) || expired({ ...today, year: year + later }), `${later} years later`);
        },
      );
      expect(property, ON_PAYMENT).toHold();
    },
  );
});

test.describe('Security Code', { tag: ['@step-7', '@edge'] }, () => {
  const CODES = fc.constantFrom(
    { cardType: 'Visa', digits: 3 },
    { cardType: 'MasterCard', digits: 3 },
    { cardType: 'Discover', digits: 3 },
    { cardType: 'American Express', digits: 4 },
  );

  test(
    'has as many digits as its brand asks for, any digits, and nothing else',
    { annotation: coversRule('payment.security-code') },
    () => {
      const code = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 6 });
      const property = fc.property(CODES, code, ({ cardType, digits }, securityCode) => {
        const right = securityCode.length === digits;
        assert.deepEqual(
          saidOf({ ...WITH_ACCOUNT_ADDRESS, cardType, securityCode }, 'securityCode'),
          [`Enter the ${digits}-digit security code.`].slice(Number(right)),
        );
      });
      expect(property, ON_PAYMENT).toHold();
    },
  );

  test(
    'is refused with any character that is no digit in it, as long as it is',
    { annotation: coversRule('payment.security-code') },
    () => {
      const sign = fc.constantFrom(...'aZ-.,#٣½🔑');
      const property = fc.property(CODES, sign, fc.nat({ max: 3 }), ({ cardType, digits }, other, at) => {
        const securityCode = insert('7391'.slice(0, digits - 1), other, at);
        assert.deepEqual(saidOf({ ...WITH_ACCOUNT_ADDRESS, cardType, securityCode }, 'securityCode'), [
          `Enter the ${digits}-digit security code.`,
        ]);
      });
      expect(property, ON_PAYMENT).toHold();
    },
  );
});

test.describe(
  'Card Number and Billing Zip/Postal Code as people type them',
  { tag: ['@step-7', '@edge'] },
  () => {
    test(
      'spaces and hyphens anywhere in a card number change nothing',
      { annotation: coversRule('payment.number') },
      () => {
        const number = fc.constantFrom<string>('4111111111111111', '4111111111111112', '4000000000000002');
        const marks = fc.array(fc.tuple(fc.constantFrom(' ', '-'), fc.nat({ max: 22 })), { maxLength: 6 });
        const property = fc.property(number, marks, (cardNumber, put) => {
          const typed = put.reduce((text, [mark, at]) => insert(text, mark, at), cardNumber);
          assert.deepEqual(
            saidOf({ ...WITH_ACCOUNT_ADDRESS, cardNumber: typed }, 'cardNumber'),
            saidOf({ ...WITH_ACCOUNT_ADDRESS, cardNumber }, 'cardNumber'),
          );
        });
        expect(property, ON_PAYMENT).toHold();
      },
    );

    test('any other sign in a card number is refused', { annotation: coversRule('payment.number') }, () => {
      const sign = fc.constantFrom(...'abXYZ.,/_+*#٣４½–🔑');
      const property = fc.property(sign, fc.nat({ max: 16 }), (other, at) => {
        const cardNumber = insert('4111111111111111', other, at);
        assert.deepEqual(saidOf({ ...WITH_ACCOUNT_ADDRESS, cardNumber }, 'cardNumber'), [
          'Card Number may contain only digits, spaces, and hyphens.',
        ]);
      });
      expect(property, ON_PAYMENT).toHold();
    });

    test(
      'a ZIP code of the United States has 5 digits, or 9 with a hyphen after the fifth',
      { annotation: coversRule('payment.billing-zip') },
      () => {
        const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 7 });
        const more = fc.option(digits, { nil: undefined });
        const property = fc.property(digits, more, (first, last) => {
          const billingZip = [first, last].filter((part) => part !== undefined).join('-');
          const right = first.length === 5 && [undefined, 4].includes(last?.length);
          const refused = saidOf({ ...WITH_BILLING, billingZip }, 'billingZip').length > 0;
          assert.equal(refused, !right, billingZip);
        });
        expect(property, ON_PAYMENT).toHold();
      },
    );
  },
);

test.describe('The errors of a card', { tag: ['@step-7', '@edge'] }, () => {
  const SENTENCE = new RegExp(
    [
      '^(Card Holder Name|Card Type|Card Number|Expiration (Month|Year)|Security Code|Billing (Address|City|State|Zip/Postal Code|Country)) is required\\.$',
      '^Card Holder Name may contain only letters, spaces, periods, apostrophes, and hyphens\\.$',
      '^(Card Holder Name|Billing (Address|City|State|Zip/Postal Code)) must be (one line of text|(100|50|12) characters or fewer)\\.$',
      '^Select (Card Type|Expiration (Month|Year)|Billing Country) from the list\\.$',
      '^Card Number may contain only digits, spaces, and hyphens\\.$',
      '^Enter a valid (Visa|MasterCard|Discover|American Express) card number\\.$',
      '^This test site accepts only published test card numbers\\.$',
      '^This card has expired\\.$',
      '^Expiration must be within 20 years\\.$',
      '^Enter the (3|4|3- or 4)-digit security code\\.$',
      '^Enter a valid ZIP code\\.$',
      '^You must authorize the charge to use a card\\.$',
    ].join('|'),
  );

  test(
    'are at most one fixed sentence for each field, in the order of the fields, for any answers',
    { annotation: coversRule('payment.all-or-nothing') },
    () => {
      const property = fc.property(anyEntries(FIELDS), (entries) => {
        const errors = paymentErrors({ ...WITH_BILLING, ...entries }, TODAY);
        const fields = errors.map(({ field }) => field);
        assert.deepEqual(
          fields,
          FIELDS.filter((field) => fields.includes(field)),
        );
        assert.deepEqual(
          errors.filter(({ message }) => !SENTENCE.test(message)),
          [],
        );
      });
      expect(property, ON_PAYMENT).toHold();
    },
  );
});
