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
  test.beforeEach(async ({ homePage }) => homePage.open());

  test(
    'shows the purpose of the site in its heading',
    { annotation: coversClaim('moeb-1.site') },
    async ({ homePage }) => {
      await expect(homePage).toBeDisplayed();
    },
  );

  test(
    'the main menu leads to registering, cases, billing, prices and help',
    { annotation: coversRule('home.menu') },
    async ({ homePage }) => {
      await expect(homePage.menu.items).toHaveText(MENU.map(({ label }) => label));
      for (const [index, { path }] of MENU.entries()) {
        await expect(homePage.menu.items.nth(index)).toHaveAttribute('href', path);
      }
    },
  );

  test(
    'Register for an Account leads to the kinds of accounts',
    { annotation: [...coversClaim('njb-2.main-menu'), ...coversRule('home.menu')] },
    async ({ homePage, registerPage }) => {
      await homePage.menu.chooseRegister();
      await expect(registerPage).toBeDisplayed();
    },
  );

  test(
    'the menu "Log in to..." offers Manage PACER Account',
    { annotation: coversRule('home.log-in') },
    async ({ homePage }) => {
      await expect(homePage.menu.manageAccount).toBeHidden();
      await homePage.menu.openLogIn();
      await expect(homePage.menu.manageAccount).toBeVisible();
    },
  );

  test(
    'a strip says that this is a local test stub and not PACER',
    { annotation: coversRule('page.strip') },
    async ({ homePage }) => {
      await expect(homePage.strip.region).toContainText('Local test stub - not PACER');
    },
  );
});
