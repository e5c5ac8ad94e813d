import { sql, type Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { CaseRef } from '../cases/decision.ts';

/** Answers and solutions of one month that came later than promised. */
export async function breachesBetween(
  trx: Transaction<Database>,
  projectId: number,
  from: Date,
  to: Date,
): Promise<{ ref: CaseRef; words: string }[]> {
  const { rows } = await sql<{ number: number; words: string }>`
    select number, words from complaint
    where project_id = ${projectId} and opened_at >= ${from} and opened_at < ${to}
      and (coalesce(facts->'told', '[]'::jsonb) ?| array['answer-100', 'target-100'])
    order by number`.execute(trx);
  return rows.map(({ number, words }) => ({ ref: { kind: 'complaint', number }, words }));
}
