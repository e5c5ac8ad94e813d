import type { WorkingCalendar } from './calendar.ts';
import type { Budget } from './sla.ts';
import { walkForward, workedMs } from './walk.ts';
import { hoursOf } from './window.ts';

/** A step of one case as its ledger has it: from this moment on it stands in this status. */
export interface Transition {
  readonly at: Date;
  readonly to: string;
}

/** What a clock measures. The first transition starts it. */
export interface ClockTerms {
  readonly budget: Budget;
  /** Statuses that wait for the client: only there the clock pauses. */
  readonly waitsIn: readonly string[];
  /** Statuses in which the promise is kept: there the clock stands still for good, unless the case is reopened. */
  readonly keptIn: readonly string[];
}

/** The shares of a budget, in percent, that are worth a word to somebody. */
export const MARKS = [50, 75, 100, 150] as const;
export type Mark = (typeof MARKS)[number];

export interface ClockReading {
  readonly standing: 'not-started' | 'running' | 'paused' | 'kept';
  /** Business hours used, or hours by day and night where the budget is in minutes. */
  readonly elapsedHours: number;
  /** Of the budget: 1 is all of it, more is late. */
  readonly share: number;
  /** When the budget is or was used up; null while the clock stands still before that. */
  readonly dueAt: Date | null;
  readonly crossed: readonly Mark[];
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/**
 * Reads the clock of a case as of a moment. Nothing is stored: an edit of the calendar or of the ledger's reading
 * gives another answer at once. Transitions may come in any order; those after `now` do not count yet.
 */
export function readClock(
  transitions: readonly Transition[],
  terms: ClockTerms,
  calendar: WorkingCalendar,
  now: Date,
): ClockReading {
  const budgetMs = budgetMsOf(terms.budget, calendar);
  const periods = periodsOf(transitions, terms, now);
  const elapsedMs = elapsedMsOf(periods, terms.budget, calendar);
  return {
    standing: periods.at(-1)?.standing ?? 'not-started',
    elapsedHours: elapsedMs / HOUR_MS,
    share: elapsedMs / budgetMs,
    dueAt: crossingAt(transitions, terms, 100, calendar, now),
    crossed: MARKS.filter((mark) => elapsedMs >= markMs(budgetMs, mark)),
  };
}

/**
 * The first of these shares (percent) that is still to be crossed, and the moment it will be if nothing happens to
 * the case until then; null while the clock stands still, and after the last.
 */
export function nextCrossing(
  transitions: readonly Transition[],
  terms: ClockTerms,
  percents: readonly number[],
  calendar: WorkingCalendar,
  now: Date,
): { readonly percent: number; readonly at: Date } | null {
  const budgetMs = budgetMsOf(terms.budget, calendar);
  const elapsedMs = elapsedMsOf(periodsOf(transitions, terms, now), terms.budget, calendar);
  const percent = percents.toSorted((a, b) => a - b).find((one) => markMs(budgetMs, one) > elapsedMs);
  const at = percent === undefined ? null : crossingAt(transitions, terms, percent, calendar, now);
  return percent === undefined || at === null ? null : { percent, at };
}

/** When this share (percent) was crossed, or will be; null where the clock stands still before that. */
export function crossingAt(
  transitions: readonly Transition[],
  terms: ClockTerms,
  percent: number,
  calendar: WorkingCalendar,
  now: Date,
): Date | null {
  let left = markMs(budgetMsOf(terms.budget, calendar), percent);
  const periods = periodsOf(transitions, terms, now);
  for (const period of periods.filter(({ standing }) => standing === 'running')) {
    const used = usedMs(period, terms.budget, calendar);
    if (left <= used || period === periods.at(-1)) return after(period.from, left, terms.budget, calendar);
    left -= used;
  }
  return null;
}

interface Period {
  readonly standing: 'running' | 'paused' | 'kept';
  readonly from: Date;
  readonly until: Date;
}

function periodsOf(transitions: readonly Transition[], terms: ClockTerms, now: Date): Period[] {
  const past = transitions.filter(({ at }) => at <= now).toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return past.map(({ at, to }, index) => ({
    standing: terms.keptIn.includes(to) ? 'kept' : terms.waitsIn.includes(to) ? 'paused' : 'running',
    from: at,
    until: past[index + 1]?.at ?? now,
  }));
}

function elapsedMsOf(periods: readonly Period[], budget: Budget, calendar: WorkingCalendar): number {
  return periods
    .filter(({ standing }) => standing === 'running')
    .reduce((sum, period) => sum + usedMs(period, budget, calendar), 0);
}

function usedMs({ from, until }: Period, { unit }: Budget, calendar: WorkingCalendar): number {
  return unit === 'minutes' ? until.getTime() - from.getTime() : workedMs(from, until, calendar);
}

function after(from: Date, ms: number, { unit }: Budget, calendar: WorkingCalendar): Date {
  return unit === 'minutes' ? new Date(from.getTime() + ms) : walkForward(from, ms, calendar);
}

function budgetMsOf({ unit, amount }: Budget, calendar: WorkingCalendar): number {
  const ms = Math.round(amount * unitMs(unit, calendar));
  if (!(ms > 0)) throw new RangeError('a clock needs a budget');
  return ms;
}

/** A business day is as long as the windows of a usual day of this project. */
function unitMs(unit: Budget['unit'], calendar: WorkingCalendar): number {
  switch (unit) {
    case 'minutes':
      return MINUTE_MS;
    case 'business-hours':
      return HOUR_MS;
    case 'business-days':
      return hoursOf(calendar.windows) * HOUR_MS;
  }
}

function markMs(budgetMs: number, percent: number): number {
  return Math.ceil((budgetMs * percent) / 100);
}
