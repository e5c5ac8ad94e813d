import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { CaseRef, Party } from '../cases/decision.ts';
import type { Address } from '../mail/address.ts';
import type { Language } from '../mail/language.ts';
import { isAnswer, type LetterName } from '../mail/letter.ts';
import type { PastAnswer } from './budget.ts';
import type { LetterRecord } from './view.ts';

/** A letter with what the record says about it, and its bytes if it was rendered before. */
export interface StoredLetter {
  readonly record: LetterRecord;
  readonly projectId: number | null;
  readonly rendered: { readonly subject: string; readonly raw: Buffer } | null;
}

interface LetterRow {
  readonly id: number;
  readonly name: LetterName;
  readonly language: Language;
  readonly message_id: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly about: CaseRef[];
  readonly created_at: Date;
  readonly subject: string | null;
  readonly raw: Buffer | null;
  readonly project_id: number | null;
  readonly project: { readonly key: string; readonly name: string; readonly client: string } | null;
  readonly zone: string | null;
  readonly pm: Address | null;
  readonly recipients: readonly {
    readonly address: string;
    readonly name: string | null;
    readonly field: 'to' | 'cc';
  }[];
  readonly answers: { readonly ids: readonly (string | null)[]; readonly reader: boolean } | null;
  readonly root: string | null;
  readonly documents: LetterRecord['documents'] | null;
}

/** Reads letters for composing, in the order of their ids. */
export async function readLetters(
  db: Kysely<Database>,
  letterIds: readonly number[],
): Promise<StoredLetter[]> {
  const { rows } = await sql<LetterRow>`
    select l.id, l.name, l.language, l.message_id, l.variables, l.about, l.created_at, l.subject, l.raw,
      l.project_id, p.zone,
      case when p.id is not null then jsonb_build_object('key', p.key, 'name', p.name, 'client', p.client) end as project,
      (select jsonb_build_object('name', pm.name, 'address', pm.address)
        from membership m join person pm on pm.id = m.person_id
        where m.project_id = l.project_id and m.role = 'pm' order by pm.id limit 1) as pm,
      (select jsonb_agg(jsonb_build_object('address', d.address, 'name', r.name, 'field', d.field)
          order by d.person_id, d.address)
        from delivery d left join person r on r.id = d.person_id where d.letter_id = l.id) as recipients,
      case when a.id is not null then jsonb_build_object(
        'ids', coalesce(case when jsonb_typeof(a.summary->'references') = 'array' then a.summary->'references' end,
          '[]'::jsonb) || jsonb_build_array(a.summary->'inReplyTo', a.message_id),
        'reader', a.person_id is null or exists (
          select from delivery d where d.letter_id = l.id and d.field = 'to' and d.person_id = a.person_id)) end as answers,
      case when l.name = 'sign-off-reminder' then (
        select root.message_id from letter root
        where root.project_id = l.project_id and root.name = 'sign-off-requested' and root.about = l.about
        order by root.id desc limit 1)
      when l.name like 'complaint-%' or l.name = 'question-answered' then (
        select m.message_id from mail m join (
          select project_id, 'complaint' as kind, number, source_mail_id from complaint
          union all select project_id, 'question', number, source_mail_id from question) c on c.source_mail_id = m.id
        where c.project_id = l.project_id and c.kind = l.about->0->>'kind' and c.number = (l.about->0->>'number')::int
          and exists (select from delivery d where d.letter_id = l.id and d.person_id = m.person_id and d.field = 'to'))
      end as root
      , (select jsonb_agg(jsonb_build_object('fileName', d.file_name, 'content', d.content) order by d.id)
        from letter_document ld join document d on d.id = ld.document_id where ld.letter_id = l.id) as documents
    from letter l
      left join project p on p.id = l.project_id
      left join mail a on a.id = l.answers_mail_id
    where l.id = any(${letterIds}::bigint[])
    order by l.id`.execute(db);
  return rows.map((row) => ({
    record: recordOf(row),
    projectId: row.project_id,
    rendered: row.raw && row.subject !== null ? { subject: row.subject, raw: row.raw } : null,
  }));
}

function recordOf(row: LetterRow): LetterRecord {
  const people = (field: 'to' | 'cc'): Address[] =>
    row.recipients
      .filter((person) => person.field === field)
      .map((person) => ({ name: person.name ?? '', address: person.address }));
  const answers = isAnswer(row.name) && row.answers?.reader === true;
  const thread = answers ? (row.answers?.ids ?? []) : [row.root];
  return {
    id: row.id,
    name: row.name,
    language: row.language,
    messageId: row.message_id,
    variables: row.variables,
    about: row.about,
    createdAt: row.created_at,
    project: row.project,
    zone: row.zone ?? 'UTC',
    to: people('to'),
    cc: people('cc'),
    pm: row.pm,
    thread: thread.filter((id) => typeof id === 'string'),
    documents: row.documents ?? [],
    answers,
  };
}

/** All projects by name, to keep one client's names out of another's letters. */
export async function readProjectNames(
  db: Kysely<Database>,
): Promise<{ key: string; name: string; client: string }[]> {
  return await db.selectFrom('project').select(['key', 'name', 'client']).execute();
}

/** Project managers of a project as recipients, first the one who signs. */
export async function readPms(db: Kysely<Database>, projectId: number): Promise<Party[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .innerJoin('project', 'project.id', 'membership.project_id')
    .select(['person.id', 'person.name', 'person.address', 'person.language', 'project.language as usual'])
    .where('project_id', '=', projectId)
    .where('role', '=', 'pm')
    .orderBy('person.id')
    .execute();
  return rows.map((row) => ({
    personId: row.id,
    name: row.name,
    address: row.address,
    language: row.language ?? row.usual,
  }));
}

/** Answers that went, or may have gone, to these people since a moment, by person. */
export async function readAnswersTo(
  db: Kysely<Database>,
  personIds: readonly number[],
  since: Date,
): Promise<Map<number, (PastAnswer & { letterId: number })[]>> {
  const byPerson = new Map<number, (PastAnswer & { letterId: number })[]>();
  if (personIds.length === 0) return byPerson;
  const { rows } = await sql<{ personId: number; letterId: number; at: Date; subject: string | null }>`
    select d.person_id as "personId", d.letter_id as "letterId", d.claimed_at as at, l.subject
    from delivery d join letter l on l.id = d.letter_id
    where d.person_id = any(${personIds}::bigint[]) and (d.submitted_at > ${since} or d.submitted_at is null)
      and d.field = 'to' and d.status in ('submitting', 'submitted', 'unknown') and d.claimed_at > ${since}
      and l.name in ('received', 'neutral-received', 'updates-stopped', 'updates-resumed', 'status', 'status-limited',
        'promise-noted', 'pm-command-echo')`.execute(db);
  for (const row of rows) byPerson.set(row.personId, [...(byPerson.get(row.personId) ?? []), row]);
  return byPerson;
}
