import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Clock } from '../clock.ts';
import { waitingMails } from '../inbox/store.ts';
import { dueLetterIds, recoverClaims } from '../outbox/delivery-store.ts';
import type { Outboxes } from '../outbox/outboxes.ts';
import { done, type Outcome } from './outcome.ts';
import type { Queue } from './queue.ts';

export interface SweepDoors {
  readonly db: Kysely<Database>;
  readonly clock: Clock;
  readonly queue: Pick<Queue, 'add'>;
  readonly outboxes: Pick<Outboxes, 'attendUnknown'>;
}

const AT_ONCE = 200;
const PER_JOB = 25;
/** A claim older than this belongs to a worker that died or hangs. */
const CLAIM_MS = 10 * 60_000;

/** Wakes the queue for whatever still waits in the record: a queue that forgot everything loses nothing. */
export async function sweep({ db, clock, queue, outboxes }: SweepDoors): Promise<Outcome> {
  const now = clock.now();
  await recoverClaims(db, new Date(now.getTime() - CLAIM_MS), now);
  await outboxes.attendUnknown();
  for (const mailIds of inPortions(await waitingMails(db, AT_ONCE)))
    await queue.add({ name: 'process-mail', mailIds });
  for (const letterIds of inPortions(await dueLetterIds(db, now, AT_ONCE))) {
    await queue.add({ name: 'deliver-letters', letterIds });
  }
  return done;
}

function inPortions(ids: readonly number[]): number[][] {
  const portions: number[][] = [];
  for (let from = 0; from < ids.length; from += PER_JOB) portions.push(ids.slice(from, from + PER_JOB));
  return portions;
}
