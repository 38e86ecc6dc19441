import { coversClaim, coversRule, expect, stepOf, test } from '../../../fixtures/test';

const BILLING = {
  billingAddress: '111 S. 10th Street',
  billingCity: 'St. Louis',
  billingState: 'Missouri',
  billingZip: '63102',
  billingCountry: 'United States of America',
};

const HOLDER_ERROR = 'Card Holder Name may contain only letters, spaces, periods, apostrophes, and hyphens.';

test.describe('Payment Information: card', { tag: [stepOf('payment'), '@edge'] }, () => {
  test(
    'Card Type offers the four brands, and Expiration Year this year and the next 20',
    { annotation: coversRule('payment.brands', 'payment.expiration') },
    async ({ registration, paymentPage }) => {
      await registration.startAt('payment');
      await expect
        .soft(paymentPage.fields.cardType.getByRole('option'))
        .toHaveText(['Select Card Type', 'Visa', 'MasterCard', 'Discover', 'American Express']);
      const years = Array.from({ length: 21 }, (_, index) => String(2025 + index));
      await expect.soft(paymentPage.fields.expirationYear.getByRole('option')).toHaveText(['Year', ...years]);
    },
  );

  test(
    'lists refuse a value that they do not offer, each at its field',
    { annotation: coversRule('payment.brands', 'payment.expiration', 'payment.billing-address') },
    async ({ registration, paymentPage, tamper, data }) => {
      await registration.openPayment(data.card(BILLING));
      const { cardType, expirationMonth, expirationYear, billingCountry } = paymentPage.fields;
      for (const list of [cardType, expirationMonth, expirationYear, billingCountry]) {
        await tamper.choose(list, 'Atlantis');
      }
      await paymentPage.buttons.chooseNext();
      await expect(paymentPage).toShowFieldErrors([
        { field: cardType, message: 'Select Card Type from the list.' },
        { field: expirationMonth, message: 'Select Expiration Month from the list.' },
        { field: expirationYear, message: 'Select Expiration Year from the list.' },
        { field: billingCountry, message: 'Select Billing Country from the list.' },
      ]);
    },
  );

  // The clock is at September 15, 2025. Source: D-13 (from this month to 20 years ahead).
  test(
    'an expired Visa card with a wrong number and code is refused, each error at its field; markup is shown as text',
    {
      annotation: [
        ...coversClaim('moeb-7.validated-at-registration'),
        ...coversRule(
          'payment.card-holder',
          'payment.number',
          'payment.expiration',
          'payment.security-code',
          'payment.billing-zip',
          'page.markup-as-text',
          'summary.at-field',
          'summary.title',
        ),
      ],
    },
    async ({ registration, paymentPage, data }) => {
      await registration.tryPayment(data.card({ ...BILLING, cardType: 'Visa' }), {
        cardHolder: '"><b>Pat</b>',
        cardNumber: '4111111111111112',
        expirationMonth: '08',
        expirationYear: '2025',
        securityCode: '7391',
        billingZip: '"><b>63102',
      });
      const { fields } = paymentPage;
      await expect(paymentPage).toShowFieldErrors([
        { field: fields.cardHolder, message: HOLDER_ERROR },
        { field: fields.cardNumber, message: 'Enter a valid Visa card number.' },
        { field: fields.expirationMonth, message: 'This card has expired.' },
        { field: fields.securityCode, message: 'Enter the 3-digit security code.' },
        { field: fields.billingZip, message: 'Enter a valid ZIP code.' },
      ]);
      await expect(fields.cardHolder).toHaveValue('"><b>Pat</b>');
      await expect(fields.billingZip).toHaveValue('"><b>63102');
    },
  );

  test(
    'an American Express card that lasts too long, with a wrong number and code, is refused, each error at its field',
    {
      annotation: coversRule(
        'payment.card-holder',
        'payment.number',
        'payment.expiration',
        'payment.security-code',
      ),
    },
    async ({ registration, paymentPage, data }) => {
      await registration.tryPayment(data.card({ cardType: 'American Express' }), {
        cardHolder: 'P'.repeat(101),
        cardNumber: '37828224631000A',
        expirationMonth: '10',
        expirationYear: '2045',
        securityCode: '739',
      });
      const { fields } = paymentPage;
      await expect(paymentPage).toShowFieldErrors([
        { field: fields.cardHolder, message: 'Card Holder Name must be 100 characters or fewer.' },
        { field: fields.cardNumber, message: 'Card Number may contain only digits, spaces, and hyphens.' },
        { field: fields.expirationMonth, message: 'Expiration must be within 20 years.' },
        { field: fields.securityCode, message: 'Enter the 4-digit security code.' },
      ]);
    },
  );

  test(
    'a security code of two digits without Card Type, and a holder with a tab, are refused',
    { annotation: coversRule('payment.security-code', 'payment.card-holder') },
    async ({ registration, paymentPage, data }) => {
      await registration.tryPayment(data.card(), {
        cardHolder: 'Pat\tExample',
        cardType: 'Select Card Type',
        securityCode: '73',
      });
      const { fields } = paymentPage;
      await expect(paymentPage).toShowFieldErrors([
        { field: fields.cardHolder, message: 'Card Holder Name must be one line of text.' },
        { field: fields.cardType, message: 'Card Type is required.' },
        { field: fields.securityCode, message: 'Enter the 3- or 4-digit security code.' },
      ]);
    },
  );

  test(
    'a card without the authorization of the charge is refused',
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

  test(
    'answers that are pasted with line breaks are accepted in every text field',
    { annotation: coversRule('payment.card-holder', 'payment.number', 'payment.security-code') },
    async ({ registration, paymentPage, policiesPage, clipboard, data }) => {
      const card = data.card({ cardType: 'Visa', cardHolder: '', cardNumber: '', securityCode: '' });
      await registration.openPayment(card);
      const { cardHolder, cardNumber, securityCode } = paymentPage.fields;
      await clipboard.pasteInto(cardHolder, 'Pat\r\nExample\n');
      await clipboard.pasteInto(cardNumber, '4111 1111\r\n1111 1111\n');
      await clipboard.pasteInto(securityCode, '\r\n739\n');
      await paymentPage.buttons.chooseNext();
      await expect(policiesPage).toBeDisplayed();
    },
  );

  test(
    'holder, brand, last four digits and expiration of the card are recorded with the account',
    { annotation: coversRule('payment.not-stored', 'payment.account-address') },
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
});
