import { expect, test } from '@playwright/test';
import { coversRule } from '../../../../fixtures/annotations';
import { passwordErrors } from '../../../../stub-site/rules/credentials/password';
import type { Rows } from '../../rows';

// Source: PACER announcement of June 2025 [H] (14-45 characters; lowercase, uppercase, special; no part of first
// name, last name, username, e-mail; no digit rule), D-11 for special characters, parts, confirmation and spaces.

const ON_CREDENTIALS = 'credentials, step 6: Password';

/** Shares no three characters with the passwords below, unless a row says otherwise. */
const OWNER = { firstName: 'Pat', lastName: 'Kowalski', username: 'qzjx.4471', email: 'vbnk77@example.org' };
type Owner = typeof OWNER;

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

const ACCEPTED: Rows<{ what: string; password: string; owner?: Partial<Owner> }> = [
  { what: 'the shortest, 14 characters', password: 'Velvet-Thunder' },
  { what: 'the longest, 45 characters', password: 'Velvet-Thunder-Copper-Jungle-Quartz-Blizzards' },
  { what: '45 characters, 43 of them emoji', password: `Vv${'🔑'.repeat(43)}` },
  { what: 'no digit', password: 'Velvet!Thunder!' },
  { what: 'digits', password: 'Velvet!Thunder!90' },
  { what: 'a space inside', password: 'Velvet Thunder!' },
  { what: 'one lowercase letter', password: 'VELVET-THUNDEr' },
  { what: 'one uppercase letter', password: 'velvet-thundeR' },
  { what: 'letters that are not Latin', password: 'Бархат-и-гром-' },
  { what: 'two letters of the first name', password: 'Velvet-Pa-Bolts' },
  { what: 'two letters of the last name', password: 'Velvet-ko-Bolts' },
  { what: 'a first name of two letters', password: 'Velvet-Li-Bolts', owner: { firstName: 'Li' } },
  { what: 'a first name of one letter', password: 'Velvet-Thunder', owner: { firstName: 'V' } },
  { what: 'a last name of two letters', password: 'Velvet-Ng-Bolts', owner: { lastName: 'Ng' } },
  { what: 'the letters of the first name apart', password: 'Velvet-P-a-t-Bolt' },
  { what: 'the last name backwards', password: 'Velvet-iks-lawok' },
  { what: "the e-mail's domain", password: 'Velvet-example.org' },
  { what: "the e-mail's at sign with two letters on each side", password: 'Velvet-77@ex-Bolt' },
  { what: 'a name that is not known', password: 'Velvet-Thunder', owner: { firstName: '', lastName: '' } },
];

