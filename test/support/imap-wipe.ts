import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';

/** Forgets every mail and mailbox, so that tests of one file do not meet. */
export async function wipeMails(db: Kysely<Database>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Sources are never deleted; a test that starts anew steps over that rule.
    await sql`set local session_replication_role = replica`.execute(trx);
    for (const table of ['review', 'mail_location', 'mail_source', 'mail', 'mailbox', 'pulse'] as const) {
      await trx.deleteFrom(table).execute();
    }
  });
}
