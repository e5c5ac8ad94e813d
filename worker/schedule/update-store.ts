import { sql, type Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { CaseRef } from '../cases/decision.ts';
import type { ComplaintRow, DecisionRow, MilestoneRow, OpenRow, UpdateRows } from './update-facts.ts';

type Trx = Transaction<Database>;

export async function updateRows(
  trx: Trx,
  project: { readonly id: number; readonly key: string },
  since: Date,
): Promise<UpdateRows> {
  return {
    decisions: await decisions(trx, project.id),
    changes: await changes(trx, project.id),
    complaints: await complaints(trx, project.id),
    questions: await questions(trx, project.id),
    milestones: await milestones(trx, project.id),
    requirements: await requirements(trx, project.id),
    ledger: await changeSum(trx, project.id),
    moved: await movedSince(trx, project, since),
    headsUp: await headsUpSince(trx, project.id, since),
  };
}

async function decisions(trx: Trx, projectId: number): Promise<DecisionRow[]> {
  const { rows } = await sql<{
    kind: CaseRef['kind'];
    number: number;
    title: string;
    asked_at: Date;
    consequence: string | null;
  }>`
    select 'sign-off' as kind, number, subject as title, requested_at as asked_at, null as consequence from sign_off
      where project_id = ${projectId} and status in ('requested', 'changes-requested')
    union all
    select 'change-request', number, coalesce(facts->>'title', ask),
      coalesce((facts->'quote'->>'quotedAt')::timestamptz, changed_at), null from change_request
      where project_id = ${projectId} and status = 'client-decision'
    union all
    select kind, number, title, opened_at, facts->>'consequence' from case_file
      where project_id = ${projectId} and kind = 'decision' and status = 'asked'
    order by asked_at, kind, number`.execute(trx);
  return rows.map(({ kind, number, title, asked_at, consequence }) => ({
    ref: { kind, number },
    title,
    askedAt: asked_at,
    consequence,
  }));
}

async function changes(trx: Trx, projectId: number): Promise<OpenRow[]> {
  return await trx
    .selectFrom('change_request')
    .select(['number', 'assess_by as nextAt', 'opened_at as openedAt'])
    .select(sql<string>`coalesce(facts->>'title', ask)`.as('words'))
    .where('project_id', '=', projectId)
    .where('status', 'in', ['logged', 'clarifying', 'assessing', 'assessed', 'internal-approval'])
    .orderBy('number')
    .execute();
}

async function complaints(trx: Trx, projectId: number): Promise<ComplaintRow[]> {
  return await trx
    .selectFrom('complaint')
    .select(['number', 'words', 'severity as grade', 'opened_at as openedAt'])
    // Once a person has written, the time for the first answer is kept.
    .select((eb) =>
      eb
        .case()
        .when('status', 'in', ['acknowledged', 'assessed'])
        .then(eb.ref('answer_by'))
        .end()
        .as('nextAt'),
    )
    .where('project_id', '=', projectId)
    .where('status', 'not in', ['resolved', 'check-back', 'closed', 'settled', 'withdrawn'])
    .orderBy('number')
    .execute();
}

async function questions(trx: Trx, projectId: number): Promise<OpenRow[]> {
  return await trx
    .selectFrom('question')
    .select(['number', 'words', 'answer_by as nextAt', 'opened_at as openedAt'])
    .where('project_id', '=', projectId)
    .where('status', 'in', ['open', 'reopened'])
    .orderBy('number')
    .execute();
}

async function milestones(trx: Trx, projectId: number): Promise<MilestoneRow[]> {
  const { rows } = await sql<MilestoneRow>`
    select number, title as name, status, facts->>'baseline' as baseline, facts->>'forecast' as forecast,
      facts->>'actual' as actual
    from case_file
    where project_id = ${projectId} and kind = 'milestone' and status <> 'dropped' and facts->>'baseline' is not null
    order by facts->>'baseline', number`.execute(trx);
  return rows;
}

async function requirements(trx: Trx, projectId: number): Promise<{ agreed: number; proposed: number }> {
  const rows = await trx
    .selectFrom('requirement')
    .select(['status', (eb) => eb.fn.countAll<number>().as('count')])
    .where('project_id', '=', projectId)
    .groupBy('status')
    .execute();
  const count = (...statuses: string[]) =>
    rows.filter((row) => statuses.includes(row.status)).reduce((sum, row) => sum + Number(row.count), 0);
  return {
    agreed: count('agreed', 'baselined', 'delivered', 'accepted'),
    proposed: count('draft', 'clarifying', 'proposed'),
  };
}

async function changeSum(trx: Trx, projectId: number): Promise<UpdateRows['ledger']> {
  const { rows } = await sql<UpdateRows['ledger']>`
    select count(*)::integer as agreed,
      coalesce(sum((facts->'assessment'->>'cost')::numeric) filter (where not favour), 0)::float as cost,
      coalesce(sum((facts->'assessment'->>'days')::numeric), 0)::float as days,
      count(*) filter (where favour)::integer as favours
    from (select facts, coalesce((facts->>'favour')::boolean, false) as favour from change_request
      where project_id = ${projectId} and status in ('approved', 'scheduled', 'implemented', 'verified', 'closed')
        and facts->'assessment' is not null and jsonb_typeof(facts->'assessment') = 'object') c`.execute(trx);
  return rows[0] ?? { agreed: 0, cost: 0, days: 0, favours: 0 };
}

async function movedSince(
  trx: Trx,
  { id, key }: { readonly id: number; readonly key: string },
  since: Date,
): Promise<UpdateRows['moved']> {
  const { rows } = await sql<{ about: string; to: string; title: string | null }>`
    select distinct on (entry->>'about') entry->>'about' as about, entry->>'to' as "to",
      case split_part(entry->>'about', '-', 1)
        when 'REQ' then (select title from requirement r where r.project_id = ${id}
          and r.number = split_part(entry->>'about', '-', 2)::integer)
        when 'CR' then (select coalesce(facts->>'title', ask) from change_request c where c.project_id = ${id}
          and c.number = split_part(entry->>'about', '-', 2)::integer)
        when 'M' then (select title from case_file f where f.project_id = ${id} and f.kind = 'milestone'
          and f.number = split_part(entry->>'about', '-', 2)::integer)
      end as title
    from ledger
    where chain = ${key} and at > ${since} and entry->>'about' ~ '^[A-Z]{1,3}-[0-9]{1,6}$'
      and entry->>'from' is distinct from entry->>'to'
    order by entry->>'about', seq desc`.execute(trx);
  return rows.map(({ about, to, title }) => ({ about, to, title: title ?? '' }));
}

async function headsUpSince(trx: Trx, projectId: number, since: Date): Promise<boolean> {
  const row = await trx
    .selectFrom('letter')
    .select('id')
    .where('project_id', '=', projectId)
    .where('name', '=', 'heads-up')
    .where('created_at', '>', since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
