import { expect, proves, test } from '../../fixtures/test';

test(
  'a person registers without a card and waits for the mailed code',
  {
    tag: ['@guide', '@smoke', '@step-1', '@step-2', '@step-3', '@step-4', '@step-5', '@step-6', '@step-7', '@step-8', '@step-9'],
    annotation: proves(
      'moeb-3.left-panel',
      'moeb-4.register-link',
      'moeb-5.individual',
      'moeb-6.credentials',
      'moeb-7.card-optional',
      'moeb-7.next-without-card',
      'moeb-7.no-registration-charge',
      'moeb-7.no-card-code-by-mail',
      'moeb-8.acknowledge',
      'moeb-9.thanks',
      'moeb-9.view-only',
    ),
  },
  async ({ guide, data, sandbox, registration, homePage, registerPage, caseSearchPage, formPage, credentialsPage, paymentPage, policiesPage, thankYouPage }) => {
    const registrant = data.registrant({ userType: 'Individual' });

    await guide.step(1, async () => {
      await homePage.open();
      await expect(homePage).toBeDisplayed();
    });

    await guide.step(2, async () => {
      await homePage.menu.chooseRegister();
      await expect(registerPage).toBeDisplayed();
    });

    await guide.step(3, async () => {
      await registerPage.chooseCaseSearchOnly();
      await expect(caseSearchPage).toBeDisplayed();
    });

    await guide.step(4, async () => {
      await caseSearchPage.chooseRegisterNow();
      await expect(formPage).toBeDisplayed();
    });

    await guide.step(5, async () => {
      await registration.completeForm(registrant);
      await expect(credentialsPage).toBeDisplayed();
    });

    await guide.step(6, async () => {
      await registration.completeCredentials(registrant);
      await expect(paymentPage).toBeDisplayed();
    });

    await guide.step(7, async () => {
      await paymentPage.continueWithoutCard();
      await expect(policiesPage).toBeDisplayed();
    });

    await guide.step(8, async () => {
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
    });

    await guide.step(9, async () => {
      await expect(thankYouPage.status).toContainText('activation code by U.S. mail in 7-10 business days');
      await expect(thankYouPage.caseSearchStatus).toHaveText('Inactive');
      await expect(thankYouPage.purpose).toContainText('for viewing documents only, not for e-filing');
    });

    const account = await sandbox.account(registrant.username);
    expect(account).toMatchObject({ caseSearchStatus: 'inactive', card: null });
    expect(await sandbox.ledger()).toEqual([]);
    expect(await sandbox.mailbox()).toHaveLength(1);
  },
);
