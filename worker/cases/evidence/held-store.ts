import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../db/schema.ts';

type Db = Kysely<Database>;

/** The hashes of evidence that a project's ledger names, in order. */
export async function vouchedEvidence(db: Db, chain: string, entry: string): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select entry->>'sha256' as sha256 from ledger
    where chain = ${chain} and entry->>'what' = ${entry} order by seq`.execute(db);
  return rows.map(({ sha256 }) => sha256);
}

/** SHA-256 of the letters of a project that decisions rest on, by number. */
export async function letterHashes(db: Db, projectId: number): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; sha256: string }>`
    select l.id, encode(sha256(l.raw), 'hex') as sha256 from letter l
    where l.raw is not null and l.id in (
      select (known->>'id')::bigint from evidence e, jsonb_array_elements(e.record->'letters') known
      where e.project_id = ${projectId})`.execute(db);
  return new Map(rows.map(({ id, sha256 }) => [id, sha256]));
}

/** SHA-256 of the mails that decided something in a project, by number. */
export async function mailHashes(db: Db, projectId: number): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; sha256: string }>`
    select s.mail_id as id, encode(sha256(s.raw), 'hex') as sha256 from mail_source s
    where s.mail_id in (select mail_id from evidence where project_id = ${projectId})`.execute(db);
  return new Map(rows.map(({ id, sha256 }) => [id, sha256]));
}

export interface ReceivedMail {
  readonly id: number;
  /** Taken when the mail came in. */
  readonly contentHash: string;
}

/** The next mails after a number, of one project or of all; not those the record could not hold at all. */
export async function receivedMails(
  db: Db,
  project: string | null,
  after: number,
  limit: number,
): Promise<ReceivedMail[]> {
  const { rows } = await sql<ReceivedMail>`
    select m.id, m.content_hash as "contentHash"
    from mail m join mail_source s on s.mail_id = m.id left join project p on p.id = m.project_id
    where m.id > ${after} and octet_length(s.raw) > 0 and (${project}::text is null or p.key = ${project})
    order by m.id limit ${limit}`.execute(db);
  return rows;
}
