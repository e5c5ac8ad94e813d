import type { WorkingCalendar } from '../working-time/calendar.ts';
import { isWorkday } from '../working-time/calendar.ts';
import { localDate, momentOf, shiftDate, weekdayOf } from '../working-time/zone.ts';

const TEN = 10 * 60;
const FOUR_PM = 16 * 60;
const NINE = 9 * 60;
const TUESDAY = 2;
const FRIDAY = 5;

/** The first workday after a moment at ten, project time: what was accepted and closed since is looked at. */
export function nextLook(after: Date, calendar: WorkingCalendar): Date {
  return next(after, calendar, TEN, (date) => isWorkday(date, calendar));
}

/** Whether a local day is the first Tuesday of a quarter, or the first workday after it where that is a holiday. */
export function isPulseDay(date: string, calendar: WorkingCalendar): boolean {
  let day = `${date.slice(0, 8)}01`;
  if ((Number(date.slice(5, 7)) - 1) % 3 !== 0) return false;
  while (weekdayOf(day) !== TUESDAY) day = shiftDate(day, 1);
  while (!isWorkday(day, calendar)) day = shiftDate(day, 1);
  return day === date;
}

/** The next Friday at four, project time, on which anybody works. */
export function nextReflection(after: Date, calendar: WorkingCalendar): Date {
  return next(after, calendar, FOUR_PM, (date) => weekdayOf(date) === FRIDAY && isWorkday(date, calendar));
}

/** The first workday of the next month, at nine. */
export function nextLearningNote(after: Date, calendar: WorkingCalendar): Date {
  return next(after, calendar, NINE, (date) => {
    let first = `${date.slice(0, 8)}01`;
    while (!isWorkday(first, calendar)) first = shiftDate(first, 1);
    return first === date;
  });
}

function next(
  after: Date,
  { zone }: WorkingCalendar,
  minutes: number,
  fits: (date: string) => boolean,
): Date {
  let date = localDate(after, zone);
  for (;;) {
    const at = momentOf(date, minutes, zone);
    if (at > after && fits(date)) return at;
    date = shiftDate(date, 1);
  }
}
