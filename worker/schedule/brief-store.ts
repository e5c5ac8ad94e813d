import { sql, type Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { CaseKind } from '../cases/decision.ts';
import type { BriefMatter, BriefRows } from './brief-facts.ts';

type Trx = Transaction<Database>;

interface Row {
  readonly kind: CaseKind;
  readonly number: number;
  readonly status: string;
  readonly words: string;
  readonly opened_at: Date;
  readonly due_at: Date | null;
  readonly grade: BriefMatter['grade'];
  readonly by_approver: boolean;
}

export async function briefRows(trx: Trx, projectId: number): Promise<BriefRows> {
  const byApprover = sql`exists (select from membership m where m.project_id = c.project_id
    and m.person_id = c.source_person_id and m.role = 'client-approver')`;
  const { rows: ours } = await sql<Row>`
    select 'complaint' as kind, number, status, words, opened_at,
        case when status in ('acknowledged', 'assessed') then answer_by end as due_at,
        severity as grade, ${byApprover} as by_approver
      from complaint c where project_id = ${projectId}
        and status not in ('resolved', 'check-back', 'closed', 'settled', 'proposed', 'waiting-for-client', 'withdrawn')
    union all
    select 'change-request', number, status, coalesce(facts->>'title', ask), opened_at, assess_by, null, ${byApprover}
      from change_request c where project_id = ${projectId}
        and status in ('logged', 'clarifying', 'assessing', 'assessed', 'approved', 'scheduled', 'implemented')
    union all
    select 'question', number, status, words, opened_at, answer_by, null, ${byApprover}
      from question c where project_id = ${projectId} and status in ('open', 'reopened')
    union all
    select c.kind, number, status, title, opened_at,
        ((facts->>'forecast') || 'T18:00:00')::timestamp at time zone p.zone, null, false
      from case_file c join project p on p.id = c.project_id
      where c.project_id = ${projectId} and c.kind = 'milestone' and status in ('planned', 'at-risk', 'rejected')
        and facts->>'forecast' is not null
    order by due_at nulls last, opened_at`.execute(trx);
  const { rows: theirs } = await sql<Row>`
    select 'sign-off' as kind, number, status, subject as words, requested_at as opened_at, null::timestamptz as due_at,
        null as grade, true as by_approver
      from sign_off where project_id = ${projectId} and status in ('requested', 'changes-requested')
    union all
    select 'change-request', number, status, coalesce(facts->>'title', ask), changed_at, null, null, true
      from change_request where project_id = ${projectId} and status = 'client-decision'
    union all
    select 'complaint', number, status, words, changed_at, null, null, true
      from complaint where project_id = ${projectId} and status in ('proposed', 'waiting-for-client', 'check-back')
    union all
    select kind, number, status, title, opened_at, null, null, true
      from case_file where project_id = ${projectId} and kind = 'decision' and status = 'asked'
    order by opened_at`.execute(trx);
  const { rows: updates } = await sql<{ number: number; status: string; releaseAt: Date }>`
    select number, status, (facts->>'releaseAt')::timestamptz as "releaseAt" from case_file
    where project_id = ${projectId} and kind = 'update' and status in ('previewed', 'held') order by number`.execute(
    trx,
  );
  const { rows: reviews } = await sql<BriefRows['reviews'][number]>`
    select r.mail_id as "mailId", coalesce(p.name, m.summary->'from'->>'address', '') as "from", r.words,
      r.opened_at as "openedAt"
    from review r join mail m on m.id = r.mail_id left join person p on p.id = m.person_id
    where r.project_id = ${projectId} and r.status = 'open' order by r.mail_id`.execute(trx);
  return { matters: ours.map(matter), withClient: theirs.map(matter), updates, reviews };
}

function matter(row: Row): BriefMatter {
  return {
    ref: { kind: row.kind, number: row.number },
    status: row.status,
    words: row.words,
    openedAt: row.opened_at,
    dueAt: row.due_at,
    grade: row.grade,
    byApprover: row.by_approver,
  };
}
