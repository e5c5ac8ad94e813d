import { describe, expect, test } from 'vitest';
import { replyText } from '../../worker/inbox/reply-text/reply-text.ts';

function split(text: string, subject?: string) {
  return replyText(subject === undefined ? { text, html: null } : { text, html: null, subject });
}

function splitHtml(html: string) {
  return replyText({ text: '', html });
}

const ASK = '请回复 确认 或 不同意';
const QUOTED = `> 1. 首页改版\n> 2. 登录方式\n> ${ASK}`;

describe('what stands below a quote marker is not the client speaking', () => {
  const markers = [
    '------------------ 原始邮件 ------------------',
    '------------------\u00a0原始邮件\u00a0------------------',
    '------------------ Original ------------------',
    '---原始邮件---\n发件人："星河"<pm@example.com>',
    '---- 回复的原邮件 ----\n| 发件人 | 星河<pm@example.com> |',
    '-----邮件原件-----\n发件人: 星河',
    '----邮件原文----\n发件人："星河" <pm@example.com>',
    '----------回复的邮件信息----------\n星河<pm@example.com> 在 2026年3月2日 10:00 写道：',
    '-----Original Message-----',
    '-------- Ursprüngliche Nachricht --------',
    "-----Message d'origine-----",
    '-----元のメッセージ-----',
    '在 2026-03-02 10:00:00，"星河" <pm@example.com> 写道：',
    '星河 <pm@example.com> 于2026年3月2日周一 10:00写道：',
    '星河 <pm@example.com>\n于2026年3月2日周一 10:00写道：',
    '星河 於 2026年3月2日 週一 上午10:00 寫道：',
    'On Mon, Mar 2, 2026 at 10:00 AM Galaxy <pm@example.com> wrote:',
    'On Mon, Mar 2, 2026 at 10:00 AM Galaxy project <\npm@example.com>\nwrote:',
    '---- On Mon, 02 Mar 2026 10:00:00 +0000 Galaxy <pm@example.com> wrote ----',
    'Am 02.03.2026 um 10:00 schrieb Galaxy:',
    'Le 2 mars 2026 à 10:00, Galaxy <pm@example.com> a écrit :',
    'pon., 2 mar 2026 o 10:00 Galaxy <pm@example.com> napisał(a):',
    '2026年3月2日(月) 10:00 Galaxy <pm@example.com>:',
    '2026년 3월 2일 (월) 오전 10:00, Galaxy <pm@example.com>님이 작성:',
    '发件人： 星河 <pm@example.com>\n发送时间： 2026年3月2日 10:00\n收件人： 王总\n主题： 需求确认',
    '*发件人:* 星河\n*发送时间:* 2026年3月2日 10:00\n*收件人:* 王总\n*主题:* 需求确认',
    '【发件人】星河 <pm@example.com>\n【发送时间】2026年3月2日 10:00',
    '寄件者: 星河 <pm@example.com>\n寄件日期: 2026年3月2日\n收件者: 王\n主旨: 確認',
    'From: Galaxy <pm@example.com>\nSent: Monday, March 2, 2026 10:00 AM\nTo: Wang\nSubject: Sign-off',
    'From: pm@example.com Date: Mon, 2 Mar 2026 10:00:00 +0000 Subject: Sign-off',
    '________________________________\nVon: Galaxy\nGesendet: Montag, 2. März 2026 10:00\nAn: Wang\nBetreff: x',
    '##- Please type your reply above this line -##',
    '=====\n回复内容请写在此线上方\n=====',
  ];
  test.each(markers)('"%s"', (marker) => {
    for (const text of [
      `还没看完，周五再说。\n\n${marker}\n\n${ASK}\n`,
      `还没看完，周五再说。\n\n${marker}\n\n${QUOTED}\n`,
    ]) {
      const parts = split(text);
      expect(parts.newText).toBe('还没看完，周五再说。');
      expect(parts.quotedText).toContain(ASK);
    }
  });

  test('a mail that holds nothing but a quote says nothing new', () => {
    expect(split(`${QUOTED}\n`).newText).toBe('');
    expect(split(`在 2026-03-02 10:00:00，星河 写道：\n${QUOTED}`).newText).toBe('');
  });

  test('a tail that a wrap cut off its quoted line stays quoted', () => {
    const parts = split(
      'No.\n\n> If you agree to all of the points above, please reply with the single word\nCONFIRM\n> or with REJECT.\n',
    );
    expect(parts.newText).toBe('No.');
  });

  test('the old mail below a device line is quoted, even without any marker', () => {
    const parts = split(`先不定。\n\n发自我的iPhone\n\n${ASK}`);
    expect(parts.newText).toBe('先不定。');
    expect(parts.confidence).toBeLessThan(0.8);
  });

  test('initials before the quote mark are a quote mark', () => {
    expect(split('No.\n\nGX> reply CONFIRM\nGX> or REJECT').newText).toBe('No.');
  });

  test('a quote mark behind an invisible sign is a quote mark', () => {
    expect(split('No.\n\n\ufeff> reply CONFIRM\n\u200b> or REJECT').newText).toBe('No.');
  });

  test('a reply on the same line as the attribution is kept without it', () => {
    expect(split('ok On Mon, Mar 2, 2026 at 10:00 AM, pm@example.com wrote:\n> x').newText).toBe('ok');
  });
});

