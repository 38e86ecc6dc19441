import { checks, expect, JOURNEYS, stepOf, test } from '../../fixtures/test';

test.describe('Back, forward and reload', { tag: ['@journey', '@edge'], annotation: JOURNEYS }, () => {
  test(
    "the browser's Back and Forward walk through the screens and lose nothing",
    { tag: ['@step-5', '@step-6', '@step-7'], annotation: checks('order.history') },
    async ({ registration, formPage, credentialsPage, paymentPage, policiesPage, page, data }) => {
      const registrant = data.registrant();
      await registration.startAt('form');
      await registration.completeForm(registrant);
      await registration.completeCredentials(registrant);
      await paymentPage.continueWithoutCard();
      await expect(policiesPage).toBeDisplayed();

      await page.goBack();
      await expect(paymentPage).toBeDisplayed();
      await page.goBack();
      await expect(credentialsPage).toBeDisplayed();
      await expect(credentialsPage.username).toHaveValue(registrant.username);
      await page.goBack();
      await expect(formPage).toBeDisplayed();
      await expect(formPage.email).toHaveValue(registrant.email);
      await page.goForward();
      await page.goForward();
      await page.goForward();
      await expect(policiesPage).toBeDisplayed();
    },
  );

  test(
    'after Submit, Back leads to the thank-you and never to a second Submit',
    { tag: ['@step-8', '@step-9'], annotation: checks('submit.once', 'order.history') },
    async ({ registration, thankYouPage, page, sandbox }) => {
      await registration.startAt('policies');
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      await page.goBack();
      await expect(thankYouPage).toBeDisplayed();
      expect(await sandbox.accounts()).toHaveLength(1);
    },
  );

  for (const screen of ['form', 'credentials', 'payment', 'policies', 'thank-you'] as const) {
    test(
      `reload at ${screen} shows it again`,
      { tag: [stepOf(screen)], annotation: checks('order.reload') },
      async ({ registration, screens, page, sandbox }) => {
        await registration.startAt(screen);
        await page.reload();
        await expect(screens[screen]).toBeDisplayed();
        expect(await sandbox.accounts()).toHaveLength(screen === 'thank-you' ? 1 : 0);
      },
    );
  }

  test(
    'reload after a refusal sends the same answers again and is refused again',
    { tag: '@step-6', annotation: checks('order.reload') },
    async ({ registration, credentialsPage, page }) => {
      await registration.tryCredentials({ username: 'sevench' });
      await expect(credentialsPage).toRefuse(
        credentialsPage.username,
        'Username must be 8 to 45 characters.',
      );
      await page.reload();
      await expect(credentialsPage).toRefuse(
        credentialsPage.username,
        'Username must be 8 to 45 characters.',
      );
    },
  );

  for (const [bookmark, unfinished] of [
    ['credentials', 'form'],
    ['payment', 'form'],
    ['policies', 'form'],
    ['thank-you', 'form'],
    ['payment', 'credentials'],
    ['policies', 'credentials'],
    ['policies', 'payment'],
    ['thank-you', 'policies'],
  ] as const) {
    test(
      `a bookmark of ${bookmark} leads whoever is at ${unfinished} there`,
      { tag: [stepOf(bookmark)], annotation: checks('order.first-unfinished') },
      async ({ registration, screens, page }) => {
        await registration.startAt(unfinished);
        await page.goto(screens[bookmark].screen.path);
        await expect(screens[unfinished]).toBeDisplayed();
      },
    );
  }

  for (const bookmark of ['credentials', 'payment', 'policies', 'thank-you'] as const) {
    test(
      `a bookmark of ${bookmark} leads a new visitor to the form`,
      { tag: [stepOf(bookmark)], annotation: checks('order.first-unfinished') },
      async ({ screens, formPage, page }) => {
        await page.goto(screens[bookmark].screen.path);
        await expect(formPage).toBeDisplayed();
      },
    );
  }

  test(
    'opening the form after the thank-you starts a new registration',
    { tag: '@step-5', annotation: checks('order.new-registration') },
    async ({ registration, formPage, thankYouPage }) => {
      await registration.startAt('thank-you');
      await formPage.open();
      await expect(formPage).toBeDisplayed();
      await expect(formPage.lastName).toHaveValue('');
      await thankYouPage.open();
      await expect(formPage).toBeDisplayed();
    },
  );

  test(
    'a new name on the way back asks for new credentials, other answers do not',
    { tag: ['@step-5', '@step-6'], annotation: checks('order.new-owner') },
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
