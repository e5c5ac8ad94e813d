import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { LeftOnServer } from './mailbox/abridge.ts';
import type { MailIdentity } from './mailbox/identity.ts';

/** The right to read one mailbox. `fence` grows with each owner: an owner from before cannot write any more. */
export interface Lease {
  readonly mailboxId: number;
  readonly owner: string;
  readonly fence: number;
}

/** How far a mailbox was read. `uidValidity` null: never. `none`: the server gives none. */
export interface Cursor {
  readonly uidValidity: string | null;
  readonly lastUid: number;
  readonly lastInternalDate: Date | null;
}

/** UIDVALIDITY as kept for servers that leave it out or say 0. */
export const NO_UID_VALIDITY = 'none';

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

/** Takes the lease when it is free or has run out by the clock of Postgres; null while another owner holds it. */
export async function takeLease(db: Db, name: string, owner: string, leaseMs: number): Promise<Lease | null> {
  const row = await db
    .updateTable('mailbox')
    .set({
      lease_owner: owner,
      lease_fence: sql<number>`lease_fence + 1`,
      lease_until: sql<Date>`now() + ${leaseMs} * interval '1 millisecond'`,
    })
    .where('name', '=', name)
    .where((or) => or.or([or('lease_until', 'is', null), or('lease_until', '<', sql<Date>`now()`)]))
    .returning(['id', 'lease_fence'])
    .executeTakeFirst();
  return row ? { mailboxId: row.id, owner, fence: row.lease_fence } : null;
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

/** One mail on its way into the record. */
export interface Arrival extends MailIdentity {
  readonly uid: number;
  readonly size: number;
  readonly internalDate: Date | null;
  readonly raw: Buffer;
  readonly left: readonly LeftOnServer[];
  /** Set when the mail could not be taken as it is: it goes straight to a person. */
  readonly trouble: string | null;
}

/** Ids of mails already in the record, by identity. */
export async function mailIdsByIdentity(
  trx: Transaction<Database>,
  identities: readonly string[],
): Promise<Map<string, number>> {
  if (identities.length === 0) return new Map();
  const rows = await trx
    .selectFrom('mail')
    .select(['id', 'identity'])
    .where('identity', 'in', identities)
    .execute();
  return new Map(rows.map(({ id, identity }) => [identity, id]));
}

/** Inserts mails with their raw source; those whose identity is known are left out. Returns new ids by identity. */
export async function insertMails(
  trx: Transaction<Database>,
  mailboxId: number,
  arrivals: readonly Arrival[],
  receivedAt: Date,
): Promise<Map<string, number>> {
  const rows = await trx
    .insertInto('mail')
    .values(
      arrivals.map((arrival) => ({
        mailbox_id: mailboxId,
        identity: arrival.identity,
        message_id: arrival.messageId,
        content_hash: arrival.contentHash,
        size: arrival.size,
        internal_date: arrival.internalDate,
        received_at: receivedAt,
        left_on_server: JSON.stringify(arrival.left),
        status: arrival.trouble === null ? ('received' as const) : ('needs-review' as const),
        reason: arrival.trouble,
      })),
    )
    .onConflict((conflict) => conflict.column('identity').doNothing())
    .returning(['id', 'identity'])
    .execute();
  const ids = new Map(rows.map(({ id, identity }) => [identity, id]));
  const sources = new Map<number, Buffer>();
  for (const { identity, raw } of arrivals) {
    const id = ids.get(identity);
    if (id !== undefined) sources.set(id, raw);
  }
  if (sources.size) {
    const values = [...sources].map(([mail_id, raw]) => ({ mail_id, raw }));
    await trx.insertInto('mail_source').values(values).execute();
  }
  return ids;
}

export interface Location {
  readonly uid: number;
  readonly mailId: number;
}

/** Notes where mails lie. A UID met again under the same UIDVALIDITY now means the newer mail. */
export async function insertLocations(
  trx: Transaction<Database>,
  mailboxId: number,
  folder: string,
  uidValidity: string,
  locations: readonly Location[],
): Promise<void> {
  if (locations.length === 0) return;
  await trx
    .insertInto('mail_location')
    .values(
      locations.map(({ uid, mailId }) => ({
        mailbox_id: mailboxId,
        folder,
        uid_validity: uidValidity,
        uid,
        mail_id: mailId,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['mailbox_id', 'folder', 'uid_validity', 'uid'])
        .doUpdateSet({ mail_id: (row) => row.ref('excluded.mail_id') }),
    )
    .execute();
}

/** A mail found again at the same UID of a server without UIDVALIDITY. */
export interface KnownPlace {
  readonly uid: number;
  readonly size: number;
  readonly internalDate: Date | null;
  readonly messageId: string | null;
}

export async function knownPlaces(
  db: Db,
  mailboxId: number,
  folder: string,
  uidValidity: string,
  uids: readonly number[],
): Promise<KnownPlace[]> {
  if (uids.length === 0) return [];
  const rows = await db
    .selectFrom('mail_location')
    .innerJoin('mail', 'mail.id', 'mail_location.mail_id')
    .select(['mail_location.uid', 'mail.size', 'mail.internal_date', 'mail.message_id'])
    .where('mail_location.mailbox_id', '=', mailboxId)
    .where('folder', '=', folder)
    .where('uid_validity', '=', uidValidity)
    .where('uid', 'in', uids)
    .execute();
  return rows.map((row) => ({
    uid: row.uid,
    size: row.size,
    internalDate: row.internal_date,
    messageId: row.message_id,
  }));
}

/**
 * After a renumbering, a mail without Message-ID is known by its text and its arrival time. Each row answers for
 * one mail only: two equal letters that were two before stay two, and a third is new.
 */
export async function mailBeforeRenumbering(
  trx: Transaction<Database>,
  mailboxId: number,
  folder: string,
  uidValidity: string,
  arrival: Pick<Arrival, 'uid' | 'contentHash' | 'internalDate'>,
): Promise<number | undefined> {
  const row = await trx
    .selectFrom('mail')
    .select('id')
    .where('mailbox_id', '=', mailboxId)
    .where('message_id', 'is', null)
    .where('content_hash', '=', arrival.contentHash)
    .where('internal_date', 'is not distinct from', arrival.internalDate)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('mail_location')
            .select('mail_id')
            .whereRef('mail_location.mail_id', '=', 'mail.id')
            .where('folder', '=', folder)
            .where('uid_validity', '=', uidValidity)
            .where('uid', '!=', arrival.uid),
        ),
      ),
    )
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** Shows that a mailbox was looked at just now, by the clock of Postgres. */
export async function beat(db: Db, name: string, note: string | null): Promise<void> {
  const at = sql<Date>`now()`;
  await db
    .insertInto('pulse')
    .values({ name, at, note })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ at, note }))
    .execute();
}
