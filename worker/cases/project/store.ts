import { type Selectable, sql, type Transaction } from 'kysely';
import type { Database, ProjectTable } from '../../../db/schema.ts';
import type { CaseKind, CaseRef } from '../decision.ts';
import { hoursColumns } from './calendar-store.ts';
import { type ProjectSettings, USUAL_SETTINGS } from './settings.ts';
import type { CalendarDate, Member, Project } from './state.ts';

/**
 * The project with its people, its row locked: whatever is applied to a project is applied one at a time. One query,
 * since every mail begins with it.
 */
export async function lockProject(trx: Transaction<Database>, projectId: number): Promise<Project> {
  const { rows } = await sql<ProjectRow>`
    select p.*,
      coalesce((select jsonb_agg(to_jsonb(m) order by m."personId") from (
        select person.id as "personId", person.name, person.address, coalesce(person.language, p.language) as language,
          jsonb_agg(membership.role order by membership.role) as roles, bool_and(membership.updates) as updates,
          max(membership.silenced_because) as "silencedBecause", person.away_until::text as "awayUntil"
        from membership join person on person.id = membership.person_id
        where membership.project_id = p.id group by person.id) m), '[]'::jsonb) as members,
      coalesce((select jsonb_agg(jsonb_build_object('date', c.date, 'kind', c.kind, 'windows', c.windows, 'name', c.name)
        order by c.date) from calendar_date c where c.project_id = p.id), '[]'::jsonb) as dates,
      coalesce((select jsonb_agg(jsonb_build_object('from', d.from_person_id, 'to', d.to_person_id, 'until', d.until)
        order by d.id) from delegation d where d.project_id = p.id and d.ended_at is null), '[]'::jsonb) as delegations
    from project p where p.id = ${projectId} for update of p`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error(`there is no project ${projectId}`);
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    client: row.client,
    language: row.language,
    zone: row.zone,
    calendar: row.calendar,
    ...hoursColumns(row),
    dates: row.dates,
    cadence: row.cadence,
    baselineVersion: row.baseline_version,
    phase: row.phase,
    settings: { ...USUAL_SETTINGS, ...(row.settings as Partial<ProjectSettings>) },
    members: row.members,
    delegations: row.delegations.flatMap(({ from, to: toId, until }) => {
      const to = row.members.find((member) => member.personId === toId);
      return to ? [{ from, to, until }] : [];
    }),
  };
}

type ProjectRow = Selectable<ProjectTable> & {
  readonly members: readonly Member[];
  readonly dates: readonly CalendarDate[];
  readonly delegations: readonly {
    readonly from: number;
    readonly to: number;
    readonly until: string | null;
  }[];
};

/** An approver lets somebody decide for them from now on; an earlier delegation by the same person ends. */
export async function delegate(
  trx: Transaction<Database>,
  projectId: number,
  one: { from: number; to: number; until: string | null; mail: number; at: Date },
): Promise<void> {
  await endDelegation(trx, projectId, one.from, one.at);
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

/** Whoever stood in for this person does so no more. */
export async function endDelegation(
  trx: Transaction<Database>,
  projectId: number,
  from: number,
  at: Date,
): Promise<void> {
  await trx
    .updateTable('delegation')
    .set({ ended_at: at })
    .where('project_id', '=', projectId)
    .where('from_person_id', '=', from)
    .where('ended_at', 'is', null)
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

/** Whether a key is taken, by a project in which phase and with how many people. */
export async function projectKeyed(
  trx: Transaction<Database>,
  key: string,
): Promise<{ readonly phase: string; readonly members: number } | null> {
  const row = await trx
    .selectFrom('project')
    .leftJoin('membership', 'membership.project_id', 'project.id')
    .select(['project.phase', (eb) => eb.fn.count<number>('membership.person_id').as('members')])
    .where('project.key', '=', key)
    .groupBy('project.id')
    .executeTakeFirst();
  return row ? { phase: row.phase, members: Number(row.members) } : null;
}

export async function setPhase(trx: Transaction<Database>, projectId: number, phase: string): Promise<void> {
  await trx.updateTable('project').set({ phase }).where('id', '=', projectId).execute();
}

/** The first signed baseline, and each one after it, gets the next version number. */
export async function raiseBaseline(trx: Transaction<Database>, projectId: number): Promise<void> {
  await sql`update project set baseline_version = baseline_version + 1 where id = ${projectId}`.execute(trx);
  await kickOff(trx, projectId);
}

/** The client has confirmed how the two sides keep in touch. */
export async function agreePlan(trx: Transaction<Database>, projectId: number): Promise<void> {
  await sql`update project set settings = settings || '{"planSigned": true}' where id = ${projectId}`.execute(
    trx,
  );
  await kickOff(trx, projectId);
}

/**
 * A project is active once its baseline is signed and its communication plan is confirmed, or waived with a reason;
 * with one of them missing it is at kick-off (domain §8).
 */
export async function kickOff(trx: Transaction<Database>, projectId: number): Promise<void> {
  await sql`
    update project set phase = case
      when baseline_version > 0
        and (coalesce((settings->>'planSigned')::boolean, false) or settings->>'planWaived' is not null) then 'active'
      when baseline_version > 0 then 'kick-off'
      else phase end
    where id = ${projectId} and phase in ('setup', 'kick-off')`.execute(trx);
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
