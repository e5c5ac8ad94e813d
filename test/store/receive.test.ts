import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FetchedMail } from '../../worker/inbox/mailbox/download.ts';
import {
  type Cursor,
  type Lease,
  LeaseLost,
  loadCursor,
  registerMailbox,
  releaseLease,
  renewLease,
  takeLease,
} from '../../worker/inbox/mailbox-store.ts';
import { type Batch, receive } from '../../worker/inbox/receive.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { wipeMails } from '../support/imap-wipe.ts';

const NOW = new Date('2026-11-24T08:00:00Z');
const words: string[] = [];
let record: TestDatabase;
let lease: Lease;

beforeAll(async () => {
  record = await testDatabase();
});
afterAll(() => record.close());
beforeEach(async () => {
  await wipeMails(record.db);
  lease = await leaseOf('bot', 'this-worker');
});

async function leaseOf(mailbox: string, owner: string): Promise<Lease> {
  await registerMailbox(record.db, mailbox, `${mailbox}@studio.example`);
  const taken = await takeLease(record.db, mailbox, owner, 60_000);
  if (!taken) throw new Error('the lease is taken');
  return taken;
}

function fetched(uid: number, source: string | Buffer, internalDate: Date | null = NOW): FetchedMail {
  const raw = Buffer.from(source);
  return { uid, size: raw.length, internalDate, raw, left: [] };
}

function take(mails: FetchedMail[], change: Partial<Batch> = {}, by = lease): Promise<number[]> {
  const lastUid = Math.max(0, ...mails.map(({ uid }) => uid));
  const cursor: Cursor = { uidValidity: '7', lastUid, lastInternalDate: NOW };
  return receive(
    { mailbox: 'bot', folder: 'INBOX', uidValidity: '7', mails, cursor, renumbered: false, ...change },
    { db: record.db, lease: by, now: () => NOW, log: (line) => words.push(line) },
  );
}

const count = async (table: 'mail' | 'mail_source' | 'mail_location') =>
  (await record.db.selectFrom(table).selectAll().execute()).length;

const letter = (text: string, transport = '') =>
  `${transport}From: 王芳 <wang@client.example>\r\nTo: bot@studio.example\r\nMessage-ID: <same@client.example>\r\nSubject: 需求\r\n\r\n${text}\r\n`;

test('the same mail by two ways is one mail that lies in two places', async () => {
  const direct = fetched(1, letter('请确认', 'Received: from a\r\nDelivered-To: bot@studio.example\r\n'));
  const copied = fetched(
    2,
    letter('请确认', 'Return-Path: <wang@client.example>\nX-Spam-Score: 1\n').replaceAll('\r\n', '\n'),
  );
  const first = await take([direct]);
  expect(first).toHaveLength(1);
  expect(await take([copied])).toEqual([]);
  expect(await count('mail')).toBe(1);
  const places = await record.db.selectFrom('mail_location').selectAll().orderBy('uid').execute();
  expect(places.map(({ uid, mail_id }) => [uid, mail_id])).toEqual([
    [1, first[0]],
    [2, first[0]],
  ]);
});

test('the same mail twice in one batch is one mail', async () => {
  expect(await take([fetched(1, letter('hello')), fetched(2, letter('hello'))])).toHaveLength(1);
  expect(await count('mail_location')).toBe(2);
});

test('one mail that two mailboxes received is one mail', async () => {
  await take([fetched(1, letter('hello'))]);
  const other = await leaseOf('support', 'this-worker');
  expect(await take([fetched(1, letter('hello'))], { mailbox: 'support' }, other)).toEqual([]);
  expect(await count('mail_location')).toBe(2);
});

test('a Message-ID used again over another text is another mail', async () => {
  expect(await take([fetched(1, letter('同意')), fetched(2, letter('不同意'))])).toHaveLength(2);
});

test('two equal letters without Message-ID are two mails', async () => {
  const bare = 'From: wang@client.example\r\nSubject: ping\r\n\r\nping\r\n';
  expect(await take([fetched(1, bare), fetched(2, bare)])).toHaveLength(2);
});

test('after a renumbering, letters without Message-ID are known by text and arrival, each once', async () => {
  const bare = 'From: wang@client.example\r\nSubject: ping\r\n\r\nping\r\n';
  const known = await take([fetched(8, bare), fetched(9, bare)]);
  const again = [fetched(1, bare), fetched(2, bare), fetched(3, bare)];
  const fresh = await take(again, { uidValidity: '8', renumbered: true });
  expect(fresh).toHaveLength(1);
  expect(known).not.toContain(fresh[0]);
  expect(await take(again, { uidValidity: '8', renumbered: true })).toEqual([]);
  expect(await count('mail')).toBe(3);
});

