import { sql, type Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { CaseKind, CaseRef } from '../cases/decision.ts';
import type { FiledCase } from './desk.ts';
import type { BaselineRequirement } from './guard/scope.ts';

type Trx = Transaction<Database>;

/** Of each kind, the newest so many: enough for every project a person still oversees. */
const MOST_CASES = 500;

/** The cases of a project as lists show them, by kind and number. */
export async function casesOf(trx: Trx, projectId: number): Promise<FiledCase[]> {
  return await listed(trx, projectId, sql`true`);
}

/** These cases, and every one that waits for a word of the client. */
export async function casesWaiting(
  trx: Trx,
  projectId: number,
  about: readonly CaseRef[],
): Promise<FiledCase[]> {
  const named = about.map(({ kind, number }) => sql`(kind = ${kind} and number = ${number})`);
  const waiting = sql`status in ('requested', 'changes-requested', 'client-decision', 'waiting-for-client', 'proposed', 'check-back', 'asked')
    and kind <> 'requirement'`;
  return await listed(trx, projectId, sql.join([sql`(${waiting})`, ...named], sql` or `));
}

async function listed(trx: Trx, projectId: number, wanted: ReturnType<typeof sql>): Promise<FiledCase[]> {
  const { rows } = await sql<{
    kind: CaseKind;
    number: number;
    status: string;
    title: string;
    opened_at: Date;
  }>`
    with filed as (
      select 'requirement' as kind, number, status, title, opened_at from requirement where project_id = ${projectId}
      union all
      select 'sign-off', number, status, subject, requested_at from sign_off where project_id = ${projectId}
      union all
      select 'change-request', number, status, ask, opened_at from change_request where project_id = ${projectId}
      union all
      select 'complaint', number, status, words, opened_at from complaint where project_id = ${projectId}
      union all
      select 'question', number, status, words, opened_at from question where project_id = ${projectId}
      union all
      select kind, number, status, title, opened_at from case_file where project_id = ${projectId}
    ), newest as (
      select *, row_number() over (partition by kind order by number desc) as nth from filed where ${wanted}
    )
    select kind, number, status, title, opened_at from newest where nth <= ${MOST_CASES} order by kind, number`.execute(
    trx,
  );
  return rows.map(({ kind, number, status, title, opened_at }) => ({
    ref: { kind, number },
    status,
    title,
    openedAt: opened_at,
  }));
}

/** The number the next new case of each kind gets. */
export async function nextNumbers(trx: Trx, projectId: number): Promise<Record<string, number>> {
  const rows = await trx
    .selectFrom('case_number')
    .select(['kind', 'last'])
    .where('project_id', '=', projectId)
    .execute();
  return Object.fromEntries(rows.map(({ kind, last }) => [kind, last + 1]));
}

/** The requirements of the signed baseline, in order of their numbers. */
export async function baselineOf(trx: Trx, projectId: number): Promise<BaselineRequirement[]> {
  return await trx
    .selectFrom('requirement')
    .select(['number', 'title', 'statement'])
    .where('project_id', '=', projectId)
    .where('status', 'in', ['baselined', 'delivered', 'accepted'])
    .orderBy('number')
    .execute();
}

/** When a letter of ours was written down. */
export async function writtenAt(trx: Trx, letterId: number): Promise<Date | null> {
  const row = await trx
    .selectFrom('letter')
    .select('created_at')
    .where('id', '=', letterId)
    .executeTakeFirst();
  return row?.created_at ?? null;
}
