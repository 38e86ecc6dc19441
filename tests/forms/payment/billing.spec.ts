import { coversRule, expect, stepOf, test } from '../../../fixtures/form';

/** A billing address of its own. Source: D-13. */
const BILLING = {
  billingAddress: '111 S. 10th Street',
  billingCity: 'St. Louis',
  billingState: 'Missouri',
  billingZip: '63102',
  billingCountry: 'United States of America',
};

const REQUIRED = [
  { field: 'Billing Address', empty: '' },
  { field: 'Billing Address', empty: '   ' },
  { field: 'Billing City', empty: '' },
  { field: 'Billing City', empty: '   ' },
  { field: 'Billing State', empty: '' },
  { field: 'Billing State', empty: '   ' },
  { field: 'Billing Zip/Postal Code', empty: '' },
  { field: 'Billing Zip/Postal Code', empty: '   ' },
  { field: 'Billing Country', empty: 'Select Country' },
];

const TEXTS = [
  { field: 'Billing Address', longest: 100 },
  { field: 'Billing City', longest: 50 },
  { field: 'Billing State', longest: 50 },
];

/** Texts that are accepted. Source: D-22. */
const ACCEPTED = [
  { what: 'one character', text: '7' },
  { what: 'an apostrophe, hyphens and an accent', text: "Saint-Élie-d'Orford" },
  { what: 'letters that are not Latin', text: '東京都' },
];

const REFUSED_ZIPS = [
  '6310',
  '631020',
  '631021125',
  '63102-',
  '63102-112',
  '63102-11255',
  '63102-12',
  'ABCDE',
  '٦٣١٠٢',
  '"><b>63102',
];

/** Addresses in another country. Source: D-07, D-22. */
const ACCEPTED_ABROAD = [
  { what: 'no State', state: '', zip: 'H2Y 1C6' },
  { what: 'a State of spaces only', state: '   ', zip: 'H2Y 1C6' },
  { what: 'a postal code of one character', state: 'Québec', zip: '7' },
  { what: 'a postal code of 12 characters of any kind', state: 'Québec', zip: '"><b>東京都</b>' },
];

const ONE_LINE = 'Billing Zip/Postal Code must be one line of text.';
const REFUSED_ABROAD = [
  { what: 'left empty', zip: '', error: 'Billing Zip/Postal Code is required.' },
  { what: 'of spaces only', zip: '   ', error: 'Billing Zip/Postal Code is required.' },
  { what: 'with a tab', zip: 'H2Y\t1C6', error: ONE_LINE },
  {
    what: 'of 13 characters',
    zip: '1234567890123',
    error: 'Billing Zip/Postal Code must be 12 characters or fewer.',
  },
];

const PAYMENT = '/pscof/registration/payment';

