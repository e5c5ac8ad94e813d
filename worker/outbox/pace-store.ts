import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { ProjectHours } from '../cases/project/state.ts';
import type { Language } from '../mail/language.ts';
import { EXEMPT_FROM_PACE, groupOf, type LetterName } from '../mail/letter.ts';
import type { PacedLetter } from './pacing.ts';

type Trx = Transaction<Database>;

/** A paced letter that is due, with the hours of its project. */
export interface DuePaced extends PacedLetter {
  readonly projectId: number | null;
  readonly name: LetterName;
  readonly hours: ProjectHours | null;
  /** What it leaves together with, if anything; null when it leaves by itself. */
  readonly group: string | null;
}

/** A letter is paced when the clock has caused it: it answers nobody and reports no trouble. */
const isPaced = sql`l.automatic and l.name <> all(${[...EXEMPT_FROM_PACE]}::text[])
  and not (l.name = 'together' and l.variables->'parts'->0->>'name' = any(${[...EXEMPT_FROM_PACE]}::text[]))`;

/** Whether any of these letters is paced: most are not, and then nothing needs to be looked at. */
export async function anyPaced(db: Kysely<Database>, letterIds: readonly number[]): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`
    select exists (select from letter l where l.id = any(${letterIds}::bigint[]) and ${isPaced}) as any`.execute(
    db,
  );
  return rows[0]?.any ?? false;
}

/**
 * The paced letters of these that are due, oldest first. Nobody else paces letters to the same people until the
 * transaction ends, so that two workers never both count to three.
 */
export async function duePaced(trx: Trx, letterIds: readonly number[], at: Date): Promise<DuePaced[]> {
  const due = sql`d.letter_id = any(${letterIds}::bigint[]) and d.status = 'waiting' and d.not_before <= ${at} and ${isPaced}`;
  const { rows: people } = await sql<{ address: string }>`
    select distinct d.address from delivery d join letter l on l.id = d.letter_id where ${due} order by d.address`.execute(
    trx,
  );
  for (const { address } of people)
    await sql`select pg_advisory_xact_lock(hashtext('pace'), hashtext(${address}))`.execute(trx);
  const { rows } = await sql<Omit<DuePaced, 'group'> & Mergeable>`
    select d.letter_id as "letterId", d.address, d.person_id as "personId", l.project_id as "projectId", l.name,
      l.language, p.client, d.field, l.raw is not null as rendered,
      case when p.id is not null then jsonb_build_object('zone', p.zone, 'calendar', p.calendar, 'weekdays', p.weekdays,
        'windows', p.windows, 'dates', coalesce((
          select jsonb_agg(jsonb_build_object('date', c.date, 'kind', c.kind, 'windows', c.windows, 'name', c.name))
          from calendar_date c where c.project_id = p.id), '[]'::jsonb)) end as hours
    from delivery d join letter l on l.id = d.letter_id left join project p on p.id = l.project_id
    where ${due} order by d.letter_id, d.address`.execute(trx);
  return rows.map(({ language, client, field, rendered, ...due }) => ({
    ...due,
    group: field === 'to' && !rendered ? groupOf({ ...due, language, client }) : null,
  }));
}

interface Mergeable {
  readonly language: Language;
  readonly client: string | null;
  readonly field: 'to' | 'cc';
  readonly rendered: boolean;
}

/** How many paced letters have left for an address, or may have, since a moment. */
export async function pacedSince(trx: Trx, address: string, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from delivery d join letter l on l.id = d.letter_id
    where d.address = ${address} and d.status in ('submitting', 'submitted', 'unknown') and d.claimed_at >= ${since}
      and ${isPaced}`.execute(trx);
  return rows[0]?.count ?? 0;
}

/** Puts a delivery off. */
export async function putOff(trx: Trx, { letterId, address }: PacedLetter, until: Date): Promise<void> {
  await trx
    .updateTable('delivery')
    .set({ not_before: until })
    .where('letter_id', '=', letterId)
    .where('address', '=', address)
    .where('status', '=', 'waiting')
    .execute();
}
