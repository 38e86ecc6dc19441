import { ACCESSIBILITY, expect, test } from '../../fixtures/test';

const WIDTHS = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

for (const [device, viewport] of Object.entries(WIDTHS)) {
  test.describe(`WCAG 2.1 AA on a ${device}`, { tag: '@a11y', annotation: ACCESSIBILITY }, () => {
    test.use({ viewport });

    test('home', { tag: '@step-1' }, async ({ homePage, accessibility }) => {
      await homePage.open();
      await homePage.menu.openLogIn();
      await expect(homePage.menu.manageAccount).toBeVisible();
      expect(await accessibility.violations()).toEqual([]);
    });

    test('register', { tag: '@step-3' }, async ({ registerPage, accessibility }) => {
      await registerPage.open();
      await expect(registerPage).toBeDisplayed();
      expect(await accessibility.violations()).toEqual([]);
    });

    test('case search', { tag: '@step-4' }, async ({ caseSearchPage, accessibility }) => {
      await caseSearchPage.open();
      await expect(caseSearchPage).toBeDisplayed();
      expect(await accessibility.violations()).toEqual([]);
    });

    test(
      'form, with every message it can show when it is empty',
      { tag: '@step-5' },
      async ({ formPage, accessibility }) => {
        await formPage.open();
        await formPage.buttons.chooseNext();
        await expect(formPage.errors.summary).toBeVisible();
        await expect(formPage.userVerification.checkbox).toBeVisible();
        expect(await accessibility.violations()).toEqual([]);
      },
    );

    test('form, with every field it can ask for', { tag: '@step-5' }, async ({ formPage, accessibility }) => {
      await formPage.open();
      await formPage.fillIn({ state: 'Missouri', userType: 'Law Firm' });
      await formPage.userVerification.tick();
      await expect(formPage.county).toBeVisible();
      await expect(formPage.taxId).toBeVisible();
      await expect(formPage.userVerification.status).toHaveText('You are verified.');
      expect(await accessibility.violations()).toEqual([]);
    });

    test(
      'notice before the credentials',
      { tag: '@step-5' },
      async ({ registration, noticePage, data, accessibility }) => {
        await registration.startAt('form');
        await registration.completeForm(data.registrant({ userType: 'Federal' }));
        await expect(noticePage).toBeDisplayed();
        expect(await accessibility.violations()).toEqual([]);
      },
    );

    test(
      'credentials, refused',
      { tag: '@step-6' },
      async ({ registration, credentialsPage, accessibility }) => {
        await registration.startAt('credentials');
        await credentialsPage.buttons.chooseNext();
        await expect(credentialsPage.errors.summary).toBeVisible();
        expect(await accessibility.violations()).toEqual([]);
      },
    );

    test('payment, refused', { tag: '@step-7' }, async ({ registration, paymentPage, accessibility }) => {
      await registration.startAt('payment');
      await paymentPage.tickUseAccountAddress();
      await paymentPage.buttons.chooseNext();
      await expect(paymentPage.errors.summary).toBeVisible();
      expect(await accessibility.violations()).toEqual([]);
    });

    test('policies, refused', { tag: '@step-8' }, async ({ registration, policiesPage, accessibility }) => {
      await registration.startAt('policies');
      await policiesPage.chooseSubmit();
      await expect(policiesPage.errors.summary).toBeVisible();
      expect(await accessibility.violations()).toEqual([]);
    });

    test('thank you', { tag: '@step-9' }, async ({ registration, thankYouPage, accessibility }) => {
      await registration.startAt('policies');
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      expect(await accessibility.violations()).toEqual([]);
    });
  });
}

test.describe('the scan itself', { tag: '@a11y', annotation: ACCESSIBILITY }, () => {
  test('finds a field that lost its label', async ({ formPage, accessibility, page }) => {
    await formPage.open();
    await page.getByText('First Name', { exact: true }).evaluate((label) => label.remove());
    expect(await accessibility.violations()).toEqual([expect.stringMatching(/^label: .* at #firstName$/)]);
  });

  test('that cannot run is an error, not a clean page', async ({ homePage, accessibility, page }) => {
    await homePage.open();
    await page.close();
    await expect(accessibility.violations()).rejects.toThrow(/closed/);
  });
});

test(
  '"Skip to main content" is the first thing the keyboard reaches',
  { tag: ['@a11y', '@step-1'], annotation: ACCESSIBILITY },
  async ({ homePage, page }) => {
    await homePage.open();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to main content' });
    await expect(skip).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  },
);
