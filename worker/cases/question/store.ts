import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../../db/schema.ts';
import type { Question } from './state.ts';

const moment = z.coerce.date();

/** What a question keeps beside its columns, typed as it comes back from JSON. */
const facts = z.object({
  sourceName: z.string().default(''),
  startedAt: moment.optional(),
  answeredAt: moment.nullable().default(null),
  answer: z.string().nullable().default(null),
  answers: z.number().default(0),
  further: z.array(z.object({ mail: z.number(), words: z.string() })).default([]),
  reopenings: z.number().default(0),
  told: z.array(z.string()).default([]),
  round: z.number().default(0),
});

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
  const { startedAt = row.opened_at, ...kept } = facts.parse(row.facts);
  return {
    ...kept,
    status: z.enum(['open', 'answered']).parse(row.status),
    number: row.number,
    words: row.words,
    sourcePerson: row.source_person_id ?? 0,
    sourceMail: row.source_mail_id ?? 0,
    answerBy: row.answer_by ?? row.opened_at,
    openedAt: row.opened_at,
    startedAt,
  };
}

export async function saveQuestion(
  trx: Transaction<Database>,
  projectId: number,
  state: Question,
  at: Date,
): Promise<void> {
  if (state.status === 'absent') return;
  const fields = {
    status: state.status,
    answer_by: state.answerBy,
    changed_at: at,
    facts: JSON.stringify(facts.parse(state)),
  };
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
