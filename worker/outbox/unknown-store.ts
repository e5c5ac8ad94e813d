import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Claim } from './delivery-store.ts';

/** A recipient of whom we do not know whether the letter was accepted, and nobody has been asked yet. */
export interface UnknownDelivery {
  readonly claim: Claim;
  readonly messageId: string;
  readonly claimedAt: Date;
}

export async function unknownDeliveries(db: Kysely<Database>, limit: number): Promise<UnknownDelivery[]> {
  const rows = await db
    .selectFrom('delivery as d')
    .innerJoin('letter as l', 'l.id', 'd.letter_id')
    .select(['d.letter_id', 'd.address', 'd.person_id', 'd.field', 'd.attempts', 'd.claimed_at'])
    .select((eb) => eb.fn.coalesce('l.server_message_id', 'l.message_id').as('message_id'))
    .where('d.status', '=', 'unknown')
    .where('d.because', 'in', ['no-reply', 'interrupted'])
    .orderBy('d.claimed_at')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    claim: {
      letterId: row.letter_id,
      address: row.address,
      personId: row.person_id,
      field: row.field,
      attempt: row.attempts,
    },
    messageId: row.message_id,
    claimedAt: row.claimed_at ?? new Date(0),
  }));
}
