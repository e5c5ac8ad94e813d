import { execFile } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { SetupError } from '../setup-error.ts';
import { type Account, canReach, handOver } from './account.ts';
import type { Binaries } from './binaries.ts';
import { shelter } from './shelter.ts';

/**
 * The data of the embedded database: `cluster` in its directory, created when missing. Where the account that
 * runs Postgres cannot enter the directory, `cluster` is a link to a folder that it can enter.
 * @returns the real path of the data
 */
export async function openCluster(
  directory: string,
  binaries: Binaries,
  account: Account | null,
  password: string,
): Promise<string> {
  const cluster = join(directory, 'cluster');
  if (!existsSync(cluster)) await create(cluster, binaries, account, password);
  else if (!canReach(account, directory) && !lstatSync(cluster).isSymbolicLink()) moveToShelter(cluster);
  const real = realpathSync(cluster);
  handOver(real, account);
  refuseOtherVersion(real, directory, binaries.major);
  return real;
}

async function create(cluster: string, binaries: Binaries, account: Account | null, password: string) {
  const directory = dirname(cluster);
  const home = canReach(account, directory) ? directory : newHome();
  const unfinished = join(home, 'cluster.unfinished');
  const passwordFile = join(home, 'password.initdb');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  handOver(unfinished, account);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  handOver(passwordFile, account);
  try {
    await promisify(execFile)(
      binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        `--pwfile=${passwordFile}`,
        '--username=liaison',
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // The built-in UTF-8 locale sorts alike everywhere and needs no locale of the operating system.
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ],
      { ...account, cwd: home },
    );
  } catch (cause) {
    const { stderr = '', code } = cause as { stderr?: string; code?: unknown };
    throw new SetupError(
      `The embedded database could not be created in ${directory}: ${stderr.trim() || code}. ` +
        'Put that right and start again, or set DATABASE_URL to a PostgreSQL server.',
      { cause },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  // Renamed only when complete: an interrupted first start leaves nothing that looks like a database.
  renameSync(unfinished, join(home, 'cluster'));
  if (home !== directory) link(join(home, 'cluster'), cluster);
}

function newHome(): string {
  const home = mkdtempSync(join(shelter(), 'data-'));
  chmodSync(home, 0o755);
  return home;
}

/** The checkout was moved, or closed to others, after its database was created. */
function moveToShelter(cluster: string): void {
  const moved = join(newHome(), 'cluster');
  cpSync(cluster, moved, { recursive: true, preserveTimestamps: true });
  chmodSync(moved, 0o700);
  const old = `${cluster}.moved`;
  renameSync(cluster, old);
  link(moved, cluster);
  rmSync(old, { recursive: true });
}

function link(target: string, at: string): void {
  // A link that leads nowhere (its folder was deleted by hand) gives way.
  rmSync(at, { force: true });
  symlinkSync(target, at);
}

function refuseOtherVersion(cluster: string, directory: string, major: string): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === major) return;
  throw new SetupError(
    `The embedded database in ${directory} was written by PostgreSQL ${found}; this version of Liaison brings ` +
      `PostgreSQL ${major}. Go back to the version of Liaison that wrote it and move the record to a server ` +
      `(pg_dump, then DATABASE_URL), or begin anew: mv ${directory} ${directory}.old`,
  );
}