test.describe('Payment Information: billing address', { tag: [stepOf('payment'), '@edge'] }, () => {
  test(
    "is not looked at when the account's address is used",
    { annotation: coversRule('payment.account-address') },
    async ({ form, data }) => {
      const payment = await form.openPayment(data.card());
      const answer = await payment.submit({ 'Billing Zip/Postal Code': 'no zip' });
      expect(answer).toBeDisplayed('policies');
    },
  );

  for (const { field, empty } of REQUIRED) {
    test(
      `${field} left empty as "${empty}" is refused`,
      { annotation: coversRule('payment.billing-address') },
      async ({ form, data }) => {
        const payment = await form.openPayment(data.card(BILLING));
        const answer = await payment.submit({ [field]: empty });
        expect(answer).toShowFieldError(field, `${field} is required.`);
      },
    );
  }

  test(
    'left empty gets an error for each field',
    { annotation: coversRule('payment.billing-address') },
    async ({ form, data }) => {
      const payment = await form.openPayment(data.card());
      const answer = await payment.submit({ 'Use account address': false });
      expect(answer).toShowFieldErrors({
        'Billing Address': 'Billing Address is required.',
        'Billing City': 'Billing City is required.',
        'Billing Zip/Postal Code': 'Billing Zip/Postal Code is required.',
        'Billing Country': 'Billing Country is required.',
      });
    },
  );

  test(
    'Billing Country refuses a value that is not in its list',
    { annotation: coversRule('payment.billing-address') },
    async ({ form, data }) => {
      const payment = await form.openPayment(data.card(BILLING));
      const answer = await payment.tamper('Billing Country', 'Atlantis').submit();
      expect(answer).toShowFieldError('Billing Country', 'Select Billing Country from the list.');
    },
  );

  for (const { field, longest } of TEXTS) {
    for (const { what, text } of ACCEPTED) {
      test(
        `${field} accepts ${what}`,
        { annotation: coversRule('payment.billing-address') },
        async ({ form, data }) => {
          const payment = await form.openPayment(data.card(BILLING));
          expect(await payment.submit({ [field]: text })).toBeDisplayed('policies');
          expect((await form.open(PAYMENT)).fieldValue(field)).toBe(text);
        },
      );
    }

    test(
      `${field} accepts ${longest} characters that include markup`,
      { annotation: coversRule('payment.billing-address', 'page.markup-as-text') },
      async ({ form, data }) => {
        const text = `"><script>document.title="ran"</script>${'é'.repeat(longest)}`.slice(0, longest);
        const payment = await form.openPayment(data.card(BILLING));
        expect(await payment.submit({ [field]: text })).toBeDisplayed('policies');
        expect((await form.open(PAYMENT)).fieldValue(field)).toBe(text);
      },
    );

    test(
      `${field} refuses ${longest + 1} characters`,
      { annotation: coversRule('payment.billing-address') },
      async ({ form, data }) => {
        const payment = await form.openPayment(data.card(BILLING));
        const answer = await payment.submit({ [field]: 'é'.repeat(longest + 1) });
        expect(answer).toShowFieldError(field, `${field} must be ${longest} characters or fewer.`);
      },
    );

    test(
      `${field} refuses a tab`,
      { annotation: coversRule('payment.billing-address', 'form.one-line') },
      async ({ form, data }) => {
        const payment = await form.openPayment(data.card(BILLING));
        const answer = await payment.submit({ [field]: 'St.\tLouis' });
        expect(answer).toShowFieldError(field, `${field} must be one line of text.`);
      },
    );
  }

  for (const zip of REFUSED_ZIPS) {
    test(
      `the ZIP code ${zip} is refused`,
      { annotation: coversRule('payment.billing-zip', 'page.markup-as-text') },
      async ({ form, data }) => {
        const payment = await form.openPayment(data.card(BILLING));
        const answer = await payment.submit({ 'Billing Zip/Postal Code': zip });
        expect(answer).toShowFieldError('Billing Zip/Postal Code', 'Enter a valid ZIP code.');
        expect(answer.fieldValue('Billing Zip/Postal Code')).toBe(zip);
      },
    );
  }

  for (const zip of ['63102', '63102-1125', '00000']) {
    test(
      `the ZIP code ${zip} is accepted`,
      { annotation: coversRule('payment.billing-zip') },
      async ({ form, data }) => {
        const payment = await form.openPayment(data.card(BILLING));
        expect(await payment.submit({ 'Billing Zip/Postal Code': zip })).toBeDisplayed('policies');
      },
    );
  }

  for (const { what, state, zip } of ACCEPTED_ABROAD) {
    test(
      `an address in another country accepts ${what}`,
      { annotation: coversRule('payment.billing-zip', 'payment.billing-address') },
      async ({ form, data }) => {
        const payment = await form.openPayment(data.card(BILLING));
        const answer = await payment.submit({
          'Billing Country': 'Canada',
          'Billing State': state,
          'Billing Zip/Postal Code': zip,
        });
        expect(answer).toBeDisplayed('policies');
        expect((await form.open(PAYMENT)).fieldValue('Billing Zip/Postal Code')).toBe(zip);
      },
    );
  }

  for (const { what, zip, error } of REFUSED_ABROAD) {
    test(
      `an address in another country refuses a postal code ${what}`,
      { annotation: coversRule('payment.billing-zip', 'form.one-line') },
      async ({ form, data }) => {
        const payment = await form.openPayment(data.card(BILLING));
        const answer = await payment.submit({
          'Billing Country': 'Canada',
          'Billing Zip/Postal Code': zip,
        });
        expect(answer).toShowFieldError('Billing Zip/Postal Code', error);
      },
    );
  }
});
