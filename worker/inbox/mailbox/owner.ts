import { hostname } from 'node:os';

/**
 * True when an owner named `host:process:…` was a process of this machine that has ended, or an earlier life of
 * this one: a worker started again after a crash need not wait for its own lease. Never true for other machines.
 */
export function ownerHasEnded(owner: string): boolean {
  const [host, number] = owner.split(':');
  if (host !== hostname() || !number || !/^\d+$/.test(number)) return false;
  const pid = Number(number);
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
