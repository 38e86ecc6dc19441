import { CMECF_ACCOUNT } from '../../../fixtures/data/court';
import { coversClaim, coversCriterion, coversRule, expect, stepsOf, test } from '../../../fixtures/test';

test.describe('E-filing', { tag: stepsOf('file', 'filed') }, () => {
  test.beforeEach(async ({ account, data }) => {
    await account.startAs({ card: data.card() });
  });

  test(
    'is refused to an unlinked account, with the reason and a link to Utilities',
    { annotation: [...coversClaim('moeb-9.no-e-filing'), ...coversRule('court.no-e-filing')] },
    async ({ filePage, noEFilingPage, utilitiesPage }) => {
      await filePage.open();
      await expect(noEFilingPage.heading).toHaveText('This account cannot e-file');
      await expect(noEFilingPage.text).toContainText('is for viewing documents');
      await expect(noEFilingPage.text).toContainText('Once you link it to your CM/ECF account');
      await noEFilingPage.chooseUtilities();
      await expect(utilitiesPage).toBeDisplayed();
    },
  );

  test(
    'is refused to an unlinked account on a screen that a linked account left open',
    { tag: '@edge', annotation: coversRule('court.no-e-filing') },
    async ({ account, linkedPage, filePage, tamper, messagePage, page, sandbox, data }) => {
      const other = await account.open({ card: data.card() });
      await account.linkTo(CMECF_ACCOUNT);
      await expect(linkedPage).toBeDisplayed();
      await filePage.open();
      // The same browser, now as an account that is not linked, with its own token.
      await account.become(other);
      const tab = await page.context().newPage();
      await tab.goto('/court/query');
      const token = await tab.locator('main input[name=csrf]').inputValue();
      await tamper.setToken(token);
      await filePage.file('25-40001', 'Motion');
      await expect(messagePage.heading).toHaveText('This account cannot e-file');
      expect(await sandbox.filings()).toEqual([]);
    },
  );

  test.describe('by a linked account', () => {
    test.beforeEach(async ({ account, linkedPage, filePage }) => {
      await account.linkTo(CMECF_ACCOUNT);
      await expect(linkedPage).toBeDisplayed();
      await filePage.open();
    });

    test(
      'is recorded and costs nothing',
      { tag: '@smoke', annotation: coversRule('filing.recorded') },
      async ({ filePage, filedPage, sandbox }) => {
        await filePage.file('25-40001', 'Motion to Extend Time');
        await expect(filedPage).toBeDisplayed();
        await expect(filedPage.filing.value('Case Number')).toHaveText('25-40001');
        await expect(filedPage.filing.value('Document Title')).toHaveText('Motion to Extend Time');
        await expect(filedPage.filing.value('Filed by')).toHaveText(CMECF_ACCOUNT.login);
        const [holder] = await sandbox.accounts();
        expect(await sandbox.filings()).toMatchObject([
          {
            accountNumber: holder?.accountNumber,
            cmecfLogin: CMECF_ACCOUNT.login,
            caseNumber: '25-40001',
            title: 'Motion to Extend Time',
          },
        ]);
        expect(await sandbox.ledger()).toEqual([]);
      },
    );

    test(
      'is shown to its filer only',
      { tag: '@edge', annotation: coversRule('filing.recorded') },
      async ({ account, filePage, filedPage, messagePage, browserButtons, data }) => {
        await filePage.file('25-40002', 'Notice');
        await expect(filedPage).toBeDisplayed();
        await filePage.open();
        await filePage.file('25-40001', 'Motion to Extend Time');
        await expect(filedPage.filing.value('Document Title')).toHaveText('Motion to Extend Time');
        await account.startAs({ card: data.card() });
        await browserButtons.reload();
        await expect(messagePage.heading).toHaveText('Page not found');
      },
    );

    test(
      'a double click on Submit files once',
      { tag: '@edge', annotation: coversRule('submit.once') },
      async ({ filePage, filedPage, sandbox }) => {
        await filePage.caseNumber.fill('25-40001');
        await filePage.documentTitle.fill('Motion');
        await filePage.submit.dblclick();
        await expect(filedPage).toBeDisplayed();
        expect(await sandbox.filings()).toHaveLength(1);
      },
    );

    test(
      'with nothing entered, or an unknown case and a title of 201 characters, is refused, each error at its field',
      {
        tag: '@edge',
        annotation: [...coversRule('filing.required', 'filing.known-case'), ...coversCriterion('3.3.1')],
      },
      async ({ filePage, sandbox }) => {
        const { caseNumber, documentTitle } = filePage;
        await filePage.file('', '');
        await expect(filePage).toShowFieldErrors([
          { field: caseNumber, message: 'Case Number is required.' },
          { field: documentTitle, message: 'Document Title is required.' },
        ]);
        await filePage.file('25-49999', 'm'.repeat(201));
        await expect(filePage).toShowFieldErrors([
          { field: caseNumber, message: 'This court has no case with that number.' },
          { field: documentTitle, message: 'Document Title must be 200 characters or fewer.' },
        ]);
        expect(await sandbox.filings()).toEqual([]);
      },
    );

    test(
      'with a typed title of 200 characters is recorded whole',
      { tag: '@edge', annotation: coversRule('filing.recorded', 'filing.required') },
      async ({ filePage, filedPage, keyboard, sandbox }) => {
        const title = 'é'.repeat(200);
        await keyboard.typeInto(filePage.caseNumber, '25-40001');
        await keyboard.typeInto(filePage.documentTitle, title);
        await filePage.submit.click();
        await expect(filedPage).toBeDisplayed();
        expect(await sandbox.filings()).toMatchObject([{ caseNumber: '25-40001', title }]);
      },
    );
  });
});
