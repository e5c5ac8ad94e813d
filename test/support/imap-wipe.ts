import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';

/** Forgets every mail and mailbox, so that tests of one file do not meet. */
export async function wipeMails(db: Kysely<Database>): Promise<void> {
  for (const table of ['review', 'mail_location', 'mail_source', 'mail', 'mailbox', 'pulse'] as const) {
    await db.deleteFrom(table).execute();
  }
}
