import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { connect } from '../../db/connect.ts';
import { openMailbox } from '../../worker/inbox/mailbox.ts';
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
let reading: Reading | undefined;

beforeAll(async () => {
  record = await testDatabase();
});
afterAll(() => record.close());
beforeEach(async () => {
  await wipeMails(record.db);
  imap = await startImap();
});
afterEach(async () => {
  await reading?.stop();
  reading = undefined;
  await imap.stop();
});

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const inOrder = async () =>
  (await sources(record.db)).map((source) => Number(/Subject: (\d+)/.exec(source)?.[1]));

test('a connection cut in the middle of a download loses no mail and doubles none', async () => {
  for (const number of numbers(20)) await imap.deliver(letter(number, 'x'.repeat(300_000)));
  const cutAt = new Set<number>();
  reading = startReading(record.db, mailboxConfig(imap.imapUrl), {
    openMailbox: async (config) => {
      const mailbox = await openMailbox(config, { fetch, log: () => {} });
      const download: typeof mailbox.download = async (mails) => {
        const coming = mailbox.download(mails);
        coming.catch(() => {});
        const due = mails.find(({ uid }) => uid % 5 === 0 && !cutAt.has(uid));
        if (due) {
          cutAt.add(due.uid);
          await imap.cutConnections();
        }
        return coming;
      };
      return Object.create(mailbox, { download: { value: download } });
    },
  });
  await eventually(async () => expect(await sources(record.db)).toHaveLength(20));
  expect(await inOrder()).toEqual(numbers(20));
  expect(reading.received).toHaveLength(20);
  expect([...cutAt]).toEqual([5, 10, 15, 20]);
});

