import { expect, stepOf, test } from '../../fixtures/test';

/** What a browser may fill in by itself, as the field's `autocomplete` (WCAG 1.3.5), and the keyboard that a phone shows. */
const FORM = {
  prefix: ['honorific-prefix'],
  firstName: ['given-name', 'text'],
  middleName: ['additional-name', 'text'],
  lastName: ['family-name', 'text'],
  generation: ['off'],
  suffix: ['honorific-suffix'],
  dateOfBirth: ['bday', 'text'],
  firm: ['organization', 'text'],
  unit: ['off', 'text'],
  address: ['address-line1', 'text'],
  addressLine2: ['address-line2', 'text'],
  room: ['address-line3', 'text'],
  city: ['address-level2', 'text'],
  state: ['address-level1'],
  zip: ['postal-code', 'text'],
  country: ['country-name'],
  primaryPhone: ['tel', 'tel'],
  alternatePhone: ['off', 'tel'],
  textPhone: ['off', 'tel'],
  fax: ['off', 'tel'],
  email: ['email', 'email'],
  confirmEmail: ['email', 'email'],
  userType: ['off'],
} as const;

const CREDENTIALS = {
  username: ['username', 'text'],
  password: ['new-password', 'password'],
  confirmPassword: ['new-password', 'password'],
  securityQuestion1: ['off'],
  securityAnswer1: ['off', 'text'],
  securityQuestion2: ['off'],
  securityAnswer2: ['off', 'text'],
} as const;

const PAYMENT = {
  cardHolder: ['cc-name', 'text'],
  cardType: ['cc-type'],
  cardNumber: ['cc-number', 'text', 'numeric'],
  expirationMonth: ['cc-exp-month'],
  expirationYear: ['cc-exp-year'],
  securityCode: ['cc-csc', 'text', 'numeric'],
  billingAddress: ['billing address-line1', 'text'],
  billingCity: ['billing address-level2', 'text'],
  billingState: ['billing address-level1', 'text'],
  billingZip: ['billing postal-code', 'text'],
  billingCountry: ['billing country-name'],
} as const;

const LOG_IN = {
  username: ['username', 'text'],
  password: ['current-password', 'password'],
  clientCode: ['off', 'text'],
} as const;

test.describe('What fields tell a browser', { tag: '@a11y' }, () => {
  test('of the form', { tag: stepOf('form') }, async ({ registration, formPage, accessibility }) => {
    await registration.startAt('form');
    const { county: _county, taxId: _taxId, ...fields } = formPage.fields;
    expect(await accessibility.purposes(fields)).toEqual(FORM);
  });

  test('of a State abroad', { tag: stepOf('form') }, async ({ registration, formPage, accessibility }) => {
    await registration.startAt('form');
    await formPage.fillIn({ country: 'Canada' });
    await expect(formPage.stateText).toBeVisible();
    expect(await accessibility.purposes({ state: formPage.stateText })).toEqual({
      state: ['address-level1', 'text'],
    });
  });

  test(
    'of the credentials',
    { tag: stepOf('credentials') },
    async ({ registration, credentialsPage, accessibility }) => {
      await registration.startAt('credentials');
      expect(await accessibility.purposes(credentialsPage.fields)).toEqual(CREDENTIALS);
    },
  );

  test('of the payment', { tag: stepOf('payment') }, async ({ registration, paymentPage, accessibility }) => {
    await registration.startAt('payment');
    expect(await accessibility.purposes(paymentPage.fields)).toEqual(PAYMENT);
  });

  test('of the log-in', { tag: stepOf('log-in') }, async ({ logInPage, accessibility }) => {
    await logInPage.open();
    expect(await accessibility.purposes(logInPage.fields)).toEqual(LOG_IN);
  });
});

test.describe('A hint is read with its field', { tag: '@a11y' }, () => {
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

test.describe('A list begins with the entry that chooses nothing', { tag: '@edge' }, () => {
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

test.describe('The progress names the screen', { tag: '@a11y' }, () => {
  for (const [screen, step, name] of [
    ['form', stepOf('form'), 'Account Information'],
    ['credentials', stepOf('credentials'), 'Credentials'],
    ['payment', stepOf('payment'), 'Payment'],
    ['policies', stepOf('policies'), 'Policies'],
  ] as const) {
    test(`${screen} as ${name}`, { tag: [step] }, async ({ registration, page }) => {
      await registration.startAt(screen);
      const progress = page.getByRole('list', { name: 'Progress' });
      await expect(progress.locator('[aria-current=step]')).toHaveText(name);
    });
  }
});
