import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { CaseKind } from '../cases/decision.ts';

/** One recipient of one letter, taken by this worker. A later claim has a higher attempt and ends this one's say. */
export interface Claim {
  readonly letterId: number;
  readonly address: string;
  readonly personId: number | null;
  readonly field: 'to' | 'cc';
  readonly attempt: number;
}

/** Kinds with a table of their own; the files of all others stand together in `case_file`. */
const CASE_TABLES: Readonly<Partial<Record<CaseKind, string>>> = {
  requirement: 'requirement',
  'sign-off': 'sign_off',
  'change-request': 'change_request',
  complaint: 'complaint',
  question: 'question',
};

/** The status in which the case named by `still_due` stands now. */
const caseStatus = sql.join(
  Object.entries(CASE_TABLES).map(
    ([kind, table]) => sql`when ${sql.lit(kind)} then (
      select status from ${sql.table(table)} c
      where c.project_id = l.project_id and c.number = (l.still_due->>'number')::integer)`,
  ),
  sql` `,
);

/** Whether the case of letter `l` stands as its condition wants it; a case that is gone never does. */
export const isStillDue = sql`coalesce(l.still_due->'statuses' ? (case l.still_due->>'kind' ${caseStatus} else (
  select status from case_file c where c.project_id = l.project_id and c.kind = l.still_due->>'kind'
    and c.number = (l.still_due->>'number')::integer) end), false)`;

/**
 * Takes what is due of these letters: waiting → submitting. In the same statement letters whose reason has gone
 * are cancelled and letters to muted people are held. What another worker holds is left alone.
 */
export async function claim(db: Kysely<Database>, letterIds: readonly number[], at: Date): Promise<Claim[]> {
  const { rows } = await sql<Claim & { status: string }>`
    with due as (
      select d.letter_id, d.address,
        case
          when p.muted_because is not null then 'held'
          when l.still_due is null then 'submitting'
          when ${isStillDue} then 'submitting'
          else 'cancelled'
        end as verdict
      from delivery d join letter l on l.id = d.letter_id left join person p on p.id = d.person_id
      where d.letter_id = any(${letterIds}::bigint[]) and d.status = 'waiting' and d.not_before <= ${at}
      order by d.letter_id, d.address
      for update of d skip locked
    )
    update delivery d set
      status = due.verdict,
      attempts = d.attempts + case due.verdict when 'submitting' then 1 else 0 end,
      claimed_at = case due.verdict when 'submitting' then ${at}::timestamptz else d.claimed_at end,
      handed_over_at = null,
      because = case due.verdict when 'held' then 'muted' when 'cancelled' then 'no-longer-due' end
    from due where d.letter_id = due.letter_id and d.address = due.address
    returning d.letter_id as "letterId", d.address, d.person_id as "personId", d.field, d.attempts as attempt,
      d.status`.execute(db);
  return rows
    .filter((row) => row.status === 'submitting')
    .map(({ status: _, ...row }) => row)
    .sort((left, right) => left.letterId - right.letterId);
}

export interface HandingOver {
  readonly claims: readonly Claim[];
  readonly subject: string;
  readonly raw: Buffer;
}

/**
 * Records, before the end of the messages is let go, that from now on they may have been accepted, and keeps the
 * rendered bytes. Gives for each whether all its claims still stand; if not, it must not leave.
 */
export async function handOver(
  db: Kysely<Database>,
  letters: readonly HandingOver[],
  at: Date,
): Promise<boolean[]> {
  const claims = letters.flatMap((letter) => letter.claims);
  const { rows } = await sql<{ letterId: number; address: string }>`
    with claim as (${unnest(claims)}),
    rendered as (
      update letter l set subject = r.subject, raw = r.raw
      from unnest(${letters.map((letter) => letter.claims[0]?.letterId)}::bigint[],
        ${letters.map((letter) => letter.subject)}::text[],
        ${letters.map((letter) => letter.raw)}::bytea[]) r (id, subject, raw)
      where l.id = r.id and l.raw is null
    )
    update delivery d set handed_over_at = ${at} from claim
    where d.letter_id = claim.letter_id and d.address = claim.address and d.attempts = claim.attempt
      and d.status = 'submitting'
    returning d.letter_id as "letterId", d.address`.execute(db);
  const marked = new Set(rows.map((row) => `${row.letterId} ${row.address}`));
  return letters.map((letter) => letter.claims.every((one) => marked.has(`${one.letterId} ${one.address}`)));
}

