import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { createTransport } from 'nodemailer';
import { afterEach, expect, test } from 'vitest';
import {
  type MailServer,
  type MailServerOptions,
  startMailServer,
} from '../../worker/playground/mail-server.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function start(options: Partial<MailServerOptions> = {}): Promise<MailServer> {
  const server = await startMailServer({ directory: null, imapPort: 0, smtpPort: 0, ...options });
  closing.push(() => server.close());
  return server;
}

async function logIn(server: MailServer, user: string): Promise<ImapFlow> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port: server.imapPort,
    secure: false,
    auth: { user, pass: 'any' },
    logger: false,
  });
  client.on('error', () => {});
  await client.connect();
  closing.push(() => client.close());
  return client;
}

function smtp(server: MailServer): ReturnType<typeof createTransport> {
  const transport = createTransport({ host: '127.0.0.1', port: server.smtpPort, secure: false });
  closing.push(() => transport.close());
  return transport;
}

const ENVELOPE = { from: 'pm@studio.example', to: ['wang@client.example', 'li@client.example'] };

test('a letter sent by SMTP lies in the mailbox of each recipient, and can be read by IMAP', async () => {
  const server = await start();
  await smtp(server).sendMail({
    ...ENVELOPE,
    subject: '第二版确认',
    text: '请回复确认',
    html: '<p>请回复确认</p>',
    attachments: [{ filename: '合同.pdf', content: Buffer.from('%PDF') }],
  });
  for (const address of ENVELOPE.to) {
    const client = await logIn(server, address);
    await client.mailboxOpen('INBOX');
    const mail = await client.fetchOne('1', {
      envelope: true,
      bodyStructure: true,
      source: true,
      flags: true,
    });
    if (!mail) throw new Error('no mail');
    expect(mail.envelope).toMatchObject({ subject: '第二版确认', from: [{ address: 'pm@studio.example' }] });
    expect(mail.bodyStructure?.childNodes?.map(({ type }) => type)).toEqual([
      'multipart/alternative',
      'application/pdf',
    ]);
    expect(mail.source?.toString()).toMatch(/^Return-Path: <pm@studio\.example>/);
    expect([...(mail.flags ?? [])]).toEqual([]);
    const file = await client.download('1', '2');
    expect(file.meta?.filename).toBe('合同.pdf');
    expect((await file.content?.toArray())?.join('')).toBe('%PDF');
  }
});

test('a mail client can file, search, flag, move and delete', async () => {
  const server = await start();
  const client = await logIn(server, 'wang@client.example');
  expect((await client.list()).map(({ path }) => path)).toEqual(['INBOX', 'Sent', 'Drafts', 'Trash']);
  await client.append(
    'INBOX',
    'Subject: one\r\nFrom: a@b.example\r\n\r\nfirst',
    ['\\Seen'],
    new Date('2026-01-05T10:00:00Z'),
  );
  await client.append(
    'INBOX',
    'Subject: 二\r\nFrom: c@d.example\r\n\r\nsecond',
    [],
    new Date('2026-02-05T10:00:00Z'),
  );
  await client.mailboxCreate('Archive');
  await client.mailboxOpen('INBOX');
  const find = (query: Parameters<typeof client.search>[0]) => client.search(query, { uid: true });
  expect(await find({ seen: false })).toEqual([2]);
  expect(await find({ subject: '二' })).toEqual([2]);
  expect(await find({ from: 'a@b.example' })).toEqual([1]);
  expect(await find({ since: new Date('2026-01-20') })).toEqual([2]);
  expect(await find({ or: [{ body: 'first' }, { body: 'second' }], not: { uid: '2' } })).toEqual([1]);
  await client.messageFlagsAdd('2', ['\\Flagged', '$Later'], { uid: true });
  expect(await find({ flagged: true, keyword: '$Later' })).toEqual([2]);
  await client.messageCopy('1', 'Archive', { uid: true });
  const moved = await client.messageMove('2', 'Archive', { uid: true });
  expect(moved && [...(moved.uidMap ?? [])]).toEqual([[2, 2]]);
  await client.messageDelete('1', { uid: true });
  expect(await client.status('INBOX', { messages: true, uidNext: true })).toMatchObject({
    messages: 0,
    uidNext: 3,
  });
  expect(await client.status('Archive', { messages: true, unseen: true })).toMatchObject({
    messages: 2,
    unseen: 1,
  });
});

test('parts and header fields are given out one by one, cut as asked', async () => {
  const server = await start();
  const inner = 'Subject: inner\r\n\r\ninner text';
  const raw = [
    'Subject: outer\r\nX-A: 1\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\npreamble\r\n',
    '--b\r\nContent-Type: text/plain\r\n\r\nhello\r\n',
    `--b\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--b--\r\n`,
  ].join('');
  await server.deliver('wang@client.example', Buffer.from(raw));
  const client = await logIn(server, 'wang@client.example');
  await client.mailboxOpen('INBOX');
  const parts = ['1', '1.MIME', '2', '2.HEADER', '2.TEXT', { key: 'TEXT', start: 2, maxLength: 6 }];
  const mail = await client.fetchOne('1', { bodyParts: parts, headers: ['x-a'] });
  if (!mail) throw new Error('no mail');
  const text = (key: string) => mail.bodyParts?.get(key)?.toString();
  expect(text('1')).toBe('hello');
  expect(text('1.mime')).toBe('Content-Type: text/plain\r\n\r\n');
  expect(text('2')).toBe(inner);
  expect(text('2.header')).toBe('Subject: inner\r\n\r\n');
  expect(text('2.text')).toBe('inner text');
  expect(text('text')).toBe('eamble');
  expect(mail.headers?.toString()).toBe('X-A: 1\r\n\r\n');
});

