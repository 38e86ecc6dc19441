import { coversRule, expect, stepOf, test } from '../../../fixtures/form';

const AUTHORIZATION = 'I authorize the PACER Service Center to charge this card quarterly for fees incurred';

/** Fields of a card, in the order of the screen. Source: D-13. */
const CARD = [
  'Card Holder Name',
  'Card Type',
  'Card Number',
  'Expiration Month',
  'Expiration Year',
  'Security Code',
];

/** Fields of its billing address, if the registrant does not use the account address. */
const WHOLE_CARD = [...CARD, 'Billing Address', 'Billing City', 'Billing Zip/Postal Code', 'Billing Country'];

const AUTHORIZED = { [AUTHORIZATION]: 'You must authorize the charge to use a card.' };

const ALONE = [
  { field: 'Card Holder Name', answer: 'Pat Example' },
  { field: 'Card Type', answer: 'Visa' },
  { field: 'Card Number', answer: '4111111111111111' },
  { field: 'Expiration Month', answer: '06' },
  { field: 'Expiration Year', answer: '2031' },
  { field: 'Security Code', answer: '739' },
  { field: 'Billing Address', answer: '111 S. 10th Street' },
  { field: 'Billing City', answer: 'St. Louis' },
  { field: 'Billing Zip/Postal Code', answer: '63102' },
  { field: 'Billing Country', answer: 'Canada' },
];

const required = (fields: readonly string[]): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field, `${field} is required.`]));

test.describe('Payment Information: a card as a whole', { tag: [stepOf('payment'), '@edge'] }, () => {
  for (const { what, answers } of [
    { what: 'nothing entered', answers: {} },
    {
      what: 'spaces only',
      answers: {
        'Card Holder Name': '   ',
        'Card Number': ' ',
        'Security Code': '  ',
        'Billing City': ' ',
      },
    },
  ]) {
    test(
      `a screen with ${what} counts as empty`,
      { annotation: coversRule('payment.optional') },
      async ({ form }) => {
        const payment = await form.openAt('payment');
        expect(await payment.submit(answers)).toBeDisplayed('policies');
      },
    );
  }

  for (const { field, answer } of ALONE) {
    test(
      `${field} alone gets an error for each other field`,
      { annotation: coversRule('payment.all-or-nothing') },
      async ({ form }) => {
        const payment = await form.openAt('payment');
        expect(await payment.submit({ [field]: answer })).toShowFieldErrors({
          ...required(WHOLE_CARD.filter((other) => other !== field)),
          ...AUTHORIZED,
        });
      },
    );
  }

  test(
    'Billing State alone gets an error for each other field',
    { annotation: coversRule('payment.all-or-nothing') },
    async ({ form }) => {
      const payment = await form.openAt('payment');
      const answer = await payment.submit({ 'Billing State': 'Missouri' });
      expect(answer).toShowFieldErrors({ ...required(WHOLE_CARD), ...AUTHORIZED });
    },
  );

  test(
    'the account address alone gets an error for each field of the card and none of the billing address',
    { annotation: coversRule('payment.all-or-nothing', 'payment.account-address') },
    async ({ form }) => {
      const payment = await form.openAt('payment');
      const answer = await payment.submit({ 'Use account address': true });
      expect(answer).toShowFieldErrors({ ...required(CARD), ...AUTHORIZED });
    },
  );

  test(
    'the authorization alone gets an error for each field',
    { annotation: coversRule('payment.all-or-nothing') },
    async ({ form }) => {
      const payment = await form.openAt('payment');
      const answer = await payment.submit({ [AUTHORIZATION]: true });
      expect(answer).toShowFieldErrors(required(WHOLE_CARD));
    },
  );

  test(
    'a card that is not authorized is refused',
    { annotation: coversRule('payment.authorization') },
    async ({ form, data }) => {
      const payment = await form.openPayment(data.card());
      expect(await payment.submit({ [AUTHORIZATION]: false })).toShowFieldErrors(AUTHORIZED);
    },
  );
});
