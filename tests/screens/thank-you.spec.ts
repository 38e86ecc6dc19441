import { about, expect, proves, test } from '../../fixtures/test';

test.describe('Thank you', { tag: '@step-9', annotation: about('thank-you') }, () => {
  test(
    'thanks the registrant and shows the new account',
    { annotation: proves('moeb-9.thanks', 'moeb-9.view-only') },
    async ({ registration, thankYouPage, sandbox }) => {
      const registrant = await registration.startAt('policies');
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      const account = await sandbox.account(registrant.username);
      await expect(thankYouPage.accountNumber).toHaveText(account.accountNumber);
      await expect(thankYouPage.accountNumber).toHaveText(/^\d{7}$/);
      await expect(thankYouPage.username).toHaveText(registrant.username);
      await expect(thankYouPage.accountType).toHaveText('PACER - Case Search Only');
      await expect(thankYouPage.purpose).toContainText('for viewing documents only, not for e-filing');
    },
  );

  test('a registrant with a card is active at once', async ({ registration, thankYouPage, data }) => {
    await registration.startAt('policies', {}, { card: data.card() });
    await registration.finish();
    await expect(thankYouPage.caseSearchStatus).toHaveText('Active');
    await expect(thankYouPage.status).toContainText('You may use your account now');
  });

  test('a registrant without a card is inactive and waits for the mailed code', async ({
    registration,
    thankYouPage,
  }) => {
    await registration.startAt('policies');
    await registration.finish();
    await expect(thankYouPage.caseSearchStatus).toHaveText('Inactive');
    await expect(thankYouPage.status).toContainText('activation code by U.S. mail in 7-10 business days');
  });

  test(
    'whoever has not submitted yet is led to the first unfinished screen',
    { tag: '@edge' },
    async ({ registration, thankYouPage, paymentPage }) => {
      await registration.startAt('payment');
      await thankYouPage.open();
      await expect(paymentPage).toBeDisplayed();
    },
  );
});
