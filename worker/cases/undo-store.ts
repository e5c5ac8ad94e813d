import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database, ProjectTable } from '../../db/schema.ts';
import type { CaseKind, CaseRef } from './decision.ts';

type Trx = Transaction<Database>;
type Row = Readonly<Record<string, unknown>>;

/** A row of the record as it stood before a command, and a mark of how the command left it. */
export interface Snapshot {
  readonly table: string;
  readonly keys: Readonly<Record<string, string | number>>;
  /** The case it belongs to, where it is one. */
  readonly ref: CaseRef | null;
  /** Null: the row did not exist. */
  readonly before: Row | null;
  readonly after: string | null;
}

/** A command that may still be taken back. */
export interface Undoable {
  readonly id: number;
  readonly mailId: number;
  readonly line: string;
  readonly at: Date;
  readonly snapshots: readonly Snapshot[];
  /** Letters the command wrote, but for its echo. */
  readonly letterIds: readonly number[];
}

const TABLES: Partial<Record<CaseKind, string>> = {
  requirement: 'requirement',
  'sign-off': 'sign_off',
  'change-request': 'change_request',
  complaint: 'complaint',
  question: 'question',
};

/** Where the row of a case stands. */
export function placeOf(projectId: number, ref: CaseRef): Pick<Snapshot, 'table' | 'keys' | 'ref'> {
  const table = TABLES[ref.kind];
  return table
    ? { table, keys: { project_id: projectId, number: ref.number }, ref }
    : { table: 'case_file', keys: { project_id: projectId, kind: ref.kind, number: ref.number }, ref };
}

/** The row as it stands, with a mark that tells whether anybody has changed it since. */
export async function rowAt(
  trx: Kysely<Database>,
  { table, keys }: Pick<Snapshot, 'table' | 'keys'>,
): Promise<{ row: Row; mark: string } | null> {
  const { rows } = await sql<{ row: Row; mark: string }>`
    select to_jsonb(t) as row, md5(to_jsonb(t)::text) as mark from ${sql.table(table)} t where ${matching(keys)}`.execute(
    trx,
  );
  return rows[0] ?? null;
}

function matching(keys: Snapshot['keys']) {
  return sql.join(
    Object.entries(keys).map(([column, value]) => sql`t.${sql.ref(column)} = ${value}`),
    sql` and `,
  );
}

/** Keeps what a command changed, so that it can be taken back. */
export async function keepUndo(
  trx: Trx,
  undo: {
    projectId: number;
    mailId: number;
    personId: number;
    line: string;
    at: Date;
    snapshots: readonly Snapshot[];
    letterIds: readonly number[];
  },
): Promise<void> {
  await trx
    .insertInto('undo')
    .values({
      project_id: undo.projectId,
      mail_id: undo.mailId,
      person_id: undo.personId,
      line: undo.line,
      at: undo.at,
      snapshots: JSON.stringify({ rows: undo.snapshots, letterIds: undo.letterIds }),
    })
    .execute();
}

/** What a person's commands changed since a moment and is not taken back yet, newest first. */
export async function undoables(
  trx: Trx,
  projectId: number,
  personId: number,
  since: Date,
): Promise<Undoable[]> {
  const rows = await trx
    .selectFrom('undo')
    .select(['id', 'mail_id', 'line', 'at', 'snapshots'])
    .where('project_id', '=', projectId)
    .where('person_id', '=', personId)
    .where('at', '>=', since)
    .where('undone_at', 'is', null)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => {
    const kept = row.snapshots as { rows: Snapshot[]; letterIds: number[] };
    return {
      id: row.id,
      mailId: row.mail_id,
      line: row.line,
      at: row.at,
      snapshots: kept.rows,
      letterIds: kept.letterIds,
    };
  });
}

