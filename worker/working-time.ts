import { isWorkday, type WorkingCalendar } from './working-time/calendar.ts';
import { stretchesAfter } from './working-time/stretches.ts';
import { walkBack, walkForward, workedMs } from './working-time/walk.ts';
import { localDate, localMinutes, momentOf, shiftDate } from './working-time/zone.ts';

const HOUR_MS = 3_600_000;

/**
 * Promises to clients count in hours in which people work: four hours from Friday afternoon end on the next
 * workday, over weekends, holidays and make-up Saturdays.
 * @returns the moment that lies so many working hours after `from`, exact to the millisecond; `from` itself for 0
 */
export function businessHoursAfter(from: Date, hours: number, calendar: WorkingCalendar): Date {
  return walkForward(from, forward(hours), calendar);
}

/** The moment that lies so many working hours before `from`: a preview goes out so long ahead of its letter. */
export function businessHoursBefore(from: Date, hours: number, calendar: WorkingCalendar): Date {
  return walkBack(from, forward(hours), calendar);
}

/** Working hours between two moments; 0 when `to` is not after `from`. */
export function businessHoursBetween(from: Date, to: Date, calendar: WorkingCalendar): number {
  return workedMs(from, to, calendar) / HOUR_MS;
}

function forward(hours: number): number {
  if (!(hours >= 0)) throw new RangeError('business hours only run forward');
  return Math.round(hours * HOUR_MS);
}

/**
 * The moment that lies so many workdays after `from`, when the wall clock shows the same time; a time that
 * daylight saving skips on that day moves on by the gap. `from` itself for 0.
 */
export function businessDaysAfter(from: Date, days: number, calendar: WorkingCalendar): Date {
  return sameHourOn(from, days, 1, calendar);
}

/** The moment that lies so many workdays before `from`, at the same time of day; `from` itself for 0. */
export function businessDaysBefore(from: Date, days: number, calendar: WorkingCalendar): Date {
  return sameHourOn(from, days, -1, calendar);
}

/** Whole workdays between two moments: the most that can be added to `from` without passing `to`. */
export function businessDaysBetween(from: Date, to: Date, calendar: WorkingCalendar): number {
  const { zone } = calendar;
  const last = localDate(to, zone);
  let days = 0;
  for (let date = shiftDate(localDate(from, zone), 1); date <= last; date = shiftDate(date, 1)) {
    if (isWorkday(date, calendar) && (date < last || momentOf(date, localMinutes(from, zone), zone) <= to))
      days += 1;
  }
  return days;
}

function sameHourOn(from: Date, days: number, step: 1 | -1, calendar: WorkingCalendar): Date {
  if (days < 0 || !Number.isInteger(days)) throw new RangeError('business days only run forward, whole ones');
  if (days === 0) return from;
  let date = localDate(from, calendar.zone);
  for (let [left, idle] = [days, 0]; left > 0; idle++) {
    if (idle > 400) throw new RangeError(`the working calendar has no workday in 400 days up to ${date}`);
    date = shiftDate(date, step);
    if (isWorkday(date, calendar)) [left, idle] = [left - 1, 0];
  }
  return momentOf(date, localMinutes(from, calendar.zone), calendar.zone);
}

/** Whether people work at this moment. The first moment of a window counts, the last does not. */
export function isWorkingMoment(at: Date, calendar: WorkingCalendar): boolean {
  return nextWindowStart(at, calendar).getTime() === at.getTime();
}

/** `from` itself when people work then, else the beginning of the next window. */
export function nextWindowStart(from: Date, calendar: WorkingCalendar): Date {
  for (const { start } of stretchesAfter(from, calendar)) return new Date(start);
  throw new Error('unreachable: stretches have no end');
}

/**
 * Nobody is written to at night, at the weekend or on a holiday: the moment until which an automatic letter waits,
 * null when it may leave at once.
 */
export function quietUntil(at: Date, calendar: WorkingCalendar): Date | null {
  const next = nextWindowStart(at, calendar);
  return next.getTime() === at.getTime() ? null : next;
}
