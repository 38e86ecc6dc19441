import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** A billing address of its own. Source: D-13. */
const BILLING = {
  billingAddress: '111 S. 10th Street',
  billingCity: 'St. Louis',
  billingState: 'Missouri',
  billingZip: '63102',
  billingCountry: 'United States of America',
};

/** Text fields and their longest answers; the postal code of another country. Source: D-22. */
const TEXTS = [
  { label: 'Billing Address', field: 'billingAddress', longest: 100 },
  { label: 'Billing City', field: 'billingCity', longest: 50 },
  { label: 'Billing State', field: 'billingState', longest: 50 },
  { label: 'Billing Zip/Postal Code', field: 'billingZip', longest: 12 },
] as const;

/** Answers that are pasted with line breaks, and what the field holds afterwards. */
const PASTED = [
  { field: 'billingAddress', pasted: '200 N.\r\nMain Street\n', shown: '200 N. Main Street' },
  { field: 'billingCity', pasted: 'Kansas\r\nCity\n', shown: 'Kansas City' },
  { field: 'billingState', pasted: 'New\r\nJersey\n', shown: 'New Jersey' },
  { field: 'billingZip', pasted: '63101\r\n', shown: '63101' },
] as const;

/** Markup that fills each field up to its limit. */
const MARKUP = Object.fromEntries(
  TEXTS.map(({ field, longest }) => [
    field,
    `"><script>document.title="ran"</script>${'é'.repeat(longest)}`.slice(0, longest),
  ]),
);

test.describe('Payment Information: billing address', { tag: [stepOf('payment'), '@edge'] }, () => {
  test(
    'is accepted instead of the account address',
    { annotation: coversRule('payment.account-address', 'payment.billing-address') },
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

    test(
      'fields that are left empty are refused, each at its field',
      { annotation: coversRule('payment.billing-address') },
      async ({ paymentPage }) => {
        await paymentPage.fillIn({ billingAddress: '', billingCity: '', billingState: '', billingZip: '' });
        await paymentPage.buttons.chooseNext();
        await expect(paymentPage).toShowFieldErrors(
          TEXTS.map(({ label, field }) => ({
            field: paymentPage.fields[field],
            message: `${label} is required.`,
          })),
        );
      },
    );

    test(
      'answers that are pasted with line breaks are accepted in every text field',
      { annotation: coversRule('payment.billing-address', 'payment.billing-zip', 'form.one-line') },
      async ({ paymentPage, policiesPage, clipboard }) => {
        for (const { field, pasted, shown } of PASTED) {
          await clipboard.pasteInto(paymentPage.fields[field], pasted);
          await expect.soft(paymentPage.fields[field], `${field}, step 7`).toHaveValue(shown);
        }
        await paymentPage.buttons.chooseNext();
        await expect(policiesPage).toBeDisplayed();
      },
    );

    test(
      'texts with a tab are refused, each at its field',
      { annotation: coversRule('payment.billing-address', 'payment.billing-zip', 'form.one-line') },
      async ({ paymentPage }) => {
        await paymentPage.fillIn({
          billingAddress: 'St.\tLouis',
          billingCity: 'St.\tLouis',
          billingState: 'St.\tLouis',
          billingZip: 'H2Y\t1C6',
          billingCountry: 'Canada',
        });
        await paymentPage.buttons.chooseNext();
        await expect(paymentPage).toShowFieldErrors(
          TEXTS.map(({ label, field }) => ({
            field: paymentPage.fields[field],
            message: `${label} must be one line of text.`,
          })),
        );
      },
    );

    test(
      'texts that are too long are refused, each at its field',
      { annotation: coversRule('payment.billing-address', 'payment.billing-zip') },
      async ({ paymentPage }) => {
        await paymentPage.fillIn({
          ...Object.fromEntries(TEXTS.map(({ field, longest }) => [field, 'é'.repeat(longest + 1)])),
          billingCountry: 'Canada',
        });
        await paymentPage.buttons.chooseNext();
        await expect(paymentPage).toShowFieldErrors(
          TEXTS.map(({ label, field, longest }) => ({
            field: paymentPage.fields[field],
            message: `${label} must be ${longest} characters or fewer.`,
          })),
        );
      },
    );

    test(
      'texts with markup are accepted in another country, kept, and shown as text',
      { annotation: coversRule('payment.billing-address', 'payment.billing-zip', 'page.markup-as-text') },
      async ({ paymentPage, policiesPage, page }) => {
        await paymentPage.fillIn({ ...MARKUP, billingCountry: 'Canada' });
        await paymentPage.buttons.chooseNext();
        await expect(policiesPage).toBeDisplayed();
        await paymentPage.open();
        for (const { label, field } of TEXTS) {
          await expect.soft(paymentPage.fields[field], `${label}, step 7`).toHaveValue(MARKUP[field] ?? '');
        }
        await expect(page).not.toHaveTitle('ran');
      },
    );
  });
});
