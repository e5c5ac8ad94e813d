import { expect, test } from 'vitest';
import { abridgedMail, planAbridgement } from '../../worker/inbox/mailbox/abridge.ts';
import { readAccount } from '../../worker/inbox/mailbox/account.ts';
import { inBatches } from '../../worker/inbox/mailbox/batches.ts';
import { contentHash } from '../../worker/inbox/mailbox/content-hash.ts';
import { identityOf } from '../../worker/inbox/mailbox/identity.ts';
import { accessToken } from '../../worker/inbox/mailbox/oauth-token.ts';
import { afterConnection, NO_FAILURES, reconnectDelayMs } from '../../worker/inbox/mailbox/reconnect.ts';

const hash = (source: string) => contentHash(Buffer.from(source));
const MAIL =
  'From: wang@client.example\r\nSubject: 需求 确认\r\nDate: Tue, 24 Nov 2026 10:00:00 +0800\r\n\r\n同意\r\n第二行\r\n';

test('what servers add, fold or end differently on the way makes no other mail', () => {
  const same = [
    `Received: from mx by a; Tue\r\n${MAIL}`,
    `Return-Path: <wang@client.example>\r\nX-QQ-Spam: 1\r\nDKIM-Signature: v=1\r\n${MAIL}`,
    MAIL.replaceAll('\r\n', '\n'),
    MAIL.replace('Subject: 需求 确认', 'Subject: 需求\r\n 确认'),
    `${MAIL}\r\n\r\n`,
    MAIL.replace('Subject', 'SUBJECT'),
  ];
  for (const copy of same) expect(hash(copy)).toBe(hash(MAIL));
});

test('another word in body, subject, sender or date is another mail', () => {
  const others = [
    MAIL.replace('同意', '不同意'),
    MAIL.replace('确认', '否认'),
    MAIL.replace('wang@', 'li@'),
    MAIL.replace('10:00', '10:01'),
    MAIL.replace('同意\r\n第', '同意\r\n\r\n第'),
  ];
  expect(new Set([MAIL, ...others].map(hash)).size).toBe(others.length + 1);
});

test('a body of many chunks hashes like its LF twin', () => {
  const body = 'a line of text that is neither short nor long\r\n'.repeat(10_000);
  expect(hash(`Subject: x\r\n\r\n${body}`)).toBe(hash(`Subject: x\n\n${body.replaceAll('\r\n', '\n')}`));
});

test('a Message-ID is the same in any case and without its brackets, and kept as written', () => {
  const place = { mailbox: 'bot', folder: 'INBOX', uidValidity: '1', uid: 1 };
  const one = identityOf(Buffer.from('Message-ID:\r\n <AbC@Client.Example>\r\n\r\nx'), place);
  const two = identityOf(Buffer.from('message-id: abc@client.example\r\n\r\nx'), { ...place, uid: 2 });
  expect(one.identity).toBe(two.identity);
  expect(one.messageId).toBe('AbC@Client.Example');
});

test('a server that lets us in and drops us at once sees longer and longer waits', () => {
  let attempts = NO_FAILURES;
  const waits: number[] = [];
  for (let drop = 0; drop < 12; drop += 1) {
    attempts = afterConnection(attempts, 2000);
    waits.push(reconnectDelayMs(attempts, null, 0.999));
  }
  expect(waits[0]).toBeLessThanOrEqual(1000);
  expect(waits[3]).toBeGreaterThan(7000);
  expect(waits.at(-1)).toBeGreaterThan(290_000);
  expect(Math.max(...waits)).toBeLessThanOrEqual(300_000);
});

test('only a connection that lived five minutes starts the waits over', () => {
  const tired = { failures: 9 };
  expect(afterConnection(tired, 4 * 60_000 + 59_000).failures).toBe(10);
  expect(afterConnection(tired, 5 * 60_000).failures).toBe(1);
});

test('a throttled login waits minutes, a wrong password a quarter of an hour', () => {
  const first = { failures: 1 };
  expect(reconnectDelayMs(first, 'throttled', 0)).toBeGreaterThanOrEqual(120_000);
  expect(reconnectDelayMs(first, 'wrong-password', 0)).toBeGreaterThanOrEqual(900_000);
});

