import { coversRule, expect, test } from '../../../../fixtures/test';
import {
  billingDay,
  documentFee,
  quarterOf,
  searchFee,
  settlementOf,
} from '../../../../stub-site/rules/court/fees';

test.describe('What a document costs', { annotation: coversRule('fees.page', 'fees.cap') }, () => {
  for (const [pages, cents] of [
    [1, 10],
    [2, 20],
    [29, 290],
    [30, 300],
    [31, 300],
    [5000, 300],
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
  for (const [year, month, quarter] of [
    [2025, 1, '2025-Q1'],
    [2025, 3, '2025-Q1'],
    [2025, 4, '2025-Q2'],
    [2025, 6, '2025-Q2'],
    [2025, 7, '2025-Q3'],
    [2025, 9, '2025-Q3'],
    [2025, 10, '2025-Q4'],
    [2025, 12, '2025-Q4'],
    [2026, 1, '2026-Q1'],
  ] as const) {
    test(`month ${month} of ${year} is in ${quarter}`, () => {
      expect(quarterOf({ year, month })).toBe(quarter);
    });
  }

  for (const [quarter, year, month] of [
    ['2025-Q1', 2025, 4],
    ['2025-Q2', 2025, 7],
    ['2025-Q3', 2025, 10],
    ['2025-Q4', 2026, 1],
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
    for (const [cents, hasCard, settlement] of [
      [10, true, 'waiver'],
      [3000, true, 'waiver'],
      [3000, false, 'waiver'],
      [3010, true, 'card-charge'],
      [3010, false, 'invoice'],
    ] as const) {
      test(`${cents} cents ${hasCard ? 'with' : 'without'} a card: ${settlement}`, () => {
        expect(settlementOf(cents, hasCard)).toBe(settlement);
      });
    }
  },
);
