import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { MailSummary } from '../mail/summary.ts';
import type { RecentMail } from './desk.ts';

const MOST = 100;

/** The last mails of a project that are applied or put aside, newest first. */
export async function recentMails(trx: Transaction<Database>, projectId: number): Promise<RecentMail[]> {
  const rows = await trx
    .selectFrom('mail')
    .select(['id', 'status', 'reason', 'applied_to', 'summary'])
    .where('project_id', '=', projectId)
    .where('status', 'not in', ['received', 'read'])
    .where('summary', 'is not', null)
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(({ id, status, reason, applied_to, summary }) => ({
    id,
    status,
    reason,
    appliedTo: applied_to as string[],
    summary: summary as MailSummary,
  }));
}
