import { type Clock, realClock } from '../clock.ts';
import type { Log } from '../log.ts';
import { type Backend, type Lane, type LaneWorker, onPostgres, onRedis } from './backend.ts';
import type { Job, JobName } from './job.ts';
import { type Handlers, perform } from './perform.ts';
import { keepRecurring, type Recurring } from './recurring.ts';
import { seldom } from './seldom.ts';

/** The queue that wakes the lines. It may forget everything at any time: the sweep finds what waits in the record. */
export interface Queue {
  /** Wakes somebody. Never throws: a wake-up that is lost is logged, and the sweep makes up for it. */
  add(job: Job): Promise<void>;
  /** Runs the job every `ms` milliseconds, once among all workers; put back when the queue forgets it. */
  every(job: Job, ms: number): Promise<void>;
  /** Begins to work; `concurrency` jobs at once for mails, and as many for letters. */
  work(handlers: Handlers, concurrency: number): void;
  /** Whether no job waits or runs. Jobs put aside until later do not count. */
  isIdle(): Promise<boolean>;
  /** How many jobs there are of each kind, over all lanes. */
  counts(): Promise<JobCounts>;
  /** Forgets everything, as an operator might. */
  empty(): Promise<void>;
  /** Finishes the jobs that run, then disconnects. */
  close(): Promise<void>;
}

export interface JobCounts {
  readonly waiting: number;
  readonly running: number;
  /** Put aside: snoozed, to be tried again, or the next of a recurring job. */
  readonly later: number;
  readonly failed: number;
}

export interface QueueOptions {
  readonly databaseUrl: string;
  /** null: on PostgreSQL, in the schema `bullmq`. */
  readonly redisUrl: string | null;
  readonly log: Log;
  /** Tells how far off a snooze is; the real one when not given. */
  readonly clock?: Clock;
  /** Separates installations that share one server. */
  readonly prefix?: string;
}

/** A slow mail server must not hold up reading, nor a flood of mail the clock, nor a training anything: one lane each. */
const LANES: Readonly<Record<JobName, 'mails' | 'letters' | 'times' | 'lessons'>> = {
  'process-mail': 'mails',
  'deliver-letters': 'letters',
  tick: 'times',
  sweep: 'times',
  canary: 'times',
  learn: 'lessons',
};

/**
 * Opens the queue and brings its tables up to date.
 * @throws Error when its server cannot be reached now; later it reconnects by itself
 */
export async function openQueue(options: QueueOptions): Promise<Queue> {
  const { databaseUrl, redisUrl, log, clock = realClock, prefix = 'liaison' } = options;
  const silence = new AbortController();
  const complain = seldom((error) => {
    if (!silence.signal.aborted) log.warn('the queue has trouble with its connection', { error });
  });
  const backend = redisUrl ? onRedis(redisUrl, prefix, complain) : onPostgres(databaseUrl);
  const lanes = new Map<string, Lane>();
  try {
    for (const lane of new Set(Object.values(LANES))) {
      const opened = backend.openLane(`${prefix}-${lane}`);
      opened.on('error', complain);
      lanes.set(lane, opened);
      // One after the other: the first creates the tables.
      await opened.waitUntilReady();
    }
  } catch (error) {
    await Promise.allSettled([...lanes.values()].map((lane) => lane.close()));
    await backend.close();
    throw error;
  }
  return queueOn(backend, lanes, { log, clock, complain, silence });
}

interface Surroundings {
  readonly log: Log;
  readonly clock: Clock;
  readonly complain: (error: Error) => void;
  /** Connections that break while they are being closed are no trouble. */
  readonly silence: AbortController;
}

function queueOn(
  backend: Backend,
  lanes: ReadonlyMap<string, Lane>,
  { log, clock, complain, silence }: Surroundings,
): Queue {
  const workers: LaneWorker[] = [];
  const recurring: Recurring = keepRecurring(complain);
  const laneOf = (name: JobName) => lanes.get(LANES[name]) as Lane;
  return {
    async add({ name, ...content }) {
      try {
        await laneOf(name).add(name, content);
      } catch (error) {
        complain(error as Error);
      }
    },
    every: ({ name, ...content }, ms) => recurring.add({ lane: laneOf(name), name, content, everyMs: ms }),
    work(handlers, concurrency) {
      for (const [name, lane] of lanes) {
        const worker = backend.openWorker(
          lane.name,
          (job, token) => perform(job, token, handlers, { clock, log }),
          name === 'times' || name === 'lessons' ? 1 : concurrency,
        );
        worker.on('error', complain);
        worker.on('failed', (job, error) => {
          const attempt = `attempt ${job?.attemptsMade} of ${job?.opts.attempts}`;
          log.error(`job ${job?.name} failed, ${attempt}`, { job: job?.data, error });
        });
        workers.push(worker);
      }
    },
    async isIdle() {
      const { waiting, running } = await countsOf(lanes);
      return waiting + running === 0;
    },
    counts: () => countsOf(lanes),
    async empty() {
      const emptied = async (lane: Lane) => {
        await lane.obliterate({ force: true });
        await lane.resume();
      };
      await atMost(EMPTY_MS, Promise.all([...lanes.values()].map(emptied)));
    },
    async close() {
      recurring.stop();
      await atMost(FINISH_MS, Promise.all(workers.map((worker) => worker.close())));
      silence.abort();
      await atMost(CLOSE_MS, Promise.all([...lanes.values()].map((lane) => lane.close())));
      await backend.close();
    },
  };
}

/** A job under way may be waiting for a slow mail server. */
const FINISH_MS = 30_000;
const CLOSE_MS = 5000;
const EMPTY_MS = 20_000;

/**
 * Waits for an end, but not for ever: a connection that broke at the wrong moment never answers the goodbye. What is
 * left behind is taken up again by another worker.
 */
async function atMost(ms: number, end: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([end, late]).finally(() => clearTimeout(timer));
}

async function countsOf(lanes: ReadonlyMap<string, Lane>): Promise<JobCounts> {
  const each = await Promise.all(
    [...lanes.values()].map((lane) => lane.getJobCounts('waiting', 'active', 'delayed', 'failed')),
  );
  const sum = (state: string) => each.reduce((total, counts) => total + (counts[state] ?? 0), 0);
  return { waiting: sum('waiting'), running: sum('active'), later: sum('delayed'), failed: sum('failed') };
}
