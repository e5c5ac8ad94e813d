import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { connect } from '../../db/connect.ts';
import { startEmbeddedPostgres } from '../../db/embedded.ts';
import { migrate } from '../../db/migrate.ts';
import type { Database } from '../../db/schema.ts';
import { type Config, readConfig } from '../config.ts';
import { say } from './command.ts';

export interface OpenRecord {
  readonly db: Kysely<Database>;
  readonly url: string;
  readonly config: Config;
}

/** Opens the record for one command, the embedded one included, with its tables up to date, and closes it after. */
export async function withRecord<Result>(work: (record: OpenRecord) => Promise<Result>): Promise<Result> {
  const config = readConfig();
  const embedded =
    config.databaseUrl === null
      ? await startEmbeddedPostgres({
          directory: join(config.dataDir, 'postgres'),
          port: config.embedded.postgresPort,
          log: () => {},
        })
      : null;
  const url = config.databaseUrl ?? embedded?.url ?? '';
  const db = connect(url, { max: 4, name: 'liaison-cli', onError: (error) => say(error.message) });
  try {
    await migrate(db);
    return await work({ db, url, config });
  } finally {
    await db.destroy();
    await embedded?.stop();
  }
}
