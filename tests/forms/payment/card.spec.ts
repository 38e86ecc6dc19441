import { coversRule, expect, stepOf, test } from '../../../fixtures/form';

/** Fields of a card, and how each is left empty. Source: D-13. */
const REQUIRED = [
  { field: 'Card Holder Name', empty: '' },
  { field: 'Card Holder Name', empty: '   ' },
  { field: 'Card Type', empty: 'Select Card Type' },
  { field: 'Card Number', empty: '' },
  { field: 'Card Number', empty: '   ' },
  { field: 'Expiration Month', empty: 'Month' },
  { field: 'Expiration Year', empty: 'Year' },
  { field: 'Security Code', empty: '' },
  { field: 'Security Code', empty: '   ' },
];

/** Values that are not in a list, as a tampered request may send. */
const NOT_OFFERED = [
  { field: 'Card Type', rule: 'payment.brands', option: 'Atlantis' },
  { field: 'Card Type', rule: 'payment.brands', option: 'Diners Club' },
  { field: 'Expiration Month', rule: 'payment.expiration', option: 'Atlantis' },
  { field: 'Expiration Month', rule: 'payment.expiration', option: '00' },
  { field: 'Expiration Month', rule: 'payment.expiration', option: '13' },
  { field: 'Expiration Year', rule: 'payment.expiration', option: 'Atlantis' },
  { field: 'Expiration Year', rule: 'payment.expiration', option: '12027' },
  { field: 'Expiration Year', rule: 'payment.expiration', option: '20271' },
];

const THREE_DIGITS = 'Enter the 3-digit security code.';
const FOUR_DIGITS = 'Enter the 4-digit security code.';

const SECURITY_CODES = [
  { cardType: 'Visa', securityCode: '73', error: THREE_DIGITS },
  { cardType: 'Visa', securityCode: '7391', error: THREE_DIGITS },
  { cardType: 'MasterCard', securityCode: '73', error: THREE_DIGITS },
  { cardType: 'MasterCard', securityCode: '7391', error: THREE_DIGITS },
  { cardType: 'Discover', securityCode: '73', error: THREE_DIGITS },
  { cardType: 'Discover', securityCode: '7391', error: THREE_DIGITS },
  { cardType: 'American Express', securityCode: '739', error: FOUR_DIGITS },
  { cardType: 'American Express', securityCode: '73915', error: FOUR_DIGITS },
  { cardType: 'Visa', securityCode: 'abc', error: THREE_DIGITS },
  { cardType: 'Visa', securityCode: '7 9', error: THREE_DIGITS },
  { cardType: 'Visa', securityCode: '٧٣٩', error: THREE_DIGITS },
  { cardType: 'Visa', securityCode: '<b>', error: THREE_DIGITS },
];

const ACCEPTED_CODES = [
  { cardType: 'Visa', securityCode: '000' },
  { cardType: 'Discover', securityCode: '999' },
  { cardType: 'American Express', securityCode: '0000' },
];

const ACCEPTED_HOLDERS = [
  { what: 'one letter', cardHolder: 'P' },
  { what: '100 letters', cardHolder: 'P'.repeat(100) },
  { what: 'an accent, an apostrophe and a hyphen', cardHolder: "Renée O'Neil-Wu" },
  { what: 'periods', cardHolder: 'J. R. Kowalski Jr.' },
  { what: 'letters that are not Latin', cardHolder: 'Нина Ли' },
];

const CHARACTERS = 'Card Holder Name may contain only letters, spaces, periods, apostrophes, and hyphens.';

const REFUSED_HOLDERS = [
  {
    what: '101 letters',
    cardHolder: 'P'.repeat(101),
    error: 'Card Holder Name must be 100 characters or fewer.',
  },
  { what: 'a digit', cardHolder: 'Pat Example 2', error: CHARACTERS },
  { what: 'an at sign', cardHolder: 'pat@home', error: CHARACTERS },
  { what: 'an underscore', cardHolder: 'pat_k', error: CHARACTERS },
  { what: 'an emoji', cardHolder: 'Pat 🙂', error: CHARACTERS },
  { what: 'a hyphen before the name', cardHolder: '-Pat', error: CHARACTERS },
  { what: 'a tab', cardHolder: 'Pat\tExample', error: 'Card Holder Name must be one line of text.' },
  { what: 'markup', cardHolder: '"><b>Pat</b>', error: CHARACTERS },
];

/** The clock is at September 15, 2025. Source: D-13 (from this month to 20 years ahead). */
const NOT_EXPIRED = [
  { when: 'this month', month: '09', year: '2025' },
  { when: 'next month', month: '10', year: '2025' },
  { when: 'next January', month: '01', year: '2026' },
  { when: 'last month in 20 years', month: '08', year: '2045' },
  { when: 'this month in 20 years', month: '09', year: '2045' },
];

const EXPIRED = [
  { when: 'last month', month: '08', year: '2025', error: 'This card has expired.' },
  { when: 'January of this year', month: '01', year: '2025', error: 'This card has expired.' },
  { when: 'next month in 20 years', month: '10', year: '2045', error: 'Expiration must be within 20 years.' },
  { when: 'December in 20 years', month: '12', year: '2045', error: 'Expiration must be within 20 years.' },
];

