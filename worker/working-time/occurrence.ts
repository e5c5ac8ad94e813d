import { isWorkday, type WorkingCalendar } from './calendar.ts';
import { localDate, momentOf, shiftDate, weekdayOf } from './zone.ts';

/** When something comes round: on a weekday every week or every second, or on the first such weekday of a month. */
export interface Recurrence {
  readonly every: 'week' | 'fortnight' | 'month';
  /** ISO weekday, 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** Minutes after local midnight. */
  readonly minutes: number;
}

const WEEK_DAYS = 7;

/**
 * The next time a meeting comes round, strictly after a moment; one that falls on a holiday is held on the next workday.
 * `since` is an earlier occurrence, which every second week is counted from; null for the first.
 */
export function nextOccurrence(
  { every, weekday, minutes }: Recurrence,
  after: Date,
  since: Date | null,
  calendar: WorkingCalendar,
): Date {
  const { zone } = calendar;
  const anchor = since ? mondayOf(localDate(since, zone)) : null;
  for (let date = shiftDate(localDate(after, zone), -WEEK_DAYS); ; date = shiftDate(date, 1)) {
    if (weekdayOf(date) !== weekday) continue;
    if (every === 'month' && Number(date.slice(8)) > WEEK_DAYS) continue;
    if (every === 'fortnight' && anchor !== null && weeksBetween(anchor, mondayOf(date)) % 2 !== 0) continue;
    const at = momentOf(workdayFrom(date, calendar), minutes, zone);
    if (at > after) return at;
  }
}

/** The date itself where people work on it, else the next on which they do. */
export function workdayFrom(date: string, calendar: WorkingCalendar): string {
  let day = date;
  // A calendar without any workday would search for ever; a year holds one.
  for (let tries = 0; !isWorkday(day, calendar) && tries < 366; tries += 1) day = shiftDate(day, 1);
  return day;
}

function mondayOf(date: string): string {
  return shiftDate(date, 1 - weekdayOf(date));
}

const DAY_MS = 86_400_000;

function weeksBetween(monday: string, other: string): number {
  return Math.round(Math.abs(Date.parse(other) - Date.parse(monday)) / (WEEK_DAYS * DAY_MS));
}
