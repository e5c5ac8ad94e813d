import type { WorkingCalendar } from './calendar.ts';
import { knowsYear } from './holidays.ts';
import { localDate } from './zone.ts';

/** Statutory holidays of a Chinese year (全国年节及纪念日放假办法, art. 2, as of 2025). */
const STATUTORY_DAYS = 13;
const DECEMBER = 12;

/**
 * The year for which this calendar has no holidays yet: the coming one from 1 December (project time), the present
 * one at any time; null when there is no gap. A list of the project's own that names as many days of rest as the
 * law grants closes it.
 */
export function missingYears(calendar: WorkingCalendar, now: Date): number | null {
  const today = localDate(now, calendar.zone);
  const year = Number(today.slice(0, 4));
  const asked = Number(today.slice(5, 7)) === DECEMBER ? [year, year + 1] : [year];
  return asked.find((one) => !knowsYear(calendar.holidays, one) && !isListed(one, calendar)) ?? null;
}

function isListed(year: number, { dates }: WorkingCalendar): boolean {
  const own = [...(dates?.values() ?? [])];
  const rests = own.filter(({ date, kind }) => kind === 'rest' && date.startsWith(`${year}-`));
  return rests.length >= STATUTORY_DAYS;
}
