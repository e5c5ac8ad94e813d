import { sql, type Transaction } from 'kysely';
import type { Database } from '../../../db/schema.ts';
import type { CaseKind, CaseRef, Delegation, Role } from '../decision.ts';
import { hoursColumns, ownDates } from './calendar-store.ts';
import { type ProjectSettings, USUAL_SETTINGS } from './settings.ts';
import type { Member, Project } from './state.ts';

/** The project with its people, its row locked: whatever is applied to a project is applied one at a time. */
export async function lockProject(trx: Transaction<Database>, projectId: number): Promise<Project> {
  const row = await trx
    .selectFrom('project')
    .selectAll()
    .where('id', '=', projectId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const members = await membersOf(trx, projectId, row.language);
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    client: row.client,
    language: row.language,
    zone: row.zone,
    calendar: row.calendar,
    ...hoursColumns(row),
    dates: await ownDates(trx, projectId),
    cadence: row.cadence,
    baselineVersion: row.baseline_version,
    phase: row.phase,
    settings: { ...USUAL_SETTINGS, ...(row.settings as Partial<ProjectSettings>) },
    members,
    delegations: await delegationsOf(trx, projectId, members),
  };
}

async function membersOf(
  trx: Transaction<Database>,
  projectId: number,
  language: 'zh' | 'en',
): Promise<Member[]> {
  const rows = await trx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.id', 'person.name', 'person.address', 'person.language'])
    .select(sql<Role[]>`array_agg(membership.role order by membership.role)`.as('roles'))
    .select(sql<boolean>`bool_and(membership.updates)`.as('updates'))
    .select(sql<string | null>`max(membership.silenced_because)`.as('silencedBecause'))
    .where('membership.project_id', '=', projectId)
    .groupBy('person.id')
    .orderBy('person.id')
    .execute();
  return rows.map((row) => ({
    personId: row.id,
    name: row.name,
    address: row.address,
    language: row.language ?? language,
    roles: row.roles,
    updates: row.updates,
    silencedBecause: row.silencedBecause,
  }));
}

async function delegationsOf(
  trx: Transaction<Database>,
  projectId: number,
  members: readonly Member[],
): Promise<Delegation[]> {
  const rows = await trx
    .selectFrom('delegation')
    .select(['from_person_id', 'to_person_id'])
    .select(sql<string | null>`until::text`.as('until'))
    .where('project_id', '=', projectId)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.flatMap((row) => {
    const to = members.find((member) => member.personId === row.to_person_id);
    return to ? [{ from: row.from_person_id, to, until: row.until }] : [];
  });
}

/** An approver lets somebody decide for them from now on; an earlier delegation by the same person ends. */
export async function delegate(
  trx: Transaction<Database>,
  projectId: number,
  one: { from: number; to: number; until: string | null; mail: number; at: Date },
): Promise<void> {
  await trx
    .updateTable('delegation')
    .set({ ended_at: one.at })
    .where('project_id', '=', projectId)
    .where('from_person_id', '=', one.from)
    .where('ended_at', 'is', null)
    .execute();
  await trx
    .insertInto('delegation')
    .values({
      project_id: projectId,
      from_person_id: one.from,
      to_person_id: one.to,
      until: one.until,
      mail_id: one.mail,
      created_at: one.at,
    })
    .execute();
}

/** Stops every automatic letter to these people for a reason, or, with null, lets them through again. */
export async function silence(
  trx: Transaction<Database>,
  projectId: number,
  people: readonly number[],
  because: string | null,
): Promise<void> {
  if (people.length === 0) return;
  await trx
    .updateTable('membership')
    .set({ silenced_because: because })
    .where('project_id', '=', projectId)
    .where('person_id', 'in', [...people])
    .execute();
}

export async function setPhase(trx: Transaction<Database>, projectId: number, phase: string): Promise<void> {
  await trx.updateTable('project').set({ phase }).where('id', '=', projectId).execute();
}

/** The first signed baseline, and each one after it, gets the next version number. */
export async function raiseBaseline(trx: Transaction<Database>, projectId: number): Promise<void> {
  await trx
    .updateTable('project')
    .set((eb) => ({ baseline_version: eb('baseline_version', '+', 1), phase: 'active' }))
    .where('id', '=', projectId)
    .execute();
}

/** The number a new case of this kind would get; the project is locked, so nobody else can take it meanwhile. */
export async function nextNumber(
  trx: Transaction<Database>,
  projectId: number,
  kind: CaseKind,
): Promise<number> {
  const row = await trx
    .selectFrom('case_number')
    .select('last')
    .where('project_id', '=', projectId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** Uses a number up: once a case carries it, no other case ever does. */
export async function takeNumber(trx: Transaction<Database>, projectId: number, ref: CaseRef): Promise<void> {
  await trx
    .insertInto('case_number')
    .values({ project_id: projectId, kind: ref.kind, last: ref.number })
    .onConflict((conflict) => conflict.columns(['project_id', 'kind']).doUpdateSet({ last: ref.number }))
    .execute();
}
