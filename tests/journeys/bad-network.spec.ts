import { coversRule, expect, stepOf, test, type App } from '../../fixtures/test';

/** Screens after the form, in order. */
const SCREENS = ['credentials', 'payment', 'policies'] as const;

/** Buttons beside Next and Submit: the way to each; the button, its screen and the screen that follows. */
const OTHER_BUTTONS = [
  [
    'Continue of the notice',
    '@step-5',
    ({ registration }: App) => registration.startAside('notice'),
    (app: App) => [app.noticePage.continue, app.noticePage, app.credentialsPage] as const,
  ],
  [
    'Yes, cancel my registration',
    '@step-6',
    ({ registration }: App) => registration.startAside('cancel'),
    (app: App) => [app.cancelPage.confirm, app.cancelPage, app.caseSearchPage] as const,
  ],
  [
    'Login',
    '@step-9',
    async (app: App) => {
      const { username, password } = await app.account.open();
      await app.logInPage.open();
      await app.logInPage.username.fill(username);
      await app.logInPage.password.fill(password);
    },
    (app: App) => [app.logInPage.logIn, app.logInPage, app.myAccountPage] as const,
  ],
] as const;

test.describe('A bad network', { tag: ['@journey', '@edge'] }, () => {
  test(
    'a connection that drops on Submit leaves one account, whatever is clicked then',
    { tag: '@step-8', annotation: coversRule('submit.once') },
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
    'a Submit that never arrived opens no account, and can be sent again',
    { tag: '@step-8', annotation: coversRule('submit.once') },
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
    'an error page of the browser after Submit can be loaded again: one account',
    { tag: '@step-8', annotation: coversRule('submit.once') },
    async ({ registration, policiesPage, thankYouPage, network, browserButtons, sandbox }) => {
      await registration.startAt('policies');
      await network.loseAnswer(policiesPage.screen.path, () => registration.finish());
      await browserButtons.reload();
      await expect(thankYouPage).toBeDisplayed();
      expect(await sandbox.accounts()).toHaveLength(1);
    },
  );

  test(
    'Back from the error page after Submit leads to the thank-you once the account is there',
    { tag: '@step-8', annotation: coversRule('submit.once') },
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
    'Back from the error page, and Submit again, when nothing arrived: one account',
    { tag: '@step-8', annotation: coversRule('submit.once') },
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

  for (const [index, screen] of SCREENS.entries()) {
    test(
      `a failure of the server at ${screen} is told, and who goes back completes the registration`,
      { tag: [stepOf(screen)], annotation: coversRule('order.failure') },
      async ({ registration, app, messagePage, thankYouPage, browserButtons, sandbox, data }) => {
        const registrant = data.registrant();
        await registration.startAt(screen, registrant);
        await sandbox.failNext(app.pageOf(screen).screen.path);
        await registration.goOnFrom(screen, registrant);
        await expect(messagePage.heading).toHaveText('Something went wrong');
        await expect(messagePage.text).toContainText('Nothing you entered before is lost.');
        expect(await sandbox.accounts(), 'before the second try').toEqual([]);
        await browserButtons.back();
        for (const next of SCREENS.slice(index)) {
          await expect(app.pageOf(next)).toBeDisplayed();
          await registration.goOnFrom(next, registrant);
        }
        await expect(thankYouPage).toBeDisplayed();
        expect((await sandbox.accounts()).map(({ username }) => username)).toEqual([registrant.username]);
      },
    );
  }

  test(
    'a failure of the server at form is told, and who goes back finds everything there and goes on',
    { tag: '@step-5', annotation: coversRule('order.failure', 'form.kept') },
    async ({ registration, formPage, app, thankYouPage, messagePage, browserButtons, sandbox, data }) => {
      const registrant = data.registrant();
      await registration.startAt('form');
      await sandbox.failNext(formPage.screen.path);
      await registration.completeForm(registrant);
      await expect(messagePage.heading).toHaveText('Something went wrong');
      await browserButtons.back();
      await expect(formPage.lastName).toHaveValue(registrant.lastName);
      await expect(formPage.email).toHaveValue(registrant.email);
      await expect(formPage.address).toHaveValue(registrant.address);
      await registration.verifyAndGoOn(); // a verification counts for one Next
      for (const next of SCREENS) {
        await expect(app.pageOf(next)).toBeDisplayed();
        await registration.goOnFrom(next, registrant);
      }
      await expect(thankYouPage).toBeDisplayed();
      expect((await sandbox.accounts()).map(({ username }) => username)).toEqual([registrant.username]);
    },
  );

  test(
    'a failure of the server at credentials keeps the username, and neither password nor answers',
    { tag: '@step-6', annotation: coversRule('order.failure') },
    async ({ registration, credentialsPage, messagePage, sandbox, data }) => {
      const registrant = data.registrant();
      await registration.startAt('credentials', registrant);
      await sandbox.failNext(credentialsPage.screen.path);
      await registration.completeCredentials(registrant);
      await expect(messagePage.heading).toHaveText('Something went wrong');
      await credentialsPage.open();
      await expect(credentialsPage.username).toHaveValue(registrant.username);
      await expect(credentialsPage.password).toHaveValue('');
      await expect(credentialsPage.securityAnswer1).toHaveValue('');
      await expect(credentialsPage.securityAnswer2).toHaveValue('');
      expect(await sandbox.everything()).not.toContain(registrant.password);
    },
  );

  test(
    'a failure of the server at payment keeps the card holder, and neither card number nor security code',
    { tag: '@step-7', annotation: coversRule('order.failure') },
    async ({ registration, paymentPage, messagePage, sandbox, data }) => {
      const card = data.card();
      await registration.startAt('payment');
      await sandbox.failNext(paymentPage.screen.path);
      await registration.payWith(card);
      await expect(messagePage.heading).toHaveText('Something went wrong');
      await paymentPage.open();
      await expect(paymentPage.cardHolder).toHaveValue(card.cardHolder);
      await expect(paymentPage.cardNumber).toHaveValue('');
      await expect(paymentPage.securityCode).toHaveValue('');
      expect(await sandbox.everything()).not.toContain(card.cardNumber);
    },
  );

  test(
    'a failure of the server leads home as well, and the registration is still there',
    { tag: '@step-7', annotation: coversRule('order.failure') },
    async ({ registration, paymentPage, homePage, messagePage, sandbox }) => {
      await registration.startAt('payment');
      await sandbox.failNext(paymentPage.screen.path);
      await paymentPage.continueWithoutCard();
      await messagePage.chooseHome();
      await expect(homePage).toBeDisplayed();
      await paymentPage.open();
      await expect(paymentPage).toBeDisplayed();
    },
  );

  test(
    'a failure of the server at View Document charges nothing; going back and viewing charges once',
    { tag: '@step-9', annotation: coversRule('order.failure') },
    async ({ account, documentPage, viewedPage, messagePage, browserButtons, sandbox, data }) => {
      await account.startAs({ card: data.card() });
      await documentPage.open('25-40001', 2);
      await sandbox.failNext('/court/documents/25-40001/2');
      await documentPage.chooseView();
      await expect(messagePage.heading).toHaveText('Something went wrong');
      expect(await sandbox.ledger(), 'after the failure').toEqual([]);
      await browserButtons.back();
      await expect(documentPage).toBeDisplayed();
      await documentPage.chooseView();
      await expect(viewedPage).toBeDisplayed();
      expect(await sandbox.ledger()).toHaveLength(1);
    },
  );

  test(
    'whoever lost the answer to View Document loads it again and has paid once',
    { tag: '@step-9', annotation: coversRule('court.once') },
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

  for (const [screen, following] of [
    ['form', 'credentials'],
    ['credentials', 'payment'],
    ['payment', 'policies'],
  ] as const) {
    test(
      `an answer to Next of ${screen} that is slow is waited for, and a second click meanwhile sends nothing`,
      { tag: [stepOf(screen)], annotation: coversRule('submit.once') },
      async ({ registration, app, network, rawClick, data }) => {
        const registrant = data.registrant();
        await registration.startAt(screen, registrant);
        await registration.fillInAt(screen, registrant);
        const held = await network.holdAnswer(app.pageOf(screen).screen.path);
        const click = await rawClick.over(app.pageOf(screen).buttons.next);
        await click();
        await held.arrived;
        await click();
        held.release();
        await expect(app.pageOf(following)).toBeDisplayed();
        expect(held.requests(), `requests of ${screen}`).toBe(1);
      },
    );
  }

  for (const [what, step, open, found] of OTHER_BUTTONS) {
    test(
      `an answer to ${what} that is slow is waited for, and a second click meanwhile sends nothing`,
      { tag: [step], annotation: coversRule('submit.once') },
      async ({ app, network, rawClick }) => {
        await open(app);
        const [button, { screen }, following] = found(app);
        const held = await network.hold(screen.path);
        const click = await rawClick.over(button);
        await click();
        await held.arrived;
        await click();
        held.release();
        await expect(following).toBeDisplayed();
        expect(held.requests(), `requests of ${screen.name}`).toBe(1);
      },
    );
  }

  test(
    'Next of the form waits for counties that are slow to come',
    { tag: '@step-5', annotation: coversRule('submit.once') },
    async ({ registration, formPage, network }) => {
      await registration.openForm();
      await formPage.userVerification.tick();
      await expect(formPage.userVerification.status).toHaveText('You are verified.');
      const held = await network.holdAnswer(formPage.screen.path);
      await formPage.fillIn({ state: 'New Jersey', zip: '07102' });
      await held.arrived;
      await formPage.buttons.chooseNext();
      expect(held.requests(), 'requests of form before the counties').toBe(1);
      held.release();
      await expect(formPage).toShowFieldError(formPage.county, 'County is required.');
    },
  );

  test(
    'a slow answer is waited for, and a second click on Submit meanwhile opens no second account',
    { tag: '@step-8', annotation: coversRule('submit.once') },
    async ({ registration, policiesPage, thankYouPage, network, rawClick, sandbox }) => {
      await registration.startAt('policies');
      const held = await network.hold(policiesPage.screen.path);
      await policiesPage.tickAcknowledgement();
      const click = await rawClick.over(policiesPage.submit);
      await click();
      await held.arrived;
      await click();
      held.release();
      await expect(thankYouPage).toBeDisplayed();
      expect(held.requests()).toBe(1);
      expect(await sandbox.accounts()).toHaveLength(1);
    },
  );
});
