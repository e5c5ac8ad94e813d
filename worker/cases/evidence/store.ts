import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../db/schema.ts';
import { type CaseKind, type CaseRef, PREFIXES } from '../decision.ts';
import type { DocumentKnown } from './state.ts';

type Db = Kysely<Database>;

/** Kinds with a table of their own; every other kind is a case file. */
const WITH_TABLE: readonly string[] = ['requirement', 'sign-off', 'change-request', 'complaint', 'question'];

/** The case that a printed number such as `SO-5` names; null when its prefix is nobody's. */
export function caseOf(about: string): CaseRef | null {
  const [prefix = '', number = ''] = about.split('-');
  const kind = (Object.keys(PREFIXES) as CaseKind[]).find((one) => PREFIXES[one] === prefix);
  return kind && Number(number) > 0 ? { kind, number: Number(number) } : null;
}

/** The row of a case as it stands; null when there is none. */
export async function caseRow(
  db: Db,
  projectId: number,
  ref: CaseRef,
): Promise<Record<string, unknown> | null> {
  const { rows } = WITH_TABLE.includes(ref.kind)
    ? await sql<Record<string, unknown>>`
        select * from ${sql.table(ref.kind.replaceAll('-', '_'))}
        where project_id = ${projectId} and number = ${ref.number}`.execute(db)
    : await sql<Record<string, unknown>>`
        select * from case_file
        where project_id = ${projectId} and kind = ${ref.kind} and number = ${ref.number}`.execute(db);
  const [row] = rows;
  if (!row) return null;
  const { project_id: _, ...facts } = row;
  return facts;
}

/** The documents made for a case, oldest first. */
export async function documentsOf(db: Db, projectId: number, about: string): Promise<DocumentKnown[]> {
  return await db
    .selectFrom('document')
    .select(['kind', 'file_name as fileName', 'content_hash as contentHash', 'previous_hash as previousHash'])
    .where('project_id', '=', projectId)
    .where('about', '=', about)
    .orderBy('id')
    .execute();
}

export interface ProjectRow {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly client: string;
  readonly zone: string;
  readonly baselineVersion: number;
}

export async function projectRow(db: Db, projectId: number): Promise<ProjectRow> {
  return await db
    .selectFrom('project')
    .select(['id', 'key', 'name', 'client', 'zone', 'baseline_version as baselineVersion'])
    .where('id', '=', projectId)
    .executeTakeFirstOrThrow();
}

/** Projects in which a case of this number was opened. */
export async function projectsWithCase(db: Db, ref: CaseRef): Promise<ProjectRow[]> {
  return await db
    .selectFrom('project')
    .innerJoin('case_number', 'case_number.project_id', 'project.id')
    .select(['id', 'key', 'name', 'client', 'zone', 'baseline_version as baselineVersion'])
    .where('case_number.kind', '=', ref.kind)
    .where('case_number.last', '>=', ref.number)
    .orderBy('key')
    .execute();
}

export interface EvidenceRow {
  readonly id: number;
  readonly projectId: number;
  readonly about: string;
  readonly mailId: number | null;
  readonly at: Date;
  readonly decision: string;
  readonly rule: string;
  readonly personId: number | null;
  readonly record: unknown;
  readonly canonical: string;
  readonly sha256: string;
}

/** Evidence in the order it was written: of one case, or of the whole project. */
export async function evidenceRows(db: Db, projectId: number, about?: string): Promise<EvidenceRow[]> {
  return await db
    .selectFrom('evidence')
    .select(['id', 'project_id as projectId', 'about', 'mail_id as mailId', 'at', 'decision', 'rule'])
    .select(['person_id as personId', 'record', 'canonical', 'sha256'])
    .where('project_id', '=', projectId)
    .$if(about !== undefined, (query) => query.where('about', '=', about ?? ''))
    .orderBy('id')
    .execute();
}

export async function insertEvidence(
  db: Db,
  { record, ...row }: Omit<EvidenceRow, 'id' | 'record'> & { readonly record: string },
): Promise<number> {
  const { id } = await db
    .insertInto('evidence')
    .values({
      project_id: row.projectId,
      about: row.about,
      mail_id: row.mailId,
      at: row.at,
      decision: row.decision,
      rule: row.rule,
      person_id: row.personId,
      record,
      canonical: row.canonical,
      sha256: row.sha256,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The newest evidence of a project, or of one of its cases. */
export async function newestEvidence(db: Db, projectId: number, about?: string): Promise<string | null> {
  const row = await db
    .selectFrom('evidence')
    .select('sha256')
    .where('project_id', '=', projectId)
    .$if(about !== undefined, (query) => query.where('about', '=', about ?? ''))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.sha256 ?? null;
}
