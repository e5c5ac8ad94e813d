import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import nodemailer from 'nodemailer';
import { advanceClock, setClock } from '../../worker/virtual-clock.ts';
import { chance } from '../support/chance.ts';
import { clientMails, testProjects } from '../support/correspondence.ts';
import { startWorkingWorld, type WorkingWorld } from '../support/working-world.ts';
import { measureLatencies, percentile } from './measure.ts';
import { projectsDueAt } from './monday-projects.ts';

const NINE = new Date('2026-12-07T09:00:00Z');
const AT_ONCE = 4;
const PATIENCE_MS = 30 * 60_000;

/** What the Monday-morning peak comes to. */
export interface Monday {
  readonly letters: number;
  readonly ms: number;
  /** Letters a second that a program reaches which only hands the same bytes to the same server. */
  readonly floorPerSecond: number;
  /** Milliseconds from a client's mail to its accepted answer, for mails that arrive during the peak. */
  readonly latencies: readonly number[];
  readonly memoryMb: { readonly before: number; readonly middle: number; readonly most: number };
}

/** So many projects have their client update due at nine; meanwhile other clients write. */
export async function measureMonday(count: number, redisUrl: string | null): Promise<Monday> {
  const others = testProjects(20);
  const world = await startWorkingWorld({
    projects: others,
    redisUrl,
    logLevel: 'info',
    // A clock to move is for tests only.
    env: { LIAISON_CLOCK: 'virtual', NODE_ENV: 'test' },
  });
  try {
    const { db, worker, sink } = world;
    await setClock(db, new Date(NINE.getTime() - 10 * 60_000));
    await projectsDueAt(db, count, NINE);
    await worker.start();
    await worker.run('wait-idle');
    // Forty mails before the peak warm everything up.
    const mails = await clientMails(others, 40 + 200, chance(2));
    await measureLatencies(world, mails.splice(0, 40), 50);
    const before = residentMb(worker.pid);
    const memory: number[] = [];
    const first = sink.letters.length;
    const updates = () => sink.letters.slice(first).filter(({ inReplyTo }) => inReplyTo === null).length;
    await advanceClock(db, 10 * 60_000);
    const started = performance.now();
    const latencies: number[] = [];
    let over = false;
    const writing = (async () => {
      while (!over && mails.length > 0)
        latencies.push(...(await measureLatencies(world, mails.splice(0, 5), 300)));
    })();
    while (updates() < count) {
      await pause(250);
      memory.push(residentMb(worker.pid));
      if (performance.now() - started > PATIENCE_MS)
        throw new Error(`${updates()} of ${count} updates have left`);
    }
    const ms = (sink.letters.at(-1)?.at ?? Number.NaN) - started;
    over = true;
    await writing;
    const middle = memory[Math.floor(memory.length / 2)] ?? before;
    const most = Math.max(...memory);
    const floorPerSecond = await smtpOnly(world, Math.min(count, 2000));
    await worker.stop();
    return { letters: count, ms, floorPerSecond, latencies, memoryMb: { before, middle, most } };
  } finally {
    await world.stop(false);
  }
}

/** The same bytes to the same server, and nothing else. */
async function smtpOnly({ db, sink }: WorkingWorld, count: number): Promise<number> {
  const { rows } = await sql<{ raw: Buffer }>`
    select raw from letter where name = 'weekly-update' and raw is not null limit 50`.execute(db);
  const mailer = nodemailer.createTransport({
    url: sink.url,
    pool: true,
    maxConnections: AT_ONCE,
    maxMessages: 500,
  });
  const started = performance.now();
  await Promise.all(
    Array.from({ length: count }, (_, index) =>
      mailer.sendMail({
        envelope: { from: 'bot@studio.example', to: [`floor${index}@example.com`] },
        raw: rows[index % rows.length]?.raw ?? Buffer.alloc(0),
      }),
    ),
  );
  const seconds = (performance.now() - started) / 1000;
  mailer.close();
  return count / seconds;
}

/** Resident memory of a process now, in MB (Linux). */
function residentMb(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

/** Prints the peak. */
export function tellMonday(
  { letters, ms, floorPerSecond, latencies, memoryMb }: Monday,
  show: (what: string, value: number, unit: string) => void,
): void {
  const perSecond = letters / (ms / 1000);
  show('monday', perSecond, `letters/s composed and accepted, ${letters} projects due at nine`);
  show('floor', floorPerSecond, 'letters/s handed to the same server by a program that does nothing else');
  show('ratio', perSecond / floorPerSecond, 'of that floor');
  show(
    'latency',
    percentile(latencies, 0.5),
    `ms from a client’s mail to its answer meanwhile, p50 of ${latencies.length}`,
  );
  show('', percentile(latencies, 0.95), 'ms p95');
  show('memory', memoryMb.before, 'MB before the peak');
  show('', memoryMb.middle, 'MB in the middle of it');
  show('', memoryMb.most, 'MB at most');
}
