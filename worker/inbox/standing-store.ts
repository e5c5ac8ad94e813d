import { sql, type Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { CaseKind } from '../cases/decision.ts';
import type { Standing } from './client-mail.ts';

interface Row {
  readonly kind: CaseKind;
  readonly number: number;
  readonly words: string;
  readonly with_client: boolean;
  readonly since: Date;
  readonly next_at: Date | null;
}

/** What is open in a project, and how many reports a person has been written since a moment. */
export async function standingOf(
  trx: Transaction<Database>,
  projectId: number,
  personId: number,
  since: Date,
): Promise<Standing> {
  const { rows } = await sql<Row>`
    select 'sign-off' as kind, number, subject as words, true as with_client, requested_at as since, null::timestamptz as next_at
      from sign_off where project_id = ${projectId} and status in ('requested', 'changes-requested')
    union all
    select 'change-request', number, coalesce(facts->>'title', ask), status in ('clarifying', 'client-decision'),
        changed_at, case when status in ('logged', 'assessing') then assess_by end
      from change_request where project_id = ${projectId} and status not in ('rejected', 'deferred', 'withdrawn', 'closed')
    union all
    select 'complaint', number, words, status in ('waiting-for-client', 'proposed', 'check-back'), changed_at,
        (facts->>'nextAt')::timestamptz
      from complaint where project_id = ${projectId} and status not in ('closed', 'settled')
    union all
    select 'question', number, words, false, opened_at, answer_by
      from question where project_id = ${projectId} and status = 'open'
    order by kind desc, number`.execute(trx);
  const letters = await trx
    .selectFrom('letter')
    .innerJoin('delivery', 'delivery.letter_id', 'letter.id')
    .select(['letter.name', 'letter.id'])
    .where('letter.project_id', '=', projectId)
    .where('letter.name', 'in', ['status', 'status-limited'])
    .where('letter.created_at', '>=', since)
    .where('delivery.person_id', '=', personId)
    .where('delivery.field', '=', 'to')
    .execute();
  return {
    rows: rows.map(({ kind, number, words, with_client, since: from, next_at }) => ({
      ref: { kind, number },
      words,
      withClient: with_client,
      since: from,
      nextAt: next_at,
    })),
    reportsToday: letters.filter(({ name }) => name === 'status').length,
    toldToday: letters.some(({ name }) => name === 'status-limited'),
  };
}
