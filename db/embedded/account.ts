import { chownSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SetupError } from '../setup-error.ts';

/** The system account that runs Postgres; null means: the one that runs Liaison. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * Postgres refuses to run as root, so under root it gets an account of its own. Data that already belongs to
 * somebody stays with them; otherwise the account is `postgres` if the machine has it, else `nobody`.
 */
export function accountFor(cluster: string): Account | null {
  const own = process.getuid?.();
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid;
  if (own !== 0) {
    if (own !== undefined && owner !== undefined && owner !== own) {
      throw new SetupError(
        `The embedded database in ${cluster} belongs to another user (uid ${owner}). ` +
          `Start Liaison as that user, or hand it over: sudo chown -R ${own} ${cluster}/`,
      );
    }
    return null;
  }
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map((field) => ({ name: field[0] ?? '', uid: Number(field[2]), gid: Number(field[3]) }));
  // initdb looks its own user up by name, so a bare number without an entry in passwd is not enough.
  const chosen =
    accounts.find(({ uid }) => uid !== 0 && uid === owner) ??
    accounts.find(({ name }) => name === 'postgres') ??
    accounts.find(({ name }) => name === 'nobody');
  if (!chosen) {
    throw new SetupError(
      'PostgreSQL refuses to run as root and this machine has no user postgres or nobody. ' +
        'Create one (useradd --system postgres), start Liaison as another user, or set DATABASE_URL.',
    );
  }
  return chosen;
}

/** Whether the account may enter every directory on the way to `path`; groups beyond its own are not asked. */
export function canReach(account: Account | null, path: string): boolean {
  if (!account) return true;
  for (let at = realpathSync(path); ; at = dirname(at)) {
    const { uid, gid, mode } = statSync(at);
    const execute = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & execute) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** Hands a file or a whole folder to the account. */
export function handOver(path: string, account: Account | null): void {
  if (!account) return;
  const { uid, gid } = account;
  const status = lstatSync(path);
  if (status.isSymbolicLink()) return;
  if (status.uid !== uid) chownSync(path, uid, gid);
  if (status.isDirectory()) {
    for (const name of readdirSync(path)) handOver(join(path, name), account);
  }
}
