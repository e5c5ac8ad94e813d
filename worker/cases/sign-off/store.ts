import type { Transaction } from 'kysely';
import type { Database } from '../../../db/schema.ts';
import type { Party } from '../decision.ts';
import type { SignOff, SignOffFacts, SignOffItem } from './state.ts';

const STATUSES = ['requested', 'changes-requested', 'signed', 'rejected', 'expired', 'superseded'] as const;

export async function loadSignOff(
  trx: Transaction<Database>,
  projectId: number,
  number: number,
): Promise<SignOff> {
  const row = await trx
    .selectFrom('sign_off')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return { status: 'absent', number };
  const status = STATUSES.find((known) => known === row.status);
  if (!status) throw new Error(`sign-off ${projectId}/${number} has the unknown status ${row.status}`);
  return {
    status,
    number: row.number,
    subject: row.subject,
    approverRule: row.approver_rule === 'any' ? 'any' : 'all',
    approvers: row.approvers as Party[],
    items: row.items as SignOffItem[],
    opinions: row.opinions as SignOffFacts['opinions'],
    reasked: row.reasked,
    requestedAt: row.requested_at,
  };
}

export async function saveSignOff(
  trx: Transaction<Database>,
  projectId: number,
  state: SignOff,
  at: Date,
): Promise<void> {
  if (state.status === 'absent') return;
  const fields = {
    status: state.status,
    items: JSON.stringify(state.items),
    opinions: JSON.stringify(state.opinions),
    reasked: state.reasked,
    changed_at: at,
  };
  await trx
    .insertInto('sign_off')
    .values({
      project_id: projectId,
      number: state.number,
      subject: state.subject,
      approver_rule: state.approverRule,
      approvers: JSON.stringify(state.approvers),
      requested_at: state.requestedAt,
      ...fields,
    })
    .onConflict((conflict) => conflict.columns(['project_id', 'number']).doUpdateSet(fields))
    .execute();
}

/** A request that still waits for an answer, with what it puts to the client. */
export interface OpenSignOff {
  readonly number: number;
  readonly requirements: readonly number[];
  readonly items: readonly Pick<SignOffItem, 'item' | 'requirement' | 'title' | 'statement'>[];
}

/** The requests that still wait for an answer, newest first. */
export async function openSignOffs(trx: Transaction<Database>, projectId: number): Promise<OpenSignOff[]> {
  const rows = await trx
    .selectFrom('sign_off')
    .select(['number', 'items'])
    .where('project_id', '=', projectId)
    .where('status', 'in', ['requested', 'changes-requested'])
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => {
    const items = row.items as SignOffItem[];
    return { number: row.number, items, requirements: items.map((item) => item.requirement) };
  });
}
