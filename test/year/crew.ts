import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const PROGRAM = join(import.meta.dirname, 'worker.ts');

/** Workers that live and die during the year; a spare one is always warm, so that a death costs no start. */
export class Crew {
  readonly #env: string;
  readonly #alive: ChildProcess[] = [];
  readonly #spares: Promise<ChildProcess>[] = [];
  killed = 0;

  constructor(env: Readonly<Record<string, string>>) {
    this.#env = JSON.stringify(env);
    this.#spares.push(this.#born());
  }

  /** Lets so many workers at once do what is due; one of them may be killed after so many milliseconds. */
  async work(at: Date, workers: 1 | 2, killAfterMs: number | null): Promise<void> {
    while (this.#alive.length < workers) this.#alive.push(await this.#spare());
    const crew = this.#alive.slice(0, workers);
    const ends = crew.map((worker, index) => this.#rests(worker, at, index === 0));
    if (killAfterMs !== null) await this.#strike(killAfterMs, Promise.all(ends));
    const rested = await Promise.all(ends);
    crew.forEach((worker, index) => {
      if (!rested[index]) this.#alive.splice(this.#alive.indexOf(worker), 1);
    });
    // Whoever is left, or is born in its place, finishes what was under way.
    if (!rested[0]) await this.work(at, 1, null);
  }

  async stop(): Promise<void> {
    const all = [...this.#alive, ...(await Promise.all(this.#spares))];
    for (const worker of all) {
      if (worker.exitCode !== null) continue;
      worker.disconnect();
      await once(worker, 'exit');
    }
  }

  async #strike(afterMs: number, ends: Promise<unknown>): Promise<void> {
    const early = new Promise((resolve) => setTimeout(() => resolve('now'), afterMs));
    if ((await Promise.race([ends, early])) !== 'now') return;
    this.killed += 1;
    this.#alive[0]?.kill('SIGKILL');
  }

  async #spare(): Promise<ChildProcess> {
    this.#spares.push(this.#born());
    const [spare] = this.#spares.splice(0, 1);
    if (!spare) throw new Error('no spare worker');
    return await spare;
  }

  async #born(): Promise<ChildProcess> {
    const child = fork(PROGRAM, [this.#env], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    await once(child, 'message');
    return child;
  }

  /** Whether the worker has done everything; false when it died over it. @throws Error when it ended by itself */
  async #rests(worker: ChildProcess, at: Date, reads: boolean): Promise<boolean> {
    const end = new Promise<boolean>((resolve, reject) => {
      const done = () => {
        worker.off('exit', gone);
        resolve(true);
      };
      const gone = (_: number | null, signal: string | null) => {
        worker.off('message', done);
        if (signal === 'SIGKILL') resolve(false);
        else reject(new Error('a worker ended by itself'));
      };
      worker.once('message', done);
      worker.once('exit', gone);
    });
    worker.send({ at: at.toISOString(), reads });
    return await end;
  }
}
