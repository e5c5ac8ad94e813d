import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { planRounds } from '../schedule/plan.ts';
import type { Act, Chore, Step } from './act.ts';
import type { Changes } from './deciding.ts';
import { causeOf } from './entries.ts';
import { canonical, type LedgerEntry } from './ledger.ts';
import type { Post } from './post.ts';
import { applyProjectFileIn } from './project/apply.ts';
import { casesByTheClock } from './project/calendar-store.ts';
import { type ChoreDone, doChore } from './project/chores-store.ts';
import type { Project } from './project/state.ts';
import { lockProject, projectKeyed } from './project/store.ts';

type Trx = Transaction<Database>;

/** What commands ask of the record beside cases, done and echoed. */
export async function doChores(
  trx: Trx,
  project: Project,
  act: Act,
  at: Date,
  post: Post,
): Promise<{ entries: LedgerEntry[]; changes: Changes[] }> {
  const entries: LedgerEntry[] = [];
  const changes: Changes[] = [];
  for (const { chore, line } of act.chores ?? []) {
    const language = act.mail?.author.language ?? project.language;
    const done =
      chore.chore === 'new-project'
        ? await makeProject(trx, chore, act, at)
        : await doChore(trx, project.id, chore, at);
    if (done === null) {
      const says = { zh: '这个项目代号已被使用。', en: 'this project key is taken.' }[language];
      post.echo({ line, outcome: 'refused', says, form: null });
      continue;
    }
    entries.push({ ...done.entry, ...causeOf(act) });
    if (line === '') continue;
    post.echo({ line, outcome: 'understood', says: done.says[language], form: null });
    changes.push({ line, snapshots: [...done.snapshots] });
  }
  return { entries, changes };
}

/** A project that a PM opens by mail; null when its key is taken. One that was taken back may be opened again. */
async function makeProject(
  trx: Trx,
  { file }: Extract<Chore, { chore: 'new-project' }>,
  act: Act,
  at: Date,
): Promise<ChoreDone | null> {
  const taken = await projectKeyed(trx, file.key);
  if (taken && (taken.phase !== 'archived' || taken.members > 0)) return null;
  const { id } = await applyProjectFileIn(trx, file, at, act.actor);
  const made = await lockProject(trx, id);
  await trx.updateTable('project').set({ phase: 'setup' }).where('id', '=', id).execute();
  await planRounds(trx, made, at);
  const people = made.members.flatMap(({ personId, roles }) =>
    roles.map((role) => ({
      table: 'membership',
      keys: { project_id: id, person_id: personId, role },
      ref: null,
      before: null,
      after: null,
    })),
  );
  const { key, name } = file;
  return {
    entry: { what: 'project-opened', about: null, from: null, to: null, details: { key } },
    says: { zh: `项目 ${key}“${name}”已建立`, en: `project ${key} "${name}" is open` },
    snapshots: [...people, { table: 'project', keys: { id }, ref: null, before: null, after: null }],
  };
}

/**
 * The project as commands have left it. Where they moved its hours or its rhythm, what comes round is planned anew,
 * and the cases that count by its clock are to count again.
 */
export async function afterChores(
  trx: Trx,
  before: Project,
  at: Date,
): Promise<{ readonly project: Project; readonly steps: readonly Step[] }> {
  const project = await lockProject(trx, before.id);
  const hoursMoved = canonical(hoursOf(project)) !== canonical(hoursOf(before));
  if (hoursMoved || project.cadence !== before.cadence) await planRounds(trx, project, at);
  if (!hoursMoved) return { project, steps: [] };
  const { complaints, questions } = await casesByTheClock(trx, project.id);
  const event = { happened: 'calendar-changed' } as const;
  return {
    project,
    steps: [
      ...complaints.map(
        (number) => ({ happening: { on: 'complaint', number, event }, command: null }) as const,
      ),
      ...questions.map(
        (number) => ({ happening: { on: 'question', number, event }, command: null }) as const,
      ),
    ],
  };
}

function hoursOf({ zone, calendar, weekdays, windows, dates }: Project) {
  return { zone, calendar, weekdays, windows, dates };
}
