import { coversCriterion, coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** The registrant of this spec. No password may contain a part of these. Sources: facts 3.5 [H], D-11. */
const OWNER = {
  firstName: 'Avery',
  lastName: 'Longacre',
  email: 'mailbox77@example.com',
  username: 'jungle-4471',
};

const SCHOOL = 'What was the name of your first school?';

test.describe('Credentials that are refused', { tag: [stepOf('credentials'), '@edge'] }, () => {
  test(
    'a username of 5 characters with a sign, a short password, and short answers get every error, each at its field',
    {
      annotation: [
        ...coversRule(
          'credentials.username',
          'credentials.password',
          'credentials.answer-length',
          'summary.at-field',
        ),
        ...coversCriterion('3.3.1', '3.3.3'),
      ],
    },
    async ({ registration, credentialsPage }) => {
      const password = 'COPPER\t1 ';
      await registration.tryCredentials(
        {
          username: 'pat+1',
          password,
          confirmPassword: password,
          securityAnswer1: 'NY',
          securityAnswer2: 'LA',
        },
        OWNER,
      );
      const { fields } = credentialsPage;
      await expect(credentialsPage).toShowFieldErrors([
        {
          field: fields.username,
          message: [
            'Username must be 8 to 45 characters.',
            'Username may contain only letters, digits, and . _ - @',
          ],
        },
        {
          field: fields.password,
          message: [
            'Password must be 14 to 45 characters.',
            'Password must contain a lowercase letter.',
            'Password must contain a special character.',
            'Password must not begin or end with a space.',
            'Password must be one line of text.',
          ],
        },
        { field: fields.securityAnswer1, message: 'Security Answer 1 must be 3 to 60 characters.' },
        { field: fields.securityAnswer2, message: 'Security Answer 2 must be 3 to 60 characters.' },
      ]);
      await expect(fields.username).toHaveValue('pat+1');
    },
  );

  test(
    'a password with parts of all names, and answers with a tab, get every error, each at its field',
    {
      annotation: [
        ...coversRule('credentials.password', 'credentials.password-parts', 'form.one-line'),
        ...coversCriterion('3.3.1', '3.3.3'),
      ],
    },
    async ({ registration, credentialsPage }) => {
      const password = 'averylongacrejunglemailbox';
      await registration.tryCredentials(
        {
          password,
          confirmPassword: password,
          securityAnswer1: 'Maple\tGrove',
          securityAnswer2: 'Orchard\tRoad',
        },
        OWNER,
      );
      const { fields } = credentialsPage;
      await expect(credentialsPage).toShowFieldErrors([
        {
          field: fields.password,
          message: [
            'Password must contain an uppercase letter.',
            'Password must contain a special character.',
            'Password must not contain part of your first name.',
            'Password must not contain part of your last name.',
            'Password must not contain part of your username.',
            'Password must not contain part of your email.',
          ],
        },
        { field: fields.securityAnswer1, message: 'Security Answer 1 must be one line of text.' },
        { field: fields.securityAnswer2, message: 'Security Answer 2 must be one line of text.' },
      ]);
    },
  );

  test(
    'a username with markup, the same question twice and the same answer twice are refused, and the markup is shown as text',
    {
      annotation: coversRule(
        'credentials.username',
        'credentials.questions-differ',
        'credentials.answers-differ',
        'page.markup-as-text',
      ),
    },
    async ({ registration, credentialsPage }) => {
      await registration.tryCredentials({
        username: '"><b>harbor</b>',
        securityQuestion1: SCHOOL,
        securityAnswer1: 'Maplewood',
        securityQuestion2: SCHOOL,
        securityAnswer2: 'MAPLEWOOD',
      });
      const { fields } = credentialsPage;
      await expect(credentialsPage).toShowFieldErrors([
        { field: fields.username, message: 'Username may contain only letters, digits, and . _ - @' },
        { field: fields.securityQuestion2, message: 'Select two different security questions.' },
        { field: fields.securityAnswer2, message: 'Security answers must not be the same.' },
      ]);
      await expect(fields.username).toHaveValue('"><b>harbor</b>');
    },
  );

  test(
    'security questions that are not in the list are refused, each at its field',
    { annotation: coversRule('credentials.questions') },
    async ({ registration, credentialsPage, tamper }) => {
      await credentialsPage.fillIn(await registration.startAt('credentials'));
      const { securityQuestion1, securityQuestion2 } = credentialsPage.fields;
      await tamper.choose(securityQuestion1, 'Who am I?');
      await tamper.choose(securityQuestion2, 'Who are you?');
      await credentialsPage.buttons.chooseNext();
      await expect(credentialsPage).toShowFieldErrors([
        { field: securityQuestion1, message: 'Select Security Question 1 from the list.' },
        { field: securityQuestion2, message: 'Select Security Question 2 from the list.' },
      ]);
    },
  );

  test(
    'answers that are pasted with line breaks are accepted in every field but Username, where the break becomes a space',
    {
      annotation: coversRule(
        'credentials.username',
        'credentials.password',
        'credentials.answer-length',
        'form.one-line',
      ),
    },
    async ({ registration, credentialsPage, paymentPage, clipboard }) => {
      const registrant = await registration.startAt('credentials', OWNER);
      const { username, password, confirmPassword, securityAnswer1, securityAnswer2 } =
        credentialsPage.fields;
      const pasteSecrets = async (): Promise<void> => {
        await credentialsPage.fillIn(registrant);
        await clipboard.pasteInto(password, 'Copper~\r\nVelvet!\n');
        await clipboard.pasteInto(confirmPassword, 'Copper~\r\nVelvet!\n');
        await expect(password).toHaveValue('Copper~ Velvet!');
        await expect(confirmPassword).toHaveValue('Copper~ Velvet!');
        await clipboard.pasteInto(securityAnswer1, 'Maple\r\nGrove\n');
        await clipboard.pasteInto(securityAnswer2, 'Orchard\r\nRoad\n');
      };
      await pasteSecrets();
      await clipboard.pasteInto(username, 'quartz\njungle');
      await expect(username).toHaveValue('quartz jungle');
      await credentialsPage.buttons.chooseNext();
      await expect(credentialsPage).toShowFieldError(
        username,
        'Username may contain only letters, digits, and . _ - @',
      );
      await pasteSecrets();
      await credentialsPage.buttons.chooseNext();
      await expect(paymentPage).toBeDisplayed();
    },
  );
});
