import { coversCriterion, expect, stepOf, stepsOf, test } from '../../fixtures/test';

/** `autocomplete` says which answer a browser may fill in (WCAG 1.3.5); `type` and `inputmode` choose the keyboard of a phone. */
const FORM = {
  prefix: { autocomplete: 'honorific-prefix' },
  firstName: { autocomplete: 'given-name', type: 'text' },
  middleName: { autocomplete: 'additional-name', type: 'text' },
  lastName: { autocomplete: 'family-name', type: 'text' },
  generation: { autocomplete: 'off' },
  suffix: { autocomplete: 'honorific-suffix' },
  dateOfBirth: { autocomplete: 'bday', type: 'text' },
  firm: { autocomplete: 'organization', type: 'text' },
  unit: { autocomplete: 'off', type: 'text' },
  address: { autocomplete: 'address-line1', type: 'text' },
  addressLine2: { autocomplete: 'address-line2', type: 'text' },
  room: { autocomplete: 'address-line3', type: 'text' },
  city: { autocomplete: 'address-level2', type: 'text' },
  state: { autocomplete: 'address-level1' },
  zip: { autocomplete: 'postal-code', type: 'text' },
  country: { autocomplete: 'country-name' },
  primaryPhone: { autocomplete: 'tel', type: 'tel' },
  alternatePhone: { autocomplete: 'off', type: 'tel' },
  textPhone: { autocomplete: 'off', type: 'tel' },
  fax: { autocomplete: 'off', type: 'tel' },
  email: { autocomplete: 'email', type: 'email' },
  confirmEmail: { autocomplete: 'email', type: 'email' },
  userType: { autocomplete: 'off' },
} as const;

const CREDENTIALS = {
  username: { autocomplete: 'username', type: 'text' },
  password: { autocomplete: 'new-password', type: 'password' },
  confirmPassword: { autocomplete: 'new-password', type: 'password' },
  securityQuestion1: { autocomplete: 'off' },
  securityAnswer1: { autocomplete: 'off', type: 'text' },
  securityQuestion2: { autocomplete: 'off' },
  securityAnswer2: { autocomplete: 'off', type: 'text' },
} as const;

const PAYMENT = {
  cardHolder: { autocomplete: 'cc-name', type: 'text' },
  cardType: { autocomplete: 'cc-type' },
  cardNumber: { autocomplete: 'cc-number', type: 'text', inputMode: 'numeric' },
  expirationMonth: { autocomplete: 'cc-exp-month' },
  expirationYear: { autocomplete: 'cc-exp-year' },
  securityCode: { autocomplete: 'cc-csc', type: 'text', inputMode: 'numeric' },
  billingAddress: { autocomplete: 'billing address-line1', type: 'text' },
  billingCity: { autocomplete: 'billing address-level2', type: 'text' },
  billingState: { autocomplete: 'billing address-level1', type: 'text' },
  billingZip: { autocomplete: 'billing postal-code', type: 'text' },
  billingCountry: { autocomplete: 'billing country-name' },
} as const;

const LOG_IN = {
  username: { autocomplete: 'username', type: 'text' },
  password: { autocomplete: 'current-password', type: 'password' },
  clientCode: { autocomplete: 'off', type: 'text' },
} as const;

test.describe('What a field is for, its hint, and the first option of its list', { tag: '@a11y' }, () => {
  test(
    'on the form',
    { tag: stepOf('form'), annotation: coversCriterion('1.3.5', '3.3.2') },
    async ({ registration, formPage, accessibility }) => {
      await registration.startAt('form');
      const { county: _county, taxId: _taxId, ...fields } = formPage.fields;
      expect.soft(await accessibility.purposes(fields)).toEqual(FORM);
      await expect.soft(fields.country.getByRole('option').first()).toHaveText('Select Country');
      await expect.soft(fields.userType.getByRole('option').first()).toHaveText('Select User Type');
      await formPage.fillIn({ userType: 'Law Firm' });
      await expect.soft(fields.dateOfBirth).toHaveAccessibleDescription('MM/DD/YYYY');
      await expect.soft(formPage.fields.taxId).toHaveAccessibleDescription('9 digits');
      await formPage.fillIn({ country: 'Canada' });
      await expect(formPage.stateText).toBeVisible();
      expect(await accessibility.purposes({ state: formPage.stateText })).toEqual({
        state: { autocomplete: 'address-level1', type: 'text' },
      });
    },
  );

  test(
    'in the credentials',
    { tag: stepOf('credentials'), annotation: coversCriterion('1.3.5', '3.3.2') },
    async ({ registration, credentialsPage, accessibility }) => {
      await registration.startAt('credentials');
      const { fields } = credentialsPage;
      expect.soft(await accessibility.purposes(fields)).toEqual(CREDENTIALS);
      for (const list of [fields.securityQuestion1, fields.securityQuestion2]) {
        await expect.soft(list.getByRole('option').first()).toHaveText('Select a Question');
      }
      await expect.soft(fields.username).toHaveAccessibleDescription('8 to 45 letters, digits, and . _ - @');
      await expect(fields.password).toHaveAccessibleDescription(/have 14 to 45 characters/);
    },
  );

  test(
    'in the payment',
    { tag: stepOf('payment'), annotation: coversCriterion('1.3.5') },
    async ({ registration, paymentPage, accessibility }) => {
      await registration.startAt('payment');
      const { fields } = paymentPage;
      expect.soft(await accessibility.purposes(fields)).toEqual(PAYMENT);
      await expect.soft(fields.expirationMonth.getByRole('option').first()).toHaveText('Month');
      await expect.soft(fields.expirationYear.getByRole('option').first()).toHaveText('Year');
      await expect(fields.billingCountry.getByRole('option').first()).toHaveText('Select Country');
    },
  );

  test(
    'in the log-in',
    { tag: stepOf('log-in'), annotation: coversCriterion('1.3.5', '3.3.2', '3.3.8') },
    async ({ logInPage, accessibility }) => {
      await logInPage.open();
      expect.soft(await accessibility.purposes(logInPage.fields)).toEqual(LOG_IN);
      await expect(logInPage.fields.clientCode).toHaveAccessibleDescription(
        'Optional; shown on your receipts.',
      );
    },
  );

  test(
    'at the activation code',
    { tag: stepOf('my-account'), annotation: coversCriterion('3.3.2') },
    async ({ account, myAccountPage }) => {
      await account.startAs();
      await myAccountPage.open();
      await expect(myAccountPage.activationCode).toHaveAccessibleDescription(
        'The code of ten characters in the letter that you received.',
      );
    },
  );

  test(
    'in Query',
    { tag: stepOf('query'), annotation: coversCriterion('3.3.2') },
    async ({ account, queryPage, data }) => {
      await account.startAs({ card: data.card() });
      await queryPage.open();
      await expect(queryPage.query).toHaveAccessibleDescription('Try 25-40001, or Walnut.');
    },
  );
});

test(
  'The progress list marks the current step',
  {
    tag: ['@a11y', ...stepsOf('form', 'credentials', 'payment', 'policies')],
    annotation: coversCriterion('1.3.1'),
  },
  async ({ registration, app, page }) => {
    await registration.startAt('policies');
    const current = page.getByRole('list', { name: 'Progress' }).locator('[aria-current=step]');
    await expect.soft(current).toHaveText('Policies');
    for (const { screen, name } of [
      { screen: 'payment', name: 'Payment' },
      { screen: 'credentials', name: 'Credentials' },
      { screen: 'form', name: 'Account Information' },
    ] as const) {
      await app.pageOf(screen).open();
      await expect.soft(current, screen).toHaveText(name);
    }
  },
);
