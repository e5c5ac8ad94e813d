import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { WAKE_CHANNEL } from '../jobs/wake-up.ts';

/**
 * Asks every running worker to look at its mailboxes, the record and the clock now.
 * @returns the moment of the call by the clock of the database, for comparison with pulses
 */
export async function wakeWorkers(db: Kysely<Database>): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`
    select clock_timestamp() as now, pg_notify(${WAKE_CHANNEL}, '')
  `.execute(db);
  return rows[0]?.now ?? new Date(0);
}
