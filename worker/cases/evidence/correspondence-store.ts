import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../db/schema.ts';
import { sourceOf } from '../../inbox/store.ts';
import type { CaseRef } from '../decision.ts';
import type { Recipient } from './state.ts';

type Db = Kysely<Database>;

export interface StoredLetter {
  readonly id: number;
  readonly name: string;
  readonly language: string;
  readonly subject: string | null;
  readonly messageId: string;
  readonly serverMessageId: string | null;
  readonly answersMailId: number | null;
  readonly writtenAt: string;
  readonly raw: Buffer | null;
  readonly recipients: readonly Recipient[];
}

/** The letters about a case that left, or were to leave, for others than our own PMs, oldest first. */
export async function lettersAbout(db: Db, projectId: number, ref: CaseRef): Promise<StoredLetter[]> {
  const letters = await db
    .selectFrom('letter')
    .select(['id', 'name', 'language', 'subject', 'message_id as messageId'])
    .select(['server_message_id as serverMessageId', 'answers_mail_id as answersMailId'])
    .select(['created_at as writtenAt', 'raw'])
    .where('project_id', '=', projectId)
    .where(sql<boolean>`about @> ${JSON.stringify([ref])}::jsonb`)
    .where('name', 'not like', 'pm-%')
    .orderBy('id')
    .execute();
  const recipients = await recipientsOf(
    db,
    letters.map(({ id }) => id),
  );
  return letters.map((letter) => ({
    ...letter,
    writtenAt: letter.writtenAt.toISOString(),
    recipients: recipients.get(letter.id) ?? [],
  }));
}

async function recipientsOf(db: Db, letterIds: readonly number[]): Promise<Map<number, Recipient[]>> {
  const found = new Map<number, Recipient[]>();
  if (letterIds.length === 0) return found;
  const rows = await db
    .selectFrom('delivery')
    .select(['letter_id', 'address', 'field', 'status', 'attempts', 'response', 'because'])
    .select(['submitted_at', 'bounced_at'])
    .where('letter_id', 'in', [...letterIds])
    .orderBy('letter_id')
    .orderBy('field', 'desc')
    .orderBy('address')
    .execute();
  for (const { letter_id, submitted_at, bounced_at, ...row } of rows) {
    const recipient = {
      ...row,
      submittedAt: submitted_at?.toISOString() ?? null,
      bouncedAt: bounced_at?.toISOString() ?? null,
    };
    found.set(letter_id, [...(found.get(letter_id) ?? []), recipient]);
  }
  return found;
}

/**
 * Mails that belong to a case, in order of receipt: those it was decided by, those of others than our PMs that changed
 * it or answer its letters, and reports that a letter did not arrive.
 */
export async function mailsAbout(
  db: Db,
  projectId: number,
  about: string,
  letters: readonly Pick<StoredLetter, 'id' | 'messageId' | 'serverMessageId'>[],
): Promise<number[]> {
  const ids = letters.map(({ id }) => id);
  const messageIds = letters.flatMap((letter) => [letter.messageId, letter.serverMessageId ?? []].flat());
  const { rows } = await sql<{ id: number }>`
    select m.id from mail m
    where m.project_id = ${projectId} and (
      m.id in (select e.mail_id from evidence e where e.project_id = ${projectId} and e.about = ${about})
      or m.summary->'screening'->>'regarding' = any(${messageIds}::text[])
      or ((m.applied_to ? ${about} or (m.summary->'identity'->'answers'->>'letterId')::bigint = any(${ids}::bigint[]))
        and not exists (select from membership s
          where s.project_id = m.project_id and s.person_id = m.person_id and s.role = 'pm')))
    order by m.id`.execute(db);
  return rows.map(({ id }) => id);
}

export interface StoredMail {
  readonly id: number;
  readonly messageId: string | null;
  readonly receivedAt: string;
  readonly internalDate: string | null;
  readonly status: string;
  readonly reason: string | null;
  readonly appliedTo: readonly string[];
  readonly summary: unknown;
  readonly raw: Buffer;
  readonly places: readonly { readonly folder: string; readonly uidValidity: string; readonly uid: number }[];
}

/** A mail as received, with what reading found in it and where it lay on the server. */
export async function mailWithSource(db: Db, mailId: number): Promise<StoredMail> {
  const row = await db
    .selectFrom('mail')
    .select(['mail.id', 'mail.message_id as messageId', 'mail.received_at', 'mail.internal_date'])
    .select(['mail.status', 'mail.reason', 'mail.applied_to', 'mail.summary'])
    .where('mail.id', '=', mailId)
    .executeTakeFirstOrThrow();
  const places = await db
    .selectFrom('mail_location')
    .select(['folder', 'uid_validity as uidValidity', 'uid'])
    .where('mail_id', '=', mailId)
    .orderBy('folder')
    .orderBy('uid')
    .execute();
  const { raw } = await sourceOf(db, mailId);
  const { received_at, internal_date, applied_to, ...mail } = row;
  return {
    ...mail,
    raw,
    receivedAt: received_at.toISOString(),
    internalDate: internal_date?.toISOString() ?? null,
    appliedTo: applied_to as string[],
    places,
  };
}
