import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive, postmasterOf } from '../../db/embedded/postmaster.ts';
import { startEmbeddedPostgres } from '../../db/embedded.ts';

/** A PostgreSQL server as a worker in production has it: every commit reaches the disk. */
export interface DurablePostgres {
  readonly url: string;
  /** Ends the server and starts it again on the same port; `crash` gives it no time to write anything down. */
  restart(how: 'orderly' | 'crash'): Promise<void>;
  stop(): Promise<void>;
}

/** Starts one on a free port, in a temporary folder. */
export async function startDurablePostgres(): Promise<DurablePostgres> {
  const directory = mkdtempSync(join(tmpdir(), 'liaison-durable-'));
  // Under root, Postgres runs as another user, who must be able to enter.
  chmodSync(directory, 0o755);
  const start = (port: number) => startEmbeddedPostgres({ directory, port, log: () => {} });
  let server = await start(0);
  const port = Number(new URL(server.url).port);
  return {
    url: server.url,
    async restart(how) {
      const running = postmasterOf(join(directory, 'cluster'));
      if (how === 'crash' && running) {
        process.kill(running.pid, 'SIGQUIT');
        while (isAlive(running.pid)) await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await server.stop();
      server = await start(port);
    },
    async stop() {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