describe('what only looks like a marker is the client speaking', () => {
  test.each([
    '昨天小李在他的邮件里写道：\n首页不用改。',
    'On Monday we meet.\nHere is what Bob wrote:\nthe plan',
    'From: the whole team\nThanks for everything\nSent: with love',
    'The phrase ---- 回复的原邮件 ---- is part of my text.',
    '主题：需求评审会\n日期：2026-03-05\n地点：三楼会议室',
    'On 3 March 2026 at 10:00 the files we sent:\n- a.doc',
    '2026年3月2日 10:00 会议纪要：\n1. 同意\n2. 不同意',
    'Points:\n\n----\n\n1. one\n\n----\n\n2. two',
    'Dates:\n2026-01-15 14:30:25\n15.01.2024 14:30\nJan 15, 2024 at 14:30',
    'The notice was sent from my iPhone app to all users.',
    'Sent from my desk, is much easier than my mobile phone.',
    '联系人：赵六\n电话：138 0013 8000',
    '请在附件里删除第2条，并把收件人改成张三，禁止转发给别人。',
    'Please treat this message as confidential and delete the attachment. We agree.',
  ])('%s', (text) => {
    expect(split(text).newText).toBe(text);
  });

  test('a paragraph indented with Gmail is the writer’s own', () => {
    const html =
      '<div>如下：</div><blockquote style="margin:0 0 0 40px;border:none;padding:0px"><div>第二条不行</div></blockquote>';
    expect(splitHtml(html).newText).toContain('第二条不行');
  });
});

describe('answers between quoted lines', () => {
  test('each is paired with the quoted line above it, and all together are the new text', () => {
    const parts = split('> 1. 首页改版\n可以\n> 2. 登录方式\n不行，要微信登录\n');
    expect(parts.inline).toEqual([
      { question: '1. 首页改版', answer: '可以' },
      { question: '2. 登录方式', answer: '不行，要微信登录' },
    ]);
    expect(parts.newText).toBe('可以\n\n不行，要微信登录');
  });

  test('an answer keeps its question across blank lines', () => {
    const parts = split('See below.\n\n> 1. Home page?\n> \n\nYes.\n\n> 2. Sign-in?\n\nNo.\n\n> Galaxy');
    expect(parts.inline).toEqual([
      { question: '1. Home page?', answer: 'Yes.' },
      { question: '2. Sign-in?', answer: 'No.' },
    ]);
    expect(parts.newText).toBe('See below.\n\nYes.\n\nNo.');
  });

  test('text below a whole quoted letter answers no single line', () => {
    const parts = split(`On 02/03/2026 10:00, Galaxy wrote:\n${QUOTED}\n> a\n> b\n\n四月再说。`);
    expect(parts.newText).toBe('四月再说。');
    expect(parts.inline).toEqual([]);
  });

  test('a reply that points below a quote without marks makes a person look', () => {
    const parts = split(
      `我的意见见下文红字。\n\n发件人: 星河 <pm@example.com>\n发送时间: 2026年3月2日\n\n${ASK}`,
    );
    expect(parts.confidence).toBeLessThan(0.5);
  });
});

