import { CMECF_ACCOUNT } from '../../fixtures/data/court';
import { coversRule, expect, stepOf, stepsOf, test } from '../../fixtures/test';

test.describe('Back, forward and reload', { tag: ['@journey', '@edge'] }, () => {
  test(
    "the browser's Back and Forward walk through the screens and lose nothing",
    {
      tag: stepsOf('form', 'credentials', 'payment'),
      annotation: coversRule('order.history'),
    },
    async ({ registration, formPage, credentialsPage, paymentPage, policiesPage, browserButtons, data }) => {
      const registrant = data.registrant();
      await registration.startAt('form');
      await registration.completeForm(registrant);
      await registration.completeCredentials(registrant);
      await paymentPage.continueWithoutCard();
      await expect(policiesPage).toBeDisplayed();

      await browserButtons.back();
      await expect(paymentPage).toBeDisplayed();
      await browserButtons.back();
      await expect(credentialsPage).toBeDisplayed();
      await expect(credentialsPage.fields.username).toHaveValue(registrant.username);
      await browserButtons.back();
      await expect(formPage).toBeDisplayed();
      await expect(formPage.fields.email).toHaveValue(registrant.email);
      await browserButtons.forward();
      await expect(credentialsPage).toBeDisplayed();
      await expect(credentialsPage.fields.username).toHaveValue(registrant.username);
      await browserButtons.forward();
      await expect(paymentPage).toBeDisplayed();
      await browserButtons.forward();
      await expect(policiesPage).toBeDisplayed();
    },
  );

  test(
    "the browser's Back and Forward walk through the screens before the form",
    {
      tag: stepsOf('home', 'register', 'case-search'),
      annotation: coversRule('order.history'),
    },
    async ({ registration, homePage, registerPage, caseSearchPage, formPage, browserButtons }) => {
      await registration.walkToForm();
      await expect(formPage).toBeDisplayed();
      await browserButtons.back();
      await expect(caseSearchPage).toBeDisplayed();
      await browserButtons.back();
      await expect(registerPage).toBeDisplayed();
      await browserButtons.back();
      await expect(homePage).toBeDisplayed();
      await browserButtons.forward();
      await expect(registerPage).toBeDisplayed();
      await browserButtons.forward();
      await expect(caseSearchPage).toBeDisplayed();
      await browserButtons.forward();
      await expect(formPage).toBeDisplayed();
    },
  );

  test(
    "the browser's Back and Forward lead from the notice to the form and again to the notice",
    { tag: stepOf('notice'), annotation: coversRule('order.history') },
    async ({ registration, formPage, noticePage, browserButtons }) => {
      await registration.startAtNotice();
      await browserButtons.back();
      await expect(formPage).toBeDisplayed();
      await browserButtons.forward();
      await expect(noticePage).toBeDisplayed();
    },
  );

  test(
    "the browser's Back skips a notice that was answered and leads to the form",
    { tag: stepsOf('notice', 'credentials'), annotation: coversRule('order.history') },
    async ({ registration, formPage, noticePage, credentialsPage, browserButtons }) => {
      await registration.startAtNotice();
      await noticePage.chooseContinue();
      await expect(credentialsPage).toBeDisplayed();
      await browserButtons.back();
      await expect(credentialsPage).toBeDisplayed();
      await browserButtons.back();
      await expect(formPage).toBeDisplayed();
      await expect(formPage.fields.userType).toHaveValue('Federal');
    },
  );

  test(
    'after Back to the form, the registrant changes an answer, is verified again and continues',
    { tag: stepOf('form'), annotation: coversRule('order.history', 'form.user-verification-once') },
    async ({ registration, formPage, credentialsPage, browserButtons }) => {
      await registration.submitForm();
      await expect(credentialsPage).toBeDisplayed();
      await browserButtons.back();
      await expect(formPage).toBeDisplayed();
      await formPage.fillIn({ city: 'Ferguson' });
      await registration.verifyAndContinue();
      await expect(credentialsPage).toBeDisplayed();
    },
  );

  test(
    'after Submit, Back and Forward show the thank-you and never a second Submit, and the form starts anew',
    {
      tag: stepsOf('policies', 'thank-you'),
      annotation: coversRule('submit.once', 'order.history', 'order.new-registration'),
    },
    async ({
      registration,
      formPage,
      credentialsPage,
      paymentPage,
      policiesPage,
      thankYouPage,
      browserButtons,
      page,
      sandbox,
      data,
    }) => {
      const registrant = data.registrant();
      await registration.startAt('form');
      await registration.completeForm(registrant);
      await expect(credentialsPage).toBeDisplayed();
      await registration.completeCredentials(registrant);
      await expect(paymentPage).toBeDisplayed();
      await paymentPage.continueWithoutCard();
      await expect(policiesPage).toBeDisplayed();
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      for (const button of ['back', 'forward', 'back', 'back', 'back'] as const) {
        await browserButtons[button]();
        await expect(thankYouPage).toBeDisplayed();
        await expect(page).toHaveTitle(/^Thank you for registering/);
      }
      for (const button of ['back', 'forward'] as const) {
        await browserButtons[button]();
        await expect(formPage).toBeDisplayed();
      }
      expect((await sandbox.accounts()).map(({ username }) => username)).toEqual([registrant.username]);
    },
  );

  test(
    'Back after View Document, and Forward again, charge nothing more',
    { tag: stepOf('viewed'), annotation: coversRule('order.history', 'court.receipt') },
    async ({ account, documentPage, viewedPage, browserButtons, sandbox, data }) => {
      await account.startAs({ card: data.card() });
      await documentPage.open('25-40001', 2);
      await documentPage.chooseView();
      await expect(viewedPage).toBeDisplayed();
      await browserButtons.back();
      await expect(documentPage).toBeDisplayed();
      await browserButtons.forward();
      await expect(viewedPage).toBeDisplayed();
      expect(await sandbox.ledger()).toHaveLength(1);
    },
  );

  test(
    'Back after linking leads to the form of the link, and the accounts stay linked',
    { tag: stepOf('linked'), annotation: coversRule('order.history', 'link.verified') },
    async ({ account, linkPage, linkedPage, browserButtons, sandbox, data }) => {
      await account.startAs({ card: data.card() });
      await account.linkTo(CMECF_ACCOUNT);
      await expect(linkedPage).toBeDisplayed();
      await browserButtons.back();
      await expect(linkPage).toBeDisplayed();
      expect(await sandbox.accounts()).toMatchObject([{ cmecfLogin: CMECF_ACCOUNT.login }]);
    },
  );

  test(
    'Back after Log Out leads to the log-in, and shows nothing of the account',
    { tag: stepOf('log-in'), annotation: coversRule('log-in.log-out', 'order.history') },
    async ({ account, myAccountPage, courtPage, homePage, logInPage, browserButtons }) => {
      await account.startAs();
      await myAccountPage.open();
      await myAccountPage.chooseLogOut();
      await expect(homePage).toBeDisplayed();
      await browserButtons.back();
      await expect(logInPage).toBeDisplayed();
      await expect(courtPage.menu.logOut).toBeHidden();
    },
  );

  for (const screen of ['form', 'credentials', 'payment', 'policies', 'thank-you'] as const) {
    test(
      `reload of ${screen} shows it again`,
      { tag: stepOf(screen), annotation: coversRule('order.reload') },
      async ({ registration, app, browserButtons, sandbox }) => {
        await registration.startAt(screen);
        await browserButtons.reload();
        await expect(app.pageOf(screen)).toBeDisplayed();
        expect(await sandbox.accounts()).toHaveLength(screen === 'thank-you' ? 1 : 0);
      },
    );
  }

  test(
    'reload of the form and of the credentials keeps what was entered before',
    { tag: stepsOf('form', 'credentials'), annotation: coversRule('order.reload', 'form.kept') },
    async ({ registration, formPage, credentialsPage, browserButtons }) => {
      const registrant = await registration.startAt('policies');
      await formPage.open();
      await browserButtons.reload();
      await expect(formPage.fields.lastName).toHaveValue(registrant.lastName);
      await expect(formPage.fields.email).toHaveValue(registrant.email);
      await credentialsPage.open();
      await browserButtons.reload();
      await expect(credentialsPage.fields.username).toHaveValue(registrant.username);
      await expect(credentialsPage.fields.password).toHaveValue('');
    },
  );

  test(
    'reload after a validation error sends the same answers and gets the same error',
    { tag: stepOf('credentials'), annotation: coversRule('order.reload') },
    async ({ registration, credentialsPage, browserButtons }) => {
      await registration.tryCredentials({ username: 'sevench' });
      await expect(credentialsPage).toShowFieldError(
        credentialsPage.fields.username,
        'Username must be 8 to 45 characters.',
      );
      await browserButtons.reload();
      await expect(credentialsPage).toShowFieldError(
        credentialsPage.fields.username,
        'Username must be 8 to 45 characters.',
      );
    },
  );

  for (const { bookmark, unfinished } of [
    { bookmark: 'credentials', unfinished: 'form' },
    { bookmark: 'payment', unfinished: 'form' },
    { bookmark: 'policies', unfinished: 'form' },
    { bookmark: 'thank-you', unfinished: 'form' },
    { bookmark: 'payment', unfinished: 'credentials' },
    { bookmark: 'policies', unfinished: 'credentials' },
    { bookmark: 'thank-you', unfinished: 'credentials' },
    { bookmark: 'policies', unfinished: 'payment' },
    { bookmark: 'thank-you', unfinished: 'payment' },
    { bookmark: 'thank-you', unfinished: 'policies' },
  ] as const) {
    test(
      `a bookmark of ${bookmark} opens the first unfinished screen, ${unfinished}, with nothing lost`,
      { tag: stepOf(bookmark), annotation: coversRule('order.first-unfinished') },
      async ({ registration, app, formPage, page, data }) => {
        const registrant = data.registrant();
        await registration.startReturningTo(unfinished, registrant);
        await page.goto(app.pageOf(bookmark).screen.path);
        await expect(app.pageOf(unfinished)).toBeDisplayed();
        await formPage.open();
        await expect(formPage.fields.email).toHaveValue(registrant.email);
      },
    );
  }

  for (const bookmark of ['credentials', 'payment', 'policies', 'thank-you'] as const) {
    test(
      `a bookmark of ${bookmark} opens the form when no registration has begun`,
      { tag: stepOf(bookmark), annotation: coversRule('order.first-unfinished') },
      async ({ app, formPage, page }) => {
        await page.goto(app.pageOf(bookmark).screen.path);
        await expect(formPage).toBeDisplayed();
      },
    );
  }

  for (const { bookmark, opened } of [
    { bookmark: 'notice', opened: 'form' },
    { bookmark: 'cancel', opened: 'case-search' },
  ] as const) {
    test(
      `a bookmark of ${bookmark} opens ${opened} when no registration has begun`,
      { tag: stepOf(bookmark), annotation: coversRule('order.first-unfinished') },
      async ({ app, page }) => {
        await page.goto(app.pageOf(bookmark).screen.path);
        await expect(app.pageOf(opened)).toBeDisplayed();
      },
    );
  }

  test(
    'opening the form after the thank-you starts a new registration',
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
    'a changed name asks for new credentials, another changed answer does not',
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
