import type { PlainLetter } from '../cases/act.ts';
import { membersWith, type Project } from '../cases/project/state.ts';
import { calendarOf } from '../working-time/calendar.ts';
import { missingYears } from '../working-time/coming-year.ts';

/** A year without holidays counts every clock wrongly: its absence is told once, from 1 December. */
export function calendarNote(project: Project, now: Date): PlainLetter[] {
  const year = missingYears(calendarOf(project), now);
  if (year === null || project.phase === 'closed' || project.phase === 'archived') return [];
  return [
    {
      letter: 'pm-note',
      to: membersWith(project, 'pm'),
      variables: { what: 'calendar-missing', year, calendar: project.calendar },
      occasion: `calendar-missing:${year}`,
      answers: false,
    },
  ];
}
