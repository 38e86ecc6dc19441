import { coversRule, expect, stepOf, stepsOf, test } from '../../../fixtures/test';

test.describe('A bookmark', { tag: ['@journey', '@edge'] }, () => {
  // tests/forms/requests/bookmarks.spec.ts opens every screen of the registration too early.
  test(
    'of thank-you opens the first unfinished screen, payment, and the answers are kept',
    { tag: stepOf('thank-you'), annotation: coversRule('order.first-unfinished') },
    async ({ registration, formPage, paymentPage, thankYouPage }) => {
      const registrant = await registration.startAt('payment');
      await thankYouPage.open();
      await expect(paymentPage).toBeDisplayed();
      await formPage.open();
      await expect(formPage.fields.email).toHaveValue(registrant.email);
    },
  );

  test(
    'of policies opens form if no registration has started',
    { tag: stepOf('policies'), annotation: coversRule('order.first-unfinished') },
    async ({ formPage, policiesPage }) => {
      await policiesPage.open();
      await expect(formPage).toBeDisplayed();
    },
  );

  test(
    'of form starts a new registration after the thank-you',
    { tag: stepOf('form'), annotation: coversRule('order.new-registration') },
    async ({ registration, formPage, thankYouPage }) => {
      await registration.startAt('thank-you');
      await formPage.open();
      await expect(formPage).toBeDisplayed();
      await expect(formPage.fields.lastName).toHaveValue('');
      await thankYouPage.open();
      await expect(formPage).toBeDisplayed();
    },
  );

  test(
    'of form lets the registrant change the name, which asks for new credentials; another change does not',
    { tag: stepsOf('form', 'credentials'), annotation: coversRule('order.new-owner') },
    async ({ registration, formPage, credentialsPage, paymentPage }) => {
      await registration.startAt('payment');
      await formPage.open();
      await formPage.fillIn({ room: '7' });
      await formPage.userVerification.tick();
      await formPage.buttons.chooseNext();
      await expect(credentialsPage).toBeDisplayed();
      await paymentPage.open();
      await expect(paymentPage).toBeDisplayed();

      await formPage.open();
      await formPage.fillIn({ lastName: 'Anotherone' });
      await formPage.userVerification.tick();
      await formPage.buttons.chooseNext();
      await expect(credentialsPage).toBeDisplayed();
      await paymentPage.open();
      await expect(credentialsPage).toBeDisplayed();
    },
  );
});
