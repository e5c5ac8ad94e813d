import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './schema.ts';

export interface ConnectOptions {
  /** Connections held at most; 10 when not given. */
  readonly max?: number;
  /** Shown in pg_stat_activity. */
  readonly name?: string;
  /** Told when an idle connection breaks, as on a restart of Postgres; the pool opens a new one by itself. */
  readonly onError?: (error: Error) => void;
}

/**
 * Opens the record. int8 arrives as number, date as `YYYY-MM-DD`, timestamptz as Date. Connects on first use;
 * `destroy()` closes.
 */
export function connect(
  url: string,
  { max = 10, name = 'liaison', onError }: ConnectOptions = {},
): Kysely<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: name,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: { getTypeParser },
  });
  // Without a listener a broken idle connection would end the process. One that breaks on its way out is no news.
  pool.on('error', (error) => {
    if (!pool.ending) onError?.(error);
  });
  // The same for one that breaks between two queries of a transaction: the next query says so.
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}

const { INT8, DATE } = pg.types.builtins;

/** Parsers of this pool alone: BullMQ uses the same driver and expects its own. */
const getTypeParser: typeof pg.types.getTypeParser = (id: number, format?: 'text' | 'binary') => {
  if (format !== 'binary') {
    if (id === INT8) return Number;
    if (id === DATE) return String;
  }
  return pg.types.getTypeParser(id, format as 'text');
};
