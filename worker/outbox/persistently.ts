import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Does `work` again while it fails, with doubled waits: seven tries in about 16 s, the time Postgres takes to restart.
 * For facts that cannot be asked for again, like the acceptance of a letter. Throws what the last try threw.
 */
export async function persistently<Result>(work: () => Promise<Result>, firstWaitMs = 250): Promise<Result> {
  for (let wait = firstWaitMs, left = 6; left > 0; left -= 1, wait *= 2) {
    const tried = await work().then(
      (result) => ({ result }),
      () => null,
    );
    if (tried) return tried.result;
    await sleep(wait);
  }
  return await work();
}
