import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { connect } from '../../db/connect.ts';
import { startEmbeddedPostgres } from '../../db/embedded.ts';
import { migrate } from '../../db/migrate.ts';
import { chance } from '../support/chance.ts';
import { simulate } from './simulate.ts';

const USAGE = `npm run year -- [--short] [--seed NUMBER]

Lives through 2026 with a virtual clock: 20 projects in 4 zones and 3 holiday calendars, clients and PMs who write and
answer, workers that are killed, work in twos or are away for days. Then proves from the record and from what the mail
server accepted that the rhythm was kept. Exit code 1 when a promise was broken. --short: two months, 5 projects.`;

const { values: options } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) console.log(USAGE);
else process.exitCode = await run();

async function run(): Promise<number> {
  const started = performance.now();
  const directory = mkdtempSync(join(tmpdir(), 'liaison-year-'));
  // Under root, Postgres runs as another user, who must be able to enter.
  chmodSync(directory, 0o755);
  const postgres = await startEmbeddedPostgres({ directory, port: 0, log: () => {}, durable: false });
  const db = connect(postgres.url, { max: 4, onError: () => {} });
  try {
    await migrate(db);
    console.log(`seed ${options.seed}`);
    const { counts, violations } = await simulate({
      db,
      databaseUrl: postgres.url,
      random: chance(Number(options.seed)),
      isShort: options.short,
      tell: console.log,
    });
    for (const [what, count] of Object.entries(counts)) console.log(`${String(count).padStart(6)}  ${what}`);
    for (const words of violations.slice(0, 60)) console.log(`WRONG: ${words}`);
    console.log(violations.length === 0 ? 'Every promise kept.' : `${violations.length} promises broken.`);
    console.log(`${Math.round((performance.now() - started) / 1000)} s`);
    return violations.length === 0 ? 0 : 1;
  } finally {
    await db.destroy();
    await postgres.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}
