import { coversCriterion, coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** Every field of the screen, in order. Source: facts 3.5. */
const FIELDS = [
  { label: 'Username', field: 'username' },
  { label: 'Password', field: 'password' },
  { label: 'Confirm Password', field: 'confirmPassword' },
  { label: 'Security Question 1', field: 'securityQuestion1' },
  { label: 'Security Answer 1', field: 'securityAnswer1' },
  { label: 'Security Question 2', field: 'securityQuestion2' },
  { label: 'Security Answer 2', field: 'securityAnswer2' },
] as const;

/** The options of both lists. Source: D-12. */
const QUESTIONS = [
  'Select a Question',
  'What was the name of your first school?',
  'In which city did your parents meet?',
  'What was the make of your first car?',
  'What was the name of your first pet?',
  'What is the middle name of your oldest sibling?',
  'In which town was your first job?',
  'What was your favorite subject in school?',
  'What was the street of your childhood home?',
  'Who was your favorite teacher?',
  'What is the title of the first book you remember?',
];

test.describe('Credentials', { tag: stepOf('credentials') }, () => {
  test(
    'every field has a required mark, both lists offer the same ten questions, and passwords are hidden',
    {
      tag: '@edge',
      annotation: [
        ...coversRule(
          'credentials.required',
          'credentials.questions',
          'credentials.secrets-not-shown',
          'credentials.password-guidance',
        ),
        ...coversCriterion('3.3.2'),
      ],
    },
    async ({ registration, credentialsPage, accessibility }) => {
      await registration.startAt('credentials');
      const { fields, requiredMarks, passwordGuidance } = credentialsPage;
      await expect
        .poll(() => accessibility.besideMarks(requiredMarks))
        .toEqual(['* Required Information', ...FIELDS.map(({ label }) => `${label} *`)]);
      for (const list of [fields.securityQuestion1, fields.securityQuestion2]) {
        await expect.soft(list.getByRole('option')).toHaveText(QUESTIONS);
      }
      for (const password of [fields.password, fields.confirmPassword]) {
        await expect.soft(password).toHaveAttribute('type', 'password');
      }
      await expect(passwordGuidance, 'before anything is entered').toHaveText([
        /14 to 45 characters/,
        /lowercase letter.*uppercase letter.*special character/,
        /first name, last name, username, or e-mail address/,
      ]);
    },
  );

  test(
    'fields that are left empty are refused, each at its field, and the error summary has focus',
    {
      tag: '@edge',
      annotation: [
        ...coversRule('credentials.required', 'summary.focus', 'summary.at-field'),
        ...coversCriterion('3.3.1'),
      ],
    },
    async ({ registration, credentialsPage }) => {
      await registration.startAt('credentials');
      await credentialsPage.buttons.chooseNext();
      await expect(credentialsPage.errors.summary).toBeFocused();
      await expect(credentialsPage).toShowFieldErrors(
        FIELDS.map(({ label, field }) => ({
          field: credentialsPage.fields[field],
          message: `${label} is required.`,
        })),
      );
    },
  );

  test(
    'a validation error clears passwords and security answers, keeps the other answers, and does not open the payment screen',
    {
      tag: '@edge',
      annotation: coversRule(
        'credentials.secrets-not-shown',
        'credentials.password-confirmed',
        'order.first-unfinished',
      ),
    },
    async ({ registration, credentialsPage, paymentPage }) => {
      await registration.tryCredentials({ username: 'kept.1234', confirmPassword: 'Something~Else99' });
      const { fields } = credentialsPage;
      await expect(credentialsPage).toShowFieldError(fields.confirmPassword, 'Passwords do not match.');
      await expect(fields.username).toHaveValue('kept.1234');
      await expect(fields.securityQuestion1).not.toHaveValue('');
      for (const secret of [
        fields.password,
        fields.confirmPassword,
        fields.securityAnswer1,
        fields.securityAnswer2,
      ]) {
        await expect.soft(secret).toHaveValue('');
      }
      await paymentPage.open();
      await expect(credentialsPage).toBeDisplayed();
    },
  );

  test(
    'valid credentials lead to the payment screen; passwords and answers are stored nowhere in plain text, only digests',
    {
      tag: ['@edge', '@smoke'],
      annotation: coversRule('credentials.required', 'credentials.secrets-not-kept'),
    },
    async ({ registration, paymentPage, policiesPage, thankYouPage, sandbox, data }) => {
      const registrant = data.registrant({
        password: 'Copper~Velvet~Frost!',
        confirmPassword: 'Copper~Velvet~Frost!',
        securityAnswer1: 'Maplewood School',
        securityAnswer2: 'Biscuit the Dog',
      });
      await registration.startAt('credentials', registrant);
      await registration.completeCredentials(registrant);
      await expect(paymentPage).toBeDisplayed();
      const secrets = ['copper~velvet', 'maplewood', 'biscuit'];
      const kept = (await sandbox.everything()).toLowerCase();
      expect(kept).toContain('username');
      for (const secret of secrets) expect.soft(kept).not.toContain(secret);
      await paymentPage.continueWithoutCard();
      await expect(policiesPage).toBeDisplayed();
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      const recorded = (await sandbox.everything()).toLowerCase();
      for (const secret of secrets) expect.soft(recorded).not.toContain(secret);
      expect(
        await sandbox.securityAnswers(registrant.username, [
          registrant.securityAnswer1,
          registrant.securityAnswer2,
        ]),
      ).toEqual({
        [registrant.securityQuestion1]: [registrant.securityAnswer1],
        [registrant.securityQuestion2]: [registrant.securityAnswer2],
      });
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
