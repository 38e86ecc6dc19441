import { expect, test } from '@playwright/test';
import { coversRule } from '../../../../fixtures/annotations';
import { generateUsername, usernameErrors } from '../../../../stub-site/rules/credentials/username';
import type { Rows } from '../../rows';

// Source: facts 3.5 [H] for 8 or more characters; D-10 for the rest; D-07 for a missing one.

const ON_CREDENTIALS = 'credentials, step 6: Username';
const LENGTH = 'Username must be 8 to 45 characters.';
const CHARACTERS = 'Username may contain only letters, digits, and . _ - @';

const ACCEPTED: Rows<{ what: string; username: string }> = [
  { what: 'the shortest, 8 characters', username: 'patlaw88' },
  { what: 'the longest, 45 characters', username: 'abcdefghijklmnopqrstuvwxyz0123456789abcdefghi' },
  { what: 'digits only', username: '20260316' },
  { what: 'capitals', username: 'PATLAWSON' },
  { what: 'a period, an underscore, a hyphen, and an at sign', username: 'p.a_t-l@w' },
  { what: 'only allowed special characters', username: '._-@._-@' },
  { what: 'an e-mail address', username: 'pat.lawson@example.com' },
];

const REFUSED: Rows<{ what: string; username: string; messages: readonly string[] }> = [
  { what: 'nothing', username: '', messages: ['Username is required.'] },
  { what: 'spaces only', username: '          ', messages: ['Username is required.'] },
  { what: '7 characters', username: 'patlaw8', messages: [LENGTH] },
  { what: '46 characters', username: 'abcdefghijklmnopqrstuvwxyz0123456789abcdefghij', messages: [LENGTH] },
  { what: 'a space inside', username: 'pat lawson', messages: [CHARACTERS] },
  { what: 'a plus sign', username: 'pat+lawson', messages: [CHARACTERS] },
  { what: 'an apostrophe', username: "pat.o'hara", messages: [CHARACTERS] },
  { what: 'a slash', username: 'pat/lawson', messages: [CHARACTERS] },
  { what: 'a letter with an accent', username: 'josé.lawson', messages: [CHARACTERS] },
  { what: 'Cyrillic letters', username: 'адвокат2026', messages: [CHARACTERS] },
  { what: 'digits that are not ASCII', username: '٠١٢٣٤٥٦٧', messages: [CHARACTERS] },
  { what: 'an emoji', username: 'patlawson🔑', messages: [CHARACTERS] },
  { what: 'a line break', username: 'pat\nlawson', messages: [CHARACTERS] },
  { what: 'a line break and a second line', username: 'patlawson\nsecond', messages: [CHARACTERS] },
  { what: 'a tab', username: 'pat\tlawson', messages: [CHARACTERS] },
  { what: 'markup', username: '<b>patlawson</b>', messages: [CHARACTERS] },
  { what: 'both too short and with a space', username: 'p law', messages: [LENGTH, CHARACTERS] },
];

const nobody = () => false;

test.describe(
  'Username',
  {
    tag: ['@step-6', '@edge'],
    annotation: coversRule('credentials.username', 'credentials.username-unique'),
  },
  () => {
    for (const { what, username } of ACCEPTED) {
      test(`accepts ${what}`, () => {
        expect(usernameErrors({ username }, nobody), `${ON_CREDENTIALS} "${username}"`).toEqual([]);
      });
    }

    for (const { what, username, messages } of REFUSED) {
      test(`refuses ${what} and says why`, () => {
        const errors = usernameErrors({ username }, nobody);
        expect(errors, `${ON_CREDENTIALS} "${username}"`).toEqual(
          messages.map((message) => ({ field: 'username', message })),
        );
      });
    }

    test('refuses a missing answer as an empty one', () => {
      expect(usernameErrors({}, nobody), ON_CREDENTIALS).toEqual([
        { field: 'username', message: 'Username is required.' },
      ]);
    });

    test('refuses a username that is taken', () => {
      const errors = usernameErrors({ username: 'patlawson' }, (username) => username === 'patlawson');
      expect(errors, ON_CREDENTIALS).toEqual([{ field: 'username', message: 'Username is already taken.' }]);
    });

    test('looks for the name itself, without spaces around it, among those taken', () => {
      const errors = usernameErrors({ username: ' patlawson ' }, (username) => username === 'patlawson');
      expect(errors, ON_CREDENTIALS).toEqual([{ field: 'username', message: 'Username is already taken.' }]);
    });

    test('does not say whether a refused username is taken', () => {
      const errors = usernameErrors({ username: 'patlaw8' }, () => true);
      expect(errors, ON_CREDENTIALS).toEqual([{ field: 'username', message: LENGTH }]);
    });
  },
);

const GENERATED: Rows<{ what: string; firstName: string; lastName: string; username: string }> = [
  { what: 'a plain name', firstName: 'Pat', lastName: 'Kowalski', username: 'pkowalski01' },
  { what: 'an apostrophe', firstName: "D'Angelo", lastName: "O'Brien", username: 'dobrien01' },
  { what: 'accents', firstName: 'Émile', lastName: 'Müller-Nuñez', username: 'emullernunez01' },
  {
    what: 'a name in several words',
    firstName: 'Mary Ann',
    lastName: 'van der Berg',
    username: 'mvanderberg01',
  },
  { what: 'a name too short for 8 characters', firstName: 'L', lastName: 'Ng', username: 'lng00001' },
  { what: 'letters that are not Latin', firstName: 'Олена', lastName: 'Шевченко', username: 'registrant01' },
  { what: 'no name at all', firstName: '', lastName: '', username: 'registrant01' },
];

test.describe(
  'Generate username',
  { tag: ['@step-6', '@edge'], annotation: coversRule('credentials.username-generated') },
  () => {
    for (const { what, firstName, lastName, username } of GENERATED) {
      test(`makes ${username} of ${what}`, () => {
        expect(generateUsername({ firstName, lastName }, nobody), ON_CREDENTIALS).toBe(username);
      });
    }

    test('uses the next number when names are taken', () => {
      const taken = ['pkowalski01', 'pkowalski02'];
      const username = generateUsername({ firstName: 'Pat', lastName: 'Kowalski' }, (name) =>
        taken.includes(name),
      );
      expect(username, ON_CREDENTIALS).toBe('pkowalski03');
    });

    test('stays within 45 characters for the longest last name, after 100 people of that name', () => {
      const taken = new Set<string>();
      for (let person = 0; person < 100; person += 1) {
        taken.add(
          generateUsername(
            { firstName: 'Pat', lastName: 'Wolfeschlegelsteinhausenbergerdorffvoralternwaren' },
            (name) => taken.has(name),
          ),
        );
      }
      expect(taken.size, `${ON_CREDENTIALS}: different names`).toBe(100);
      expect(
        [...taken].filter((name) => !/^[a-z0-9]{8,45}$/.test(name)),
        `${ON_CREDENTIALS}: generated names that the rule would refuse`,
      ).toEqual([]);
    });
  },
);
