import type { CaseRef } from '../cases/decision.ts';
import type { Happening } from '../cases/happening.ts';
import type { Cadence } from '../cases/project/state.ts';
import type { WorkingCalendar } from '../working-time/calendar.ts';
import { isWorkday } from '../working-time/calendar.ts';
import { localDate, momentOf, shiftDate, weekdayOf } from '../working-time/zone.ts';
import { businessHoursBefore, nextWindowStart } from '../working-time.ts';

/** Client updates leave at nine in the morning, project time. */
const UPDATE_MINUTES = 9 * 60;
const MONDAY = 1;
/** No holiday moves an update further than this. */
const LONGEST_REST_DAYS = 14;

/**
 * When the next client update is due, strictly after a moment: Monday at 09:00 project time, moved to the next
 * workday where that is a holiday; every week, every second week, or the first Monday of a month.
 * @returns null when the project wants no updates
 */
export function nextUpdate(cadence: Cadence, after: Date, calendar: WorkingCalendar): Date | null {
  if (cadence === 'none') return null;
  // The update of a Monday within a long holiday is still to come when that Monday has passed.
  let date = shiftDate(localDate(after, calendar.zone), -LONGEST_REST_DAYS);
  for (;;) {
    if (weekdayOf(date) === MONDAY && isMondayOf(cadence, date)) {
      const at = momentOf(firstWorkday(date, calendar), UPDATE_MINUTES, calendar.zone);
      if (at > after) return at;
    }
    date = shiftDate(date, 1);
  }
}

/** The brief is there when the PM sits down. */
const BRIEF_MINUTES = 8 * 60 + 30;

/** When the next morning brief is due, strictly after a moment: 08:30 project time of the next workday. */
export function nextBrief(after: Date, calendar: WorkingCalendar): Date {
  let date = localDate(after, calendar.zone);
  for (;;) {
    const at = momentOf(date, BRIEF_MINUTES, calendar.zone);
    if (at > after && isWorkday(date, calendar)) return at;
    date = shiftDate(date, 1);
  }
}

/**
 * Whether a brief may be drawn up at this moment: on a workday from 08:30 project time until people go home. One that
 * was missed overnight, or on a day that is over, is not caught up: the next morning has its own.
 */
export function isBriefTime(at: Date, calendar: WorkingCalendar): boolean {
  const today = localDate(at, calendar.zone);
  if (!isWorkday(today, calendar) || at < momentOf(today, BRIEF_MINUTES, calendar.zone)) return false;
  return localDate(nextWindowStart(at, calendar), calendar.zone) === today;
}

/** The PM sees a client update so many business hours before it leaves. */
const PREVIEW_HOURS = 2;

/**
 * The hour of the update whose preview has fallen due: its own, or, when that was missed and the preview of the next
 * one has fallen due meanwhile too, the hour of the next: two updates about the same weeks are one too many.
 * @returns null when the project wants no updates any more
 */
export function releaseOf(
  cadence: Cadence,
  previewAt: Date,
  now: Date,
  calendar: WorkingCalendar,
): Date | null {
  const own = nextUpdate(cadence, previewAt, calendar);
  if (!own || own > now) return own;
  const next = nextUpdate(cadence, now, calendar);
  return next && previewOf(next, calendar) <= now ? next : own;
}

/** When an update that leaves at a moment is shown to the PM. */
export function previewOf(release: Date, calendar: WorkingCalendar): Date {
  return businessHoursBefore(release, PREVIEW_HOURS, calendar);
}

function isMondayOf(cadence: Exclude<Cadence, 'none'>, monday: string): boolean {
  switch (cadence) {
    case 'weekly':
      return true;
    case 'fortnightly':
      return weeksSinceEpoch(monday) % 2 === 0;
    case 'monthly':
      return Number(monday.slice(8)) <= 7;
  }
}

const WEEK_MS = 7 * 86_400_000;

function weeksSinceEpoch(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / WEEK_MS);
}

function firstWorkday(date: string, calendar: WorkingCalendar): string {
  let day = date;
  while (!isWorkday(day, calendar)) day = shiftDate(day, 1);
  return day;
}

/**
 * What a wake-up of a case means to it: the case itself knows what it asked to be woken for; `heard` are the people
 * whose words wait for the PM.
 */
export function wakeUpEvent(kind: string, about: CaseRef, heard: readonly number[]): Happening {
  const what = kind.slice(kind.indexOf(':') + 1);
  return { on: about.kind, number: about.number, event: { happened: 'woken', what, heard } } as Happening;
}
