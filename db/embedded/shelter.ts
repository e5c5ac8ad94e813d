import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetupError } from '../setup-error.ts';

/**
 * A folder of root's that every account can enter: Postgres lives here when the checkout lies where only root
 * may go, such as below /root. Never a folder that somebody else could have put there first.
 */
export function shelter(): string {
  for (const parent of ['/var/lib', '/var/tmp', tmpdir()]) {
    const path = join(parent, 'liaison');
    try {
      mkdirSync(path, { recursive: true });
      const { uid } = statSync(path);
      if (uid !== 0) continue;
      chmodSync(path, 0o755);
      return path;
    } catch {
      // Read-only here; the next one may do.
    }
  }
  throw new SetupError(
    'PostgreSQL refuses to run as root, and its own user can enter neither this checkout nor /var/lib/liaison. ' +
      'Move the checkout to a folder that other users may enter, start Liaison as another user, or set DATABASE_URL.',
  );
}
