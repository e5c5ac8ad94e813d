import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { inject } from 'vitest';
import { connect } from '../../db/connect.ts';
import type { Database } from '../../db/schema.ts';
import { createDatabase, databaseAt, dropDatabase } from './server.ts';

export interface TestDatabase {
  readonly db: Kysely<Database>;
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A database of its own with every table and no rows. Call in `beforeAll`, `close` in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('serverUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await createDatabase(server, name, inject('templateDatabase'));
  const url = databaseAt(server, name);
  const db = connect(url);
  return {
    db,
    url,
    close: async () => {
      await db.destroy();
      await dropDatabase(server, name);
    },
  };
}
