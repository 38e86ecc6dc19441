import { CMECF_ACCOUNT } from '../../../fixtures/data/court';
import { coversClaim, coversRule, expect, stepOf, test } from '../../../fixtures/test';

test.describe('E-filing', { tag: stepOf('court') }, () => {
  test.beforeEach(async ({ account, data }) => {
    await account.startAs({ card: data.card() });
  });

  test(
    'is refused to an account that is not linked, with the reason and the way',
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
    'is refused on the server too: a screen that was open in the browser of a linked account files nothing',
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
      'is shown, each by itself, to its filer and to nobody else',
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

    for (const [what, caseNumber, title, field, message] of [
      ['no case number', '', 'Motion', 'caseNumber', 'Case Number is required.'],
      [
        'a case that is not there',
        '25-49999',
        'Motion',
        'caseNumber',
        'This court has no case with that number.',
      ],
      ['no title', '25-40001', '', 'documentTitle', 'Document Title is required.'],
      [
        'a title of 201 characters',
        '25-40001',
        'm'.repeat(201),
        'documentTitle',
        'Document Title must be 200 characters or fewer.',
      ],
    ] as const) {
      test(
        `with ${what} is refused`,
        { tag: '@edge', annotation: coversRule('filing.required', 'filing.known-case') },
        async ({ filePage, sandbox }) => {
          await filePage.file(caseNumber, title);
          await expect(filePage).toShowFieldError(filePage[field], message);
          expect(await sandbox.filings()).toEqual([]);
        },
      );
    }

    test(
      'with a title of 200 characters that is typed is recorded whole',
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
