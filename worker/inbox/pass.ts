import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { knownPlaces } from './arrival-store.ts';
import type { MailboxConfig } from './mailbox/account.ts';
import { inBatches } from './mailbox/batches.ts';
import type { FetchedMail, ListedMail } from './mailbox/download.ts';
import { downloadOrGiveUp, type FetchFailures } from './mailbox/give-up.ts';
import { messageIdOf } from './mailbox/identity.ts';
import { numberingOf, renumberingWords, UNNUMBERED } from './mailbox/numbering.ts';
import type { Mailbox } from './mailbox.ts';
import { type Cursor, type Lease, loadCursor } from './mailbox-store.ts';
import { receive } from './receive.ts';

export interface PassDoors {
  readonly mailbox: Mailbox;
  readonly config: MailboxConfig;
  readonly db: Kysely<Database>;
  readonly lease: Lease;
  readonly now: () => Date;
  readonly onReceived: (mailIds: number[]) => void | Promise<void>;
  readonly log: (words: string) => void;
  readonly failures: FetchFailures;
}

const DAY_MS = 86_400_000;
/** Mails described in one go. */
const PAGE = 500;

/**
 * Brings cursor and connection to the same numbering, once per connection and after each new look at the folder:
 * notes the first one, and after a renumbering looks for what is not yet in the record.
 */
export async function settleNumbering(doors: PassDoors): Promise<void> {
  const { mailbox, config, db, lease, log } = doors;
  const cursor = await loadCursor(db, lease);
  const { uidValidity } = placeOf(doors);
  if (cursor.uidValidity === uidValidity) return;
  const words = renumberingWords(cursor.uidValidity, mailbox.uidValidity);
  if (words) log(`${config.name}: ${words}`);
  if (cursor.uidValidity === null) await moveCursor({ ...cursor, uidValidity }, doors);
  else await rescan(cursor, doors);
}

/** Takes in every mail above the cursor. Returns how many were new. */
export async function pass(doors: PassDoors): Promise<number> {
  const cursor = await loadCursor(doors.db, doors.lease);
  const uids =
    cursor.lastUid === 0 ? await firstUids(doors) : await doors.mailbox.uidsFrom(cursor.lastUid + 1);
  return takeIn(uids, cursor, false, doors);
}

/** On the first look, a mailbox of many years is not described mail by mail only to be left alone. */
async function firstUids({ mailbox, config }: PassDoors): Promise<number[]> {
  const all = await mailbox.uidsFrom(1);
  if (!config.ignoreBefore || all.length <= PAGE) return all;
  // SEARCH knows days without zone: one day more, and the newest, so that the cursor passes the ignored ones.
  const recent = await mailbox.uidsSince(new Date(config.ignoreBefore.getTime() - DAY_MS));
  return [...new Set([...recent, ...all.slice(-1)])].sort((a, b) => a - b);
}

/**
 * After a renumbering: everything since two days before the newest mail we know is looked at again, and only what
 * the record does not know is taken. The cursor moves at the very end, so a crash on the way starts over.
 */
async function rescan(cursor: Cursor, doors: PassDoors): Promise<void> {
  const { mailbox } = doors;
  const { uidValidity } = placeOf(doors);
  const all = await mailbox.uidsFrom(1);
  const since = cursor.lastInternalDate && new Date(cursor.lastInternalDate.getTime() - 2 * DAY_MS);
  const uids = since ? await mailbox.uidsSince(since) : all;
  await takeIn(uids, cursor, true, doors);
  // Not past what was there at the start: a mail that came since and looks old would be passed over.
  await moveCursor({ ...cursor, uidValidity, lastUid: all.at(-1) ?? 0 }, doors);
}

async function moveCursor(cursor: Cursor, doors: PassDoors): Promise<void> {
  await receive({ ...placeOf(doors), mails: [], cursor, renumbered: false }, doors);
}

