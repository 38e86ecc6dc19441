import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** The registrant of this spec. No password may contain a part of these. Sources: facts 3.5 [H], D-11. */
const OWNER = {
  firstName: 'Avery',
  lastName: 'Longacre',
  email: 'mailbox77@example.com',
  username: 'jungle-4471',
};

const LENGTH = 'Password must be 14 to 45 characters.';
const LOWERCASE = 'Password must contain a lowercase letter.';
const UPPERCASE = 'Password must contain an uppercase letter.';
const SPECIAL = 'Password must contain a special character.';
const SPACES = 'Password must not begin or end with a space.';
const ONE_LINE = 'Password must be one line of text.';
const FIRST_NAME = 'Password must not contain part of your first name.';
const LAST_NAME = 'Password must not contain part of your last name.';
const USERNAME = 'Password must not contain part of your username.';
const EMAIL = 'Password must not contain part of your email.';

/** Passwords that are refused, each with every error it gets. */
const REFUSED = [
  { part: '13 characters', password: 'Copper~Velve!', errors: [LENGTH] },
  { part: 'no lowercase letter', password: 'COPPER~VELVET!', errors: [LOWERCASE] },
  { part: 'no uppercase letter', password: 'copper~velvet!', errors: [UPPERCASE] },
  { part: 'a space and no special character', password: 'Copper Velvet Thunder', errors: [SPECIAL] },
  { part: 'a space at its end', password: 'Copper~Velvet! ', errors: [SPACES] },
  { part: 'a tab inside', password: 'Copper~\tVelvet!', errors: [ONE_LINE] },
  { part: 'the beginning of the first name', password: 'Copper~Velvet-ave!', errors: [FIRST_NAME] },
  { part: 'the middle of the last name', password: 'Copper~Velvet-nga!', errors: [LAST_NAME] },
  { part: 'part of the username', password: 'Copper~Velvet~gle-!', errors: [USERNAME] },
  { part: 'part of the e-mail', password: 'Copper~Velvet-box7!', errors: [EMAIL] },
  {
    part: 'six errors at once',
    password: 'averylongacrejunglemailbox',
    errors: [UPPERCASE, SPECIAL, FIRST_NAME, LAST_NAME, USERNAME, EMAIL],
  },
] as const;

test.describe('Credentials: Password', { tag: [stepOf('credentials'), '@edge'] }, () => {
  test(
    'the rules are shown beside the field before anything is entered',
    { annotation: coversRule('credentials.password-guidance') },
    async ({ registration, credentialsPage }) => {
      await registration.startAt('credentials');
      await expect(credentialsPage.passwordGuidance).toHaveText([
        /14 to 45 characters/,
        /lowercase letter.*uppercase letter.*special character/,
        /first name, last name, username, or e-mail address/,
      ]);
    },
  );

  test.describe(
    'rules',
    { annotation: coversRule('credentials.password', 'credentials.password-parts') },
    () => {
      test('a password with accents and a space inside is accepted', async ({
        registration,
        paymentPage,
      }) => {
        const password = 'Cöpper Vélvet~Fröst';
        await registration.tryCredentials({ password, confirmPassword: password }, OWNER);
        await expect(paymentPage).toBeDisplayed();
      });

      for (const { part, password, errors } of REFUSED) {
        test(`a password with ${part} is refused`, async ({ registration, credentialsPage }) => {
          await registration.tryCredentials({ password, confirmPassword: password }, OWNER);
          await expect(credentialsPage).toShowFieldError(credentialsPage.fields.password, errors);
        });
      }

      for (const { label, field } of [
        { label: 'Password', field: 'password' },
        { label: 'Confirm Password', field: 'confirmPassword' },
      ] as const) {
        test(`${label} accepts pasted text with line breaks`, async ({
          registration,
          credentialsPage,
          paymentPage,
          clipboard,
        }) => {
          const password = 'Copper~ Velvet!';
          const registrant = await registration.startAt('credentials', OWNER);
          await credentialsPage.fillIn({ ...registrant, password, confirmPassword: password });
          await clipboard.pasteInto(credentialsPage.fields[field], 'Copper~\r\nVelvet!\n');
          await credentialsPage.buttons.chooseNext();
          await expect(paymentPage).toBeDisplayed();
        });
      }
    },
  );

  test(
    'a different password in Confirm Password is refused',
    { annotation: coversRule('credentials.password-confirmed') },
    async ({ registration, credentialsPage }) => {
      await registration.tryCredentials(
        { password: 'Copper~Velvet!', confirmPassword: 'Copper~Velvet?' },
        OWNER,
      );
      await expect(credentialsPage).toShowFieldError(
        credentialsPage.fields.confirmPassword,
        'Passwords do not match.',
      );
    },
  );
});