test.describe('Payment Information: card', { tag: [stepOf('payment'), '@edge'] }, () => {
  for (const { field, empty } of REQUIRED) {
    test(
      `${field} left empty as "${empty}" is refused`,
      { annotation: coversRule('payment.all-or-nothing', 'summary.at-field', 'summary.title') },
      async ({ form, data }) => {
        const payment = await form.openPayment(data.card());
        const answer = await payment.submit({ [field]: empty });
        expect(answer).toShowFieldError(field, `${field} is required.`);
      },
    );
  }

  for (const { field, rule, option } of NOT_OFFERED) {
    test(
      `${field} refuses "${option}", which is not in its list`,
      { annotation: coversRule(rule) },
      async ({ form, data }) => {
        const payment = await form.openPayment(data.card({ cardType: 'Visa' }));
        const answer = await payment.tamper(field, option).submit();
        expect(answer).toShowFieldError(field, `Select ${field} from the list.`);
      },
    );
  }

  for (const { cardType, securityCode, error } of SECURITY_CODES) {
    test(
      `${cardType} with the security code "${securityCode}" is refused`,
      { annotation: coversRule('payment.security-code') },
      async ({ form, data }) => {
        const payment = await form.openPayment(data.card({ cardType }));
        const answer = await payment.submit({ 'Security Code': securityCode });
        expect(answer).toShowFieldError('Security Code', error);
      },
    );
  }

  for (const { cardType, securityCode } of ACCEPTED_CODES) {
    test(
      `${cardType} with the security code "${securityCode}" is accepted`,
      { annotation: coversRule('payment.security-code') },
      async ({ form, data }) => {
        const payment = await form.openPayment(data.card({ cardType }));
        expect(await payment.submit({ 'Security Code': securityCode })).toBeDisplayed('policies');
      },
    );
  }

  for (const securityCode of ['73', '73915']) {
    test(
      `the security code "${securityCode}" without Card Type is refused: it has 3 or 4 digits`,
      { annotation: coversRule('payment.security-code') },
      async ({ form, data }) => {
        const payment = await form.openPayment(data.card());
        const answer = await payment.submit({
          'Card Type': 'Select Card Type',
          'Security Code': securityCode,
        });
        expect(answer).toShowFieldErrors({
          'Card Type': 'Card Type is required.',
          'Security Code': 'Enter the 3- or 4-digit security code.',
        });
      },
    );
  }

  for (const { when, month, year } of NOT_EXPIRED) {
    test(
      `a card that expires ${when} (${month}/${year}) is accepted`,
      { annotation: coversRule('payment.expiration') },
      async ({ form, data }) => {
        const payment = await form.openPayment(data.card());
        const answer = await payment.submit({ 'Expiration Month': month, 'Expiration Year': year });
        expect(answer).toBeDisplayed('policies');
      },
    );
  }

  for (const { when, month, year, error } of EXPIRED) {
    test(
      `a card that expires ${when} (${month}/${year}) is refused`,
      { annotation: coversRule('payment.expiration') },
      async ({ form, data }) => {
        const payment = await form.openPayment(data.card());
        const answer = await payment.submit({ 'Expiration Month': month, 'Expiration Year': year });
        expect(answer).toShowFieldError('Expiration Month', error);
      },
    );
  }

  for (const { year, error } of [
    { year: '2024', error: 'This card has expired.' },
    { year: '2046', error: 'Expiration must be within 20 years.' },
  ]) {
    test(
      `Expiration Year does not offer ${year}, and refuses it`,
      { annotation: coversRule('payment.expiration') },
      async ({ form, data }) => {
        const payment = await form.openPayment(data.card({ expirationMonth: '09' }));
        expect(payment.options('Expiration Year')).not.toContain(year);
        const answer = await payment.tamper('Expiration Year', year).submit();
        expect(answer).toShowFieldError('Expiration Month', error);
      },
    );
  }

  test.describe('at the turn of the year', () => {
    test.use({ sandboxOptions: { clock: '2025-12-31T23:50:00-05:00' } });

    test(
      'a card that expired in the old year is refused on a screen that was opened before',
      { annotation: coversRule('payment.expiration') },
      async ({ form, sandbox, data }) => {
        const card = data.card({ expirationMonth: '12', expirationYear: '2025' });
        const payment = await form.openPayment(card);
        await sandbox.advanceClock(15 * 60);
        expect(await payment.submit()).toShowFieldError('Expiration Month', 'This card has expired.');
      },
    );
  });

  for (const { what, cardHolder } of ACCEPTED_HOLDERS) {
    test(
      `Card Holder Name with ${what} is accepted`,
      { annotation: coversRule('payment.card-holder') },
      async ({ form, sandbox, data }) => {
        const payment = await form.openPayment(data.card());
        expect(await payment.submit({ 'Card Holder Name': cardHolder })).toBeDisplayed('policies');
        expect(await sandbox.everything()).toContain(`"holder":${JSON.stringify(cardHolder)}`);
      },
    );
  }

  for (const { what, cardHolder, error } of REFUSED_HOLDERS) {
    test(
      `Card Holder Name with ${what} is refused`,
      { annotation: coversRule('payment.card-holder', 'page.markup-as-text') },
      async ({ form, data }) => {
        const payment = await form.openPayment(data.card());
        const answer = await payment.submit({ 'Card Holder Name': cardHolder });
        expect(answer).toShowFieldError('Card Holder Name', error);
        expect(answer.fieldValue('Card Holder Name')).toBe(cardHolder);
      },
    );
  }
});
