import type { WorkingCalendar } from './calendar.ts';
import { stretchesAfter, stretchesBefore } from './stretches.ts';

/** The moment until which so many milliseconds are worked after `from`; `from` itself for 0. */
export function walkForward(from: Date, ms: number, calendar: WorkingCalendar): Date {
  if (ms === 0) return from;
  let left = ms;
  for (const { start, end } of stretchesAfter(from, calendar)) {
    if (left <= end - start) return new Date(start + left);
    left -= end - start;
  }
  throw new Error('unreachable: stretches have no end');
}

/** The moment since which so many milliseconds are worked before `from`; `from` itself for 0. */
export function walkBack(from: Date, ms: number, calendar: WorkingCalendar): Date {
  if (ms === 0) return from;
  let left = ms;
  for (const { start, end } of stretchesBefore(from, calendar)) {
    if (left <= end - start) return new Date(end - left);
    left -= end - start;
  }
  throw new Error('unreachable: stretches have no end');
}

/** Milliseconds worked between two moments; 0 when `to` is not after `from`. */
export function workedMs(from: Date, to: Date, calendar: WorkingCalendar): number {
  const limit = to.getTime();
  if (limit <= from.getTime()) return 0;
  let ms = 0;
  for (const { start, end } of stretchesAfter(from, calendar)) {
    if (start >= limit) break;
    ms += Math.min(end, limit) - start;
  }
  return ms;
}
