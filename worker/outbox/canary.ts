import { type Kysely, sql } from 'kysely';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Database } from '../../db/schema.ts';
import { MARK_HEADER, markOf } from './mark.ts';

/** The left part of a canary's Message-ID. */
const CANARY = 'liaison-canary.';

/**
 * A letter to ourselves. It proves what no connection proves: that mail leaves by SMTP, arrives by IMAP and is
 * written down.
 */
export async function canaryMail(
  address: string,
  unique: string,
  domain: string,
  markKey: string,
): Promise<Buffer> {
  const messageId = `${CANARY}${unique}@${domain}`;
  const mail = new MailComposer({
    from: { name: 'Liaison', address },
    to: address,
    subject: 'Liaison: sign of life',
    messageId: `<${messageId}>`,
    headers: { 'Auto-Submitted': 'auto-generated', [MARK_HEADER]: markOf(messageId, markKey) },
    text: 'Liaison writes this to itself every half hour, to know that mail comes and goes.',
  });
  return await mail.compile().build();
}

export function isCanary(messageId: string | null): boolean {
  return messageId?.startsWith(CANARY) === true;
}

/**
 * Whether it is time to write to ourselves again: every half hour, and half an hour after the first start at the
 * earliest, whoever of several workers asks.
 */
export async function isCanaryDue(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ first: boolean }>`
    insert into pulse (name, at) values ('canary-sent', clock_timestamp())
    on conflict (name) do update set at = clock_timestamp()
      where pulse.at < clock_timestamp() - interval '29 minutes'
    returning xmax = 0 as first
  `.execute(db);
  return rows[0]?.first === false;
}

/** The first canary has left: from now on its absence is known. */
export async function expectCanary(db: Kysely<Database>, mailbox: string): Promise<void> {
  await db
    .insertInto('pulse')
    .values({ name: `canary:${mailbox}`, at: sql`clock_timestamp()` })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
}

/** A canary has come back into the mailbox that received this mail. */
export async function welcomeCanary(db: Kysely<Database>, mailId: number): Promise<void> {
  await sql`
    insert into pulse (name, at)
    select 'canary:' || mailbox.name, clock_timestamp()
    from mail join mailbox on mailbox.id = mail.mailbox_id
    where mail.id = ${mailId}
    on conflict (name) do update set at = excluded.at
  `.execute(db);
}
