import { type Kysely, sql } from 'kysely';

/**
 * What a decision rests on is written once. The evidence of each decision, the mails as they came, the letters as they
 * left and the list of whom they went to can be added to and never rewritten: by rule of the database, not good will.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table evidence (
      id bigint generated always as identity primary key,
      project_id bigint not null references project,
      about text not null check (about ~ '^[A-Z]{1,4}-[1-9][0-9]*$'),
      mail_id bigint references mail,
      at timestamptz not null,
      decision text not null,
      rule text not null,
      person_id bigint references person,
      record jsonb not null,
      canonical text not null,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$')
    );
    create index evidence_about on evidence (project_id, about, id);

    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only: % refused', tg_table_name, lower(tg_op);
    end $$;

    create trigger evidence_is_append_only before update or delete on evidence
      for each row execute function refuse_change();
    create trigger evidence_is_never_emptied before truncate on evidence
      for each statement execute function refuse_change();

    create trigger mail_source_is_kept_as_received before update or delete on mail_source
      for each row execute function refuse_change();
    create trigger mail_source_is_never_emptied before truncate on mail_source
      for each statement execute function refuse_change();

    create trigger letter_is_kept_as_sent before update of raw, message_id on letter
      for each row
      when (old.message_id is distinct from new.message_id
        or (old.raw is not null and old.raw is distinct from new.raw))
      execute function refuse_change();
    create trigger letter_is_never_deleted before delete on letter
      for each row execute function refuse_change();
    create trigger letter_is_never_emptied before truncate on letter
      for each statement execute function refuse_change();

    create trigger delivery_keeps_its_recipient before update of letter_id, address on delivery
      for each row
      when (old.letter_id is distinct from new.letter_id or old.address is distinct from new.address)
      execute function refuse_change();
    create trigger delivery_is_never_deleted before delete on delivery
      for each row execute function refuse_change();
    create trigger delivery_is_never_emptied before truncate on delivery
      for each statement execute function refuse_change();
  `.execute(db);
}
