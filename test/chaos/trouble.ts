import type { Queue } from '../../worker/jobs/queue.ts';
import type { BestImap } from '../support/best-imap.ts';
import type { DurablePostgres } from '../support/durable-postgres.ts';

export interface Victims {
  readonly imap: BestImap;
  readonly postgres: DurablePostgres;
  /** A queue of our own, to empty it. */
  readonly withQueue: (work: (queue: Queue) => Promise<void>) => Promise<void>;
}

/** What befalls the surroundings of the worker, besides being killed itself. */
export const TROUBLES: Readonly<Record<string, (victims: Victims) => Promise<void>>> = {
  'IMAP connection cut': ({ imap }) => imap.cutConnections(),
  'Postgres restarted': ({ postgres }) => postgres.restart('orderly'),
  'Postgres crashed': ({ postgres }) => postgres.restart('crash'),
  'queue emptied': ({ withQueue }) => withQueue((queue) => queue.empty()),
};
