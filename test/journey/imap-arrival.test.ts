import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { eventually, mailboxConfig, type Reading, startReading } from '../support/imap-reading.ts';
import { type ImapServer, startImap } from '../support/imap-server.ts';

let record: TestDatabase;
let imap: ImapServer;
let reading: Reading | undefined;

beforeAll(async () => {
  record = await testDatabase();
});
afterAll(() => record.close());
beforeEach(async () => {
  await record.db.deleteFrom('mail_location').execute();
  await record.db.deleteFrom('mail_source').execute();
  await record.db.deleteFrom('review').execute();
  await record.db.deleteFrom('mail').execute();
  await record.db.deleteFrom('mailbox').execute();
  imap = await startImap();
});
afterEach(async () => {
  await reading?.stop();
  reading = undefined;
  await imap.stop();
});

const mail = (number: number, text = '请确认') =>
  Buffer.from(
    `From: wang@client.example\r\nMessage-ID: <m${number}@client.example>\r\nSubject: ${number}\r\n\r\n${text}\r\n`,
  );

async function sources(): Promise<string[]> {
  const rows = await record.db.selectFrom('mail_source').select('raw').orderBy('mail_id').execute();
  return rows.map(({ raw }) => raw.toString());
}

test('a mail that arrives while the worker waits is in the record without a poll', async () => {
  await imap.deliver(mail(1));
  reading = startReading(record.db, mailboxConfig(imap.imapUrl));
  await eventually(async () => expect(await sources()).toEqual([mail(1).toString()]));
  await imap.deliver(mail(2));
  await eventually(async () => expect(await sources()).toEqual([mail(1).toString(), mail(2).toString()]));
  expect(reading.received).toHaveLength(2);
});

test('the mailbox is left as found: no mail is marked as read', async () => {
  await imap.deliver(mail(1));
  await imap.deliver(mail(2));
  reading = startReading(record.db, mailboxConfig(imap.imapUrl));
  await eventually(async () => expect(await sources()).toHaveLength(2));
  expect(await imap.flags()).toEqual([[], []]);
});
