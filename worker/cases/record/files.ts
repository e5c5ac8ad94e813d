import type { Kysely } from 'kysely';
import type { Database } from '../../../db/schema.ts';
import { type CaseKind, caseLabel } from '../decision.ts';

type Db = Kysely<Database>;

/** The cases of one kind whose facts stand together, each with its number, status and facts. */
export async function filesOf(db: Db, kind: CaseKind, key: string | null) {
  const rows = await db
    .selectFrom('case_file')
    .innerJoin('project', 'project.id', 'case_file.project_id')
    .select(['project.key as project', 'case_file.number', 'case_file.status', 'case_file.title'])
    .select(['case_file.facts', 'case_file.opened_at as openedAt', 'case_file.changed_at as changedAt'])
    .where('case_file.kind', '=', kind)
    .$if(key !== null, (query) => query.where('project.key', '=', key ?? ''))
    .orderBy('project.key')
    .orderBy('case_file.number')
    .execute();
  return rows.map(({ facts, ...row }) => ({
    ...(facts as object),
    id: caseLabel({ kind, number: row.number }),
    ...row,
  }));
}

/** Every document of the record, without its pages: they are drawn from the content. */
export async function documents(db: Db, key: string | null) {
  return await db
    .selectFrom('document')
    .innerJoin('project', 'project.id', 'document.project_id')
    .select(['document.id', 'project.key as project', 'document.about', 'document.kind', 'document.content'])
    .select(['document.file_name as fileName', 'document.content_hash as contentHash'])
    .select(['document.previous_hash as previousHash', 'document.created_at as createdAt'])
    .$if(key !== null, (query) => query.where('project.key', '=', key ?? ''))
    .orderBy('document.id')
    .execute();
}

/** Every decision in evidence. */
export async function evidence(db: Db, key: string | null) {
  return await db
    .selectFrom('evidence')
    .innerJoin('project', 'project.id', 'evidence.project_id')
    .leftJoin('person', 'person.id', 'evidence.person_id')
    .select(['evidence.id', 'project.key as project', 'evidence.about', 'evidence.mail_id as mail'])
    .select(['evidence.at', 'evidence.decision', 'evidence.rule', 'person.address as person'])
    .select(['evidence.record', 'evidence.sha256'])
    .$if(key !== null, (query) => query.where('project.key', '=', key ?? ''))
    .orderBy('evidence.id')
    .execute();
}
