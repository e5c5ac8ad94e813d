import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';

/** The right to read one mailbox. `fence` grows with each owner: an owner from before cannot write any more. */
export interface Lease {
  readonly mailboxId: number;
  readonly owner: string;
  readonly fence: number;
}

/** How far a mailbox was read, and in which numbering; `uidValidity` null: never. */
export interface Cursor {
  readonly uidValidity: string | null;
  readonly lastUid: number;
  readonly lastInternalDate: Date | null;
}

/** Another worker owns the mailbox now. */
export class LeaseLost extends Error {
  constructor() {
    super('another worker has taken over this mailbox');
    this.name = 'LeaseLost';
  }
}

type Db = Kysely<Database>;

/** Writes the mailbox row if it is new; the address follows the configuration. */
export async function registerMailbox(db: Db, name: string, address: string): Promise<void> {
  await db
    .insertInto('mailbox')
    .values({ name, address })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({ address }).where('mailbox.address', '!=', address),
    )
    .execute();
}

/**
 * Takes the lease when it is free, has run out by the clock of Postgres, or is still held by `ended`; null while
 * another owner holds it.
 */
export async function takeLease(
  db: Db,
  name: string,
  owner: string,
  leaseMs: number,
  ended: string | null = null,
): Promise<Lease | null> {
  const row = await db
    .updateTable('mailbox')
    .set({
      lease_owner: owner,
      lease_fence: sql<number>`lease_fence + 1`,
      lease_until: sql<Date>`now() + ${leaseMs} * interval '1 millisecond'`,
    })
    .where('name', '=', name)
    .where((or) =>
      or.or([
        or('lease_until', 'is', null),
        or('lease_until', '<', sql<Date>`now()`),
        ...(ended === null ? [] : [or('lease_owner', '=', ended)]),
      ]),
    )
    .returning(['id', 'lease_fence'])
    .executeTakeFirst();
  return row ? { mailboxId: row.id, owner, fence: row.lease_fence } : null;
}

export async function leaseOwner(db: Db, name: string): Promise<string | null> {
  const row = await db
    .selectFrom('mailbox')
    .select('lease_owner')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.lease_owner ?? null;
}

/** @throws LeaseLost */
export async function renewLease(db: Db, lease: Lease, leaseMs: number): Promise<void> {
  await fenced(
    db
      .updateTable('mailbox')
      .set({ lease_until: sql<Date>`now() + ${leaseMs} * interval '1 millisecond'` })
      .where('id', '=', lease.mailboxId)
      .where('lease_owner', '=', lease.owner)
      .where('lease_fence', '=', lease.fence),
  );
}

/** Lets the next worker in at once. */
export async function releaseLease(db: Db, lease: Lease): Promise<void> {
  await db
    .updateTable('mailbox')
    .set({ lease_owner: null, lease_until: null })
    .where('id', '=', lease.mailboxId)
    .where('lease_fence', '=', lease.fence)
    .execute();
}

export async function loadCursor(db: Db, lease: Lease): Promise<Cursor> {
  const row = await db
    .selectFrom('mailbox')
    .select(['uid_validity', 'last_uid', 'last_internal_date'])
    .where('id', '=', lease.mailboxId)
    .executeTakeFirstOrThrow();
  return { uidValidity: row.uid_validity, lastUid: row.last_uid, lastInternalDate: row.last_internal_date };
}

/**
 * Moves the cursor, or with null only proves the fence; the row stays locked until the transaction ends, so that
 * two owners never write at once. @throws LeaseLost
 */
export async function advance(
  trx: Transaction<Database>,
  lease: Lease,
  cursor: Cursor | null,
): Promise<void> {
  await fenced(
    trx
      .updateTable('mailbox')
      .set(
        cursor
          ? {
              uid_validity: cursor.uidValidity,
              last_uid: cursor.lastUid,
              last_internal_date: sql<Date>`greatest(last_internal_date, ${cursor.lastInternalDate}::timestamptz)`,
            }
          : { lease_fence: lease.fence },
      )
      .where('id', '=', lease.mailboxId)
      .where('lease_owner', '=', lease.owner)
      .where('lease_fence', '=', lease.fence)
      .where('lease_until', '>', sql<Date>`now()`),
  );
}

async function fenced(update: { executeTakeFirst(): Promise<{ numUpdatedRows: bigint }> }): Promise<void> {
  const { numUpdatedRows } = await update.executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new LeaseLost();
}

/** The time by the clock of Postgres, as text: a Date would lose the microseconds. */
export async function databaseTime(db: Db): Promise<string> {
  const { rows } = await sql<{ time: string }>`select now()::text as time`.execute(db);
  return rows[0]?.time ?? '';
}

/** Shows that all a mailbox held at `time` (see `databaseTime`) is in the record. */
export async function beat(db: Db, name: string, time: string, note: string): Promise<void> {
  const at = sql<Date>`${time}::timestamptz`;
  await db
    .insertInto('pulse')
    .values({ name, at, note })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ at, note }))
    .execute();
}
