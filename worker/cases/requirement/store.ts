import type { Transaction } from 'kysely';
import type { Database } from '../../../db/schema.ts';
import type { Requirement } from './state.ts';

export async function loadRequirement(
  trx: Transaction<Database>,
  projectId: number,
  number: number,
): Promise<Requirement> {
  const row = await trx
    .selectFrom('requirement')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return { status: 'absent', number };
  const facts = {
    number: row.number,
    version: row.version,
    title: row.title,
    statement: row.statement,
    sourcePerson: row.source_person_id,
    sourceMail: row.source_mail_id,
    openedAt: row.opened_at,
  };
  switch (row.status) {
    case 'draft':
    case 'proposed':
    case 'withdrawn':
      return { ...facts, status: row.status };
    case 'agreed':
    case 'baselined':
      return {
        ...facts,
        status: row.status,
        confirmedBy: row.confirmed_by ?? 0,
        confirmedMail: row.confirmed_mail_id ?? 0,
        baselineVersion: row.baseline_version,
      };
    default:
      throw new Error(`requirement ${projectId}/${number} has the unknown status ${row.status}`);
  }
}

export async function saveRequirement(
  trx: Transaction<Database>,
  projectId: number,
  state: Requirement,
  at: Date,
): Promise<void> {
  if (state.status === 'absent') return;
  const confirmed = state.status === 'agreed' || state.status === 'baselined' ? state : null;
  const fields = {
    version: state.version,
    status: state.status,
    title: state.title,
    statement: state.statement,
    confirmed_by: confirmed?.confirmedBy ?? null,
    confirmed_mail_id: confirmed?.confirmedMail ?? null,
    baseline_version: confirmed?.baselineVersion ?? null,
    changed_at: at,
  };
  await trx
    .insertInto('requirement')
    .values({
      project_id: projectId,
      number: state.number,
      source_person_id: state.sourcePerson,
      source_mail_id: state.sourceMail,
      opened_at: state.openedAt,
      ...fields,
    })
    .onConflict((conflict) => conflict.columns(['project_id', 'number']).doUpdateSet(fields))
    .execute();
}

/** The requirements that wait to be put to the client, in order of their numbers. */
export async function requirementsToPropose(
  trx: Transaction<Database>,
  projectId: number,
): Promise<{ requirement: number; version: number; title: string; statement: string }[]> {
  return await trx
    .selectFrom('requirement')
    .select(['number as requirement', 'version', 'title', 'statement'])
    .where('project_id', '=', projectId)
    .where('status', 'in', ['draft', 'proposed'])
    .orderBy('number')
    .execute();
}

/** Numbers of the requirements that are agreed and belong to no baseline yet. */
export async function agreedRequirements(trx: Transaction<Database>, projectId: number): Promise<number[]> {
  const rows = await trx
    .selectFrom('requirement')
    .select('number')
    .where('project_id', '=', projectId)
    .where('status', '=', 'agreed')
    .orderBy('number')
    .execute();
  return rows.map((row) => row.number);
}
