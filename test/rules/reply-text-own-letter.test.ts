import { describe, expect, test } from 'vitest';
import { htmlToText } from '../../worker/inbox/html-text.ts';
import { replyText } from '../../worker/inbox/reply-text/reply-text.ts';

const LETTER = `王总，您好：

以下需求已整理完毕，请您确认：

1. 首页改版：新版首页在 3 月 20 日前上线，含搜索与登录入口。
2. 登录方式：支持手机号验证码登录，暂不支持微信登录。
3. 报表导出：每周一上午自动发送 Excel 报表到指定邮箱。

如同意，请回复“确认”；如不同意，请回复“不同意”并说明原因。
也可以直接点下面的按钮：

确认
不同意

星河项目组`;

const ENGLISH = `Dear Ms Baker,

Please confirm the requirements below:

1. Home page: the new home page goes live by 20 March, with search and sign-in.
2. Sign-in: by code sent to the phone; no social sign-in for now.

If you agree, reply CONFIRM. If you do not agree, reply REJECT and say why.

The Galaxy project team`;

function everyLine(text: string, change: (line: string) => string): string {
  return text.split('\n').map(change).join('\n');
}

function wrapped(text: string, width: number): string {
  return everyLine(text, (line) => line.match(new RegExp(`.{1,${width}}`, 'gu'))?.join('\n') ?? '');
}

function fullWidth(text: string): string {
  return text.replace(/[0-9A-Za-z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

const CHANGES: Record<string, (text: string) => string> = {
  'as it was': (text) => text,
  'wrapped at 20 characters': (text) => wrapped(text, 20),
  'wrapped at 33 characters': (text) => wrapped(text, 33),
  'without blank lines': (text) => text.replace(/\n+/g, '\n'),
  'run into one line': (text) => text.replace(/\n+/g, ' '),
  'with half-width punctuation': (text) =>
    text.replace(/，/g, ',').replace(/：/g, ':').replace(/；/g, ';').replace(/[“”]/g, '"'),
  'with full-width letters and digits': fullWidth,
  'with no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
  'with zero-width signs': (text) => text.replaceAll('，', '\u200b，\ufeff'),
  'behind bars': (text) => everyLine(text, (line) => `| ${line}`),
  indented: (text) => everyLine(text, (line) => `\t${line}`),
  'in capitals': (text) => text.toUpperCase(),
  'without its greeting': (text) => text.slice(text.indexOf('\n') + 1),
  'with stars for bold': (text) => text.replace(/^(\d\. )([^：:]*)/gm, '$1*$2*'),
};

describe('our own words never pass for a client decision', () => {
  for (const [name, change] of Object.entries(CHANGES)) {
    test(`our letter without any marker, ${name}, is quoted`, () => {
      for (const [letter, top] of [
        [LETTER, '第二条再改改，先不要上线。'],
        [ENGLISH, 'Item 2 is not what we agreed.'],
      ] as const) {
        const split = replyText({ text: `${top}\n\n${change(letter)}`, html: null }, letter);
        expect(split.newText).toBe(top);
        expect(split.quotedText).not.toBe('');
      }
    });
  }

  test('our letter in an HTML body without any quoting element is quoted', () => {
    const html = `<p>先不要上线。</p>${LETTER.split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}`;
    expect(replyText({ text: '', html }, LETTER).newText).toBe('先不要上线。');
  });

  test('the phrase we asked for, sent alone, is the client speaking', () => {
    for (const phrase of ['确认', '不同意', '如同意，请回复“确认”。']) {
      expect(replyText({ text: phrase, html: null }, LETTER).newText).toBe(phrase);
    }
    expect(replyText({ text: 'CONFIRM', html: null }, ENGLISH).newText).toBe('CONFIRM');
  });

  test('the phrase we asked for stands, also when a button of the same name follows in our unmarked letter', () => {
    const split = replyText({ text: `确认\n\n${LETTER}`, html: null }, LETTER);
    expect(split.newText).toBe('确认');
  });

  test('answers typed between our unmarked lines are told from them, and a person looks', () => {
    const body = LETTER.replace('登录入口。', '登录入口。\n可以').replace('微信登录。', '微信登录。\n不行');
    const split = replyText({ text: body, html: null }, LETTER);
    expect(split.newText).toBe('可以\n\n不行');
    expect(split.inline.map(({ answer }) => answer)).toEqual(['可以', '不行']);
    expect(split.confidence).toBeLessThan(0.5);
  });

  test('a word of ours below our letter and without any marker is not taken for an answer', () => {
    const split = replyText({ text: `${LETTER}\n\n确认`, html: null }, LETTER);
    expect(split.newText).toBe('');
    expect(split.confidence).toBeLessThan(0.5);
  });

  test('text changed inside our unmarked letter below an empty answer makes a person look', () => {
    const text = `见下\n\n发件人: 星河 <pm@galaxy.example>\n发送时间: 2026年3月2日 10:00\n\n${LETTER.replace('暂不支持微信登录', '必须支持微信登录，请修改')}`;
    const split = replyText({ text, html: null }, LETTER);
    expect(split.newText).toBe('见下');
    expect(split.confidence).toBeLessThan(0.5);
  });

  test('a button of our HTML letter is ours when both twins of the letter are known', () => {
    const page = `<p>1. 首页改版：新版首页在 3 月 20 日前上线，含搜索与登录入口。</p><p>点击按钮会打开一封写好的回复，发送即可。</p><table><tr><td><a href="mailto:pm@galaxy.example?subject=x">我要修改</a></td></tr></table><p>请您在 3月6日 前答复，没有收到答复不会当作您已同意。</p>`;
    const split = replyText(
      { text: '', html: `<div>确认 全部</div>${page}` },
      `${LETTER}\n\n${htmlToText(page)}`,
    );
    expect(split.newText).toBe('确认 全部');
    expect(split.confidence).toBeGreaterThan(0.5);
  });

  test('another wording in our HTML letter does not make every answer doubtful', () => {
    const page =
      '<p>点击按钮会打开一封写好的回复，发送即可；也可以直接回复本邮件，写下其中一行。</p><a href="mailto:pm@galaxy.example?subject=x">我要修改</a>';
    const body = LETTER.split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('');
    const quoted = body.replace('<p>确认</p>', `${page}<p>确认</p>`);
    const html = `<p>确认 全部</p><div>------------------&nbsp;原始邮件&nbsp;------------------</div>${quoted}`;
    const split = replyText({ text: '', html }, LETTER);
    expect(split.newText).toBe('确认 全部');
    expect(split.confidence).toBeGreaterThan(0.5);
  });

  test('a client who shares words with our letter keeps every sentence', () => {
    const own = '首页改版我们没意见，登录方式希望支持微信登录，报表导出改成每月一次，请先不要上线。';
    expect(replyText({ text: own, html: null }, LETTER).newText).toBe(own);
  });
});
