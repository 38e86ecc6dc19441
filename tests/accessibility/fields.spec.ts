import { expect, stepOf, test } from '../../fixtures/test';

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

test.describe('The browser and the keyboard of a phone know what a field is for', { tag: '@a11y' }, () => {
  test('on the form', { tag: stepOf('form') }, async ({ registration, formPage, accessibility }) => {
    await registration.startAt('form');
    const { county: _county, taxId: _taxId, ...fields } = formPage.fields;
    expect(await accessibility.purposes(fields)).toEqual(FORM);
  });

  test(
    'on the form, for State in another country',
    { tag: stepOf('form') },
    async ({ registration, formPage, accessibility }) => {
      await registration.startAt('form');
      await formPage.fillIn({ country: 'Canada' });
      await expect(formPage.stateText).toBeVisible();
      expect(await accessibility.purposes({ state: formPage.stateText })).toEqual({
        state: { autocomplete: 'address-level1', type: 'text' },
      });
    },
  );

  test(
    'in the credentials',
    { tag: stepOf('credentials') },
    async ({ registration, credentialsPage, accessibility }) => {
      await registration.startAt('credentials');
      expect(await accessibility.purposes(credentialsPage.fields)).toEqual(CREDENTIALS);
    },
  );

  test('in the payment', { tag: stepOf('payment') }, async ({ registration, paymentPage, accessibility }) => {
    await registration.startAt('payment');
    expect(await accessibility.purposes(paymentPage.fields)).toEqual(PAYMENT);
  });

  test('in the log-in', { tag: stepOf('log-in') }, async ({ logInPage, accessibility }) => {
    await logInPage.open();
    expect(await accessibility.purposes(logInPage.fields)).toEqual(LOG_IN);
  });
});

test.describe('A screen reader reads the hint of a field', { tag: '@a11y' }, () => {
  test('on the form', { tag: stepOf('form') }, async ({ registration, formPage }) => {
    await registration.startAt('form');
    await formPage.fillIn({ userType: 'Law Firm' });
    await expect(formPage.fields.dateOfBirth).toHaveAccessibleDescription('MM/DD/YYYY');
    await expect(formPage.fields.taxId).toHaveAccessibleDescription('9 digits');
  });

  test('in the credentials', { tag: stepOf('credentials') }, async ({ registration, credentialsPage }) => {
    await registration.startAt('credentials');
    await expect(credentialsPage.fields.username).toHaveAccessibleDescription(
      '8 to 45 letters, digits, and . _ - @',
    );
    await expect(credentialsPage.fields.password).toHaveAccessibleDescription(/have 14 to 45 characters/);
  });

  test('in the log-in', { tag: stepOf('log-in') }, async ({ logInPage }) => {
    await logInPage.open();
    await expect(logInPage.fields.clientCode).toHaveAccessibleDescription(
      'Optional; shown on your receipts.',
    );
  });

  test('at the activation code', { tag: stepOf('my-account') }, async ({ account, myAccountPage }) => {
    await account.startAs();
    await myAccountPage.open();
    await expect(myAccountPage.activationCode).toHaveAccessibleDescription(
      'The code of ten characters in the letter that you received.',
    );
  });

  test('in Query', { tag: stepOf('query') }, async ({ account, queryPage, data }) => {
    await account.startAs({ card: data.card() });
    await queryPage.open();
    await expect(queryPage.query).toHaveAccessibleDescription('Try 25-40001, or Walnut.');
  });
});

test.describe('A list starts with an empty option', { tag: '@edge' }, () => {
  test('on the form', { tag: stepOf('form') }, async ({ registration, formPage }) => {
    await registration.startAt('form');
    await expect(formPage.fields.country.getByRole('option').first()).toHaveText('Select Country');
    await expect(formPage.fields.userType.getByRole('option').first()).toHaveText('Select User Type');
  });

  test('in the credentials', { tag: stepOf('credentials') }, async ({ registration, credentialsPage }) => {
    await registration.startAt('credentials');
    const { securityQuestion1, securityQuestion2 } = credentialsPage.fields;
    await expect(securityQuestion1.getByRole('option').first()).toHaveText('Select a Question');
    await expect(securityQuestion2.getByRole('option').first()).toHaveText('Select a Question');
  });

  test('in the payment', { tag: stepOf('payment') }, async ({ registration, paymentPage }) => {
    await registration.startAt('payment');
    await expect(paymentPage.fields.expirationMonth.getByRole('option').first()).toHaveText('Month');
    await expect(paymentPage.fields.expirationYear.getByRole('option').first()).toHaveText('Year');
    await expect(paymentPage.fields.billingCountry.getByRole('option').first()).toHaveText('Select Country');
  });
});

test.describe('The progress list marks the current step', { tag: '@a11y' }, () => {
  for (const { screen, name } of [
    { screen: 'form', name: 'Account Information' },
    { screen: 'credentials', name: 'Credentials' },
    { screen: 'payment', name: 'Payment' },
    { screen: 'policies', name: 'Policies' },
  ] as const) {
    test(`${name} on ${screen}`, { tag: stepOf(screen) }, async ({ registration, page }) => {
      await registration.startAt(screen);
      const progress = page.getByRole('list', { name: 'Progress' });
      await expect(progress.locator('[aria-current=step]')).toHaveText(name);
    });
  }
});
