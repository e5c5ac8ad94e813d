import { createRequire } from 'node:module';
import china from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type Holidays from 'date-holidays';
import { shiftDate } from './zone.ts';

type DayKind = 'workday' | 'holiday';

const DAY_MS = 86_400_000;
const years = new Map<string, ReadonlySet<string>>();

/**
 * What a public calendar says about a local date; null when it says nothing and the weekday decides.
 * `CN` knows the make-up workdays (调休) that the State Council announces each November for the coming year.
 */
export function dayKind(calendar: string, date: string): DayKind | null {
  if (calendar === 'none') return null;
  if (calendar === 'CN')
    return date in china.workdays ? 'workday' : date in china.holidays ? 'holiday' : null;
  return publicHolidays(calendar, Number(date.slice(0, 4))).has(date) ? 'holiday' : null;
}

/** Whether the calendar knows this year; for China not before its announcement. */
export function knowsYear(calendar: string, year: number): boolean {
  if (calendar === 'CN') return Object.keys(china.holidays).some((date) => date.startsWith(`${year}-`));
  return calendar === 'none' || publicHolidays(calendar, year).size > 0;
}

/** Whether there is such a calendar: `none`, or an ISO 3166 country code. */
export function isCalendar(calendar: string): boolean {
  return calendar === 'none' || calendar === 'CN' || calendar in countries().getCountries();
}

function publicHolidays(country: string, year: number): ReadonlySet<string> {
  const key = `${country} ${year}`;
  const known = years.get(key);
  if (known) return known;
  if (!isCalendar(country))
    throw new RangeError(`no holiday calendar ${country} (an ISO 3166 country code, or none)`);
  const dates = countries(country)
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .flatMap(({ date, start, end }) => {
      // Religious holidays begin at sunset of the day before; the date is the working day that is lost.
      const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS));
      return Array.from({ length: days }, (_, day) => shiftDate(date.slice(0, 10), day));
    });
  const found: ReadonlySet<string> = new Set(dates);
  years.set(key, found);
  return found;
}

const load = createRequire(import.meta.url);

/** Loaded on first use: its rules of 200 countries take a quarter of a second and 26 MB. */
function countries(country?: string): Holidays {
  const Calendar: typeof Holidays = load('date-holidays');
  return country ? new Calendar(country) : new Calendar();
}
