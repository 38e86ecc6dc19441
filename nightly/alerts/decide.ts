import type { Night } from '../night';

/**
 * Why people are told: two red nights in a row, a night that was cancelled, a night that never came. Nights that were
 * cancelled, never came or are damaged say nothing of the site: two red nights around them are in a row.
 */
export const CAUSES = ['red', 'cancelled', 'missing'] as const;
export type Cause = (typeof CAUSES)[number];

export interface Alarm {
  /** When it began; null if no night is known. */
  readonly since: string | null;
  /** The red or cancelled nights since the last green one; for missing nights, the last one that came. */
  readonly nights: readonly Night[];
  /** How many nights are red, were cancelled, or did not come. */
  readonly count: number;
  /** The last green night before; null if none is known. */
  readonly lastGreen: Night | null;
}

export interface Decision {
  readonly cause: Cause;
  /** What people must know now; null if there is nothing. */
  readonly alarm: Alarm | null;
  /** What is new since the night before; null if nothing is. */
  readonly change: 'open' | 'update' | 'close' | null;
  /** The green night that ends an alarm; null while there is none. */
  readonly endedBy: Night | null;
}

export interface Decisions {
  readonly decisions: readonly Decision[];
  /** Nights that cannot be true, a sentence each. */
  readonly problems: readonly string[];
}

const HOUR = 3_600_000;
/** Nights are counted from start to start, in hours and not in days of a calendar, so that no zone and no summer time matters. */
const EVERY = 24 * HOUR;
/**
 * How late a night may be: the longest job of a CI server (6 hours), since a night is known when it has ended; a queue
 * (3); a clock that was changed (1).
 */
const GRACE = 10 * HOUR;
/** Clocks of two machines differ. */
const SKEW = HOUR;

interface State {
  readonly alarms: Readonly<Record<Cause, Alarm | null>>;
  readonly lastGreen: Night | null;
}

/**
 * Decides what people are told, from the nights that are known (in the order of their times) and the time. The heartbeat
 * runs between two nights and notices the missing night only: it closes nothing.
 */
export function decide(
  nights: readonly Night[],
  now: Date,
  { heartbeat = false }: { readonly heartbeat?: boolean } = {},
): Decisions {
  const known = nights.filter((night) => timeOf(night) <= now.getTime() + SKEW);
  const problems = nights
    .filter((night) => !known.includes(night))
    .map(({ run, startedAt }) => `Night ${run} begins in the future, at ${startedAt}: it is left out.`);
  const state = stateOf(known, now.getTime());
  const before = heartbeat ? stateADayBefore(known, now) : stateBefore(known);
  const causes = heartbeat ? (['missing'] as const) : CAUSES;
  const decisions = causes.map((cause): Decision => {
    const [alarm, earlier] = [state.alarms[cause], before.alarms[cause]];
    const change = changeOf(alarm, earlier);
    const isEnded = alarm === null && !heartbeat;
    return {
      cause,
      alarm,
      change: heartbeat && change === 'close' ? null : change,
      endedBy: isEnded ? state.lastGreen : null,
    };
  });
  return { decisions, problems };
}

/** The state that the last night met. */
function stateBefore(known: readonly Night[]): State {
  const last = known.at(-1);
  return last && known.length > 1 ? stateOf(known.slice(0, -1), timeOf(last)) : NOTHING;
}

function stateADayBefore(known: readonly Night[], now: Date): State {
  return known.length === 0 ? NOTHING : stateOf(known, now.getTime() - EVERY);
}

const NOTHING: State = { alarms: { red: null, cancelled: null, missing: null }, lastGreen: null };

function changeOf(alarm: Alarm | null, earlier: Alarm | null): Decision['change'] {
  if (alarm === null) return earlier === null ? null : 'close';
  if (earlier === null) return 'open';
  return alarm.count === earlier.count && alarm.since === earlier.since ? null : 'update';
}

/** What there is to tell at a time: everything since the last green night. */
function stateOf(known: readonly Night[], now: number): State {
  const lastGreen = known.findLast(({ result }) => result === 'green') ?? null;
  const since = known.slice(lastGreen ? known.indexOf(lastGreen) + 1 : 0);
  const red = since.filter(({ result }) => result === 'red');
  const cancelled = since.filter(({ result }) => result === 'cancelled');
  return {
    lastGreen,
    alarms: {
      red: red.length >= 2 ? alarmOf(red, lastGreen) : null,
      cancelled: cancelled.length >= 1 ? alarmOf(cancelled, lastGreen) : null,
      missing: missingOf(lastGreen ? [lastGreen, ...since] : since, now, lastGreen),
    },
  };
}

function alarmOf(nights: readonly Night[], lastGreen: Night | null): Alarm {
  return { since: nights[0]?.startedAt ?? null, nights, count: nights.length, lastGreen };
}

/** The nights that did not come since a night: before each of the others, and until now. */
function missingOf(came: readonly Night[], now: number, lastGreen: Night | null): Alarm | null {
  const [first] = came;
  if (!first) return { since: null, nights: [], count: 1, lastGreen };
  const gaps = came.map((night, index) => {
    const next = came[index + 1];
    return { night, count: missedIn((next ? timeOf(next) : now) - timeOf(night)) };
  });
  const missed = gaps.filter(({ count }) => count > 0);
  const [gap] = missed;
  if (!gap) return null;
  return {
    since: new Date(timeOf(gap.night) + EVERY).toISOString(),
    nights: missed.map(({ night }) => night).slice(-1),
    count: missed.reduce((total, { count }) => total + count, 0),
    lastGreen,
  };
}

/** How many nights should have begun in a time that ends with a night, or with now. */
function missedIn(elapsed: number): number {
  return Math.max(0, Math.ceil((elapsed - GRACE) / EVERY) - 1);
}

function timeOf({ startedAt }: Night): number {
  return Date.parse(startedAt);
}
