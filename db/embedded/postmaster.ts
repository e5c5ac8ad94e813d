import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SetupError } from '../setup-error.ts';

/** A running PostgreSQL server, as its lock file `postmaster.pid` tells it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Whether it says that it takes connections. */
  readonly ready: boolean;
}

/**
 * The server that runs on this cluster, whoever started it; null when none does. A lock file left behind by a
 * crash is removed when its process number meanwhile belongs to another program, which Postgres itself would
 * take for a running server (common in containers, where numbers repeat).
 */
export function postmasterOf(cluster: string): Postmaster | null {
  const file = join(cluster, 'postmaster.pid');
  const lines = readIfThere(file)
    ?.split('\n')
    .map((line) => line.trim());
  if (!lines) return null;
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  if (!/postgres/.test(commandLine(pid))) {
    rmSync(file, { force: true });
    return null;
  }
  return { pid, port: Number(lines[3]), ready: lines[7] === 'ready' };
}

/** Waits until the server takes connections, at most `timeoutMs`; null when it ended meanwhile. */
export async function whenReady(cluster: string, timeoutMs: number): Promise<Postmaster | null> {
  for (let waitedMs = 0; waitedMs < timeoutMs; waitedMs += 50) {
    const found = postmasterOf(cluster);
    if (!found || found.ready) return found;
    await pause(50);
  }
  throw new SetupError(
    `The embedded database in ${cluster} neither starts nor ends (process ${postmasterOf(cluster)?.pid}). ` +
      'Look at postgres.log beside it, end that process, and start again.',
  );
}

/** Fast shutdown (running transactions roll back, everything committed is on disk); immediate after 30 s. */
export async function shutDown({ pid }: Postmaster): Promise<void> {
  signal(pid, 'SIGINT');
  for (let waitedMs = 0; isAlive(pid); waitedMs += 25) {
    if (waitedMs === 30_000) signal(pid, 'SIGQUIT');
    if (waitedMs > 60_000) throw new Error(`postgres, process ${pid}, does not end`);
    await pause(25);
  }
}

/** Whether a process with this number exists; one of another user counts. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A server orphaned inside a container whose first process does not reap has ended, though its number remains. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  return / Z /.test(readIfThere(`/proc/${pid}/stat`)?.replace(/^.*\)/s, '').slice(0, 3) ?? '');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function commandLine(pid: number): string {
  if (process.platform === 'linux') return readIfThere(`/proc/${pid}/cmdline`) ?? '';
  if (process.platform === 'win32') return 'postgres';
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ESRCH') return null;
    throw error;
  }
}
