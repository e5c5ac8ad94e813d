/** A day without a time and zone, as `YYYY-MM-DD`. */
export type LocalDate = string;

const DAY_MS = 86_400_000;

function atNoon(date: LocalDate): Date {
  return new Date(`${date}T12:00:00Z`);
}

function dateOf(ms: number): LocalDate {
  return new Date(ms).toISOString().slice(0, 10);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOf(atNoon(date).getTime() + days * DAY_MS);
}

/** The same day so many months on, or the month's last. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const day = atNoon(date);
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months + 1, 0, 12));
  last.setUTCDate(Math.min(day.getUTCDate(), last.getUTCDate()));
  return dateOf(last.getTime());
}

/** So many Mondays to Fridays on. */
export function addWorkdays(date: LocalDate, days: number): LocalDate {
  let day = date;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (weekdayOf(day) <= 5) left--;
  }
  return day;
}

export function endOfMonth(date: LocalDate): LocalDate {
  const day = atNoon(date);
  return dateOf(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0, 12));
}

/** 1 Monday to 7 Sunday (ISO 8601). */
export function weekdayOf(date: LocalDate): number {
  return atNoon(date).getUTCDay() || 7;
}

export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** The date, or null where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): LocalDate | null {
  const ms = Date.UTC(year, month - 1, day, 12);
  const date = new Date(ms);
  const same =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? dateOf(ms) : null;
}
