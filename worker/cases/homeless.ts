import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { appendToLedger, INSTALLATION } from './ledger.ts';
import { finishMail, openReview } from './store.ts';

/** The end of a mail that belongs to no project. */
export interface HomelessEnd {
  readonly from: 'received' | 'read';
  readonly status: 'set-aside' | 'needs-review';
  readonly reason: string;
  readonly actor: string;
}

/**
 * Ends the way of a mail that no project can be told of: a stranger's, a machine's, or one that cannot be read.
 * Nobody is answered; the ledger of the installation knows. Gives false when somebody else has ended it already.
 */
export async function endHomeless(
  db: Kysely<Database>,
  mailId: number,
  at: Date,
  { from, status, reason, actor }: HomelessEnd,
): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${INSTALLATION}))`.execute(trx);
    const waiting = await trx
      .selectFrom('mail')
      .select('id')
      .where('id', '=', mailId)
      .where('status', '=', from)
      .forUpdate()
      .executeTakeFirst();
    if (!waiting) return false;
    await finishMail(trx, mailId, { status, reason, appliedTo: [], at });
    if (status === 'needs-review')
      await openReview(trx, { mailId, projectId: null, because: reason, words: '', at });
    await appendToLedger(trx, INSTALLATION, at, [
      { actor, mailId, what: `mail-${status}`, about: null, from: null, to: reason, details: {} },
    ]);
    return true;
  });
}
