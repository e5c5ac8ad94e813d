import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Queue } from './queue.ts';

export interface IdleQuestion {
  /** A mailbox that was not looked at since then may hold unseen mail. Time of the database. */
  readonly since: Date;
  /** The worker's time: nothing due by then may wait. */
  readonly now: Date;
  readonly mailboxes: readonly { readonly name: string }[];
}

/** What still waits for the worker, as phrases; empty when it is idle. */
export async function whatWaits(
  db: Kysely<Database>,
  queue: Pick<Queue, 'isIdle'>,
  { since, now, mailboxes }: IdleQuestion,
): Promise<string[]> {
  const pulses = await db
    .selectFrom('pulse')
    .select('name')
    .where('name', 'like', 'poll:%')
    .where('at', '>', since)
    .execute();
  const looked = new Set(pulses.map((pulse) => pulse.name));
  const { rows } = await sql<{ mails: number; letters: number; due: number }>`
    select
      (select count(*) from mail where status in ('received', 'read')) as mails,
      (select count(*) from delivery
        where status = 'submitting' or (status = 'waiting' and not_before <= ${now})) as letters,
      (select count(*) from due where status = 'waiting' and due_at <= ${now}) as due
  `.execute(db);
  const counts = rows[0] ?? { mails: 0, letters: 0, due: 0 };
  const waiting = mailboxes
    .filter(({ name }) => !looked.has(`poll:${name}`))
    .map(({ name }) => `mailbox ${name} was not looked at yet (does a worker run?)`);
  if (counts.mails > 0) waiting.push(`${counts.mails} mails`);
  if (counts.letters > 0) waiting.push(`${counts.letters} letters`);
  if (counts.due > 0) waiting.push(`${counts.due} due rows`);
  if (waiting.length === 0 && !(await queue.isIdle())) waiting.push('jobs');
  return waiting;
}