/** Whether everything still stands as the commands left it; what has moved on cannot be taken back. */
export async function isAsLeft(trx: Trx, undo: Undoable): Promise<boolean> {
  for (const snapshot of undo.snapshots) {
    // Of a project only what the command changed is put back: its row moves with every baseline.
    if (snapshot.table === 'project') continue;
    const current = await rowAt(trx, snapshot);
    if ((current?.mark ?? null) !== snapshot.after) return false;
  }
  return true;
}

/** Puts the rows back as they were. */
export async function putBack(trx: Trx, undo: Undoable, now: Date): Promise<void> {
  for (const { table, keys, before } of undo.snapshots) {
    if (table === 'project') {
      await putBackProject(trx, Number(keys.id), before);
      continue;
    }
    await sql`delete from ${sql.table(table)} t where ${matching(keys)}`.execute(trx);
    if (before !== null)
      await sql`insert into ${sql.table(table)} select * from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(before)}::jsonb)`.execute(
        trx,
      );
  }
  await trx.updateTable('undo').set({ undone_at: now }).where('id', '=', undo.id).execute();
  await putBackWakeUps(trx, undo, now);
}

/** A project that was new is put away: its number in the ledger stays taken. */
async function putBackProject(trx: Trx, id: number, before: Row | null): Promise<void> {
  const { settings, phase, cadence } = before ?? { phase: 'archived' };
  const columns = {
    ...(settings === undefined ? {} : { settings: JSON.stringify(settings) }),
    ...(typeof phase === 'string' ? { phase } : {}),
    ...(typeof cadence === 'string' ? { cadence: cadence as ProjectTable['cadence'] } : {}),
  };
  await trx.updateTable('project').set(columns).where('id', '=', id).execute();
}

/** Wake-ups the command planned are cancelled, those it cancelled ring again. */
async function putBackWakeUps(trx: Trx, undo: Undoable, now: Date): Promise<void> {
  for (const { ref, keys } of undo.snapshots) {
    if (!ref) continue;
    const about = JSON.stringify(ref);
    const projectId = Number(keys.project_id);
    await trx
      .updateTable('due')
      .set({ status: 'cancelled', because: 'undone', done_at: now })
      .where('project_id', '=', projectId)
      .where('about', '@>', about)
      .where('status', '=', 'waiting')
      .where('created_at', '>=', undo.at)
      .execute();
    await trx
      .updateTable('due')
      .set({ status: 'waiting', because: null, done_at: null })
      .where('project_id', '=', projectId)
      .where('about', '@>', about)
      .where('status', '=', 'cancelled')
      .where('because', '=', 'case-settled')
      .where('done_at', '=', undo.at)
      .execute();
  }
}

/** A letter a command wrote: cancelled where it still waited, else whoever has it must be told. */
export interface TakenBack {
  readonly subject: string;
  readonly people: readonly number[];
}

/** Cancels what has not left; gives the letters that have, with the people they went to. */
export async function callBack(trx: Trx, letterIds: readonly number[], now: Date): Promise<TakenBack[]> {
  if (letterIds.length === 0) return [];
  await trx
    .updateTable('delivery')
    .set({ status: 'cancelled', because: 'undone', claimed_at: now })
    .where('letter_id', 'in', [...letterIds])
    .where('status', '=', 'waiting')
    .execute();
  const rows = await trx
    .selectFrom('letter')
    .innerJoin('delivery', 'delivery.letter_id', 'letter.id')
    .select(['letter.id', 'letter.subject', 'letter.name', 'delivery.person_id'])
    .where('letter.id', 'in', [...letterIds])
    .where('letter.name', 'not like', 'pm-%')
    .where('delivery.status', 'in', ['submitting', 'submitted', 'unknown'])
    .where('delivery.field', '=', 'to')
    .orderBy('letter.id')
    .execute();
  const byLetter = Map.groupBy(rows, (row) => row.id);
  return [...byLetter.values()].map((some) => ({
    subject: some[0]?.subject ?? some[0]?.name ?? '',
    people: some.flatMap((row) => row.person_id ?? []),
  }));
}
