import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { changeRequests, complaints, questions, requirements, signOffs } from './record/cases.ts';
import { documents, evidence, filesOf } from './record/files.ts';
import { due, ledger } from './record/ledger.ts';
import { letters, mails, reviews } from './record/mails.ts';
import { contacts, projects } from './record/people.ts';

/** The whole record, or one project's part of it, as plain values. */
export interface ExportedRecord {
  readonly projects: readonly unknown[];
  readonly [rows: string]: readonly unknown[];
}

/** Reads the record as it stands at one moment. `key` null: every project, and what belongs to none. */
export async function recordOf(db: Kysely<Database>, key: string | null): Promise<ExportedRecord> {
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => ({
      projects: await projects(trx, key),
      contacts: await contacts(trx, key),
      requirements: await requirements(trx, key),
      signOffs: await signOffs(trx, key),
      changeRequests: await changeRequests(trx, key),
      complaints: await complaints(trx, key),
      questions: await questions(trx, key),
      milestones: await filesOf(trx, 'milestone', key),
      tasks: await filesOf(trx, 'task', key),
      surveys: await filesOf(trx, 'survey', key),
      meetings: await filesOf(trx, 'meeting', key),
      risks: await filesOf(trx, 'risk', key),
      choices: await filesOf(trx, 'choice', key),
      notes: await filesOf(trx, 'note', key),
      intakes: await filesOf(trx, 'intake', key),
      updates: await filesOf(trx, 'update', key),
      closings: await filesOf(trx, 'closing', key),
      lessons: await filesOf(trx, 'lesson', key),
      documents: await documents(trx, key),
      evidence: await evidence(trx, key),
      reviews: await reviews(trx, key),
      mails: await mails(trx, key),
      letters: await letters(trx, key),
      due: await due(trx, key),
      ledger: await ledger(trx, key),
    }));
}
