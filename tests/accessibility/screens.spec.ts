import { expect, stepOf, test } from '../../fixtures/test';
import { DEVICES } from './devices';

for (const { device, viewport } of DEVICES) {
  test.describe(`WCAG 2.1 AA on a ${device}`, { tag: '@a11y' }, () => {
    test.use({ viewport });

    test(
      'home with its menu open has no violations',
      { tag: stepOf('home') },
      async ({ homePage, accessibility }) => {
        await homePage.open();
        await homePage.menu.openLogIn();
        await expect(homePage.menu.manageAccount).toBeVisible();
        expect(await accessibility.violations()).toEqual([]);
      },
    );

    test(
      'register has no violations',
      { tag: stepOf('register') },
      async ({ registerPage, accessibility }) => {
        await registerPage.open();
        await expect(registerPage).toBeDisplayed();
        expect(await accessibility.violations()).toEqual([]);
      },
    );

    test(
      'case search has no violations',
      { tag: stepOf('case-search') },
      async ({ caseSearchPage, accessibility }) => {
        await caseSearchPage.open();
        await expect(caseSearchPage).toBeDisplayed();
        expect(await accessibility.violations()).toEqual([]);
      },
    );

    test(
      'a form with the errors of every empty field has no violations',
      { tag: stepOf('form') },
      async ({ formPage, accessibility }) => {
        await formPage.open();
        await formPage.buttons.chooseNext();
        await expect(formPage.errors.summary).toBeVisible();
        await expect(formPage.userVerification.checkbox).toBeVisible();
        expect(await accessibility.violations()).toEqual([]);
      },
    );

    test(
      'a form with every field has no violations',
      { tag: stepOf('form') },
      async ({ formPage, accessibility }) => {
        await formPage.open();
        await formPage.fillIn({ state: 'Missouri', userType: 'Law Firm' });
        await formPage.userVerification.tick();
        await expect(formPage.fields.county).toBeVisible();
        await expect(formPage.fields.taxId).toBeVisible();
        await expect(formPage.userVerification.status).toHaveText('You are verified.');
        expect(await accessibility.violations()).toEqual([]);
      },
    );

    test(
      'the notice has no violations',
      { tag: stepOf('notice') },
      async ({ registration, noticePage, accessibility }) => {
        await registration.startAtNotice();
        await expect(noticePage).toBeDisplayed();
        expect(await accessibility.violations()).toEqual([]);
      },
    );

    test(
      'credentials with errors have no violations',
      { tag: stepOf('credentials') },
      async ({ registration, credentialsPage, accessibility }) => {
        await registration.startAt('credentials');
        await credentialsPage.buttons.chooseNext();
        await expect(credentialsPage.errors.summary).toBeVisible();
        expect(await accessibility.violations()).toEqual([]);
      },
    );

    test(
      'payment with errors has no violations',
      { tag: stepOf('payment') },
      async ({ registration, paymentPage, accessibility }) => {
        await registration.startAt('payment');
        await paymentPage.tickUseAccountAddress();
        await paymentPage.buttons.chooseNext();
        await expect(paymentPage.errors.summary).toBeVisible();
        expect(await accessibility.violations()).toEqual([]);
      },
    );

    test(
      'policies with an error have no violations',
      { tag: stepOf('policies') },
      async ({ registration, policiesPage, accessibility }) => {
        await registration.startAt('policies');
        await policiesPage.chooseSubmit();
        await expect(policiesPage.errors.summary).toBeVisible();
        expect(await accessibility.violations()).toEqual([]);
      },
    );

    test(
      'thank-you has no violations',
      { tag: stepOf('thank-you') },
      async ({ registration, thankYouPage, accessibility }) => {
        await registration.startAt('policies');
        await registration.finish();
        await expect(thankYouPage).toBeDisplayed();
        expect(await accessibility.violations()).toEqual([]);
      },
    );

    test(
      'log-in with errors has no violations',
      { tag: stepOf('log-in') },
      async ({ logInPage, accessibility }) => {
        await logInPage.open();
        await logInPage.logInAs({});
        await expect(logInPage.errors.summary).toBeVisible();
        expect(await accessibility.violations()).toEqual([]);
      },
    );

    test(
      'my account with charges and a refused code has no violations',
      { tag: stepOf('my-account') },
      async ({ account, myAccountPage, sandbox, accessibility }) => {
        const { username } = await account.startAs();
        await sandbox.viewDocuments(username, [12]);
        await myAccountPage.open();
        await myAccountPage.enterActivationCode('AAAAAAAAAA');
        await expect(myAccountPage.errors.summary).toBeVisible();
        await expect(myAccountPage.charges).toHaveCount(1);
        expect(await accessibility.violations()).toEqual([]);
      },
    );
  });
}

test(
  '"Skip to main content" is the first element that the keyboard reaches',
  { tag: ['@a11y', stepOf('home')] },
  async ({ homePage, page }) => {
    await homePage.open();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to main content' });
    await expect(skip).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  },
);
