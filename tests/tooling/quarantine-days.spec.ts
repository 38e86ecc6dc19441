import {
  type Quarantine,
  quarantined,
  quarantineOf,
  quarantineProblem,
} from '../../fixtures/quarantine/quarantine';
import { expect, test } from '../../fixtures/test';

const QUARANTINE: Quarantine = {
  owner: 'the payment team',
  reason: 'the card list changes',
  until: '2026-12-31',
};
const NO_DAY = 'A quarantine needs its last day as YYYY-MM-DD, got ';
const OVER = 'This quarantine ended on 2026-12-31: repair the test, or set a new day.';
const TOO_LATE = 'A quarantine lasts at most 31 days; 2026-12-31 is too late.';

/** What is wrong with a quarantine in a run that starts at an instant, in a process of that time zone. */
function problemIn(zone: string, quarantine: Quarantine, start: string): string | undefined {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return quarantineProblem(quarantine, new Date(start));
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}

for (const { what, differs, start = '2026-12-15T12:00:00Z', zone = 'UTC', problem } of [
  { what: 'is allowed until its day', differs: {} },
  { what: 'is allowed on its last day', differs: {}, start: '2026-12-31T23:59:59.999Z' },
  { what: 'is over when the next day begins', differs: {}, start: '2027-01-01T00:00:00Z', problem: OVER },
  // Midnight in Chicago is at 06:00 UTC, in Tokyo at 15:00 UTC of the day before.
  {
    what: 'is allowed on the last evening in Chicago, when it is the next day in UTC',
    differs: {},
    zone: 'America/Chicago',
    start: '2027-01-01T05:59:59.999Z',
  },
  {
    what: 'is over at midnight in Chicago',
    differs: {},
    zone: 'America/Chicago',
    start: '2027-01-01T06:00:00Z',
    problem: OVER,
  },
  {
    what: 'is allowed until midnight in Tokyo',
    differs: {},
    zone: 'Asia/Tokyo',
    start: '2026-12-31T14:59:59.999Z',
  },
  {
    what: 'is over at midnight in Tokyo, when it is still the last day in UTC',
    differs: {},
    zone: 'Asia/Tokyo',
    start: '2026-12-31T15:00:00Z',
    problem: OVER,
  },
  // In Chicago, the clock goes back on 1 November 2026, a day of 25 hours, and forward on 14 March 2027, one of 23.
  {
    what: 'is allowed to the end of a day of 25 hours',
    differs: { until: '2026-11-01' },
    zone: 'America/Chicago',
    start: '2026-11-02T05:59:59.999Z',
  },
  {
    what: 'is over after a day of 25 hours',
    differs: { until: '2026-11-01' },
    zone: 'America/Chicago',
    start: '2026-11-02T06:00:00Z',
    problem: 'This quarantine ended on 2026-11-01: repair the test, or set a new day.',
  },
  {
    what: 'is allowed to the end of a day of 23 hours',
    differs: { until: '2027-03-14' },
    zone: 'America/Chicago',
    start: '2027-03-15T04:59:59.999Z',
  },
  {
    what: 'is over after a day of 23 hours',
    differs: { until: '2027-03-14' },
    zone: 'America/Chicago',
    start: '2027-03-15T05:00:00Z',
    problem: 'This quarantine ended on 2027-03-14: repair the test, or set a new day.',
  },
  {
    what: 'may last 31 days over a change of the clock',
    differs: { until: '2026-11-20' },
    zone: 'America/Chicago',
    start: '2026-10-20T05:00:00Z',
  },
  { what: 'may last 31 days', differs: {}, start: '2026-11-30T00:00:00Z' },
  { what: 'may not last 32 days', differs: {}, start: '2026-11-29T23:59:59.999Z', problem: TOO_LATE },
  { what: 'may end on a leap day', differs: { until: '2028-02-29' }, start: '2028-02-29T23:59:59Z' },
  {
    what: 'may not end on a leap day of a year without one',
    differs: { until: '2027-02-29' },
    start: '2027-02-15T00:00:00Z',
    problem: `${NO_DAY}"2027-02-29".`,
  },
  { what: 'needs a day', differs: { until: 'soon' }, problem: `${NO_DAY}"soon".` },
  { what: 'needs a month of the year', differs: { until: '2026-13-01' }, problem: `${NO_DAY}"2026-13-01".` },
  { what: 'needs an owner', differs: { owner: ' ' }, problem: 'A quarantine needs an owner and a reason.' },
  { what: 'needs a reason', differs: { reason: '' }, problem: 'A quarantine needs an owner and a reason.' },
]) {
  test(`a quarantine ${what}`, () => {
    expect(problemIn(zone, { ...QUARANTINE, ...differs }, start)).toBe(problem);
  });
}

test('a quarantine is read from the annotation that it wrote', () => {
  expect(quarantineOf({ annotations: [{ type: 'rule' }, quarantined(QUARANTINE)] })).toEqual(QUARANTINE);
});

for (const description of ['{"owner":"me"}', 'until Friday', undefined]) {
  test(`an annotation that somebody typed is no quarantine: ${description}`, () => {
    const quarantine = quarantineOf({ annotations: [{ type: 'quarantine', description }] });
    expect(quarantine).toBeUndefined();
    expect(quarantineProblem(quarantine, new Date())).toBe(
      'A quarantine is written as annotation: quarantined({ owner, reason, until }).',
    );
  });
}
