import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { openReview } from '../cases/store.ts';
import {
  type Arrival,
  insertLocations,
  insertMails,
  mailBeforeRenumbering,
  mailIdsByIdentity,
} from './arrival-store.ts';
import type { FetchedMail } from './mailbox/download.ts';
import { identityOf } from './mailbox/identity.ts';
import { advance, type Cursor, type Lease, LeaseLost } from './mailbox-store.ts';

/** Mails of one folder, in the order of their UIDs, to be written together. */
export interface Batch {
  readonly mailbox: string;
  readonly folder: string;
  readonly uidValidity: string;
  readonly mails: readonly FetchedMail[];
  /** Where the cursor stands once these are in; null leaves it (a rescan moves it at its end). */
  readonly cursor: Cursor | null;
  /** The server numbered its mails anew: mails without Message-ID may be known under another place. */
  readonly renumbered: boolean;
}

export interface ReceiveDoors {
  readonly db: Kysely<Database>;
  readonly lease: Lease;
  readonly now: () => Date;
  readonly log: (words: string) => void;
}

/**
 * Writes raw sources, identities, places and the cursor in one transaction. A mail the record cannot hold as it
 * is goes to a person, alone; the others are not kept waiting. Returns the ids of mails to be processed.
 * @throws LeaseLost when another worker owns the mailbox; database errors when nothing could be written
 */
export async function receive(batch: Batch, doors: ReceiveDoors): Promise<number[]> {
  const arrivals = batch.mails.map((mail) => arrivalOf(mail, batch));
  try {
    return await write(arrivals, batch, doors);
  } catch (error) {
    if (!isAboutContent(error)) throw error;
  }
  const ids: number[] = [];
  for (const arrival of arrivals) ids.push(...(await receiveAlone(arrival, batch, doors)));
  if (batch.cursor) await write([], batch, doors);
  return ids;
}

async function receiveAlone(arrival: Arrival, batch: Batch, doors: ReceiveDoors): Promise<number[]> {
  let refusal: unknown;
  for (const attempt of [() => arrival, () => bareOf(arrival, refusal), () => emptyOf(arrival, refusal)]) {
    try {
      return await write([attempt()], { ...batch, cursor: null }, doors);
    } catch (error) {
      if (!isAboutContent(error)) throw error;
      doors.log(`${batch.mailbox}: mail with UID ${arrival.uid} needs a person: ${error}`);
      refusal = error;
    }
  }
  throw refusal;
}

function write(arrivals: readonly Arrival[], batch: Batch, doors: ReceiveDoors): Promise<number[]> {
  const { db, lease, now } = doors;
  return db.transaction().execute(async (trx) => {
    await advance(trx, lease, batch.cursor);
    if (arrivals.length === 0) return [];
    const known = batch.renumbered
      ? await knownBefore(trx, arrivals, batch, lease)
      : new Map<string, number>();
    const unknown = arrivals.filter(({ identity }) => !known.has(identity));
    const fresh = unknown.length
      ? await insertMails(trx, lease.mailboxId, unknown, now())
      : new Map<string, number>();
    const twice = unknown.filter(({ identity }) => !fresh.has(identity)).map(({ identity }) => identity);
    const ids = new Map([...known, ...fresh, ...(await mailIdsByIdentity(trx, twice))]);
    const locations = arrivals.flatMap(({ uid, identity }) => {
      const mailId = ids.get(identity);
      return mailId === undefined ? [] : [{ uid, mailId }];
    });
    await insertLocations(trx, lease.mailboxId, batch.folder, batch.uidValidity, locations);
    for (const { identity, trouble } of unknown) {
      const mailId = fresh.get(identity);
      if (trouble === null || mailId === undefined) continue;
      const because = 'not-received-whole';
      await openReview(trx, { mailId, projectId: null, because, words: trouble, at: now() });
    }
    const troubled = new Set(
      unknown.filter(({ trouble }) => trouble !== null).map(({ identity }) => identity),
    );
    return [...fresh].filter(([identity]) => !troubled.has(identity)).map(([, id]) => id);
  });
}

async function knownBefore(
  trx: Parameters<typeof mailBeforeRenumbering>[0],
  arrivals: readonly Arrival[],
  batch: Batch,
  lease: Lease,
): Promise<Map<string, number>> {
  const known = new Map<string, number>();
  for (const arrival of arrivals) {
    if (arrival.messageId !== null) continue;
    const id = await mailBeforeRenumbering(trx, lease.mailboxId, batch.folder, batch.uidValidity, arrival);
    if (id === undefined) continue;
    known.set(arrival.identity, id);
    // At once, so that an equal letter in the same batch does not claim the same row.
    await insertLocations(trx, lease.mailboxId, batch.folder, batch.uidValidity, [
      { uid: arrival.uid, mailId: id },
    ]);
  }
  return known;
}

function arrivalOf(mail: FetchedMail, { mailbox, folder, uidValidity }: Batch): Arrival {
  const { uid, size, internalDate, raw, left } = mail;
  const identity = identityOf(raw, { mailbox, folder, uidValidity, uid });
  return { ...identity, uid, size, internalDate, raw, left, trouble: mail.trouble ?? null };
}

/** The raw source without anything read from it. */
function bareOf(arrival: Arrival, refusal: unknown): Arrival {
  const trouble = `the database refused this mail: ${refusal instanceof Error ? refusal.message : refusal}`;
  return { ...arrival, messageId: null, internalDate: null, left: [], trouble };
}

/** Nothing but the fact that there is a mail on the server. */
function emptyOf(arrival: Arrival, refusal: unknown): Arrival {
  const left = [{ filename: '', contentType: 'message/rfc822', size: arrival.size }];
  return { ...bareOf(arrival, refusal), raw: Buffer.alloc(0), left };
}

/** SQLSTATE classes that blame the values, not the database: data, integrity, limits exceeded. */
const CONTENT_CLASSES = ['22', '23', '54'];

function isAboutContent(error: unknown): boolean {
  if (error instanceof LeaseLost) return false;
  if (error instanceof RangeError || error instanceof TypeError) return true;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && code.length === 5 && CONTENT_CLASSES.includes(code.slice(0, 2));
}
