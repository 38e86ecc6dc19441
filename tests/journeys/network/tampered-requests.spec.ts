import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

const OUT_OF_DATE = 'This page is out of date';

test.describe('A tampered request', { tag: ['@journey', '@edge'] }, () => {
  test(
    'Next of the form with no CSRF token is refused, and the registration continues on the form',
    { tag: stepOf('form'), annotation: coversRule('request.csrf') },
    async ({ registration, formPage, outOfDatePage, tamper }) => {
      await registration.startAt('form');
      await tamper.setToken(undefined);
      await formPage.buttons.chooseNext();
      await expect(outOfDatePage.heading).toHaveText(OUT_OF_DATE);
      await outOfDatePage.chooseGoOn();
      await expect(formPage).toBeDisplayed();
    },
  );

  test(
    'Submit with the CSRF token of an earlier registration is refused and opens no account',
    { tag: stepOf('policies'), annotation: coversRule('request.csrf') },
    async ({ registration, policiesPage, messagePage, page, tamper, sandbox }) => {
      await registration.startAt('policies');
      const stale = await tamper.token();
      await page.context().clearCookies();
      await registration.startAt('policies');
      await expect(policiesPage).toBeDisplayed();
      await tamper.setToken(stale);
      await registration.finish();
      await expect(messagePage.heading).toHaveText('This page is out of date');
      expect(await sandbox.accounts()).toEqual([]);
    },
  );

  test(
    'Submit without cookies says that registration needs cookies',
    { tag: stepOf('policies'), annotation: coversRule('request.cookies') },
    async ({ registration, messagePage, page, sandbox }) => {
      await registration.startAt('policies');
      await page.context().clearCookies();
      await registration.finish();
      await expect(messagePage.heading).toHaveText('Your browser sent no session');
      await expect(messagePage.text).toContainText('Allow cookies for this site');
      expect(await sandbox.accounts()).toEqual([]);
    },
  );

  test(
    'a made-up cookie starts no session',
    { tag: stepOf('payment'), annotation: coversRule('request.cookies') },
    async ({ registration, paymentPage, messagePage, page, baseURL }) => {
      await registration.startAt('payment');
      await page
        .context()
        .addCookies([{ name: 'registration', value: 'AAAAAAAAAAAAAAAAAAAAAA', url: baseURL ?? '' }]);
      await paymentPage.open();
      await expect(messagePage.heading).toHaveText('Your session has expired');
    },
  );

  test.describe('after registration', () => {
    test(
      'Login sent from another site is refused with the reason, and changes nothing',
      { tag: stepOf('log-in'), annotation: coversRule('log-in.csrf') },
      async ({ account, logInPage, outOfDatePage, tamper, sandbox }) => {
        const { username, password } = await account.open();
        await logInPage.open();
        const before = await sandbox.everything();
        await tamper.sendFromElsewhere(logInPage.screen.path, { username, password, action: 'next' });
        await expect(outOfDatePage.heading).toHaveText(OUT_OF_DATE);
        await expect(outOfDatePage.text).toContainText('this Login came from no page of this site');
        expect(await sandbox.everything()).toBe(before);
        await outOfDatePage.chooseOpenAgain();
        await expect(logInPage).toBeDisplayed();
      },
    );

    test(
      'a refused request of the court leads back to the court without a new log-in',
      { tag: stepOf('court'), annotation: coversRule('log-in.csrf') },
      async ({ account, queryPage, courtPage, outOfDatePage, tamper, data }) => {
        await account.startAs({ card: data.card() });
        await queryPage.open();
        await tamper.setToken(undefined);
        await queryPage.search('Walnut');
        await outOfDatePage.chooseOpenAgain();
        await expect(courtPage).toBeDisplayed();
      },
    );

    test(
      'a refused Activate leads back to Manage My Account without a new log-in',
      { tag: stepOf('my-account'), annotation: coversRule('log-in.csrf') },
      async ({ account, myAccountPage, outOfDatePage, tamper }) => {
        await account.startAs();
        await myAccountPage.open();
        await tamper.setToken(undefined);
        await myAccountPage.enterActivationCode('AAAAAAAAAA');
        await outOfDatePage.chooseOpenAgain();
        await expect(myAccountPage).toBeDisplayed();
      },
    );
  });
});
