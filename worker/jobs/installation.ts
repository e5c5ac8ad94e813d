import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';

/** This record, as its workers and commands know it. */
export interface Installation {
  /** Keeps the queues of several records apart where they share one Redis. */
  readonly id: string;
  /** When a worker or a command first used the record, by the clock of the database. */
  readonly since: Date;
}

export async function installation(db: Kysely<Database>): Promise<Installation> {
  const row = await db
    .insertInto('pulse')
    .values({ name: 'installed', at: sql`clock_timestamp()`, note: randomBytes(6).toString('hex') })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((eb) => ({ at: eb.ref('pulse.at'), note: eb.ref('pulse.note') })),
    )
    .returning(['at', 'note'])
    .executeTakeFirstOrThrow();
  return { id: row.note ?? '', since: row.at };
}
