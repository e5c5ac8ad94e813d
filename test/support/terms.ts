import type { Party, Terms } from '../../worker/cases/decision.ts';
import { USUAL_SETTINGS } from '../../worker/cases/project/settings.ts';
import type { WorkingCalendar } from '../../worker/working-time/calendar.ts';
import { crossingAt } from '../../worker/working-time/sla-clock.ts';

export const PM: Party = { personId: 1, name: '张伟', address: 'zhang.wei@studio.example', language: 'zh' };
export const AMY: Party = { personId: 2, name: 'Amy Lin', address: 'amy@harbour.example', language: 'en' };
export const TOM: Party = { personId: 3, name: 'Tom Ray', address: 'tom@harbour.example', language: 'en' };

const HOUR_MS = 3_600_000;

const AROUND_THE_CLOCK: WorkingCalendar = {
  zone: 'UTC',
  holidays: 'none',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  windows: [{ from: '00:00', to: '00:00' }],
};

/** Terms in which every hour is a working hour and every day a working day. */
export function terms(changes: Partial<Terms> = {}): Terms {
  const at = changes.at ?? new Date('2026-12-01T10:00:00Z');
  return {
    at,
    language: 'en',
    zone: 'UTC',
    pms: [PM],
    approvers: [AMY],
    contacts: [],
    sponsors: [],
    team: [],
    delegations: [],
    settings: USUAL_SETTINGS,
    hours: {
      zone: 'UTC',
      calendar: 'none',
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      windows: [{ from: '00:00', to: '00:00' }],
      dates: [],
    },
    baselineVersion: 0,
    businessHoursAfter: (from, hours) => new Date(from.getTime() + hours * HOUR_MS),
    businessDaysAfter: (from, days) => new Date(from.getTime() + days * 24 * HOUR_MS),
    businessDaysBefore: (from, days) => new Date(from.getTime() - days * 24 * HOUR_MS),
    crossing: (steps, promise, percent) => crossingAt(steps, promise, percent, AROUND_THE_CLOCK, at),
    ...changes,
  };
}
