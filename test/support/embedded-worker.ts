import { sql } from 'kysely';
import { connect } from '../../db/connect.ts';
import { startEmbeddedPostgres } from '../../db/embedded.ts';

/**
 * A small program that uses an embedded database as a worker does: writes a row, says how many there are, and
 * stays until its input ends. Arguments: directory, port.
 */
const [directory = '', port = '0'] = process.argv.slice(2);
try {
  const server = await startEmbeddedPostgres({ directory, port: Number(port), log: () => {} });
  const db = connect(server.url);
  await sql`create table if not exists start (at timestamptz default now())`.execute(db);
  await sql`insert into start default values`.execute(db);
  const { rows } = await sql<{ starts: number }>`select count(*) as starts from start`.execute(db);
  console.log(JSON.stringify({ url: server.url, starts: rows[0]?.starts }));
  for await (const _ of process.stdin);
  await db.destroy();
  await server.stop();
} catch (error) {
  console.log(
    JSON.stringify({ error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }),
  );
}
