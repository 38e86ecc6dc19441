import { coversRule, expect, stepOf, test, type App } from '../../fixtures/test';

/** Screens after the form, in order. */
const SCREENS = ['credentials', 'payment', 'policies'] as const;

/** Buttons but Next and Submit: how their screen is opened, and the screen that follows. */
const OTHER_BUTTONS = [
  {
    button: 'Continue',
    screen: 'notice',
    open: ({ registration }: App) => registration.startAtNotice(),
    locate: ({ noticePage }: App) => noticePage.continue,
    following: 'credentials',
  },
  {
    button: 'Yes, cancel my registration',
    screen: 'cancel',
    open: ({ registration }: App) => registration.startAtCancel(),
    locate: ({ cancelPage }: App) => cancelPage.confirm,
    following: 'case-search',
  },
  {
    button: 'Login',
    screen: 'log-in',
    open: async ({ account, logInPage }: App) => {
      const { username, password } = await account.open();
      await logInPage.open();
      await logInPage.fields.username.fill(username);
      await logInPage.fields.password.fill(password);
    },
    locate: ({ logInPage }: App) => logInPage.logIn,
    following: 'my-account',
  },
] as const;

test.describe('A bad network', { tag: ['@journey', '@edge'] }, () => {
  test(
    'Submit opens one account although the connection drops before the answer',
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
    'a Submit that never arrives opens no account, and can be sent again',
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
    "Reload of the browser's error page after Submit leads to the one account",
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
    "Back from the browser's error page leads to the thank-you when Submit had arrived",
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
    "Back from the browser's error page and a second Submit open one account when the first never arrived",
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

  for (const [index, screen] of SCREENS.entries()) {
    test(
      `a server error at ${screen} is shown, and Back lets the registrant complete the registration`,
      { tag: stepOf(screen), annotation: coversRule('order.failure') },
      async ({ registration, app, messagePage, thankYouPage, browserButtons, sandbox, data }) => {
        const registrant = data.registrant();
        await registration.startAt(screen, registrant);
        await sandbox.failNext(app.pageOf(screen).screen.path);
        await registration.continueFrom(screen, registrant);
        await expect(messagePage.heading).toHaveText('Something went wrong');
        await expect(messagePage.text).toContainText('Nothing you entered before is lost.');
        expect(await sandbox.accounts(), 'before the second try').toEqual([]);
        await browserButtons.back();
        for (const next of SCREENS.slice(index)) {
          await expect(app.pageOf(next)).toBeDisplayed();
          await registration.continueFrom(next, registrant);
        }
        await expect(thankYouPage).toBeDisplayed();
        expect((await sandbox.accounts()).map(({ username }) => username)).toEqual([registrant.username]);
      },
    );
  }

  test(
    'a server error at form is shown, and Back finds every answer kept',
    { tag: stepOf('form'), annotation: coversRule('order.failure', 'form.kept') },
    async ({ registration, formPage, app, thankYouPage, messagePage, browserButtons, sandbox, data }) => {
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
      for (const next of SCREENS) {
        await expect(app.pageOf(next)).toBeDisplayed();
        await registration.continueFrom(next, registrant);
      }
      await expect(thankYouPage).toBeDisplayed();
      expect((await sandbox.accounts()).map(({ username }) => username)).toEqual([registrant.username]);
    },
  );

  test(
    'a server error at credentials keeps the username, and neither password nor security answers',
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
    'a server error at payment keeps the card holder, and neither card number nor security code',
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
    'a server error leads to the home page too, and the registration is kept',
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
    'a server error at View Document charges nothing; a second try charges once',
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

  test(
    'a document whose answer was lost is loaded again and paid for once',
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

  for (const { screen, following } of [
    { screen: 'form', following: 'credentials' },
    { screen: 'credentials', following: 'payment' },
    { screen: 'payment', following: 'policies' },
  ] as const) {
    test(
      `a second click on Next of ${screen} sends nothing while the answer is slow`,
      { tag: stepOf(screen), annotation: coversRule('submit.once') },
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

  for (const { button, screen, open, locate, following } of OTHER_BUTTONS) {
    test(
      `a second click on ${button} sends nothing while the answer is slow`,
      { tag: stepOf(screen), annotation: coversRule('submit.once') },
      async ({ app, network, rawClick }) => {
        await open(app);
        const held = await network.hold(app.pageOf(screen).screen.path);
        const click = await rawClick.over(locate(app));
        await click();
        await held.arrived;
        await click();
        held.release();
        await expect(app.pageOf(following)).toBeDisplayed();
        expect(held.requests(), `requests of ${screen}`).toBe(1);
      },
    );
  }

  test(
    'Next of the form waits for counties that load slowly',
    { tag: stepOf('form'), annotation: coversRule('submit.once') },
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
      await expect(formPage).toShowFieldError(formPage.fields.county, 'County is required.');
    },
  );

  test(
    'a second click on Submit opens no second account while the answer is slow',
    { tag: stepOf('policies'), annotation: coversRule('submit.once') },
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
