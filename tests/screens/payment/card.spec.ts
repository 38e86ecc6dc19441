import type { CardAnswers } from '../../../fixtures/data/card';
import { about, coversRule, expect, coversClaim, test } from '../../../fixtures/test';

/** Fields that an entered card needs, and how each is left out. Source: D-13. */
const REQUIRED: readonly (readonly [label: string, field: keyof CardAnswers, empty: string])[] = [
  ['Card Holder Name', 'cardHolder', ''],
  ['Card Type', 'cardType', 'Select Card Type'],
  ['Card Number', 'cardNumber', ''],
  ['Expiration Month', 'expirationMonth', 'Month'],
  ['Expiration Year', 'expirationYear', 'Year'],
  ['Security Code', 'securityCode', ''],
];

/** Those of them that are typed. */
const TEXTS = REQUIRED.filter(([, , empty]) => empty === '');

/** Lists, the rule of what they offer, and what is forged into them. */
const LISTS = [
  ['Card Type', 'cardType', 'payment.brands', 'Atlantis'],
  ['Expiration Month', 'expirationMonth', 'payment.expiration', 'Atlantis'],
  ['Expiration Year', 'expirationYear', 'payment.expiration', 'Atlantis'],
  ['Expiration Year', 'expirationYear', 'payment.expiration', '12027'],
  ['Expiration Year', 'expirationYear', 'payment.expiration', '20271'],
] as const;

/** Numbers that card processors publish for tests, as people write them. Sources: facts 3.6 [H], D-13. */
const ACCEPTED = [
  ['Visa', '4111111111111111', '739', '1111'],
  ['Visa', '4012 8888 8888 1881', '739', '1881'],
  ['Visa', '4242-4242-4242-4242', '739', '4242'],
  ['Visa', '4222222222222', '739', '2222'],
  ['MasterCard', '5555555555554444', '739', '4444'],
  ['MasterCard', '5105105105105100', '739', '5100'],
  ['MasterCard', '2223003122003222', '739', '3222'],
  ['Discover', '6011111111111117', '739', '1117'],
  ['Discover', '6011000990139424', '739', '9424'],
  ['American Express', '378282246310005', '7391', '0005'],
  ['American Express', '371449635398431', '7391', '8431'],
] as const;

/** Numbers that are refused beside a card type. Source: D-13 (brand prefix, length, Luhn). */
const REFUSED = [
  ['a MasterCard number', 'Visa', '5555555555554444', 'Enter a valid Visa card number.'],
  ['a Visa number', 'MasterCard', '4111111111111111', 'Enter a valid MasterCard card number.'],
  ['a Visa number', 'Discover', '4111111111111111', 'Enter a valid Discover card number.'],
  [
    'a Discover number',
    'American Express',
    '6011111111111117',
    'Enter a valid American Express card number.',
  ],
  ['a wrong check digit', 'Visa', '4111111111111112', 'Enter a valid Visa card number.'],
  ['two digits exchanged', 'MasterCard', '5555555555545444', 'Enter a valid MasterCard card number.'],
  ['a digit too few', 'Visa', '411111111111111', 'Enter a valid Visa card number.'],
  ['a digit too many', 'American Express', '3782822463100055', 'Enter a valid American Express card number.'],
  ['a letter', 'Visa', '411111111111111A', 'Card Number may contain only digits, spaces, and hyphens.'],
  [
    'digits that are not ASCII',
    'Visa',
    '٤١١١١١١١١١١١١١١١',
    'Card Number may contain only digits, spaces, and hyphens.',
  ],
  ['markup', 'Visa', '<b>4111111111111111', 'Card Number may contain only digits, spaces, and hyphens.'],
] as const;

/** Numbers with a right prefix, length and check digit that no processor publishes: as on a real card. */
const NOT_PUBLISHED = [
  ['Visa', '4000056655665556', 3],
  ['Visa', '4000 0566 5566 5556', 3],
  ['MasterCard', '5200828282828210', 3],
  ['Discover', '6011981111111113', 3],
  ['American Express', '343434343434343', 4],
] as const;

