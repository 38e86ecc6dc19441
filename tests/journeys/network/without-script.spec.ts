import { CMECF_ACCOUNT } from '../../../fixtures/data/court';
import { coversRule, EVERY_STEP, expect, stepOf, stepsOf, test } from '../../../fixtures/test';

test.describe('Without script', { tag: ['@journey', '@needs-script-off'] }, () => {
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

  test(
    'a second click on Activate before the answer activates without an error',
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
});
