import type { Selectable, Transaction } from 'kysely';
import type { Database, ProjectTable } from '../../../db/schema.ts';
import type { CalendarDate, ProjectHours, Window } from './state.ts';

type Trx = Transaction<Database>;

/** The week of a project as its row has it. */
export function hoursColumns(
  row: Pick<Selectable<ProjectTable>, 'weekdays' | 'windows'>,
): Pick<ProjectHours, 'weekdays' | 'windows'> {
  return { weekdays: row.weekdays as number[], windows: row.windows as Window[] };
}

/** A date of a project's own and who set it; null: the project file. */
export interface OwnDate extends CalendarDate {
  readonly by: number | null;
}

/** Every date on which the project differs from its week and its holidays, in order. */
export async function ownDates(trx: Trx, projectId: number): Promise<OwnDate[]> {
  const rows = await trx
    .selectFrom('calendar_date')
    .select(['date', 'kind', 'windows', 'name', 'by_person_id as by'])
    .where('project_id', '=', projectId)
    .orderBy('date')
    .execute();
  return rows.map((row) => ({ ...row, windows: row.windows as Window[] }));
}

/** Sets dates, whatever was set for them before. The caller holds the project's row lock. */
export async function setDates(
  trx: Trx,
  projectId: number,
  dates: readonly CalendarDate[],
  by: number | null,
  at: Date,
): Promise<void> {
  if (dates.length === 0) return;
  await trx
    .insertInto('calendar_date')
    .values(
      dates.map(({ date, kind, windows, name }) => ({
        project_id: projectId,
        date,
        kind,
        windows: JSON.stringify(windows),
        name,
        by_person_id: by,
        changed_at: at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['project_id', 'date']).doUpdateSet((eb) => ({
        kind: eb.ref('excluded.kind'),
        windows: eb.ref('excluded.windows'),
        name: eb.ref('excluded.name'),
        by_person_id: eb.ref('excluded.by_person_id'),
        changed_at: eb.ref('excluded.changed_at'),
      })),
    )
    .execute();
}

/** The cases of a project whose clocks run by its calendar. */
export async function casesByTheClock(
  trx: Trx,
  projectId: number,
): Promise<{ readonly complaints: readonly number[]; readonly questions: readonly number[] }> {
  const complaints = await trx
    .selectFrom('complaint')
    .select('number')
    .where('project_id', '=', projectId)
    .where('status', 'not in', ['closed', 'settled'])
    .orderBy('number')
    .execute();
  const questions = await trx
    .selectFrom('question')
    .select('number')
    .where('project_id', '=', projectId)
    .where('status', '=', 'open')
    .orderBy('number')
    .execute();
  return {
    complaints: complaints.map(({ number }) => number),
    questions: questions.map(({ number }) => number),
  };
}

/** Lets the week and the holidays decide again on these dates. Gives those that had been set. */
export async function clearDates(trx: Trx, projectId: number, dates: readonly string[]): Promise<string[]> {
  if (dates.length === 0) return [];
  const rows = await trx
    .deleteFrom('calendar_date')
    .where('project_id', '=', projectId)
    .where('date', 'in', dates)
    .returning('date')
    .execute();
  return rows.map(({ date }) => date);
}
