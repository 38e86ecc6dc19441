import { CMECF_ACCOUNT } from '../../../fixtures/data/court';
import { coversRule, expect, stepOf, stepsOf, test } from '../../../fixtures/test';

test.describe("The browser's Back and Forward", { tag: ['@journey', '@edge'] }, () => {
  test(
    'go through the screens and keep the answers',
    {
      tag: stepsOf('form', 'credentials', 'payment'),
      annotation: coversRule('order.history'),
    },
    async ({ registration, formPage, credentialsPage, paymentPage, policiesPage, browserButtons, data }) => {
      const registrant = data.registrant();
      await registration.startAt('form');
      await registration.completeForm(registrant);
      await registration.completeCredentials(registrant);
      await paymentPage.continueWithoutCard();
      await expect(policiesPage).toBeDisplayed();

      await browserButtons.back();
      await expect(paymentPage).toBeDisplayed();
      await browserButtons.back();
      await expect(credentialsPage).toBeDisplayed();
      await expect(credentialsPage.fields.username).toHaveValue(registrant.username);
      await browserButtons.back();
      await expect(formPage).toBeDisplayed();
      await expect(formPage.fields.email).toHaveValue(registrant.email);
      await browserButtons.forward();
      await expect(credentialsPage).toBeDisplayed();
      await expect(credentialsPage.fields.username).toHaveValue(registrant.username);
      await browserButtons.forward();
      await expect(paymentPage).toBeDisplayed();
      await browserButtons.forward();
      await expect(policiesPage).toBeDisplayed();
    },
  );

  test(
    'go through the screens before the form',
    {
      tag: stepsOf('home', 'register', 'case-search'),
      annotation: coversRule('order.history'),
    },
    async ({ registration, homePage, registerPage, caseSearchPage, formPage, browserButtons }) => {
      await registration.walkToForm();
      await expect(formPage).toBeDisplayed();
      await browserButtons.back();
      await expect(caseSearchPage).toBeDisplayed();
      await browserButtons.back();
      await expect(registerPage).toBeDisplayed();
      await browserButtons.back();
      await expect(homePage).toBeDisplayed();
      await browserButtons.forward();
      await expect(registerPage).toBeDisplayed();
      await browserButtons.forward();
      await expect(caseSearchPage).toBeDisplayed();
      await browserButtons.forward();
      await expect(formPage).toBeDisplayed();
    },
  );

  test(
    'lead from the notice to the form and to the notice again',
    { tag: stepOf('notice'), annotation: coversRule('order.history') },
    async ({ registration, formPage, noticePage, browserButtons }) => {
      await registration.startAtNotice();
      await browserButtons.back();
      await expect(formPage).toBeDisplayed();
      await browserButtons.forward();
      await expect(noticePage).toBeDisplayed();
    },
  );

  test(
    'skip a notice that was answered',
    { tag: stepsOf('notice', 'credentials'), annotation: coversRule('order.history') },
    async ({ registration, formPage, noticePage, credentialsPage, browserButtons }) => {
      await registration.startAtNotice();
      await noticePage.chooseContinue();
      await expect(credentialsPage).toBeDisplayed();
      await browserButtons.back();
      await expect(credentialsPage).toBeDisplayed();
      await browserButtons.back();
      await expect(formPage).toBeDisplayed();
      await expect(formPage.fields.userType).toHaveValue('Federal');
    },
  );

  test(
    'lead to the form, where the registrant changes an answer, ticks User Verification again and continues',
    { tag: stepOf('form'), annotation: coversRule('order.history', 'form.user-verification-once') },
    async ({ registration, formPage, credentialsPage, browserButtons }) => {
      await registration.submitForm();
      await expect(credentialsPage).toBeDisplayed();
      await browserButtons.back();
      await expect(formPage).toBeDisplayed();
      await formPage.fillIn({ city: 'Ferguson' });
      await registration.verifyAndContinue();
      await expect(credentialsPage).toBeDisplayed();
    },
  );

  test(
    'show the thank-you after Submit and never submit again; the form starts a new registration',
    {
      tag: stepsOf('policies', 'thank-you'),
      annotation: coversRule('submit.once', 'order.history', 'order.new-registration'),
    },
    async ({
      registration,
      formPage,
      credentialsPage,
      paymentPage,
      policiesPage,
      thankYouPage,
      browserButtons,
      page,
      sandbox,
      data,
    }) => {
      const registrant = data.registrant();
      await registration.startAt('form');
      await registration.completeForm(registrant);
      await expect(credentialsPage).toBeDisplayed();
      await registration.completeCredentials(registrant);
      await expect(paymentPage).toBeDisplayed();
      await paymentPage.continueWithoutCard();
      await expect(policiesPage).toBeDisplayed();
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      for (const button of ['back', 'forward', 'back', 'back', 'back'] as const) {
        await browserButtons[button]();
        await expect(thankYouPage).toBeDisplayed();
        await expect(page).toHaveTitle(/^Thank you for registering/);
      }
      for (const button of ['back', 'forward'] as const) {
        await browserButtons[button]();
        await expect(formPage).toBeDisplayed();
      }
      expect((await sandbox.accounts()).map(({ username }) => username)).toEqual([registrant.username]);
    },
  );

  test(
    'charge nothing more after View Document',
    { tag: stepOf('viewed'), annotation: coversRule('order.history', 'court.receipt') },
    async ({ account, documentPage, viewedPage, browserButtons, sandbox, data }) => {
      await account.startAs({ card: data.card() });
      await documentPage.open('25-40001', 2);
      await documentPage.chooseView();
      await expect(viewedPage).toBeDisplayed();
      await browserButtons.back();
      await expect(documentPage).toBeDisplayed();
      await browserButtons.forward();
      await expect(viewedPage).toBeDisplayed();
      expect(await sandbox.ledger()).toHaveLength(1);
    },
  );

  test(
    'keep the accounts linked after the confirmation',
    { tag: stepOf('linked'), annotation: coversRule('order.history', 'link.verified') },
    async ({ account, linkPage, linkedPage, browserButtons, sandbox, data }) => {
      await account.startAs({ card: data.card() });
      await account.linkTo(CMECF_ACCOUNT);
      await expect(linkedPage).toBeDisplayed();
      await browserButtons.back();
      await expect(linkPage).toBeDisplayed();
      expect(await sandbox.accounts()).toMatchObject([{ cmecfLogin: CMECF_ACCOUNT.login }]);
    },
  );

  test(
    'lead to the log-in after Log Out and show nothing of the account',
    { tag: stepOf('log-in'), annotation: coversRule('log-in.log-out', 'order.history') },
    async ({ account, myAccountPage, courtPage, homePage, logInPage, browserButtons }) => {
      await account.startAs();
      await myAccountPage.open();
      await myAccountPage.chooseLogOut();
      await expect(homePage).toBeDisplayed();
      await browserButtons.back();
      await expect(logInPage).toBeDisplayed();
      await expect(courtPage.menu.logOut).toBeHidden();
    },
  );
});
