import { CMECF_ACCOUNT } from '../../fixtures/data/court';
import { coversClaim, coversRule, expect, finding, stepsOf, test } from '../../fixtures/test';

test.describe('After registration', { tag: '@journey' }, () => {
  test(
    'an account without a card is inactive until its holder enters the mailed code, and then views documents',
    {
      tag: [...stepsOf('thank-you', 'my-account', 'court'), '@smoke'],
      annotation: [
        ...coversClaim('moeb-7.no-card-code-by-mail', 'moeb-9.view-only'),
        finding(
          'Step 9 of the guide lets the account be used immediately; step 7 lets it wait for the code.',
        ),
        ...coversRule('court.active-only', 'activation.activates'),
      ],
    },
    async ({
      registration,
      thankYouPage,
      account,
      homePage,
      logInPage,
      messagePage,
      myAccountPage,
      courtPage,
      queryPage,
      resultsPage,
      documentPage,
      viewedPage,
    }) => {
      const holder = await registration.startAt('policies');
      await registration.finish();
      await expect(thankYouPage.caseSearchStatus).toHaveText('Inactive');

      await courtPage.open();
      await logInPage.logInAs({ username: holder.username, password: holder.password });
      await expect(messagePage.heading).toHaveText('Your account is inactive');

      const code = await account.receiveCode(holder);
      await homePage.open();
      await homePage.menu.openLogIn();
      await homePage.menu.chooseManageAccount();
      await logInPage.logInAs({ username: holder.username, password: holder.password });
      await myAccountPage.enterActivationCode(code);
      await expect(myAccountPage.caseSearchStatus).toHaveText('Active');

      await courtPage.open();
      await courtPage.menu.choose('Query');
      await queryPage.search('Walnut Grove');
      await resultsPage.chooseDocument('1 Voluntary Petition');
      await documentPage.chooseView();
      await expect(viewedPage.text).toContainText('Walnut Grove Orchards Inc.: Voluntary Petition, 12 pages');
      await myAccountPage.open();
      await expect(myAccountPage.accountBalance).toHaveText('$1.30');
    },
  );

  test(
    'an account with a card views documents at once, and e-files after it is linked',
    {
      tag: [...stepsOf('thank-you', 'my-account', 'court'), '@smoke'],
      annotation: [
        ...coversClaim(
          'moeb-7.instant-access-with-card',
          'moeb-9.use-immediately',
          'moeb-9.no-e-filing',
          'moeb-9.link-then-both',
        ),
        ...coversRule('court.no-e-filing', 'court.menu', 'link.verified', 'filing.recorded'),
      ],
    },
    async ({
      registration,
      thankYouPage,
      account,
      logInPage,
      courtPage,
      queryPage,
      resultsPage,
      documentPage,
      viewedPage,
      filePage,
      messagePage,
      linkedPage,
      filedPage,
      homePage,
      sandbox,
      data,
    }) => {
      const holder = await registration.startAt('policies', {}, { card: data.card() });
      await registration.finish();
      await expect(thankYouPage.caseSearchStatus).toHaveText('Active');

      await courtPage.open();
      await logInPage.logInAs({ username: holder.username, password: holder.password });
      await courtPage.menu.choose('Query');
      await queryPage.search('Walnut');
      await expect(resultsPage.titles).toHaveCount(2);
      await resultsPage.chooseDocument('2 Notice of Meeting of Creditors');
      await documentPage.chooseView();
      await expect(viewedPage.text).toContainText('Notice of Meeting of Creditors, 1 page');
      await expect(courtPage.menu.item('File a Document')).toBeHidden();
      await filePage.open();
      await expect(messagePage.heading).toHaveText('This account cannot e-file');

      await account.linkTo(CMECF_ACCOUNT);
      await expect(linkedPage).toBeDisplayed();
      await courtPage.menu.choose('File a Document');
      await filePage.file('25-40002', 'Proof of Claim');
      await expect(filedPage).toBeDisplayed();
      await courtPage.menu.choose('Query');
      await queryPage.search('25-40002');
      await expect(resultsPage.titles).toHaveCount(1);
      await resultsPage.chooseDocument('1 Voluntary Petition');
      await documentPage.chooseView();
      await expect(viewedPage.text).toContainText('Voluntary Petition, 12 pages');
      expect((await sandbox.ledger()).map(({ cents }) => cents)).toEqual([10, 10, 10, 120]);
      await courtPage.menu.chooseLogOut();
      await expect(homePage).toBeDisplayed();
    },
  );
});
