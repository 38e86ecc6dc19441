import { CMECF_ACCOUNT } from '../../../fixtures/data/court';
import { coversRule, EVERY_STEP, expect, stepOf, stepsOf, test, type App } from '../../../fixtures/test';

test.describe('Without script', { tag: '@journey' }, () => {
  test.use({ javaScriptEnabled: false });

  test(
    'the whole registration works, with buttons that show more fields',
    { tag: [...EVERY_STEP], annotation: coversRule('page.without-script') },
    async ({
      registration,
      formPage,
      credentialsPage,
      paymentPage,
      policiesPage,
      thankYouPage,
      sandbox,
      data,
    }) => {
      const { county, taxId, ...registrant } = data.registrant({ userType: 'Law Firm', taxId: '12-3456789' });
      await registration.walkToForm();
      await formPage.fillIn(registrant);
      await expect(formPage.fields.county).toBeHidden();
      await formPage.showFieldsFor('State');
      await formPage.fillIn({ county });
      await formPage.showFieldsFor('User Type');
      await formPage.fillIn({ taxId });
      await formPage.userVerification.tick();
      await formPage.userVerification.chooseVerify();
      await expect(formPage.userVerification.status).toHaveText('You are verified.');
      await formPage.buttons.chooseNext();
      await expect(credentialsPage).toBeDisplayed();
      await registration.completeCredentials(registrant);
      await expect(paymentPage).toBeDisplayed();
      await registration.payWith(data.card());
      await expect(policiesPage).toBeDisplayed();
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      expect(await sandbox.account(registrant.username)).toMatchObject({
        caseSearchStatus: 'active',
        profile: { county, taxId },
      });
    },
  );

  test(
    'a validation error is shown, and its link leads to the field',
    { tag: [stepOf('form'), '@edge'], annotation: coversRule('page.without-script', 'summary.links') },
    async ({ registration, formPage }) => {
      await registration.tryForm({ zip: '6310' });
      await expect(formPage).toShowFieldError(formPage.fields.zip, 'Enter a valid ZIP code.', {
        beside: ['User Verification is required.'],
      });
      await formPage.errors.link('Enter a valid ZIP code.').click();
      await expect(formPage.fields.zip).toBeFocused();
    },
  );

  test(
    'a button shows the fields of another country',
    { tag: [stepOf('form'), '@edge'], annotation: coversRule('page.without-script', 'form.other-country') },
    async ({ registration, formPage }) => {
      await registration.startAt('form');
      await formPage.fillIn({ country: 'Canada' });
      await formPage.showFieldsFor('Country');
      await expect(formPage.stateText).toBeVisible();
      await expect(formPage.fields.state).toBeHidden();
    },
  );

  test(
    'answers to fields that a later choice removes are not recorded',
    { tag: [stepOf('form'), '@edge'], annotation: coversRule('page.without-script', 'form.recorded') },
    async ({ registration, formPage, paymentPage, thankYouPage, sandbox, data }) => {
      const { county, taxId, ...registrant } = data.registrant({ userType: 'Law Firm', taxId: '12-3456789' });
      await registration.startAt('form');
      await formPage.fillIn(registrant);
      await formPage.showFieldsFor('State');
      await formPage.showFieldsFor('User Type');
      await formPage.fillIn({ county, taxId, country: 'Canada', userType: 'Individual' });
      await formPage.userVerification.tick();
      await formPage.userVerification.chooseVerify();
      await expect(formPage.userVerification.status).toHaveText('You are verified.');
      await formPage.buttons.chooseNext();
      await registration.completeCredentials(registrant);
      await paymentPage.continueWithoutCard();
      await registration.finish();
      await expect(thankYouPage).toBeDisplayed();
      const { profile } = await sandbox.account(registrant.username);
      expect(profile).toMatchObject({ country: 'Canada', userType: 'Individual' });
      expect(profile).not.toHaveProperty('county');
      expect(profile).not.toHaveProperty('taxId');
    },
  );

  test(
    'Generate username works',
    {
      tag: [stepOf('credentials'), '@edge'],
      annotation: coversRule('page.without-script', 'credentials.username-generated'),
    },
    async ({ registration, credentialsPage }) => {
      await registration.startAt('credentials');
      await credentialsPage.generate();
      await expect(credentialsPage.fields.username).toHaveValue(/^[A-Za-z0-9._@-]{8,45}$/);
      await expect(credentialsPage.errors.summary, 'nothing is refused').toBeHidden();
    },
  );

  test(
    'an account holder can log in, activate the account, search, view, link and file',
    {
      tag: stepsOf('my-account', 'court'),
      annotation: coversRule('page.without-script', 'filing.recorded'),
    },
    async ({
      account,
      logInPage,
      myAccountPage,
      courtPage,
      queryPage,
      resultsPage,
      documentPage,
      viewedPage,
      linkedPage,
      filePage,
      filedPage,
      homePage,
      sandbox,
    }) => {
      const holder = await account.open();
      const code = await account.receiveCode(holder);
      await myAccountPage.open();
      await logInPage.logInAs({ username: holder.username, password: holder.password });
      await myAccountPage.enterActivationCode(code);
      await expect(myAccountPage.caseSearchStatus).toHaveText('Active');

      await courtPage.open();
      await courtPage.menu.choose('Query');
      await queryPage.search('Walnut Grove');
      await resultsPage.chooseDocument('1 Voluntary Petition');
      await documentPage.chooseView();
      await expect(viewedPage).toBeDisplayed();
      expect((await sandbox.ledger()).map(({ cents }) => cents)).toEqual([10, 120]);

      await account.linkTo(CMECF_ACCOUNT);
      await expect(linkedPage).toBeDisplayed();
      await courtPage.menu.choose('File a Document');
      await filePage.file('25-40002', 'Proof of Claim');
      await expect(filedPage).toBeDisplayed();
      expect(await sandbox.filings()).toHaveLength(1);
      await courtPage.menu.chooseLogOut();
      await expect(homePage).toBeDisplayed();
    },
  );

  for (const { outcome, fillIn, path, following } of [
    {
      outcome: 'Run Query charges one search',
      fillIn: async ({ queryPage }: App) => {
        await queryPage.open();
        await queryPage.query.fill('Walnut');
        return queryPage.run;
      },
      path: '/court/query',
      following: 'results',
    },
    {
      outcome: 'View Document charges one document',
      fillIn: async ({ documentPage }: App) => {
        await documentPage.open('25-40001', 2);
        return documentPage.view;
      },
      path: '/court/documents/25-40001/2',
      following: 'viewed',
    },
    {
      outcome: 'Submit of a filing files once',
      fillIn: async ({ filePage }: App) => {
        await filePage.open();
        await filePage.caseNumber.fill('25-40001');
        await filePage.documentTitle.fill('Motion');
        return filePage.submit;
      },
      path: '/court/file',
      following: 'filed',
    },
  ] as const) {
    test(
      `a second click before the answer: ${outcome}`,
      { tag: [stepOf(following), '@edge'], annotation: coversRule('court.once') },
      async ({ app, account, linkedPage, network, rawClick, sandbox, data }) => {
        await account.startAs({ card: data.card() });
        await account.linkTo(CMECF_ACCOUNT);
        await expect(linkedPage).toBeDisplayed();
        await network.clickTwice(await rawClick.over(await fillIn(app)), path);
        await expect(app.pageOf(following)).toBeDisplayed();
        const left = [...(await sandbox.ledger()), ...(await sandbox.filings())];
        expect(left, 'fees and filings').toHaveLength(1);
      },
    );
  }

  test(
    'a second click before the answer: Submit of both accounts leads to the confirmation',
    { tag: [stepOf('verify-link'), '@edge'], annotation: coversRule('court.once') },
    async ({ account, linkPage, verifyLinkPage, linkedPage, network, rawClick, data }) => {
      await account.startAs({ card: data.card() });
      await linkPage.open();
      await linkPage.enter(CMECF_ACCOUNT);
      await expect(verifyLinkPage).toBeDisplayed();
      await network.clickTwice(await rawClick.over(verifyLinkPage.submit), verifyLinkPage.screen.path);
      await expect(linkedPage).toBeDisplayed();
    },
  );

  test(
    'a second click before the answer: Activate with a wrong code uses up one try',
    { tag: [stepOf('my-account'), '@edge'], annotation: coversRule('activation.once') },
    async ({ account, myAccountPage, network, rawClick }) => {
      await account.startAs();
      await myAccountPage.open();
      await myAccountPage.activationCode.fill('AAAAAAAAAA');
      await network.clickTwice(await rawClick.over(myAccountPage.activate), myAccountPage.screen.path);
      await expect(myAccountPage).toShowFieldError(
        myAccountPage.activationCode,
        'This activation code is not correct. 4 tries are left.',
      );
    },
  );

  test(
    'a second click before the answer: Activate with the mailed code activates without an error',
    { tag: [stepOf('my-account'), '@edge'], annotation: coversRule('activation.once') },
    async ({ account, myAccountPage, network, rawClick }) => {
      const holder = await account.open();
      const code = await account.receiveCode(holder);
      await account.become(holder);
      await myAccountPage.open();
      await myAccountPage.activationCode.fill(code);
      await network.clickTwice(await rawClick.over(myAccountPage.activate), myAccountPage.screen.path);
      await expect(myAccountPage.caseSearchStatus).toHaveText('Active');
      await expect(myAccountPage.errors.summary).toBeHidden();
    },
  );

  test(
    'the notice, Back and Continue work',
    { tag: [stepOf('notice'), '@edge'], annotation: coversRule('page.without-script', 'order.back') },
    async ({ registration, formPage, noticePage, credentialsPage, data }) => {
      const { county, ...registrant } = data.registrant({ userType: 'Federal' });
      await registration.startAt('form');
      await formPage.fillIn(registrant);
      await formPage.showFieldsFor('State');
      await formPage.fillIn({ county });
      await formPage.userVerification.tick();
      await formPage.userVerification.chooseVerify();
      await expect(formPage.userVerification.status).toHaveText('You are verified.');
      await formPage.buttons.chooseNext();
      await expect(noticePage).toBeDisplayed();
      await noticePage.buttons.chooseBack();
      await expect(formPage.fields.email).toHaveValue(registrant.email);
      await noticePage.open();
      await noticePage.chooseContinue();
      await expect(credentialsPage).toBeDisplayed();
    },
  );

  test(
    'Back, Reset and Cancel work',
    {
      tag: ['@edge', ...stepsOf('credentials', 'payment')],
      annotation: coversRule('page.without-script', 'cancel.confirmed'),
    },
    async ({ registration, paymentPage, credentialsPage, cancelPage, caseSearchPage, sandbox }) => {
      const registrant = await registration.startAt('payment');
      await paymentPage.buttons.chooseBack();
      await expect(credentialsPage.fields.username).toHaveValue(registrant.username);
      await credentialsPage.buttons.chooseReset();
      await expect(credentialsPage.fields.username).toHaveValue('');
      await credentialsPage.buttons.chooseCancel();
      await cancelPage.chooseGoBack();
      await expect(credentialsPage).toBeDisplayed();
      await credentialsPage.buttons.chooseCancel();
      await cancelPage.chooseConfirm();
      await expect(caseSearchPage).toBeDisplayed();
      expect(await sandbox.accounts()).toEqual([]);
    },
  );
});