const REFUSED: Rows<{
  what: string;
  password: string;
  messages: readonly string[];
  owner?: Partial<Owner>;
}> = [
  { what: '13 characters', password: 'Velvet-Thunde', messages: [LENGTH] },
  {
    what: '46 characters',
    password: 'Velvet-Thunder-Copper-Jungle-Quartz-Blizzards!',
    messages: [LENGTH],
  },
  { what: '46 characters, 44 of them emoji', password: `Vv${'🔑'.repeat(44)}`, messages: [LENGTH] },
  { what: '13 characters, 11 of them emoji', password: `Vv${'🔑'.repeat(11)}`, messages: [LENGTH] },
  { what: 'no lowercase letter', password: 'VELVET-THUNDER', messages: [LOWERCASE] },
  { what: 'no uppercase letter', password: 'velvet-thunder', messages: [UPPERCASE] },
  { what: 'no special character', password: 'VelvetThunder90', messages: [SPECIAL] },
  {
    what: 'an accent instead of a special character',
    password: 'VélvetThunder',
    messages: [LENGTH, SPECIAL],
  },
  { what: 'letters of another script as special', password: 'VelvetThunder雷電', messages: [SPECIAL] },
  { what: 'a space at the beginning', password: ' Velvet-Thunder', messages: [SPACES] },
  { what: 'a space at the end', password: 'Velvet-Thunder ', messages: [SPACES] },
  { what: 'a no-break space at the end', password: 'Velvet-Thunder\u00a0', messages: [SPACES] },
  { what: 'a line break inside', password: 'Velvet-\nThunder', messages: [ONE_LINE] },
  { what: 'a tab inside', password: 'Velvet-\tThunder', messages: [ONE_LINE] },
  { what: 'a line break at the end', password: 'Velvet-Thunder\n', messages: [SPACES, ONE_LINE] },
  { what: 'the first name', password: 'Velvet-Pat-Bolts', messages: [FIRST_NAME] },
  { what: 'the first name in other case', password: 'Velvet-pAT-Bolts', messages: [FIRST_NAME] },
  { what: 'the first name inside a word', password: 'Velvet-Spatula', messages: [FIRST_NAME] },
  { what: 'the beginning of the last name', password: 'Velvet-kow-Bolts', messages: [LAST_NAME] },
  { what: 'the middle of the last name', password: 'Velvet-WAL-Bolts', messages: [LAST_NAME] },
  { what: 'the end of the last name', password: 'Velvet-Ski-Bolts', messages: [LAST_NAME] },
  { what: 'the beginning of the username', password: 'Velvet-QZJ-Bolts', messages: [USERNAME] },
  { what: 'the end of the username', password: 'Velvet-471-Bolts', messages: [USERNAME] },
  { what: 'the username across its period', password: 'Velvet-x.4-Bolts', messages: [USERNAME] },
  { what: 'the beginning of the e-mail', password: 'Velvet-vbn-Bolts', messages: [EMAIL] },
  { what: 'the end of the e-mail before the at sign', password: 'Velvet-K77-Bolts', messages: [EMAIL] },
  {
    what: 'a first name with an accent',
    password: 'Velvet-ZOË-Bolts',
    messages: [FIRST_NAME],
    owner: { firstName: 'Zoë' },
  },
  {
    what: 'a first name with an accent that is written as two characters',
    password: 'Velvet-Zoe\u0308-Bolts',
    messages: [FIRST_NAME],
    owner: { firstName: 'Zoë' },
  },
  {
    what: 'a first name whose accent is two characters there',
    password: 'Velvet-Zoë-Bolts',
    messages: [FIRST_NAME],
    owner: { firstName: 'Zoe\u0308' },
  },
  {
    what: 'a part of a name across its hyphen',
    password: 'Velvet-N-L-Bolts',
    messages: [FIRST_NAME],
    owner: { firstName: 'Jean-Luc' },
  },
  {
    what: 'a part of a name across its apostrophe',
    password: "Velvet-o'b-Bolts",
    messages: [LAST_NAME],
    owner: { lastName: "O'Brien" },
  },
  {
    what: 'a part of a name across its space',
    password: 'Velvet-y A-Bolts',
    messages: [FIRST_NAME],
    owner: { firstName: 'Mary Ann' },
  },
  {
    what: 'a name of three letters that are not Latin',
    password: 'Velvet-李小龍-Bolts',
    messages: [FIRST_NAME],
    owner: { firstName: '李小龍' },
  },
  {
    what: "the tag of an e-mail's alias",
    password: 'Velvet-+Co-Bolts',
    messages: [EMAIL],
    owner: { email: 'vbnk+court@example.org' },
  },
  {
    what: 'a part that is in the first name, the username and the e-mail',
    password: 'Velvet-Sam-Bolts',
    messages: [FIRST_NAME, USERNAME, EMAIL],
    owner: { firstName: 'Sam', username: 'sam.4471x', email: 'sam77@example.org' },
  },
  {
    what: 'a short one without capital and special character, with a name',
    password: 'pat',
    messages: [LENGTH, UPPERCASE, SPECIAL, FIRST_NAME],
  },
  { what: 'spaces only', password: ' '.repeat(14), messages: [LOWERCASE, UPPERCASE, SPECIAL, SPACES] },
  {
    what: 'one that breaks nearly every rule',
    password: ' 771vbnkowqzjpat',
    messages: [UPPERCASE, SPECIAL, SPACES, FIRST_NAME, LAST_NAME, USERNAME, EMAIL],
  },
  { what: 'digits only', password: '90'.repeat(23), messages: [LENGTH, LOWERCASE, UPPERCASE, SPECIAL] },
];

