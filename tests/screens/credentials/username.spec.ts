import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** Shares no three characters in a row with any username of this spec. */
const PASSWORD = { password: 'Xyzzy~Kwhv~Jqx!', confirmPassword: 'Xyzzy~Kwhv~Jqx!' };

test.describe(
  'Credentials: Username',
  {
    tag: [stepOf('credentials'), '@edge'],
    annotation: coversRule('credentials.username'),
  },
  () => {
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
        test('is accepted, and keeps the other answers', async ({
          registration,
          credentialsPage,
          paymentPage,
        }) => {
          const registrant = await registration.startAt('credentials', {
            firstName: 'Ann',
            lastName: 'Nuñez-O’Brien',
          });
          await credentialsPage.fillIn({ ...registrant, username: undefined });
          await credentialsPage.generate();
          await expect(credentialsPage.fields.username).toHaveValue('anunezobrien01');
          await expect(credentialsPage.fields.password).toHaveValue(registrant.password);
          await credentialsPage.buttons.chooseNext();
          await expect(paymentPage).toBeDisplayed();
        });

        test(
          'differs from one that is taken, and is kept with the security questions if the screen is opened again',
          { annotation: coversRule('credentials.kept') },
          async ({ registration, credentialsPage, account }) => {
            const name = { firstName: 'Zoë', lastName: 'Wu' };
            await account.open({ overrides: { ...name, username: 'zwu00001' } });
            const registrant = await registration.startAt('credentials', name);
            await credentialsPage.fillIn({ ...registrant, username: undefined });
            await credentialsPage.generate();
            await expect(credentialsPage.fields.username).toHaveValue('zwu00002');
            await credentialsPage.open();
            await expect(credentialsPage.fields.username).toHaveValue('zwu00002');
            await expect(credentialsPage.fields.securityQuestion1).toHaveValue(registrant.securityQuestion1);
            await expect(credentialsPage.fields.securityQuestion2).toHaveValue(registrant.securityQuestion2);
          },
        );
      },
    );
  },
);
