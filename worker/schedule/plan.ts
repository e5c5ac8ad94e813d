import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Cadence, ProjectHours } from '../cases/project/state.ts';
import { calendarOf } from '../working-time/calendar.ts';
import { nextUpdate, previewOf } from './due.ts';
import { cancelUpdates, planUpdate } from './store.ts';

/** Plans the first client update of a project, or plans anew after its cadence, zone or calendar has changed. */
export async function planFirstUpdate(
  db: Kysely<Database>,
  project: ProjectHours & { id: number; key: string; cadence: Cadence },
  now: Date,
): Promise<void> {
  const next = nextUpdate(project.cadence, now, calendarOf(project));
  const preview = next && previewOf(next, calendarOf(project));
  await db.transaction().execute(async (trx) => {
    await cancelUpdates(trx, project.id, preview, now);
    if (preview) await planUpdate(trx, project, preview);
  });
}
