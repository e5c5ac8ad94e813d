import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { findRefs } from '../../worker/mail/message-id.ts';
import { compose, type Sender } from '../../worker/outbox/compose.ts';
import { isOurs } from '../../worker/outbox/mark.ts';
import { readTemplates } from '../../worker/outbox/templates.ts';
import type { LetterRecord } from '../../worker/outbox/view.ts';
import { BOT, sampleRecord, samplesOf } from '../templates/sample-letters.ts';

const render = readTemplates();
const SENDER: Sender = { bot: BOT, markKey: 'a key of the tests', unsubscribeUrl: null };
const AT = new Date('2026-11-24T01:30:00Z');

async function composed(record: LetterRecord, sender: Sender = SENDER) {
  const letter = await compose(record, sender, [], render, AT);
  if (letter.outcome !== 'composed') throw new Error(letter.because, { cause: letter.cause });
  const source = letter.raw.toString('latin1');
  return {
    ...letter,
    source,
    head: source.slice(0, source.indexOf('\r\n\r\n')),
    mail: await simpleParser(letter.raw),
  };
}

function headersOf(head: string) {
  return head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => ({
      name: line.slice(0, line.indexOf(':')).toLowerCase(),
      value: line.slice(line.indexOf(':') + 2),
    }));
}

const change = (words: string) => ({
  items: [
    {
      kind: 'change-logged',
      ref: { kind: 'change-request', number: 2 },
      words,
      assessBy: '2026-11-27T09:00:00Z',
    },
  ],
});

test.each(['zh', 'en'] as const)(
  'a %s answer says that a machine wrote it, and stays in its thread',
  async (language) => {
    const record = sampleRecord('received', language, samplesOf('received')[language].change ?? {}, {
      thread: ['root@client.example', 'latest@client.example'],
    });
    const { mail, head } = await composed(record);
    expect(head).toMatch(/^Auto-Submitted: auto-replied\r$/m);
    expect(head).toMatch(/^X-Auto-Response-Suppress: OOF, AutoReply\r$/m);
    expect(mail.messageId).toBe(`<${record.messageId}>`);
    expect(mail.inReplyTo).toBe('<latest@client.example>');
    expect(mail.references).toEqual([
      '<root@client.example>',
      '<latest@client.example>',
      `<${record.messageId}>`,
    ]);
    expect(mail.from?.value).toEqual([
      { address: BOT.address, name: language === 'zh' ? 'Liaison · 张伟' : 'Liaison · Helen Moore' },
    ]);
    expect(mail.replyTo?.value[0]?.address).toBe(BOT.address);
    expect(head).not.toMatch(/^List-Unsubscribe/m);
  },
);

test('a letter that answers nothing is marked as generated, not as a reply', async () => {
  const { head } = await composed(
    sampleRecord('sign-off-requested', 'zh', samplesOf('sign-off-requested').zh.full ?? {}),
  );
  expect(head).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(head).not.toMatch(/^In-Reply-To/m);
});

test('a long thread keeps its root and its latest mails, ten ids in all', async () => {
  const thread = Array.from({ length: 25 }, (_, mail) => `mail-${mail}@client.example`);
  const record = sampleRecord('received', 'en', samplesOf('received').en.change ?? {}, { thread });
  const { mail } = await composed(record);
  expect(mail.references).toHaveLength(10);
  expect(mail.references?.slice(0, 4)).toEqual(thread.slice(0, 4).map((id) => `<${id}>`));
  expect(mail.references?.at(-1)).toBe(`<${record.messageId}>`);
  expect(mail.references?.at(-2)).toBe('<mail-24@client.example>');
});

test.each(['zh', 'en'] as const)(
  'the %s letter is found again by its reference line, in text and in HTML',
  async (language) => {
    const record = sampleRecord('neutral-received', language, {});
    const { mail } = await composed(record);
    expect(findRefs(mail.text ?? '')).toEqual([record.messageId]);
    expect(findRefs(String(mail.html))).toEqual([record.messageId]);
  },
);

