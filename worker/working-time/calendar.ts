import { dayKind } from './holidays.ts';
import { localDate, momentOf, shiftDate, weekdayOf } from './zone.ts';

/** Working hours within a local day, `HH:MM`. `to` at or before `from` means the next morning. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/** When a project works. */
export interface WorkingCalendar {
  /** IANA name, for example `Asia/Shanghai`. */
  readonly zone: string;
  /** `CN` with make-up workdays, another ISO 3166 country code, or `none`. */
  readonly holidays: string;
  /** ISO weekdays, 1 Monday … 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly windows: readonly Window[];
}

/** The usual week: Monday to Friday, 09:00–12:00 and 13:30–18:00. */
export function usualWeek(zone: string, holidays: string): WorkingCalendar {
  return {
    zone,
    holidays,
    weekdays: [1, 2, 3, 4, 5],
    windows: [
      { from: '09:00', to: '12:00' },
      { from: '13:30', to: '18:00' },
    ],
  };
}

/** Whether people work on this local date: holidays rest, make-up Saturdays and Sundays work. */
export function isWorkday(date: string, calendar: WorkingCalendar): boolean {
  const kind = dayKind(calendar.holidays, date);
  return kind ? kind === 'workday' : calendar.weekdays.includes(weekdayOf(date));
}

/** A stretch of working time, in milliseconds since 1970. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Longest run of days without work that is believed: beyond it the calendar must be wrong. */
const PATIENCE_DAYS = 400;

/**
 * The stretches of working time that end after `from`, in order, without end. Windows that overlap (one over
 * midnight, one from early morning) count once. A window over midnight belongs to the day it begins on.
 * @throws RangeError when nobody works for more than a year
 */
export function* stretchesAfter(from: Date, calendar: WorkingCalendar): Generator<Stretch> {
  let done = from.getTime();
  let date = shiftDate(localDate(from, calendar.zone), -1);
  for (let idle = 0; idle <= PATIENCE_DAYS; idle++, date = shiftDate(date, 1)) {
    if (!isWorkday(date, calendar)) continue;
    for (const { start, end } of windowsOn(date, calendar)) {
      if (end <= done) continue;
      yield { start: Math.max(start, done), end };
      done = end;
      idle = 0;
    }
  }
  throw new RangeError(`the working calendar has no working time in ${PATIENCE_DAYS} days before ${date}`);
}

function windowsOn(date: string, { windows, zone }: WorkingCalendar): Stretch[] {
  return windows
    .map(({ from, to }) => {
      const [begin, finish] = [minutesOf(from), minutesOf(to)];
      const end = momentOf(date, finish > begin ? finish : finish + 1440, zone);
      return { start: momentOf(date, begin, zone).getTime(), end: end.getTime() };
    })
    .sort((a, b) => a.start - b.start);
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}
