import * as bullmq from 'bullmq';
import { Redis } from 'ioredis';

/** As much of BullMQ's queue as is used here; its own type differs with the backend. */
export interface Lane {
  readonly name: string;
  add(name: string, content: object): Promise<unknown>;
  upsertJobScheduler(id: string, rhythm: { every: number }, job: object): Promise<unknown>;
  getJobScheduler(id: string): Promise<{ next?: number } | undefined>;
  getJobCounts(...states: bullmq.JobType[]): Promise<Readonly<Record<string, number>>>;
  obliterate(options: { force: boolean }): Promise<void>;
  resume(): Promise<void>;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** As much of BullMQ's worker. */
export interface LaneWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: bullmq.Job | undefined, error: Error) => void): unknown;
  close(): Promise<void>;
}

export type Perform = (job: bullmq.Job, token?: string) => Promise<unknown>;

/** Where the queue lives: BullMQ on PostgreSQL or on Redis, made to look the same. */
export interface Backend {
  openLane(name: string): Lane;
  openWorker(name: string, perform: Perform, concurrency: number): LaneWorker;
  /** Connections that the lanes and workers share, once those are closed. */
  close(): Promise<void>;
}

const DEFAULTS: bullmq.DefaultJobOptions = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 1000, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: { count: 1000 },
};

/** A worker that died gives up its jobs after at most the sum of lock and interval. */
const PATIENCE = {
  lockDuration: 15_000,
  stalledInterval: 10_000,
  // Being killed is no fault of the job.
  maxStalledCount: 20,
  drainDelay: 30,
  runRetryDelay: 1000,
};

/** BullMQ keeps a stream of events for onlookers; nobody looks on. */
const QUIET = { events: { maxLen: 10 } };

export function onPostgres(databaseUrl: string): Backend {
  const connection = (max: number) => ({
    connectionString: databaseUrl,
    schema: 'bullmq',
    migrate: true,
    max,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    application_name: 'liaison-queue',
    // The queue may forget: it need not wait for the disk.
    options: '-c synchronous_commit=off',
  });
  return {
    openLane: (name) =>
      new bullmq.Queue(
        name,
        { connection: connection(2), defaultJobOptions: DEFAULTS, streams: QUIET },
        bullmq.createPostgresBackend,
      ),
    openWorker: (name, perform, concurrency) =>
      new bullmq.Worker(
        name,
        perform,
        { connection: connection(Math.min(concurrency, 4)), concurrency, ...PATIENCE },
        bullmq.createPostgresBackend,
      ),
    close: async () => {},
  };
}

export function onRedis(redisUrl: string, prefix: string, onError: (error: Error) => void): Backend {
  const open = (options: object) => new Redis(redisUrl, options).on('error', onError);
  // Adding fails within seconds while Redis is away; working waits until it is back.
  const adding = open({ maxRetriesPerRequest: 1, commandTimeout: 5000 });
  const working = open({ maxRetriesPerRequest: null });
  return {
    openLane: (name) =>
      new bullmq.Queue(name, {
        connection: adding,
        prefix,
        defaultJobOptions: DEFAULTS,
        streams: QUIET,
      }),
    openWorker: (name, perform, concurrency) =>
      new bullmq.Worker(name, perform, { connection: working, prefix, concurrency, ...PATIENCE }),
    close: async () => {
      adding.disconnect();
      working.disconnect();
    },
  };
}
