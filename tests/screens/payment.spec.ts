import type { CardAnswers } from '../../fixtures/data/card';
import { about, expect, proves, test } from '../../fixtures/test';

/** Fields that an entered card needs. Source: D-13. */
const REQUIRED_WITH_A_CARD: readonly (readonly [label: string, field: keyof CardAnswers])[] = [
  ['Card Holder Name', 'cardHolder'],
  ['Card Type', 'cardType'],
  ['Card Number', 'cardNumber'],
  ['Expiration Month', 'expirationMonth'],
  ['Expiration Year', 'expirationYear'],
  ['Security Code', 'securityCode'],
];

test.describe('Payment Information', { tag: '@step-7', annotation: about('payment') }, () => {
  for (const [promise, words] of [
    ['a card is optional', 'A payment card is optional'],
    ['Next with nothing entered goes on', 'choose Next without entering anything on this screen'],
    ['a card is validated for instant access', 'For instant access, enter a card. PACER validates it'],
    ['registering costs nothing', 'There is no charge for registering.'],
    ['the card is charged quarterly', 'A card is charged quarterly for fees incurred.'],
    ['without a card a code comes by mail', 'activation code by U.S. mail in 7-10 business days'],
  ] as const) {
    test(`the notice tells: ${promise}`, async ({ registration, paymentPage }) => {
      await registration.startAt('payment');
      await expect(paymentPage.notice).toContainText(words);
    });
  }

  test(
    'a registrant without a card goes on to the policies',
    { tag: '@smoke', annotation: proves('moeb-7.card-optional', 'moeb-7.next-without-card') },
    async ({ registration, paymentPage, policiesPage }) => {
      await registration.startAt('payment');
      await paymentPage.continueWithoutCard();
      await expect(policiesPage).toBeDisplayed();
    },
  );

  for (const cardType of ['Visa', 'MasterCard', 'Discover', 'American Express']) {
    test(`${cardType} is accepted`, async ({ registration, policiesPage, data }) => {
      await registration.startAt('payment');
      await registration.payWith(data.card({ cardType }));
      await expect(policiesPage).toBeDisplayed();
    });
  }

  test.describe('an entered card', { tag: '@edge' }, () => {
    test.beforeEach(async ({ registration }) => {
      await registration.startAt('payment');
    });

    for (const [label, field] of REQUIRED_WITH_A_CARD) {
      test(`${label} is required`, async ({ paymentPage, data }) => {
        await paymentPage.fillIn({ ...data.card(), [field]: undefined });
        await paymentPage.tickUseAccountAddress();
        await paymentPage.authorizeCharge();
        await paymentPage.buttons.chooseNext();
        await expect(paymentPage).toRefuse(paymentPage.fields[field], `${label} is required.`);
      });
    }

    test('its charge must be authorized', async ({ paymentPage, data }) => {
      await paymentPage.fillIn(data.card());
      await paymentPage.tickUseAccountAddress();
      await paymentPage.buttons.chooseNext();
      await expect(paymentPage).toRefuse(
        paymentPage.authorization,
        'You must authorize the charge to use a card.',
      );
    });

    test('a number with a wrong check digit is refused and stored nowhere', async ({
      registration,
      paymentPage,
      sandbox,
      data,
    }) => {
      await registration.payWith(data.card({ cardType: 'Visa', cardNumber: '4111111111111112' }));
      await expect(paymentPage).toRefuse(paymentPage.cardNumber, 'Enter a valid Visa card number.');
      await expect(paymentPage.cardNumber).toHaveValue('');
      expect(await sandbox.everything()).not.toContain('4111111111111112');
    });
  });
});
