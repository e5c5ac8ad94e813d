import type { Transaction } from 'kysely';
import type { Database } from '../../../db/schema.ts';
import type { Question } from './state.ts';

export async function loadQuestion(
  trx: Transaction<Database>,
  projectId: number,
  number: number,
): Promise<Question> {
  const row = await trx
    .selectFrom('question')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return { status: 'absent', number };
  const facts = {
    number: row.number,
    words: row.words,
    sourcePerson: row.source_person_id ?? 0,
    sourceMail: row.source_mail_id ?? 0,
    answerBy: row.answer_by ?? row.opened_at,
    openedAt: row.opened_at,
  };
  switch (row.status) {
    case 'open':
      return { ...facts, status: 'open' };
    case 'answered':
      return { ...facts, status: 'answered', answeredAt: row.changed_at };
    default:
      throw new Error(`question ${projectId}/${number} has the unknown status ${row.status}`);
  }
}

export async function saveQuestion(
  trx: Transaction<Database>,
  projectId: number,
  state: Question,
  at: Date,
): Promise<void> {
  if (state.status === 'absent') return;
  const fields = { status: state.status, answer_by: state.answerBy, changed_at: at };
  await trx
    .insertInto('question')
    .values({
      project_id: projectId,
      number: state.number,
      words: state.words,
      source_person_id: state.sourcePerson,
      source_mail_id: state.sourceMail,
      opened_at: state.openedAt,
      ...fields,
    })
    .onConflict((conflict) => conflict.columns(['project_id', 'number']).doUpdateSet(fields))
    .execute();
}
