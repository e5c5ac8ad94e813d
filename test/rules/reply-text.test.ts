import { describe, expect, test } from 'vitest';
import { replyText } from '../../worker/inbox/reply-text/reply-text.ts';

function split(text: string, ourLetter: string | null = null) {
  return replyText({ text, html: null }, ourLetter);
}

describe('what stands below a quote marker is not the client speaking', () => {
  const markers = [
    '------------------ 原始邮件 ------------------',
    '------------------\u00a0原始邮件\u00a0------------------',
    '---- 回复的原邮件 ----',
    '-----Original Message-----',
    '-------- Ursprüngliche Nachricht --------',
    '在 2026-03-02 10:00:00，"Liaison" <pm@example.com> 写道：',
    'Liaison <pm@example.com> 于2026年3月2日周一 10:00写道：',
    'On Mon, Mar 2, 2026 at 10:00 AM Liaison <pm@example.com> wrote:',
    '发件人： Liaison <pm@example.com>\n发送时间： 2026年3月2日 10:00\n收件人： 王总\n主题： 需求确认',
    'From: Liaison <pm@example.com>\nSent: Monday, March 2, 2026 10:00 AM\nTo: Wang\nSubject: Sign-off',
  ];
  test.each(markers)('a question of ours below "%s" is not an answer', (marker) => {
    const parts = split(`还没看完，周五再说。\n\n${marker}\n请回复 确认 或 不同意\n`);
    expect(parts.newText).toBe('还没看完，周五再说。');
    expect(parts.quotedText).toContain('请回复 确认 或 不同意');
  });

  test('a mail that holds nothing but a quote says nothing new', () => {
    expect(split('> 请回复 确认 或 不同意\n').newText).toBe('');
  });
});
