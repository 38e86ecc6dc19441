import { about, coversRule, expect, test } from '../../../fixtures/test';

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

const ACCEPTED = [
  ['14 characters', 'Copper~Velvet!'],
  ['45 characters', `Copper~${'v'.repeat(37)}!`],
  ['a hyphen as its special character, and no digit', 'Copper-Velvet-Frost'],
  ['an apostrophe as its special character, and digits', "Copper'Velvet'2025"],
  ['a space inside', 'Copper Velvet~Frost'],
  ['an underscore as its special character', 'Copper_Velvet_Frost'],
  ['a quotation mark as its special character', 'Copper"Velvet"Frost'],
  ['a currency sign as its special character', 'Copper€Velvet€Frost'],
  ['accents', 'Cöpper~Vélvet~Fröst'],
  ['Cyrillic letters', 'Бархат~Медный!'],
  ['two characters of the first name', 'Copper~Velvet~Av!'],
  ['characters of the last name, not in a row', 'Copper~L-o-n-g~Velvet'],
  ['what comes after the at sign', 'Copper~example.com~Velvet'],
] as const;

const REFUSED = [
  ['13 characters', 'Copper~Velve!', [LENGTH]],
  ['46 characters', `Copper~${'v'.repeat(38)}!`, [LENGTH]],
  ['no lowercase letter', 'COPPER~VELVET!', [LOWERCASE]],
  ['no uppercase letter', 'copper~velvet!', [UPPERCASE]],
  ['no special character', 'CopperVelvetThunder', [SPECIAL]],
  ['a space and no special character', 'Copper Velvet Thunder', [SPECIAL]],
  ['a digit and no special character', 'CopperVelvetThunder7', [SPECIAL]],
  ['a space at its beginning', ' Copper~Velvet!', [SPACES]],
  ['a space at its end', 'Copper~Velvet! ', [SPACES]],
  ['a tab inside', 'Copper~\tVelvet!', [ONE_LINE]],
  ['spaces only, 14 of them', ' '.repeat(14), [LOWERCASE, UPPERCASE, SPECIAL, SPACES]],
  ['the beginning of the first name', 'Copper~Velvet-ave!', [FIRST_NAME]],
  ['the end of the first name, in capitals', 'Copper~Velvet-ERY!', [FIRST_NAME]],
  ['the middle of the last name', 'Copper~Velvet-nga!', [LAST_NAME]],
  ['the end of the last name', 'Copper~Velvet-acre!', [LAST_NAME]],
  ['a part of the username', 'Copper~Velvet~gle-!', [USERNAME]],
  ['digits of the username', 'Copper~Velvet-447!', [USERNAME]],
  ['a part of the e-mail', 'Copper~Velvet-box7!', [EMAIL]],
  ['three characters of the e-mail', 'Copper~Velvet-ilb!', [EMAIL]],
  ['lowercase letters only', 'coppervelvetthunder', [UPPERCASE, SPECIAL]],
  ['digits only', '12345678901234', [LOWERCASE, UPPERCASE, SPECIAL]],
  ['nothing that is right', '123 ', [LENGTH, LOWERCASE, UPPERCASE, SPECIAL, SPACES]],
  ['parts of all names', 'Avery-Longacre', [FIRST_NAME, LAST_NAME]],
  [
    'everything it may not have',
    'averylongacrejunglemailbox',
    [UPPERCASE, SPECIAL, FIRST_NAME, LAST_NAME, USERNAME, EMAIL],
  ],
  ['markup', '<b>mailbox</b>', [UPPERCASE, EMAIL]],
] as const;

/** Names and passwords that meet in a difficult way. Source: D-11: a part is any run of three characters, ignoring case. */
const OTHER_OWNERS = [
  ['a last name of two letters is no part', { lastName: 'Ng' }, 'Copper~Velvet-ng!', []],
  ['a last name of one letter is no part', { lastName: 'O' }, 'Copper~Velvet~Oo!', []],
  [
    'a capital that has two small letters is the same',
    { firstName: 'Κώστας' },
    'Copper~Velvet-ΤΑΣ!',
    [FIRST_NAME],
  ],
  ['a capital whose small letter is two characters is one', { lastName: 'İl' }, 'Copper~Velvet-İl!', []],
  ['a last name of three letters is one', { lastName: 'Lee' }, 'Copper~Velvet-lee!', [LAST_NAME]],
  ['an accent counts as itself', { firstName: 'Zoë' }, 'Copper~Velvet-ZOË!', [FIRST_NAME]],
  ['a letter without its accent is another one', { firstName: 'Zoë' }, 'Copper~Velvet-zoe!', []],
  [
    'an accent of its own character is the same',
    { firstName: 'Zoe\u0308' },
    'Copper~Velvet-zoë!',
    [FIRST_NAME],
  ],
  ['a hyphen is a character of a name', { lastName: 'Day-Lewis' }, 'Copper~Velvet~y-L!', [LAST_NAME]],
  ['an apostrophe is a character of a name', { lastName: "O'Brien" }, "Copper~Velvet~O'B!", [LAST_NAME]],
  [
    'a long name counts in every part',
    { lastName: 'Wolfeschlegelsteinhausenbergerdorff' },
    'Copper~Velvet-ber!',
    [LAST_NAME],
  ],
] as const;

test.describe(
  'Credentials: Password',
  { tag: ['@step-6', '@edge'], annotation: about('credentials') },
  () => {
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
        for (const [what, password] of ACCEPTED) {
          test(`a password with ${what} is accepted`, async ({ registration, paymentPage }) => {
            await registration.tryCredentials({ password, confirmPassword: password }, OWNER);
            await expect(paymentPage).toBeDisplayed();
          });
        }

        for (const [what, password, messages] of REFUSED) {
          test(`a password with ${what} is refused`, async ({ registration, credentialsPage }) => {
            await registration.tryCredentials({ password, confirmPassword: password }, OWNER);
            await expect(credentialsPage).toShowFieldError(credentialsPage.fields.password, messages);
          });
        }

        for (const [what, names, password, messages] of OTHER_OWNERS) {
          test(`${what}: ${password}`, async ({ registration, credentialsPage }) => {
            // The confirmation differs, so that the screen stays and shows what else is wrong: nothing, or the part.
            await registration.tryCredentials(
              { password, confirmPassword: 'Something~Else99' },
              { ...OWNER, ...names },
            );
            await expect(credentialsPage.errors.links).toHaveText([...messages, 'Passwords do not match.']);
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

        test('the username that counts is the one on the screen', async ({
          registration,
          credentialsPage,
        }) => {
          const password = 'Copper~Velvet-quar!';
          await registration.tryCredentials(
            { username: 'quartz.7788', password, confirmPassword: password },
            OWNER,
          );
          await expect(credentialsPage).toShowFieldError(credentialsPage.fields.password, USERNAME);
        });
      },
    );

    test.describe('confirmation', { annotation: coversRule('credentials.password-confirmed') }, () => {
      for (const [what, confirmPassword] of [
        ['another password', 'Copper~Velvet?'],
        ['the password in other case', 'COPPER~VELVET!'],
        ['the password with a space after it', 'Copper~Velvet! '],
        ['one of spaces', '   '],
      ] as const) {
        test(`${what} is refused`, async ({ registration, credentialsPage }) => {
          await registration.tryCredentials({ password: 'Copper~Velvet!', confirmPassword }, OWNER);
          await expect(credentialsPage).toShowFieldError(
            credentialsPage.fields.confirmPassword,
            'Passwords do not match.',
          );
        });
      }
    });
  },
);
