import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';

/**
 * So many projects of so many clients in one go, each with an update its PM has seen and left alone, due at a moment;
 * every fifty share a PM.
 */
export async function projectsDueAt(db: Kysely<Database>, count: number, at: Date): Promise<void> {
  const seen = new Date(at.getTime() - 17 * 3_600_000);
  const draft = {
    asOf: seen,
    health: 'green',
    override: null,
    headline: 'All is on schedule.',
    decisions: [],
    done: [],
    next: [],
    milestones: [],
    changes: [],
    ledger: null,
    complaints: [],
    questions: [],
    requirements: { agreed: 0, proposed: 0 },
    upward: [],
    note: null,
    ledgerHead: '0'.repeat(64),
    pictureAlt: null,
  };
  await sql`
    with numbers as (select n from generate_series(1, ${count}::integer) n),
    projects as (
      insert into project (key, name, client, language, zone, calendar, cadence, phase, created_at)
      select 'MON' || n, 'Portal ' || n, 'Client number ' || n, case n % 2 when 0 then 'zh' else 'en' end, 'Etc/UTC', 'none',
        'weekly', 'active', ${seen}::timestamptz from numbers returning id, key, language
    ),
    clients as (
      insert into person (address, name, language)
      select 'amy@' || lower(key) || '.example', 'Amy ' || key, language from projects returning id, address, name, language
    ),
    pms as (
      insert into person (address, name, language)
      select 'pm' || n || '@monday.example', 'PM ' || n, 'en' from generate_series(0, ${Math.ceil(count / 50)}::integer) n
      returning id, address
    ),
    pairs as (
      select p.id, p.key, c.id as client, c.name, c.address, c.language
      from projects p join clients c on c.address = 'amy@' || lower(p.key) || '.example'
    ),
    members as (
      insert into membership (project_id, person_id, role)
      select id, client, 'client-approver' from pairs
      union all
      select p.id, m.id, 'pm' from pairs p join pms m on m.address = 'pm' || (substr(p.key, 4)::integer / 50) || '@monday.example'
    ),
    milestones as (
      insert into case_file (project_id, kind, number, status, title, facts, opened_at, changed_at)
      select id, 'milestone', n, 'planned', 'Stage ' || n,
        jsonb_build_object('baseline', '2026-12-1' || n, 'forecast', '2026-12-1' || n, 'actual', null),
        ${seen}::timestamptz, ${seen}::timestamptz from pairs, generate_series(1, 3) n
    ),
    updates as (
      insert into case_file (project_id, kind, number, status, title, facts, opened_at, changed_at)
      select id, 'update', 1, 'previewed', 'UP-1', jsonb_build_object('draft', ${JSON.stringify(draft)}::jsonb, 'edits', '{}'::jsonb,
          'releaseAt', ${at.toISOString()}::text, 'because', '[]'::jsonb, 'recipients', jsonb_build_array(jsonb_build_object(
            'personId', client, 'name', name, 'address', address, 'language', language))),
        ${seen}::timestamptz, ${seen}::timestamptz from pairs
    )
    insert into due (project_id, kind, key, about, due_at)
    select id, 'update:release', key || ':UP-1:release', '{"kind": "update", "number": 1}', ${at}::timestamptz from pairs`.execute(
    db,
  );
  await sql`analyze`.execute(db);
}
