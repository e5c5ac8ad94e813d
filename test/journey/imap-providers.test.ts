import { ImapFlow } from 'imapflow';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { MailboxRefused } from '../../worker/inbox/mailbox/refusal.ts';
import { openMailbox } from '../../worker/inbox/mailbox.ts';
import {
  type MailServer,
  type MailServerOptions,
  startMailServer,
} from '../../worker/playground/mail-server.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import {
  eventually,
  letter,
  mailboxConfig,
  type Reading,
  sources,
  startReading,
} from '../support/imap-reading.ts';
import { wipeMails } from '../support/imap-wipe.ts';

const ADDRESS = 'bot@studio.example';
let record: TestDatabase;
let server: MailServer | undefined;
let reading: Reading | undefined;

beforeAll(async () => {
  record = await testDatabase();
});
afterAll(() => record.close());
beforeEach(() => wipeMails(record.db));
afterEach(async () => {
  await reading?.stop();
  await server?.close();
  reading = undefined;
  server = undefined;
});

async function start(options: Partial<MailServerOptions> = {}): Promise<{ server: MailServer; url: string }> {
  server = await startMailServer({ directory: null, imapPort: 0, smtpPort: 0, ...options });
  return { server, url: `imap://${encodeURIComponent(ADDRESS)}:any@127.0.0.1:${server.imapPort}` };
}

async function logIn(server: MailServer): Promise<ImapFlow> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port: server.imapPort,
    secure: false,
    auth: { user: ADDRESS, pass: 'any' },
    logger: false,
  });
  await client.connect();
  return client;
}

const open = (url: string) => openMailbox(mailboxConfig(url), { fetch, log: () => {} });

test('a server that calls a login unsafe until it is told who we are (163, 126) lets us read', async () => {
  const commands: string[] = [];
  const { server, url } = await start({
    imapHook: (command) => {
      commands.push(command);
      const loggedIn = commands.findIndex((name) => name === 'LOGIN' || name === 'AUTHENTICATE');
      if (command !== 'EXAMINE' || commands.indexOf('ID', loggedIn) > loggedIn) return null;
      return 'NO EXAMINE Unsafe Login. Please contact the help desk';
    },
  });
  await server.deliver(ADDRESS, letter(1));
  reading = startReading(record.db, mailboxConfig(url));
  await eventually(async () => expect(await sources(record.db)).toHaveLength(1));
});

test('an unsafe login is explained', async () => {
  const { url } = await start({
    imapHook: (name) => (name === 'EXAMINE' ? 'NO EXAMINE Unsafe Login.' : null),
  });
  await expect(open(url)).rejects.toThrow(/unsafe.*授权码/);
});

test('a login the server wants less often is not taken for a wrong password', async () => {
  const throttled = await start({
    imapHook: (name) => (/LOGIN|AUTH/.test(name) ? 'NO [AUTHENTICATIONFAILED] no' : null),
  });
  const wrong = await open(throttled.url).catch((error) => error);
  expect(wrong).toBeInstanceOf(MailboxRefused);
  expect(wrong.refusal).toBe('wrong-password');
  await server?.close();

  for (const answer of [
    'NO [LIMIT] Too many connections',
    'NO [UNAVAILABLE] down',
    'NO 登录过于频繁，请稍后再试',
  ]) {
    const { url } = await start({ imapHook: (name) => (/LOGIN|AUTH/.test(name) ? answer : null) });
    const refused = await open(url).catch((error) => error);
    expect(refused.refusal).toBe('throttled');
    await server?.close();
  }
});

test('a password that is wrong is said to be wrong, with what providers want instead', async () => {
  const { url } = await start({ password: 'right' });
  await expect(open(url)).rejects.toThrow(/授权码.*OAuth 2/);
});

