import { coversClaim, coversCriterion, coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** What the notice promises, and the statement of the guide that says so. */
const PROMISES = [
  { text: 'A payment card is optional', claim: 'moeb-7.card-optional' },
  {
    text: 'choose Next without entering anything on this screen',
    claim: 'moeb-7.next-without-card',
  },
  {
    text: 'For instant access, enter a card. PACER validates it',
    claim: 'moeb-7.validated-at-registration',
  },
  { text: 'There is no charge for registering.', claim: 'moeb-7.no-registration-charge' },
  { text: 'A card is charged quarterly for fees incurred.', claim: 'moeb-7.quarterly-charge' },
  {
    text: 'activation code by U.S. mail in 7-10 business days',
    claim: 'moeb-7.no-card-code-by-mail',
  },
] as const;

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
  test(
    'the notice says what a card is for and what happens without one, and no field is marked as required',
    {
      annotation: [
        ...PROMISES.flatMap(({ claim }) => coversClaim(claim)),
        ...coversRule('payment.notice', 'payment.optional'),
      ],
    },
    async ({ registration, paymentPage }) => {
      await registration.startAt('payment');
      for (const { text } of PROMISES) await expect.soft(paymentPage.notice).toContainText(text);
      await expect(paymentPage.fields.cardHolder).toBeVisible();
      await expect(paymentPage.requiredMarks).toHaveCount(0);
    },
  );

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
    'an authorization without a card gets an error at each field of the card',
    {
      tag: '@edge',
      annotation: [...coversRule('payment.all-or-nothing', 'summary.focus'), ...coversCriterion('3.3.1')],
    },
    async ({ registration, paymentPage }) => {
      await registration.startAt('payment');
      await paymentPage.authorizeCharge();
      await paymentPage.buttons.chooseNext();
      await expect(paymentPage.errors.summary).toBeFocused();
      const { fields } = paymentPage;
      await expect(paymentPage).toShowFieldErrors([
        { field: fields.cardHolder, message: 'Card Holder Name is required.' },
        { field: fields.cardType, message: 'Card Type is required.' },
        { field: fields.cardNumber, message: 'Card Number is required.' },
        { field: fields.expirationMonth, message: 'Expiration Month is required.' },
        { field: fields.expirationYear, message: 'Expiration Year is required.' },
        { field: fields.securityCode, message: 'Security Code is required.' },
        { field: fields.billingAddress, message: 'Billing Address is required.' },
        { field: fields.billingCity, message: 'Billing City is required.' },
        { field: fields.billingZip, message: 'Billing Zip/Postal Code is required.' },
        { field: fields.billingCountry, message: 'Billing Country is required.' },
      ]);
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
