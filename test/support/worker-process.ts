import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** As long as a supervisor waits. */
const RESTART_MS = 500;
const MAIN = resolve(import.meta.dirname, '../../worker/cli/main.ts');

/** The real worker, and its other commands, as processes of their own in a folder without settings. */
export interface WorkerProcess {
  /** Process number of the worker that runs now. */
  readonly pid: number;
  /** Starts the worker; resolves when it says that it runs, or has ended. */
  start(): Promise<void>;
  /** How often the worker ended without being told to, and was started again, as a supervisor would. */
  readonly collapses: number;
  /** Ends the worker at once, in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Asks it to finish what is under way and end. */
  stop(): Promise<void>;
  /** Runs a command to its end; gives what it printed. @throws Error with its words when it fails */
  run(...args: string[]): Promise<string>;
  /** Where everything the workers write is kept. */
  readonly logFile: string;
}

export function workerProcess(
  directory: string,
  env: Readonly<Record<string, string>>,
  nodeOptions: readonly string[] = [],
): WorkerProcess {
  mkdirSync(directory, { recursive: true });
  const logFile = join(directory, 'worker.log');
  const output = createWriteStream(logFile, { flags: 'a' });
  const surroundings = {
    PATH: process.env.PATH ?? '',
    NODE_ENV: 'production',
    HTTP_PORT: '0',
    LOG_FORMAT: 'json',
    DATA_DIR: join(directory, 'data'),
    ...env,
  };
  let child: ChildProcess | null = null;
  let collapses = 0;
  const end = async (signal: NodeJS.Signals) => {
    const ending = child;
    child = null;
    if (!ending || ending.exitCode !== null) return;
    ending.kill(signal);
    await once(ending, 'exit');
  };
  const start = async () => {
    const started = spawn(process.execPath, [...nodeOptions, MAIN, 'start'], {
      cwd: directory,
      env: surroundings,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    started.stdout.pipe(output, { end: false });
    started.stderr.pipe(output, { end: false });
    started.once('exit', () => {
      if (child !== started) return;
      collapses += 1;
      setTimeout(() => void (child === started && start()), RESTART_MS);
    });
    await new Promise<void>((ready) => {
      started.once('exit', () => ready());
      started.stdout.on('data', (words) => String(words).includes('Liaison is running') && ready());
      started.stderr.on('data', (words) => String(words).includes('Liaison is running') && ready());
    });
  };
  return {
    get pid() {
      return child?.pid ?? 0;
    },
    get collapses() {
      return collapses;
    },
    start,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    async run(...args) {
      const command = spawn(process.execPath, [MAIN, ...args], {
        cwd: directory,
        env: surroundings,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let said = '';
      let complained = '';
      command.stdout.on('data', (chunk) => {
        said += chunk;
      });
      command.stderr.on('data', (chunk) => {
        complained += chunk;
      });
      const code = await new Promise((ended) => command.once('close', ended));
      if (code !== 0) throw new Error(`liaison ${args.join(' ')} ended with ${code}: ${complained}`);
      return said;
    },
    logFile,
  };
}
