import { EXISTING_ACCOUNT } from '../../../fixtures/data/existing-account';
import { coversRule, expect, stepOf, test } from '../../../fixtures/form';

/** Source: facts 3.5 [H] for eight or more characters; D-10. */
const ACCEPTED = [
  { what: '8 characters', username: 'eightchr' },
  { what: '45 characters', username: 'a'.repeat(45) },
  { what: 'every allowed special character', username: 'a.b_c-d@e' },
  { what: 'only allowed special characters', username: '._-@._-@' },
  { what: 'digits only', username: '12345678' },
  { what: 'capitals', username: 'QUARTZ.JUNGLE' },
  { what: 'an e-mail address', username: 'quartz.jungle@example.com' },
];

const LENGTH = 'Username must be 8 to 45 characters.';
const CHARACTERS = 'Username may contain only letters, digits, and . _ - @';

const REFUSED = [
  { what: '7 characters', username: 'sevench', errors: [LENGTH] },
  { what: '46 characters', username: 'a'.repeat(46), errors: [LENGTH] },
  { what: 'a space inside', username: 'two words', errors: [CHARACTERS] },
  { what: 'a tab inside', username: 'two\twords', errors: [CHARACTERS] },
  { what: 'an accent', username: 'zoë.nuñez', errors: [CHARACTERS] },
  { what: 'a plus sign', username: 'quartz+jungle', errors: [CHARACTERS] },
  { what: 'an apostrophe', username: "o'brien.pat", errors: [CHARACTERS] },
  { what: 'a slash', username: 'quartz/jungle', errors: [CHARACTERS] },
  { what: 'letters that are not Latin', username: 'Наталья1', errors: [CHARACTERS] },
  { what: 'digits that are not ASCII', username: '١٢٣٤٥٦٧٨', errors: [CHARACTERS] },
  { what: 'an emoji', username: 'quartz.jungle🔑', errors: [CHARACTERS] },
  { what: 'markup', username: '"><b>quartz</b>', errors: [CHARACTERS] },
  { what: 'two errors', username: 'pat+1', errors: [LENGTH, CHARACTERS] },
] satisfies { what: string; username: string; errors: [string, ...string[]] }[];

/** Shares no three characters in a row with any username of this spec. */
const PASSWORD = { password: 'Xyzzy~Kwhv~Jqx!', confirmPassword: 'Xyzzy~Kwhv~Jqx!' };

/** Usernames that are generated from names. Source: D-10. */
const GENERATED = [
  {
    made: 'the first letter and the last name, filled up to 8 characters',
    name: { firstName: 'Zoë', lastName: 'Wu' },
    username: 'zwu00001',
  },
  {
    made: 'Latin letters only, and a number of two digits',
    name: { firstName: 'Ann', lastName: 'Nuñez-O’Brien' },
    username: 'anunezobrien01',
  },
  {
    made: 'a name in several words',
    name: { firstName: 'Mary Ann', lastName: 'van der Berg' },
    username: 'mvanderberg01',
  },
  {
    made: 'an accent at the beginning',
    name: { firstName: 'Émile', lastName: 'Müller-Nuñez' },
    username: 'emullernunez01',
  },
  {
    made: 'at most 30 letters of a long name',
    name: { firstName: 'Ann', lastName: 'B'.repeat(50) },
    username: `a${'b'.repeat(29)}01`,
  },
  {
    made: 'the word "registrant" where the name has no Latin letter',
    name: { firstName: 'Нина', lastName: 'Ли' },
    username: 'registrant01',
  },
];

test.describe(
  'Credentials: Username',
  {
    tag: [stepOf('credentials'), '@edge'],
    annotation: coversRule('credentials.username'),
  },
  () => {
    for (const { what, username } of ACCEPTED) {
      test(`a username with ${what} is accepted`, async ({ form }) => {
        const credentials = await form.openCredentials(PASSWORD);
        expect(await credentials.submit({ Username: username })).toBeDisplayed('payment');
      });
    }

    for (const { what, username, errors } of REFUSED) {
      test(
        `a username with ${what} is refused`,
        { annotation: coversRule('summary.at-field') },
        async ({ form }) => {
          const credentials = await form.openCredentials(PASSWORD);
          const answer = await credentials.submit({ Username: username });
          expect(answer).toShowFieldError('Username', errors);
          expect(answer.fieldValue('Username')).toBe(username);
        },
      );
    }

    test.describe(
      'a username that is taken',
      { annotation: coversRule('credentials.username-unique') },
      () => {
        for (const { how, username } of [
          { how: 'as it was entered', username: 'taken.4471' },
          { how: 'in capitals', username: 'TAKEN.4471' },
          { how: 'with spaces around it', username: ' taken.4471 ' },
        ]) {
          test(`is refused ${how}`, async ({ form }) => {
            await form.openAccount({ username: 'taken.4471' });
            const credentials = await form.openCredentials(PASSWORD);
            const answer = await credentials.submit({ Username: username });
            expect(answer).toShowFieldError('Username', 'Username is already taken.');
          });
        }

        test('is free in another sandbox', async ({ form, anotherSandbox }) => {
          const other = await anotherSandbox({ accounts: [EXISTING_ACCOUNT] });
          const { username } = EXISTING_ACCOUNT.credentials;
          expect(await other.account(username)).toMatchObject({ username });
          const credentials = await form.openCredentials(PASSWORD);
          expect(await credentials.submit({ Username: username })).toBeDisplayed('payment');
        });
      },
    );

    test.describe(
      'a generated username',
      { annotation: coversRule('credentials.username-generated') },
      () => {
        for (const { made, name, username } of GENERATED) {
          test(`consists of ${made} and is accepted`, async ({ form }) => {
            const credentials = await form.openCredentials({ ...name, ...PASSWORD });
            const generated = await credentials.submit({ Username: '' }, 'Generate username');
            expect(generated).toBeDisplayed('credentials');
            expect(generated.fieldValue('Username')).toBe(username);
            expect(generated.fieldValue('Security Question 1')).toBe(
              credentials.fieldValue('Security Question 1'),
            );
          });
        }

        test('has a higher number if the username is taken', async ({ form }) => {
          const name = { firstName: 'Zoë', lastName: 'Wu' };
          await form.openAccount({ ...name, username: 'zwu00001' });
          await form.openAccount({ ...name, username: 'zwu00002', email: 'zoe.wu@example.org' });
          const credentials = await form.openCredentials({ ...name, email: 'zoe@example.com' });
          const generated = await credentials.press('Generate username');
          expect(generated.fieldValue('Username')).toBe('zwu00003');
        });
      },
    );
  },
);
