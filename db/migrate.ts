import { type Kysely, type Migration, Migrator } from 'kysely';
import { up as theLine } from './migrations/2026-11-24_the_line.ts';
import { up as calendars } from './migrations/2026-11-25_calendars.ts';
import { up as evidence } from './migrations/2026-11-25_evidence.ts';
import { up as theRecord } from './migrations/2026-11-25_the_record.ts';
import { up as learning } from './migrations/2026-11-26_learning.ts';
import type { Database } from './schema.ts';
import { SetupError } from './setup-error.ts';

/**
 * Every migration by its file name, in order. Append only: a database that has run one is never asked again, so a
 * change of the tables is always a new file.
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '2026-11-24_the_line': { up: theLine },
  '2026-11-25_calendars': { up: calendars },
  '2026-11-25_evidence': { up: evidence },
  '2026-11-25_the_record': { up: theRecord },
  '2026-11-26_learning': { up: learning },
};

/**
 * Brings the tables up to date, all or nothing; several processes may call it at once.
 * @returns the names of the migrations that ran now
 * @throws SetupError when the database is newer than this program, or its history is another one
 */
export async function migrate(db: Kysely<Database>): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
    throw new SetupError(
      `This database was not made by this version of Liaison (${error.message}). ` +
        'Start the newest version that has used it, or set DATABASE_URL to another database.',
      { cause: error },
    );
  }
  if (error) throw error;
  return (results ?? []).map(({ migrationName }) => migrationName);
}
