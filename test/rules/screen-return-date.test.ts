import { expect, test } from 'vitest';
import { returnDate } from '../../worker/inbox/screen/return-date.ts';
import type { InboundMail } from '../../worker/mail/inbound.ts';

/** An automatic reply of Monday 3 March 2025, ten in the morning in Shanghai, unless another Date header is given. */
function reply(
  text: string,
  subject = 'Automatic reply',
  date = 'Mon, 3 Mar 2025 10:00:00 +0800',
): InboundMail {
  return {
    messageId: null,
    inReplyTo: null,
    references: [],
    from: null,
    sender: null,
    replyTo: [],
    to: [],
    cc: [],
    returnPath: '',
    subject,
    date: null,
    headers: [{ name: 'date', value: date }],
    text,
    html: null,
    attachments: [],
    calendar: null,
    reports: [],
    enclosed: null,
    encrypted: false,
    warnings: [],
  };
}

test.each([
  ['I will be back on 5 March.', '2025-03-05'],
  ['I am back on 3rd of April 2025', '2025-04-03'],
  ['I will return Monday 5th May 2025.', '2025-05-05'],
  ['I return on Monday, May 5.', '2025-05-05'],
  ['Returning: March 10, 2025', '2025-03-10'],
  ['I will be returning to the office on Thursday.', '2025-03-06'],
  ['On 17 March I will be back at my desk.', '2025-03-17'],
  ['17 March: back in the office', '2025-03-17'],
  ['I am away until 10 March.', '2025-03-10'],
  ['I am out of office till Mon 10 Mar', '2025-03-10'],
  ['Out until 2025-03-12', '2025-03-12'],
  ['I am on leave from 3 March to 7 March.', '2025-03-08'],
  ['I am on leave 3-7 March and have no access to e-mail.', '2025-03-08'],
  ['I will be on holiday from March 5 through March 14, 2025.', '2025-03-15'],
  ['I am out of the office from 3 March to 7 March, returning on 10 March.', '2025-03-10'],
  ['I will be back after 10 March.', '2025-03-11'],
  ['I am back in the office tomorrow.', '2025-03-04'],
  ['Back on 13/03/2025', '2025-03-13'],
  ['Back on 03/13/2025', '2025-03-13'],
  ['Back on 12.03.2025', '2025-03-12'],
  ['I will be back on the 20th.', '2025-03-20'],
  ['I am on parental leave and will return in 2026 on 2 February 2026.', '2026-02-02'],
  ['Our office is closed. We reopen on 7 April.', '2025-04-07'],
  ['Ich bin ab dem 10. März 2025 wieder im Büro. Zurück am 10. März 2025.', '2025-03-10'],
  ['Je serai de retour le 10 mars 2025.', '2025-03-10'],
])('%s', (text, day) => {
  expect(returnDate(reply(text))).toBe(day);
});

test.each([
  ['本人将于3月5日返回。', '2025-03-05'],
  ['10月8日恢复办公', '2025-10-08'],
  ['我将于2025年4月7日回到办公室', '2025-04-07'],
  ['预计3月10号回来', '2025-03-10'],
  ['返回时间：3月10日', '2025-03-10'],
  ['本人正在休假，3月12日（周三）上班后回复您。', '2025-03-12'],
  ['三月十二日返岗', '2025-03-12'],
  ['我下周一回公司', '2025-03-10'],
  ['本周五返回', '2025-03-07'],
  ['周四回来后处理', '2025-03-06'],
  ['明天回公司处理', '2025-03-04'],
  ['我于3月3日至3月7日休假', '2025-03-08'],
  ['3月3日-7日出差，期间无法查收邮件', '2025-03-08'],
  ['休假到3月10日', '2025-03-11'],
  ['放假时间为10月1日至10月7日，10月8日正式上班。', '2025-10-08'],
  ['3月10日后回复您的邮件', '2025-03-11'],
  ['2025-03-11 恢复上班', '2025-03-11'],
  ['我將於3月11日返回辦公室', '2025-03-11'],
])('%s', (text, day) => {
  expect(returnDate(reply(text))).toBe(day);
});

test('a day without a year lies ahead of the mail, across the turn of the year', () => {
  const christmas = 'Mon, 22 Dec 2025 09:00:00 +0100';
  expect(returnDate(reply('Back on 5 January.', '', christmas))).toBe('2026-01-05');
  expect(returnDate(reply('1月4日恢复办公', '', christmas))).toBe('2026-01-04');
});

test('a forgotten automatic reply names a day just past, not one in a year', () => {
  expect(returnDate(reply('Back on 28 February.'))).toBe('2025-02-28');
});

test('the day is counted in the writer’s own zone', () => {
  expect(returnDate(reply('明天回公司', '', 'Tue, 4 Mar 2025 00:30:00 +0800'))).toBe('2025-03-05');
});

test.each([
  'Thank you for your mail. We will answer soon.',
  'I am out of the office. For urgent matters call +86 138 0000 0000 or room 3.5.',
  '您好，邮件已收到，我会尽快回复。',
  'Your ticket 2025-03-0042 was opened on 3 March.',
  '我将于2月30日返回',
])('no day of return: %s', (text) => {
  expect(returnDate(reply(text))).toBeNull();
});

test('days in the quoted letter below are not the writer’s', () => {
  expect(returnDate(reply('I am away.\n\n> We will be back to you on 5 March.'))).toBeNull();
  expect(
    returnDate(reply('我在休假。\n\n------------------ 原始邮件 ------------------\n3月5日返回修改稿')),
  ).toBeNull();
});

test('the subject of the program counts, the subject of our letter behind it does not', () => {
  expect(returnDate(reply('', 'AUTO: Karen is out of the office (returning 03/10/2025)'))).toBe('2025-03-10');
  expect(returnDate(reply('', 'Automatic reply: back on 5 March'))).toBeNull();
});
