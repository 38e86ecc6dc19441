import { coversClaim, coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** What is missing of a card of which nothing was entered, in the order of the screen. Source: D-13. */
const CARD = [
  'Card Holder Name is required.',
  'Card Type is required.',
  'Card Number is required.',
  'Expiration Month is required.',
  'Expiration Year is required.',
  'Security Code is required.',
];

/** And with its billing address, where that is not the account's. */
const WHOLE_CARD = [
  ...CARD,
  'Billing Address is required.',
  'Billing City is required.',
  'Billing Zip/Postal Code is required.',
  'Billing Country is required.',
];

const AUTHORIZATION = 'You must authorize the charge to use a card.';

/** What Back keeps. Source: D-06. */
const KEPT = [
  ['cardHolder', "Renée O'Neil"],
  ['cardType', 'Visa'],
  ['expirationMonth', '06'],
  ['expirationYear', '2031'],
  ['billingAddress', '111 S. 10th Street'],
  ['billingCity', 'St. Louis'],
  ['billingState', 'Missouri'],
  ['billingZip', '63102-1125'],
  ['billingCountry', 'Canada'],
] as const;

test.describe('Payment Information', { tag: stepOf('payment') }, () => {
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
      { annotation: [...coversClaim(claim), ...coversRule('payment.notice')] },
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
        ...coversClaim('moeb-7.card-optional', 'moeb-7.next-without-card'),
        ...coversRule('payment.optional'),
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
    { annotation: coversRule('payment.optional') },
    async ({ registration, paymentPage }) => {
      await registration.startAt('payment');
      await expect(paymentPage.fields.cardHolder).toBeVisible();
      await expect(paymentPage.requiredMarks).toHaveCount(0);
    },
  );

  test(
    'a card holder alone asks for the whole card',
    { tag: '@edge', annotation: coversRule('payment.all-or-nothing') },
    async ({ registration, paymentPage }) => {
      await registration.startAt('payment');
      await paymentPage.fillIn({ cardHolder: 'Pat Example' });
      await paymentPage.buttons.chooseNext();
      await expect(paymentPage.errors.links).toHaveText([
        ...WHOLE_CARD.filter((message) => message !== 'Card Holder Name is required.'),
        AUTHORIZATION,
      ]);
    },
  );

  test(
    'the authorization alone asks for the whole card',
    { tag: '@edge', annotation: coversRule('payment.all-or-nothing') },
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
    { tag: '@edge', annotation: coversRule('payment.kept', 'payment.not-stored') },
    async ({ registration, paymentPage, credentialsPage, sandbox }) => {
      const cardNumber = '4111111111111111';
      await registration.startAt('payment');
      await paymentPage.fillIn({ ...Object.fromEntries(KEPT), cardNumber, securityCode: '739' });
      await paymentPage.tickUseAccountAddress();
      await paymentPage.authorizeCharge();
      await paymentPage.buttons.chooseBack();
      await expect(credentialsPage).toBeDisplayed();
      await paymentPage.open();
      for (const [field, entered] of KEPT) {
        await expect(paymentPage.fields[field]).toHaveValue(entered);
      }
      await expect(paymentPage.useAccountAddress).toBeChecked();
      await expect(paymentPage.authorization).toBeChecked();
      await expect(paymentPage.fields.cardNumber).toHaveValue('');
      await expect(paymentPage.fields.securityCode).toHaveValue('');
      expect(await sandbox.everything()).not.toContain(cardNumber);
    },
  );
});
