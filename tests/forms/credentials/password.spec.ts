import { coversRule, expect, stepOf, test } from '../../../fixtures/form';

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
const MISMATCH = 'Passwords do not match.';

const ACCEPTED = [
  { what: '14 characters', password: 'Copper~Velvet!' },
  { what: '45 characters', password: `Copper~${'v'.repeat(37)}!` },
  { what: '45 characters, 43 of them emoji', password: `Vv${'🔑'.repeat(43)}` },
  { what: 'one lowercase letter', password: 'COPPER~VELVEt!' },
  { what: 'one uppercase letter', password: 'copper~velveT!' },
  { what: 'a hyphen as its special character, and no digit', password: 'Copper-Velvet-Frost' },
  { what: 'an apostrophe as its special character, and digits', password: "Copper'Velvet'2025" },
  { what: 'a space inside', password: 'Copper Velvet~Frost' },
  { what: 'an underscore as its special character', password: 'Copper_Velvet_Frost' },
  { what: 'a quotation mark as its special character', password: 'Copper"Velvet"Frost' },
  { what: 'a currency sign as its special character', password: 'Copper€Velvet€Frost' },
  { what: 'accents', password: 'Cöpper~Vélvet~Fröst' },
  { what: 'Cyrillic letters', password: 'Бархат~Медный!' },
  { what: 'two characters of the first name', password: 'Copper~Velvet~Av!' },
  { what: 'characters of the last name, not in a row', password: 'Copper~L-o-n-g~Velvet' },
  { what: 'the last name backwards', password: 'Copper~ercagnol!' },
  { what: 'the domain of the e-mail', password: 'Copper~example.com~Velvet' },
];

const REFUSED: readonly {
  readonly what: string;
  readonly password: string;
  readonly errors: readonly [string, ...string[]];
}[] = [
  { what: '13 characters', password: 'Copper~Velve!', errors: [LENGTH] },
  { what: '13 characters, 11 of them emoji', password: `Vv${'🔑'.repeat(11)}`, errors: [LENGTH] },
  { what: '46 characters', password: `Copper~${'v'.repeat(38)}!`, errors: [LENGTH] },
  { what: '46 characters, 44 of them emoji', password: `Vv${'🔑'.repeat(44)}`, errors: [LENGTH] },
  { what: 'no lowercase letter', password: 'COPPER~VELVET!', errors: [LOWERCASE] },
  { what: 'no uppercase letter', password: 'copper~velvet!', errors: [UPPERCASE] },
  { what: 'no special character', password: 'CopperVelvetThunder', errors: [SPECIAL] },
  {
    what: 'letters of another script and no special character',
    password: 'CopperVelvet雷電',
    errors: [SPECIAL],
  },
  { what: 'a space and no special character', password: 'Copper Velvet Thunder', errors: [SPECIAL] },
  { what: 'a digit and no special character', password: 'CopperVelvetThunder7', errors: [SPECIAL] },
  { what: 'a space at its beginning', password: ' Copper~Velvet!', errors: [SPACES] },
  { what: 'a space at its end', password: 'Copper~Velvet! ', errors: [SPACES] },
  { what: 'a no-break space at its end', password: 'Copper~Velvet!\u00a0', errors: [SPACES] },
  { what: 'a tab inside', password: 'Copper~\tVelvet!', errors: [ONE_LINE] },
  {
    what: 'spaces only, 14 of them',
    password: ' '.repeat(14),
    errors: [LOWERCASE, UPPERCASE, SPECIAL, SPACES],
  },
  { what: 'the beginning of the first name', password: 'Copper~Velvet-ave!', errors: [FIRST_NAME] },
  { what: 'the end of the first name, in capitals', password: 'Copper~Velvet-ERY!', errors: [FIRST_NAME] },
  { what: 'the first name inside a word', password: 'Copper~savery-Bolt!', errors: [FIRST_NAME] },
  { what: 'the beginning of the last name', password: 'Copper~Velvet-lon!', errors: [LAST_NAME] },
  { what: 'the middle of the last name', password: 'Copper~Velvet-nga!', errors: [LAST_NAME] },
  { what: 'the end of the last name', password: 'Copper~Velvet-acre!', errors: [LAST_NAME] },
  { what: 'the beginning of the username', password: 'Copper~Velvet-JUN!', errors: [USERNAME] },
  { what: 'part of the username', password: 'Copper~Velvet~gle-!', errors: [USERNAME] },
  { what: 'digits of the username', password: 'Copper~Velvet-447!', errors: [USERNAME] },
  { what: 'the beginning of the e-mail', password: 'Copper~Velvet-mai!', errors: [EMAIL] },
  { what: 'part of the e-mail', password: 'Copper~Velvet-box7!', errors: [EMAIL] },
  { what: 'three characters of the e-mail', password: 'Copper~Velvet-ilb!', errors: [EMAIL] },
  { what: 'lowercase letters only', password: 'coppervelvetthunder', errors: [UPPERCASE, SPECIAL] },
  { what: 'digits only', password: '12345678901234', errors: [LOWERCASE, UPPERCASE, SPECIAL] },
  {
    what: 'five errors at once',
    password: '123 ',
    errors: [LENGTH, LOWERCASE, UPPERCASE, SPECIAL, SPACES],
  },
  { what: 'parts of all names', password: 'Avery-Longacre', errors: [FIRST_NAME, LAST_NAME] },
  {
    what: 'six errors at once',
    password: 'averylongacrejunglemailbox',
    errors: [UPPERCASE, SPECIAL, FIRST_NAME, LAST_NAME, USERNAME, EMAIL],
  },
  { what: 'markup', password: '<b>mailbox</b>', errors: [UPPERCASE, EMAIL] },
];

