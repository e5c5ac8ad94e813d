import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MailServer, startMailServer } from '../store/outbox-mail-server.ts';
import { aLetter, aProject } from '../store/outbox-world.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

const LETTERS = 80;
const CRASHES = 5;

let database: TestDatabase;
let server: MailServer;

beforeAll(async () => {
  database = await testDatabase();
  server = await startMailServer();
});
afterAll(async () => {
  await server.close();
  await database.close();
});

test('a worker killed again and again submits no letter twice and forgets none', async () => {
  const { db } = database;
  for (let letter = 0; letter < LETTERS; letter += 1) {
    await aLetter(db, await aProject(db));
  }
  for (let crash = 0; crash < CRASHES; crash += 1) {
    const worker = startWorker();
    const goal = server.accepted.length + 8 + crash * 3;
    // The kill falls in the middle of traffic whatever the speed of the machine.
    while (server.accepted.length < goal && worker.exitCode === null) await sleep(2);
    await sleep(crash % 4);
    worker.kill('SIGKILL');
    await gone(worker);
  }
  await gone(startWorker());

  const rows = await db.selectFrom('delivery').select(['address', 'status']).execute();
  expect(rows).toHaveLength(LETTERS);
  const wrong = rows.filter(({ address, status }) => {
    const times = server.countFor(address);
    return !((status === 'submitted' && times === 1) || (status === 'unknown' && times <= 1));
  });
  expect(wrong).toEqual([]);
  // At most what was under way at each crash can be unknown.
  const unknown = rows.filter((row) => row.status === 'unknown').length;
  expect(unknown).toBeLessThanOrEqual(CRASHES * 4);
}, 120_000);

function startWorker(): ChildProcess {
  const program = fileURLToPath(new URL('./outbox-worker.ts', import.meta.url));
  return spawn(process.execPath, [program, database.url, server.url], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function gone(worker: ChildProcess): Promise<void> {
  if (worker.exitCode === null && worker.signalCode === null) await once(worker, 'exit');
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
