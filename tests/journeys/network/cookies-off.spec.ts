import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

const NO_SESSION = 'Your browser sent no session';

test.describe('With cookies turned off', { tag: ['@journey', '@edge'] }, () => {
  test.beforeEach(async ({ network }) => network.withoutCookies());

  test(
    'Next of the form says that registration needs cookies, and leads to the form again',
    { tag: stepOf('form'), annotation: coversRule('request.cookies') },
    async ({ registration, formPage, noSessionPage, sandbox }) => {
      await registration.walkToForm();
      await formPage.fields.firstName.fill('Pat');
      await formPage.buttons.chooseNext();
      await expect(noSessionPage.heading).toHaveText(NO_SESSION);
      await expect(noSessionPage.text).toContainText(
        'Registration needs cookies. Allow cookies for this site',
      );
      await noSessionPage.chooseStartAgain();
      await expect(formPage).toBeDisplayed();
      expect(await sandbox.accounts()).toEqual([]);
    },
  );

  test(
    'the choice of a State says that registration needs cookies',
    { tag: stepOf('form'), annotation: coversRule('request.cookies') },
    async ({ formPage, messagePage }) => {
      await formPage.open();
      await formPage.fillIn({ state: 'Missouri' });
      await expect(messagePage.heading).toHaveText(NO_SESSION);
    },
  );

  for (const screen of ['my-account', 'court'] as const) {
    test(
      `Login for ${screen} says that logging in needs cookies`,
      { tag: stepOf('log-in'), annotation: coversRule('log-in.cookies') },
      async ({ app, account, logInPage, outOfDatePage, page }) => {
        const { username, password } = await account.open();
        await app.pageOf(screen).open();
        await logInPage.logInAs({ username, password });
        await expect(outOfDatePage.heading).toHaveText(NO_SESSION);
        await expect(outOfDatePage.text).toContainText(
          'Logging in needs cookies. Allow cookies for this site',
        );
        await outOfDatePage.chooseOpenAgain();
        await expect(logInPage).toBeDisplayed();
        await expect(page, 'the log-in still leads to the screen that was opened').toHaveURL(
          `/log-in?to=${screen}`,
        );
      },
    );
  }
});
