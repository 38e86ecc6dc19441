import type { CardAnswers } from '../../../fixtures/data/card';
import { coversClaim, coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** Fields that an entered card needs, and how each is left out. Source: D-13. */
const REQUIRED: readonly (readonly [label: string, field: keyof CardAnswers, empty: string])[] = [
  ['Card Holder Name', 'cardHolder', ''],
  ['Card Type', 'cardType', 'Select Card Type'],
  ['Card Number', 'cardNumber', ''],
  ['Expiration Month', 'expirationMonth', 'Month'],
  ['Expiration Year', 'expirationYear', 'Year'],
  ['Security Code', 'securityCode', ''],
];

/** Lists, the rule of what they offer, and what is forged into them. */
const LISTS = [
  ['Card Type', 'cardType', 'payment.brands', 'Atlantis'],
  ['Expiration Month', 'expirationMonth', 'payment.expiration', 'Atlantis'],
  ['Expiration Year', 'expirationYear', 'payment.expiration', 'Atlantis'],
] as const;

/** Numbers that card processors publish for tests, as people write them. Sources: facts 3.6 [H], D-13. */
const ACCEPTED = [
  ['Visa', '4012 8888 8888 1881', '739', '1881'],
  ['American Express', '378282246310005', '7391', '0005'],
] as const;

/** Numbers that are refused beside a card type. Source: D-13 (brand prefix, length, Luhn). */
const REFUSED = [
  ['a wrong check digit', 'Visa', '4111111111111112', 'Enter a valid Visa card number.'],
  ['a Visa number', 'MasterCard', '4111111111111111', 'Enter a valid MasterCard card number.'],
  ['a Visa number', 'Discover', '4111111111111111', 'Enter a valid Discover card number.'],
  [
    'a Discover number',
    'American Express',
    '6011111111111117',
    'Enter a valid American Express card number.',
  ],
  ['a letter', 'Visa', '411111111111111A', 'Card Number may contain only digits, spaces, and hyphens.'],
] as const;

const NOT_PUBLISHED_MESSAGE = 'This test site accepts only published test card numbers.';

const CODES = [
  ['Visa', '7391', 'Enter the 3-digit security code.'],
  ['American Express', '739', 'Enter the 4-digit security code.'],
] as const;

const HOLDER = 'Card Holder Name may contain only letters, spaces, periods, apostrophes, and hyphens.';
const REFUSED_HOLDERS = [
  ['101 letters', 'P'.repeat(101), 'Card Holder Name must be 100 characters or fewer.'],
  ['a tab', 'Pat\tExample', 'Card Holder Name must be one line of text.'],
  ['markup', '"><b>Pat</b>', HOLDER],
] as const;

/** Expirations while the clock is at September 15, 2025. Source: D-13: from this month to 20 years ahead. */
const EXPIRED = [
  ['last month', '08', '2025', 'This card has expired.'],
  ['next month in 20 years', '10', '2045', 'Expiration must be within 20 years.'],
] as const;

test.describe('Payment Information: card', { tag: [stepOf('payment'), '@edge'] }, () => {
  for (const [label, field, empty] of REQUIRED) {
    test(
      `${label} left out is refused`,
      { annotation: coversRule('payment.all-or-nothing', 'summary.at-field', 'summary.title') },
      async ({ registration, paymentPage, data }) => {
        await registration.tryPayment(data.card(), { [field]: empty });
        await expect(paymentPage).toShowFieldError(paymentPage.fields[field], `${label} is required.`);
      },
    );
  }

  for (const [label, field, rule, entry] of LISTS) {
    test(
      `${label} takes nothing that its list does not offer: ${entry}`,
      { annotation: coversRule(rule) },
      async ({ registration, paymentPage, tamper, data }) => {
        await registration.openPayment(data.card({ cardType: 'Visa' }));
        await tamper.choose(paymentPage.fields[field], entry);
        await paymentPage.buttons.chooseNext();
        await expect(paymentPage).toShowFieldError(
          paymentPage.fields[field],
          `Select ${label} from the list.`,
        );
      },
    );
  }

  test(
    'the charge left unauthorized is refused',
    { annotation: coversRule('payment.authorization') },
    async ({ registration, paymentPage, data }) => {
      await registration.startAt('payment');
      await paymentPage.fillIn(data.card());
      await paymentPage.tickUseAccountAddress();
      await paymentPage.buttons.chooseNext();
      await expect(paymentPage).toShowFieldError(
        paymentPage.authorization,
        'You must authorize the charge to use a card.',
      );
    },
  );

  for (const [cardType, cardNumber, securityCode, lastFour] of ACCEPTED) {
    test(
      `${cardType} ${cardNumber} is accepted; its brand and last four digits are recorded, nothing else`,
      { annotation: coversRule('payment.brands', 'payment.number', 'payment.not-stored') },
      async ({ registration, policiesPage, sandbox, data }) => {
        await registration.tryPayment(data.card({ cardType, cardNumber, securityCode }));
        await expect(policiesPage).toBeDisplayed();
        const recorded = await sandbox.everything();
        expect(recorded).toContain(`"brand":"${cardType}","lastFour":"${lastFour}"`);
        expect(recorded).not.toContain(cardNumber);
        expect(recorded).not.toContain(cardNumber.replace(/\D/g, ''));
        expect(recorded).not.toContain(`"${securityCode}"`);
      },
    );
  }

  test(
    'holder, brand, last four digits and expiration of the card are recorded with the account',
    { annotation: coversRule('payment.not-stored') },
    async ({ registration, policiesPage, thankYouPage, sandbox, data }) => {
      const card = data.card({ cardType: 'Visa', expirationMonth: '06', expirationYear: '2031' });
      const { username } = await registration.startAt('payment');
      await registration.payWith(card);
      await expect(policiesPage).toBeDisplayed();
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      expect((await sandbox.account(username)).card).toEqual({
        holder: card.cardHolder,
        brand: 'Visa',
        lastFour: '1111',
        expiration: '06/2031',
      });
    },
  );

  test(
    'Card Type offers the four brands',
    { annotation: coversRule('payment.brands') },
    async ({ registration, paymentPage }) => {
      await registration.startAt('payment');
      await expect(paymentPage.fields.cardType.getByRole('option')).toHaveText([
        'Select Card Type',
        'Visa',
        'MasterCard',
        'Discover',
        'American Express',
      ]);
    },
  );

  for (const [what, cardType, cardNumber, message] of REFUSED) {
    test(
      `${cardType} with ${what} (${cardNumber}) is refused`,
      { annotation: [...coversClaim('moeb-7.validated-at-registration'), ...coversRule('payment.number')] },
      async ({ registration, paymentPage, data }) => {
        await registration.tryPayment(data.card({ cardType }), { cardNumber });
        await expect(paymentPage).toShowFieldError(paymentPage.fields.cardNumber, message);
      },
    );
  }

  test(
    'a Visa number as on a real card is refused and stored nowhere',
    { annotation: coversRule('payment.published-numbers', 'payment.not-stored') },
    async ({ registration, paymentPage, sandbox, data }) => {
      const cardNumber = '4000 0566 5566 5556';
      // No shorter code: three digits may be in an id by chance.
      const securityCode = '90817263';
      await registration.tryPayment(data.card({ cardType: 'Visa' }), { cardNumber, securityCode });
      await expect(paymentPage).toShowFieldError(paymentPage.fields.cardNumber, NOT_PUBLISHED_MESSAGE, {
        beside: ['Enter the 3-digit security code.'],
      });
      await expect(paymentPage.fields.cardNumber).toHaveValue('');
      await expect(paymentPage.fields.securityCode).toHaveValue('');
      const recorded = await sandbox.everything();
      expect(recorded).toContain('cardHolder');
      for (const kept of [cardNumber, '4000056655665556', '55665556', '"5556"', securityCode]) {
        expect(recorded).not.toContain(kept);
      }
    },
  );

  for (const [cardType, securityCode, message] of CODES) {
    test(
      `${cardType} with the security code "${securityCode}" is refused`,
      { annotation: coversRule('payment.security-code') },
      async ({ registration, paymentPage, data }) => {
        await registration.tryPayment(data.card({ cardType }), { securityCode });
        await expect(paymentPage).toShowFieldError(paymentPage.fields.securityCode, message);
      },
    );
  }

  test(
    'without Card Type a security code of two digits is refused, which may have 3 or 4 digits',
    { annotation: coversRule('payment.security-code') },
    async ({ registration, paymentPage, data }) => {
      await registration.tryPayment(data.card(), { cardType: 'Select Card Type', securityCode: '73' });
      await expect(paymentPage.errors.links).toHaveText([
        'Card Type is required.',
        'Enter the 3- or 4-digit security code.',
      ]);
    },
  );

  for (const [what, expirationMonth, expirationYear, message] of EXPIRED) {
    test(
      `a card that expires ${what} (${expirationMonth}/${expirationYear}) is refused`,
      { annotation: coversRule('payment.expiration') },
      async ({ registration, paymentPage, data }) => {
        await registration.tryPayment(data.card(), { expirationMonth, expirationYear });
        await expect(paymentPage).toShowFieldError(paymentPage.fields.expirationMonth, message);
      },
    );
  }

  test(
    'the years to choose from are this one and the next 20',
    { annotation: coversRule('payment.expiration') },
    async ({ registration, paymentPage }) => {
      await registration.startAt('payment');
      const years = paymentPage.fields.expirationYear.getByRole('option');
      await expect(years).toHaveCount(1 + 21);
      await expect(years.nth(1)).toHaveText('2025');
      await expect(years.last()).toHaveText('2045');
    },
  );

  for (const [what, cardHolder, message] of REFUSED_HOLDERS) {
    test(
      `a card holder of ${what} is refused`,
      { annotation: coversRule('payment.card-holder', 'page.markup-as-text') },
      async ({ registration, paymentPage, data }) => {
        await registration.tryPayment(data.card(), { cardHolder });
        await expect(paymentPage).toShowFieldError(paymentPage.fields.cardHolder, message);
        await expect(paymentPage.fields.cardHolder).toHaveValue(cardHolder);
      },
    );
  }

  for (const [label, field, pasted] of [
    ['Card Holder Name', 'cardHolder', 'Pat\r\nExample\n'],
    ['Security Code', 'securityCode', '\r\n739\n'],
  ] as const) {
    test(
      `${label} pasted with line breaks is taken as one`,
      { annotation: coversRule('payment.card-holder', 'payment.security-code') },
      async ({ registration, paymentPage, policiesPage, clipboard, data }) => {
        await registration.openPayment(data.card({ cardType: 'Visa', [field]: '' }));
        await clipboard.pasteInto(paymentPage.fields[field], pasted);
        await paymentPage.buttons.chooseNext();
        await expect(policiesPage).toBeDisplayed();
      },
    );
  }

  test(
    'a number pasted with line breaks is taken as one',
    { annotation: coversRule('payment.number') },
    async ({ registration, paymentPage, policiesPage, clipboard, data }) => {
      const card = data.card({ cardType: 'Visa', cardNumber: '' });
      await registration.tryPayment(card);
      await expect(paymentPage).toShowFieldError(paymentPage.fields.cardNumber, 'Card Number is required.');
      await clipboard.pasteInto(paymentPage.fields.cardNumber, '4111 1111\r\n1111 1111\n');
      await paymentPage.fillIn({ securityCode: card.securityCode });
      await paymentPage.buttons.chooseNext();
      await expect(policiesPage).toBeDisplayed();
    },
  );
});