test('a mailbox URL says how to log in, and never in the clear to another machine', () => {
  expect(readAccount('imaps://bot%40163.com:p%2Fw@imap.163.com')).toMatchObject({
    host: 'imap.163.com',
    port: 993,
    secure: true,
    user: 'bot@163.com',
    password: 'p/w',
    checkCertificate: true,
  });
  expect(readAccount('imap://a:b@mail.studio.example')).toMatchObject({ port: 143, startTls: true });
  expect(readAccount('imap://a:b@127.0.0.1:1143').startTls).toBe(false);
  expect(readAccount('imap://a:b@mail.studio.example?insecure').startTls).toBe(false);
  expect(() => readAccount('http://mail.studio.example')).toThrow(/looks like imaps:/);
});

test('a refresh token becomes an access token at the server of the provider', async () => {
  const { grant } = readAccount('imaps://bot@outlook.office365.com?client_id=c&refresh_token=r');
  if (!grant) throw new Error('no grant');
  const asked: [string, string][] = [];
  const fetch = async (url: unknown, init?: RequestInit) => {
    asked.push([String(url), String(init?.body)]);
    return Response.json({ access_token: 'short-lived' });
  };
  expect(await accessToken(grant, fetch)).toBe('short-lived');
  expect(asked).toEqual([
    [
      'https://login.microsoftonline.com/common/oauth2/v2.0/token',
      'grant_type=refresh_token&client_id=c&refresh_token=r',
    ],
  ]);
  const refuse = async () => Response.json({ error: 'invalid_grant' }, { status: 400 });
  await expect(accessToken(grant, refuse)).rejects.toThrow(/invalid_grant/);
});

test('mails travel in runs of fifty or four megabytes, a larger one alone', () => {
  const sizes = (mails: { size: number }[][]) => mails.map((batch) => batch.length);
  expect(sizes(inBatches(Array.from({ length: 120 }, () => ({ size: 10_000 }))))).toEqual([50, 50, 20]);
  expect(sizes(inBatches([3e6, 2e6, 25e6, 1, 2].map((size) => ({ size }))))).toEqual([1, 1, 1, 2]);
});

test('from a mail too large, its words are planned to be taken and its files to be left', () => {
  const plan = planAbridgement({
    type: 'multipart/mixed',
    childNodes: [
      {
        type: 'multipart/alternative',
        childNodes: [
          { part: '1.1', type: 'text/plain', size: 10 },
          { part: '1.2', type: 'text/html', size: 20 },
        ],
      },
      {
        part: '2',
        type: 'text/plain',
        disposition: 'attachment',
        dispositionParameters: { filename: 'a.txt' },
        size: 9,
      },
      { part: '3', type: 'application/pdf', parameters: { name: '合\0同.pdf' }, size: 31e6 },
    ],
  });
  expect(plan.texts).toEqual(['1.1', '1.2']);
  expect(plan.left).toEqual([
    { filename: 'a.txt', contentType: 'text/plain', size: 9 },
    { filename: '合同.pdf', contentType: 'application/pdf', size: 31e6 },
  ]);
});

test('an abridged mail has the same bytes each time it is fetched', () => {
  const header = Buffer.from(
    'From: a@b.example\r\nContent-Type: multipart/mixed;\r\n boundary=x\r\nSubject: s\r\n\r\n',
  );
  const texts = [{ mime: Buffer.from('Content-Type: text/plain\r\n\r\n'), body: Buffer.from('hi') }];
  const mail = abridgedMail(header, texts);
  expect(abridgedMail(header, texts)).toEqual(mail);
  expect(mail.toString()).toMatch(
    /^From: a@b\.example\r\nSubject: s\r\nMIME-Version: 1\.0\r\nContent-Type: multipart\/mixed; boundary="(.+)"\r\n\r\n--\1\r\nContent-Type: text\/plain\r\n\r\nhi\r\n--\1--\r\n$/,
  );
});
