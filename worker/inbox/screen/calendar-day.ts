/** A day of the calendar as YYYY-MM-DD: comparable as text, without hour or zone. */
export type CalendarDay = string;

/** The day, or null where the calendar has none (31 April). */
export function calendarDay(year: number, month: number, day: number): CalendarDay | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  return at.toISOString().slice(0, 10);
}

/** `days` may be negative. */
export function daysAfter(day: CalendarDay, days: number): CalendarDay {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Whole days from the first to the second. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export function weekdayOf(day: CalendarDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/**
 * A day and month without a year, as meant by somebody who wrote on `written`: the one that is at most 30 days past
 * (answering programs outlive their holidays) and otherwise ahead.
 */
export function nearestDay(month: number, day: number, written: CalendarDay): CalendarDay | null {
  const year = Number(written.slice(0, 4));
  const candidates = [year - 1, year, year + 1].map((candidate) => calendarDay(candidate, month, day));
  return candidates.find((candidate) => candidate !== null && daysBetween(written, candidate) >= -30) ?? null;
}