test('raw source, identity, place and cursor stand together or not at all', async () => {
  const raw = Buffer.from([...Buffer.from('Message-ID: <b@x>\r\n\r\n'), 0, 255, 254, 13, 10]);
  const [id] = await take([fetched(5, raw)]);
  const source = await record.db.selectFrom('mail_source').selectAll().executeTakeFirstOrThrow();
  expect(source).toEqual({ mail_id: id, raw });
  expect(await loadCursor(record.db, lease)).toEqual({ uidValidity: '7', lastUid: 5, lastInternalDate: NOW });

  await sql`alter table mail_location add constraint refuse check (uid < 100)`.execute(record.db);
  const broken = take([fetched(100, letter('never'))]);
  await expect(broken).rejects.toThrow();
  await sql`alter table mail_location drop constraint refuse`.execute(record.db);
  expect(await count('mail')).toBe(1);
  expect((await loadCursor(record.db, lease)).lastUid).toBe(5);
});

test('an owner from before cannot write a mail or move the cursor', async () => {
  await take([fetched(1, letter('first'))]);
  await releaseLease(record.db, lease);
  const newer = await leaseOf('bot', 'other-worker');
  await expect(take([fetched(2, letter('stale'))])).rejects.toThrow(LeaseLost);
  await expect(renewLease(record.db, lease, 60_000)).rejects.toThrow(LeaseLost);
  expect(await count('mail')).toBe(1);
  expect((await loadCursor(record.db, newer)).lastUid).toBe(1);
  expect(await take([fetched(2, letter('fresh'))], {}, newer)).toHaveLength(1);
});

test('an owner whose lease has run out cannot write, even when nobody has taken over yet', async () => {
  await record.db
    .updateTable('mailbox')
    .set({ lease_until: sql<Date>`now() - interval '1 second'` })
    .execute();
  await expect(take([fetched(1, letter('late'))])).rejects.toThrow(LeaseLost);
  await renewLease(record.db, lease, 60_000);
  expect(await take([fetched(1, letter('in time'))])).toHaveLength(1);
});

test('a mailbox has one owner until the lease runs out', async () => {
  expect(await takeLease(record.db, 'bot', 'other-worker', 60_000)).toBeNull();
  await record.db
    .updateTable('mailbox')
    .set({ lease_until: sql<Date>`now() - interval '1 second'` })
    .execute();
  const taken = await takeLease(record.db, 'bot', 'other-worker', 60_000);
  expect(taken?.fence).toBe(lease.fence + 1);
});

test('a mail the database cannot hold goes to a person and keeps nobody waiting', async () => {
  const longAgo = new Date(-8.64e15);
  const ids = await take([
    fetched(1, letter('before')),
    fetched(2, 'Message-ID: <poison@x>\r\n\r\npoison', longAgo),
    fetched(3, letter('after')),
  ]);
  expect(ids).toHaveLength(2);
  const rows = await record.db
    .selectFrom('mail')
    .innerJoin('mail_source', 'mail_source.mail_id', 'mail.id')
    .select(['status', 'raw'])
    .orderBy('id')
    .execute();
  expect(rows.map(({ status }) => status)).toEqual(['received', 'needs-review', 'received']);
  expect(rows[1]?.raw.toString()).toBe('Message-ID: <poison@x>\r\n\r\npoison');
  const reviews = await record.db.selectFrom('review').selectAll().execute();
  expect(reviews.map(({ because, status }) => [because, status])).toEqual([['not-received-whole', 'open']]);
  expect((await loadCursor(record.db, lease)).lastUid).toBe(3);
});

test('an endless or broken Message-ID does not stop the line', async () => {
  const ids = await take([
    fetched(1, `Message-ID: <${'x'.repeat(900_000)}@y>\r\n\r\na`),
    fetched(2, 'Message-ID: <nul\0inside@y>\r\n\r\nb'),
    fetched(3, 'Message-ID: \r\n\r\nc'),
    fetched(4, Buffer.from([0x4d, 0xff, 0xfe, 0])),
    fetched(5, ''),
  ]);
  expect(ids).toHaveLength(5);
  const rows = await record.db.selectFrom('mail').select('message_id').orderBy('id').execute();
  expect(rows.map((row) => row.message_id)).toEqual([null, 'nulinside@y', null, null, null]);
});
