import { isWorkday, stretchesAfter, type WorkingCalendar } from './working-time/calendar.ts';
import { localDate, localMinutes, momentOf, shiftDate } from './working-time/zone.ts';

const HOUR_MS = 3_600_000;

/**
 * Promises to clients count in hours in which people work: four hours from Friday afternoon end on the next
 * workday, over weekends, holidays and make-up Saturdays.
 * @returns the moment that lies so many working hours after `from`; `from` itself for 0
 */
export function businessHoursAfter(from: Date, hours: number, calendar: WorkingCalendar): Date {
  if (hours < 0) throw new RangeError('business hours only run forward');
  let leftMs = Math.round(hours * HOUR_MS);
  if (leftMs === 0) return from;
  for (const { start, end } of stretchesAfter(from, calendar)) {
    if (leftMs <= end - start) return new Date(start + leftMs);
    leftMs -= end - start;
  }
  throw new Error('unreachable: stretches have no end');
}

/**
 * The moment that lies so many workdays after `from`, when the wall clock shows the same time; a time that
 * daylight saving skips on that day moves on by the gap. `from` itself for 0.
 */
export function businessDaysAfter(from: Date, days: number, calendar: WorkingCalendar): Date {
  if (days < 0 || !Number.isInteger(days)) throw new RangeError('business days only run forward, whole ones');
  if (days === 0) return from;
  let date = localDate(from, calendar.zone);
  for (let [left, idle] = [days, 0]; left > 0; idle++) {
    if (idle > 400) throw new RangeError(`the working calendar has no workday in 400 days before ${date}`);
    date = shiftDate(date, 1);
    if (isWorkday(date, calendar)) [left, idle] = [left - 1, 0];
  }
  return momentOf(date, localMinutes(from, calendar.zone), calendar.zone);
}

/** Working hours between two moments; 0 when `to` is not after `from`. */
export function businessHoursBetween(from: Date, to: Date, calendar: WorkingCalendar): number {
  let ms = 0;
  for (const { start, end } of stretchesAfter(from, calendar)) {
    if (start >= to.getTime()) break;
    ms += Math.min(end, to.getTime()) - start;
  }
  return ms / HOUR_MS;
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
