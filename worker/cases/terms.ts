import { calendarOf } from '../working-time/calendar.ts';
import { crossingAt } from '../working-time/sla-clock.ts';
import { localDate } from '../working-time/zone.ts';
import {
  businessDaysAfter,
  businessDaysBefore,
  businessHoursAfter,
  nextWindowStart,
} from '../working-time.ts';
import type { Terms } from './decision.ts';
import { membersWith, type Project } from './project/state.ts';

/** What the cases of a project may know when they decide at a moment. */
export function termsOf(project: Project, at: Date): Terms {
  const calendar = calendarOf(project);
  return {
    at,
    language: project.language,
    zone: project.zone,
    pms: membersWith(project, 'pm'),
    approvers: membersWith(project, 'client-approver'),
    contacts: membersWith(project, 'client-contact'),
    sponsors: membersWith(project, 'sponsor'),
    team: membersWith(project, 'team'),
    delegations: project.delegations.filter(
      ({ until }) => until === null || until >= localDate(at, project.zone),
    ),
    away: project.members.flatMap(({ personId, awayUntil }) =>
      awayUntil ? [{ personId, until: awayUntil }] : [],
    ),
    settings: project.settings,
    hours: project,
    baselineVersion: project.baselineVersion,
    businessHoursAfter: (from, hours) => businessHoursAfter(from, hours, calendar),
    // A mail of the night counts from the next morning: nobody is given until 00:49.
    businessDaysAfter: (from, days) => businessDaysAfter(nextWindowStart(from, calendar), days, calendar),
    businessDaysBefore: (from, days) => businessDaysBefore(from, days, calendar),
    crossing: (steps, promise, percent) => crossingAt(steps, promise, percent, calendar, at),
  };
}
