import { about, expect, proves, test } from '../../fixtures/test';

test.describe('Policies and Procedures', { tag: '@step-8', annotation: about('policies') }, () => {
  test(
    'Submit is refused until the policies and procedures are acknowledged',
    { tag: '@edge', annotation: proves('moeb-8.acknowledge') },
    async ({ registration, policiesPage, thankYouPage, sandbox }) => {
      await registration.startAt('policies');
      await policiesPage.chooseSubmit();
      await expect(policiesPage).toRefuse(
        policiesPage.acknowledge,
        'You must acknowledge the policies and procedures.',
      );
      expect(await sandbox.accounts()).toEqual([]);

      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      expect(await sandbox.accounts()).toHaveLength(1);
    },
  );

  test('tells the fees, the billing, misuse and what a password is not for', async ({
    registration,
    policiesPage,
  }) => {
    await registration.startAt('policies');
    for (const fact of [
      '$0.10 a page',
      '$3.00 at most',
      '$30 or less in a quarter',
      'billed quarterly',
      'misuse',
      'may be suspended',
      'Never send your password by e-mail',
    ]) {
      await expect.soft(policiesPage.text).toContainText(fact);
    }
    await expect(policiesPage.requiredInformation).toBeVisible();
  });

  test('the printable version downloads as a PDF', async ({ registration, policiesPage, page }) => {
    await registration.startAt('policies');
    const download = page.waitForEvent('download');
    await policiesPage.printableVersion.click();
    expect((await download).suggestedFilename()).toBe('policies-and-procedures.pdf');
  });
});
