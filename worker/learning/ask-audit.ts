import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { PlainLetter } from '../cases/act.ts';
import { membersWith, type Project } from '../cases/project/state.ts';
import { auditLetter, isAudited } from './audit.ts';
import { askedWithin, noteAudit, unjudgedMails } from './audit-store.ts';

/** The brief comes at nearly the same hour every day. */
const ONCE_IN_HOURS = 20;

/** The question about one acted mail of the sample; at most one a day for a project, and never twice about a mail. */
export async function askAudit(
  trx: Transaction<Database>,
  project: Project,
  now: Date,
): Promise<PlainLetter[]> {
  if (await askedWithin(trx, project.id, now, ONCE_IN_HOURS)) return [];
  const clients = project.members.filter(({ roles }) => roles.some((role) => role.startsWith('client')));
  const mail = (await unjudgedMails(trx, project.id, now)).find(({ id, summary: { identity } }) => {
    if (!isAudited(id) || identity.outcome !== 'known') return false;
    return clients.some(({ personId }) => personId === identity.personId);
  });
  if (!mail) return [];
  await noteAudit(trx, project.id, mail.id, now);
  return [auditLetter(mail.id, mail.summary, membersWith(project, 'pm'))];
}
