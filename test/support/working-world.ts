import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { connect } from '../../db/connect.ts';
import { migrate } from '../../db/migrate.ts';
import type { Database } from '../../db/schema.ts';
import { applyProjectFile } from '../../worker/cases/project/apply.ts';
import { readProjectFile } from '../../worker/cases/project/file.ts';
import type { SmtpHook } from '../../worker/playground/smtp.ts';
import { type BestImap, startBestImap } from './best-imap.ts';
import { BOT, type TestProject } from './correspondence.ts';
import { type DurablePostgres, startDurablePostgres } from './durable-postgres.ts';
import { type SmtpSink, startSmtpSink } from './smtp-sink.ts';
import { type WorkerProcess, workerProcess } from './worker-process.ts';

/** Everything around a worker in production, each part in a process of its own; the worker is not started yet. */
export interface WorkingWorld {
  readonly imap: BestImap;
  readonly sink: SmtpSink;
  readonly postgres: DurablePostgres;
  readonly db: Kysely<Database>;
  readonly worker: WorkerProcess;
  /** `keep` leaves the worker's folder with its log. */
  stop(keep: boolean): Promise<void>;
}

export async function startWorkingWorld(options: {
  readonly projects: readonly TestProject[];
  /** null: the queue lives in Postgres. */
  readonly redisUrl: string | null;
  readonly logLevel: 'info' | 'warn';
  readonly smtpHook?: SmtpHook;
  readonly nodeOptions?: readonly string[];
  /** Further variables of the worker. */
  readonly env?: Readonly<Record<string, string>>;
}): Promise<WorkingWorld> {
  const directory = mkdtempSync(join(tmpdir(), 'liaison-world-'));
  const postgres = await startDurablePostgres();
  const sink = await startSmtpSink(options.smtpHook);
  const imap = await startBestImap(BOT);
  const db = connect(postgres.url, { max: 2, onError: () => {} });
  await migrate(db);
  for (const { file } of options.projects) {
    const read = readProjectFile(file);
    if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
    await applyProjectFile(db, read.project, new Date());
  }
  const env = {
    IMAP_URL: imap.imapUrl,
    // Nothing vouches for generated senders, and nobody here answers a second time.
    SECOND_WORD: 'never',
    SMTP_URL: sink.url,
    BOT_ADDRESS: BOT,
    DATABASE_URL: postgres.url,
    LIAISON_SECRET: 'a-secret-for-the-length-of-this-run',
    LOG_LEVEL: options.logLevel,
    ...(options.redisUrl === null ? {} : { REDIS_URL: options.redisUrl }),
    ...options.env,
  };
  const worker = workerProcess(directory, env, options.nodeOptions);
  return {
    imap,
    sink,
    postgres,
    db,
    worker,
    async stop(keep) {
      await worker.kill();
      await db.destroy();
      await imap.stop();
      await sink.close();
      await postgres.stop();
      if (!keep) rmSync(directory, { recursive: true, force: true });
    },
  };
}
