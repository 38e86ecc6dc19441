import { coversClaim, coversRule, expect, stepsOf, test } from '../../../fixtures/test';

/** The main menu and its addresses. Source: facts 3.1, 3.2; D-03 for what is not modeled. */
const MENU = [
  { label: 'Register for an Account', path: '/register-account' },
  { label: 'Find a Case', path: '/find-case' },
  { label: 'File a Case', path: '/file-case' },
  { label: 'My Account & Billing', path: '/my-account-billing' },
  { label: 'Pricing', path: '/pricing' },
  { label: 'Help', path: '/help' },
] as const;

test.describe('Home', { tag: stepsOf('home') }, () => {
  test(
    'says that it is a local stub, and has the main menu, which leads to the kinds of accounts',
    {
      annotation: [
        ...coversClaim('moeb-1.site', 'njb-2.main-menu'),
        ...coversRule('home.menu', 'page.strip'),
      ],
    },
    async ({ homePage, registerPage }) => {
      await homePage.open();
      await expect(homePage).toBeDisplayed();
      await expect.soft(homePage.strip.region).toContainText('Local test stub - not PACER');
      await expect.soft(homePage.menu.items).toHaveText(MENU.map(({ label }) => label));
      for (const [index, { label, path }] of MENU.entries()) {
        await expect.soft(homePage.menu.items.nth(index), label).toHaveAttribute('href', path);
      }
      await homePage.menu.chooseRegister();
      await expect(registerPage).toBeDisplayed();
    },
  );

  test(
    'the menu "Log in to..." is closed at first and leads to Manage PACER Account and the court',
    { annotation: coversRule('home.log-in', 'log-in.asked') },
    async ({ homePage, logInPage }) => {
      await homePage.open();
      await expect(homePage.menu.manageAccount).toBeHidden();
      await homePage.menu.openLogIn();
      await homePage.menu.chooseManageAccount();
      await expect(logInPage).toBeDisplayed();
      await homePage.open();
      await homePage.menu.openLogIn();
      await homePage.menu.chooseCourt();
      await expect(logInPage).toBeDisplayed();
    },
  );
});
