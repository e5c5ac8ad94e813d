import { sql, type Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { ClosingRows } from './closing-facts.ts';

type Trx = Transaction<Database>;

/** The request about an earlier report that still waits; the new one takes its place. */
export async function waitingRequest(trx: Trx, projectId: number): Promise<number | null> {
  const { rows } = await sql<{ number: number }>`
    select number from sign_off where project_id = ${projectId} and facts->>'purpose' = 'closing'
      and status in ('preview', 'requested', 'changes-requested', 'rejected', 'expired')
    order by number desc limit 1`.execute(trx);
  return rows[0]?.number ?? null;
}

export async function closingRows(trx: Trx, projectId: number): Promise<ClosingRows> {
  const { rows: requirements } = await sql<ClosingRows['requirements'][number]>`
    select r.number, r.title, r.status,
      case when r.status = 'accepted' then p.name end as "acceptedBy"
    from requirement r left join person p on p.id = r.confirmed_by
    where r.project_id = ${projectId} and r.status in ('agreed', 'baselined', 'delivered', 'accepted')
    order by r.number`.execute(trx);
  const { rows: milestones } = await sql<ClosingRows['milestones'][number]>`
    select title as name, facts->>'baseline' as baseline, facts->>'actual' as actual,
      coalesce(facts->'delays', '[]'::jsonb) as delays
    from case_file
    where project_id = ${projectId} and kind = 'milestone' and status <> 'dropped' and facts->>'baseline' is not null
    order by facts->>'baseline', number`.execute(trx);
  const { rows: changes } = await sql<ClosingRows['changes'][number]>`
    select number, coalesce(facts->>'title', ask) as title, status,
      (facts->'assessment'->>'cost')::float as cost, (facts->'assessment'->>'days')::float as days,
      (facts->'assessment'->>'effort')::float as effort, coalesce((facts->>'favour')::boolean, false) as favour
    from change_request where project_id = ${projectId} order by number`.execute(trx);
  const { rows: complaints } = await sql<ClosingRows['complaints'][number]>`
    select number, words, status, facts->'resolution'->>'cause' as cause, facts->'resolution'->>'fix' as fix
    from complaint where project_id = ${projectId} order by number`.execute(trx);
  const { rows: questions } = await sql<ClosingRows['questions'][number]>`
    select number, words from question
    where project_id = ${projectId} and status in ('open', 'reopened') order by number`.execute(trx);
  const { rows: signOffs } = await sql<ClosingRows['signOffs']>`
    select count(*)::integer as count,
      round(avg(extract(epoch from changed_at - requested_at) / 86400)::numeric, 1)::float as "averageDays"
    from sign_off where project_id = ${projectId} and status = 'signed'`.execute(trx);
  const [turnaround] = signOffs;
  return {
    requirements,
    milestones,
    changes,
    complaints,
    questions,
    signOffs: turnaround ?? { count: 0, averageDays: null },
  };
}
