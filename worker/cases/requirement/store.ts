import type { Transaction } from 'kysely';
import type { Database } from '../../../db/schema.ts';
import {
  NO_DETAILS,
  REQUIREMENT_STATUSES,
  type Requirement,
  type RequirementDetails,
  type Standing,
} from './state.ts';

type Trx = Transaction<Database>;

export async function loadRequirement(trx: Trx, projectId: number, number: number): Promise<Requirement> {
  const row = await rows(trx, projectId).where('number', '=', number).forUpdate().executeTakeFirst();
  return row ? standingOf(row) : { status: 'absent', number };
}

type Row = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>;

function rows(trx: Trx, projectId: number) {
  return trx.selectFrom('requirement').selectAll().where('project_id', '=', projectId);
}

function standingOf(row: Row): Standing {
  const status = REQUIREMENT_STATUSES.find((known) => known === row.status);
  if (!status) throw new Error(`requirement ${row.number} has the unknown status ${row.status}`);
  const facts = row.facts as Partial<RequirementDetails & Pick<Standing, 'proposals'>>;
  return {
    ...NO_DETAILS,
    proposals: [],
    ...facts,
    status,
    number: row.number,
    version: row.version,
    title: row.title,
    statement: row.statement,
    sourcePerson: row.source_person_id,
    sourceMail: row.source_mail_id,
    confirmedBy: row.confirmed_by,
    confirmedMail: row.confirmed_mail_id,
    baselineVersion: row.baseline_version,
    openedAt: row.opened_at,
  };
}

export async function saveRequirement(
  trx: Trx,
  projectId: number,
  state: Requirement,
  at: Date,
): Promise<void> {
  if (state.status === 'absent') return;
  const { priority, criteria, owner, rationale, type, risk, dependencies, externalReference, proposals } =
    state;
  const facts = {
    priority,
    criteria,
    owner,
    rationale,
    type,
    risk,
    dependencies,
    externalReference,
    proposals,
  };
  const fields = {
    version: state.version,
    status: state.status,
    title: state.title,
    statement: state.statement,
    confirmed_by: state.confirmedBy,
    confirmed_mail_id: state.confirmedMail,
    baseline_version: state.baselineVersion,
    facts: JSON.stringify(facts),
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

/** The requirements of a project in order of their numbers, all or those in some of the statuses. */
export async function requirementsOf(
  trx: Trx,
  projectId: number,
  statuses: readonly Standing['status'][] = REQUIREMENT_STATUSES,
): Promise<Standing[]> {
  const found = await rows(trx, projectId)
    .where('status', 'in', [...statuses])
    .orderBy('number')
    .execute();
  return found.map(standingOf);
}

/** Numbers of the requirements that are agreed and belong to no baseline yet. */
export async function agreedRequirements(trx: Trx, projectId: number): Promise<number[]> {
  const found = await trx
    .selectFrom('requirement')
    .select('number')
    .where('project_id', '=', projectId)
    .where('status', '=', 'agreed')
    .orderBy('number')
    .execute();
  return found.map((row) => row.number);
}
