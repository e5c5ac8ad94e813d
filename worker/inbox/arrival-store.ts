import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { LeftOnServer } from './mailbox/abridge.ts';
import type { MailIdentity } from './mailbox/identity.ts';

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

/** A mail of the record that lay, or lies, at a UID. */
export interface KnownPlace {
  readonly uid: number;
  readonly size: number;
  readonly internalDate: Date | null;
  readonly messageId: string | null;
}

/** Which mails are known at these UIDs, in the numberings that match an SQL pattern. */
export async function knownPlaces(
  db: Kysely<Database>,
  mailboxId: number,
  folder: string,
  numbering: string,
  uids: readonly number[],
): Promise<KnownPlace[]> {
  if (uids.length === 0) return [];
  const rows = await db
    .selectFrom('mail_location')
    .innerJoin('mail', 'mail.id', 'mail_location.mail_id')
    .select(['mail_location.uid', 'mail.size', 'mail.internal_date', 'mail.message_id'])
    .where('mail_location.mailbox_id', '=', mailboxId)
    .where('folder', '=', folder)
    .where('uid_validity', 'like', numbering)
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
