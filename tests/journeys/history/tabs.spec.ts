import { coversRule, expect, stepOf, stepsOf, test, type App } from '../../../fixtures/test';

test.describe('Several tabs and registrants', { tag: ['@journey', '@edge'] }, () => {
  test(
    'two tabs of one browser show the same registration',
    { tag: stepOf('form'), annotation: coversRule('order.first-unfinished', 'form.kept') },
    async ({ registration, anotherTab }) => {
      const registrant = await registration.startAt('payment');
      const tab = await anotherTab();
      await tab.formPage.open();
      await expect(tab.formPage.fields.email).toHaveValue(registrant.email);
    },
  );

  test(
    'a registration that was submitted in one tab is not submitted again in the other',
    { tag: stepOf('policies'), annotation: coversRule('submit.once') },
    async ({ registration, thankYouPage, anotherTab, sandbox }) => {
      await registration.startAt('policies');
      const other = await anotherTab();
      await other.policiesPage.open();
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      await other.registration.finish();
      await expect(other.thankYouPage).toBeDisplayed();
      await expect(other.thankYouPage.accountNumber).toHaveText('7000001');
      expect(await sandbox.accounts()).toHaveLength(1);
    },
  );

  test(
    'credentials that are sent from another tab after Submit change nothing',
    { tag: stepOf('credentials'), annotation: coversRule('submit.once') },
    async ({ registration, thankYouPage, anotherTab, sandbox, data }) => {
      const registrant = await registration.startAt('policies');
      const other = await anotherTab();
      await other.credentialsPage.open();
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      await other.registration.completeCredentials(data.registrant());
      await expect(other.thankYouPage).toBeDisplayed();
      expect((await sandbox.accounts()).map(({ username }) => username)).toEqual([registrant.username]);
    },
  );

  for (const { button, screen, choose } of [
    { button: 'Next', screen: 'form', choose: ({ formPage }: App) => formPage.buttons.chooseNext() },
    { button: 'Next', screen: 'payment', choose: ({ paymentPage }: App) => paymentPage.buttons.chooseNext() },
    { button: 'Back', screen: 'payment', choose: ({ paymentPage }: App) => paymentPage.buttons.chooseBack() },
    {
      button: 'Cancel',
      screen: 'policies',
      choose: ({ policiesPage }: App) => policiesPage.buttons.chooseCancel(),
    },
  ] as const) {
    test(
      `${button} of ${screen} in another tab leads to the thank-you after Submit`,
      { tag: stepOf(screen), annotation: coversRule('submit.once') },
      async ({ registration, thankYouPage, anotherTab, sandbox }) => {
        const registrant = await registration.startAt('policies');
        const tab = await anotherTab();
        await tab.pageOf(screen).open();
        await registration.finish();
        await expect(thankYouPage).toBeDisplayed();
        await choose(tab);
        await expect(tab.thankYouPage).toBeDisplayed();
        expect((await sandbox.accounts()).map(({ username }) => username)).toEqual([registrant.username]);
      },
    );
  }

  for (const { screen, proceed } of [
    { screen: 'payment', proceed: ({ paymentPage }: App) => paymentPage.buttons.chooseNext() },
    { screen: 'policies', proceed: ({ registration }: App) => registration.finish() },
  ] as const) {
    test(
      `a new name in one tab asks for new credentials in another tab at ${screen}`,
      { tag: [stepOf('credentials'), stepOf(screen)], annotation: coversRule('order.first-unfinished') },
      async ({ registration, app, credentialsPage, anotherTab, sandbox }) => {
        await registration.startAt(screen);
        const other = await anotherTab();
        await other.formPage.open();
        await other.formPage.fillIn({ lastName: 'Otherwise' });
        await other.registration.verifyAndContinue();
        await expect(other.credentialsPage).toBeDisplayed();
        await proceed(app);
        await expect(credentialsPage).toBeDisplayed();
        expect(await sandbox.accounts()).toEqual([]);
      },
    );
  }

  test(
    'Continue of the notice leads to the credentials in each of two tabs',
    { tag: stepOf('notice'), annotation: coversRule('order.first-unfinished') },
    async ({ registration, noticePage, credentialsPage, anotherTab }) => {
      await registration.startAtNotice();
      const tab = await anotherTab();
      await tab.noticePage.open();
      await noticePage.chooseContinue();
      await expect(credentialsPage).toBeDisplayed();
      await tab.noticePage.chooseContinue();
      await expect(tab.credentialsPage).toBeDisplayed();
    },
  );

  test(
    'Cancel that is confirmed after Submit in another tab discards nothing',
    { tag: stepsOf('cancel', 'policies'), annotation: coversRule('submit.once', 'cancel.confirmed') },
    async ({ registration, thankYouPage, anotherTab, sandbox }) => {
      await registration.startAt('policies');
      const other = await anotherTab();
      await other.policiesPage.open();
      await other.policiesPage.buttons.chooseCancel();
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      await other.cancelPage.chooseConfirm();
      await expect(other.thankYouPage).toBeDisplayed();
      expect(await sandbox.accounts()).toHaveLength(1);
    },
  );

  test(
    'a registration that is cancelled in one tab has ended in the other tab',
    { tag: stepOf('payment'), annotation: coversRule('cancel.confirmed') },
    async ({ registration, paymentPage, cancelPage, caseSearchPage, anotherTab, sandbox }) => {
      await registration.startAt('payment');
      const other = await anotherTab();
      await other.paymentPage.open();
      await paymentPage.buttons.chooseCancel();
      await cancelPage.chooseConfirm();
      await expect(caseSearchPage).toBeDisplayed();
      await other.paymentPage.continueWithoutCard();
      await expect(other.messagePage.heading).toHaveText('Your browser sent no session');
      expect(await sandbox.accounts()).toEqual([]);
    },
  );

  test(
    'the second of two registrants with the same username chooses another one, and the other answers are kept',
    {
      tag: [stepOf('credentials'), stepOf('policies')],
      annotation: coversRule('credentials.username-unique'),
    },
    async ({
      registration,
      credentialsPage,
      thankYouPage,
      paymentPage,
      formPage,
      anotherBrowser,
      sandbox,
      data,
    }) => {
      const second = data.registrant({ username: 'kvbn.4471' });
      const first = data.registrant({ username: 'KVBN.4471' });
      const other = await anotherBrowser();
      await registration.startAt('policies', second);
      await other.registration.startAt('policies', first);
      await other.registration.finish();
      await expect(other.thankYouPage).toBeDisplayed();

      await registration.finish();
      await expect(credentialsPage).toShowFieldError(
        credentialsPage.fields.username,
        'Username is already taken.',
      );
      await formPage.open();
      await expect(formPage.fields.email).toHaveValue(second.email);
      await credentialsPage.open();
      await expect(credentialsPage).toBeDisplayed();
      await expect(credentialsPage.errors.summary, 'the error is shown once').toBeHidden();
      await registration.completeCredentials({ ...second, username: 'wxzq.8832' });
      await paymentPage.continueWithoutCard();
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      expect((await sandbox.accounts()).map(({ username }) => username)).toEqual(['KVBN.4471', 'wxzq.8832']);
    },
  );

  test(
    'two registrants in two browsers do not see the answers of each other',
    { tag: stepOf('form'), annotation: coversRule('order.own-session') },
    async ({ registration, formPage, anotherBrowser }) => {
      await registration.startAt('payment');
      await formPage.open();
      const other = await anotherBrowser();
      await other.formPage.open();
      await expect(other.formPage.fields.lastName).toHaveValue('');
      await expect(formPage.fields.lastName).not.toHaveValue('');
    },
  );
});
