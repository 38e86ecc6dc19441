import { WALNUT_BAKERY, WALNUT_ORCHARDS } from '../../../fixtures/data/court';
import { coversRule, expect, stepOf, test } from '../../../fixtures/form';

const FIELD = 'Case Number or Party Name';
const QUERY = '/court/query';

/** Searches, and the cases that are found. */
const SEARCHES = [
  { what: 'part of a name', query: 'Walnut', cases: [WALNUT_BAKERY, WALNUT_ORCHARDS], found: 'two cases' },
  { what: 'a name in other letter case', query: 'wALNUT gROVE', cases: [WALNUT_ORCHARDS], found: 'one case' },
  { what: 'a case number', query: '25-40001', cases: [WALNUT_BAKERY], found: 'one case' },
  {
    what: 'a case number with spaces around it',
    query: '  25-40001 ',
    cases: [WALNUT_BAKERY],
    found: 'one case',
  },
  { what: 'part of a case number', query: '25-400', cases: [], found: 'no case' },
  { what: 'a name that no case has', query: 'Nobody at all', cases: [], found: 'no case' },
  { what: '100 characters', query: 'w'.repeat(100), cases: [], found: 'no case' },
  { what: 'markup', query: '<b>Walnut</b>', cases: [], found: 'no case' },
];

const REFUSED = [
  { what: 'nothing', query: '', error: `${FIELD} is required.` },
  { what: 'spaces only', query: '   ', error: `${FIELD} is required.` },
  { what: 'a tab', query: 'Walnut\tGrove', error: `${FIELD} must be one line of text.` },
  { what: '101 characters', query: 'w'.repeat(101), error: `${FIELD} must be 100 characters or fewer.` },
];

/** Documents of the stub's court and their prices: $0.10 a page, for 30 pages at most. Source: facts 5. */
const DOCUMENTS = [
  { title: 'Notice of Meeting of Creditors', path: '25-40001/2', pages: '1', cost: '$0.10', cents: 10 },
  { title: 'Voluntary Petition', path: '25-40002/1', pages: '12', cost: '$1.20', cents: 120 },
  { title: 'Schedules', path: '25-40001/3', pages: '29', cost: '$2.90', cents: 290 },
  { title: 'Plan', path: '25-40001/4', pages: '30', cost: '$3.00', cents: 300 },
  { title: 'Voluntary Petition', path: '25-40001/1', pages: '31', cost: '$3.00', cents: 300 },
  { title: 'Voluntary Petition', path: '25-40003/1', pages: '214', cost: '$3.00', cents: 300 },
];

test.describe('Viewing cases', { tag: [stepOf('query'), '@edge'] }, () => {
  test.beforeEach(async ({ form, data }) => {
    await form.startAs({}, data.card());
  });

  for (const { what, query, cases, found } of SEARCHES) {
    test(
      `a search for ${what} finds ${found} and costs one page`,
      { annotation: coversRule('court.search', 'fees.search', 'court.receipt') },
      async ({ form, sandbox }) => {
        const page = await form.open(QUERY);
        const results = await page.submit({ [FIELD]: query }, 'Run Query');
        expect(results).toBeDisplayed('results');
        expect(results.headingsOfLevel(2)).toEqual(cases);
        expect(results.rowValue('Pages')).toBe('1');
        expect(results.rowValue('Cost')).toBe('$0.10');
        expect(await sandbox.ledger()).toMatchObject([{ kind: 'fee', cents: 10, on: '2025-09-15' }]);
      },
    );
  }

  test(
    'a search that finds nothing shows the searched text as text',
    { annotation: coversRule('court.search') },
    async ({ form }) => {
      const page = await form.open(QUERY);
      const results = await page.submit({ [FIELD]: '<b>Walnut</b>' }, 'Run Query');
      expect(results.text('region', 'Cases')).toBe('No case was found for <b>Walnut</b>.');
    },
  );

  for (const { what, query, error } of REFUSED) {
    test(
      `a search for ${what} is refused and costs nothing`,
      { annotation: coversRule('court.query') },
      async ({ form, sandbox }) => {
        const page = await form.open(QUERY);
        const answer = await page.submit({ [FIELD]: query }, 'Run Query');
        expect(answer).toShowFieldError(FIELD, error);
        expect(await sandbox.ledger()).toEqual([]);
      },
    );
  }

  for (const { title, path, pages, cost, cents } of DOCUMENTS) {
    const length = pages === '1' ? '1 page' : `${pages} pages`;
    test(
      `a document of ${length} costs ${cost}, shown before it is opened`,
      { annotation: coversRule('fees.page', 'fees.cap', 'court.fee-confirmed', 'court.receipt') },
      async ({ form, sandbox }) => {
        const document = await form.open(`/court/documents/${path}`);
        expect(document.rowValue('Pages')).toBe(pages);
        expect(document.rowValue('Cost')).toBe(cost);
        expect(await sandbox.ledger()).toEqual([]);
        const viewed = await document.press('View Document');
        expect(viewed.text('region', 'Document')).toContain(`${title}, ${length}.`);
        expect(viewed.rowValue('Date')).toBe('2025-09-15');
        expect(viewed.rowValue('Pages')).toBe(pages);
        expect(viewed.rowValue('Cost')).toBe(cost);
        expect((await sandbox.ledger()).map((entry) => entry.cents)).toEqual([cents]);
      },
    );
  }

  test('a document that does not exist is not found', async ({ form }) => {
    const page = await form.open('/court/documents/25-40001/99');
    expect(page.headingsOfLevel(1)).toEqual(['Page not found']);
    expect(page.status).toBe(404);
  });
});
