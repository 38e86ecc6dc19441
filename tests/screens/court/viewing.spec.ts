import { WALNUT_BAKERY, WALNUT_ORCHARDS } from '../../../fixtures/data/court';
import { coversRule, expect, stepOf, test, type App } from '../../../fixtures/test';

/** What is searched for, and the cases that are found. */
const SEARCHES = [
  ['a part of a name', 'Walnut', [WALNUT_BAKERY, WALNUT_ORCHARDS]],
  ['a case number', '25-40001', [WALNUT_BAKERY]],
  ['a name of nobody', 'Nobody at all', []],
] as const;

/** Documents of the stub's court and their prices: $0.10 a page, for 30 pages at most. Source: facts 5. */
const DOCUMENTS = [
  ['12 pages', 'Voluntary Petition', '25-40002', 1, '12', '$1.20', 120],
  ['31 pages', 'Voluntary Petition', '25-40001', 1, '31', '$3.00', 300],
] as const;

test.describe('Viewing cases', { tag: stepOf('court') }, () => {
  test.beforeEach(async ({ account, data }) => {
    await account.startAs({ card: data.card() });
  });

  for (const [what, query, titles] of SEARCHES) {
    test(
      `a search for ${what} finds ${titles.length} and costs one page`,
      { tag: '@edge', annotation: coversRule('court.search', 'fees.search', 'court.receipt') },
      async ({ queryPage, resultsPage, sandbox }) => {
        await queryPage.open();
        await queryPage.search(query);
        await expect(resultsPage).toBeDisplayed();
        await expect(resultsPage.titles).toHaveText([...titles]);
        await expect(resultsPage.receipt.value('Pages')).toHaveText('1');
        await expect(resultsPage.receipt.value('Cost')).toHaveText('$0.10');
        expect(await sandbox.ledger()).toMatchObject([{ kind: 'fee', cents: 10, on: '2025-09-15' }]);
      },
    );
  }

  test(
    'a case is found with its documents and their pages',
    { annotation: coversRule('court.search') },
    async ({ queryPage, resultsPage }) => {
      await queryPage.open();
      await queryPage.search('25-40001');
      await expect(resultsPage.documents).toHaveText([
        '1 Voluntary Petition (31 pages)',
        '2 Notice of Meeting of Creditors (1 page)',
        '3 Schedules (29 pages)',
        '4 Plan (30 pages)',
      ]);
    },
  );

  test(
    'a search that finds nothing says for what, as text',
    { tag: '@edge', annotation: coversRule('court.search') },
    async ({ queryPage, resultsPage }) => {
      await queryPage.open();
      await queryPage.search('<b>Walnut</b>');
      await expect(resultsPage.cases).toHaveText('No case was found for <b>Walnut</b>.');
    },
  );

  test(
    'the screen says before what a search costs',
    { annotation: coversRule('court.query') },
    async ({ queryPage }) => {
      await queryPage.open();
      await expect(queryPage).toBeDisplayed();
      await expect(queryPage.cost).toHaveText('A search costs $0.10, also when it finds nothing.');
    },
  );

  for (const [what, query, message] of [
    ['nothing', '', 'Case Number or Party Name is required.'],
    ['a tab', 'Walnut\tGrove', 'Case Number or Party Name must be one line of text.'],
    ['101 characters', 'w'.repeat(101), 'Case Number or Party Name must be 100 characters or fewer.'],
  ] as const) {
    test(
      `a search for ${what} is refused and costs nothing`,
      { tag: '@edge', annotation: coversRule('court.query') },
      async ({ queryPage, sandbox }) => {
        await queryPage.open();
        await queryPage.search(query);
        await expect(queryPage).toShowFieldError(queryPage.query, message);
        expect(await sandbox.ledger()).toEqual([]);
      },
    );
  }

  for (const [what, title, caseNumber, document, pages, cost, cents] of DOCUMENTS) {
    test(
      `a document of ${what} costs ${cost}, which is asked before`,
      {
        tag: '@edge',
        annotation: coversRule('fees.page', 'fees.cap', 'court.fee-confirmed', 'court.receipt'),
      },
      async ({ documentPage, viewedPage, sandbox }) => {
        await documentPage.open(caseNumber, document);
        await expect(documentPage.document.value('Pages')).toHaveText(pages);
        await expect(documentPage.document.value('Cost')).toHaveText(cost);
        expect(await sandbox.ledger()).toEqual([]);
        await documentPage.chooseView();
        await expect(viewedPage).toBeDisplayed();
        await expect(viewedPage.text).toContainText(`${title}, ${what}.`);
        await expect(viewedPage.receipt.value('Date')).toHaveText('2025-09-15');
        await expect(viewedPage.receipt.value('Pages')).toHaveText(pages);
        await expect(viewedPage.receipt.value('Cost')).toHaveText(cost);
        expect((await sandbox.ledger()).map((entry) => entry.cents)).toEqual([cents]);
      },
    );
  }

  test(
    'a double click on View Document charges once',
    { tag: '@edge', annotation: coversRule('submit.once') },
    async ({ documentPage, viewedPage, sandbox }) => {
      await documentPage.open('25-40001', 2);
      await documentPage.view.dblclick();
      await expect(viewedPage).toBeDisplayed();
      expect(await sandbox.ledger()).toHaveLength(1);
    },
  );

  test(
    'who goes back and searches for something else pays for both',
    { tag: '@edge', annotation: coversRule('court.once', 'fees.search') },
    async ({ queryPage, resultsPage, browserButtons, sandbox }) => {
      await queryPage.open();
      await queryPage.search('Walnut');
      await expect(resultsPage).toBeDisplayed();
      await browserButtons.back();
      await expect(queryPage).toBeDisplayed();
      await queryPage.search('Nobody');
      await expect(resultsPage.cases).toHaveText('No case was found for Nobody.');
      expect(await sandbox.ledger()).toHaveLength(2);
    },
  );

  test(
    'who opens a document anew pays anew',
    { tag: '@edge', annotation: coversRule('court.once', 'court.fee-confirmed') },
    async ({ documentPage, viewedPage, sandbox }) => {
      await documentPage.open('25-40001', 2);
      await documentPage.chooseView();
      await expect(viewedPage).toBeDisplayed();
      await documentPage.open('25-40001', 2);
      await documentPage.chooseView();
      await expect(viewedPage).toBeDisplayed();
      expect(await sandbox.ledger()).toHaveLength(2);
    },
  );

  test(
    'what was paid for may be loaded again for nothing',
    { tag: '@edge', annotation: coversRule('court.receipt') },
    async ({ documentPage, viewedPage, page, sandbox }) => {
      await documentPage.open('25-40001', 2);
      await documentPage.chooseView();
      await expect(viewedPage).toBeDisplayed();
      await page.reload();
      await expect(viewedPage).toBeDisplayed();
      expect(await sandbox.ledger()).toHaveLength(1);
    },
  );

  for (const [what, pay] of [
    [
      'viewed',
      async ({ documentPage, viewedPage }) => {
        await documentPage.open('25-40001', 2);
        await documentPage.chooseView();
        await expect(viewedPage).toBeDisplayed();
      },
    ],
    [
      'searched for',
      async ({ queryPage, resultsPage }) => {
        await queryPage.open();
        await queryPage.search('Walnut');
        await expect(resultsPage).toBeDisplayed();
      },
    ],
  ] satisfies [string, (app: App) => Promise<void>][]) {
    test(
      `what somebody else ${what} is not shown`,
      { tag: '@edge', annotation: coversRule('court.receipt') },
      async ({ app, account, messagePage, page, data }) => {
        await pay(app);
        await account.startAs({ card: data.card() });
        await page.reload();
        await expect(messagePage.heading).toHaveText('Page not found');
      },
    );
  }

  test('a document that does not exist is not found', { tag: '@edge' }, async ({ page, messagePage }) => {
    await page.goto('/court/documents/25-40001/99');
    await expect(messagePage.heading).toHaveText('Page not found');
  });
});
