import { type Kysely, sql } from 'kysely';

/** What the record needs beyond the line: facts of cases, documents, delegations, silence, undo. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table requirement add column facts jsonb not null default '{}';
    alter table sign_off add column facts jsonb not null default '{}';
    alter table sign_off drop constraint sign_off_approver_rule_check;
    alter table change_request add column facts jsonb not null default '{}';
    alter table complaint add column facts jsonb not null default '{}';
    alter table question add column facts jsonb not null default '{}';

    create table case_file (
      project_id bigint not null references project,
      kind text not null,
      number integer not null,
      status text not null,
      title text not null default '',
      facts jsonb not null,
      opened_at timestamptz not null,
      changed_at timestamptz not null,
      primary key (project_id, kind, number)
    );
    create index case_file_by_status on case_file (project_id, kind, status);

    alter table project add column settings jsonb not null default '{}';
    alter table membership add column silenced_because text;

    create table document (
      id bigint generated always as identity primary key,
      project_id bigint not null references project,
      about text not null,
      kind text not null,
      file_name text not null,
      content jsonb not null,
      content_hash text not null,
      previous_hash text,
      created_at timestamptz not null
    );
    create index document_about on document (project_id, about);
    create trigger document_is_append_only before update or delete on document
      for each row execute function refuse_rewrite();
    create trigger document_is_never_emptied before truncate on document
      for each statement execute function refuse_rewrite();

    create table letter_document (
      letter_id bigint not null references letter,
      document_id bigint not null references document,
      primary key (letter_id, document_id)
    );

    create table delegation (
      id bigint generated always as identity primary key,
      project_id bigint not null references project,
      from_person_id bigint not null references person,
      to_person_id bigint not null references person,
      until date,
      mail_id bigint references mail,
      created_at timestamptz not null,
      ended_at timestamptz
    );
    create index delegation_of_project on delegation (project_id);

    alter table due add column created_at timestamptz not null default now();

    create table undo (
      id bigint generated always as identity primary key,
      project_id bigint not null references project,
      mail_id bigint not null references mail,
      person_id bigint not null references person,
      line text not null,
      snapshots jsonb not null,
      at timestamptz not null,
      undone_at timestamptz
    );
    create index undo_of_person on undo (project_id, person_id, at);
  `.execute(db);
}