const NOT_PUBLISHED_MESSAGE = 'This test site accepts only published test card numbers.';

/**
 * First and last numbers of the ranges that a brand has, and its other lengths. Source: D-13: they fit their brand, and
 * are refused for not being published only.
 */
const IN_RANGE = [
  ['Visa', '4000000000006'],
  ['Visa', '4000000000000000006'],
  ['Discover', '60110000000000001'],
  ['Discover', '601100000000000004'],
  ['Discover', '6011000000000000001'],
  ['MasterCard', '5100000000000008'],
  ['MasterCard', '2221000000000009'],
  ['MasterCard', '2229000000000001'],
  ['MasterCard', '2230000000000008'],
  ['MasterCard', '2299000000000006'],
  ['MasterCard', '2300000000000003'],
  ['MasterCard', '2699000000000002'],
  ['MasterCard', '2700000000000009'],
  ['MasterCard', '2719000000000008'],
  ['MasterCard', '2720000000000005'],
  ['Discover', '6440000000000005'],
  ['Discover', '6490000000000004'],
  ['Discover', '6500000000000002'],
  ['American Express', '340000000000009'],
  ['American Express', '370000000000002'],
] as const;

/** Numbers with the right digits at another place, beside these ranges, or of another length; the check digit is right. */
const OUT_OF_RANGE = [
  ['Visa', '400000000002'],
  ['Visa', '40000000000002'],
  ['Visa', '400000000000006'],
  ['Visa', '40000000000000006'],
  ['Visa', '400000000000000002'],
  ['Visa', '40000000000000000002'],
  ['MasterCard', '510000000000003'],
  ['MasterCard', '51000000000000003'],
  ['Discover', '601100000000001'],
  ['Discover', '60110000000000000004'],
  ['American Express', '34000000000000'],
  ['American Express', '3400000000000000'],
  ['MasterCard', '5000000000000009'],
  ['MasterCard', '5600000000000003'],
  ['MasterCard', '2220000000000000'],
  ['MasterCard', '2721000000000004'],
  ['MasterCard', '9510000000000004'],
  ['Discover', '6430000000000007'],
  ['Discover', '9601100000000002'],
  ['American Express', '350000000000006'],
  ['American Express', '360000000000004'],
  ['American Express', '934000000000001'],
] as const;

const CODES = [
  ['Visa', '73', 'Enter the 3-digit security code.'],
  ['Visa', '7391', 'Enter the 3-digit security code.'],
  ['MasterCard', '7391', 'Enter the 3-digit security code.'],
  ['Discover', '7391', 'Enter the 3-digit security code.'],
  ['American Express', '739', 'Enter the 4-digit security code.'],
  ['American Express', '73915', 'Enter the 4-digit security code.'],
  ['Visa', 'abc', 'Enter the 3-digit security code.'],
  ['Visa', '7 9', 'Enter the 3-digit security code.'],
  ['Visa', '٧٣٩', 'Enter the 3-digit security code.'],
  ['Visa', '<b>', 'Enter the 3-digit security code.'],
] as const;

const ACCEPTED_HOLDERS = [
  ['one letter', 'P'],
  ['100 letters', 'P'.repeat(100)],
  ['an accent, an apostrophe and a hyphen', "Renée O'Neil-Wu"],
  ['letters that are not Latin', 'Нина Ли'],
] as const;

const HOLDER = 'Card Holder Name may contain only letters, spaces, periods, apostrophes, and hyphens.';
const REFUSED_HOLDERS = [
  ['101 letters', 'P'.repeat(101), 'Card Holder Name must be 100 characters or fewer.'],
  ['a digit', 'Pat Example 2', HOLDER],
  ['an at sign', 'pat@home', HOLDER],
  ['an underscore', 'pat_k', HOLDER],
  ['an emoji', 'Pat 🙂', HOLDER],
  ['a hyphen before the name', '-Pat', HOLDER],
  ['a tab', 'Pat\tExample', 'Card Holder Name must be one line of text.'],
  ['markup', '"><b>Pat</b>', HOLDER],
] as const;

