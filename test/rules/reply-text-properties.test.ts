import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlToText } from '../../worker/inbox/html-text.ts';
import { replyText } from '../../worker/inbox/reply-text/reply-text.ts';

const LETTER = `王总，您好：

以下需求已整理完毕，请您确认：

1. 首页改版：新版首页在 3 月 20 日前上线，含搜索与登录入口。
2. 登录方式：支持手机号验证码登录，暂不支持微信登录。

If you agree, reply CONFIRM. If you do not agree, reply REJECT and say why.
如同意，请回复“确认”；如不同意，请回复“不同意”并说明原因。

星河项目组`;

function marked(text: string, mark: string): string {
  return text
    .split('\n')
    .map((line) => mark + line)
    .join('\n');
}

/** How programs put a letter below a reply, text bodies. */
const LAYOUTS: Record<string, (top: string) => string> = {
  qq: (top) =>
    `${top}\n\n\n------------------ 原始邮件 ------------------\n发件人: "星河"<pm@galaxy.example>;\n发送时间: 2026年3月2日(星期一) 上午10:00\n\n${LETTER}`,
  netease: (top) =>
    `${top}\n\n在 2026-03-02 10:00:00，"星河" <pm@galaxy.example> 写道：\n${marked(LETTER, '>')}`,
  neteaseMaster: (top) =>
    `${top}\n\n---- 回复的原邮件 ----\n| 发件人 | 星河<pm@galaxy.example> |\n| 主题 | 确认 |\n${LETTER}`,
  gmailChinese: (top) =>
    `${top}\n\n星河 <pm@galaxy.example> 于2026年3月2日周一 10:00写道：\n\n${marked(LETTER, '> ')}\n`,
  gmailEnglish: (top) =>
    `${top}\n\nOn Mon, Mar 2, 2026 at 10:00 AM Galaxy <pm@galaxy.example> wrote:\n\n${marked(LETTER, '> ')}\n`,
  gmailWrapped: (top) =>
    `${top}\n\nOn Mon, Mar 2, 2026 at 10:00 AM Galaxy project <\npm@galaxy.example> wrote:\n\n${marked(LETTER, '> ')}\n`,
  outlookChinese: (top) =>
    `${top}\n\n发件人： 星河 <pm@galaxy.example>\n发送时间： 2026年3月2日 10:00\n收件人： 王建国\n主题： 确认\n\n${LETTER}`,
  outlookEnglish: (top) =>
    `${top}\n\n________________________________\nFrom: Galaxy <pm@galaxy.example>\nSent: Monday, March 2, 2026 10:00 AM\nTo: Wang\nSubject: Please confirm\n\n${LETTER}`,
  originalMessage: (top) => `${top}\n\n-----Original Message-----\nFrom: Galaxy\n\n${LETTER}`,
  apple: (top) =>
    `${top}\n\n> On Mar 2, 2026, at 10:00, Galaxy <pm@galaxy.example> wrote:\n> \n${marked(LETTER, '> ')}`,
  iphoneChinese: (top) =>
    `${top}\n\n发自我的iPhone\n\n> 在 2026年3月2日，10:00，星河 <pm@galaxy.example> 写道：\n> \n${marked(LETTER, '> ')}`,
  german: (top) => `${top}\n\nAm 02.03.2026 um 10:00 schrieb Galaxy:\n${marked(LETTER, '> ')}`,
  japanese: (top) =>
    `${top}\n\n2026年3月2日(月) 10:00 Galaxy <pm@galaxy.example>:\n\n${marked(LETTER, '> ')}`,
  delimiter: (top) => `${top}\n\n##- Please type your reply above this line -##\n${LETTER}`,
};

const sentence = fc.constantFrom(
  '第 2 条不行，其他可以。',
  '请把上线日期推迟到四月。',
  '收到，周五前答复。',
  '我们不同意删除微信登录',
  '确认',
  '同意',
  'Item 2 is not what we agreed.',
  'Please wait until Friday',
  'On the whole this looks fine.',
  'From our side: two testers',
  'We cannot pay for 3 reports at 10:00',
  'CONFIRM',
  '- point one',
  '1. 首页蓝色',
  'Thanks!',
  '谢谢。',
  '',
);
const reply = fc
  .array(sentence, { minLength: 1, maxLength: 6 })
  .map((lines) => lines.join('\n').trim())
  .filter((text) => text !== '');

