import { coversRule, expect, stepOf, test, type App } from '../../fixtures/test';

test.describe('Several tabs and registrants', { tag: ['@journey', '@edge'] }, () => {
  test(
    'two tabs of one browser are at the same registration',
    { tag: '@step-5', annotation: coversRule('order.first-unfinished', 'form.kept') },
    async ({ registration, anotherTab }) => {
      const registrant = await registration.startAt('payment');
      const tab = await anotherTab();
      await tab.formPage.open();
      await expect(tab.formPage.email).toHaveValue(registrant.email);
    },
  );

  test(
    'a registration that was submitted in one tab is not submitted again in the other',
    { tag: '@step-8', annotation: coversRule('submit.once') },
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
    'a tab left open at an earlier screen changes nothing after Submit',
    { tag: '@step-6', annotation: coversRule('submit.once') },
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

  for (const [what, screen, choose] of [
    ['Next of the form', 'form', ({ formPage }) => formPage.buttons.chooseNext()],
    ['Next of the payment', 'payment', ({ paymentPage }) => paymentPage.buttons.chooseNext()],
    ['Back of the payment', 'payment', ({ paymentPage }) => paymentPage.buttons.chooseBack()],
    ['Cancel of the policies', 'policies', ({ policiesPage }) => policiesPage.buttons.chooseCancel()],
  ] satisfies [string, 'form' | 'payment' | 'policies', (app: App) => Promise<unknown>][]) {
    test(
      `${what} in a tab left open leads to the thank-you after Submit`,
      { tag: [stepOf(screen)], annotation: coversRule('submit.once') },
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

  for (const [screen, choose] of [
    ['payment', (app) => app.paymentPage.buttons.chooseNext()],
    ['policies', ({ registration }) => registration.finish()],
  ] satisfies ['payment' | 'policies', (app: App) => Promise<unknown>][]) {
    test(
      `another name in one tab asks for credentials again in the other, at ${screen}`,
      { tag: ['@step-6', stepOf(screen)], annotation: coversRule('order.first-unfinished') },
      async ({ registration, app, credentialsPage, anotherTab, sandbox }) => {
        await registration.startAt(screen);
        const other = await anotherTab();
        await other.formPage.open();
        await other.formPage.fillIn({ lastName: 'Otherwise' });
        await other.registration.verifyAndGoOn();
        await expect(other.credentialsPage).toBeDisplayed();
        await choose(app);
        await expect(credentialsPage).toBeDisplayed();
        expect(await sandbox.accounts()).toEqual([]);
      },
    );
  }

  test(
    'Continue of the notice in both of two tabs goes on in both',
    { tag: '@step-5', annotation: coversRule('order.first-unfinished') },
    async ({ registration, noticePage, credentialsPage, anotherTab }) => {
      await registration.startAside('notice');
      const tab = await anotherTab();
      await tab.noticePage.open();
      await noticePage.chooseContinue();
      await expect(credentialsPage).toBeDisplayed();
      await tab.noticePage.chooseContinue();
      await expect(tab.credentialsPage).toBeDisplayed();
    },
  );

  test(
    'a Cancel left open in a tab throws nothing away after Submit in the other',
    { tag: '@step-8', annotation: coversRule('submit.once', 'cancel.confirmed') },
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
    'a registration cancelled in one tab has ended in the other',
    { annotation: coversRule('cancel.confirmed') },
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
    'of two who choose the same username at once the slower one is told, and loses nothing else',
    { tag: ['@step-6', '@step-8'], annotation: coversRule('credentials.username-unique') },
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
      const slow = data.registrant({ username: 'kvbn.4471' });
      const quick = data.registrant({ username: 'KVBN.4471' });
      const other = await anotherBrowser();
      await registration.startAt('policies', slow);
      await other.registration.startAt('policies', quick);
      await other.registration.finish();
      await expect(other.thankYouPage).toBeDisplayed();

      await registration.finish();
      await expect(credentialsPage).toShowFieldError(credentialsPage.username, 'Username is already taken.');
      await formPage.open();
      await expect(formPage.email).toHaveValue(slow.email);
      await credentialsPage.open();
      await expect(credentialsPage).toBeDisplayed();
      await expect(credentialsPage.errors.summary, 'the refusal, told once').toBeHidden();
      await registration.completeCredentials({ ...slow, username: 'wxzq.8832' });
      await paymentPage.continueWithoutCard();
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      expect((await sandbox.accounts()).map(({ username }) => username)).toEqual(['KVBN.4471', 'wxzq.8832']);
    },
  );

  test(
    'two registrants in two browsers see nothing of each other',
    { tag: '@step-5', annotation: coversRule('order.own-session') },
    async ({ registration, formPage, anotherBrowser }) => {
      await registration.startAt('payment');
      await formPage.open();
      const other = await anotherBrowser();
      await other.formPage.open();
      await expect(other.formPage.lastName).toHaveValue('');
      await expect(formPage.lastName).not.toHaveValue('');
    },
  );
});
