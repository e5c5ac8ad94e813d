import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Clock } from '../clock.ts';
import type { JobCounts, Queue } from '../jobs/queue.ts';
import { type Health, healthOf, patienceFor, type Signs } from './health.ts';
import { readSigns } from './store.ts';

export interface Watched {
  readonly db: Kysely<Database>;
  readonly queue: Pick<Queue, 'counts'>;
  readonly clock: Clock;
  /** Names of the mailboxes this installation reads. */
  readonly mailboxes: readonly string[];
  readonly pollSeconds: number;
}

/** How long a server may take to answer before it counts as unreachable. */
const ANSWER_MS = 5000;

/** Looks at the record and the queue and says how they are; a server that does not answer in time is away. */
export async function watch({ db, queue, clock, mailboxes, pollSeconds }: Watched): Promise<Health> {
  const [signs, counts] = await Promise.all([
    inTime<Signs>(readSigns(db, mailboxes, clock.now())),
    inTime<JobCounts>(queue.counts()),
  ]);
  return healthOf(signs, counts, patienceFor(pollSeconds));
}

async function inTime<T>(answer: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, ANSWER_MS, null);
  });
  try {
    return await Promise.race([answer, late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