describe('signatures are set beside the new text', () => {
  test.each([
    ['好的。\n\n此致\n敬礼！\n\n张三\n2026年3月2日', '好的。'],
    ['好的。\n\n祝好\n张三', '好的。'],
    ['好的。\n\n顺颂商祺！\n\n张三\n产品经理\n某某科技有限公司\n手机：13800138000', '好的。'],
    ['好的。\n\n张三\n产品经理\n某某科技有限公司\n电话：010-88886666', '好的。'],
    ['好的。\n\n张三 | 信息部 | 13800138000', '好的。'],
    ['好的。\n\n发自我的企业微信', '好的。'],
    ['好的。\n\n来自我的华为手机', '好的。'],
    ['Fine.\n-- \nHelen', 'Fine.'],
    ['Fine.\n\nBest regards,\n\nHelen Baker\nHead of Digital\n+44 20 7946 0000', 'Fine.'],
    ['Fine.\n\nThanks!\n\nHelen Baker\n+44 20 7946 0000', 'Fine.'],
    ['Fine.\n\nSent from my Verizon Wireless BlackBerry', 'Fine.'],
    ['Fine.\n\nGet Outlook for iOS<https://aka.ms/o0ukef>', 'Fine.'],
    ['Passt.\n\nMit freundlichen Grüßen\n\nJens Weber\nHauptstr. 1\n10115 Berlin', 'Passt.'],
    ['了解しました。\n\n--\n株式会社サンプル\n田中太郎\nTEL: 03-1234-5678', '了解しました。'],
    ['好的\n\n本邮件及其附件含有保密信息，仅限于收件人使用，禁止任何其他人使用。', '好的'],
    [
      'OK\n\nThis e-mail and its attachments are confidential. If you are not the intended recipient, delete it.',
      'OK',
    ],
  ])('%s', (text, newText) => {
    const parts = split(text);
    expect(parts.newText).toBe(newText);
    expect(parts.signature).not.toBe('');
  });

  test.each([
    '同意。\n\n祝好\n另外第三条请改成周五',
    '同意\n——\n不过第三条请改',
    'OK.\n\nKind regards,\nHelen\n\nitem 3: no',
    'Please hurry.\nThanks!',
    '请尽快安排。\n谢谢！',
  ])('words that say something stay, below a closing too: %s', (text) => {
    expect(split(text).newText).toBe(text);
  });

  test('a postscript below the signature is new text again', () => {
    const parts = split('Fine.\n\nBest regards,\nHelen\n\nPS: item 3 is wrong');
    expect(parts.newText).toBe('Fine.\n\nPS: item 3 is wrong');
    expect(parts.signature).toContain('Helen');
  });
});

describe('a forward keeps its inner mail as a part of its own', () => {
  test.each([
    '---------- Forwarded message ---------\nFrom: Li Ming <liming@example.com>\nDate: Sun, Mar 1, 2026\nSubject: Search\n\nToo small.',
    'Begin forwarded message:\n\n> From: Li Ming <liming@example.com>\n> Date: Sun, Mar 1, 2026\n> Subject: Search\n> \n> Too small.',
    '-------- 转发邮件信息 --------\n发件人："Li Ming" <liming@example.com>\n发送日期：Sun, Mar 1, 2026\n主题：Search\n\nToo small.',
    '开始转发的邮件：\n\n发件人: Li Ming <liming@example.com>\n日期: Sun, Mar 1, 2026\n主题: Search\n\nToo small.',
  ])('%s', (inner) => {
    const parts = split(`请处理。\n\n${inner}`);
    expect(parts.newText).toBe('请处理。');
    expect(parts.forwarded).toEqual({
      from: { name: 'Li Ming', address: 'liming@example.com' },
      subject: 'Search',
      date: 'Sun, Mar 1, 2026',
      text: 'Too small.',
    });
  });

  test('the same Outlook header is a forward below FW: and a quote below RE:', () => {
    const body =
      '请看。\n\n发件人: 李明 <liming@example.com>\n发送时间: 2026年3月1日 9:12\n收件人: 王\n主题: 首页\n\n搜索框太小';
    expect(split(body, '转发: 首页').forwarded?.text).toBe('搜索框太小');
    expect(split(body, '回复: 首页').forwarded).toBeNull();
    expect(split(body, '回复: 首页').quotedText).toContain('搜索框太小');
  });

  test('a forward inside a quote is part of the quote', () => {
    expect(
      split('No.\n\n> On Mar 1, 2026, Bob <b@example.com> wrote:\n> Begin forwarded message:\n> x').forwarded,
    ).toBeNull();
  });
});

