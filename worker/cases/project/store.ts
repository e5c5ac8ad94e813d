import { sql, type Transaction } from 'kysely';
import type { Database } from '../../../db/schema.ts';
import type { Party, Role } from '../decision.ts';
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
    cadence: row.cadence,
    baselineVersion: row.baseline_version,
    members,
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
  }));
}

/** The first signed baseline, and each one after it, gets the next version number. */
export async function raiseBaseline(trx: Transaction<Database>, projectId: number): Promise<void> {
  await trx
    .updateTable('project')
    .set((eb) => ({ baseline_version: eb('baseline_version', '+', 1), phase: 'active' }))
    .where('id', '=', projectId)
    .execute();
}

/** The next number of a kind within a project: 1, 2, 3 … without gaps, since the project is locked. */
export async function nextNumber(
  trx: Transaction<Database>,
  projectId: number,
  kind: string,
): Promise<number> {
  const row = await trx
    .insertInto('case_number')
    .values({ project_id: projectId, kind, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['project_id', 'kind'])
        .doUpdateSet((eb) => ({ last: eb('case_number.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
}

/** The members who hold a role, as recipients. */
export function membersWith(project: Project, role: Role): Party[] {
  return project.members.filter((member) => member.roles.includes(role));
}
