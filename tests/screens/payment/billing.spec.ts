import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** A billing address of its own. Source: D-13. */
const BILLING = {
  billingAddress: '111 S. 10th Street',
  billingCity: 'St. Louis',
  billingState: 'Missouri',
  billingZip: '63102',
  billingCountry: 'United States of America',
};

/** Fields of a billing address, and how each is left empty. Source: D-13. */
const REQUIRED = [
  { label: 'Billing Address', field: 'billingAddress', empty: '' },
  { label: 'Billing City', field: 'billingCity', empty: '' },
  { label: 'Billing State', field: 'billingState', empty: '' },
  { label: 'Billing Zip/Postal Code', field: 'billingZip', empty: '' },
  { label: 'Billing Country', field: 'billingCountry', empty: 'Select Country' },
] as const;

/** Text fields and their longest answers. Source: D-22. */
const TEXTS = [
  { label: 'Billing Address', field: 'billingAddress', longest: 100 },
  { label: 'Billing City', field: 'billingCity', longest: 50 },
  { label: 'Billing State', field: 'billingState', longest: 50 },
] as const;

/** Answers that are pasted with line breaks, and what the field holds afterwards. */
const PASTED = [
  {
    label: 'Billing Address',
    field: 'billingAddress',
    pasted: '111 S.\r\n10th Street\n',
    shown: '111 S. 10th Street',
  },
  { label: 'Billing City', field: 'billingCity', pasted: 'St.\r\nLouis\n', shown: 'St. Louis' },
  { label: 'Billing State', field: 'billingState', pasted: 'New\r\nJersey\n', shown: 'New Jersey' },
  { label: 'Billing Zip/Postal Code', field: 'billingZip', pasted: '63102\r\n', shown: '63102' },
] as const;

/** Postal codes that are refused in other countries. Source: D-07, D-22. */
const REFUSED_ABROAD = [
  {
    code: 'a postal code with a tab',
    billingZip: 'H2Y\t1C6',
    error: 'Billing Zip/Postal Code must be one line of text.',
  },
  {
    code: 'a postal code of 13 characters',
    billingZip: '1234567890123',
    error: 'Billing Zip/Postal Code must be 12 characters or fewer.',
  },
] as const;

