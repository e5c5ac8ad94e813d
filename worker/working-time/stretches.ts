import { spansOn, type WorkingCalendar } from './calendar.ts';
import type { Span } from './window.ts';
import { clockOn, localDate, shiftDate } from './zone.ts';

/** A stretch of working time, in milliseconds since 1970. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const DAY_MINUTES = 1440;
/** Longest run of days without work that is believed: beyond it the calendar must be wrong. */
const PATIENCE_DAYS = 400;

/**
 * The stretches of working time that end after `from`, in order, without end. Windows that overlap (one over
 * midnight, one from early morning) count once. A window over midnight belongs to the day it begins on; it is given
 * in two stretches that touch at midnight.
 * @throws RangeError when nobody works for more than a year
 */
export function* stretchesAfter(from: Date, calendar: WorkingCalendar): Generator<Stretch> {
  const passed = from.getTime();
  let date = localDate(from, calendar.zone);
  let night = spansOn(shiftDate(date, -1), calendar);
  for (let idle = 0; idle <= PATIENCE_DAYS; idle++) {
    const spans = spansOn(date, calendar);
    for (const { start, end } of stretchesOn(date, spans, night, calendar.zone)) {
      if (end <= passed) continue;
      yield { start: Math.max(start, passed), end };
      idle = 0;
    }
    [date, night] = [shiftDate(date, 1), spans];
  }
  throw new RangeError(`the working calendar has no working time in ${PATIENCE_DAYS} days before ${date}`);
}

/** The stretches of working time that begin before `from`, the latest first, without end. */
export function* stretchesBefore(from: Date, calendar: WorkingCalendar): Generator<Stretch> {
  const limit = from.getTime();
  let date = localDate(from, calendar.zone);
  let spans = spansOn(date, calendar);
  for (let idle = 0; idle <= PATIENCE_DAYS; idle++) {
    const dayBefore = shiftDate(date, -1);
    const night = spansOn(dayBefore, calendar);
    for (const { start, end } of stretchesOn(date, spans, night, calendar.zone).toReversed()) {
      if (start >= limit) continue;
      yield { start, end: Math.min(end, limit) };
      idle = 0;
    }
    [date, spans] = [dayBefore, night];
  }
  throw new RangeError(`the working calendar has no working time in ${PATIENCE_DAYS} days after ${date}`);
}

/** Working time within one local day, midnight to midnight: what began the evening before included. */
function stretchesOn(date: string, spans: readonly Span[], night: readonly Span[], zone: string): Stretch[] {
  const clock = clockOn(date, zone);
  const stretches: Stretch[] = [];
  for (const { finish } of night) {
    if (finish > DAY_MINUTES) stretches.push({ start: clock(0), end: clock(finish - DAY_MINUTES) });
  }
  for (const { begin, finish } of spans) {
    stretches.push({ start: clock(begin), end: clock(Math.min(finish, DAY_MINUTES)) });
  }
  return union(stretches);
}

/** A window within the hour that daylight saving skips has no time in it, and is left out. */
function union(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (end <= start) continue;
    if (!last || start > last.end) whole.push({ start, end });
    else if (end > last.end) whole[whole.length - 1] = { start: last.start, end };
  }
  return whole;
}