describe('HTML quotes are told by the elements mail programs put around them', () => {
  const letter = `<p>1. 首页改版</p><p>${ASK}</p>`;
  test.each([
    ['Gmail', `<div class="gmail_quote"><blockquote class="gmail_quote">${letter}</blockquote></div>`],
    [
      'Gmail, unknown language',
      `<div class="gmail_attr">Galaxy skribis</div><blockquote>${letter}</blockquote>`,
    ],
    [
      'Outlook',
      `<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">x</div>${letter}`,
    ],
    ['Outlook on the web', `<div id="appendonsend"></div><hr><div id="divRplyFwdMsg">x</div>${letter}`],
    ['copied Outlook on the web', `<div id="x_divRplyFwdMsg">x</div>${letter}`],
    ['new Outlook', `<div id="mail-editor-reference-message-container">${letter}</div>`],
    ['QQ', `<div><includetail>${letter}</includetail></div>`],
    ['QQ box', `<div class="qmbox">${letter}</div>`],
    ['163', `<div id="isReplyContent">${letter}</div>`],
    ['网易邮箱大师', `<div class="ntes-mailmaster-quote">${letter}</div>`],
    ['飞书', `<div class="lark-mail-quote">${letter}</div>`],
    ['Apple', `<blockquote type="cite">${letter}</blockquote>`],
    ['Thunderbird', `<div class="moz-cite-prefix">?</div><blockquote type="cite">${letter}</blockquote>`],
    ['Yahoo', `<div class="ydp1yahoo_quoted">${letter}</div>`],
    ['Zoho', `<div class="zmail_extra">${letter}</div>`],
    ['Proton', `<div class="protonmail_quote">${letter}</div>`],
    ['GMX', `<div name="quote">${letter}</div>`],
  ])('%s', (_program, quote) => {
    const parts = splitHtml(`<div>还没看完。</div>${quote}`);
    expect(parts.newText).toBe('还没看完。');
    expect(parts.quotedText).toContain(ASK);
  });

  test('a QQ box around the whole mail is looked through', () => {
    const parts = splitHtml(
      `<div class="qmbox"><div>还没看完。</div><div>------------------&nbsp;原始邮件&nbsp;------------------</div>${letter}</div>`,
    );
    expect(parts.newText).toBe('还没看完。');
  });

  test('a quote stays a quote when the text around it has no size', () => {
    const html = `<div style="font-size:0"><div style="font-size:14px">还没看完。</div><blockquote style="font-size:14px">${letter}</blockquote></div>`;
    expect(splitHtml(html).newText).toBe('还没看完。');
  });

  test('what is hidden is not the client speaking', () => {
    expect(splitHtml('<div style="display:none">确认</div><div>还没看完。</div>').newText).toBe('还没看完。');
  });

  test('text and HTML that agree are surer than text and HTML that differ', () => {
    const html = `<div>还没看完。</div><blockquote>${letter}</blockquote>`;
    const same = replyText({ text: `还没看完。\n\n> ${ASK}`, html });
    const other = replyText({ text: '确认', html });
    expect(same.confidence).toBeGreaterThan(other.confidence);
    expect(other.newText).toBe('还没看完。');
  });

  test('where the HTML lost the quote, the text body that kept it is believed', () => {
    const html = `<p>还没看完。</p><p>${ASK}</p>`;
    expect(replyText({ text: `还没看完。\n\n> ${ASK}`, html }).newText).toBe('还没看完。');
  });
});

describe('what reads like a banner, a printed header or a signature, but is the client speaking, stays', () => {
  test.each([
    '注意：外部邮箱收不到通知，请先修这个。',
    '外部邮件接口请谨慎上线。',
    'External email notifications do not work. Caution is needed before we approve.',
    '张三 <zhang@client.example>\n2026-03-01 10:20\n收件人要改成他。',
    '测试结果如下：\n\n----------\n首页\n产品页\n价格页',
    '请把下面三项放在页脚：\n1. 电话\n2. 地址\n3. 邮箱',
  ])('%s', (text) => {
    expect(replyText({ text, html: null }).newText).toBe(text);
  });
});

describe('printed headers in words no table knows', () => {
  test('a label of a newer program among known ones does not end the header', () => {
    const text = `第二条不行。\n\n发件人: 项目组\n投递时刻: 2026年3月1日 10:20\n收件人: 王芳\n主题: 验收\n\n${ASK}`;
    expect(replyText({ text, html: null, subject: '回复: 验收' }).newText).toBe('第二条不行。');
  });

  test('a header that was not understood asks for a person', () => {
    const text = `第二条不行。\n\n发件人: 项目组\n——\n收件人: 王芳\n——\n主题: 验收\n\n${ASK}`;
    expect(replyText({ text, html: null, subject: '回复: 验收' }).confidence).toBeLessThan(0.5);
  });

  test('the rule above the header of a forward is nobody’s text', () => {
    const text = `请看\n\n------------------------------\n发件人：供应商<a@b.example>\n日　期：2026年03月01日 10:20\n收件人：王芳<w@c.example>\n主　题：报价\n\n报价 10 万`;
    const split = replyText({ text, html: null, subject: '转发：报价' });
    expect(split.newText).toBe('请看');
    expect(split.forwarded?.from?.address).toBe('a@b.example');
  });
});