test.describe('Payment Information: billing address', { tag: [stepOf('payment'), '@edge'] }, () => {
  test(
    'is not needed if the registrant uses the account address',
    { annotation: coversRule('payment.account-address') },
    async ({ registration, policiesPage, data }) => {
      await registration.tryPayment(data.card());
      await expect(policiesPage).toBeDisplayed();
    },
  );

  test(
    'is accepted instead of the account address',
    { annotation: coversRule('payment.billing-address') },
    async ({ registration, paymentPage, policiesPage, data }) => {
      await registration.tryPayment(data.card(), { cardHolder: '', ...BILLING });
      await expect(paymentPage).toShowFieldError(
        paymentPage.fields.cardHolder,
        'Card Holder Name is required.',
      );
      await paymentPage.untickUseAccountAddress();
      await paymentPage.fillIn(data.card());
      await paymentPage.buttons.chooseNext();
      await expect(policiesPage).toBeDisplayed();
    },
  );

  test.describe('entered by the registrant', () => {
    test.beforeEach(async ({ registration, data }) => registration.openPayment(data.card(BILLING)));

    for (const { label, field, empty } of REQUIRED) {
      test(
        `${label} left empty is refused`,
        { annotation: coversRule('payment.billing-address') },
        async ({ paymentPage }) => {
          await paymentPage.fillIn({ [field]: empty });
          await paymentPage.buttons.chooseNext();
          await expect(paymentPage).toShowFieldError(paymentPage.fields[field], `${label} is required.`);
        },
      );
    }

    for (const { label, field, pasted, shown } of PASTED) {
      test(
        `${label} accepts pasted text with line breaks`,
        { annotation: coversRule('payment.billing-address', 'form.one-line') },
        async ({ paymentPage, policiesPage, clipboard }) => {
          await clipboard.pasteInto(paymentPage.fields[field], pasted);
          await expect(paymentPage.fields[field]).toHaveValue(shown);
          await paymentPage.buttons.chooseNext();
          await expect(policiesPage).toBeDisplayed();
        },
      );
    }

    test(
      'Billing Country refuses a value that is not in its list',
      { annotation: coversRule('payment.billing-address') },
      async ({ paymentPage, tamper }) => {
        await tamper.choose(paymentPage.fields.billingCountry, 'Atlantis');
        await paymentPage.buttons.chooseNext();
        await expect(paymentPage).toShowFieldError(
          paymentPage.fields.billingCountry,
          'Select Billing Country from the list.',
        );
      },
    );

    for (const { label, field, longest } of TEXTS) {
      test(
        `${label} refuses a tab`,
        { annotation: coversRule('payment.billing-address', 'form.one-line') },
        async ({ paymentPage }) => {
          await paymentPage.fillIn({ [field]: 'St.\tLouis' });
          await paymentPage.buttons.chooseNext();
          await expect(paymentPage).toShowFieldError(
            paymentPage.fields[field],
            `${label} must be one line of text.`,
          );
        },
      );

      test(
        `${label} refuses ${longest + 1} characters`,
        { annotation: coversRule('payment.billing-address') },
        async ({ paymentPage }) => {
          await paymentPage.fillIn({ [field]: 'é'.repeat(longest + 1) });
          await paymentPage.buttons.chooseNext();
          await expect(paymentPage).toShowFieldError(
            paymentPage.fields[field],
            `${label} must be ${longest} characters or fewer.`,
          );
        },
      );

      test(
        `${label} accepts ${longest} characters that include markup`,
        { annotation: coversRule('payment.billing-address', 'page.markup-as-text') },
        async ({ paymentPage, policiesPage, page }) => {
          const text = `"><script>document.title="ran"</script>${'é'.repeat(longest)}`.slice(0, longest);
          await paymentPage.fillIn({ [field]: text });
          await paymentPage.buttons.chooseNext();
          await expect(policiesPage).toBeDisplayed();
          await paymentPage.open();
          await expect(paymentPage.fields[field]).toHaveValue(text);
          await expect(page).not.toHaveTitle('ran');
        },
      );
    }

    test(
      'a ZIP code with markup is refused and shown as text',
      { annotation: coversRule('payment.billing-zip', 'page.markup-as-text') },
      async ({ paymentPage }) => {
        const billingZip = '"><b>63102';
        await paymentPage.fillIn({ billingZip });
        await paymentPage.buttons.chooseNext();
        await expect(paymentPage).toShowFieldError(paymentPage.fields.billingZip, 'Enter a valid ZIP code.');
        await expect(paymentPage.fields.billingZip).toHaveValue(billingZip);
      },
    );

    test(
      'an address in another country needs no State and accepts the postal code of that country',
      { annotation: coversRule('payment.billing-zip', 'payment.billing-address') },
      async ({ paymentPage, policiesPage }) => {
        await paymentPage.fillIn({ billingCountry: 'Canada', billingState: '', billingZip: 'H2Y 1C6' });
        await paymentPage.buttons.chooseNext();
        await expect(policiesPage).toBeDisplayed();
        await paymentPage.open();
        await expect(paymentPage.fields.billingZip).toHaveValue('H2Y 1C6');
      },
    );

    test(
      'an address in another country accepts a postal code that is pasted with line breaks',
      { annotation: coversRule('payment.billing-zip', 'form.one-line') },
      async ({ paymentPage, policiesPage, clipboard }) => {
        await paymentPage.fillIn({ billingCountry: 'Canada' });
        await clipboard.pasteInto(paymentPage.fields.billingZip, 'H2Y\r\n1C6\n');
        await expect(paymentPage.fields.billingZip).toHaveValue('H2Y 1C6');
        await paymentPage.buttons.chooseNext();
        await expect(policiesPage).toBeDisplayed();
      },
    );

    for (const { code, billingZip, error } of REFUSED_ABROAD) {
      test(
        `an address in another country refuses ${code}`,
        { annotation: coversRule('payment.billing-zip', 'form.one-line') },
        async ({ paymentPage }) => {
          await paymentPage.fillIn({ billingCountry: 'Canada', billingZip });
          await paymentPage.buttons.chooseNext();
          await expect(paymentPage).toShowFieldError(paymentPage.fields.billingZip, error);
        },
      );
    }
  });
});
