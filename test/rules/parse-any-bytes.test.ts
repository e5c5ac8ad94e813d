import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMail } from '../../worker/inbox/parse/mail.ts';
import { parse } from '../../worker/inbox/parse/parse.ts';

const MAILS = ['bytes', 'structure'].flatMap((folder) => {
  const path = join(import.meta.dirname, '../mails', folder);
  return readdirSync(path)
    .filter((file) => file.endsWith('.eml'))
    .map((file) => readFileSync(join(path, file)));
});

/** Pieces mail is made of, in any order: far more often nearly valid than random bytes are. */
const piece = fc.oneof(
  fc
    .constantFrom(
      'From: ',
      'To: ',
      'Subject: ',
      'Content-Type: ',
      'Content-Disposition: attachment; filename',
      '*0*=',
      'charset=',
      'multipart/mixed; boundary=',
      'multipart/alternative',
      'message/rfc822',
      'text/html',
      'text/calendar',
      'application/ms-tnef',
      'application/pkcs7-mime',
      'Content-Transfer-Encoding: ',
      'base64',
      'quoted-printable',
      '--b',
      '--b--',
      '\r\n',
      '\n',
      '\r',
      '\r\n\r\n',
      '=?gbk?B?',
      '=?utf-8?Q?',
      '?=',
      '"',
      '<',
      '>',
      '(',
      ')',
      ';',
      ',',
      '\\',
      '=',
      '==',
      '\0',
      '\t',
      ' ',
      '<p>',
      '</p>',
      '<style>',
      '<!--',
      'begin 644 a\n',
      'BEGIN:VCALENDAR\n',
      'BEGIN:VEVENT\n',
      '\x1b$B',
      '~{',
      '+',
      '\xff\xfe',
      '\x78\x9f\x3e\x22',
      'PK\x03\x04',
      'gb2312',
      'utf-7',
      'utf-16',
      'iso-2022-kr',
    )
    .map((text) => Buffer.from(text, 'latin1')),
  fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes)),
);
const nearMail = fc.array(piece, { maxLength: 80 }).map((pieces) => Buffer.concat(pieces));
const anyBytes = fc.uint8Array({ maxLength: 3000 }).map((bytes) => Buffer.from(bytes));

