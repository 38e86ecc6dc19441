import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** A billing address of its own. Source: D-13. */
const BILLING = {
  billingAddress: '111 S. 10th Street',
  billingCity: 'St. Louis',
  billingState: 'Missouri',
  billingZip: '63102',
  billingCountry: 'United States of America',
};

const LEFT_OUT = [
  ['Billing Address', 'billingAddress', ''],
  ['Billing City', 'billingCity', ''],
  ['Billing State', 'billingState', ''],
  ['Billing Zip/Postal Code', 'billingZip', ''],
  ['Billing Country', 'billingCountry', 'Select Country'],
] as const;

const TEXTS = [
  ['Billing Address', 'billingAddress', 100],
  ['Billing City', 'billingCity', 50],
  ['Billing State', 'billingState', 50],
] as const;

/** Typed answers, pasted in lines, and what is there then. */
const PASTED = [
  ['Billing Address', 'billingAddress', '111 S.\r\n10th Street\n', '111 S. 10th Street'],
  ['Billing City', 'billingCity', 'St.\r\nLouis\n', 'St. Louis'],
  ['Billing State', 'billingState', 'New\r\nJersey\n', 'New Jersey'],
  ['Billing Zip/Postal Code', 'billingZip', '63102\r\n', '63102'],
] as const;

/** Postal codes of other countries. Source: D-07, D-22. */
const REFUSED_ABROAD = [
  ['with a tab', 'H2Y\t1C6', 'Billing Zip/Postal Code must be one line of text.'],
  ['of 13 characters', '1234567890123', 'Billing Zip/Postal Code must be 12 characters or fewer.'],
] as const;

test.describe('Payment Information: billing address', { tag: [stepOf('payment'), '@edge'] }, () => {
  test(
    "is not needed with the account's address",
    { annotation: coversRule('payment.account-address') },
    async ({ registration, policiesPage, data }) => {
      await registration.tryPayment(data.card());
      await expect(policiesPage).toBeDisplayed();
    },
  );

  test(
    'is accepted in place of the account address',
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

  test.describe('without the account address', () => {
    test.beforeEach(async ({ registration, data }) => registration.openPayment(data.card(BILLING)));

    for (const [label, field, empty] of LEFT_OUT) {
      test(
        `${label} left out is refused`,
        { annotation: coversRule('payment.billing-address') },
        async ({ paymentPage }) => {
          await paymentPage.fillIn({ [field]: empty });
          await paymentPage.buttons.chooseNext();
          await expect(paymentPage).toShowFieldError(paymentPage.fields[field], `${label} is required.`);
        },
      );
    }

    for (const [label, field, pasted, taken] of PASTED) {
      test(
        `${label} takes pasted lines as one`,
        { annotation: coversRule('payment.billing-address', 'form.one-line') },
        async ({ paymentPage, policiesPage, clipboard }) => {
          await clipboard.pasteInto(paymentPage.fields[field], pasted);
          await expect(paymentPage.fields[field]).toHaveValue(taken);
          await paymentPage.buttons.chooseNext();
          await expect(policiesPage).toBeDisplayed();
        },
      );
    }

    test(
      'Billing Country takes nothing that its list does not offer',
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

    for (const [label, field, longest] of TEXTS) {
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
        `${label} takes ${longest} characters, markup among them`,
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
      'another country needs no State and has its own postal codes',
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
      'another country takes a postal code pasted in lines as one',
      { annotation: coversRule('payment.billing-zip', 'form.one-line') },
      async ({ paymentPage, policiesPage, clipboard }) => {
        await paymentPage.fillIn({ billingCountry: 'Canada' });
        await clipboard.pasteInto(paymentPage.fields.billingZip, 'H2Y\r\n1C6\n');
        await expect(paymentPage.fields.billingZip).toHaveValue('H2Y 1C6');
        await paymentPage.buttons.chooseNext();
        await expect(policiesPage).toBeDisplayed();
      },
    );

    for (const [what, billingZip, message] of REFUSED_ABROAD) {
      test(
        `another country refuses a postal code ${what}`,
        { annotation: coversRule('payment.billing-zip', 'form.one-line') },
        async ({ paymentPage }) => {
          await paymentPage.fillIn({ billingCountry: 'Canada', billingZip });
          await paymentPage.buttons.chooseNext();
          await expect(paymentPage).toShowFieldError(paymentPage.fields.billingZip, message);
        },
      );
    }
  });
});
