import { type App, coversCriterion, coversRule, expect, stepOf, stepsOf, test } from '../../../fixtures/test';

test.describe('The buttons of the registration', { tag: ['@journey', '@edge'] }, () => {
  test(
    'Back leads from policies through payment and credentials to the form, and Next leads to policies again',
    {
      tag: stepsOf('form', 'credentials', 'payment', 'policies'),
      annotation: [...coversRule('order.back', 'form.kept'), ...coversCriterion('3.3.4')],
    },
    async ({ registration, formPage, credentialsPage, paymentPage, policiesPage, thankYouPage, sandbox }) => {
      const registrant = await registration.startAt('policies');
      await policiesPage.buttons.chooseBack();
      await expect(paymentPage).toBeDisplayed();
      await paymentPage.buttons.chooseBack();
      await expect(credentialsPage).toBeDisplayed();
      await credentialsPage.buttons.chooseBack();
      await expect(formPage).toBeDisplayed();
      await expect(formPage.fields.city).toHaveValue(registrant.city);

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

  for (const { screen, fieldOf } of [
    { screen: 'form', fieldOf: ({ formPage }: App) => formPage.fields.lastName },
    { screen: 'credentials', fieldOf: ({ credentialsPage }: App) => credentialsPage.fields.username },
    { screen: 'payment', fieldOf: ({ paymentPage }: App) => paymentPage.fields.cardHolder },
  ] as const) {
    test(
      `Cancel on ${screen} asks: "No, go back" keeps the last answer, a confirmation discards everything`,
      {
        tag: stepOf(screen),
        annotation: [
          ...coversRule('cancel.taken-back', 'cancel.confirmed', 'form.kept'),
          ...coversCriterion('3.3.4'),
        ],
      },
      async ({ registration, app, cancelPage, caseSearchPage, formPage, page, sandbox }) => {
        await registration.startAt('policies');
        await page.goto(app.pageOf(screen).screen.path);
        await fieldOf(app).fill('Typed last');
        await app.pageOf(screen).buttons.chooseCancel();
        await expect(cancelPage).toBeDisplayed();
        await expect(cancelPage.text).toContainText('Everything you entered will be lost.');
        await cancelPage.chooseGoBack();
        await expect(app.pageOf(screen)).toBeDisplayed();
        await expect(fieldOf(app)).toHaveValue('Typed last');
        await app.pageOf(screen).buttons.chooseCancel();
        await cancelPage.chooseConfirm();
        await expect(caseSearchPage).toBeDisplayed();
        expect(JSON.parse(await sandbox.everything())).toMatchObject({ accounts: [], sessions: [] });
        await formPage.open();
        await expect(formPage.fields.lastName).toHaveValue('');
      },
    );
  }

  test(
    'Cancel on policies asks: "No, go back" returns to the screen, a confirmation discards everything',
    {
      tag: stepOf('policies'),
      annotation: [...coversRule('cancel.taken-back', 'cancel.confirmed'), ...coversCriterion('3.3.4')],
    },
    async ({ registration, policiesPage, cancelPage, caseSearchPage, sandbox }) => {
      await registration.startAt('policies');
      await policiesPage.buttons.chooseCancel();
      await cancelPage.chooseGoBack();
      await expect(policiesPage).toBeDisplayed();
      await policiesPage.buttons.chooseCancel();
      await cancelPage.chooseConfirm();
      await expect(caseSearchPage).toBeDisplayed();
      expect(JSON.parse(await sandbox.everything())).toMatchObject({ accounts: [], sessions: [] });
    },
  );
});
