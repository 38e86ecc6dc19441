import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

test.describe('A lost connection', { tag: ['@journey', '@edge', '@needs-error-page'] }, () => {
  test(
    'after Submit arrives opens one account',
    { tag: stepOf('policies'), annotation: coversRule('submit.once') },
    async ({ registration, policiesPage, thankYouPage, network, page, sandbox }) => {
      await registration.startAt('policies');
      await network.loseAnswer(policiesPage.screen.path, () => registration.finish());
      expect(await sandbox.accounts()).toHaveLength(1);
      await page.goto(policiesPage.screen.path);
      await expect(thankYouPage).toBeDisplayed();
      expect(await sandbox.accounts()).toHaveLength(1);
    },
  );

  test(
    'before Submit arrives opens no account, and the registrant can submit again',
    { tag: stepOf('policies'), annotation: coversRule('submit.once') },
    async ({ registration, policiesPage, thankYouPage, network, page, sandbox }) => {
      await registration.startAt('policies');
      await network.loseRequest(policiesPage.screen.path, () => registration.finish());
      expect(await sandbox.accounts()).toEqual([]);
      await page.goto(policiesPage.screen.path);
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      expect(await sandbox.accounts()).toHaveLength(1);
    },
  );

  test(
    "Reload of the browser's error page after Submit leads to the thank-you",
    { tag: stepOf('policies'), annotation: coversRule('submit.once') },
    async ({ registration, policiesPage, thankYouPage, network, browserButtons, sandbox }) => {
      await registration.startAt('policies');
      await network.loseAnswer(policiesPage.screen.path, () => registration.finish());
      await browserButtons.reload();
      await expect(thankYouPage).toBeDisplayed();
      expect(await sandbox.accounts()).toHaveLength(1);
    },
  );

  test(
    "Back from the browser's error page leads to the thank-you if Submit arrived",
    { tag: stepOf('policies'), annotation: coversRule('submit.once') },
    async ({ registration, paymentPage, policiesPage, thankYouPage, network, browserButtons, sandbox }) => {
      await registration.startAt('payment');
      await paymentPage.continueWithoutCard();
      await expect(policiesPage).toBeDisplayed();
      await network.loseAnswer(policiesPage.screen.path, () => registration.finish());
      await browserButtons.back();
      await expect(thankYouPage).toBeDisplayed();
      expect(await sandbox.accounts()).toHaveLength(1);
    },
  );

  test(
    "Back from the browser's error page and a second Submit open one account if the first Submit never arrived",
    { tag: stepOf('policies'), annotation: coversRule('submit.once') },
    async ({ registration, paymentPage, policiesPage, thankYouPage, network, browserButtons, sandbox }) => {
      await registration.startAt('payment');
      await paymentPage.continueWithoutCard();
      await expect(policiesPage).toBeDisplayed();
      await network.loseRequest(policiesPage.screen.path, () => registration.finish());
      await browserButtons.back();
      await expect(paymentPage).toBeDisplayed();
      await paymentPage.continueWithoutCard();
      await expect(policiesPage).toBeDisplayed();
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      expect(await sandbox.accounts()).toHaveLength(1);
    },
  );

  test(
    'during View Document charges once, and Reload shows the document',
    { tag: stepOf('viewed'), annotation: coversRule('court.once') },
    async ({ account, documentPage, viewedPage, network, browserButtons, sandbox, data }) => {
      await account.startAs({ card: data.card() });
      await documentPage.open('25-40001', 2);
      await network.loseAnswer('/court/documents/25-40001/2', () => documentPage.chooseView());
      expect(await sandbox.ledger(), 'after the loss').toHaveLength(1);
      await browserButtons.reload();
      await expect(viewedPage).toBeDisplayed();
      expect(await sandbox.ledger()).toHaveLength(1);
    },
  );
});
