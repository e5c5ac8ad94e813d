import type { CalendarDate, ProjectHours, Window } from '../cases/project/state.ts';
import { publicDay } from './holidays.ts';
import { type Span, spansOf } from './window.ts';
import { weekdayOf } from './zone.ts';

/** When a project works. */
export interface WorkingCalendar {
  /** IANA name, for example `Asia/Shanghai`. */
  readonly zone: string;
  /** `CN` with make-up workdays, another ISO 3166 code (`GB`, `US-CA`), or `none`. */
  readonly holidays: string;
  /** ISO weekdays, 1 Monday … 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly windows: readonly Window[];
  /** Dates of the project's own, by date: they outrank the holidays and the week. */
  readonly dates?: ReadonlyMap<string, CalendarDate>;
}

export const USUAL_WEEKDAYS: readonly number[] = [1, 2, 3, 4, 5];
export const USUAL_WINDOWS: readonly Window[] = [
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '18:00' },
];

/** The usual week: Monday to Friday, 09:00–12:00 and 13:30–18:00. */
export function usualWeek(zone: string, holidays: string): WorkingCalendar {
  return { zone, holidays, weekdays: USUAL_WEEKDAYS, windows: USUAL_WINDOWS };
}

/** The calendar of a project: its week, its holidays, its own dates. */
export function calendarOf({ zone, calendar, weekdays, windows, dates }: ProjectHours): WorkingCalendar {
  return {
    zone,
    holidays: calendar,
    weekdays,
    windows,
    dates: new Map(dates.map((own) => [own.date, own])),
  };
}

/** Whether people work on this local date, if only for an hour: holidays rest, make-up Saturdays and Sundays work. */
export function isWorkday(date: string, calendar: WorkingCalendar): boolean {
  return spansOn(date, calendar).length > 0;
}

/**
 * The working hours that begin on a local date. The project's own dates decide first, then the public calendar,
 * then the week; a holiday that begins at noon ends the working day there.
 */
export function spansOn(date: string, calendar: WorkingCalendar): readonly Span[] {
  const own = calendar.dates?.get(date);
  if (own) return own.kind === 'rest' ? [] : spansOf(own.kind === 'work' ? calendar.windows : own.windows);
  const day = publicDay(calendar.holidays, date);
  const usual = spansOf(calendar.windows);
  if (day?.kind === 'workday') return usual;
  if (!calendar.weekdays.includes(weekdayOf(date)) || day?.fromMinute === 0) return [];
  if (!day) return usual;
  return usual
    .filter(({ begin }) => begin < day.fromMinute)
    .map(({ begin, finish }) => ({ begin, finish: Math.min(finish, day.fromMinute) }));
}