test('database connections that break again and again lose no mail and double none', async () => {
  const breaker = connect(record.url, { max: 1 });
  reading = startReading(record.db, mailboxConfig(imap.imapUrl));
  for (const number of numbers(30)) {
    await imap.deliver(letter(number));
    if (number % 6 !== 0) continue;
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
    `.execute(breaker);
  }
  await breaker.destroy();
  await eventually(async () => expect(await inOrder()).toEqual(numbers(30)));
});

test('after a cut in waiting the worker comes back by itself', async () => {
  await imap.deliver(letter(1));
  reading = startReading(record.db, mailboxConfig(imap.imapUrl));
  await eventually(async () => expect(await inOrder()).toEqual([1]));
  await imap.cutConnections();
  await imap.deliver(letter(2));
  await eventually(async () => expect(await inOrder()).toEqual([1, 2]));
});

test('a mailbox numbered anew under a running worker loses no mail, doubles none, and is reported once', async () => {
  const bare = Buffer.from('From: wang@client.example\r\nSubject: 0\r\n\r\nno id\r\n');
  for (const raw of [letter(1), bare, bare, letter(2)]) await imap.deliver(raw);
  reading = startReading(record.db, mailboxConfig(imap.imapUrl));
  await eventually(async () => expect(await sources(record.db)).toHaveLength(4));
  await imap.renumber();
  await imap.deliver(letter(3));
  await imap.deliver(bare);
  await eventually(async () => expect(await sources(record.db)).toHaveLength(6));
  await imap.deliver(letter(4));
  await eventually(async () => expect(await sources(record.db)).toHaveLength(7));
  expect((await inOrder()).sort()).toEqual([0, 0, 0, 1, 2, 3, 4]);
  expect(reading.words.filter((line) => line.includes('UIDVALIDITY'))).toHaveLength(1);
});

test('mails that came while the mailbox was numbered anew and nobody looked are found', async () => {
  for (const number of numbers(3)) await imap.deliver(letter(number));
  reading = startReading(record.db, mailboxConfig(imap.imapUrl));
  await eventually(async () => expect(await sources(record.db)).toHaveLength(3));
  await reading.stop();
  await imap.deliver(letter(4));
  await imap.renumber();
  reading = startReading(record.db, mailboxConfig(imap.imapUrl));
  await eventually(async () => expect(await inOrder()).toEqual([1, 2, 3, 4]));
});

test('hostile mails do not stop the line, and each is kept byte for byte', async () => {
  const hostile = [
    Buffer.alloc(0),
    Buffer.from('Subject: nul\r\nMessage-ID: <nul@x>\r\n\r\na\0b\0\0c\r\n'),
    Buffer.from(`Subject: long\r\nX-Long: ${'y '.repeat(500_000)}\r\n\r\nbody\r\n`),
    Buffer.from([0xc4, 0xe3, 0xba, 0xc3, 13, 10]),
    letter(7, 'first text'),
    letter(7, 'other text'),
    Buffer.from(`To: ${'a@b.example, '.repeat(10_000)}c@d.example\r\nSubject: many\r\n\r\nhi\r\n`),
  ];
  for (const raw of hostile) await imap.deliver(raw);
  await imap.deliver(letter(8));
  reading = startReading(record.db, mailboxConfig(imap.imapUrl));
  await eventually(async () => expect(await sources(record.db)).toHaveLength(8));
  const rows = await record.db.selectFrom('mail_source').select('raw').orderBy('mail_id').execute();
  expect(rows.map(({ raw }) => raw.equals(hostile[0] ?? raw) || raw.length)).toEqual([
    true,
    ...hostile.slice(1).map((raw) => raw.length),
    letter(8).length,
  ]);
  const statuses = await record.db.selectFrom('mail').select('status').distinct().execute();
  expect(statuses).toEqual([{ status: 'received' }]);
});

test('of a mail above the limit the words come in, and its files are listed as left on the server', async () => {
  const part = (head: string, body: string) => `--outer\r\n${head}\r\n\r\n${body}\r\n`;
  const huge = Buffer.concat([
    Buffer.from(
      'From: wang@client.example\r\nSubject: 设计稿\r\nMessage-ID: <huge@client.example>\r\n' +
        'Content-Type: multipart/mixed; boundary=outer\r\n\r\n' +
        part('Content-Type: text/plain; charset=utf-8', '请看附件，我们确认第二版。') +
        '--outer\r\nContent-Type: application/zip; name="design.zip"\r\n' +
        'Content-Disposition: attachment; filename="design.zip"\r\n\r\n',
    ),
    Buffer.alloc(40 * 1024 * 1024, 'QUJDREVGR0g=\r\n'),
    Buffer.from('\r\n--outer--\r\n'),
  ]);
  await imap.deliver(huge);
  await imap.deliver(letter(1));
  reading = startReading(record.db, mailboxConfig(imap.imapUrl));
  await eventually(async () => expect(await sources(record.db)).toHaveLength(2));
  const [source = ''] = await sources(record.db);
  expect(source).toContain('请看附件，我们确认第二版。');
  expect(source).toContain('Message-ID: <huge@client.example>');
  expect(source.length).toBeLessThan(2000);
  const mail = await record.db
    .selectFrom('mail')
    .selectAll()
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  expect(mail.left_on_server).toEqual([
    { filename: 'design.zip', contentType: 'application/zip', size: 40 * 1024 * 1024 },
  ]);
  expect(mail).toMatchObject({ size: huge.length, status: 'received', message_id: 'huge@client.example' });
});

test('a mail the server never gives out goes to a person, and the others come in', async () => {
  for (const number of numbers(4)) await imap.deliver(letter(number));
  reading = startReading(record.db, mailboxConfig(imap.imapUrl), {
    openMailbox: async (config) => {
      const mailbox = await openMailbox(config, { fetch, log: () => {} });
      const download: typeof mailbox.download = async (mails) => {
        if (mails.some(({ uid }) => uid === 2)) throw new Error('the server hung up');
        return mailbox.download(mails);
      };
      return Object.create(mailbox, { download: { value: download } });
    },
  });
  await eventually(async () => expect(await sources(record.db)).toHaveLength(4));
  const rows = await record.db
    .selectFrom('mail')
    .select(['status', 'left_on_server'])
    .orderBy('id')
    .execute();
  expect(rows.map(({ status }) => status)).toEqual(['received', 'needs-review', 'received', 'received']);
  expect(rows[1]?.left_on_server).toEqual([
    { filename: '', contentType: 'message/rfc822', size: letter(2).length },
  ]);
  expect(reading.received).toHaveLength(3);
});
