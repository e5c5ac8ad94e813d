import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Signs } from './health.ts';

/** The pulse of a mailbox that was looked at, and of a letter to ourselves that came back. */
const POLL = 'poll:';
const CANARY = 'canary:';

/**
 * Reads the signs of life of these mailboxes. Pulses beat by the clock of Postgres, mails and letters by the clock
 * of the project (`now`), which in a playground runs ahead.
 */
export async function readSigns(
  db: Kysely<Database>,
  mailboxes: readonly string[],
  now: Date,
): Promise<Signs> {
  const pulses = await db
    .selectFrom('pulse')
    .select(['name', sql<number>`extract(epoch from clock_timestamp() - at)::float8`.as('age')])
    .execute();
  const ages = new Map(pulses.map(({ name, age }) => [name, age]));
  const { rows } = await sql<Omit<Signs, 'polls' | 'canaryAge'>>`
    select
      m.waiting as "waitingMails",
      extract(epoch from ${now}::timestamptz - m.oldest)::float8 as "oldestMailAge",
      l.waiting as "waitingLetters",
      extract(epoch from ${now}::timestamptz - l.oldest)::float8 as "oldestLetterAge",
      u.letters as "unknownLetters"
    from
      (select count(*) as waiting, min(received_at) as oldest from mail where status in ('received', 'read')) m,
      (select count(*) as waiting, min(not_before) filter (where not_before <= ${now}) as oldest
        from delivery where status in ('waiting', 'submitting')) l,
      (select count(*) as letters from delivery where status = 'unknown') u
  `.execute(db);
  const [row] = rows;
  if (!row) throw new Error('an aggregate without a row');
  return {
    ...row,
    polls: Object.fromEntries(mailboxes.map((name) => [name, ages.get(POLL + name) ?? null])),
    canaryAge: latest(mailboxes.map((name) => ages.get(CANARY + name))),
  };
}

/** The age of the canary that has been away longest. */
function latest(ages: readonly (number | undefined)[]): number | null {
  const known = ages.filter((age) => age !== undefined);
  return known.length > 0 ? Math.max(...known) : null;
}
