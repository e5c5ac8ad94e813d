import type { Kysely } from 'kysely';
import type { Database } from '../../../db/schema.ts';

/** A ledger entry as stored. */
export interface ChainRow {
  readonly chain: string;
  readonly seq: number;
  readonly at: Date;
  readonly actor: string;
  readonly mailId: number | null;
  readonly entry: unknown;
  readonly canonical: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** Names of all chains, or of one if it has entries. */
export async function chainNames(db: Kysely<Database>, chain: string | null): Promise<string[]> {
  const rows = await db
    .selectFrom('ledger')
    .select('chain')
    .distinct()
    .$if(chain !== null, (query) => query.where('chain', '=', chain ?? ''))
    .orderBy('chain')
    .execute();
  return rows.map((row) => row.chain);
}

/** A chain, oldest entry first: all of it, or so many entries after one. */
export async function chainRows(
  db: Kysely<Database>,
  chain: string,
  page?: { readonly after: number; readonly limit: number },
): Promise<ChainRow[]> {
  return await db
    .selectFrom('ledger')
    .select(['chain', 'seq', 'at', 'actor', 'mail_id as mailId', 'entry', 'canonical'])
    .select(['previous_hash as previousHash', 'hash'])
    .where('chain', '=', chain)
    .$if(page !== undefined, (query) => query.where('seq', '>', page?.after ?? 0).limit(page?.limit ?? 0))
    .orderBy('seq')
    .execute();
}