test('reading a body without PEEK marks a mail as read, in a folder opened read-only it does not', async () => {
  const server = await start();
  await server.deliver('wang@client.example', Buffer.from('Subject: x\r\n\r\nbody'));
  const socket = connect(server.imapPort, '127.0.0.1');
  closing.push(() => socket.destroy());
  await say(socket, null, 'ready');
  await say(socket, 'a LOGIN wang@client.example {3+}\r\nany', 'a OK');
  await say(socket, 'b EXAMINE INBOX', 'b OK');
  expect(await say(socket, 'c FETCH 1 BODY[TEXT]', 'c OK')).toContain('* 1 FETCH (BODY[TEXT] {4}\r\nbody)');
  expect((await server.messagesOf('wang@client.example')).map(({ flags }) => flags)).toEqual([[]]);
  await say(socket, 'd SELECT INBOX', 'd OK');
  await say(socket, 'e FETCH 1 (UID BODY[TEXT])', 'e OK');
  expect((await server.messagesOf('wang@client.example')).map(({ flags }) => flags)).toEqual([['\\Seen']]);
  expect(await say(socket, 'f NONSENSE', 'f ')).toContain('f BAD');
});

function say(socket: Socket, line: string | null, until: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const listen = (chunk: Buffer) => {
      heard += chunk.toString('latin1');
      if (!heard.includes(until)) return;
      socket.off('data', listen);
      resolve(heard);
    };
    socket.on('data', listen);
    if (line !== null) socket.write(`${line}\r\n`);
  });
}

test('mails, flags and numbers survive a restart', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'liaison-mail-'));
  closing.push(() => rmSync(directory, { recursive: true }));
  const first = await startMailServer({ directory, imapPort: 0, smtpPort: 0 });
  for (const text of ['one', 'two', 'three']) await first.deliver('王@client.example', Buffer.from(text));
  const client = await logIn(first, '王@client.example');
  const { uidValidity } = await client.mailboxOpen('INBOX');
  await client.messageFlagsAdd('1', ['\\Seen'], { uid: true });
  await client.messageDelete('3', { uid: true });
  await first.close();

  const again = await start({ directory });
  await again.deliver('王@client.example', Buffer.from('four'));
  const mails = await again.messagesOf('王@client.example');
  expect(mails.map(({ uid, raw, flags }) => [uid, raw.toString(), flags])).toEqual([
    [1, 'one', ['\\Seen']],
    [2, 'two', []],
    [4, 'four', []],
  ]);
  const later = await logIn(again, '王@client.example');
  expect((await later.mailboxOpen('INBOX')).uidValidity).toBe(uidValidity);
});

test('a port that is taken is named in a sentence', async () => {
  const server = await start();
  const again = startMailServer({ directory: null, imapPort: server.imapPort, smtpPort: 0 });
  await expect(again).rejects.toThrow(`The IMAP port ${server.imapPort} on 127.0.0.1 is already in use`);
});

test('a folder that cannot be written is named in a sentence', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'liaison-mail-'));
  closing.push(() => rmSync(directory, { recursive: true }));
  writeFileSync(join(directory, 'file'), '');
  const below = join(directory, 'file', 'mail');
  await expect(start({ directory: below })).rejects.toThrow(`may not write to ${below} (ENOTDIR)`);
});

test('a test can refuse one recipient, hang up with the mail kept, and see what was accepted', async () => {
  const stages: string[] = [];
  const server = await start({
    smtpHook: (stage, { to }) => {
      stages.push(stage);
      if (stage === 'rcpt' && to[0] === 'li@client.example') return { code: 451, message: 'greylisted' };
      return stage === 'after-data' && stages.filter((name) => name === 'data').length === 2
        ? 'hang-up'
        : 'ok';
    },
  });
  const accepted: string[] = [];
  server.onAccepted(({ to }) => accepted.push(to.join()));
  const sent = await smtp(server).sendMail({ ...ENVELOPE, subject: 'a', text: 'a' });
  expect(sent.rejected).toEqual(['li@client.example']);
  const lost = await smtp(server)
    .sendMail({ ...ENVELOPE, subject: 'b', text: 'b' })
    .catch((error) => error);
  expect(lost).toBeInstanceOf(Error);
  expect(lost.responseCode).toBeUndefined();
  expect(accepted).toEqual(['wang@client.example', 'wang@client.example']);
  expect(await server.messagesOf('wang@client.example')).toHaveLength(2);
  expect(await server.messagesOf('li@client.example')).toHaveLength(0);
});
