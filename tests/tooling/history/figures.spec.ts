import { expect, test } from '@playwright/test';
import { passesInQuarantine, stepFigures, testFigures } from '../../../history/figures';
import { keyOf } from '../../../history/lines';
import { sinceGreen } from '../../../history/since-green';
import { intervalText, quantile, rateOf, timesText } from '../../../history/statistics';
import { medianDurations } from '../../../history/weights';
import { night, nights, runLine, testLine } from './examples';

const KEY = keyOf(testLine(night(1)));

for (const { times, of, text } of [
  { times: 3, of: 40, text: '3 of 40 runs, 2-20 %' },
  { times: 0, of: 40, text: '0 of 40 runs, 0-9 %' },
  { times: 40, of: 40, text: '40 of 40 runs, 91-100 %' },
  { times: 1, of: 1, text: '1 of 1 run, 20-100 %' },
  { times: 0, of: 1, text: '0 of 1 run, 0-80 %' },
  { times: 0, of: 0, text: '0 of 0 runs, 0-100 %' },
  { times: 30, of: 60, text: '30 of 60 runs, 37-63 %' },
]) {
  test(`a rate says how sure it is: ${text}`, () => {
    const rate = rateOf(times, of);
    expect(`${timesText(rate)}, ${intervalText(rate)}`).toBe(text);
  });
}

for (const { values, share, is } of [
  { values: [], share: 0.5, is: undefined },
  { values: [7], share: 0.9, is: 7 },
  { values: [10, 1, 2], share: 0.5, is: 2 },
  { values: [4, 1, 3, 2], share: 0.5, is: 2.5 },
  { values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], share: 0.9, is: 10 },
]) {
  test(`the value at ${share} of ${values.join(', ') || 'nothing'} is ${is}`, () => {
    expect(quantile(values, share)).toBe(is);
  });
}

test('a test has its rates, its durations, and when it was seen and failed', () => {
  const lines = nights([
    { ms: 1000 },
    { outcome: 'flaky', ms: 5000, error: 'first' },
    { outcome: 'skipped', ms: 0 },
    { outcome: 'failed', ms: 2000, error: 'second' },
    { ms: 3000 },
  ]);
  expect(testFigures(lines)).toEqual([
    expect.objectContaining({
      key: KEY,
      steps: [7],
      failed: rateOf(2, 4),
      flaky: rateOf(1, 4),
      medianMs: 2500,
      p90Ms: 4400,
      firstSeen: night(1),
      lastSeen: night(5),
      firstFailure: night(2),
      lastFailure: night(4),
      lastError: 'second',
    }),
  ]);
});

test('a test that was always skipped has no rates', () => {
  const [figures] = testFigures(nights([{ outcome: 'skipped' }]));
  expect(figures).toMatchObject({
    failed: rateOf(0, 0),
    medianMs: undefined,
    firstFailure: undefined,
    lastError: null,
  });
});

test('two projects have two tests of the same name', () => {
  const lines = [testLine(night(1)), testLine(night(1), { project: 'firefox' })];
  expect(testFigures(lines).map(({ key }) => key)).toEqual([KEY, KEY.replace('chromium', 'firefox')]);
});

test('a step passes in the runs in which all its tests pass, and takes what they take together', () => {
  const other = { test: 'forms/payment/card.spec.ts › Visa', project: 'forms' };
  const lines = [1, 2, 3].flatMap((number) => [
    runLine(night(number)),
    testLine(night(number), { ms: 100 * number }),
    testLine(night(number), { ...other, ms: 50, outcome: number === 2 ? 'failed' : 'passed' }),
  ]);
  const [first, ...others] = stepFigures(lines);
  expect(first).toMatchObject({ tests: 0, passed: rateOf(0, 0), medianMs: undefined });
  expect(others.find(({ step }) => step.number === 7)).toMatchObject({
    tests: 2,
    passed: rateOf(2, 3),
    medianMs: 250,
    lastFailure: night(2),
  });
});

test('the weight of a test is the median of its runs, by its project and name; skipped runs do not count', () => {
  const lines = nights([
    { ms: 100 },
    { ms: 900 },
    { ms: 200, preparationMs: 100 },
    { outcome: 'skipped', ms: 0 },
  ]);
  expect([...medianDurations(lines)]).toEqual([
    ['[chromium] › tests/screens/payment/payment.spec.ts › Payment › a card is accepted', 300],
  ]);
});

for (const { what, tests, times } of [
  { what: 'nothing', tests: [], times: 0 },
  { what: 'passes before its quarantine', tests: [{}, {}], times: 0 },
  { what: 'passes in quarantine', tests: [{}, { inQuarantine: true }, { inQuarantine: true }], times: 2 },
  {
    what: 'a failure among them',
    tests: [{ inQuarantine: true }, { inQuarantine: true, outcome: 'quarantined' }, { inQuarantine: true }],
    times: 1,
  },
  {
    what: 'a skipped run among them',
    tests: [{ inQuarantine: true }, { inQuarantine: true, outcome: 'skipped' }, { inQuarantine: true }],
    times: 2,
  },
] as const) {
  test(`a history with ${what} has ${times} passes in a row in quarantine`, () => {
    expect(passesInQuarantine(nights(tests), KEY)).toBe(times);
  });
}

test('since the last green run: tests, findings, claims, seed and commit that came or went', () => {
  const gone = { test: 'a.spec.ts › gone' };
  const added = { test: 'b.spec.ts › new' };
  const onlyNow = { project: 'tooling', test: 'c.spec.ts › of another project' };
  const lines = [
    runLine(night(1), { findings: ['old', 'both'], contradictedClaims: ['moeb-1.a'], seed: '1' }),
    testLine(night(1)),
    testLine(night(1), gone),
    runLine(night(2), { result: 'red' }),
    testLine(night(2), { test: 'd.spec.ts › between' }),
    runLine(night(3), { result: 'red', findings: ['both', 'new'], seed: '2', commit: null }),
    testLine(night(3), { outcome: 'failed', error: 'It broke.' }),
    testLine(night(3), added),
    testLine(night(3), onlyNow),
  ];
  expect(sinceGreen(lines)).toMatchObject({
    green: { run: night(1) },
    last: { run: night(3) },
    tests: { added: ['[chromium] › b.spec.ts › new'], removed: ['[chromium] › a.spec.ts › gone'] },
    newlyFailing: [{ test: testLine(night(3)).test, error: 'It broke.' }],
    findings: { added: ['new'], removed: ['old'] },
    claims: { added: [], removed: ['moeb-1.a'] },
    facts: [
      { name: 'commit', before: 'a'.repeat(40), now: null },
      { name: 'seed', before: '1', now: '2' },
    ],
  });
});

test('a test that failed in quarantine at the last green run is not newly failing', () => {
  const lines = nights([{ outcome: 'quarantined', inQuarantine: true }, { outcome: 'failed' }]);
  expect(sinceGreen(lines)?.newlyFailing).toEqual([]);
});

for (const { what, results } of [
  { what: 'an empty history', results: [] },
  { what: 'a first run', results: ['green'] },
  { what: 'only red and cancelled runs before', results: ['red', 'cancelled', 'green'] },
] as const) {
  test(`with ${what} there is no last green run to compare with`, () => {
    expect(sinceGreen(results.map((result, index) => runLine(night(index + 1), { result })))).toBeUndefined();
  });
}
