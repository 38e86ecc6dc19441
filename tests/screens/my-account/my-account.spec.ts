import { EXISTING_ACCOUNT } from '../../../fixtures/data/existing-account';
import { coversRule, expect, stepOf, test } from '../../../fixtures/test';

/** The letter of Monday, September 15, 2025, arrives on the 24th; 60 days later is November 23. */
const DAYS_VALID = 60;

const LOCKED =
  'This activation code is locked after five wrong tries. Ask the PACER Service Center for a new one.';

test.describe('Manage My Account', { tag: stepOf('my-account') }, () => {
  test(
    'shows an active account with a card, with no balance and no field for a code',
    { annotation: coversRule('my-account.shows', 'my-account.code-asked') },
    async ({ account, myAccountPage, sandbox, data }) => {
      const { username } = await account.startAs({ card: data.card() });
      await myAccountPage.open();
      await expect(myAccountPage).toBeDisplayed();
      const { accountNumber } = await sandbox.account(username);
      await expect(myAccountPage.accountNumber).toHaveText(accountNumber);
      await expect(myAccountPage.username).toHaveText(username);
      await expect(myAccountPage.accountBalance).toHaveText('$0.00');
      await expect(myAccountPage.caseSearchStatus).toHaveText('Active');
      await expect(myAccountPage.accountType).toHaveText('PACER - Case Search Only');
      await expect(myAccountPage.noCharges).toBeVisible();
      await expect(myAccountPage.activationCode).toBeHidden();
    },
  );

  test(
    'asks an account without a card for the mailed code',
    { annotation: coversRule('my-account.shows', 'my-account.code-asked') },
    async ({ account, myAccountPage }) => {
      await account.startAs();
      await myAccountPage.open();
      await expect(myAccountPage.caseSearchStatus).toHaveText('Inactive');
      await expect(myAccountPage.status).toContainText('activation code by U.S. mail');
      await expect(myAccountPage.activationCode).toBeVisible();
    },
  );

  test.describe('an account under review', () => {
    test.use({ sandboxOptions: { accounts: [EXISTING_ACCOUNT] } });

    test(
      'shows the review and has no field for a code',
      { tag: '@edge', annotation: coversRule('my-account.code-asked') },
      async ({ account, myAccountPage }) => {
        await account.startAs({ overrides: { email: 'jose.k+court@example.com' } });
        await myAccountPage.open();
        await expect(myAccountPage.caseSearchStatus).toHaveText('Inactive');
        await expect(myAccountPage.status).toContainText('Your request is under review');
        await expect(myAccountPage.activationCode).toBeHidden();
      },
    );
  });

  test(
    'the mailed code activates the account',
    { tag: '@smoke', annotation: coversRule('activation.activates') },
    async ({ account, myAccountPage, sandbox }) => {
      const holder = await account.open();
      const code = await account.receiveCode(holder);
      await account.become(holder);
      await myAccountPage.open();
      await myAccountPage.enterActivationCode(code);
      await expect(myAccountPage.caseSearchStatus).toHaveText('Active');
      await expect(myAccountPage.status).toContainText('You may use your account now');
      await expect(myAccountPage.activationCode).toBeHidden();
      expect(await sandbox.account(holder.username)).toMatchObject({
        caseSearchStatus: 'active',
        statusReason: 'activated',
      });
    },
  );

  test(
    'the code is accepted in lowercase letters and with spaces around it',
    { tag: '@edge', annotation: coversRule('activation.as-typed') },
    async ({ account, myAccountPage, keyboard }) => {
      const holder = await account.open();
      const code = await account.receiveCode(holder);
      await account.become(holder);
      await myAccountPage.open();
      await keyboard.typeInto(myAccountPage.activationCode, `  ${code.toLowerCase()} `);
      await myAccountPage.activate.click();
      await expect(myAccountPage.caseSearchStatus).toHaveText('Active');
    },
  );

  test(
    'an empty code is refused',
    { tag: '@edge', annotation: coversRule('activation.required') },
    async ({ account, myAccountPage }) => {
      await account.startAs();
      await myAccountPage.open();
      await myAccountPage.enterActivationCode('  ');
      await expect(myAccountPage).toShowFieldError(
        myAccountPage.activationCode,
        'Activation Code is required.',
      );
    },
  );

  test(
    'a wrong code is refused with the number of tries left, and the right code is still accepted',
    { tag: '@edge', annotation: coversRule('activation.wrong', 'activation.locked') },
    async ({ account, myAccountPage, sandbox }) => {
      const holder = await account.open();
      const code = await account.receiveCode(holder);
      await account.become(holder);
      await myAccountPage.open();
      await myAccountPage.enterActivationCode('AAAAAAAAAA');
      await expect(myAccountPage).toShowFieldError(
        myAccountPage.activationCode,
        'This activation code is not correct. 4 tries are left.',
      );
      expect(await sandbox.account(holder.username)).toMatchObject({ caseSearchStatus: 'inactive' });
      for (const left of ['3 tries are', '2 tries are', '1 try is']) {
        await myAccountPage.enterActivationCode('AAAAAAAAAA');
        await expect(
          myAccountPage.errors.link(`This activation code is not correct. ${left} left.`),
        ).toBeVisible();
      }
      await myAccountPage.enterActivationCode(code);
      await expect(myAccountPage.caseSearchStatus).toHaveText('Active');
    },
  );

  test(
    'the right code is refused after five wrong tries',
    { tag: '@edge', annotation: coversRule('activation.locked') },
    async ({ account, myAccountPage, homePage, logInPage, sandbox }) => {
      const holder = await account.open();
      const code = await account.receiveCode(holder);
      await account.become(holder);
      await myAccountPage.open();
      for (const left of ['4 tries are', '3 tries are', '2 tries are', '1 try is']) {
        await myAccountPage.enterActivationCode('AAAAAAAAAA');
        await expect(
          myAccountPage.errors.link(`This activation code is not correct. ${left} left.`),
        ).toBeVisible();
      }
      await myAccountPage.chooseLogOut();
      await expect(homePage).toBeDisplayed();
      await myAccountPage.open();
      await logInPage.logInAs({ username: holder.username, password: holder.password });
      await myAccountPage.enterActivationCode('AAAAAAAAAA');
      await expect(myAccountPage).toShowFieldError(myAccountPage.activationCode, LOCKED);
      await myAccountPage.enterActivationCode(code);
      await expect(myAccountPage.activationCode, 'the field of the next answer').toHaveValue('');
      await expect(myAccountPage).toShowFieldError(myAccountPage.activationCode, LOCKED);
      expect(await sandbox.account(holder.username)).toMatchObject({ caseSearchStatus: 'inactive' });
    },
  );

  test(
    'a code that was used in another tab is refused',
    { tag: '@edge', annotation: coversRule('activation.single-use') },
    async ({ account, myAccountPage, page, anotherTab }) => {
      const holder = await account.open();
      const code = await account.receiveCode(holder);
      await account.become(holder);
      await myAccountPage.open();
      const tab = await anotherTab();
      await tab.myAccountPage.open();
      await tab.myAccountPage.enterActivationCode(code);
      await expect(tab.myAccountPage.caseSearchStatus).toHaveText('Active');
      await page.bringToFront();
      await myAccountPage.enterActivationCode(code);
      await expect(myAccountPage).toShowFieldError(
        myAccountPage.activationCode,
        'This activation code has been used.',
      );
      await expect(myAccountPage.caseSearchStatus).toHaveText('Active');
    },
  );

  test(
    'a code is refused on the 61st day after its delivery',
    { tag: '@edge', annotation: coversRule('activation.expires') },
    async ({ account, myAccountPage }) => {
      const holder = await account.open();
      const code = await account.receiveCode(holder);
      await account.passDays(DAYS_VALID + 1);
      await account.become(holder);
      await myAccountPage.open();
      await myAccountPage.enterActivationCode(code);
      await expect(myAccountPage).toShowFieldError(
        myAccountPage.activationCode,
        'This activation code has expired. Ask the PACER Service Center for a new one.',
      );
      await expect(myAccountPage.caseSearchStatus).toHaveText('Inactive');
    },
  );

  test(
    'shows the charges and the balance of the account',
    { annotation: coversRule('my-account.balance', 'my-account.charges') },
    async ({ account, myAccountPage, sandbox, data }) => {
      const holder = await account.startAs({ card: data.card() });
      await sandbox.viewDocuments(holder.username, [12, 31]);
      await myAccountPage.open();
      await expect(myAccountPage.accountBalance).toHaveText('$4.20');
      await expect(myAccountPage.charges).toContainText(['$1.20', '$3.00']);
    },
  );

  test(
    'shows the search or the document of each charge',
    { annotation: coversRule('my-account.charges') },
    async ({ account, queryPage, resultsPage, documentPage, viewedPage, myAccountPage, data }) => {
      await account.startAs({ card: data.card() });
      await queryPage.open();
      await queryPage.search('Walnut');
      await expect(resultsPage).toBeDisplayed();
      await documentPage.open('25-40001', 2);
      await documentPage.chooseView();
      await expect(viewedPage).toBeDisplayed();
      await myAccountPage.open();
      await expect(myAccountPage.charges).toContainText([/Search: Walnut/, /Document: 25-40001, 2/]);
    },
  );

  test(
    'shows no charges of another account',
    { tag: '@edge', annotation: coversRule('my-account.charges', 'my-account.balance') },
    async ({ account, myAccountPage, sandbox, data }) => {
      const other = await account.open({ card: data.card() });
      await sandbox.viewDocuments(other.username, [12]);
      await account.startAs({ card: data.card() });
      await myAccountPage.open();
      await expect(myAccountPage.accountBalance).toHaveText('$0.00');
      await expect(myAccountPage.noCharges).toBeVisible();
    },
  );
});
