import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../db/folder.ts';
import { SetupError } from '../../db/setup-error.ts';

/**
 * The key that marks our own letters: as configured, else generated once and kept in the data folder.
 * @throws SetupError when the folder cannot be written
 */
export function keptSecret(config: { readonly secret: string | null; readonly dataDir: string }): string {
  if (config.secret) return config.secret;
  const path = join(config.dataDir, 'secret');
  try {
    makeFolder(config.dataDir);
    try {
      writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw new SetupError(
      `Liaison may not keep its key in ${path} (${(cause as NodeJS.ErrnoException).code}). Give this user the ` +
        'right to, choose another folder with DATA_DIR, or set LIAISON_SECRET (openssl rand -hex 32).',
      { cause },
    );
  }
}
