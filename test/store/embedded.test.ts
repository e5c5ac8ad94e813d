import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { postmasterOf } from '../../db/embedded/postmaster.ts';

interface Said {
  url: string;
  starts: number;
  error?: string;
}

describe('the database that comes with Liaison', () => {
  let directory: string;
  const running = new Set<ChildProcess>();

  beforeEach(() => {
    const place = mkdtempSync(join(tmpdir(), 'liaison-embedded-'));
    chmodSync(place, 0o755);
    directory = join(place, 'postgres');
  });

  afterEach(async () => {
    for (const worker of running) worker.kill('SIGKILL');
    const cluster = join(directory, 'cluster');
    const server = postmasterOf(cluster);
    if (server) process.kill(server.pid, 'SIGQUIT');
    while (postmasterOf(cluster)) await new Promise((resolve) => setTimeout(resolve, 20));
    if (statSync(cluster, { throwIfNoEntry: false }) && !realpathSync(cluster).startsWith(tmpdir())) {
      rmSync(dirname(realpathSync(cluster)), { recursive: true });
    }
    rmSync(dirname(directory), { recursive: true });
  });

  async function start(port = 0): Promise<Said & { worker: ChildProcess }> {
    const worker = spawn(process.execPath, ['test/support/embedded-worker.ts', directory, String(port)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    running.add(worker);
    const [line] = await once(createInterface({ input: worker.stdout }), 'line');
    return { worker, ...JSON.parse(line) };
  }

  async function end(worker: ChildProcess, how: 'leave' | 'kill -9') {
    const ended = once(worker, 'exit');
    if (how === 'leave') worker.stdin?.end();
    else worker.kill('SIGKILL');
    await ended;
    running.delete(worker);
  }

  const server = () => postmasterOf(join(directory, 'cluster'));

  it('keeps the record over a stop and a start, and leaves no process behind', async () => {
    const first = await start();
    expect(first.starts).toBe(1);
    await end(first.worker, 'leave');
    expect(server()).toBeNull();
    const second = await start();
    expect(second.starts).toBe(2);
  });

  it('is taken over by the next start when the worker was killed and left it running', async () => {
    const first = await start();
    await end(first.worker, 'kill -9');
    expect(server()).not.toBeNull();
    const second = await start();
    expect(second).toMatchObject({ starts: 2, url: first.url });
    await end(second.worker, 'leave');
    expect(server()).toBeNull();
  });

  it('starts when everything was killed, though its lock file names a process that is now another program', async () => {
    const first = await start();
    const lock = join(directory, 'cluster', 'postmaster.pid');
    const left = readFileSync(lock, 'utf8').replace(/^\d+/, String(process.pid));
    process.kill(server()?.pid ?? 0, 'SIGKILL');
    await end(first.worker, 'kill -9');
    while (server()) await new Promise((resolve) => setTimeout(resolve, 20));
    writeFileSync(lock, left);
    expect((await start()).starts).toBe(2);
  });

  it('serves a command beside the worker, and stops only when both are gone', async () => {
    const worker = await start();
    const command = await start();
    expect(command).toMatchObject({ starts: 2, url: worker.url });
    await end(worker.worker, 'leave');
    expect(server()).not.toBeNull();
    await end(command.worker, 'leave');
    expect(server()).toBeNull();
  });

  it('says which variable to change when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    expect((await start(port)).error).toMatch(
      `Port ${port}, which the embedded database wants, is already in use`,
    );
    other.close();
  });

  it('begins anew after a first start that was interrupted half way', async () => {
    mkdirSync(join(directory, 'cluster.unfinished', 'base'), { recursive: true });
    expect((await start()).starts).toBe(1);
  });

  it('refuses data of another PostgreSQL version with both ways out', async () => {
    const first = await start();
    await end(first.worker, 'leave');
    writeFileSync(join(directory, 'cluster', 'PG_VERSION'), '15\n');
    expect((await start()).error).toMatch(/SetupError: .*PostgreSQL 15.*DATABASE_URL.*mv /);
  });

  it('says where it may not write', async () => {
    // Even root cannot make a folder inside a file.
    writeFileSync(directory, '');
    expect((await start()).error).toMatch(/SetupError: Liaison may not write to .*DATA_DIR/);
  });

  it('is closed to other users: random password, loopback only', async () => {
    const { url } = await start();
    const { password, hostname } = new URL(url);
    expect(password).toMatch(/^[0-9a-f]{48}$/);
    expect(hostname).toBe('127.0.0.1');
    expect(statSync(join(directory, 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(directory, 'cluster')).mode & 0o777).toBe(0o700);
    const hba = readFileSync(join(directory, 'cluster', 'pg_hba.conf'), 'utf8');
    expect(hba.match(/^(local|host).*$/gm)?.every((line) => line.endsWith('scram-sha-256'))).toBe(true);
  });

  it('works where only the user who starts it may enter, also for root, and moves along when that changes', async () => {
    const open = await start();
    await end(open.worker, 'leave');
    chmodSync(dirname(directory), 0o700);
    const closed = await start();
    expect(closed.starts).toBe(2);
    await end(closed.worker, 'leave');
    expect((await start()).starts).toBe(3);
  });
});
