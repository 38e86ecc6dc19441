import { CMECF_ACCOUNT } from '../../../fixtures/data/court';
import { coversClaim, coversRule, expect, stepOf, test } from '../../../fixtures/test';

test.describe('The court', { tag: stepOf('court') }, () => {
  test(
    'says that an unlinked account is for viewing, and how to e-file',
    {
      tag: '@smoke',
      annotation: [...coversClaim('moeb-9.view-only'), ...coversRule('court.purpose', 'court.menu')],
    },
    async ({ account, courtPage, data }) => {
      await account.startAs({ card: data.card() });
      await courtPage.open();
      await expect(courtPage.purpose).toContainText('search cases and view documents. You cannot e-file.');
      await expect(courtPage.purpose).toContainText('link it under Utilities');
      await expect(courtPage.menu.items).toHaveText(['Query', 'Reports', 'Utilities', 'Help']);
      await expect(courtPage.menu.logOut).toBeVisible();
    },
  );

  test(
    'offers e-filing to a linked account',
    { annotation: coversRule('court.purpose', 'court.menu') },
    async ({ account, courtPage, linkedPage, data }) => {
      await account.startAs({ card: data.card() });
      await account.linkTo(CMECF_ACCOUNT);
      await expect(linkedPage).toBeDisplayed();
      await courtPage.open();
      await expect(courtPage.purpose).toContainText('You can search cases, view documents, and e-file.');
      await expect(courtPage.purpose).toContainText(CMECF_ACCOUNT.login);
      await expect(courtPage.menu.items).toHaveText([
        'Query',
        'Reports',
        'Utilities',
        'Help',
        'File a Document',
      ]);
    },
  );

  for (const name of ['Reports', 'Help']) {
    test(
      `${name} says that the stub does not model it`,
      { tag: '@edge', annotation: coversRule('court.menu') },
      async ({ account, courtPage, messagePage, data }) => {
        await account.startAs({ card: data.card() });
        await courtPage.open();
        await courtPage.menu.choose(name);
        await expect(messagePage.heading).toHaveText(name);
        await expect(messagePage.text).toContainText('This stub models Query, linking and filing only.');
      },
    );
  }

  test(
    'refuses an inactive account and links to the screen for the activation code',
    { tag: stepOf('my-account'), annotation: coversRule('court.active-only') },
    async ({ account, courtPage, inactiveAccountPage, myAccountPage }) => {
      await account.startAs();
      await courtPage.open();
      await expect(inactiveAccountPage.heading).toHaveText('Your account is inactive');
      await inactiveAccountPage.chooseManageMyAccount();
      await expect(myAccountPage).toBeDisplayed();
    },
  );

  for (const { goal, address } of [
    { goal: 'search', address: 'query' },
    { goal: 'view a document', address: 'documents/25-40001/1' },
    { goal: 'link a CM/ECF account', address: 'utilities/link' },
    { goal: 'file', address: 'file' },
  ] as const) {
    test(
      `an inactive account cannot ${goal} at the address of the screen`,
      { tag: '@edge', annotation: coversRule('court.active-only') },
      async ({ account, messagePage, page, sandbox }) => {
        await account.startAs();
        await page.goto(`/court/${address}`);
        await expect(messagePage.heading).toHaveText('Your account is inactive');
        expect(await sandbox.ledger()).toEqual([]);
      },
    );
  }

  test(
    'a search that an inactive account sends with its own CSRF token is refused and costs nothing',
    { tag: '@edge', annotation: coversRule('court.active-only') },
    async ({ account, myAccountPage, queryPage, messagePage, page, tamper, sandbox, data }) => {
      await account.startAs();
      await myAccountPage.open();
      const token = await tamper.token();
      const cookies = await page.context().cookies();
      await account.startAs({ card: data.card() });
      await queryPage.open();
      await page.context().addCookies(cookies);
      await tamper.setToken(token);
      await queryPage.search('Walnut');
      await expect(messagePage.heading).toHaveText('Your account is inactive');
      expect(await sandbox.ledger()).toEqual([]);
    },
  );
});
