import { EXISTING_ACCOUNT } from '../../../fixtures/data/existing-account';
import { about, coversRule, expect, test } from '../../../fixtures/test';

/** Source: facts 3.5 [H] for eight or more characters; D-10. */
const ACCEPTED = [
  ['8 characters', 'eightchr'],
  ['45 characters', 'a'.repeat(45)],
  ['every sign that is allowed', 'a.b_c-d@e'],
  ['digits only', '12345678'],
  ['capitals', 'QUARTZ.JUNGLE'],
] as const;

const REFUSED = [
  ['7 characters', 'sevench', 'Username must be 8 to 45 characters.'],
  ['46 characters', 'a'.repeat(46), 'Username must be 8 to 45 characters.'],
  ['a space inside', 'two words', 'Username may contain only letters, digits, and . _ - @'],
  ['an accent', 'zoë.nuñez', 'Username may contain only letters, digits, and . _ - @'],
  ['a plus sign', 'quartz+jungle', 'Username may contain only letters, digits, and . _ - @'],
  ['an apostrophe', "o'brien.pat", 'Username may contain only letters, digits, and . _ - @'],
  ['letters that are not Latin', 'Наталья1', 'Username may contain only letters, digits, and . _ - @'],
  [
    'a number in digits that are not ASCII',
    '١٢٣٤٥٦٧٨',
    'Username may contain only letters, digits, and . _ - @',
  ],
  ['markup', '"><b>quartz</b>', 'Username may contain only letters, digits, and . _ - @'],
] as const;

/** Shares no three characters in a row with any username of this spec. */
const PASSWORD = { password: 'Xyzzy~Kwhv~Jqx!', confirmPassword: 'Xyzzy~Kwhv~Jqx!' };

