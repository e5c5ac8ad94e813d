import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { MailSummary } from '../mail/summary.ts';
import type { ReadMail } from './client-mail.ts';
import type { Identity } from './identify.ts';

type Db = Kysely<Database>;
type Trx = Transaction<Database>;

/**
 * Counts an attempt before anything is read, so that a mail which kills its reader is known by its count.
 * Gives those of the mails that still wait to be read, with the attempts made so far, this one included.
 */
export async function countAttempt(
  db: Db,
  mailIds: readonly number[],
): Promise<{ id: number; attempts: number }[]> {
  return await db
    .updateTable('mail')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('id', 'in', [...mailIds])
    .where('status', '=', 'received')
    .returning(['id', 'attempts'])
    .execute();
}

/** Of these mails, those no reader has tried yet, and those at least one has. */
export async function byFirstAttempt(
  db: Db,
  mailIds: readonly number[],
): Promise<{ fresh: number[]; retried: number[] }> {
  if (mailIds.length === 0) return { fresh: [], retried: [] };
  const rows = await db
    .selectFrom('mail')
    .select(['id', 'attempts'])
    .where('id', 'in', [...mailIds])
    .where('status', '=', 'received')
    .orderBy('id')
    .execute();
  return {
    fresh: rows.filter((row) => row.attempts === 0).map((row) => row.id),
    retried: rows.filter((row) => row.attempts > 0).map((row) => row.id),
  };
}

/** Bytes of a raw source that are read at once. */
const PIECE_BYTES = 1024 * 1024;

/**
 * A mail as it was received, and the name of the mailbox that received it. A large one comes in pieces: the driver
 * holds each answer as hexadecimal text, twice its size, beside the bytes.
 */
export async function sourceOf(db: Db, mailId: number): Promise<{ raw: Buffer; mailbox: string }> {
  const first = await db
    .selectFrom('mail_source')
    .innerJoin('mail', 'mail.id', 'mail_source.mail_id')
    .innerJoin('mailbox', 'mailbox.id', 'mail.mailbox_id')
    .select('mailbox.name as mailbox')
    .select(sql<number>`octet_length(mail_source.raw)`.as('bytes'))
    .select(sql<Buffer>`substring(mail_source.raw from 1 for ${PIECE_BYTES})`.as('piece'))
    .where('mail_source.mail_id', '=', mailId)
    .executeTakeFirstOrThrow();
  if (first.bytes <= PIECE_BYTES) return { raw: first.piece, mailbox: first.mailbox };
  const raw = Buffer.allocUnsafe(first.bytes);
  first.piece.copy(raw);
  for (let at = PIECE_BYTES; at < first.bytes; at += PIECE_BYTES)
    (await pieceOf(db, mailId, at)).copy(raw, at);
  return { raw, mailbox: first.mailbox };
}

async function pieceOf(db: Db, mailId: number, offset: number): Promise<Buffer> {
  const { piece } = await db
    .selectFrom('mail_source')
    .select(sql<Buffer>`substring(raw from ${offset + 1} for ${PIECE_BYTES})`.as('piece'))
    .where('mail_id', '=', mailId)
    .executeTakeFirstOrThrow();
  return piece;
}

/** The words of a letter of ours as it left, to find them again in a reply; null before it was composed. */
export async function letterSource(db: Db, letterId: number): Promise<Buffer | null> {
  const row = await db.selectFrom('letter').select('raw').where('id', '=', letterId).executeTakeFirst();
  return row?.raw ?? null;
}

/** Keeps what reading found; from now on the mail waits to be applied. */
export async function saveReading(
  db: Db,
  mailId: number,
  reading: { summary: MailSummary; identity: Identity },
): Promise<void> {
  const { identity } = reading;
  await db
    .updateTable('mail')
    .set({
      status: 'read',
      project_id: projectOf(identity),
      person_id: identity.outcome === 'known' ? identity.personId : null,
      summary: JSON.stringify({ ...reading.summary, identity }),
    })
    .where('id', '=', mailId)
    .where('status', '=', 'received')
    .execute();
}

function projectOf(identity: Identity): number | null {
  if (identity.outcome === 'known' || identity.outcome === 'new-face') return identity.projectId;
  return identity.outcome === 'several-projects' ? (identity.projectIds[0] ?? null) : null;
}

/**
 * The next mail of a project in order of receipt, locked, and whether another waits behind it; null when there is none, or when an earlier mail is not
 * read yet and may belong to this project.
 */
export async function nextToApply(
  trx: Trx,
  projectId: number,
): Promise<{ readonly mail: ReadMail; readonly more: boolean } | null> {
  const [row, another] = await trx
    .selectFrom('mail')
    .select(['id', 'summary'])
    .where('project_id', '=', projectId)
    .where('status', '=', 'read')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('mail as earlier')
            .select('earlier.id')
            .where('earlier.status', '=', 'received')
            .whereRef('earlier.id', '<', 'mail.id'),
        ),
      ),
    )
    .orderBy('id')
    .limit(2)
    .forUpdate()
    .execute();
  if (!row) return null;
  return { mail: { id: row.id, summary: row.summary as ReadMail['summary'] }, more: another !== undefined };
}

/** A mail that needs review, as it was read, and the words in question. */
export async function mailInReview(
  trx: Trx,
  mailId: number,
): Promise<(ReadMail & { words: string; because: string }) | null> {
  const row = await trx
    .selectFrom('review')
    .innerJoin('mail', 'mail.id', 'review.mail_id')
    .select(['mail.id', 'mail.summary', 'review.words', 'review.because'])
    .where('mail.id', '=', mailId)
    .where('review.status', '=', 'open')
    .where('mail.status', '=', 'needs-review')
    .forUpdate('mail')
    .executeTakeFirst();
  if (!row) return null;
  const { id, summary, words, because } = row;
  return { id, summary: summary as ReadMail['summary'], words, because };
}

/** Projects with mails that wait to be applied. */
export async function projectsWaiting(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('mail')
    .select('project_id')
    .distinct()
    .where('status', '=', 'read')
    .where('project_id', 'is not', null)
    .orderBy('project_id')
    .execute();
  return rows.flatMap((row) => (row.project_id === null ? [] : [row.project_id]));
}

/** Read mails that belong to no project, to be put aside. */
export async function homelessMails(db: Db): Promise<ReadMail[]> {
  const rows = await db
    .selectFrom('mail')
    .select(['id', 'summary'])
    .where('status', '=', 'read')
    .where('project_id', 'is', null)
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map((row) => ({ id: row.id, summary: row.summary as ReadMail['summary'] }));
}

/** Ids of mails whose way is not ended, oldest first: what a sweep wakes the queue for. */
export async function waitingMails(db: Db, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('mail')
    .select('id')
    .where('status', 'in', ['received', 'read'])
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Whether a person receives the updates of a project. */
export async function setUpdates(
  trx: Trx,
  projectId: number,
  personId: number,
  updates: boolean,
): Promise<void> {
  await trx
    .updateTable('membership')
    .set({ updates })
    .where('project_id', '=', projectId)
    .where('person_id', '=', personId)
    .execute();
}

/** Until when a person is away, as an absence note says. */
export async function noteAbsence(trx: Trx, personId: number, until: string): Promise<void> {
  await trx.updateTable('person').set({ away_until: until }).where('id', '=', personId).execute();
}
