import { coversCriterion, coversRule, expect, stepOf, test } from '../../../fixtures/test';

const WRONG = 'The username or password is not correct.';

test.describe('PACER Login', { tag: stepOf('log-in') }, () => {
  test(
    'leads to Manage My Account',
    { annotation: coversRule('log-in.account', 'my-account.shows') },
    async ({ account, logInPage, myAccountPage }) => {
      const holder = await account.open();
      await myAccountPage.open();
      await logInPage.logInAs({ username: holder.username, password: holder.password });
      await expect(myAccountPage).toBeDisplayed();
      await expect(myAccountPage.username).toHaveText(holder.username);
    },
  );

  test(
    'takes a username and a password that are pasted',
    { annotation: [...coversRule('log-in.account'), ...coversCriterion('3.3.8')] },
    async ({ account, logInPage, myAccountPage, clipboard }) => {
      const { username, password } = await account.open();
      await myAccountPage.open();
      await clipboard.pasteInto(logInPage.fields.username, username);
      await clipboard.pasteInto(logInPage.fields.password, password);
      await logInPage.logInAs({});
      await expect(myAccountPage).toBeDisplayed();
      await expect(myAccountPage.username).toHaveText(username);
    },
  );

  test(
    'leads to the court, and receipts show the client code',
    { annotation: coversRule('log-in.account', 'log-in.client-code', 'court.receipt') },
    async ({ account, logInPage, courtPage, queryPage, resultsPage, documentPage, viewedPage, data }) => {
      const { username, password } = await account.open({ card: data.card() });
      await courtPage.open();
      await logInPage.logInAs({ username, password, clientCode: 'Matter 25-117' });
      await expect(courtPage).toBeDisplayed();
      await courtPage.menu.choose('Query');
      await queryPage.search('Walnut');
      await expect(resultsPage.receipt.value('Client Code')).toHaveText('Matter 25-117');
      await resultsPage.chooseDocument('2 Notice of Meeting of Creditors');
      await documentPage.chooseView();
      await expect(viewedPage.receipt.value('Client Code')).toHaveText('Matter 25-117');
    },
  );

  test(
    'with a wrong password is refused, and the error does not say which answer is wrong',
    { tag: '@edge', annotation: coversRule('log-in.wrong') },
    async ({ account, logInPage }) => {
      const { username } = await account.open();
      await logInPage.open();
      await logInPage.logInAs({ username, password: 'Velvet~Thunder~Pickle' });
      await expect(logInPage).toShowFieldError(logInPage.fields.username, WRONG);
      await expect(logInPage.fields.password).toHaveValue('');
    },
  );

  test(
    'with nothing entered is refused, each error at its field, and the password is hidden',
    {
      tag: '@edge',
      annotation: [...coversRule('log-in.required', 'log-in.password-hidden'), ...coversCriterion('3.3.1')],
    },
    async ({ logInPage }) => {
      await logInPage.open();
      const { username, password } = logInPage.fields;
      await expect(password).toHaveAttribute('type', 'password');
      await logInPage.logInAs({});
      await expect(logInPage).toShowFieldErrors([
        { field: username, message: 'Username is required.' },
        { field: password, message: 'Password is required.' },
      ]);
      await expect(password).toHaveAttribute('type', 'password');
    },
  );

  test(
    'with a client code of 33 characters is refused; a typed one of 32 is on the receipt of a search whole',
    { tag: '@edge', annotation: coversRule('log-in.client-code', 'court.receipt') },
    async ({ account, logInPage, courtPage, queryPage, resultsPage, keyboard, data }) => {
      const { username, password } = await account.open({ card: data.card() });
      await courtPage.open();
      await logInPage.logInAs({ username, password, clientCode: 'c'.repeat(33) });
      await expect(logInPage).toShowFieldError(
        logInPage.fields.clientCode,
        'Client Code must be 32 characters or fewer.',
      );
      await logInPage.fields.clientCode.clear();
      await keyboard.typeInto(logInPage.fields.clientCode, 'ç'.repeat(32));
      await logInPage.logInAs({ username, password });
      await expect(courtPage).toBeDisplayed();
      await courtPage.menu.choose('Query');
      await queryPage.search('Walnut');
      await expect(resultsPage.receipt.value('Client Code')).toHaveText('ç'.repeat(32));
    },
  );

  test(
    'ends in every tab after Log Out',
    { tag: '@edge', annotation: coversRule('log-in.log-out') },
    async ({ account, myAccountPage, homePage, anotherTab, page }) => {
      await account.startAs();
      await myAccountPage.open();
      const tab = await anotherTab();
      await tab.myAccountPage.open();
      await expect(tab.myAccountPage).toBeDisplayed();
      await page.bringToFront();
      await myAccountPage.chooseLogOut();
      await expect(homePage).toBeDisplayed();
      await tab.myAccountPage.enterActivationCode('AAAAAAAAAA');
      await expect(tab.logInPage).toBeDisplayed();
    },
  );

  test(
    'ends on the server after Log Out: the old cookie opens nothing',
    { tag: '@edge', annotation: coversRule('log-in.log-out') },
    async ({ account, myAccountPage, homePage, logInPage, page }) => {
      await account.startAs();
      await myAccountPage.open();
      const cookies = await page.context().cookies();
      await myAccountPage.chooseLogOut();
      await expect(homePage).toBeDisplayed();
      await page.context().addCookies(cookies);
      await myAccountPage.open();
      await expect(logInPage).toBeDisplayed();
    },
  );

  test(
    'ends after Log Out in the court and on the page of an inactive account',
    { tag: '@edge', annotation: coversRule('log-in.log-out', 'court.menu') },
    async ({ account, courtPage, inactiveAccountPage, homePage, logInPage, data }) => {
      await account.startAs({ card: data.card() });
      await courtPage.open();
      await courtPage.menu.chooseLogOut();
      await expect(homePage).toBeDisplayed();
      await account.startAs();
      await courtPage.open();
      await expect(inactiveAccountPage.heading).toHaveText('Your account is inactive');
      await inactiveAccountPage.chooseLogOut();
      await expect(homePage).toBeDisplayed();
      await courtPage.open();
      await expect(logInPage).toBeDisplayed();
    },
  );

  test(
    'is asked for again if it ends while a search is entered, and nothing is charged',
    { tag: '@edge', annotation: coversRule('log-in.ends', 'log-in.asked') },
    async ({ account, queryPage, courtPage, logInPage, sandbox, data }) => {
      const { username, password } = await account.startAs({ card: data.card() });
      await queryPage.open();
      await sandbox.advanceClock(24 * 60 * 60);
      await queryPage.search('Walnut');
      await expect(logInPage).toBeDisplayed();
      expect(await sandbox.ledger()).toEqual([]);
      await logInPage.logInAs({ username, password });
      await expect(courtPage).toBeDisplayed();
    },
  );

  test(
    'is asked for at the bookmark of a document, and leads to the court',
    { tag: '@edge', annotation: coversRule('log-in.asked') },
    async ({ account, courtPage, logInPage, page, data }) => {
      const { username, password } = await account.open({ card: data.card() });
      await page.goto('/court/documents/25-40001/1');
      await expect(logInPage).toBeDisplayed();
      await logInPage.logInAs({ username, password });
      await expect(courtPage).toBeDisplayed();
    },
  );

  test(
    'ends after 24 hours',
    { tag: '@edge', annotation: coversRule('log-in.ends') },
    async ({ account, myAccountPage, logInPage, sandbox }) => {
      await account.startAs();
      await sandbox.advanceClock(24 * 60 * 60 - 1);
      await myAccountPage.open();
      await expect(myAccountPage).toBeDisplayed();
      await sandbox.advanceClock(1);
      await myAccountPage.open();
      await expect(logInPage).toBeDisplayed();
    },
  );

  test(
    'refuses a search with a made-up CSRF token',
    { tag: '@edge', annotation: coversRule('log-in.csrf') },
    async ({ account, queryPage, messagePage, tamper, sandbox, data }) => {
      await account.startAs({ card: data.card() });
      await queryPage.open();
      await tamper.setToken('forged');
      await queryPage.search('Walnut');
      await expect(messagePage.heading).toHaveText('This page is out of date');
      expect(await sandbox.ledger()).toEqual([]);
    },
  );
});
