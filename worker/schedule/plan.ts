import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Cadence, ProjectHours } from '../cases/project/state.ts';
import { lockProject } from '../cases/project/store.ts';
import { calendarOf } from '../working-time/calendar.ts';
import { nextBrief, nextUpdate, previewOf } from './due.ts';
import {
  CLIENT_UPDATE,
  cancelRound,
  DAILY_LOOK,
  LEARNING_NOTE,
  PM_BRIEF,
  planRound,
  projectsLackingRounds,
  REFLECTION,
  type Round,
} from './store.ts';
import { nextLearningNote, nextLook, nextReflection } from './survey-due.ts';

/** Plans what comes round in a project, or plans it anew after its cadence, zone or calendar has changed. */
export async function planRhythm(
  db: Kysely<Database>,
  project: ProjectHours & { id: number; key: string; cadence: Cadence },
  now: Date,
): Promise<void> {
  await db.transaction().execute((trx) => planRounds(trx, project, now));
}

/** The same within a transaction that is under way. */
export async function planRounds(
  trx: Transaction<Database>,
  project: ProjectHours & { id: number; key: string; cadence: Cadence },
  now: Date,
): Promise<void> {
  const calendar = calendarOf(project);
  const update = nextUpdate(project.cadence, now, calendar);
  const rounds: readonly (readonly [Round, Date | null])[] = [
    [CLIENT_UPDATE, update && previewOf(update, calendar)],
    [PM_BRIEF, nextBrief(now, calendar)],
    [DAILY_LOOK, nextLook(now, calendar)],
    [REFLECTION, nextReflection(now, calendar)],
    [LEARNING_NOTE, nextLearningNote(now, calendar)],
  ];
  for (const [kind, at] of rounds) {
    await cancelRound(trx, project.id, kind, at, now);
    if (at) await planRound(trx, project, kind, at);
  }
}

/** Plans what comes round in every project that lacks a round, e.g. after an upgrade that brings a new one. */
export async function planMissingRounds(db: Kysely<Database>, now: Date): Promise<void> {
  for (const projectId of await projectsLackingRounds(db)) {
    await db.transaction().execute(async (trx) => {
      const project = await lockProject(trx, projectId);
      await planRounds(trx, project, now);
    });
  }
}
