import { type Quarantine, quarantineProblem } from '../../fixtures/quarantine';
import { expect, test } from '../../fixtures/test';
import { runSpec } from './inner-run';

const SKIP: Quarantine = { owner: 'the payment team', reason: 'the card list changes', until: '2026-12-31' };
const NO_DAY = 'A skip needs its last day as YYYY-MM-DD, got ';

for (const { what, differs, now = '2026-12-15T12:00:00Z', problem } of [
  { what: 'is allowed until its day', differs: {} },
  { what: 'is allowed until its day ends', differs: {}, now: '2026-12-31T23:59:59.999Z' },
  {
    what: 'has ended when the next day begins',
    differs: {},
    now: '2027-01-01T00:00:00Z',
    problem: 'This skip ended on 2026-12-31: fix the test, or set a new date.',
  },
  { what: 'may end in 31 days', differs: {}, now: '2026-11-30T00:00:00Z' },
  {
    what: 'may not end in 32 days',
    differs: {},
    now: '2026-11-29T23:59:59.999Z',
    problem: 'A test can be skipped for at most 31 days; 2026-12-31 is too late.',
  },
  { what: 'may end on a leap day', differs: { until: '2028-02-29' }, now: '2028-02-29T23:59:59Z' },
  {
    what: 'may not end on a leap day of a year without one',
    differs: { until: '2027-02-29' },
    now: '2027-02-15T00:00:00Z',
    problem: `${NO_DAY}"2027-02-29".`,
  },
  { what: 'needs a day', differs: { until: 'soon' }, problem: `${NO_DAY}"soon".` },
  { what: 'needs a month of the year', differs: { until: '2026-13-01' }, problem: `${NO_DAY}"2026-13-01".` },
  { what: 'needs an owner', differs: { owner: ' ' }, problem: 'A skip needs an owner and a reason.' },
  { what: 'needs a reason', differs: { reason: '' }, problem: 'A skip needs an owner and a reason.' },
]) {
  test(`a skip ${what}`, () => {
    expect(quarantineProblem({ ...SKIP, ...differs }, new Date(now))).toBe(problem);
  });
}

test('a test is skipped until its day, and fails after it, with its owner', async ({ baseURL }, testInfo) => {
  const day = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const skips = {
    'ends next week': { ...SKIP, until: day(7) },
    'ended last week': { ...SKIP, until: day(-7) },
  };
  const spec = `
    import { expect, skipUntil, test } from 'FIXTURES';
    for (const [title, skip] of Object.entries(${JSON.stringify(skips)}))
      test(title, () => { skipUntil(skip); expect(1).toBe(2); });`;
  const results = await runSpec(spec, { folder: testInfo.outputPath('inner'), baseURL: baseURL ?? '' });
  expect(results.map(({ title, status }) => [title, status])).toEqual([
    ['ends next week', 'skipped'],
    ['ended last week', 'failed'],
  ]);
  expect(results[1]?.errors).toContain(
    `This skip ended on ${day(-7)}: fix the test, or set a new date. Owner: ${SKIP.owner}. Reason: ${SKIP.reason}`,
  );
});