test('updates can be ended by mail, and with one click only where an https address is set', async () => {
  const record = sampleRecord('weekly-update', 'zh', samplesOf('weekly-update').zh.full ?? {});
  const byMail = await composed(record);
  expect(byMail.head.replace(/\r\n /g, ' ')).toMatch(/^List-Unsubscribe: <mailto:liaison@example\.com\?/m);
  expect(byMail.head).not.toMatch(/List-Unsubscribe-Post/);
  const byClick = await composed(record, {
    ...SENDER,
    unsubscribeUrl: 'https://liaison.example.com/stop/abc',
  });
  expect(byClick.head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
});

test('only a letter of ours carries a mark that holds', async () => {
  const { head } = await composed(sampleRecord('neutral-received', 'en', {}));
  const headers = headersOf(head);
  expect(isOurs(headers, SENDER.markKey)).toBe(true);
  expect(isOurs(headers, 'another key')).toBe(false);
  const forged = headers.map((header) =>
    header.name === 'x-liaison-mark' ? { ...header, value: header.value.replace(/;.*/, '; 00') } : header,
  );
  expect(isOurs(forged, SENDER.markKey)).toBe(false);
  expect(isOurs([], SENDER.markKey)).toBe(false);
});

test('template syntax in the words of a client stays words', async () => {
  const words = '{{project.key}} {{{html}}} {{#each items}}x{{/each}} {{> layout}}';
  const { mail } = await composed(sampleRecord('received', 'zh', change(words)));
  expect(mail.text).toContain(words);
});

test('HTML in a name or in the words of a client is shown, not obeyed', async () => {
  const words = '<script>alert(1)</script> & <b>bold</b>';
  const record = sampleRecord('received', 'zh', change(words), {
    to: [{ name: '陈静<img src=x onerror=1>', address: 'chenjing@client.example' }],
    project: { key: 'SHOP', name: '<b>星河</b>', client: '星河' },
  });
  const { mail } = await composed(record);
  expect(mail.text).toContain(words);
  expect(mail.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;bold&lt;/b&gt;');
  expect(mail.html).not.toMatch(/<script|<img|<b>星河/);
});

test('line breaks in a name or a title never become a header', async () => {
  const evil = '清单\r\nBcc: thief@evil.example\r\n\r\nbody';
  const record = sampleRecord(
    'sign-off-requested',
    'zh',
    { ...samplesOf('sign-off-requested').zh.full, title: evil },
    {
      to: [{ name: `陈静\r\nBcc: thief@evil.example`, address: 'chenjing@client.example' }],
      pm: { name: '张伟\nX-Evil: 1', address: 'zhangwei@example.com' },
    },
  );
  const { mail, head } = await composed(record);
  expect(head).not.toMatch(/^(Bcc|X-Evil):/im);
  expect(mail.bcc).toBeUndefined();
  expect(mail.subject).toBe('[SHOP SO-5] 请确认：清单 Bcc: thief@evil.example body');
});

test('endless words are shortened', async () => {
  const { mail } = await composed(sampleRecord('received', 'zh', change('长'.repeat(5000))));
  expect(mail.text).toContain(`${'长'.repeat(600)}…`);
  expect(mail.text).not.toContain('长'.repeat(601));
});

test('no line of a letter is longer than mail servers take', async () => {
  const words = 'x'.repeat(3000);
  for (const language of ['zh', 'en'] as const) {
    const { source } = await composed(sampleRecord('received', language, change(words)));
    expect(Math.max(...source.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
    expect(source.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  }
});

test('a letter that would show the key or name of another client is held', async () => {
  const others = [{ key: 'ACME', client: '北辰航运集团', project: '港口调度' }];
  const hold = async (words: string) =>
    (await compose(sampleRecord('received', 'zh', change(words)), SENDER, others, render, AT)).outcome;
  expect(await hold('参考 [ACME CR-7] 的做法')).toBe('held');
  expect(await hold('和北辰航运集团一样')).toBe('held');
  expect(await hold('参考 [SHOP CR-7] 的做法')).toBe('composed');
  expect(await hold('ACME 这个词本身没有问题')).toBe('composed');
});

test('variables that do not fit hold the letter instead of printing a gap', async () => {
  const letter = await compose(
    sampleRecord('received', 'zh', { items: [{ kind: 'change-logged' }] }),
    SENDER,
    [],
    render,
    AT,
  );
  expect(letter).toMatchObject({ outcome: 'held', because: 'not-composable' });
});
