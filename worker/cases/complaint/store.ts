import type { Transaction } from 'kysely';
import type { Database } from '../../../db/schema.ts';
import type { Complaint } from './state.ts';

export async function loadComplaint(
  trx: Transaction<Database>,
  projectId: number,
  number: number,
): Promise<Complaint> {
  const row = await trx
    .selectFrom('complaint')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return { status: 'absent', number };
  const facts = {
    number: row.number,
    grade: row.severity,
    words: row.words,
    sourcePerson: row.source_person_id ?? 0,
    sourceMail: row.source_mail_id ?? 0,
    responsiblePerson: row.responsible_person_id ?? 0,
    answerBy: row.answer_by ?? row.opened_at,
    openedAt: row.opened_at,
  };
  switch (row.status) {
    case 'acknowledged':
    case 'investigating':
      return { ...facts, status: row.status };
    case 'resolved':
      return { ...facts, status: row.status, resolvedAt: row.changed_at };
    default:
      throw new Error(`complaint ${projectId}/${number} has the unknown status ${row.status}`);
  }
}

export async function saveComplaint(
  trx: Transaction<Database>,
  projectId: number,
  state: Complaint,
  at: Date,
): Promise<void> {
  if (state.status === 'absent') return;
  const fields = { status: state.status, severity: state.grade, answer_by: state.answerBy, changed_at: at };
  await trx
    .insertInto('complaint')
    .values({
      project_id: projectId,
      number: state.number,
      words: state.words,
      source_person_id: state.sourcePerson,
      source_mail_id: state.sourceMail,
      responsible_person_id: state.responsiblePerson,
      opened_at: state.openedAt,
      ...fields,
    })
    .onConflict((conflict) => conflict.columns(['project_id', 'number']).doUpdateSet(fields))
    .execute();
}

/** How many complaints this project has seen since a moment. */
export async function complaintsSince(
  trx: Transaction<Database>,
  projectId: number,
  since: Date,
): Promise<number> {
  const row = await trx
    .selectFrom('complaint')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('project_id', '=', projectId)
    .where('opened_at', '>=', since)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