/** Expirations beside a clock on September 15, 2025. Source: D-13: from this month to 20 years ahead. */
const NOT_EXPIRED = [
  ['this month', '09', '2025'],
  ['next month', '10', '2025'],
  ['this month in 20 years', '09', '2045'],
] as const;

const EXPIRED = [
  ['last month', '08', '2025', 'This card has expired.'],
  ['January of this year', '01', '2025', 'This card has expired.'],
  ['next month in 20 years', '10', '2045', 'Expiration must be within 20 years.'],
] as const;

test.describe(
  'Payment Information: card',
  { tag: ['@step-7', '@edge'], annotation: about('payment') },
  () => {
    for (const [label, field, empty] of REQUIRED) {
      test(
        `${label} left out is refused`,
        { annotation: coversRule('payment.all-or-nothing', 'summary.at-field', 'summary.title') },
        async ({ registration, paymentPage, data }) => {
          await registration.tryPayment({ [field]: empty }, data.card());
          await expect(paymentPage).toShowFieldError(paymentPage.fields[field], `${label} is required.`);
        },
      );
    }

    for (const [label, field] of TEXTS) {
      test(
        `${label} of spaces only counts as left out`,
        { annotation: coversRule('payment.all-or-nothing') },
        async ({ registration, paymentPage, data }) => {
          await registration.tryPayment({ [field]: '   ' }, data.card());
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
          await registration.tryPayment({}, data.card({ cardType, cardNumber, securityCode }));
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
          await registration.tryPayment({ cardNumber }, data.card({ cardType }));
          await expect(paymentPage).toShowFieldError(paymentPage.fields.cardNumber, message);
        },
      );
    }

    for (const [cardType, cardNumber, codeDigits] of NOT_PUBLISHED) {
      test(
        `a ${cardType} number as on a real card (${cardNumber}) is refused and stored nowhere`,
        { annotation: coversRule('payment.published-numbers', 'payment.not-stored') },
        async ({ registration, paymentPage, sandbox, data }) => {
          // A code so long that it stands nowhere by chance, which three digits may.
          const securityCode = '90817263';
          await registration.tryPayment({ cardNumber, securityCode }, data.card({ cardType }));
          await expect(paymentPage).toShowFieldError(paymentPage.fields.cardNumber, NOT_PUBLISHED_MESSAGE, {
            beside: [`Enter the ${codeDigits}-digit security code.`],
          });
          await expect(paymentPage.fields.cardNumber).toHaveValue('');
          await expect(paymentPage.fields.securityCode).toHaveValue('');
          const recorded = await sandbox.everything();
          expect(recorded).toContain('cardHolder');
          const digits = cardNumber.replaceAll(' ', '');
          for (const kept of [cardNumber, digits, digits.slice(-8), `"${digits.slice(-4)}"`, securityCode]) {
            expect(recorded).not.toContain(kept);
          }
        },
      );
    }

    for (const [cardType, cardNumber] of IN_RANGE) {
      test(
        `${cardNumber} is a ${cardType} number, though none that is published`,
        { annotation: coversRule('payment.brands', 'payment.published-numbers') },
        async ({ registration, paymentPage, data }) => {
          await registration.tryPayment({ cardNumber }, data.card({ cardType }));
          await expect(paymentPage).toShowFieldError(paymentPage.fields.cardNumber, NOT_PUBLISHED_MESSAGE);
        },
      );
    }

    for (const [cardType, cardNumber] of OUT_OF_RANGE) {
      test(
        `${cardNumber} is no ${cardType} number`,
        { annotation: coversRule('payment.brands', 'payment.number') },
        async ({ registration, paymentPage, data }) => {
          await registration.tryPayment({ cardNumber }, data.card({ cardType }));
          await expect(paymentPage).toShowFieldError(
            paymentPage.fields.cardNumber,
            `Enter a valid ${cardType} card number.`,
          );
        },
      );
    }

    for (const [cardType, securityCode, message] of CODES) {
      test(
        `${cardType} with the security code "${securityCode}" is refused`,
        { annotation: coversRule('payment.security-code') },
        async ({ registration, paymentPage, data }) => {
          await registration.tryPayment({ securityCode }, data.card({ cardType }));
          await expect(paymentPage).toShowFieldError(paymentPage.fields.securityCode, message);
        },
      );
    }

    for (const securityCode of ['73', '73915']) {
      test(
        `without Card Type the security code "${securityCode}" is refused, which may have 3 or 4 digits`,
        { annotation: coversRule('payment.security-code') },
        async ({ registration, paymentPage, data }) => {
          await registration.tryPayment({ cardType: 'Select Card Type', securityCode }, data.card());
          await expect(paymentPage.errors.links).toHaveText([
            'Card Type is required.',
            'Enter the 3- or 4-digit security code.',
          ]);
        },
      );
    }

    for (const [what, expirationMonth, expirationYear] of NOT_EXPIRED) {
      test(
        `a card that expires ${what} (${expirationMonth}/${expirationYear}) is accepted`,
        { annotation: coversRule('payment.expiration') },
        async ({ registration, policiesPage, data }) => {
          await registration.tryPayment({ expirationMonth, expirationYear }, data.card());
          await expect(policiesPage).toBeDisplayed();
        },
      );
    }

    for (const [what, expirationMonth, expirationYear, message] of EXPIRED) {
      test(
        `a card that expires ${what} (${expirationMonth}/${expirationYear}) is refused`,
        { annotation: coversRule('payment.expiration') },
        async ({ registration, paymentPage, data }) => {
          await registration.tryPayment({ expirationMonth, expirationYear }, data.card());
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

    test.describe('at the turn of the year', () => {
      test.use({ sandboxOptions: { clock: '2025-12-31T23:50:00-05:00' } });

      test(
        'a card that expired with the year is refused on a screen that was opened before',
        { annotation: coversRule('payment.expiration') },
        async ({ registration, paymentPage, sandbox, data }) => {
          await registration.openPayment({ ...data.card(), expirationMonth: '12', expirationYear: '2025' });
          await sandbox.advanceClock(15 * 60);
          await paymentPage.buttons.chooseNext();
          await expect(paymentPage).toShowFieldError(
            paymentPage.fields.expirationMonth,
            'This card has expired.',
          );
        },
      );
    });

    for (const [what, cardHolder] of ACCEPTED_HOLDERS) {
      test(
        `a card holder of ${what} is accepted`,
        { annotation: coversRule('payment.card-holder') },
        async ({ registration, policiesPage, data }) => {
          await registration.tryPayment({ cardHolder }, data.card());
          await expect(policiesPage).toBeDisplayed();
        },
      );
    }

    for (const [what, cardHolder, message] of REFUSED_HOLDERS) {
      test(
        `a card holder of ${what} is refused`,
        { annotation: coversRule('payment.card-holder', 'page.markup-as-text') },
        async ({ registration, paymentPage, data }) => {
          await registration.tryPayment({ cardHolder }, data.card());
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
        await registration.tryPayment({}, card);
        await expect(paymentPage).toShowFieldError(paymentPage.fields.cardNumber, 'Card Number is required.');
        await clipboard.pasteInto(paymentPage.fields.cardNumber, '4111 1111\r\n1111 1111\n');
        await paymentPage.fillIn({ securityCode: card.securityCode });
        await paymentPage.buttons.chooseNext();
        await expect(policiesPage).toBeDisplayed();
      },
    );
  },
);
