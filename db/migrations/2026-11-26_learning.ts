import { type Kysely, sql } from 'kysely';

/**
 * What PMs teach, and the weights learned from it. Examples are added and never rewritten; they go with the mail they
 * were taken from. Weights stand in versions, so that every worker of the installation finds the one in use and an
 * older one can be put back.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table example (
      id bigint generated always as identity primary key,
      mail_id bigint not null references mail on delete cascade,
      project_id bigint not null references project,
      person_id bigint not null references person,
      by_mail_id bigint references mail on delete cascade,
      kind text not null check (kind in ('triage', 'correction', 'audit')),
      language text not null check (language in ('zh', 'en')),
      given text[] not null,
      removed text[] not null,
      evidence jsonb not null,
      predicted jsonb not null,
      at timestamptz not null
    );
    create index example_mail on example (mail_id, id);
    create trigger example_is_append_only before update on example
      for each row execute function refuse_change();

    create table audit (
      mail_id bigint primary key references mail on delete cascade,
      project_id bigint not null references project,
      asked_at timestamptz not null
    );
    create index audit_project on audit (project_id, asked_at);

    create table model_version (
      version bigint generated always as identity primary key,
      status text not null check (status in ('candidate', 'live', 'retired', 'refused')),
      base text not null,
      weights bytea not null,
      notes jsonb not null,
      examples integer not null,
      last_example bigint not null,
      figures jsonb not null,
      created_at timestamptz not null default now()
    );
    create unique index model_version_one_live on model_version (status) where status = 'live';

    create table language_model_day (
      day date primary key,
      tokens bigint not null
    );

    create table language_model_opinion (
      hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
      labels jsonb not null,
      at timestamptz not null
    );
  `.execute(db);
}
