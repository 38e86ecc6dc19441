/** A day of the calendar without a time or a zone. Months count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const COURT_DAY = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/New_York',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/**
 * The day on the calendar of the PACER Service Center (Eastern time, D-23) at an instant.
 * @rule clock.eastern
 */
export function courtDay(instant: Date): CalendarDate {
  const [month, day, year] = COURT_DAY.format(instant).split('/').map(Number) as [number, number, number];
  return { year, month, day };
}

/**
 * Reads MM/DD/YYYY; undefined when it is written otherwise or no calendar has that day.
 * @rule form.birth-date
 */
export function parseDate(text: string): CalendarDate | undefined {
  const match = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  if (!match) {
    return undefined;
  }
  const [month, day, year] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? { year, month, day } : undefined;
}

/** Negative when `a` is before `b`, 0 on the same day, positive after. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** The day `days` later. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const moved = new Date(Date.UTC(date.year, date.month - 1, date.day + days));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** Day of the week, 0 for Sunday to 6 for Saturday. */
export function weekday(date: CalendarDate): number {
  return new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay();
}

/** YYYY-MM-DD, as the control API writes days. */
export function isoDate(date: CalendarDate): string {
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${date.year}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
}
