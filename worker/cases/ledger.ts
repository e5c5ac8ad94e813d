import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';

/** The chain of entries that belong to no project. */
export const INSTALLATION = 'installation';
const FIRST_HASH = '0'.repeat(64);

/** One thing that happened: who did it, because of which mail, and what it changed from and to. */
export interface LedgerEntry {
  readonly actor: string;
  readonly mailId: number | null;
  readonly what: string;
  readonly about: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** The newest hash of a chain; zeros before its first entry. */
export async function ledgerHead(trx: Transaction<Database>, chain: string): Promise<string> {
  const head = await trx
    .selectFrom('ledger')
    .select('hash')
    .where('chain', '=', chain)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return head?.hash ?? FIRST_HASH;
}

/** Appends to a chain. The caller holds the project's row lock, which makes the sequence gapless. */
export async function appendToLedger(
  trx: Transaction<Database>,
  chain: string,
  at: Date,
  entries: readonly LedgerEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const head = await trx
    .selectFrom('ledger')
    .select(['seq', 'hash'])
    .where('chain', '=', chain)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  let seq = head?.seq ?? 0;
  let previous = head?.hash ?? FIRST_HASH;
  const rows = entries.map((entry) => {
    seq += 1;
    const content = canonical({ chain, seq, at: at.toISOString(), ...entry });
    const hash = chainHash(previous, content);
    const row = {
      chain,
      seq,
      at,
      actor: entry.actor,
      mail_id: entry.mailId,
      entry: JSON.stringify({
        what: entry.what,
        about: entry.about,
        from: entry.from,
        to: entry.to,
        ...entry.details,
      }),
      canonical: content,
      previous_hash: previous,
      hash,
    };
    previous = hash;
    return row;
  });
  await trx.insertInto('ledger').values(rows).execute();
}

/** `sha256(previous hash, newline, canonical entry)`, hex. */
export function chainHash(previous: string, content: string): string {
  return createHash('sha256').update(previous).update('\n').update(content).digest('hex');
}

/** JSON with keys in code point order, so that the same entry always has the same bytes (after RFC 8785). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`);
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** A chain as stored, oldest first, with its first broken entry if there is one. */
export function firstBroken(
  rows: readonly { seq: number; canonical: string; previous_hash: string; hash: string }[],
): number | null {
  let previous = FIRST_HASH;
  for (const [index, row] of rows.entries()) {
    const whole =
      row.seq === index + 1 &&
      row.previous_hash === previous &&
      row.hash === chainHash(previous, row.canonical);
    if (!whole) return row.seq;
    previous = row.hash;
  }
  return null;
}