test.describe(
  'Credentials: Username',
  { tag: ['@step-6', '@edge'], annotation: [...about('credentials'), ...coversRule('credentials.username')] },
  () => {
    for (const [what, username] of ACCEPTED) {
      test(`${what} are accepted`, async ({ registration, paymentPage }) => {
        await registration.tryCredentials({ ...PASSWORD, username });
        await expect(paymentPage).toBeDisplayed();
      });
    }

    for (const [what, username, message] of REFUSED) {
      test(`${what} is refused`, async ({ registration, credentialsPage }) => {
        await registration.tryCredentials({ ...PASSWORD, username });
        await expect(credentialsPage).toShowFieldError(credentialsPage.fields.username, message);
        await expect(credentialsPage.fields.username).toHaveValue(username);
      });
    }

    test(
      'both faults of a username are named, each at the field too',
      { annotation: coversRule('summary.at-field') },
      async ({ registration, credentialsPage }) => {
        await registration.tryCredentials({ ...PASSWORD, username: 'pat+1' });
        await expect(credentialsPage).toShowFieldError(credentialsPage.fields.username, [
          'Username must be 8 to 45 characters.',
          'Username may contain only letters, digits, and . _ - @',
        ]);
      },
    );

    test('spaces only count as empty', async ({ registration, credentialsPage }) => {
      await registration.tryCredentials({ username: '        ' });
      await expect(credentialsPage).toShowFieldError(
        credentialsPage.fields.username,
        'Username is required.',
      );
    });

    test('pasted lines are refused for their space', async ({ registration, credentialsPage, clipboard }) => {
      await registration.startAt('credentials');
      await clipboard.pasteInto(credentialsPage.fields.username, 'quartz\njungle');
      await expect(credentialsPage.fields.username).toHaveValue('quartz jungle');
      await credentialsPage.buttons.chooseNext();
      await expect(
        credentialsPage.errors.link('Username may contain only letters, digits, and . _ - @'),
      ).toBeVisible();
    });

    test.describe('that is taken', { annotation: coversRule('credentials.username-unique') }, () => {
      for (const [what, changed] of [
        ['as it is', (username: string) => username],
        ['in capitals', (username: string) => username.toUpperCase()],
        ['with spaces around it', (username: string) => ` ${username} `],
      ] as const) {
        test(`is refused ${what}`, async ({ registration, credentialsPage }) => {
          const { username } = await registration.startAt('thank-you');
          await registration.tryCredentials({ ...PASSWORD, username: changed(username) });
          await expect(credentialsPage).toShowFieldError(
            credentialsPage.fields.username,
            'Username is already taken.',
          );
        });
      }

      test('is free in another sandbox', async ({ registration, paymentPage, anotherSandbox }) => {
        const other = await anotherSandbox({ accounts: [EXISTING_ACCOUNT] });
        const { username } = EXISTING_ACCOUNT.credentials;
        expect(await other.account(username)).toMatchObject({ username });
        await registration.tryCredentials({ ...PASSWORD, username });
        await expect(paymentPage).toBeDisplayed();
      });
    });

    test.describe(
      'that the system makes',
      { annotation: coversRule('credentials.username-generated') },
      () => {
        test('is valid, leaves the rest as it was, and is accepted', async ({
          registration,
          credentialsPage,
          paymentPage,
        }) => {
          const registrant = await registration.startAt('credentials', { firstName: 'Zoë', lastName: 'Wu' });
          await credentialsPage.fillIn({ ...registrant, username: undefined });
          await credentialsPage.generate();
          await expect(credentialsPage.fields.username).toHaveValue(/^[A-Za-z0-9._@-]{8,45}$/);
          await expect(credentialsPage.fields.password).toHaveValue(registrant.password);
          await credentialsPage.buttons.chooseNext();
          await expect(paymentPage).toBeDisplayed();
        });

        test(
          'is there when the screen is opened again, beside the questions',
          { annotation: coversRule('credentials.kept') },
          async ({ registration, credentialsPage }) => {
            const registrant = await registration.startAt('credentials', {
              firstName: 'Zoë',
              lastName: 'Wu',
            });
            await credentialsPage.fillIn({ ...registrant, username: undefined });
            await credentialsPage.generate();
            await expect(credentialsPage.fields.username).toHaveValue('zwu00001');
            await credentialsPage.open();
            await expect(credentialsPage.fields.username).toHaveValue('zwu00001');
            await expect(credentialsPage.fields.securityQuestion1).toHaveValue(registrant.securityQuestion1);
            await expect(credentialsPage.fields.securityQuestion2).toHaveValue(registrant.securityQuestion2);
          },
        );

        for (const { name, made, username } of [
          {
            name: { firstName: 'Zoë', lastName: 'Wu' },
            made: 'the first letter and the last name, filled up to 8 characters',
            username: 'zwu00001',
          },
          {
            name: { firstName: 'Ann', lastName: 'Nuñez-O’Brien' },
            made: 'Latin letters only, and a number of two digits',
            username: 'anunezobrien01',
          },
          {
            name: { firstName: 'Ann', lastName: 'B'.repeat(50) },
            made: 'at most 30 letters of a long name',
            username: `a${'b'.repeat(29)}01`,
          },
          {
            name: { firstName: 'Нина', lastName: 'Ли' },
            made: 'the word "registrant" where the name has no Latin letter',
            username: 'registrant01',
          },
        ]) {
          test(`is made of ${made}`, async ({ registration, credentialsPage }) => {
            await registration.startAt('credentials', name);
            await credentialsPage.generate();
            await expect(credentialsPage.fields.username).toHaveValue(username);
          });
        }

        test('counts up from one that is taken', async ({ registration, credentialsPage, page }) => {
          const name = { firstName: 'Zoë', lastName: 'Wu' };
          await registration.startAt('thank-you', { ...name, username: 'zwu00001' });
          await page.context().clearCookies();
          await registration.startAt('credentials', {
            ...name,
            email: 'zoe@example.com',
            confirmEmail: 'zoe@example.com',
          });
          await credentialsPage.generate();
          await expect(credentialsPage.fields.username).toHaveValue('zwu00002');
        });

        test('is not one that is taken', async ({ registration, credentialsPage, page }) => {
          await registration.startAt('credentials', { firstName: 'Zoë', lastName: 'Wu' });
          await credentialsPage.generate();
          await expect(credentialsPage.fields.username).not.toHaveValue('');
          const first = await credentialsPage.fields.username.inputValue();
          await page.context().clearCookies();
          await registration.startAt('thank-you', { firstName: 'Zoë', lastName: 'Wu', username: first });
          await page.context().clearCookies();
          await registration.startAt('credentials', { firstName: 'Zoë', lastName: 'Wu' });
          await credentialsPage.generate();
          await expect(credentialsPage.fields.username).toHaveValue(/^[A-Za-z0-9._@-]{8,45}$/);
          await expect(credentialsPage.fields.username).not.toHaveValue(first);
        });
      },
    );
  },
);
