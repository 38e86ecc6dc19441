import type { CredentialAnswers } from '../../../fixtures/data/registrant';
import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** Every field of the screen is required; how each is left empty. Source: facts 3.5. */
const REQUIRED: readonly (readonly [label: string, field: keyof CredentialAnswers, empty: string])[] = [
  ['Username', 'username', ''],
  ['Password', 'password', ''],
  ['Confirm Password', 'confirmPassword', ''],
  ['Security Question 1', 'securityQuestion1', 'Select a Question'],
  ['Security Answer 1', 'securityAnswer1', ''],
  ['Security Question 2', 'securityQuestion2', 'Select a Question'],
  ['Security Answer 2', 'securityAnswer2', ''],
];

test.describe('Credentials', { tag: stepOf('credentials') }, () => {
  for (const [label, field, empty] of REQUIRED) {
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
    'every field carries the mark of a required one',
    { tag: '@edge', annotation: coversRule('credentials.required') },
    async ({ registration, credentialsPage, accessibility }) => {
      await registration.startAt('credentials');
      await expect
        .poll(() => accessibility.besideMarks(credentialsPage.requiredMarks))
        .toEqual(['* Required Information', ...REQUIRED.map(([label]) => `${label} *`)]);
    },
  );

  test(
    'an empty screen names every field in order and takes focus',
    { tag: '@edge', annotation: coversRule('credentials.required', 'summary.focus') },
    async ({ registration, credentialsPage }) => {
      await registration.startAt('credentials');
      await credentialsPage.buttons.chooseNext();
      await expect(credentialsPage.errors.summary).toBeFocused();
      await expect(credentialsPage.errors.links).toHaveText(
        REQUIRED.map(([label]) => `${label} is required.`),
      );
    },
  );

  test(
    'what was refused is not kept: the payment leads back',
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
    'valid credentials lead to the payment',
    { tag: '@smoke', annotation: coversRule('credentials.required') },
    async ({ registration, paymentPage }) => {
      await registration.tryCredentials({});
      await expect(paymentPage).toBeDisplayed();
    },
  );

  test(
    'passwords and security answers are not shown again after a refusal, the rest is',
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
    'passwords and answers are kept nowhere as they were typed',
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
    'the username and both questions are recorded, of the answers digests only',
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
    'Reset empties the screen and leaves the form as it was',
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
    'Back keeps the username and the questions, never passwords or answers',
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