const TOKENS = [
  ...Object.values(LAYOUTS).flatMap((layout) => layout('好的').split('\n')),
  ...['', '', ' ', '>', '> a', '>> b', 'Regards,', '此致', '敬礼', '--', '-- ', '---', '____', 'Bob', '张三'],
  ...[
    'Tel: +1 555 0100',
    '电话：13800138000',
    'wrote:',
    '写道：',
    'On',
    'From:',
    'a@b.c',
    '发自我的iPhone',
    'yes',
  ],
  ...[
    'Begin forwarded message:',
    '-------- 转发邮件信息 --------',
    'PS: one more',
    '本邮件保密，误收请删除附件',
    '>:',
  ],
];
const tangle = fc.array(fc.constantFrom(...TOKENS), { maxLength: 40 }).map((lines) => lines.join('\n'));
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), tangle);

function letters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sign of text.replace(/[\s>＞-]/g, '')) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}

describe('reply text, whatever comes in', () => {
  test('a letter of ours quoted by any known program leaves the same new text', () => {
    fc.assert(
      fc.property(reply, fc.constantFrom(...Object.keys(LAYOUTS)), fc.boolean(), (top, name, known) => {
        const body = LAYOUTS[name]?.(top) ?? '';
        const split = replyText({ text: body, html: null }, known ? LETTER : null);
        expect(split.newText).toBe(top);
        expect(split.quotedText).toContain('请回复“不同意”');
      }),
      { numRuns: 500 },
    );
  });

  test('no word of a body is lost', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, known) => {
        const split = replyText({ text, html: null }, known ? LETTER : null);
        const forwarded = split.forwarded?.text ?? '';
        const kept = letters([split.newText, split.quotedText, split.signature, forwarded].join('\n'));
        for (const [sign, count] of letters(text)) expect(kept.get(sign) ?? 0).toBeGreaterThanOrEqual(count);
      }),
      { numRuns: 500 },
    );
  });

  test('reading the new text again gives the same new text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { newText } = replyText({ text, html: null });
        expect(replyText({ text: newText, html: null }).newText).toBe(newText);
      }),
      { numRuns: 500 },
    );
  });

  test('every answer in `inline` is part of the new text', () => {
    fc.assert(
      fc.property(tangle, (text) => {
        const split = replyText({ text, html: null });
        for (const { answer } of split.inline) expect(split.newText).toContain(answer);
      }),
      { numRuns: 300 },
    );
  });

  test('no word of an HTML body is lost, and none inside a quoting element is new', () => {
    const piece = fc.constantFrom(
      '<div>甲</div>',
      '<p>hello</p>',
      '<blockquote type="cite"><p>Q</p></blockquote>',
      '<blockquote><div>Q<blockquote>Q</blockquote>Q</div></blockquote>',
      '<div class="gmail_quote">Q</div>',
      '<div class="gmail_quote"><div class="gmail_attr">Q</div><blockquote class="gmail_quote">Q</blockquote></div>',
      '<div class="yahoo_quoted">Q<div>Q</div></div>',
      '<table><tr><td>乙<blockquote>Q</blockquote></td><td>丙</td></tr></table>',
      '<p>Regards,<br>Bob</p>',
      '<br>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const html = pieces.join('');
        const split = replyText({ text: '', html });
        expect(split.newText).not.toContain('Q');
        const kept = letters([split.newText, split.quotedText, split.signature].join('\n'));
        for (const [sign, count] of letters(htmlToText(html)))
          expect(kept.get(sign) ?? 0).toBeGreaterThanOrEqual(count);
      }),
      { numRuns: 300 },
    );
  });

  test('no body, text or HTML, makes it throw', () => {
    const html = fc
      .array(
        fc.constantFrom(
          '<div>',
          '</div>',
          '<blockquote>',
          '</p>',
          '<p',
          '&nbsp;',
          'a',
          '<!--',
          '"',
          '>',
          '\ue0a0',
        ),
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        anyText,
        fc.option(fc.oneof(html, fc.string())),
        fc.option(fc.string()),
        (text, page, letter) => {
          const split = replyText({ text, html: page }, letter);
          expect(split.confidence).toBeGreaterThanOrEqual(0);
          expect(split.confidence).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 500 },
    );
  });
});