async function takeIn(
  uids: readonly number[],
  from: Cursor,
  renumbered: boolean,
  doors: PassDoors,
): Promise<number> {
  let taken = 0;
  let cursor = from;
  for (let start = 0; start < uids.length; start += PAGE) {
    const page = uids.slice(start, start + PAGE);
    const listed = await describe(page, renumbered, doors);
    const careful = page.some((uid) => uid <= doors.failures.careUpTo);
    let coming = Promise.resolve<FetchedMail[]>([]);
    const batches = inBatches(listed, careful ? 1 : undefined);
    const download = (batch: readonly ListedMail[]) => downloadOrGiveUp(batch, listed, doors);
    for (const [index, batch] of batches.entries()) {
      const mails = index === 0 ? await download(batch) : await coming;
      const next = batches[index + 1];
      // The next batch travels while this one is written.
      if (next) {
        coming = download(next);
        coming.catch(() => {});
      }
      cursor = movedTo(cursor, batch);
      const ids = await receive(
        { ...placeOf(doors), mails, cursor: renumbered ? null : cursor, renumbered },
        doors,
      );
      taken += ids.length;
      if (ids.length) await tell(ids, doors);
      await doors.mailbox.settle(mails.map(({ uid }) => uid));
    }
    const last = page.at(-1);
    if (!renumbered && last !== undefined && last > cursor.lastUid) {
      cursor = { ...cursor, lastUid: last };
      await moveCursor(cursor, doors);
    }
  }
  return taken;
}

/** A queue that cannot be told loses nothing: the sweep finds the rows. */
async function tell(ids: number[], { onReceived, log, config }: PassDoors): Promise<void> {
  try {
    await onReceived(ids);
  } catch (error) {
    log(`${config.name}: received ${ids.length} mails, but could not say so: ${error}`);
  }
}

/** Marks or moves what an earlier worker wrote down but could not settle any more. */
export async function settleLeftovers({ mailbox, config, db, lease }: PassDoors): Promise<void> {
  const { lastUid, uidValidity } = await loadCursor(db, lease);
  for (let uids = await mailbox.unsettled(lastUid); uids.length; uids = uids.slice(PAGE)) {
    const page = uids.slice(0, PAGE);
    const places = await knownPlaces(db, lease.mailboxId, config.folder, uidValidity ?? '', page);
    await mailbox.settle(places.map(({ uid }) => uid));
  }
}

function placeOf({ mailbox, config, lease }: PassDoors): {
  mailbox: string;
  folder: string;
  uidValidity: string;
} {
  const uidValidity = numberingOf(mailbox.uidValidity, lease.fence);
  return { mailbox: config.name, folder: config.folder, uidValidity };
}

function movedTo(cursor: Cursor, batch: readonly ListedMail[]): Cursor {
  const times = batch.map(({ internalDate }) => internalDate?.getTime() ?? 0);
  const newest = Math.max(cursor.lastInternalDate?.getTime() ?? 0, ...times);
  const lastUid = Math.max(cursor.lastUid, ...batch.map(({ uid }) => uid));
  return { ...cursor, lastUid, lastInternalDate: newest ? new Date(newest) : null };
}

/** Sizes and dates of the mails to take, in UID order; those that need no download are left out. */
async function describe(
  uids: readonly number[],
  renumbered: boolean,
  { mailbox, config, db, lease }: PassDoors,
): Promise<ListedMail[]> {
  const listed = (await mailbox.describe(uids, { messageId: renumbered })).sort((a, b) => a.uid - b.uid);
  const wanted = listed.filter(({ internalDate }) => {
    return !config.ignoreBefore || !internalDate || internalDate >= config.ignoreBefore;
  });
  if (mailbox.uidValidity !== null || !renumbered) return wanted;
  // Without UIDVALIDITY every new connection comes here: what agrees in UID, size, time and Message-ID is known.
  const places = await knownPlaces(db, lease.mailboxId, config.folder, `${UNNUMBERED}%`, uids);
  return wanted.filter(({ uid, size, internalDate, messageIdHeader }) => {
    const messageId = messageIdHeader && messageIdOf(messageIdHeader);
    return !places.some(
      (place) =>
        place.uid === uid &&
        place.size === size &&
        messageId !== null &&
        place.messageId === messageId &&
        place.internalDate?.getTime() === internalDate?.getTime(),
    );
  });
}
