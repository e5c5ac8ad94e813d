import { createRequire } from 'node:module';
import china from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type Holidays from 'date-holidays';
import { shiftDate } from './zone.ts';

/** What a public calendar says about a date; a holiday may begin at noon (minutes after midnight, 0: all day). */
export type PublicDay =
  | { readonly kind: 'workday' }
  | { readonly kind: 'holiday'; readonly fromMinute: number };

const DAY_MS = 86_400_000;
const WORKDAY: PublicDay = { kind: 'workday' };
const HOLIDAY: PublicDay = { kind: 'holiday', fromMinute: 0 };
const years = new Map<string, ReadonlyMap<string, PublicDay>>();

/**
 * What a public calendar says about a local date; null when it says nothing and the weekday decides.
 * `CN` knows the make-up workdays (调休) that the State Council announces each November for the coming year.
 */
export function publicDay(calendar: string, date: string): PublicDay | null {
  if (calendar === 'none') return null;
  if (calendar === 'CN') return date in china.workdays ? WORKDAY : date in china.holidays ? HOLIDAY : null;
  return publicHolidays(calendar, Number(date.slice(0, 4))).get(date) ?? null;
}

/** Whether the calendar knows this year; for China not before its announcement. */
export function knowsYear(calendar: string, year: number): boolean {
  if (calendar === 'CN') return Object.keys(china.holidays).some((date) => date.startsWith(`${year}-`));
  return calendar === 'none' || publicHolidays(calendar, year).size > 0;
}

/**
 * Whether there is such a calendar: `none`, an ISO 3166 country code, or a part of one (ISO 3166-2, `US-CA`, and
 * where holidays differ within it, `DE-BY-A`).
 */
export function isCalendar(calendar: string): boolean {
  if (calendar === 'none' || calendar === 'CN') return true;
  const [country = '', state, region, ...more] = calendar.split('-');
  const known = countries();
  if (more.length > 0 || !Object.hasOwn(known.getCountries(), country)) return false;
  if (state === undefined) return true;
  if (!Object.hasOwn(known.getStates(country) ?? {}, state)) return false;
  return region === undefined || Object.hasOwn(known.getRegions(country, state) ?? {}, region);
}

function publicHolidays(calendar: string, year: number): ReadonlyMap<string, PublicDay> {
  const key = `${calendar} ${year}`;
  const known = years.get(key);
  if (known) return known;
  if (!isCalendar(calendar))
    throw new RangeError(`no holiday calendar ${calendar} (an ISO 3166 code such as GB or US-CA, or none)`);
  const found = new Map<string, PublicDay>();
  for (const holiday of countries(calendar).getHolidays(year)) {
    if (holiday.type !== 'public') continue;
    for (const [date, day] of daysOf(holiday)) {
      if (found.get(date) !== HOLIDAY) found.set(date, day);
    }
  }
  years.set(key, found);
  return found;
}

/** A holiday of several days rests on each; one that begins during its first day leaves the morning to work. */
function daysOf({ date, start, end }: { date: string; start: Date; end: Date }): [string, PublicDay][] {
  const first = date.slice(0, 10);
  const fromMinute = Number(date.slice(11, 13)) * 60 + Number(date.slice(14, 16));
  if (fromMinute > 0) return [[first, { kind: 'holiday', fromMinute }]];
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS));
  return Array.from({ length: days }, (_, day) => [shiftDate(first, day), HOLIDAY]);
}

const load = createRequire(import.meta.url);

/** Loaded on first use: its rules of 200 countries take a quarter of a second and 26 MB. */
function countries(calendar?: string): Holidays {
  const Calendar: typeof Holidays = load('date-holidays');
  if (calendar === undefined) return new Calendar();
  const [country = '', state = '', region = ''] = calendar.split('-');
  return new Calendar(country, state, region);
}
