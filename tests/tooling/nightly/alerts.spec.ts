import { expect, test } from '@playwright/test';
import { decide, type Decisions } from '../../../nightly/alerts/decide';
import { sendToGitHub } from '../../../nightly/alerts/send/github';
import { startIssueServer } from '../../../nightly/drill/server';
import { type Night, nightsIn } from '../../../nightly/night';
import { entriesOf, nightOf, type SimulatedNight, startOf, THIRTY_NIGHTS } from './thirty-nights';

const HOUR = 3_600_000;

/** "open red, close missing" */
function told({ decisions }: Decisions): string {
  return decisions.flatMap(({ cause, change }) => (change === null ? [] : [`${change} ${cause}`])).join(', ');
}

/** The history after a night of the table. */
function historyAfter(index: number): unknown[] {
  return THIRTY_NIGHTS.slice(0, index + 1).flatMap(entriesOf);
}

/** The alert runs when a night has ended; a night that never came runs none. */
function afterNight(night: SimulatedNight): Date {
  return new Date(Date.parse(startOf(night)) + 2 * HOUR);
}

/** What is decided after a night; nothing after one that never came. */
function decidedAfter(night: SimulatedNight, nights: readonly Night[]): Decisions {
  if (night.happened === 'missing') return { decisions: [], problems: [] };
  return decide(nights, afterNight(night));
}

function inTheAfternoon({ day }: SimulatedNight): Date {
  return new Date(`${day}T18:00:00Z`);
}

test.describe('thirty nights', () => {
  for (const [index, night] of THIRTY_NIGHTS.entries()) {
    const { day, happened, told: expected, heartbeat = '' } = night;
    const what = [expected, heartbeat].filter(Boolean).join(', ') || 'nothing';

    test(`${day}, ${happened}: ${what}`, () => {
      for (const entries of [historyAfter(index), historyAfter(index).reverse()]) {
        const { nights } = nightsIn(entries);
        expect(told(decidedAfter(night, nights))).toBe(expected);
        expect(told(decide(nights, inTheAfternoon(night), { heartbeat: true }))).toBe(heartbeat);
      }
      expect(THIRTY_NIGHTS).toHaveLength(30);
    });
  }

  test('lead to one issue a cause, which the next green night closes', async () => {
    const server = await startIssueServer('a/b', 'token');
    const github = { api: server.address, repository: 'a/b', token: 'token' };
    const open: string[][] = [];
    for (const [index, night] of THIRTY_NIGHTS.entries()) {
      const { nights, problems } = nightsIn(historyAfter(index));
      await sendToGitHub(decidedAfter(night, nights).decisions, problems, github);
      const heartbeat = decide(nights, inTheAfternoon(night), { heartbeat: true });
      await sendToGitHub(heartbeat.decisions, problems, github);
      // The same again changes nothing: no issue twice for one cause.
      const before = server.received.length;
      await sendToGitHub(heartbeat.decisions, problems, github);
      expect(server.received).toHaveLength(before);
      const causes = server.issues
        .filter(({ state }) => state === 'open')
        .map(({ body }) => body.split(' ')[2]);
      open.push(causes.map(String).sort());
    }
    await server.close();
    expect(open).toEqual(THIRTY_NIGHTS.map((night) => [...night.open].sort()));
    expect(server.issues).toHaveLength(9);
  });
});

const NOW = new Date('2026-03-10T09:00:00Z');
const at = (day: string) => `${day}T07:00:00Z`;

test.describe('an alert', () => {
  test('says since when, and knows the last green night', () => {
    const nights = [
      nightOf(at('2026-03-07'), 'green', { commit: '1111111' }),
      nightOf(at('2026-03-08'), 'red', { commit: '2222222' }),
      nightOf(at('2026-03-09'), 'cancelled'),
      nightOf(at('2026-03-10'), 'red', { commit: '3333333' }),
    ];
    const [red, cancelled] = decide(nights, NOW).decisions;
    expect(red).toMatchObject({
      change: 'open',
      alarm: { since: at('2026-03-08'), count: 2, lastGreen: { commit: '1111111' } },
    });
    expect(cancelled).toMatchObject({ change: null, alarm: { since: at('2026-03-09'), count: 1 } });
  });

  test('is raised when no night is known at all', () => {
    expect(told(decide([], NOW, { heartbeat: true }))).toBe('open missing');
    expect(told(decide([], NOW))).toBe('open missing');
  });

  test('is not ended by a heartbeat', () => {
    const nights = [nightOf(at('2026-03-10'), 'green')];
    const { decisions } = decide(nights, NOW, { heartbeat: true });
    expect(decisions).toEqual([{ cause: 'missing', alarm: null, change: null, endedBy: null }]);
  });

  test('is ended only by a green night that is known', () => {
    const { decisions } = decide([nightOf(at('2026-03-10'), 'red')], NOW);
    expect(decisions.map(({ endedBy }) => endedBy)).toEqual([null, null, null]);
  });

  test('does not trust a night of the future, which would hide every missing one', () => {
    const nights = [nightOf(at('2026-03-07'), 'green'), nightOf(at('2036-03-07'), 'green')];
    const { problems, ...rest } = decide(nights, NOW, { heartbeat: true });
    expect(told({ ...rest, problems })).toBe('update missing');
    expect(problems).toEqual([
      'Night 20360307070000 begins in the future, at 2036-03-07T07:00:00Z: it is left out.',
    ]);
  });

  for (const { hours, missing } of [
    { hours: 25, missing: 0 },
    { hours: 33.9, missing: 0 },
    { hours: 34.1, missing: 1 },
    { hours: 57.9, missing: 1 },
    { hours: 58.1, missing: 2 },
  ]) {
    test(`${hours} hours after the last night counts ${missing} missing nights`, () => {
      const night = nightOf(new Date(NOW.getTime() - hours * HOUR).toISOString(), 'green');
      const [decision] = decide([night], NOW, { heartbeat: true }).decisions;
      expect(decision?.alarm?.count ?? 0).toBe(missing);
    });
  }
});

/** 02:00 of a day by the clocks of a zone, as a scheduler takes it. */
function twoOClock(day: Date, zone: string): Date {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const instants = Array.from({ length: 112 }, (_, quarter) => day.getTime() + (quarter - 56) * (HOUR / 4));
  // An hour that does not exist on a day: the scheduler takes the next moment.
  const found = ['02:00', '02:30', '03:00'].flatMap((time) =>
    instants.filter((instant) => clock.format(instant) === time),
  );
  return new Date(found[0] ?? Number.NaN);
}

for (const zone of ['America/Chicago', 'Europe/Berlin', 'Australia/Lord_Howe', 'UTC']) {
  test(`no night of a year is missing because of the clocks of ${zone}`, () => {
    const days = Array.from({ length: 365 }, (_, index) => new Date(Date.UTC(2026, 0, 2 + index)));
    // Red, so that every gap since the first night counts.
    const nights = days.map((day) => nightOf(twoOClock(day, zone).toISOString(), 'red'));
    const missing = nights.map(({ startedAt }, index) => {
      const now = new Date(Date.parse(startedAt) + 25 * HOUR);
      const [decision] = decide(nights.slice(0, index + 1), now, { heartbeat: true }).decisions;
      return decision?.alarm?.count ?? 0;
    });
    expect(missing).toEqual(days.map(() => 0));
  });
}
