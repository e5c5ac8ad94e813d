import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { CaseKind } from '../cases/decision.ts';
import type { ReadMail } from '../inbox/client-mail.ts';
import type { Opened } from './correction.ts';

/** The client's mail that a letter of ours answered; null when it answered none. */
export async function mailAnsweredBy(db: Kysely<Database>, letterId: number): Promise<number | null> {
  const row = await db
    .selectFrom('letter')
    .select('answers_mail_id')
    .where('id', '=', letterId)
    .executeTakeFirst();
  return row?.answers_mail_id ?? null;
}

/** A mail of this project that was applied, as it was read. */
export async function appliedMail(
  db: Kysely<Database>,
  projectId: number,
  mailId: number,
): Promise<ReadMail | null> {
  const row = await db
    .selectFrom('mail')
    .select(['id', 'summary'])
    .where('id', '=', mailId)
    .where('project_id', '=', projectId)
    .where('status', '=', 'applied')
    .where('summary', 'is not', null)
    .forUpdate()
    .executeTakeFirst();
  return row ? { id: row.id, summary: row.summary as ReadMail['summary'] } : null;
}

/** The cases that this mail opened and that still stand. */
export async function openedBy(db: Kysely<Database>, projectId: number, mailId: number): Promise<Opened[]> {
  const { rows } = await sql<{ kind: CaseKind; number: number; status: string }>`
    select 'requirement' as kind, number, status from requirement
      where project_id = ${projectId} and source_mail_id = ${mailId} and status not in ('withdrawn', 'superseded')
    union all
    select 'change-request', number, status from change_request
      where project_id = ${projectId} and source_mail_id = ${mailId} and status not in ('withdrawn', 'closed', 'rejected')
    union all
    select 'complaint', number, status from complaint
      where project_id = ${projectId} and source_mail_id = ${mailId} and status <> 'closed'
    union all
    select 'question', number, status from question
      where project_id = ${projectId} and source_mail_id = ${mailId} and status <> 'answered'
    order by kind, number`.execute(db);
  return rows.map(({ kind, number, status }) => ({ ref: { kind, number }, status }));
}
