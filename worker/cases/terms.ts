import { businessDaysAfter, businessHoursAfter, calendarOf } from '../working-time.ts';
import type { Terms } from './decision.ts';
import type { Project } from './project/state.ts';
import { membersWith } from './project/store.ts';

/** What the cases of a project may know when they decide at a moment. */
export function termsOf(project: Project, at: Date): Terms {
  const calendar = calendarOf(project);
  return {
    at,
    language: project.language,
    pms: membersWith(project, 'pm'),
    approvers: membersWith(project, 'client-approver'),
    baselineVersion: project.baselineVersion,
    businessHoursAfter: (from, hours) => businessHoursAfter(from, hours, calendar),
    businessDaysAfter: (from, days) => businessDaysAfter(from, days, calendar),
  };
}