/** Edge cases of names in passwords. Source: D-11 (a part is any run of three characters, ignoring case). */
const OTHER_OWNERS: readonly {
  readonly what: string;
  readonly owner: Partial<typeof OWNER>;
  readonly password: string;
  readonly error?: string;
}[] = [
  {
    what: 'a last name of two letters is not a part',
    owner: { lastName: 'Ng' },
    password: 'Copper~Velvet-ng!',
  },
  {
    what: 'a last name of one letter is not a part',
    owner: { lastName: 'O' },
    password: 'Copper~Velvet~Oo!',
  },
  {
    what: 'a capital with two lowercase letters matches both',
    owner: { firstName: 'Κώστας' },
    password: 'Copper~Velvet-ΤΑΣ!',
    error: FIRST_NAME,
  },
  {
    what: 'a capital whose lowercase letter is two characters is a part',
    owner: { lastName: 'İl' },
    password: 'Copper~Velvet-İl!',
  },
  {
    what: 'a last name of three letters is a part',
    owner: { lastName: 'Lee' },
    password: 'Copper~Velvet-lee!',
    error: LAST_NAME,
  },
  {
    what: 'a first name of three Chinese characters is a part',
    owner: { firstName: '李小龍' },
    password: 'Copper~Velvet-李小龍!',
    error: FIRST_NAME,
  },
  {
    what: 'a letter with an accent matches its capital',
    owner: { firstName: 'Zoë' },
    password: 'Copper~Velvet-ZOË!',
    error: FIRST_NAME,
  },
  {
    what: 'a letter without its accent does not match',
    owner: { firstName: 'Zoë' },
    password: 'Copper~Velvet-zoe!',
  },
  {
    what: 'an accent as a separate character matches',
    owner: { firstName: 'Zoe\u0308' },
    password: 'Copper~Velvet-zoë!',
    error: FIRST_NAME,
  },
  {
    what: 'a hyphen is a character of a name',
    owner: { lastName: 'Day-Lewis' },
    password: 'Copper~Velvet~y-L!',
    error: LAST_NAME,
  },
  {
    what: 'an apostrophe is a character of a name',
    owner: { lastName: "O'Brien" },
    password: "Copper~Velvet~O'B!",
    error: LAST_NAME,
  },
  {
    what: 'every part of a long name counts',
    owner: { lastName: 'Wolfeschlegelsteinhausenbergerdorff' },
    password: 'Copper~Velvet-ber!',
    error: LAST_NAME,
  },
];

/** Every ASCII character that is not a letter, digit or space, and some others. Source: D-11. */
const SPECIAL_CHARACTERS = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~€§«🔑'];

test.describe('Credentials: Password', { tag: [stepOf('credentials'), '@edge'] }, () => {
  test.describe(
    'rules',
    { annotation: coversRule('credentials.password', 'credentials.password-parts') },
    () => {
      for (const { what, password } of ACCEPTED) {
        test(`a password with ${what} is accepted`, async ({ form }) => {
          const credentials = await form.openCredentials(OWNER);
          const answer = await credentials.submit({ Password: password, 'Confirm Password': password });
          expect(answer).toBeDisplayed('payment');
        });
      }

      for (const { what, password, errors } of REFUSED) {
        test(`a password with ${what} is refused`, async ({ form }) => {
          const credentials = await form.openCredentials(OWNER);
          const answer = await credentials.submit({ Password: password, 'Confirm Password': password });
          expect(answer).toShowFieldError('Password', errors);
        });
      }

      for (const { what, owner, password, error } of OTHER_OWNERS) {
        test(`${what}: ${password}`, async ({ form }) => {
          // The confirmation differs, so that the screen stays and shows the other errors, if any.
          const credentials = await form.openCredentials({ ...OWNER, ...owner });
          const answer = await credentials.submit({
            Password: password,
            'Confirm Password': 'Something~Else99',
          });
          expect(answer).toShowFieldErrors({
            ...(error === undefined ? {} : { Password: error }),
            'Confirm Password': MISMATCH,
          });
        });
      }

      for (const special of SPECIAL_CHARACTERS) {
        test(`${special} is a special character`, async ({ form }) => {
          const password = `CopperVelvet${special}${special}`;
          const credentials = await form.openCredentials(OWNER);
          const answer = await credentials.submit({ Password: password, 'Confirm Password': password });
          expect(answer).toBeDisplayed('payment');
        });
      }

      test('a password with part of the username on the screen is refused', async ({ form }) => {
        const password = 'Copper~Velvet-quar!';
        const credentials = await form.openCredentials(OWNER);
        const answer = await credentials.submit({
          Username: 'quartz.7788',
          Password: password,
          'Confirm Password': password,
        });
        expect(answer).toShowFieldError('Password', USERNAME);
      });
    },
  );

  test.describe('in Confirm Password', { annotation: coversRule('credentials.password-confirmed') }, () => {
    for (const { what, confirmation } of [
      { what: 'a different password', confirmation: 'Copper~Velvet?' },
      { what: 'the password in other letter case', confirmation: 'COPPER~VELVET!' },
      { what: 'the password with a space after it', confirmation: 'Copper~Velvet! ' },
      { what: 'part of the password', confirmation: 'Copper~Velvet' },
      { what: 'a password of spaces', confirmation: '   ' },
    ]) {
      test(`${what} is refused`, async ({ form }) => {
        const credentials = await form.openCredentials(OWNER);
        const answer = await credentials.submit({
          Password: 'Copper~Velvet!',
          'Confirm Password': confirmation,
        });
        expect(answer).toShowFieldError('Confirm Password', MISMATCH);
      });
    }
  });
});
