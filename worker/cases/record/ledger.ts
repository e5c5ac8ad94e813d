import type { Kysely } from 'kysely';
import type { Database } from '../../../db/schema.ts';

type Db = Kysely<Database>;

export async function due(db: Db, key: string | null) {
  return await db
    .selectFrom('due')
    .leftJoin('project', 'project.id', 'due.project_id')
    .select([
      'project.key as project',
      'due.kind',
      'due.key',
      'due.due_at as dueAt',
      'due.status',
      'due.because',
    ])
    .$if(key !== null, (query) => query.where('project.key', '=', key))
    .orderBy('due.due_at')
    .execute();
}

export async function ledger(db: Db, key: string | null) {
  return await db
    .selectFrom('ledger')
    .select([
      'chain as project',
      'seq',
      'at',
      'actor',
      'mail_id as mail',
      'entry',
      'previous_hash as previousHash',
      'hash',
    ])
    .$if(key !== null, (query) => query.where('chain', '=', key ?? ''))
    .orderBy('chain')
    .orderBy('seq')
    .execute();
}
