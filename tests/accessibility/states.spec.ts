import { coversCriterion, expect, stepOf, test } from '../../fixtures/test';
import { DEVICES } from './devices';

// States of screens beside those of screens.spec.ts, and pages that are no screen.

test.describe('WCAG 2.1 AA on a desktop and a phone', { tag: '@a11y' }, () => {
  test(
    'a form with every field has no violations',
    { tag: stepOf('form') },
    async ({ formPage, accessibility, page }) => {
      await formPage.open();
      await formPage.fillIn({ state: 'Missouri', userType: 'Law Firm' });
      await formPage.userVerification.tick();
      await expect(formPage.fields.county).toBeVisible();
      await expect(formPage.fields.taxId).toBeVisible();
      await expect(formPage.userVerification.status).toHaveText('You are verified.');
      for (const { device, viewport } of DEVICES) {
        await page.setViewportSize(viewport);
        expect.soft(await accessibility.violations(), `on a ${device}`).toEqual([]);
      }
    },
  );

  test(
    'the court without access for an inactive account has no violations',
    { tag: stepOf('court') },
    async ({ account, courtPage, inactiveAccountPage, accessibility, page }) => {
      await account.startAs();
      await courtPage.open();
      await expect(inactiveAccountPage.heading).toHaveText('Your account is inactive');
      for (const { device, viewport } of DEVICES) {
        await page.setViewportSize(viewport);
        expect.soft(await accessibility.violations(), `on a ${device}`).toEqual([]);
      }
    },
  );

  test(
    'the reason why an account cannot e-file has no violations',
    { tag: stepOf('file') },
    async ({ account, filePage, noEFilingPage, accessibility, page, data }) => {
      await account.startAs({ card: data.card() });
      await filePage.open();
      await expect(noEFilingPage.utilities).toBeVisible();
      for (const { device, viewport } of DEVICES) {
        await page.setViewportSize(viewport);
        expect.soft(await accessibility.violations(), `on a ${device}`).toEqual([]);
      }
    },
  );
});

test(
  '"Skip to main content" is the first element that the keyboard reaches',
  { tag: ['@a11y', stepOf('home')], annotation: coversCriterion('2.4.1') },
  async ({ homePage, page }) => {
    await homePage.open();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to main content' });
    await expect(skip).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  },
);
