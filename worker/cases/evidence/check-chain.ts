import { canonical, chainHash } from '../ledger.ts';
import type { ChainRow } from './ledger-store.ts';

/** Where a chain stands: before its first entry, 0 and zeros. */
export interface ChainPlace {
  readonly seq: number;
  readonly hash: string;
}

export const CHAIN_START: ChainPlace = { seq: 0, hash: '0'.repeat(64) };

/** The first entry that does not hold, and why not. */
export interface Broken {
  readonly seq: number;
  readonly what: string;
}

/**
 * Follows a chain from a place over the next entries: each must carry the hash before it, have the hash of its
 * content, and say in its columns what its content says.
 */
export function followChain(
  from: ChainPlace,
  rows: readonly ChainRow[],
): { readonly place: ChainPlace; readonly broken: Broken | null } {
  let place = from;
  for (const row of rows) {
    const what = faultOf(place, row);
    if (what !== null) return { place, broken: { seq: row.seq, what } };
    place = { seq: row.seq, hash: row.hash };
  }
  return { place, broken: null };
}

function faultOf(place: ChainPlace, row: ChainRow): string | null {
  if (row.seq !== place.seq + 1) return `follows entry ${place.seq}: what stood between is missing`;
  if (row.previousHash !== place.hash) return 'does not carry the hash of the entry before';
  if (row.hash !== chainHash(row.previousHash, row.canonical)) return 'has another hash than its content';
  return columnsFault(row);
}

/** The columns are what everybody reads; the hash is of the content beside them. */
function columnsFault(row: ChainRow): string | null {
  const { details, ...said } = JSON.parse(row.canonical) as {
    readonly details?: Readonly<Record<string, unknown>>;
    readonly [field: string]: unknown;
  };
  const { what, about, from, to } = said;
  const columns: readonly (readonly [string, unknown, unknown])[] = [
    ['chain', row.chain, said.chain],
    ['seq', row.seq, said.seq],
    ['at', row.at, said.at],
    ['actor', row.actor, said.actor],
    ['mail_id', row.mailId, said.mailId],
    ['entry', row.entry, { what, about, from, to, ...details }],
  ];
  const wrong = columns.find(([, stands, hashed]) => canonical(stands) !== canonical(hashed));
  return wrong ? `says in its column ${wrong[0]} what was not hashed` : null;
}
