import type { Transaction } from 'kysely';
import type { Database } from '../../../db/schema.ts';
import type { ChangeRequest } from './state.ts';

export async function loadChangeRequest(
  trx: Transaction<Database>,
  projectId: number,
  number: number,
): Promise<ChangeRequest> {
  const row = await trx
    .selectFrom('change_request')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return { status: 'absent', number };
  switch (row.status) {
    case 'logged':
    case 'assessing':
    case 'rejected':
      return {
        status: row.status,
        number: row.number,
        ask: row.ask,
        sourcePerson: row.source_person_id ?? 0,
        sourceMail: row.source_mail_id ?? 0,
        assessBy: row.assess_by ?? row.opened_at,
        openedAt: row.opened_at,
      };
    default:
      throw new Error(`change request ${projectId}/${number} has the unknown status ${row.status}`);
  }
}

export async function saveChangeRequest(
  trx: Transaction<Database>,
  projectId: number,
  state: ChangeRequest,
  at: Date,
): Promise<void> {
  if (state.status === 'absent') return;
  const fields = { status: state.status, assess_by: state.assessBy, changed_at: at };
  await trx
    .insertInto('change_request')
    .values({
      project_id: projectId,
      number: state.number,
      ask: state.ask,
      source_person_id: state.sourcePerson,
      source_mail_id: state.sourceMail,
      opened_at: state.openedAt,
      ...fields,
    })
    .onConflict((conflict) => conflict.columns(['project_id', 'number']).doUpdateSet(fields))
    .execute();
}
