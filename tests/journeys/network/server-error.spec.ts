import { coversRule, expect, stepOf, stepsOf, test } from '../../../fixtures/test';

/** Screens with a form, in order. */
const SCREENS = ['form', 'credentials', 'payment', 'policies'] as const;

test.describe('A server error', { tag: ['@journey', '@edge'] }, () => {
  test(
    'is shown at every screen, and after Back the registrant completes the registration',
    { tag: stepsOf(...SCREENS), annotation: coversRule('order.failure', 'form.kept') },
    async ({ registration, app, thankYouPage, messagePage, browserButtons, sandbox, data }) => {
      const registrant = data.registrant();
      await registration.startAt('form');
      for (const screen of SCREENS) {
        await expect(app.pageOf(screen)).toBeDisplayed();
        await sandbox.failNext(app.pageOf(screen).screen.path);
        await registration.continueFrom(screen, registrant);
        await expect(messagePage.heading, screen).toHaveText('Something went wrong');
        await expect(messagePage.text).toContainText('Nothing you entered before is lost.');
        expect(await sandbox.accounts(), 'before the second try').toEqual([]);
        await browserButtons.back();
        await expect(app.pageOf(screen)).toBeDisplayed();
        await registration.continueFrom(screen, registrant);
      }
      await expect(thankYouPage).toBeDisplayed();
      expect((await sandbox.accounts()).map(({ username }) => username)).toEqual([registrant.username]);
    },
  );

  test(
    'at form keeps every answer after Back',
    { tag: stepOf('form'), annotation: coversRule('order.failure', 'form.kept') },
    async ({ registration, formPage, credentialsPage, messagePage, browserButtons, sandbox, data }) => {
      const registrant = data.registrant();
      await registration.startAt('form');
      await sandbox.failNext(formPage.screen.path);
      await registration.completeForm(registrant);
      await expect(messagePage.heading).toHaveText('Something went wrong');
      await browserButtons.back();
      await expect(formPage.fields.lastName).toHaveValue(registrant.lastName);
      await expect(formPage.fields.email).toHaveValue(registrant.email);
      await expect(formPage.fields.address).toHaveValue(registrant.address);
      await registration.verifyAndContinue(); // a verification counts for one Next
      await expect(credentialsPage).toBeDisplayed();
    },
  );

  test(
    'at credentials keeps the username, but no password and no security answers',
    { tag: stepOf('credentials'), annotation: coversRule('order.failure') },
    async ({ registration, credentialsPage, messagePage, sandbox, data }) => {
      const registrant = data.registrant();
      await registration.startAt('credentials', registrant);
      await sandbox.failNext(credentialsPage.screen.path);
      await registration.completeCredentials(registrant);
      await expect(messagePage.heading).toHaveText('Something went wrong');
      await credentialsPage.open();
      await expect(credentialsPage.fields.username).toHaveValue(registrant.username);
      await expect(credentialsPage.fields.password).toHaveValue('');
      await expect(credentialsPage.fields.securityAnswer1).toHaveValue('');
      await expect(credentialsPage.fields.securityAnswer2).toHaveValue('');
      expect(await sandbox.everything()).not.toContain(registrant.password);
    },
  );

  test(
    'at payment keeps the card holder, but no card number and no security code',
    { tag: stepOf('payment'), annotation: coversRule('order.failure') },
    async ({ registration, paymentPage, messagePage, sandbox, data }) => {
      const card = data.card();
      await registration.startAt('payment');
      await sandbox.failNext(paymentPage.screen.path);
      await registration.payWith(card);
      await expect(messagePage.heading).toHaveText('Something went wrong');
      await paymentPage.open();
      await expect(paymentPage.fields.cardHolder).toHaveValue(card.cardHolder);
      await expect(paymentPage.fields.cardNumber).toHaveValue('');
      await expect(paymentPage.fields.securityCode).toHaveValue('');
      expect(await sandbox.everything()).not.toContain(card.cardNumber);
    },
  );

  test(
    'has a link to the home page, and the registration is kept',
    { tag: stepOf('payment'), annotation: coversRule('order.failure') },
    async ({ registration, paymentPage, homePage, serverErrorPage, sandbox }) => {
      await registration.startAt('payment');
      await sandbox.failNext(paymentPage.screen.path);
      await paymentPage.continueWithoutCard();
      await serverErrorPage.chooseHome();
      await expect(homePage).toBeDisplayed();
      await paymentPage.open();
      await expect(paymentPage).toBeDisplayed();
    },
  );

  test(
    'at View Document charges nothing, and a second try charges once',
    { tag: stepOf('document'), annotation: coversRule('order.failure') },
    async ({ account, documentPage, viewedPage, messagePage, browserButtons, sandbox, data }) => {
      await account.startAs({ card: data.card() });
      await documentPage.open('25-40001', 2);
      await sandbox.failNext('/court/documents/25-40001/2');
      await documentPage.chooseView();
      await expect(messagePage.heading).toHaveText('Something went wrong');
      expect(await sandbox.ledger(), 'after the error').toEqual([]);
      await browserButtons.back();
      await expect(documentPage).toBeDisplayed();
      await documentPage.chooseView();
      await expect(viewedPage).toBeDisplayed();
      expect(await sandbox.ledger()).toHaveLength(1);
    },
  );
});
