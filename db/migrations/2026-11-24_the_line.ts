import { type Kysely, sql } from 'kysely';

/** The whole line of one mail: mailboxes and raw sources, projects and people, cases, letters, due rows, ledger. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table mailbox (
      id bigint generated always as identity primary key,
      name text not null unique,
      address text not null,
      uid_validity text,
      last_uid bigint not null default 0,
      last_internal_date timestamptz,
      lease_owner text,
      lease_fence bigint not null default 0,
      lease_until timestamptz
    );

    create table project (
      id bigint generated always as identity primary key,
      key text not null unique check (key ~ '^[A-Z][A-Z0-9]{1,9}$'),
      name text not null,
      client text not null,
      language text not null check (language in ('zh', 'en')),
      zone text not null,
      cadence text not null check (cadence in ('weekly', 'fortnightly', 'monthly', 'none')),
      calendar text not null default 'none',
      mailbox text,
      phase text not null default 'setup',
      baseline_version integer not null default 0,
      created_at timestamptz not null
    );

    create table person (
      id bigint generated always as identity primary key,
      address text not null unique check (address = lower(address)),
      name text not null,
      language text check (language in ('zh', 'en')),
      muted_because text,
      away_until date
    );

    create table membership (
      project_id bigint not null references project,
      person_id bigint not null references person,
      role text not null check (role in ('client-contact', 'client-approver', 'pm', 'team', 'sponsor')),
      updates boolean not null default true,
      primary key (project_id, person_id, role)
    );
    create index membership_of_person on membership (person_id);

    create table mail (
      id bigint generated always as identity primary key,
      mailbox_id bigint not null references mailbox,
      identity text not null unique,
      message_id text,
      content_hash text not null,
      size bigint not null,
      internal_date timestamptz,
      received_at timestamptz not null,
      status text not null default 'received'
        check (status in ('received', 'read', 'applied', 'set-aside', 'needs-review', 'dismissed')),
      reason text,
      attempts integer not null default 0,
      left_on_server jsonb not null default '[]',
      project_id bigint references project,
      person_id bigint references person,
      summary jsonb,
      applied_to jsonb not null default '[]',
      finished_at timestamptz
    );
    create index mail_waiting on mail (id) where status in ('received', 'read');
    create index mail_by_message_id on mail (message_id);
    create index mail_without_message_id on mail (content_hash) where message_id is null;
    create index mail_of_project on mail (project_id, id);

    create table mail_source (
      mail_id bigint primary key references mail,
      raw bytea not null
    );
    alter table mail_source alter column raw set storage external;

    create table mail_location (
      mailbox_id bigint not null references mailbox,
      folder text not null,
      uid_validity text not null,
      uid bigint not null,
      mail_id bigint not null references mail,
      primary key (mailbox_id, folder, uid_validity, uid)
    );
    create index mail_location_of_mail on mail_location (mail_id);

    create table case_number (
      project_id bigint not null references project,
      kind text not null,
      last integer not null,
      primary key (project_id, kind)
    );

    create table requirement (
      project_id bigint not null references project,
      number integer not null,
      version integer not null,
      status text not null,
      title text not null,
      statement text not null,
      source_person_id bigint references person,
      source_mail_id bigint references mail,
      confirmed_by bigint references person,
      confirmed_mail_id bigint references mail,
      baseline_version integer,
      opened_at timestamptz not null,
      changed_at timestamptz not null,
      primary key (project_id, number)
    );

    create table sign_off (
      project_id bigint not null references project,
      number integer not null,
      status text not null,
      subject text not null,
      approver_rule text not null check (approver_rule in ('all', 'any')),
      approvers jsonb not null,
      items jsonb not null,
      opinions jsonb not null default '[]',
      reasked boolean not null default false,
      requested_at timestamptz not null,
      changed_at timestamptz not null,
      primary key (project_id, number)
    );

    create table change_request (
      project_id bigint not null references project,
      number integer not null,
      status text not null,
      ask text not null,
      source_person_id bigint references person,
      source_mail_id bigint references mail,
      assess_by timestamptz,
      opened_at timestamptz not null,
      changed_at timestamptz not null,
      primary key (project_id, number)
    );

    create table complaint (
      project_id bigint not null references project,
      number integer not null,
      status text not null,
      severity text not null check (severity in ('S1', 'S2', 'S3')),
      words text not null,
      source_person_id bigint references person,
      source_mail_id bigint references mail,
      responsible_person_id bigint references person,
      answer_by timestamptz,
      opened_at timestamptz not null,
      changed_at timestamptz not null,
      primary key (project_id, number)
    );

    create table question (
      project_id bigint not null references project,
      number integer not null,
      status text not null,
      words text not null,
      source_person_id bigint references person,
      source_mail_id bigint references mail,
      answer_by timestamptz,
      opened_at timestamptz not null,
      changed_at timestamptz not null,
      primary key (project_id, number)
    );

    create table review (
      mail_id bigint primary key references mail,
      project_id bigint references project,
      because text not null,
      words text not null,
      status text not null default 'open' check (status in ('open', 'answered')),
      answer text,
      answered_by bigint references person,
      opened_at timestamptz not null,
      answered_at timestamptz
    );

    create table letter (
      id bigint generated always as identity primary key,
      project_id bigint references project,
      name text not null,
      language text not null check (language in ('zh', 'en')),
      automatic boolean not null,
      occasion text not null unique,
      message_id text not null unique,
      about jsonb not null default '[]',
      answers_mail_id bigint references mail,
      variables jsonb not null,
      still_due jsonb,
      subject text,
      raw bytea,
      server_message_id text,
      created_at timestamptz not null
    );
    create index letter_of_project on letter (project_id, id);
    create index letter_by_server_id on letter (server_message_id);
    create index letter_answering on letter (answers_mail_id);

    create table delivery (
      letter_id bigint not null references letter,
      address text not null,
      person_id bigint references person,
      field text not null check (field in ('to', 'cc')),
      status text not null default 'waiting'
        check (status in ('waiting', 'submitting', 'submitted', 'failed', 'unknown', 'held', 'cancelled')),
      attempts integer not null default 0,
      not_before timestamptz not null,
      claimed_at timestamptz,
      handed_over_at timestamptz,
      response text,
      because text,
      submitted_at timestamptz,
      bounced_at timestamptz,
      primary key (letter_id, address)
    );
    create index delivery_waiting on delivery (not_before, letter_id) where status in ('waiting', 'submitting');
    create index delivery_to_person on delivery (person_id, submitted_at);
    create index delivery_unknown on delivery (claimed_at) where status = 'unknown';

    create table due (
      id bigint generated always as identity primary key,
      project_id bigint references project,
      kind text not null,
      key text not null unique,
      about jsonb,
      due_at timestamptz not null,
      status text not null default 'waiting' check (status in ('waiting', 'done', 'cancelled')),
      because text,
      done_at timestamptz
    );
    create index due_waiting on due (due_at) where status = 'waiting';

    create table ledger (
      chain text not null,
      seq bigint not null,
      at timestamptz not null,
      actor text not null,
      mail_id bigint references mail,
      entry jsonb not null,
      canonical text not null,
      previous_hash text not null,
      hash text not null,
      primary key (chain, seq)
    );

    create function refuse_rewrite() returns trigger language plpgsql as $$
    begin
      raise exception 'the ledger is append-only: % refused', tg_op;
    end $$;
    create trigger ledger_is_append_only before update or delete on ledger
      for each row execute function refuse_rewrite();
    create trigger ledger_is_never_emptied before truncate on ledger
      for each statement execute function refuse_rewrite();

    create table pulse (
      name text primary key,
      at timestamptz not null,
      note text
    );
  `.execute(db);
}
