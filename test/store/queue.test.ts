import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Job } from '../../worker/jobs/job.ts';
import { done } from '../../worker/jobs/outcome.ts';
import type { Handlers } from '../../worker/jobs/perform.ts';
import { openQueue, type Queue } from '../../worker/jobs/queue.ts';
import { fixedClock } from '../support/clock.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { keptLog } from '../support/log.ts';
import { until } from '../support/until.ts';

const redisUrl = process.env.TEST_REDIS_URL;
const backends = redisUrl ? (['PostgreSQL', 'Redis'] as const) : (['PostgreSQL'] as const);

describe.each(backends)('the queue on %s', (backend) => {
  let database: TestDatabase;
  let prefix: string;
  let queue: Queue;
  const clock = fixedClock('2026-11-24T09:00:00Z');

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  const open = () =>
    openQueue({
      databaseUrl: database.url,
      redisUrl: backend === 'Redis' ? (redisUrl ?? null) : null,
      log: keptLog(),
      clock,
      prefix,
    });

  beforeEach(async () => {
    prefix = `test${randomBytes(4).toString('hex')}`;
    queue = await open();
  });
  afterEach(async () => {
    await queue.empty();
    await queue.close();
  });

  /** Handlers that note what they were given and end as told. */
  function noting(some: Partial<Handlers> = {}): { handlers: Handlers; seen: Job[] } {
    const seen: Job[] = [];
    const note = async (job: Job) => {
      seen.push(job);
      return done;
    };
    return {
      handlers: {
        'process-mail': note,
        'deliver-letters': note,
        tick: note,
        sweep: note,
        canary: note,
        learn: note,
        ...some,
      },
      seen,
    };
  }

  it('wakes the right line with what it was given, and then has nothing left', async () => {
    const { handlers, seen } = noting();
    await queue.add({ name: 'process-mail', mailIds: [1, 2] });
    await queue.add({ name: 'deliver-letters', letterIds: [7] });
    expect(await queue.isIdle()).toBe(false);
    queue.work(handlers, 4);
    await until('both ran', () => seen.length === 2);
    expect(seen).toContainEqual({ name: 'process-mail', mailIds: [1, 2] });
    expect(seen).toContainEqual({ name: 'deliver-letters', letterIds: [7] });
    await until('it is idle', () => queue.isIdle());
  });

  it('keeps what was left while nobody worked', async () => {
    await queue.add({ name: 'process-mail', mailIds: [3] });
    await queue.close();
    queue = await open();
    const { handlers, seen } = noting();
    queue.work(handlers, 1);
    await until('it ran', () => seen.length === 1);
  });

  it('tries again what was thrown', async () => {
    let attempts = 0;
    const { handlers } = noting({
      'process-mail': async () => {
        if (++attempts < 2) throw new Error('the database is away');
        return done;
      },
    });
    queue.work(handlers, 1);
    await queue.add({ name: 'process-mail', mailIds: [4] });
    await until('it was tried again', () => attempts === 2);
    await until('it is idle', () => queue.isIdle());
    expect(await queue.counts()).toEqual({ waiting: 0, running: 0, later: 0, failed: 0 });
  });

  it('drops what was cancelled', async () => {
    let runs = 0;
    const { handlers } = noting({
      'deliver-letters': async () => {
        runs++;
        return { outcome: 'cancel', because: 'the client answered meanwhile' };
      },
    });
    queue.work(handlers, 1);
    await queue.add({ name: 'deliver-letters', letterIds: [1] });
    await until('it ran', () => runs === 1);
    await until('it is idle', () => queue.isIdle());
    expect(await queue.counts()).toEqual({ waiting: 0, running: 0, later: 0, failed: 0 });
  });

  it('runs again at the moment it was put aside to, as the clock of the project counts', async () => {
    let runs = 0;
    const { handlers } = noting({
      'deliver-letters': async () => {
        runs++;
        return runs === 1 ? { outcome: 'snooze', until: new Date(clock.now().getTime() + 300) } : done;
      },
    });
    queue.work(handlers, 1);
    await queue.add({ name: 'deliver-letters', letterIds: [1] });
    await until('it ran twice', () => runs === 2);
  });

  it('does not count what is put aside as work that waits', async () => {
    let runs = 0;
    const { handlers } = noting({
      'deliver-letters': async () => {
        runs++;
        return { outcome: 'snooze', until: new Date('2026-11-25T09:00:00Z') };
      },
    });
    queue.work(handlers, 1);
    await queue.add({ name: 'deliver-letters', letterIds: [1] });
    await until('it ran', () => runs === 1);
    await until('it is idle', () => queue.isIdle());
  });

  it('ticks, once among two workers', async () => {
    const other = await open();
    try {
      const first = noting();
      const second = noting();
      queue.work(first.handlers, 1);
      other.work(second.handlers, 1);
      const began = performance.now();
      for (const each of [queue, other]) await each.every({ name: 'tick' }, 200);
      await until('it ticked five times', () => first.seen.length + second.seen.length >= 5);
      const ticks = first.seen.length + second.seen.length;
      expect(ticks).toBeLessThanOrEqual(2 + (performance.now() - began) / 200);
    } finally {
      await other.close();
    }
  });

  it('ticks again by itself after it forgot everything', async () => {
    const { handlers, seen } = noting();
    queue.work(handlers, 1);
    await queue.every({ name: 'tick' }, 200);
    await until('it ticks', () => seen.length > 0);
    await queue.empty();
    const before = seen.length;
    // More than one tick may have been under way.
    await until('it ticks again', () => seen.length > before + 2);
  });

  it('forgets everything when it is emptied, and works on', async () => {
    await queue.add({ name: 'process-mail', mailIds: [1] });
    await queue.empty();
    expect(await queue.isIdle()).toBe(true);
    const { handlers, seen } = noting();
    queue.work(handlers, 1);
    await queue.add({ name: 'process-mail', mailIds: [2] });
    await until('it ran', () => seen.length > 0);
    expect(seen).toEqual([{ name: 'process-mail', mailIds: [2] }]);
  });

  it('lets a running job finish before it closes', async () => {
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let [begun, ended] = [false, false];
    const { handlers } = noting({
      'process-mail': async () => {
        begun = true;
        await finished;
        ended = true;
        return done;
      },
    });
    queue.work(handlers, 1);
    await queue.add({ name: 'process-mail', mailIds: [1] });
    await until('it began', () => begun);
    const closing = queue.close();
    finish();
    await closing;
    expect(ended).toBe(true);
    queue = await open();
  });

  it('goes on after every connection of the server was cut', async () => {
    const { handlers, seen } = noting();
    queue.work(handlers, 1);
    await queue.add({ name: 'process-mail', mailIds: [1] });
    await until('the first ran', () => seen.length === 1);
    if (backend === 'Redis') {
      const redis = new Redis(redisUrl ?? '');
      await redis.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
      redis.disconnect();
    } else {
      await sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()
      `.execute(database.db);
    }
    await until('a later one ran', async () => {
      await queue.add({ name: 'process-mail', mailIds: [2] });
      return seen.length > 1;
    });
  });
});

it('the queue says at once when its server cannot be reached', async () => {
  const options = { log: keptLog(), redisUrl: null };
  await expect(
    openQueue({ ...options, databaseUrl: 'postgres://nobody:x@127.0.0.1:9/none' }),
  ).rejects.toThrow();
});
