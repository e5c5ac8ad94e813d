import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { ReadMail } from '../inbox/client-mail.ts';

const DAY_MS = 86_400_000;
/** Older mails are cold: a PM would have to read the thread again. */
const FRESH_DAYS = 14;
const MOST = 200;

/** Acted mails of a project that nobody has judged or been asked about, newest first. */
export async function unjudgedMails(db: Kysely<Database>, projectId: number, now: Date): Promise<ReadMail[]> {
  const rows = await db
    .selectFrom('mail')
    .select(['id', 'summary'])
    .where('project_id', '=', projectId)
    .where('status', '=', 'applied')
    .where('reason', '=', 'understood')
    .where('received_at', '>', new Date(now.getTime() - FRESH_DAYS * DAY_MS))
    .where('summary', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('example').select('example.id').whereRef('example.mail_id', '=', 'mail.id')),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('audit').select('audit.mail_id').whereRef('audit.mail_id', '=', 'mail.id')),
      ),
    )
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(({ id, summary }) => ({ id, summary: summary as ReadMail['summary'] }));
}

/** Whether this project was asked less than so many hours ago. */
export async function askedWithin(
  db: Kysely<Database>,
  projectId: number,
  now: Date,
  hours: number,
): Promise<boolean> {
  const row = await db
    .selectFrom('audit')
    .select('mail_id')
    .where('project_id', '=', projectId)
    .where('asked_at', '>', new Date(now.getTime() - hours * 3_600_000))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function noteAudit(
  db: Kysely<Database>,
  projectId: number,
  mailId: number,
  at: Date,
): Promise<void> {
  await db
    .insertInto('audit')
    .values({ mail_id: mailId, project_id: projectId, asked_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
