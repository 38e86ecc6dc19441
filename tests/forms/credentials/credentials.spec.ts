import { coversRule, expect, stepOf, test } from '../../../fixtures/form';

/** Every field of the screen, and how each is left empty. Source: facts 3.5. */
const REQUIRED = [
  { field: 'Username', empty: '' },
  { field: 'Username', empty: '        ' },
  { field: 'Password', empty: '' },
  { field: 'Confirm Password', empty: '' },
  { field: 'Security Question 1', empty: 'Select a Question' },
  { field: 'Security Answer 1', empty: '' },
  { field: 'Security Answer 1', empty: '     ' },
  { field: 'Security Question 2', empty: 'Select a Question' },
  { field: 'Security Answer 2', empty: '' },
  { field: 'Security Answer 2', empty: '     ' },
];

test.describe('Credentials', { tag: [stepOf('credentials'), '@edge'] }, () => {
  for (const { field, empty } of REQUIRED) {
    test(
      `${field} left empty as "${empty}" is refused`,
      { annotation: coversRule('credentials.required') },
      async ({ form }) => {
        const credentials = await form.openCredentials();
        const answer = await credentials.submit({ [field]: empty });
        expect(answer).toShowFieldError(field, `${field} is required.`);
      },
    );
  }

  test(
    'the error summary of an empty screen lists every field in order',
    { annotation: coversRule('credentials.required') },
    async ({ form }) => {
      const credentials = await form.openAt('credentials');
      expect(await credentials.submit()).toShowFieldErrors({
        Username: 'Username is required.',
        Password: 'Password is required.',
        'Confirm Password': 'Confirm Password is required.',
        'Security Question 1': 'Security Question 1 is required.',
        'Security Answer 1': 'Security Answer 1 is required.',
        'Security Question 2': 'Security Question 2 is required.',
        'Security Answer 2': 'Security Answer 2 is required.',
      });
    },
  );

  test(
    'a validation error clears passwords and security answers, and keeps the other answers',
    { annotation: coversRule('credentials.secrets-not-shown') },
    async ({ form }) => {
      const credentials = await form.openCredentials();
      const question = credentials.fieldValue('Security Question 1');
      const answer = await credentials.submit({
        Username: 'kept.1234',
        'Confirm Password': 'Something~Else99',
      });
      expect(answer).toShowFieldError('Confirm Password', 'Passwords do not match.');
      expect(answer.fieldValue('Username')).toBe('kept.1234');
      expect(answer.fieldValue('Security Question 1')).toBe(question);
      expect(answer.fieldValue('Password')).toBe('');
      expect(answer.fieldValue('Confirm Password')).toBe('');
      expect(answer.fieldValue('Security Answer 1')).toBe('');
      expect(answer.fieldValue('Security Answer 2')).toBe('');
    },
  );
});
