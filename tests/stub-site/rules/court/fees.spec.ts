import { coversRule, expect, test } from '../../../../fixtures/test';
import {
  billingDay,
  documentFee,
  quarterOf,
  searchFee,
  settlementOf,
} from '../../../../stub-site/rules/court/fees';

test.describe('What a document costs', { annotation: coversRule('fees.page', 'fees.cap') }, () => {
  for (const { pages, cents } of [
    { pages: 1, cents: 10 },
    { pages: 2, cents: 20 },
    { pages: 29, cents: 290 },
    { pages: 30, cents: 300 },
    { pages: 31, cents: 300 },
    { pages: 5000, cents: 300 },
  ] as const) {
    test(`${pages} pages: ${cents} cents`, () => {
      expect(documentFee(pages)).toBe(cents);
    });
  }
});

test('a search costs one page', { annotation: coversRule('fees.search') }, () => {
  expect(searchFee()).toBe(10);
});

test.describe('A quarter', { annotation: coversRule('billing.quarter') }, () => {
  for (const { year, month, quarter } of [
    { year: 2025, month: 1, quarter: '2025-Q1' },
    { year: 2025, month: 3, quarter: '2025-Q1' },
    { year: 2025, month: 4, quarter: '2025-Q2' },
    { year: 2025, month: 6, quarter: '2025-Q2' },
    { year: 2025, month: 7, quarter: '2025-Q3' },
    { year: 2025, month: 9, quarter: '2025-Q3' },
    { year: 2025, month: 10, quarter: '2025-Q4' },
    { year: 2025, month: 12, quarter: '2025-Q4' },
    { year: 2026, month: 1, quarter: '2026-Q1' },
  ] as const) {
    test(`month ${month} of ${year} is in ${quarter}`, () => {
      expect(quarterOf({ year, month })).toBe(quarter);
    });
  }

  for (const { quarter, year, month } of [
    { quarter: '2025-Q1', year: 2025, month: 4 },
    { quarter: '2025-Q2', year: 2025, month: 7 },
    { quarter: '2025-Q3', year: 2025, month: 10 },
    { quarter: '2025-Q4', year: 2026, month: 1 },
  ] as const) {
    test(`${quarter} is billed on the first of month ${month}, ${year}`, () => {
      expect(billingDay(quarter)).toEqual({ year, month, day: 1 });
    });
  }
});

test.describe(
  'Fees of a quarter',
  { annotation: coversRule('billing.waived', 'billing.card-charged', 'billing.invoice') },
  () => {
    for (const { cents, hasCard, settlement } of [
      { cents: 10, hasCard: true, settlement: 'waiver' },
      { cents: 3000, hasCard: true, settlement: 'waiver' },
      { cents: 3000, hasCard: false, settlement: 'waiver' },
      { cents: 3010, hasCard: true, settlement: 'card-charge' },
      { cents: 3010, hasCard: false, settlement: 'invoice' },
    ] as const) {
      test(`${cents} cents ${hasCard ? 'with' : 'without'} a card: ${settlement}`, () => {
        expect(settlementOf(cents, hasCard)).toBe(settlement);
      });
    }
  },
);
