import { CMECF_ACCOUNT } from '../../../fixtures/data/court';
import { coversClaim, coversRule, expect, stepOf, test } from '../../../fixtures/test';

test.describe('The court', { tag: stepOf('court') }, () => {
  test(
    'tells an account that is not linked that it is for viewing, and how to e-file',
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
    'offers a linked account to file, beside viewing',
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
    'lets nobody in whose account is inactive, and says where the code is entered',
    { tag: stepOf('my-account'), annotation: coversRule('court.active-only') },
    async ({ account, courtPage, inactiveAccountPage, myAccountPage }) => {
      await account.startAs();
      await courtPage.open();
      await expect(inactiveAccountPage.heading).toHaveText('Your account is inactive');
      await inactiveAccountPage.chooseManageMyAccount();
      await expect(myAccountPage).toBeDisplayed();
    },
  );

  for (const [what, address] of [
    ['search', 'query'],
    ['view a document', 'documents/25-40001/1'],
    ['link a CM/ECF account', 'utilities/link'],
    ['file', 'file'],
  ] as const) {
    test(
      `an inactive account cannot ${what} by its address either`,
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
    'what an inactive account sends to the court, with its own token, is refused too and costs nothing',
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