describe('whatever bytes arrive, a typed mail comes out', () => {
  test('random bytes never stop the reader', () => {
    fc.assert(
      fc.property(anyBytes, (raw) => {
        expect(Array.isArray(readMail(raw).headers)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('bytes that look almost like mail never stop the reader', () => {
    fc.assert(
      fc.property(nearMail, (raw) => {
        expect(typeof readMail(raw).text).toBe('string');
      }),
      { numRuns: 2000 },
    );
  });

  test('a real mail with a stretch cut out, doubled or overwritten never stops the reader', () => {
    const damage = fc.record({
      mail: fc.constantFrom(...MAILS),
      from: fc.nat(),
      length: fc.nat({ max: 400 }),
      junk: anyBytes,
    });
    fc.assert(
      fc.property(damage, ({ mail, from, length, junk }) => {
        const start = from % (mail.length + 1);
        const cut = Buffer.concat([mail.subarray(0, start), mail.subarray(start + length)]);
        const doubled = Buffer.concat([mail.subarray(0, start), mail.subarray(Math.max(0, start - length))]);
        const overwritten = Buffer.concat([
          mail.subarray(0, start),
          junk.subarray(0, length),
          mail.subarray(start + length),
        ]);
        for (const raw of [cut, doubled, overwritten]) expect(typeof readMail(raw).subject).toBe('string');
      }),
      { numRuns: 500 },
    );
  });

  test('junk behind a mail never stops the reader', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MAILS), anyBytes, (mail, junk) => {
        expect(typeof readMail(Buffer.concat([mail, junk])).text).toBe('string');
      }),
      { numRuns: 300 },
    );
  });

  test('the same bytes give the same mail, and the bytes themselves are left as they were', () => {
    fc.assert(
      fc.property(fc.oneof(nearMail, fc.constantFrom(...MAILS)), (raw) => {
        const before = Buffer.from(raw);
        expect(readMail(raw)).toEqual(readMail(before));
        expect(raw.equals(before)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('everything that comes out can be stored: no NUL, no half characters', () => {
    const storable = (value: unknown): boolean => {
      if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
      return typeof value !== 'object' || value === null || Object.values(value).every(storable);
    };
    fc.assert(
      fc.property(fc.oneof(nearMail, anyBytes), (raw) => {
        expect(storable(readMail(raw))).toBe(true);
      }),
      { numRuns: 500 },
    );
    const hostile =
      'Message-ID: <a\0b@c>\r\nSubject: =?utf-7?Q?+2AA-?=\r\nFrom: "x\0" <a\0@b.c>\r\n\r\n+2AA-\0';
    expect(storable(readMail(Buffer.from(hostile, 'latin1')))).toBe(true);
  });

  test('no text that comes out holds NUL, zero-width or direction characters', () => {
    fc.assert(
      fc.property(fc.oneof(nearMail, anyBytes), (raw) => {
        expect(readMail(raw).text).not.toMatch(/[\0\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a mail built to exhaust the reader is read within its bounds', () => {
  const head = 'From: a@client.example\r\nSubject: big\r\n';
  const read = (raw: string) => parse(Buffer.from(raw, 'latin1'));

  test('no bytes at all', async () => {
    const mail = await parse(Buffer.alloc(0));
    expect(mail).toMatchObject({
      from: null,
      subject: '',
      text: '',
      attachments: [],
      messageId: null,
      date: null,
    });
  });

  test('the text of a part nested a hundred deep is found', async () => {
    let raw = head;
    for (let depth = 0; depth < 100; depth++)
      raw += `Content-Type: multipart/mixed; boundary=b${depth}x\r\n\r\n--b${depth}x\r\n`;
    expect((await read(`${raw}Content-Type: text/plain\r\n\r\ndeep\r\n`)).text).toBe('deep');
  });

  test('five thousand levels end with a warning instead of a crash', async () => {
    let raw = head;
    for (let depth = 0; depth < 5000; depth++)
      raw += `Content-Type: multipart/mixed; boundary=b${depth}x\r\n\r\n--b${depth}x\r\n`;
    expect((await read(raw)).warnings.join()).toContain('too deeply nested');
  });

  test('endless parts stop at two thousand', async () => {
    const raw = `${head}Content-Type: multipart/mixed; boundary=x\r\n\r\n${'--x\r\nContent-Type: image/png\r\n\r\na\r\n'.repeat(5000)}`;
    expect((await read(raw)).attachments.length).toBeLessThanOrEqual(2000);
  });

  test('a header of a megabyte is cut and named', async () => {
    const mail = await read(`Subject: ${'x'.repeat(1_000_000)}\r\nFrom: a@client.example\r\n\r\nok\r\n`);
    expect(mail.subject.length).toBeLessThanOrEqual(262_144);
    expect(mail).toMatchObject({ from: { address: 'a@client.example' }, text: 'ok' });
    expect(mail.warnings.join()).toContain('too long');
  });

  test('two megabytes of nothing but angle brackets are read in part and said so', async () => {
    const head = 'From: a@b.example\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>同意</p>';
    const mail = await parse(Buffer.from(head + '<'.repeat(2_000_000)));
    expect(mail.text.startsWith('同意')).toBe(true);
    expect(mail.text.length).toBeLessThan(200_000);
    expect(mail.warnings).toContain('An HTML part was larger than any mail and was read in part.');
  });

  test('a forty-megabyte mail keeps its text and the hash of its file', async () => {
    const file = Buffer.alloc(29_000_000, 'liaison');
    const raw = Buffer.concat([
      Buffer.from(
        `${head}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nsee file\r\n--x\r\nContent-Type: application/octet-stream; name=big.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n`,
      ),
      Buffer.from(file.toString('base64')),
      Buffer.from('\r\n--x--\r\n'),
    ]);
    const mail = await parse(raw);
    expect(mail.text).toBe('see file');
    expect(mail.attachments).toMatchObject([{ filename: 'big.bin', size: 29_000_000 }]);
  });
});