/** How one claim ended. `waiting` comes again at `notBefore`. */
export interface Settlement {
  readonly claim: Claim;
  readonly status: 'submitted' | 'failed' | 'unknown' | 'held' | 'waiting';
  readonly response: string | null;
  readonly because: string | null;
  readonly notBefore: Date | null;
  readonly serverMessageId: string | null;
}

/** Records how claims ended. A claim that someone else has taken over since is left as it is. */
export async function settle(
  db: Kysely<Database>,
  settlements: readonly Settlement[],
  at: Date,
): Promise<void> {
  if (settlements.length === 0) return;
  const column = <Value>(pick: (settlement: Settlement) => Value): Value[] => settlements.map(pick);
  await sql`
    with ended as (
      select * from unnest(${column((s) => s.claim.letterId)}::bigint[], ${column((s) => s.claim.address)}::text[],
        ${column((s) => s.claim.attempt)}::integer[], ${column((s) => s.status)}::text[],
        ${column((s) => s.response?.slice(0, 2000) ?? null)}::text[], ${column((s) => s.because)}::text[],
        ${column((s) => s.notBefore)}::timestamptz[], ${column((s) => s.serverMessageId)}::text[])
        as e (letter_id, address, attempt, status, response, because, not_before, server_message_id)
    ),
    renamed as (
      update letter l set server_message_id = e.server_message_id from ended e
      where l.id = e.letter_id and e.server_message_id is not null
    )
    update delivery d set
      status = e.status,
      response = e.response,
      because = e.because,
      not_before = coalesce(e.not_before, d.not_before),
      handed_over_at = case e.status when 'waiting' then null else d.handed_over_at end,
      submitted_at = case e.status when 'submitted' then ${at}::timestamptz else d.submitted_at end
    from ended e
    where d.letter_id = e.letter_id and d.address = e.address and d.attempts = e.attempt
      and d.status in ('submitting', 'unknown')`.execute(db);
}

/**
 * Takes back what a worker that died, or hangs, had claimed before `claimedBefore`. What had not been handed over
 * waits again; what had been is `unknown`. Safe while that worker still lives: its claim no longer counts.
 */
export async function recoverClaims(
  db: Kysely<Database>,
  claimedBefore: Date,
  at: Date,
): Promise<{ readonly waiting: number; readonly unknown: number }> {
  const { rows } = await sql<{ status: string }>`
    update delivery set
      status = case when handed_over_at is null then 'waiting' else 'unknown' end,
      not_before = case when handed_over_at is null then ${at}::timestamptz else not_before end,
      because = 'interrupted'
    where status = 'submitting' and claimed_at < ${claimedBefore}
    returning status`.execute(db);
  const waiting = rows.filter((row) => row.status === 'waiting').length;
  return { waiting, unknown: rows.length - waiting };
}

/** Letters with a recipient whose time has come, longest waiting first. */
export async function dueLetterIds(db: Kysely<Database>, at: Date, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('delivery')
    .select('letter_id')
    .where('status', '=', 'waiting')
    .where('not_before', '<=', at)
    .groupBy('letter_id')
    .orderBy((eb) => eb.fn.min('not_before'))
    .orderBy('letter_id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.letter_id);
}

/** When the next of these letters (of all letters, without ids) may leave; null when none waits. */
export async function nextDueAt(db: Kysely<Database>, letterIds?: readonly number[]): Promise<Date | null> {
  const row = await db
    .selectFrom('delivery')
    .select((eb) => eb.fn.min('not_before').as('at'))
    .where('status', '=', 'waiting')
    .$if(letterIds !== undefined, (query) => query.where('letter_id', 'in', [...(letterIds ?? []), -1]))
    .executeTakeFirst();
  return row?.at ?? null;
}

function unnest(claims: readonly Claim[]) {
  return sql`select * from unnest(${claims.map((one) => one.letterId)}::bigint[],
    ${claims.map((one) => one.address)}::text[], ${claims.map((one) => one.attempt)}::integer[])
    as c (letter_id, address, attempt)`;
}
