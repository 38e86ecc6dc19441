import { CMECF_ACCOUNT } from '../../../fixtures/data/court';
import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

test.describe('A double click', { tag: ['@journey', '@edge', '@needs-both-clicks'] }, () => {
  for (const { screen, following } of [
    { screen: 'credentials', following: 'payment' },
    { screen: 'payment', following: 'policies' },
  ] as const) {
    test(
      `on Next of ${screen} sends it once and leads to ${following}`,
      { tag: stepOf(screen), annotation: coversRule('submit.once') },
      async ({ registration, app, network }) => {
        await registration.startFilledInAt(screen);
        const posts = network.posts(app.pageOf(screen).screen.path);
        await app.pageOf(screen).buttons.next.dblclick();
        await expect(app.pageOf(following)).toBeDisplayed();
        expect(posts(), `requests of ${screen}`).toBe(1);
      },
    );
  }

  test(
    'on Submit opens one account',
    { tag: stepOf('policies'), annotation: coversRule('submit.once') },
    async ({ registration, policiesPage, thankYouPage, network, sandbox }) => {
      await registration.startFilledInAt('policies');
      const posts = network.posts(policiesPage.screen.path);
      await policiesPage.submit.dblclick();
      await expect(thankYouPage).toBeDisplayed();
      expect(posts(), 'requests of policies').toBe(1);
      expect(await sandbox.accounts()).toHaveLength(1);
    },
  );

  test(
    'on Next of form sends it once and leads to credentials',
    { tag: stepOf('form'), annotation: coversRule('submit.once') },
    async ({ registration, formPage, credentialsPage, network }) => {
      await registration.openForm();
      await formPage.userVerification.tick();
      await expect(formPage.userVerification.status).toHaveText('You are verified.');
      const posts = network.posts(formPage.screen.path);
      await formPage.buttons.next.dblclick();
      await expect(credentialsPage).toBeDisplayed();
      expect(posts(), 'requests of form').toBe(1);
    },
  );

  test(
    'on Continue of the notice sends it once and leads to credentials',
    { tag: stepOf('notice'), annotation: coversRule('submit.once') },
    async ({ registration, noticePage, credentialsPage, network }) => {
      await registration.startAtNotice();
      const posts = network.posts(noticePage.screen.path);
      await noticePage.continue.dblclick();
      await expect(credentialsPage).toBeDisplayed();
      expect(posts(), 'requests of notice').toBe(1);
    },
  );

  test(
    'on "Yes, cancel my registration" sends it once and returns to case search',
    { tag: stepOf('cancel'), annotation: coversRule('submit.once', 'cancel.confirmed') },
    async ({ registration, cancelPage, caseSearchPage, network }) => {
      await registration.startAtCancel();
      const posts = network.posts(cancelPage.screen.path);
      await cancelPage.confirm.dblclick();
      await expect(caseSearchPage).toBeDisplayed();
      expect(posts(), 'requests of cancel').toBe(1);
    },
  );

  test.describe('after registration', () => {
    test(
      'on Login logs in once',
      { tag: stepOf('log-in'), annotation: coversRule('submit.once') },
      async ({ account, logInPage, myAccountPage, network }) => {
        const { username, password } = await account.open();
        await logInPage.open();
        await logInPage.fields.username.fill(username);
        await logInPage.fields.password.fill(password);
        const posts = network.posts(logInPage.screen.path);
        await logInPage.logIn.dblclick();
        await expect(myAccountPage).toBeDisplayed();
        expect(posts(), 'requests of log-in').toBe(1);
      },
    );

    test(
      'on Activate with a wrong code uses up one try',
      { tag: stepOf('my-account'), annotation: coversRule('submit.once', 'activation.wrong') },
      async ({ account, myAccountPage }) => {
        await account.startAs();
        await myAccountPage.open();
        await myAccountPage.activationCode.fill('AAAAAAAAAA');
        await myAccountPage.activate.dblclick();
        await expect(myAccountPage).toShowFieldError(
          myAccountPage.activationCode,
          'This activation code is not correct. 4 tries are left.',
        );
      },
    );

    test.describe('in the court', () => {
      test.beforeEach(async ({ account, data }) => {
        await account.startAs({ card: data.card() });
      });

      test(
        'on Run Query charges one search',
        { tag: stepOf('query'), annotation: coversRule('submit.once') },
        async ({ queryPage, resultsPage, sandbox }) => {
          await queryPage.open();
          await queryPage.query.fill('Walnut');
          await queryPage.run.dblclick();
          await expect(resultsPage).toBeDisplayed();
          expect(await sandbox.ledger()).toHaveLength(1);
        },
      );

      test(
        'on Submit of the CM/ECF account, and on Submit of both accounts, links them once',
        { tag: stepOf('link'), annotation: coversRule('submit.once', 'link.verified') },
        async ({ linkPage, verifyLinkPage, linkedPage, network, sandbox }) => {
          await linkPage.open();
          await linkPage.login.fill(CMECF_ACCOUNT.login);
          await linkPage.password.fill(CMECF_ACCOUNT.password);
          const entered = network.posts(linkPage.screen.path);
          const verified = network.posts(verifyLinkPage.screen.path);
          await linkPage.submit.dblclick();
          await expect(verifyLinkPage).toBeDisplayed();
          await verifyLinkPage.submit.dblclick();
          await expect(linkedPage).toBeDisplayed();
          expect([entered(), verified()], 'requests of link and verify-link').toEqual([1, 1]);
          expect(await sandbox.accounts()).toMatchObject([{ cmecfLogin: CMECF_ACCOUNT.login }]);
        },
      );
    });
  });
});
