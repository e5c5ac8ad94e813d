import { DelayedError, type Job as QueuedJob } from 'bullmq';
import { type Clock, realClock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Job, JobName } from './job.ts';
import type { Outcome } from './outcome.ts';

export type Handlers = { readonly [N in JobName]: (job: Extract<Job, { name: N }>) => Promise<Outcome> };

/**
 * Runs one job and tells BullMQ how it ended: the only place where outcomes become calls of the queue. `cancel`
 * completes, `snooze` puts the job aside until that moment of `clock`, anything thrown is tried again later.
 */
export async function perform(
  queued: QueuedJob,
  token: string | undefined,
  handlers: Handlers,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): Promise<unknown> {
  const job = { ...queued.data, name: queued.name } as Job;
  const outcome = await (handlers[job.name] as (job: Job) => Promise<Outcome>)(job);
  switch (outcome.outcome) {
    case 'done':
      return null;
    case 'cancel':
      log.info(`job ${job.name} was given up: ${outcome.because}`);
      return { cancelled: outcome.because };
    case 'snooze': {
      const delayMs = Math.max(0, outcome.until.getTime() - clock.now().getTime());
      await queued.moveToDelayed(realClock.now().getTime() + delayMs, token);
      throw new DelayedError();
    }
  }
}