test('a server without UIDVALIDITY loses no mail and doubles none over new connections, and is reported once', async () => {
  const { server, url } = await start();
  server.renewUidValidity(ADDRESS, null);
  const bare = Buffer.from('From: wang@client.example\r\nSubject: 0\r\n\r\nno id\r\n');
  for (const raw of [letter(1), bare, letter(2)]) await server.deliver(ADDRESS, raw);
  reading = startReading(record.db, mailboxConfig(url));
  await eventually(async () => expect(await sources(record.db)).toHaveLength(3));

  await server.deliver(ADDRESS, letter(3));
  await eventually(async () => expect(await sources(record.db)).toHaveLength(4));
  server.cutConnections();
  await server.deliver(ADDRESS, letter(4));
  await eventually(async () => expect(await sources(record.db)).toHaveLength(5));

  server.renewUidValidity(ADDRESS, null);
  await server.deliver(ADDRESS, bare);
  await eventually(async () => expect(await sources(record.db)).toHaveLength(6));
  expect(reading.received).toHaveLength(6);
  expect(reading.words.filter((line) => line.includes('UIDVALIDITY'))).toHaveLength(1);
});

test('without UIDVALIDITY a letter without Message-ID is known even when its UID has changed, again and again', async () => {
  const { server, url } = await start();
  const bare = Buffer.from('From: wang@client.example\r\nSubject: 0\r\n\r\nno id\r\n');
  server.renewUidValidity(ADDRESS, null);
  for (const raw of [letter(1), letter(2), bare]) await server.deliver(ADDRESS, raw);
  reading = startReading(record.db, mailboxConfig(url));
  await eventually(async () => expect(await sources(record.db)).toHaveLength(3));
  for (const round of [1, 2]) {
    const client = await logIn(server);
    await client.mailboxOpen('INBOX');
    await client.messageDelete('1');
    await client.logout();
    server.renewUidValidity(ADDRESS, null);
    await server.deliver(ADDRESS, letter(10 + round));
    await eventually(async () => expect(await sources(record.db)).toHaveLength(3 + round));
  }
  expect(reading.received).toHaveLength(5);
});

test('a mailbox that stops to give a UIDVALIDITY is reported once, and read on', async () => {
  const { server, url } = await start();
  await server.deliver(ADDRESS, letter(1));
  reading = startReading(record.db, mailboxConfig(url));
  await eventually(async () => expect(await sources(record.db)).toHaveLength(1));
  server.renewUidValidity(ADDRESS, null);
  await server.deliver(ADDRESS, letter(2));
  await eventually(async () => expect(await sources(record.db)).toHaveLength(2));
  server.cutConnections();
  await server.deliver(ADDRESS, letter(3));
  await eventually(async () => expect(await sources(record.db)).toHaveLength(3));
  expect(reading.words.filter((line) => line.includes('UIDVALIDITY'))).toHaveLength(1);
});

test('mails that are safe in the record are moved where the configuration says', async () => {
  const { server, url } = await start();
  await server.deliver(ADDRESS, letter(1));
  reading = startReading(record.db, mailboxConfig(url, { after: 'move:Trash' }));
  await eventually(async () => expect(await server.messagesOf(ADDRESS)).toHaveLength(0));
  expect(await sources(record.db)).toHaveLength(1);
  const trash = startReading(record.db, mailboxConfig(url, { name: 'trash', folder: 'Trash' }));
  await eventually(async () => {
    expect(await record.db.selectFrom('mail_location').selectAll().execute()).toHaveLength(2);
  });
  await trash.stop();
  expect(await sources(record.db)).toHaveLength(1);
});

test('mail from before the first day is left alone, and new mail is read', async () => {
  const { server, url } = await start();
  const client = await logIn(server);
  for (const [number, date] of [
    [1, '2019-05-01'],
    [2, '2026-11-20'],
    [3, '2019-06-01'],
  ] as const) {
    await client.append('INBOX', letter(number), [], new Date(`${date}T12:00:00Z`));
  }
  await client.logout();
  const ignoreBefore = new Date('2026-11-01T00:00:00Z');
  reading = startReading(record.db, mailboxConfig(url, { ignoreBefore, after: 'seen' }));
  await eventually(async () => {
    const cursor = await record.db.selectFrom('mailbox').select('last_uid').executeTakeFirst();
    expect(cursor?.last_uid).toBe(3);
  });
  expect(await sources(record.db)).toEqual([letter(2).toString()]);
  expect((await server.messagesOf(ADDRESS)).map(({ flags }) => flags)).toEqual([[], ['\\Seen'], []]);
});
