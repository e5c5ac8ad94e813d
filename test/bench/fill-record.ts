import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';

/** Adds so many finished mails to the record, with what a mail leaves behind: source, place, case, letters, ledger. */
export async function fillRecord(db: Kysely<Database>, count: number): Promise<void> {
  await sql`
    with project_of as (select id, key, row_number() over (order by id) - 1 as place, count(*) over () as many from project),
    numbers as (select n, gen_random_uuid()::text as id from generate_series(1, ${count}::integer) n),
    mails as (
      insert into mail (mailbox_id, identity, message_id, content_hash, size, internal_date, received_at, status, reason,
        attempts, project_id, person_id, summary, applied_to, finished_at)
      select (select min(b.id) from mailbox b), numbers.id, numbers.id || '@history.example', md5(numbers.id), 2000, now() - interval '1 year',
        now() - interval '1 year', 'applied', 'understood', 1, p.id,
        (select min(person_id) from membership m where m.project_id = p.id and m.role = 'client-contact'),
        (select one.summary from mail one where one.summary is not null order by one.id limit 1), '["Q-1"]', now() - interval '1 year'
      from numbers join project_of p on p.place = n % p.many
      returning id, project_id, person_id, message_id
    ),
    sources as (insert into mail_source (mail_id, raw) select id, decode(repeat('4c696e650d0a', 300), 'hex') from mails),
    questions as (
      insert into question (project_id, number, status, words, source_person_id, source_mail_id, opened_at, changed_at)
      select project_id, 1000000 + id, 'answered', 'When will it be ready?', person_id, id, now() - interval '1 year',
        now() - interval '1 year' from mails
    ),
    letters as (
      insert into letter (project_id, name, language, automatic, occasion, message_id, answers_mail_id, variables, subject,
        raw, created_at)
      select project_id, 'received', 'en', false, 'history-' || id, 'liaison.' || message_id, id, '{}', 'Noted ' || id,
        decode(repeat('4c696e650d0a', 500), 'hex'), now() - interval '1 year' from mails
      returning id, project_id
    ),
    deliveries as (
      insert into delivery (letter_id, address, person_id, field, status, attempts, not_before, claimed_at, submitted_at)
      select l.id, p.address, p.id, 'to', 'submitted', 1, now() - interval '1 year', now() - interval '1 year',
        now() - interval '1 year'
      from letters l join lateral (select p.id, p.address from membership m join person p on p.id = m.person_id
        where m.project_id = l.project_id and m.role = 'client-contact' order by p.id limit 1) p on true
    )
    insert into due (project_id, kind, key, about, due_at, status, done_at)
    select project_id, 'question:overdue', 'history-' || id, '{"kind": "question", "number": 1}', now() - interval '1 year',
      'done', now() - interval '1 year' from mails`.execute(db);
  await sql`analyze`.execute(db);
}
