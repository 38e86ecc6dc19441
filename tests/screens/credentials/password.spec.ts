import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** The registrant of this spec: whose parts no password may have. Sources: facts 3.5 [H], D-11. */
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

const REFUSED = [
  ['13 characters', 'Copper~Velve!', [LENGTH]],
  ['no lowercase letter', 'COPPER~VELVET!', [LOWERCASE]],
  ['no uppercase letter', 'copper~velvet!', [UPPERCASE]],
  ['a space and no special character', 'Copper Velvet Thunder', [SPECIAL]],
  ['a space at its end', 'Copper~Velvet! ', [SPACES]],
  ['a tab inside', 'Copper~\tVelvet!', [ONE_LINE]],
  ['the beginning of the first name', 'Copper~Velvet-ave!', [FIRST_NAME]],
  ['the middle of the last name', 'Copper~Velvet-nga!', [LAST_NAME]],
  ['a part of the username', 'Copper~Velvet~gle-!', [USERNAME]],
  ['a part of the e-mail', 'Copper~Velvet-box7!', [EMAIL]],
  [
    'everything it may not have',
    'averylongacrejunglemailbox',
    [UPPERCASE, SPECIAL, FIRST_NAME, LAST_NAME, USERNAME, EMAIL],
  ],
] as const;

test.describe('Credentials: Password', { tag: [stepOf('credentials'), '@edge'] }, () => {
  test(
    'its rules stand beside the field before anything is entered',
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

      for (const [what, password, messages] of REFUSED) {
        test(`a password with ${what} is refused`, async ({ registration, credentialsPage }) => {
          await registration.tryCredentials({ password, confirmPassword: password }, OWNER);
          await expect(credentialsPage).toShowFieldError(credentialsPage.fields.password, messages);
        });
      }

      for (const [label, field] of [
        ['Password', 'password'],
        ['Confirm Password', 'confirmPassword'],
      ] as const) {
        test(`${label} takes pasted lines as one`, async ({
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
    'another password as confirmation is refused',
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
