import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** Usernames that are refused. Source: facts 3.5 [H] for eight or more characters; D-10. */
const REFUSED = [
  { kind: 'of 7 characters', username: 'sevench', error: 'Username must be 8 to 45 characters.' },
  {
    kind: 'with markup',
    username: '"><b>quartz</b>',
    error: 'Username may contain only letters, digits, and . _ - @',
  },
] as const;

/** Shares no three characters in a row with any username of this spec. */
const PASSWORD = { password: 'Xyzzy~Kwhv~Jqx!', confirmPassword: 'Xyzzy~Kwhv~Jqx!' };

test.describe(
  'Credentials: Username',
  {
    tag: [stepOf('credentials'), '@edge'],
    annotation: coversRule('credentials.username'),
  },
  () => {
    test('every allowed special character is accepted', async ({ registration, paymentPage }) => {
      await registration.tryCredentials({ ...PASSWORD, username: 'a.b_c-d@e' });
      await expect(paymentPage).toBeDisplayed();
    });

    for (const { kind, username, error } of REFUSED) {
      test(`a username ${kind} is refused`, async ({ registration, credentialsPage }) => {
        await registration.tryCredentials({ ...PASSWORD, username });
        await expect(credentialsPage).toShowFieldError(credentialsPage.fields.username, error);
        await expect(credentialsPage.fields.username).toHaveValue(username);
      });
    }

    test(
      'a username with two errors shows both, in the summary and at the field',
      { annotation: coversRule('summary.at-field') },
      async ({ registration, credentialsPage }) => {
        await registration.tryCredentials({ ...PASSWORD, username: 'pat+1' });
        await expect(credentialsPage).toShowFieldError(credentialsPage.fields.username, [
          'Username must be 8 to 45 characters.',
          'Username may contain only letters, digits, and . _ - @',
        ]);
      },
    );

    test('a username that is pasted with a line break is refused, because the break becomes a space', async ({
      registration,
      credentialsPage,
      clipboard,
    }) => {
      await registration.startAt('credentials');
      await clipboard.pasteInto(credentialsPage.fields.username, 'quartz\njungle');
      await expect(credentialsPage.fields.username).toHaveValue('quartz jungle');
      await credentialsPage.buttons.chooseNext();
      await expect(
        credentialsPage.errors.link('Username may contain only letters, digits, and . _ - @'),
      ).toBeVisible();
    });

    test(
      'a username that is taken is refused, also in capitals',
      { annotation: coversRule('credentials.username-unique') },
      async ({ registration, credentialsPage }) => {
        const { username } = await registration.startAt('thank-you');
        await registration.tryCredentials({ ...PASSWORD, username: username.toUpperCase() });
        await expect(credentialsPage).toShowFieldError(
          credentialsPage.fields.username,
          'Username is already taken.',
        );
      },
    );

    test.describe(
      'a generated username',
      { annotation: coversRule('credentials.username-generated') },
      () => {
        test('is valid and accepted, and keeps the other answers', async ({
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
          'is kept with the security questions if the screen is opened again',
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

        test('consists of the first letter of the first name and the last name', async ({
          registration,
          credentialsPage,
        }) => {
          await registration.startAt('credentials', { firstName: 'Ann', lastName: 'Nuñez-O’Brien' });
          await credentialsPage.generate();
          await expect(credentialsPage.fields.username).toHaveValue('anunezobrien01');
        });

        test('differs from every username that is taken', async ({ registration, credentialsPage, page }) => {
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
