import { about, checks, expect, proves, test } from '../../fixtures/test';

test.describe('Home', { tag: ['@step-1', '@step-2'], annotation: about('home') }, () => {
  test.beforeEach(async ({ homePage }) => homePage.open());

  test('says what the site is for', { annotation: proves('moeb-1.site') }, async ({ homePage }) => {
    await expect(homePage).toBeDisplayed();
  });

  test(
    'the main menu leads to registering, cases, billing, prices and help',
    { annotation: checks('home.menu') },
    async ({ homePage }) => {
      await expect(homePage.menu.items).toHaveText([
        'Register for an Account',
        'Find a Case',
        'File a Case',
        'My Account & Billing',
        'Pricing',
        'Help',
      ]);
    },
  );

  test(
    'Register for an Account leads to the kinds of accounts',
    { annotation: [...proves('njb-2.main-menu'), ...checks('home.menu')] },
    async ({ homePage, registerPage }) => {
      await homePage.menu.chooseRegister();
      await expect(registerPage).toBeDisplayed();
    },
  );

  test(
    'the menu "Log in to..." offers Manage PACER Account',
    { annotation: checks('home.log-in') },
    async ({ homePage }) => {
      await expect(homePage.menu.manageAccount).toBeHidden();
      await homePage.menu.openLogIn();
      await expect(homePage.menu.manageAccount).toBeVisible();
    },
  );

  test(
    'a strip says that this is a local test stub and not PACER',
    { annotation: checks('page.strip') },
    async ({ homePage }) => {
      await expect(homePage.strip.region).toContainText('Local test stub - not PACER');
    },
  );
});
