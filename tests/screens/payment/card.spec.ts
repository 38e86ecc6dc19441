import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** Fields of a card, and how each is left empty. Source: D-13. */
const REQUIRED = [
  { label: 'Card Holder Name', field: 'cardHolder', empty: '' },
  { label: 'Card Type', field: 'cardType', empty: 'Select Card Type' },
  { label: 'Card Number', field: 'cardNumber', empty: '' },
  { label: 'Expiration Month', field: 'expirationMonth', empty: 'Month' },
  { label: 'Expiration Year', field: 'expirationYear', empty: 'Year' },
  { label: 'Security Code', field: 'securityCode', empty: '' },
] as const;

/** Lists, and the rule that says what each offers. */
const LISTS = [
  { label: 'Card Type', field: 'cardType', rule: 'payment.brands' },
  { label: 'Expiration Month', field: 'expirationMonth', rule: 'payment.expiration' },
  { label: 'Expiration Year', field: 'expirationYear', rule: 'payment.expiration' },
] as const;

/** Security codes of the wrong length. Source: D-13. */
const REFUSED_CODES = [
  { cardType: 'Visa', securityCode: '7391', error: 'Enter the 3-digit security code.' },
  { cardType: 'American Express', securityCode: '739', error: 'Enter the 4-digit security code.' },
] as const;

const HOLDER_ERROR = 'Card Holder Name may contain only letters, spaces, periods, apostrophes, and hyphens.';
const REFUSED_HOLDERS = [
  {
    holder: '101 letters',
    cardHolder: 'P'.repeat(101),
    error: 'Card Holder Name must be 100 characters or fewer.',
  },
  { holder: 'a tab', cardHolder: 'Pat\tExample', error: 'Card Holder Name must be one line of text.' },
  { holder: 'markup', cardHolder: '"><b>Pat</b>', error: HOLDER_ERROR },
] as const;

/** The clock is at September 15, 2025. Source: D-13 (from this month to 20 years ahead). */
const REFUSED_EXPIRATIONS = [
  { expires: 'last month', expirationMonth: '08', expirationYear: '2025', error: 'This card has expired.' },
  {
    expires: 'in 20 years and one month',
    expirationMonth: '10',
    expirationYear: '2045',
    error: 'Expiration must be within 20 years.',
  },
] as const;

test.describe('Payment Information: card', { tag: [stepOf('payment'), '@edge'] }, () => {
  for (const { label, field, empty } of REQUIRED) {
    test(
      `${label} left empty is refused`,
      { annotation: coversRule('payment.all-or-nothing', 'summary.at-field', 'summary.title') },
      async ({ registration, paymentPage, data }) => {
        await registration.tryPayment(data.card(), { [field]: empty });
        await expect(paymentPage).toShowFieldError(paymentPage.fields[field], `${label} is required.`);
      },
    );
  }

  for (const { label, field, rule } of LISTS) {
    test(
      `${label} refuses a value that is not in its list`,
      { annotation: coversRule(rule) },
      async ({ registration, paymentPage, tamper, data }) => {
        await registration.openPayment(data.card({ cardType: 'Visa' }));
        await tamper.choose(paymentPage.fields[field], 'Atlantis');
        await paymentPage.buttons.chooseNext();
        await expect(paymentPage).toShowFieldError(
          paymentPage.fields[field],
          `Select ${label} from the list.`,
        );
      },
    );
  }

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

  for (const { cardType, securityCode, error } of REFUSED_CODES) {
    test(
      `${cardType} with the security code "${securityCode}" is refused`,
      { annotation: coversRule('payment.security-code') },
      async ({ registration, paymentPage, data }) => {
        await registration.tryPayment(data.card({ cardType }), { securityCode });
        await expect(paymentPage).toShowFieldError(paymentPage.fields.securityCode, error);
      },
    );
  }

  test(
    'a security code of two digits without Card Type is refused: it has 3 or 4 digits',
    { annotation: coversRule('payment.security-code') },
    async ({ registration, paymentPage, data }) => {
      await registration.tryPayment(data.card(), { cardType: 'Select Card Type', securityCode: '73' });
      await expect(paymentPage.errors.links).toHaveText([
        'Card Type is required.',
        'Enter the 3- or 4-digit security code.',
      ]);
    },
  );

  for (const { expires, expirationMonth, expirationYear, error } of REFUSED_EXPIRATIONS) {
    test(
      `a card that expires ${expires} (${expirationMonth}/${expirationYear}) is refused`,
      { annotation: coversRule('payment.expiration') },
      async ({ registration, paymentPage, data }) => {
        await registration.tryPayment(data.card(), { expirationMonth, expirationYear });
        await expect(paymentPage).toShowFieldError(paymentPage.fields.expirationMonth, error);
      },
    );
  }

  test(
    'Expiration Year offers this year and the next 20',
    { annotation: coversRule('payment.expiration') },
    async ({ registration, paymentPage }) => {
      await registration.startAt('payment');
      const years = paymentPage.fields.expirationYear.getByRole('option');
      await expect(years).toHaveCount(1 + 21);
      await expect(years.nth(1)).toHaveText('2025');
      await expect(years.last()).toHaveText('2045');
    },
  );

  for (const { holder, cardHolder, error } of REFUSED_HOLDERS) {
    test(
      `Card Holder Name with ${holder} is refused`,
      { annotation: coversRule('payment.card-holder', 'page.markup-as-text') },
      async ({ registration, paymentPage, data }) => {
        await registration.tryPayment(data.card(), { cardHolder });
        await expect(paymentPage).toShowFieldError(paymentPage.fields.cardHolder, error);
        await expect(paymentPage.fields.cardHolder).toHaveValue(cardHolder);
      },
    );
  }

  for (const { label, field, pasted } of [
    { label: 'Card Holder Name', field: 'cardHolder', pasted: 'Pat\r\nExample\n' },
    { label: 'Security Code', field: 'securityCode', pasted: '\r\n739\n' },
  ] as const) {
    test(
      `${label} accepts pasted text with line breaks`,
      { annotation: coversRule('payment.card-holder', 'payment.security-code') },
      async ({ registration, paymentPage, policiesPage, clipboard, data }) => {
        await registration.openPayment(data.card({ cardType: 'Visa', [field]: '' }));
        await clipboard.pasteInto(paymentPage.fields[field], pasted);
        await paymentPage.buttons.chooseNext();
        await expect(policiesPage).toBeDisplayed();
      },
    );
  }
});
