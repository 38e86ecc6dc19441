import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** Every field of the screen, and how each is left empty. Source: facts 3.5. */
const REQUIRED = [
  { label: 'Username', field: 'username', empty: '' },
  { label: 'Password', field: 'password', empty: '' },
  { label: 'Confirm Password', field: 'confirmPassword', empty: '' },
  { label: 'Security Question 1', field: 'securityQuestion1', empty: 'Select a Question' },
  { label: 'Security Answer 1', field: 'securityAnswer1', empty: '' },
  { label: 'Security Question 2', field: 'securityQuestion2', empty: 'Select a Question' },
  { label: 'Security Answer 2', field: 'securityAnswer2', empty: '' },
] as const;

test.describe('Credentials', { tag: stepOf('credentials') }, () => {
  for (const { label, field, empty } of REQUIRED) {
    test(
      `${label} left empty is refused`,
      { tag: '@edge', annotation: coversRule('credentials.required') },
      async ({ registration, credentialsPage }) => {
        await registration.tryCredentials({ [field]: empty });
        await expect(credentialsPage).toShowFieldError(
          credentialsPage.fields[field],
          `${label} is required.`,
        );
      },
    );
  }

  test(
    'every field has a required mark',
    { tag: '@edge', annotation: coversRule('credentials.required') },
    async ({ registration, credentialsPage, accessibility }) => {
      await registration.startAt('credentials');
      await expect
        .poll(() => accessibility.besideMarks(credentialsPage.requiredMarks))
        .toEqual(['* Required Information', ...REQUIRED.map(({ label }) => `${label} *`)]);
    },
  );

  test(
    'the error summary of an empty screen lists every field in order and has focus',
    { tag: '@edge', annotation: coversRule('credentials.required', 'summary.focus') },
    async ({ registration, credentialsPage }) => {
      await registration.startAt('credentials');
      await credentialsPage.buttons.chooseNext();
      await expect(credentialsPage.errors.summary).toBeFocused();
      await expect(credentialsPage.errors.links).toHaveText(
        REQUIRED.map(({ label }) => `${label} is required.`),
      );
    },
  );

  test(
    'credentials with a validation error do not open the payment screen',
    { tag: '@edge', annotation: coversRule('order.first-unfinished') },
    async ({ registration, credentialsPage, paymentPage }) => {
      await registration.tryCredentials({ confirmPassword: 'Another-Passw0rd' });
      await expect(credentialsPage).toShowFieldError(
        credentialsPage.fields.confirmPassword,
        'Passwords do not match.',
      );
      await paymentPage.open();
      await expect(credentialsPage).toBeDisplayed();
    },
  );

  test(
    'valid credentials lead to the payment screen',
    { tag: '@smoke', annotation: coversRule('credentials.required') },
    async ({ registration, paymentPage }) => {
      await registration.tryCredentials({});
      await expect(paymentPage).toBeDisplayed();
    },
  );

  test(
    'a validation error clears passwords and security answers, and keeps the other answers',
    { tag: '@edge', annotation: coversRule('credentials.secrets-not-shown') },
    async ({ registration, credentialsPage }) => {
      await registration.tryCredentials({ username: 'kept.1234', confirmPassword: 'Something~Else99' });
      await expect(credentialsPage).toShowFieldError(
        credentialsPage.fields.confirmPassword,
        'Passwords do not match.',
      );
      await expect(credentialsPage.fields.username).toHaveValue('kept.1234');
      await expect(credentialsPage.fields.securityQuestion1).not.toHaveValue('');
      await expect(credentialsPage.fields.password).toHaveValue('');
      await expect(credentialsPage.fields.confirmPassword).toHaveValue('');
      await expect(credentialsPage.fields.securityAnswer1).toHaveValue('');
      await expect(credentialsPage.fields.securityAnswer2).toHaveValue('');
    },
  );

  test(
    'a password is hidden while it is typed',
    { tag: '@edge', annotation: coversRule('credentials.secrets-not-shown') },
    async ({ registration, credentialsPage }) => {
      await registration.startAt('credentials');
      await expect(credentialsPage.fields.password).toHaveAttribute('type', 'password');
      await expect(credentialsPage.fields.confirmPassword).toHaveAttribute('type', 'password');
    },
  );

  test(
    'passwords and security answers are stored nowhere in plain text',
    { tag: '@edge', annotation: coversRule('credentials.secrets-not-kept') },
    async ({ registration, paymentPage, sandbox }) => {
      await registration.tryCredentials({
        password: 'Copper~Velvet~Frost!',
        confirmPassword: 'Copper~Velvet~Frost!',
        securityAnswer1: 'Maplewood School',
        securityAnswer2: 'Biscuit the Dog',
      });
      await expect(paymentPage).toBeDisplayed();
      const kept = (await sandbox.everything()).toLowerCase();
      expect(kept).toContain('username');
      for (const secret of ['copper~velvet', 'maplewood', 'biscuit']) {
        expect.soft(kept).not.toContain(secret);
      }
    },
  );

  test(
    'both security questions are recorded, with digests of their answers',
    { tag: '@edge', annotation: coversRule('credentials.secrets-not-kept') },
    async ({ registration, paymentPage, policiesPage, thankYouPage, sandbox, data }) => {
      const registrant = data.registrant();
      await registration.startAt('credentials', registrant);
      await registration.completeCredentials(registrant);
      await paymentPage.continueWithoutCard();
      await expect(policiesPage).toBeDisplayed();
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      const { securityQuestions } = await sandbox.account(registrant.username);
      const digest: unknown = expect.stringMatching(/^\S{32,}$/);
      expect(securityQuestions).toEqual([
        { question: registrant.securityQuestion1, answerDigest: digest },
        { question: registrant.securityQuestion2, answerDigest: digest },
      ]);
    },
  );

  test(
    'Reset empties the screen and changes nothing on the form',
    { tag: '@edge', annotation: coversRule('credentials.reset') },
    async ({ registration, credentialsPage, formPage }) => {
      await registration.tryCredentials({ username: 'short' });
      await credentialsPage.buttons.chooseReset();
      await expect(credentialsPage.errors.summary).toBeHidden();
      await expect(credentialsPage.fields.username).toHaveValue('');
      await expect(credentialsPage.fields.securityQuestion1).toHaveValue('');
      await expect(credentialsPage.fields.securityQuestion2).toHaveValue('');
      await credentialsPage.buttons.chooseBack();
      await expect(formPage).toBeDisplayed();
      await expect(formPage.fields.email).toHaveValue(/@example\.com$/);
    },
  );

  test(
    'Back keeps the username and the security questions, but no passwords or answers',
    { tag: '@edge', annotation: coversRule('credentials.kept') },
    async ({ registration, credentialsPage, formPage }) => {
      const registrant = await registration.startAt('credentials');
      await credentialsPage.fillIn(registrant);
      await credentialsPage.buttons.chooseBack();
      await expect(formPage).toBeDisplayed();
      await credentialsPage.open();
      await expect(credentialsPage.fields.username).toHaveValue(registrant.username);
      await expect(credentialsPage.fields.securityQuestion1).toHaveValue(registrant.securityQuestion1);
      await expect(credentialsPage.fields.securityQuestion2).toHaveValue(registrant.securityQuestion2);
      await expect(credentialsPage.fields.password).toHaveValue('');
      await expect(credentialsPage.fields.confirmPassword).toHaveValue('');
      await expect(credentialsPage.fields.securityAnswer1).toHaveValue('');
      await expect(credentialsPage.fields.securityAnswer2).toHaveValue('');
    },
  );
});
