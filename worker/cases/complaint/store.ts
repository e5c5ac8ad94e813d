import type { Transaction } from 'kysely';
import type { Database } from '../../../db/schema.ts';
import { complaintFacts, statusOf } from './facts-store.ts';
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
  const { startedAt = row.opened_at, heardAt = row.opened_at, ...facts } = complaintFacts.parse(row.facts);
  return {
    ...facts,
    status: statusOf(row.status),
    number: row.number,
    grade: row.severity,
    words: row.words,
    sourcePerson: row.source_person_id ?? 0,
    sourceMail: row.source_mail_id ?? 0,
    responsiblePerson: row.responsible_person_id ?? 0,
    answerBy: row.answer_by ?? row.opened_at,
    openedAt: row.opened_at,
    startedAt,
    heardAt,
  };
}

export async function saveComplaint(
  trx: Transaction<Database>,
  projectId: number,
  state: Complaint,
  at: Date,
): Promise<void> {
  if (state.status === 'absent') return;
  const { status, number, grade, words, sourcePerson, sourceMail, responsiblePerson, answerBy, openedAt } =
    state;
  const facts = JSON.stringify(complaintFacts.parse(state));
  const fields = { status, severity: grade, answer_by: answerBy, changed_at: at, facts };
  await trx
    .insertInto('complaint')
    .values({
      project_id: projectId,
      number,
      words,
      source_person_id: sourcePerson,
      source_mail_id: sourceMail,
      responsible_person_id: responsiblePerson,
      opened_at: openedAt,
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

/**
 * Brings silence in line with the complaint as it stands: while it is in dispute nothing automatic reaches the people
 * concerned, and at no other time. For a row that was put back by hand of an undo.
 */
export async function silenceAsFiled(
  trx: Transaction<Database>,
  projectId: number,
  number: number,
): Promise<void> {
  const because = `CP-${number}`;
  const state = await loadComplaint(trx, projectId, number);
  await trx
    .updateTable('membership')
    .set({ silenced_because: null })
    .where('project_id', '=', projectId)
    .where('silenced_because', '=', because)
    .execute();
  if (state.status !== 'disputed' || !state.dispute) return;
  await trx
    .updateTable('membership')
    .set({ silenced_because: because })
    .where('project_id', '=', projectId)
    .where('person_id', 'in', [...state.dispute.people])
    .execute();
}
