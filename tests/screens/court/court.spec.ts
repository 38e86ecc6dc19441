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

  test(
    'Reports and Help say that the stub does not model them',
    { tag: '@edge', annotation: coversRule('court.menu') },
    async ({ account, courtPage, messagePage, data }) => {
      await account.startAs({ card: data.card() });
      for (const name of ['Reports', 'Help']) {
        await courtPage.open();
        await courtPage.menu.choose(name);
        await expect(messagePage.heading).toHaveText(name);
        await expect.soft(messagePage.text).toContainText('This stub models Query, linking and filing only.');
      }
      await courtPage.open();
      await expect(courtPage).toBeDisplayed();
    },
  );

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

  test(
    'an inactive account cannot search, view, link or file at the addresses of these screens',
    { tag: '@edge', annotation: coversRule('court.active-only') },
    async ({ account, messagePage, page, sandbox }) => {
      await account.startAs();
      for (const address of ['query', 'documents/25-40001/1', 'utilities/link', 'file']) {
        await page.goto(`/court/${address}`);
        await expect.soft(messagePage.heading, address).toHaveText('Your account is inactive');
      }
      expect(await sandbox.ledger()).toEqual([]);
    },
  );

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
