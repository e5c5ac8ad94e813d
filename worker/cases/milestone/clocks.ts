import { localDate, momentOf } from '../../working-time/zone.ts';
import type { Effect, Terms } from '../decision.ts';

/** Business days before the forecast at which the PM is told that it is not delivered yet (domain §7). */
const NOTICE_DAYS: readonly (5 | 2)[] = [5, 2];
/** Local time at which a day of the plan begins, in minutes. */
const MORNING = 9 * 60;

export type NoticeDays = 5 | 2 | -1;

/** What a wake-up of a milestone is called: it names the forecast it was planned for, so that an overtaken one is known. */
export function noticeName(forecast: string, days: NoticeDays): string {
  return `${days === -1 ? 'passed' : `left-${days}`}-on-${forecast}`;
}

/** Reads `left-5-on-2026-12-18`; null for anything else. */
export function noticeOf(what: string): { readonly days: NoticeDays; readonly forecast: string } | null {
  const [, passed, left, forecast = ''] = /^(?:(passed)|left-([52]))-on-(\d{4}-\d\d-\d\d)$/.exec(what) ?? [];
  if (passed) return { days: -1, forecast };
  return left ? { days: left === '5' ? 5 : 2, forecast } : null;
}

/** The wake-ups for a forecast, those that would lie in the past left out; earlier ones are cancelled. */
export function clocksFor(forecast: string, terms: Terms): Effect[] {
  const day = momentOf(forecast, MORNING, terms.zone);
  const notices = NOTICE_DAYS.map((days) => ({ days, at: terms.businessDaysBefore(day, days) }));
  const passed = { days: -1 as const, at: terms.businessDaysAfter(day, 1) };
  return [
    { kind: 'stop-waking' },
    ...[...notices, passed]
      .filter(({ at }) => at > terms.at)
      .map(({ days, at }): Effect => ({ kind: 'wake', what: noticeName(forecast, days), at })),
  ];
}

/** The day so many working days after another, or before it where there are fewer than none. */
export function workdaysFrom(day: string, days: number, terms: Terms): string {
  const from = momentOf(day, MORNING, terms.zone);
  const to = days >= 0 ? terms.businessDaysAfter(from, days) : terms.businessDaysBefore(from, -days);
  return localDate(to, terms.zone);
}
