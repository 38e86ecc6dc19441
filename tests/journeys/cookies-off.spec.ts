import { coversRule, expect, test } from '../../fixtures/test';

const NO_SESSION = 'Your browser sent no session';

test.describe('Cookies off from the start', { tag: ['@journey', '@edge'] }, () => {
  test.beforeEach(async ({ network }) => network.withoutCookies());

  test(
    'Next of the form says that registration needs them, and leads to the form again',
    { tag: '@step-5', annotation: coversRule('request.cookies') },
    async ({ registration, formPage, messagePage, sandbox }) => {
      await registration.walkToForm();
      await formPage.firstName.fill('Pat');
      await formPage.buttons.chooseNext();
      await expect(messagePage.heading).toHaveText(NO_SESSION);
      await expect(messagePage.text).toContainText('Registration needs cookies. Allow cookies for this site');
      await messagePage.chooseStartAgain();
      await expect(formPage).toBeDisplayed();
      expect(await sandbox.accounts()).toEqual([]);
    },
  );

  test(
    'a choice that asks for more fields says so too, and does not empty the form in silence',
    { tag: '@step-5', annotation: coversRule('request.cookies') },
    async ({ formPage, messagePage }) => {
      await formPage.open();
      await formPage.fillIn({ state: 'Missouri' });
      await expect(messagePage.heading).toHaveText(NO_SESSION);
    },
  );

  for (const [where, path, to] of [
    ['Manage My Account', '/manage-account', 'my-account'],
    ['the court', '/court', 'court'],
  ] as const) {
    test(
      `Login for ${where} says that it needs them`,
      { tag: '@step-9', annotation: coversRule('log-in.cookies') },
      async ({ account, logInPage, messagePage, page }) => {
        const { username, password } = await account.open();
        await page.goto(path);
        await logInPage.logInAs({ username, password });
        await expect(messagePage.heading).toHaveText(NO_SESSION);
        await expect(messagePage.text).toContainText('Logging in needs cookies. Allow cookies for this site');
        await messagePage.chooseOpenAgain();
        await expect(logInPage).toBeDisplayed();
        await expect(page, 'the log-in still leads to what was asked for').toHaveURL(`/log-in?to=${to}`);
      },
    );
  }
});
