import { coversRule, expect, stepOf, test, type App } from '../../fixtures/test';

test.describe('The buttons under the screens', { tag: ['@journey', '@edge'] }, () => {
  test(
    'Back leads from policies to payment, credentials and form, and Next the same way forth',
    { tag: ['@step-5', '@step-6', '@step-7', '@step-8'], annotation: coversRule('order.back', 'form.kept') },
    async ({ registration, formPage, credentialsPage, paymentPage, policiesPage, thankYouPage, sandbox }) => {
      const registrant = await registration.startAt('policies');
      await policiesPage.buttons.chooseBack();
      await expect(paymentPage).toBeDisplayed();
      await paymentPage.buttons.chooseBack();
      await expect(credentialsPage).toBeDisplayed();
      await credentialsPage.buttons.chooseBack();
      await expect(formPage).toBeDisplayed();
      await expect(formPage.city).toHaveValue(registrant.city);

      await formPage.userVerification.tick();
      await formPage.buttons.chooseNext();
      await expect(credentialsPage).toBeDisplayed();
      await registration.completeCredentials(registrant);
      await expect(paymentPage).toBeDisplayed();
      await paymentPage.continueWithoutCard();
      await expect(policiesPage).toBeDisplayed();
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      expect(await sandbox.accounts()).toHaveLength(1);
    },
  );

  for (const screen of ['form', 'credentials', 'payment', 'policies'] as const) {
    test(
      `Cancel on ${screen} returns to case search once confirmed, and everything is forgotten`,
      { tag: [stepOf(screen)], annotation: coversRule('cancel.confirmed') },
      async ({ registration, app, cancelPage, caseSearchPage, formPage, sandbox }) => {
        await registration.startAt(screen);
        await app.pageOf(screen).buttons.chooseCancel();
        await expect(cancelPage).toBeDisplayed();
        await cancelPage.chooseConfirm();
        await expect(caseSearchPage).toBeDisplayed();
        expect(JSON.parse(await sandbox.everything())).toMatchObject({ accounts: [], sessions: [] });
        await formPage.open();
        await expect(formPage.lastName).toHaveValue('');
      },
    );
  }

  for (const [screen, fieldOf] of [
    ['form', ({ formPage }: App) => formPage.lastName],
    ['credentials', ({ credentialsPage }: App) => credentialsPage.username],
    ['payment', ({ paymentPage }: App) => paymentPage.cardHolder],
  ] as const) {
    test(
      `Cancel on ${screen} taken back leads to ${screen}, although the registrant had come further`,
      { tag: [stepOf(screen)], annotation: coversRule('cancel.taken-back', 'form.kept') },
      async ({ registration, app, cancelPage, page }) => {
        await registration.startAt('policies');
        await page.goto(app.pageOf(screen).screen.path);
        await fieldOf(app).fill('Typed last');
        await app.pageOf(screen).buttons.chooseCancel();
        await cancelPage.chooseGoBack();
        await expect(app.pageOf(screen)).toBeDisplayed();
        await expect(fieldOf(app)).toHaveValue('Typed last');
      },
    );
  }

  test(
    'Cancel on policies taken back leads to policies',
    { tag: '@step-8', annotation: coversRule('cancel.taken-back') },
    async ({ registration, policiesPage, cancelPage }) => {
      await registration.startAt('policies');
      await policiesPage.buttons.chooseCancel();
      await cancelPage.chooseGoBack();
      await expect(policiesPage).toBeDisplayed();
    },
  );
});
