import { allForYear } from '@18f/us-federal-holidays';
import { addDays, type CalendarDate, isoDate, weekday } from '../shared/calendar-date';

/** Fewest and most business days that the mailed activation code takes. Source: guides step 7 [H], D-16. */
export const MAIL_BUSINESS_DAYS = { fewest: 7, most: 10 } as const;

/** Whether mail is delivered that day: Monday to Friday and no federal holiday (D-16). */
export function isBusinessDay(date: CalendarDate): boolean {
  const day = weekday(date);
  return day !== 0 && day !== 6 && !federalHolidays(date.year).has(isoDate(date));
}

/** The business day that comes `days` business days after `date`. @rule thank-you.letter */
export function addBusinessDays(date: CalendarDate, days: number): CalendarDate {
  let current = date;
  for (let left = days; left > 0;) {
    current = addDays(current, 1);
    if (isBusinessDay(current)) {
      left -= 1;
    }
  }
  return current;
}

const holidaysByYear = new Map<number, ReadonlySet<string>>();

/** Observed holidays of a year as YYYY-MM-DD, with a New Year's Day that is observed on December 31. */
function federalHolidays(year: number): ReadonlySet<string> {
  const known = holidaysByYear.get(year);
  if (known) {
    return known;
  }
  const days = [...allForYear(year), ...allForYear(year + 1)].map(({ date }) =>
    isoDate({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() }),
  );
  const holidays = new Set(days);
  holidaysByYear.set(year, holidays);
  return holidays;
}
