import { WALNUT_BAKERY, WALNUT_ORCHARDS } from '../../../fixtures/data/court';
import { type App, coversCriterion, coversRule, expect, stepsOf, test } from '../../../fixtures/test';

/** Documents of the stub's court and their prices: $0.10 a page, for 30 pages at most. Source: facts 5. */
const DOCUMENTS = [
  {
    size: '12 pages',
    title: 'Voluntary Petition',
    caseNumber: '25-40002',
    document: 1,
    pages: '12',
    cost: '$1.20',
    cents: 120,
  },
  {
    size: '31 pages',
    title: 'Voluntary Petition',
    caseNumber: '25-40001',
    document: 1,
    pages: '31',
    cost: '$3.00',
    cents: 300,
  },
] as const;

test.describe('Viewing cases', { tag: stepsOf('query', 'results', 'document', 'viewed') }, () => {
  test.beforeEach(async ({ account, data }) => {
    await account.startAs({ card: data.card() });
  });

  test(
    'a search for part of a name finds the cases and costs one page, also where it finds nothing',
    { tag: '@edge', annotation: coversRule('court.search', 'fees.search', 'court.receipt', 'court.query') },
    async ({ queryPage, resultsPage, sandbox }) => {
      await queryPage.open();
      await expect(queryPage).toBeDisplayed();
      await expect(queryPage.cost).toHaveText('A search costs $0.10, also when it finds nothing.');
      await queryPage.search('Walnut');
      await expect(resultsPage).toBeDisplayed();
      await expect(resultsPage.titles).toHaveText([WALNUT_BAKERY, WALNUT_ORCHARDS]);
      await expect(resultsPage.receipt.value('Pages')).toHaveText('1');
      await expect(resultsPage.receipt.value('Cost')).toHaveText('$0.10');
      expect(await sandbox.ledger()).toMatchObject([{ kind: 'fee', cents: 10, on: '2025-09-15' }]);
      await queryPage.open();
      await queryPage.search('<b>Walnut</b>');
      await expect(resultsPage.cases).toHaveText('No case was found for <b>Walnut</b>.');
      expect(await sandbox.ledger()).toHaveLength(2);
    },
  );

  test(
    'a case is shown with its documents and their pages',
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
    'a search for nothing, with a tab, or of 101 characters is refused and costs nothing',
    { tag: '@edge', annotation: [...coversRule('court.query'), ...coversCriterion('3.3.1')] },
    async ({ queryPage, sandbox }) => {
      await queryPage.open();
      for (const { query, says } of [
        { query: '', says: 'is required.' },
        { query: 'Walnut\tGrove', says: 'must be one line of text.' },
        { query: 'w'.repeat(101), says: 'must be 100 characters or fewer.' },
      ]) {
        await queryPage.search(query);
        await expect(queryPage).toShowFieldError(queryPage.query, `Case Number or Party Name ${says}`);
      }
      expect(await sandbox.ledger()).toEqual([]);
    },
  );

  for (const { size, title, caseNumber, document, pages, cost, cents } of DOCUMENTS) {
    test(
      `a document of ${size} costs ${cost}, shown before it is opened`,
      {
        tag: '@edge',
        annotation: [
          ...coversRule('fees.page', 'fees.cap', 'court.fee-confirmed', 'court.receipt'),
          ...coversCriterion('3.3.4'),
        ],
      },
      async ({ documentPage, viewedPage, sandbox }) => {
        await documentPage.open(caseNumber, document);
        await expect(documentPage.document.value('Pages')).toHaveText(pages);
        await expect(documentPage.document.value('Cost')).toHaveText(cost);
        expect(await sandbox.ledger()).toEqual([]);
        await documentPage.chooseView();
        await expect(viewedPage).toBeDisplayed();
        await expect(viewedPage.text).toContainText(`${title}, ${size}.`);
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
    'a second search after Back is paid for too',
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
    'reload of a paid document costs nothing; opened again, it is paid for again',
    { tag: '@edge', annotation: coversRule('court.receipt', 'court.once', 'court.fee-confirmed') },
    async ({ documentPage, viewedPage, page, sandbox }) => {
      await documentPage.open('25-40001', 2);
      await documentPage.chooseView();
      await expect(viewedPage).toBeDisplayed();
      await page.reload();
      await expect(viewedPage).toBeDisplayed();
      expect(await sandbox.ledger()).toHaveLength(1);
      await documentPage.open('25-40001', 2);
      await documentPage.chooseView();
      await expect(viewedPage).toBeDisplayed();
      expect(await sandbox.ledger()).toHaveLength(2);
    },
  );

  for (const { paid, pay } of [
    {
      paid: 'a document',
      pay: async ({ documentPage, viewedPage }: App) => {
        await documentPage.open('25-40001', 2);
        await documentPage.chooseView();
        await expect(viewedPage).toBeDisplayed();
      },
    },
    {
      paid: 'a search result',
      pay: async ({ queryPage, resultsPage }: App) => {
        await queryPage.open();
        await queryPage.search('Walnut');
        await expect(resultsPage).toBeDisplayed();
      },
    },
  ]) {
    test(
      `${paid} that another account paid for is not shown`,
      { tag: '@edge', annotation: coversRule('court.receipt') },
      async ({ app, account, messagePage, page, data }) => {
        await pay(app);
        await account.startAs({ card: data.card() });
        await page.reload();
        await expect(messagePage.heading).toHaveText('Page not found');
      },
    );
  }
});
