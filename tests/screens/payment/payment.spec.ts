import { coversClaim, coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** Errors of a card that is left empty, in the order of the screen. Source: D-13. */
const CARD = [
  'Card Holder Name is required.',
  'Card Type is required.',
  'Card Number is required.',
  'Expiration Month is required.',
  'Expiration Year is required.',
  'Security Code is required.',
];

/** The same with an empty billing address, if the registrant does not use the account address. */
const WHOLE_CARD = [
  ...CARD,
  'Billing Address is required.',
  'Billing City is required.',
  'Billing Zip/Postal Code is required.',
  'Billing Country is required.',
];

const AUTHORIZATION = 'You must authorize the charge to use a card.';

/** What Back keeps. Source: D-06. */
const KEPT = {
  cardHolder: "Renée O'Neil",
  cardType: 'Visa',
  expirationMonth: '06',
  expirationYear: '2031',
  billingAddress: '111 S. 10th Street',
  billingCity: 'St. Louis',
  billingState: 'Missouri',
  billingZip: '63102-1125',
  billingCountry: 'Canada',
} as const;

test.describe('Payment Information', { tag: stepOf('payment') }, () => {
  for (const { promise, text, claim } of [
    { promise: 'a card is optional', text: 'A payment card is optional', claim: 'moeb-7.card-optional' },
    {
      promise: 'Next continues with nothing entered',
      text: 'choose Next without entering anything on this screen',
      claim: 'moeb-7.next-without-card',
    },
    {
      promise: 'a card is validated for instant access',
      text: 'For instant access, enter a card. PACER validates it',
      claim: 'moeb-7.validated-at-registration',
    },
    {
      promise: 'registering costs nothing',
      text: 'There is no charge for registering.',
      claim: 'moeb-7.no-registration-charge',
    },
    {
      promise: 'the card is charged quarterly',
      text: 'A card is charged quarterly for fees incurred.',
      claim: 'moeb-7.quarterly-charge',
    },
    {
      promise: 'an activation code arrives by mail if there is no card',
      text: 'activation code by U.S. mail in 7-10 business days',
      claim: 'moeb-7.no-card-code-by-mail',
    },
  ] as const) {
    test(
      `the notice says: ${promise}`,
      { annotation: [...coversClaim(claim), ...coversRule('payment.notice')] },
      async ({ registration, paymentPage }) => {
        await registration.startAt('payment');
        await expect(paymentPage.notice).toContainText(text);
      },
    );
  }

  test(
    'a registrant without a card continues to the policies',
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
    'a card holder without a card gets an error for each other field',
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
    'an authorization without a card gets an error for each field',
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
    'Back keeps the card except its number and security code, and stores no card number',
    { tag: '@edge', annotation: coversRule('payment.kept', 'payment.not-stored') },
    async ({ registration, paymentPage, credentialsPage, sandbox }) => {
      const cardNumber = '4111111111111111';
      await registration.startAt('payment');
      await paymentPage.fillIn({ ...KEPT, cardNumber, securityCode: '739' });
      await paymentPage.tickUseAccountAddress();
      await paymentPage.authorizeCharge();
      await paymentPage.buttons.chooseBack();
      await expect(credentialsPage).toBeDisplayed();
      await paymentPage.open();
      for (const field of Object.keys(KEPT) as (keyof typeof KEPT)[]) {
        await expect(paymentPage.fields[field]).toHaveValue(KEPT[field]);
      }
      await expect(paymentPage.useAccountAddress).toBeChecked();
      await expect(paymentPage.authorization).toBeChecked();
      await expect(paymentPage.fields.cardNumber).toHaveValue('');
      await expect(paymentPage.fields.securityCode).toHaveValue('');
      expect(await sandbox.everything()).not.toContain(cardNumber);
    },
  );
});
