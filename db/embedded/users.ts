import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './postmaster.ts';

/**
 * The processes that use one embedded database: a worker, and a command run beside it. The last to leave stops
 * the server; those that crashed without leaving do not count.
 */
export function enter(directory: string): void {
  mkdirSync(join(directory, 'users'), { recursive: true });
  writeFileSync(join(directory, 'users', String(process.pid)), '');
}

/** True when nobody else is left. */
export function leave(directory: string): boolean {
  rmSync(join(directory, 'users', String(process.pid)), { force: true });
  return usersOf(directory).length === 0;
}

/** Process numbers of the living users. */
export function usersOf(directory: string): number[] {
  const folder = join(directory, 'users');
  if (!existsSync(folder)) return [];
  const [here, gone] = [[] as number[], [] as string[]];
  for (const name of readdirSync(folder)) {
    if (isAlive(Number(name))) here.push(Number(name));
    else gone.push(name);
  }
  for (const name of gone) rmSync(join(folder, name), { force: true });
  return here;
}