test.describe(
  'Password',
  { tag: ['@step-6', '@edge'], annotation: coversRule('credentials.password', 'credentials.password-parts') },
  () => {
    for (const { what, password, owner } of ACCEPTED) {
      test(`accepts ${what}`, () => {
        const errors = passwordErrors({ password, confirmPassword: password }, { ...OWNER, ...owner });
        expect(errors, `${ON_CREDENTIALS} "${password}"`).toEqual([]);
      });
    }

    for (const { what, password, messages, owner } of REFUSED) {
      test(`refuses ${what} and names each broken rule`, () => {
        const errors = passwordErrors({ password, confirmPassword: password }, { ...OWNER, ...owner });
        expect(errors, `${ON_CREDENTIALS} "${password}"`).toEqual(
          messages.map((message) => ({ field: 'password', message })),
        );
      });
    }
  },
);

/** Every printable ASCII character that is neither letter nor digit, and a few others. */
const SPECIAL_CHARACTERS = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~€§«🔑';

test.describe(
  'Password: what counts as a special character',
  { tag: ['@step-6', '@edge'], annotation: coversRule('credentials.password') },
  () => {
    test('each of 32 ASCII ones and 4 others is enough', () => {
      const characters = [...SPECIAL_CHARACTERS];
      const refused = characters.filter((special) => {
        const password = `VelvetThunder${special}`;
        return passwordErrors({ password, confirmPassword: password }, OWNER).length > 0;
      });
      expect(characters, 'the table of this spec').toHaveLength(36);
      expect(refused, `${ON_CREDENTIALS}: characters that were not special`).toEqual([]);
    });

    test('a letter or a digit of any script is none', () => {
      const characters = [...'aZ0éßñÆд雷مª²½٣Ⅷ'];
      const accepted = characters.filter((character) => {
        const password = `VelvetThunders${character}`;
        return passwordErrors({ password, confirmPassword: password }, OWNER).length === 0;
      });
      expect(characters, 'the table of this spec').toHaveLength(15);
      expect(accepted, `${ON_CREDENTIALS}: characters that were special`).toEqual([]);
    });
  },
);

const MISSING = { field: 'password', message: 'Password is required.' };
const UNCONFIRMED = { field: 'confirmPassword', message: 'Confirm Password is required.' };
const MISMATCH = { field: 'confirmPassword', message: 'Passwords do not match.' };

const CONFIRMATIONS: Rows<{
  what: string;
  entries: Readonly<Record<string, string>>;
  errors: readonly { field: string; message: string }[];
}> = [
  { what: 'neither password nor confirmation', entries: {}, errors: [MISSING, UNCONFIRMED] },
  {
    what: 'both empty',
    entries: { password: '', confirmPassword: '' },
    errors: [MISSING, UNCONFIRMED],
  },
  {
    what: 'a password without confirmation',
    entries: { password: 'Velvet-Thunder', confirmPassword: '' },
    errors: [UNCONFIRMED],
  },
  {
    what: 'a confirmation without password',
    entries: { password: '', confirmPassword: 'Velvet-Thunder' },
    errors: [MISSING],
  },
  {
    what: 'another confirmation',
    entries: { password: 'Velvet-Thunder', confirmPassword: 'Velvet-Thunders' },
    errors: [MISMATCH],
  },
  {
    what: 'a confirmation in other case',
    entries: { password: 'Velvet-Thunder', confirmPassword: 'Velvet-thunder' },
    errors: [MISMATCH],
  },
  {
    what: 'a confirmation with a space more',
    entries: { password: 'Velvet-Thunder', confirmPassword: 'Velvet-Thunder ' },
    errors: [MISMATCH],
  },
  {
    what: 'a bad password with another confirmation',
    entries: { password: 'Velvet-Thunde', confirmPassword: 'Velvet-Thunder' },
    errors: [{ field: 'password', message: LENGTH }, MISMATCH],
  },
];

test.describe(
  'Confirm Password',
  { tag: ['@step-6', '@edge'], annotation: coversRule('credentials.password-confirmed') },
  () => {
    for (const { what, entries, errors } of CONFIRMATIONS) {
      test(`refuses ${what} at the right field`, () => {
        expect(passwordErrors(entries, OWNER), ON_CREDENTIALS).toEqual(errors);
      });
    }
  },
);
