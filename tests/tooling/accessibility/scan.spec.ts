import { expect, test } from '../../../fixtures/test';

test.describe('The accessibility scan', () => {
  test('finds a field without a label', async ({ formPage, accessibility, page }) => {
    await formPage.open();
    await page.getByText('First Name', { exact: true }).evaluate((label) => label.remove());
    expect(await accessibility.violations()).toEqual([expect.stringMatching(/^label: .* at #firstName$/)]);
  });

  test('finds a field without a label in the frame of User Verification', async ({
    formPage,
    accessibility,
  }) => {
    await formPage.open();
    await formPage.userVerification.checkbox.evaluate((box: HTMLInputElement) => box.labels?.[0]?.remove());
    expect(await accessibility.violations()).toEqual([expect.stringMatching(/^label: .* #not-a-robot$/)]);
  });

  test('fails if it does not reach a frame', async ({ formPage, accessibility, page }) => {
    await formPage.open();
    await page.evaluate(() => {
      const frame = Object.assign(document.createElement('iframe'), {
        id: 'closed-to-scripts',
        title: 'Notice',
      });
      frame.setAttribute('sandbox', '');
      document.body.append(frame);
    });
    await expect(accessibility.violations()).rejects.toThrow(/did not reach the frame #closed-to-scripts/);
  });

  test('fails if it cannot run', async ({ homePage, accessibility, page }) => {
    await homePage.open();
    await page.close();
    await expect(accessibility.violations()).rejects.toThrow(/closed/);
  });
});
