import { sql, type Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { CaseRef } from '../cases/decision.ts';

type Trx = Transaction<Database>;

/** A milestone accepted or a complaint closed, about which nobody has been asked yet. */
export interface Occasion {
  readonly kind: 'milestone' | 'complaint-closed';
  readonly about: CaseRef;
  readonly words: string;
  /** Who is asked: the one who complained; null: every approver. */
  readonly person: number | null;
}

/** What was accepted or closed since a moment and has no survey yet, also one that was suppressed. */
export async function occasionsSince(trx: Trx, projectId: number, since: Date): Promise<Occasion[]> {
  const { rows } = await sql<{
    kind: 'milestone' | 'complaint';
    number: number;
    words: string;
    person: number | null;
  }>`
    with over as (
      select kind, number, title as words, null::bigint as person from case_file
        where project_id = ${projectId} and kind = 'milestone' and status in ('accepted', 'accepted-with-items')
          and changed_at > ${since}
      union all
      select 'complaint', number, words, source_person_id from complaint
        where project_id = ${projectId} and status = 'closed' and changed_at > ${since}
    )
    select kind, number, words, person from over o
    where not exists (select from case_file s where s.project_id = ${projectId} and s.kind = 'survey'
      and s.facts->'about'->>'kind' = o.kind and (s.facts->'about'->>'number')::integer = o.number)
    order by kind, number`.execute(trx);
  return rows.map(({ kind, number, words, person }) => ({
    kind: kind === 'milestone' ? 'milestone' : 'complaint-closed',
    about: { kind, number },
    words,
    person: person === null ? null : Number(person),
  }));
}

/** Changes and complaints opened since a moment that are still open, in the words of the client. */
export async function openedSince(
  trx: Trx,
  projectId: number,
  since: Date,
): Promise<{ ref: CaseRef; words: string }[]> {
  const { rows } = await sql<{ kind: 'change-request' | 'complaint'; number: number; words: string }>`
    select 'change-request' as kind, number, ask as words from change_request
      where project_id = ${projectId} and opened_at > ${since} and status in ('logged', 'clarifying', 'assessing')
    union all
    select 'complaint', number, words from complaint
      where project_id = ${projectId} and opened_at > ${since} and status in ('acknowledged', 'assessed', 'investigating')
    order by kind, number`.execute(trx);
  return rows.map(({ kind, number, words }) => ({ ref: { kind, number }, words }));
}
