import { spawn } from 'node:child_process';
import { hostname } from 'node:os';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import {
  eventually,
  letter,
  mailboxConfig,
  type Reading,
  sources,
  startReading,
} from '../support/imap-reading.ts';
import { type ImapServer, startImap } from '../support/imap-server.ts';
import { wipeMails } from '../support/imap-wipe.ts';

let record: TestDatabase;
let imap: ImapServer;
const readings: Reading[] = [];

beforeAll(async () => {
  record = await testDatabase();
});
afterAll(() => record.close());
beforeEach(async () => {
  await wipeMails(record.db);
  imap = await startImap();
});
afterEach(async () => {
  await Promise.all(readings.splice(0).map((reading) => reading.stop()));
  await imap.stop();
});

function read(
  ...[change, poll]: [Parameters<typeof mailboxConfig>[1]?, Parameters<typeof startReading>[2]?]
): Reading {
  const reading = startReading(record.db, mailboxConfig(imap.imapUrl, change), poll);
  readings.push(reading);
  return reading;
}

test('a mail that arrives while the worker waits is in the record without a poll', async () => {
  await imap.deliver(letter(1));
  const reading = read();
  await eventually(async () => expect(await sources(record.db)).toEqual([letter(1).toString()]));
  await imap.deliver(letter(2));
  await eventually(async () => expect(await sources(record.db)).toHaveLength(2));
  expect(reading.received).toHaveLength(2);
});

test('a worker that is told to look at once looks at once, and shows when it last looked', async () => {
  const reading = read();
  const pulse = () =>
    record.db.selectFrom('pulse').select('at').where('name', '=', 'poll:bot').executeTakeFirstOrThrow();
  const first = await eventually(pulse);
  reading.wake.dispatchEvent(new Event('poll'));
  await eventually(async () => expect((await pulse()).at.getTime()).toBeGreaterThan(first.at.getTime()));
});

test('mails come in the order of the mailbox and carry the time of receipt', async () => {
  for (const number of [1, 2, 3, 4, 5]) await imap.deliver(letter(number));
  const reading = read();
  await eventually(async () => expect(await sources(record.db)).toHaveLength(5));
  expect(await sources(record.db)).toEqual([1, 2, 3, 4, 5].map((number) => letter(number).toString()));
  expect(reading.received).toEqual([...reading.received].sort((a, b) => a - b));
  const times = await record.db.selectFrom('mail').select('received_at').distinct().execute();
  expect(times).toEqual([{ received_at: new Date('2026-11-24T08:00:00Z') }]);
});

test('the mailbox is left as found: no mail is marked as read', async () => {
  await imap.deliver(letter(1));
  await imap.deliver(letter(2));
  read();
  await eventually(async () => expect(await sources(record.db)).toHaveLength(2));
  expect(await imap.flags()).toEqual([[], []]);
});

test('a mailbox set to `seen` has its mails marked as read, those of a worker that died before it could too', async () => {
  await imap.deliver(letter(1));
  read();
  await eventually(async () => expect(await sources(record.db)).toHaveLength(1));
  await readings.pop()?.stop();
  expect(await imap.flags()).toEqual([[]]);

  await imap.deliver(letter(2));
  read({ after: 'seen' });
  await eventually(async () => expect(await imap.flags()).toEqual([['\\Seen'], ['\\Seen']]));
  expect(await sources(record.db)).toHaveLength(2);
});

test('two workers on one mailbox receive each mail once', async () => {
  const first = read({}, { owner: 'first' });
  const second = read({}, { owner: 'second' });
  for (let number = 1; number <= 30; number += 1) await imap.deliver(letter(number));
  await eventually(async () => expect(await sources(record.db)).toHaveLength(30));
  expect([...first.received, ...second.received]).toHaveLength(30);
  expect([first.received.length, second.received.length]).toContain(0);
});

test('another worker takes over when the owner shows no sign of life', async () => {
  await record.db
    .insertInto('mailbox')
    .values({
      name: 'bot',
      address: 'bot@studio.example',
      lease_owner: 'killed',
      lease_fence: 4,
      lease_until: sql<Date>`now() + interval '1 second'`,
    })
    .execute();
  await imap.deliver(letter(1));
  read();
  await eventually(async () => expect(await sources(record.db)).toHaveLength(1));
  const row = await record.db.selectFrom('mailbox').select(['lease_owner', 'lease_fence']).executeTakeFirst();
  expect(row).toEqual({ lease_owner: 'this-worker', lease_fence: 5 });
});

test('a worker started again after a crash does not wait for its own lease', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.once('exit', resolve));
  await record.db
    .insertInto('mailbox')
    .values({
      name: 'bot',
      address: 'bot@studio.example',
      lease_owner: `${hostname()}:${child.pid}:killed`,
      lease_until: sql<Date>`now() + interval '1 hour'`,
    })
    .execute();
  await imap.deliver(letter(1));
  read();
  await eventually(async () => expect(await sources(record.db)).toHaveLength(1));
});

test('a worker that is stopped gives the mailbox free at once', async () => {
  read();
  await eventually(() => record.db.selectFrom('pulse').selectAll().executeTakeFirstOrThrow());
  await readings.pop()?.stop();
  const row = await record.db.selectFrom('mailbox').select(['lease_owner', 'lease_until']).executeTakeFirst();
  expect(row).toEqual({ lease_owner: null, lease_until: null });
});
