import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { ReadMail } from '../inbox/client-mail.ts';
import type { Intent } from '../mail/intent.ts';
import type { Opened } from './correction.ts';
import { appliedMail, mailAnsweredBy, openedBy } from './opened-store.ts';

/** An applied mail that a PM speaks of, with what it stands as and what it opened. */
export interface Judged {
  readonly mail: ReadMail;
  /** The labels it stands under: the last word of a PM, else as it was read. */
  readonly labels: readonly Intent[];
  readonly opened: readonly Opened[];
}

/** The mail behind a letter of ours: the one an acknowledgement answered, or the one an audit asked about. */
export async function judgedMail(
  trx: Transaction<Database>,
  projectId: number,
  letter: { readonly letterId: number; readonly reviewedMailId: number | null },
): Promise<Judged | null> {
  const mailId = letter.reviewedMailId ?? (await mailAnsweredBy(trx, letter.letterId));
  const mail = mailId === null ? null : await appliedMail(trx, projectId, mailId);
  if (!mail) return null;
  const last = await trx
    .selectFrom('example')
    .select('given')
    .where('mail_id', '=', mail.id)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const read = mail.summary.understanding.intents.map(({ intent }) => intent);
  return {
    mail,
    labels: (last?.given as Intent[] | undefined) ?? read,
    opened: await openedBy(trx, projectId, mail.id),
  };
}
