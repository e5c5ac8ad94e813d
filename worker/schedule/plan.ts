import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Cadence } from '../cases/project/state.ts';
import { usualWeek } from '../working-time/calendar.ts';
import { nextUpdate } from './due.ts';
import { cancelUpdates, planUpdate } from './store.ts';

/** Plans the first client update of a project, or plans anew after its cadence, zone or calendar has changed. */
export async function planFirstUpdate(
  db: Kysely<Database>,
  project: { id: number; key: string; zone: string; calendar: string; cadence: Cadence },
  now: Date,
): Promise<void> {
  const next = nextUpdate(project.cadence, now, usualWeek(project.zone, project.calendar));
  await db.transaction().execute(async (trx) => {
    await cancelUpdates(trx, project.id, next, now);
    if (next) await planUpdate(trx, project, next);
  });
}
