import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Model } from '../inbox/classify/model.ts';
import { done, type Outcome } from '../jobs/outcome.ts';
import type { Log } from '../log.ts';
import { examplesSince } from './example-store.ts';
import { isDue } from './judgement.ts';
import { fingerprint, type LiveModel } from './live-model.ts';
import { versions } from './model-store.ts';
import { retrain } from './retrain.ts';

export interface LearnDoors {
  readonly db: Kysely<Database>;
  readonly shipped: Model;
  readonly live: LiveModel;
  readonly log: Log;
  /** Time of the machine: trainings keep to its nights, whatever the clock of the record says. */
  readonly now: () => Date;
  readonly retrains: boolean;
}

const HOUR_MS = 3_600_000;

/** After a training that failed, the machine is left in peace for so long. */
const REST_MS = 6 * HOUR_MS;

/** Trains when it is time to. While a training runs, and after one that failed, mail is read as before. */
export function learning(doors: LearnDoors): () => Promise<Outcome> {
  let restUntil = 0;
  return async () => {
    const { retrains, now, log } = doors;
    if (!retrains || now().getTime() < restUntil || !(await isTime(doors))) return done;
    try {
      await learnNow(doors);
    } catch (error) {
      restUntil = now().getTime() + REST_MS;
      log.warn('the classifier could not be trained', { error });
    }
    return done;
  };
}

async function isTime({ db, shipped, now }: LearnDoors): Promise<boolean> {
  const [newest] = await versions(db);
  const { count: fresh } = await examplesSince(db, newest?.lastExample ?? 0);
  const at = now();
  return isDue({
    fresh,
    outdated: newest !== undefined && newest.base !== fingerprint(shipped),
    hour: at.getHours(),
    hoursSince: newest ? (at.getTime() - newest.createdAt.getTime()) / HOUR_MS : null,
  });
}

async function learnNow({ db, shipped, live, log, now }: LearnDoors): Promise<void> {
  await live.refresh();
  const clock = () => now().getTime();
  const trained = await retrain({ db, shipped, inUse: live.inUse.model, corpus: null, clock });
  const { version, live: isLive, figures } = trained;
  log.info(`trained weights ${version}: ${isLive ? 'in use' : 'refused, they lose something'}`, { figures });
  await live.refresh();
}
