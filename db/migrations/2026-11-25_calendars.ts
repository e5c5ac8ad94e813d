import { type Kysely, sql } from 'kysely';

/** The working week of a project, and the dates on which it differs from its week and its holidays. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table project
      add column weekdays jsonb not null default '[1, 2, 3, 4, 5]',
      add column windows jsonb not null
        default '[{"from": "09:00", "to": "12:00"}, {"from": "13:30", "to": "18:00"}]';

    create table calendar_date (
      project_id bigint not null references project,
      date date not null,
      kind text not null check (kind in ('rest', 'work', 'hours')),
      windows jsonb not null default '[]',
      name text,
      by_person_id bigint references person,
      changed_at timestamptz not null,
      primary key (project_id, date),
      check ((kind = 'hours') = (jsonb_array_length(windows) > 0))
    );
  `.execute(db);
}
