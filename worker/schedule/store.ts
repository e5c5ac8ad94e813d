import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { CaseRef } from '../cases/decision.ts';

type Trx = Transaction<Database>;

export const CLIENT_UPDATE = 'client-update';
export const PM_BRIEF = 'pm-brief';
export const DAILY_LOOK = 'daily-look';
export const REFLECTION = 'reflection';
export const LEARNING_NOTE = 'learning-note';

/** What comes round by itself, whatever the cases do. */
export type Round =
  | typeof CLIENT_UPDATE
  | typeof PM_BRIEF
  | typeof DAILY_LOOK
  | typeof REFLECTION
  | typeof LEARNING_NOTE;

/** Something that has fallen due. */
export interface DueRow {
  readonly id: number;
  readonly kind: string;
  readonly key: string;
  readonly about: CaseRef | null;
  readonly dueAt: Date;
}

/** Projects for which something has fallen due, those that have waited longest first, those of one client together. */
export async function projectsDue(db: Kysely<Database>, now: Date): Promise<number[]> {
  const rows = await db
    .selectFrom('due')
    .select('project_id')
    .where('status', '=', 'waiting')
    .where('due_at', '<=', now)
    .where('project_id', 'is not', null)
    .innerJoin('project', 'project.id', 'due.project_id')
    .groupBy(['project_id', 'project.client'])
    .orderBy(sql`min(due_at)`)
    .orderBy('project.client')
    .execute();
  return rows.flatMap((row) => (row.project_id === null ? [] : [row.project_id]));
}

/**
 * Claims what is due about the same matter and gives the latest of it: what was missed while nobody was awake is
 * caught up once, not once for every time it was missed.
 */
export async function claimDue(trx: Trx, projectId: number, now: Date): Promise<DueRow | null> {
  const due = await trx
    .selectFrom('due')
    .select(['id', 'kind', 'key', 'about', 'due_at'])
    .where('project_id', '=', projectId)
    .where('status', '=', 'waiting')
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('id')
    .forUpdate()
    .execute();
  const [first] = due;
  if (!first) return null;
  const matter = matterOf(first);
  const same = due.filter((row) => matterOf(row) === matter);
  const latest = same.at(-1) ?? first;
  await trx
    .updateTable('due')
    .set((eb) => ({
      status: eb
        .case()
        .when('id', '=', latest.id)
        .then('done' as const)
        .else('cancelled' as const)
        .end(),
      because: eb.case().when('id', '=', latest.id).then(null).else('overtaken').end(),
      done_at: now,
    }))
    .where(
      'id',
      'in',
      same.map((row) => row.id),
    )
    .execute();
  return {
    id: latest.id,
    kind: latest.kind,
    key: latest.key,
    about: latest.about as CaseRef | null,
    dueAt: latest.due_at,
  };
}

/** `complaint:interim-3` of CP-1 is the same matter as `complaint:interim-2`: only the count differs. */
function matterOf({ about, kind }: { about: unknown; kind: string }): string {
  return JSON.stringify([about, kind.replace(/-\d+$/, '')]);
}

/** Plans the next of what comes round; one that is planned already stays, a cancelled one counts again. */
export async function planRound(
  trx: Trx,
  project: { id: number; key: string },
  kind: Round,
  at: Date,
): Promise<void> {
  await trx
    .insertInto('due')
    .values({
      project_id: project.id,
      kind,
      key: `${project.key}:${kind}:${at.toISOString()}`,
      due_at: at,
    })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet({ status: 'waiting', because: null, done_at: null })
        .where('due.status', '=', 'cancelled'),
    )
    .execute();
}

/** Cancels what is planned of a round, but for one at the given moment; what is overdue stays due. */
export async function cancelRound(
  trx: Trx,
  projectId: number,
  kind: Round,
  except: Date | null,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('due')
    .set({ status: 'cancelled', because: 'planned-anew', done_at: now })
    .where('project_id', '=', projectId)
    .where('kind', '=', kind)
    .where('status', '=', 'waiting')
    .where('due_at', '>', now)
    .$if(except !== null, (query) => query.where('due_at', '!=', except ?? now))
    .execute();
}

/** People whose mail waits for the PM to say what it is. */
export async function peopleInReview(trx: Trx, projectId: number): Promise<number[]> {
  const rows = await trx
    .selectFrom('review')
    .innerJoin('mail', 'mail.id', 'review.mail_id')
    .select('mail.person_id')
    .distinct()
    .where('review.project_id', '=', projectId)
    .where('review.status', '=', 'open')
    .where('mail.person_id', 'is not', null)
    .execute();
  return rows.flatMap((row) => row.person_id ?? []);
}

/** Projects under way without a morning brief or a daily look to come: their rounds were never planned. */
export async function projectsLackingRounds(db: Kysely<Database>): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select p.id from project p where p.phase <> 'archived' and exists (
      select from unnest(array[${PM_BRIEF}, ${DAILY_LOOK}]) as kind where not exists (
        select from due d where d.project_id = p.id and d.kind = kind and d.status = 'waiting'))
    order by p.id`.execute(db);
  return rows.map(({ id }) => id);
}
