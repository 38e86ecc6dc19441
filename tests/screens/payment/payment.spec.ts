import { about, checks, expect, proves, test } from '../../../fixtures/test';

/** What is missing of a card of which nothing was entered, in the order of the screen. Source: D-13. */
const WHOLE_CARD = [
  'Card Holder Name is required.',
  'Card Type is required.',
  'Card Number is required.',
  'Expiration Month is required.',
  'Expiration Year is required.',
  'Security Code is required.',
  'Billing Address is required.',
  'Billing City is required.',
  'Billing Zip/Postal Code is required.',
  'Billing Country is required.',
];

test.describe('Payment Information', { tag: '@step-7', annotation: about('payment') }, () => {
  for (const [promise, words, claim] of [
    ['a card is optional', 'A payment card is optional', 'moeb-7.card-optional'],
    [
      'Next with nothing entered goes on',
      'choose Next without entering anything on this screen',
      'moeb-7.next-without-card',
    ],
    [
      'a card is validated for instant access',
      'For instant access, enter a card. PACER validates it',
      'moeb-7.validated-at-registration',
    ],
    ['registering costs nothing', 'There is no charge for registering.', 'moeb-7.no-registration-charge'],
    [
      'the card is charged quarterly',
      'A card is charged quarterly for fees incurred.',
      'moeb-7.quarterly-charge',
    ],
    [
      'without a card a code comes by mail',
      'activation code by U.S. mail in 7-10 business days',
      'moeb-7.no-card-code-by-mail',
    ],
  ] as const) {
    test(
      `the notice tells: ${promise}`,
      { annotation: [...proves(claim), ...checks('payment.notice')] },
      async ({ registration, paymentPage }) => {
        await registration.startAt('payment');
        await expect(paymentPage.notice).toContainText(words);
      },
    );
  }

  test(
    'a registrant without a card goes on to the policies',
    {
      tag: '@smoke',
      annotation: [
        ...proves('moeb-7.card-optional', 'moeb-7.next-without-card'),
        ...checks('payment.optional'),
      ],
    },
    async ({ registration, paymentPage, policiesPage }) => {
      await registration.startAt('payment');
      await paymentPage.continueWithoutCard();
      await expect(policiesPage).toBeDisplayed();
    },
  );

  test(
    'no field is marked as required',
    { annotation: checks('payment.optional') },
    async ({ registration, paymentPage }) => {
      await registration.startAt('payment');
      await expect(paymentPage.cardHolder).toBeVisible();
      await expect(paymentPage.requiredMarks).toHaveCount(0);
    },
  );

  test(
    'a screen with spaces only counts as left blank',
    { tag: '@edge', annotation: checks('payment.optional') },
    async ({ registration, paymentPage, policiesPage }) => {
      await registration.startAt('payment');
      await paymentPage.fillIn({ cardHolder: '   ', cardNumber: ' ', securityCode: '  ', billingCity: ' ' });
      await paymentPage.buttons.chooseNext();
      await expect(policiesPage).toBeDisplayed();
    },
  );

  for (const [what, enter, entered] of [
    ['the card holder alone', { cardHolder: 'Pat Example' }, 'Card Holder Name is required.'],
    ['the billing city alone', { billingCity: 'St. Louis' }, 'Billing City is required.'],
    ['the expiration month alone', { expirationMonth: '06' }, 'Expiration Month is required.'],
  ] as const) {
    test(
      `${what} asks for the whole card`,
      { tag: '@edge', annotation: checks('payment.all-or-nothing') },
      async ({ registration, paymentPage }) => {
        await registration.startAt('payment');
        await paymentPage.fillIn(enter);
        await paymentPage.buttons.chooseNext();
        await expect(paymentPage.errors.links).toHaveText([
          ...WHOLE_CARD.filter((message) => message !== entered),
          'You must authorize the charge to use a card.',
        ]);
      },
    );
  }

  test(
    'the authorization alone asks for the whole card',
    { tag: '@edge', annotation: checks('payment.all-or-nothing') },
    async ({ registration, paymentPage }) => {
      await registration.startAt('payment');
      await paymentPage.authorizeCharge();
      await paymentPage.buttons.chooseNext();
      await expect(paymentPage.errors.summary).toBeFocused();
      await expect(paymentPage.errors.links).toHaveText(WHOLE_CARD);
    },
  );

  test(
    'Back keeps the card but its number and security code, and records none',
    { tag: '@edge', annotation: checks('payment.kept', 'payment.not-stored') },
    async ({ registration, paymentPage, credentialsPage, sandbox, data }) => {
      const card = data.card({ cardType: 'Visa', securityCode: '739' });
      await registration.startAt('payment');
      await paymentPage.fillIn(card);
      await paymentPage.buttons.chooseBack();
      await expect(credentialsPage).toBeDisplayed();
      await paymentPage.open();
      await expect(paymentPage.cardHolder).toHaveValue(card.cardHolder);
      await expect(paymentPage.expirationYear).toHaveValue(card.expirationYear);
      await expect(paymentPage.cardNumber).toHaveValue('');
      await expect(paymentPage.securityCode).toHaveValue('');
      expect(await sandbox.everything()).not.toContain(card.cardNumber);
    },
  );
});
