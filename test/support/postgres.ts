import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { connect } from '../../db/connect.ts';
import { isAlive } from '../../db/embedded/postmaster.ts';
import { startEmbeddedPostgres, stopIfAbandoned } from '../../db/embedded.ts';
import { migrate } from '../../db/migrate.ts';
import { createDatabase, databaseAt, dropDatabase } from './server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A PostgreSQL server on which databases may be created. */
    serverUrl: string;
    /** The migrated database from which every test file gets its copy. */
    templateDatabase: string;
  }
}

const PREFIX = 'liaison-test-';

/** Once per run: one server for all test files, and a migrated template. TEST_DATABASE_URL names another server. */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => {} } : await startOwn();
  const template = `liaison_template_${process.pid}`;
  await dropDatabase(server.url, template);
  await createDatabase(server.url, template);
  const db = connect(databaseAt(server.url, template), { max: 1 });
  await migrate(db);
  await db.destroy();
  provide('serverUrl', server.url);
  provide('templateDatabase', template);
  return async () => {
    await dropDatabase(server.url, template);
    await server.stop();
  };
}

async function startOwn(): Promise<{ url: string; stop: () => Promise<void> }> {
  await clearAbandoned();
  const directory = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // Under root, Postgres runs as another user, who must be able to enter.
  chmodSync(directory, 0o755);
  const server = await startEmbeddedPostgres({ directory, port: 0, log: () => {}, durable: false });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Servers of runs that were killed: the folder names the process that began it. */
async function clearAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const [, run] = name.match(`^${PREFIX}(\\d+)-`) ?? [];
    if (!run || isAlive(Number(run))) continue;
    const directory = join(tmpdir(), name);
    await stopIfAbandoned(directory);
    rmSync(directory, { recursive: true, force: true });
  }
}
