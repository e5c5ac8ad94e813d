import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';

/** When a worker first ran on this record, by the clock of the database. */
export async function installedAt(db: Kysely<Database>): Promise<Date> {
  const row = await db
    .insertInto('pulse')
    .values({ name: 'installed', at: sql`clock_timestamp()` })
    .onConflict((conflict) => conflict.column('name').doUpdateSet((eb) => ({ at: eb.ref('pulse.at') })))
    .returning('at')
    .executeTakeFirstOrThrow();
  return row.at;
}
