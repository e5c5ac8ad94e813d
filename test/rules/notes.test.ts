import { describe, expect, it } from 'vitest';
import { editNotes } from '../../worker/inbox/notes/edit.ts';
import { extractNotes } from '../../worker/inbox/notes/extract.ts';
import { type Extraction, numberedNotes } from '../../worker/inbox/notes/extraction.ts';

const people = [
  { name: '王芳', address: 'wang@client.test' },
  { name: '李强', address: 'li@agency.test' },
  { name: '张晓伟', address: 'zhang@agency.test' },
  { name: 'Tom Baker', address: 'tom@client.test' },
  { name: 'Amy Lee', address: 'amy@agency.test' },
];
/** A Tuesday. */
const today = '2026-11-24';
const zh = (text: string) => extractNotes(text, { language: 'zh', today, people });
const en = (text: string) => extractNotes(text, { language: 'en', today, people });
const any = (text: string) => (/\p{sc=Han}/u.test(text) ? zh(text) : en(text));
const kinds = (found: Extraction) => ({
  requirements: found.requirements.map((each) => each.statement),
  decisions: found.decisions.map((each) => each.statement),
  actions: found.actions.map((each) => [each.what, each.owner, each.due]),
  questions: found.questions.map((each) => each.question),
});
const nothing = { requirements: [], decisions: [], actions: [], questions: [] };

describe('who shall do what by when', () => {
  it.each([
    ['@王芳 周五前提供公司 logo', '提供公司 logo', '王芳', '2026-11-27'],
    ['王芳周五前把产品图片发过来', '把产品图片发过来', '王芳', '2026-11-27'],
    ['请李强明天整理报价单', '整理报价单', '李强', '2026-11-25'],
    ['由张工负责服务器迁移', '服务器迁移', '张晓伟', null],
    ['小王12月5日前确认文案', '确认文案', '王芳', '2026-12-05'],
    ['@李強 月底前提交測試報告', '提交測試報告', '李强', '2026-11-30'],
    ['晓伟会在下周三之前完成接口联调', '完成接口联调', '张晓伟', '2026-12-02'],
    ['王芳3天内反馈设计稿意见', '反馈设计稿意见', '王芳', '2026-11-27'],
    ['@陈总 本周内签合同附件', '签合同附件', '陈总', '2026-11-27'],
    ['Tom to send the logo by 5 Dec', 'send the logo', 'Tom Baker', '2026-12-05'],
    [
      'Amy Lee will check the hosting costs before Friday.',
      'check the hosting costs',
      'Amy Lee',
      '2026-11-27',
    ],
    [
      '@Amy please book the room for the workshop by tomorrow',
      'book the room for the workshop',
      'Amy Lee',
      '2026-11-25',
    ],
    ['Peter to draft the contract by 12 December', 'draft the contract', 'Peter', '2026-12-12'],
    [
      'Tom should provide the price list by the end of the month',
      'provide the price list',
      'Tom Baker',
      '2026-11-30',
    ],
    ['Amy to update the sitemap', 'update the sitemap', 'Amy Lee', null],
    ['Tom, can you send us the photos by Thursday?', 'send us the photos', 'Tom Baker', '2026-11-26'],
  ])('%s', (text, what, owner, due) => {
    const found = any(text);
    expect(found.actions).toEqual([{ what, owner, due, words: text }]);
    expect(found.rest).toEqual([]);
  });
});

describe('what was agreed', () => {
  it.each([
    ['我们确定了首页用深蓝色。', '首页用深蓝色。'],
    ['会上决定，第一期不做 App。', '第一期不做 App。'],
    ['客户确认首页采用三栏布局', '客户确认首页采用三栏布局'],
    ['双方达成一致：验收以测试报告为准', '验收以测试报告为准'],
    ['上线时间就定在12月20日', '上线时间就定在12月20日'],
    ['最後統一用微信登錄', '最後統一用微信登錄'],
    ['We agreed that the shop opens on 15 December.', 'the shop opens on 15 December.'],
    ['It was decided to drop the blog.', 'drop the blog.'],
    ['Decision: German first, English later', 'German first, English later'],
    ["We'll go with the blue layout.", "We'll go with the blue layout."],
    ['The client agreed to host the site herself.', 'host the site herself.'],
  ])('%s', (text, statement) => {
    const found = any(text);
    expect(found.decisions.map((each) => each.statement)).toEqual([statement]);
    expect(found.decisions[0]?.words).toBe(text.replace(/^Decision: /, ''));
  });
});

describe('what the product shall do', () => {
  it.each([
    '会员中心需要能导出消费记录',
    '首页轮播图要支持视频',
    '希望你们增加一个预约功能',
    '系统必须保留三年的日志',
    '用戶應該可以用微信登錄',
    '把首页的按钮改成橙色',
    '订单列表加个筛选',
    'Please add a filter to the order list.',
    'Tom wants the booking form to ask for the phone number.',
    'The site must support German and English.',
    'Users should be able to pay by invoice.',
    'We need a calendar on the start page.',
    "We'd like the order list to show the customer number, so we want an extra column.",
  ])('%s', (text) => {
    const found = any(text);
    expect(found.requirements.map((each) => each.words)).toEqual([text]);
    expect(found.requirements[0]?.title).not.toBe('');
  });
});

describe('what stays open', () => {
  it.each([
    '视频最长多少秒？',
    '发票抬头还没确定',
    '是否需要英文版？',
    'What about the newsletter?',
    'Who hosts the pictures?',
    'The colour of the button is still open.',
  ])('%s', (text) => expect(kinds(any(text))).toEqual({ ...nothing, questions: [text] }));
});

describe('what is unclear is left to the PM', () => {
  it.each([
    '大家讨论了首页的风格',
    '好的，收到',
    '我觉得蓝色好看一点',
    '下次再开个会聊一下',
    '需要先确定预算才能往下走',
    '王芳已经把图片发了',
    '这个我再想想',
    '我们周四开会',
    '在吗？',
    '我先想想',
    '请把培训时间定在下午',
    '同事都说好',
    '合同约定驻点两人，长期只有一人',
    '电话系统的供应商周六来',
    'Happy to talk about the layout.',
    'As to the price, no opinion.',
    'I will be out until Friday.',
    'Let me check and come back.',
    'Everything stays as it was agreed.',
    'We need the contract by tomorrow.',
    'It was nice to talk to everyone.',
    'We have not agreed on the price.',
    'Tom sent the logo yesterday.',
    'We talked about the shop at length.',
    'Customers to date have been patient.',
    'If we decide to go with blue, the logo changes.',
    'Sounds good',
    'We need to agree on the colours first.',
  ])('%s', (text) => expect(kinds(any(text))).toEqual(nothing));
});

describe('headings steer', () => {
  it('minutes under Chinese headings are sorted as they are headed', () => {
    const found = zh(`项目周会纪要
时间：2026年11月24日
参会人员：王芳、李强、张晓伟

一、需求
1. 商品详情页展示库存
2. 订单列表按门店筛选
【决议】
- 一期不做积分商城
- 支付只接微信
待办事项：
- 提供门店清单（王芳，11月27日）
- 李强：更新排期，周五前
- 首页设计稿 | 张晓伟 | 12月1日
遗留问题
- 短信通道由谁采购`);
    expect(kinds(found)).toEqual({
      requirements: ['商品详情页展示库存', '订单列表按门店筛选'],
      decisions: ['一期不做积分商城', '支付只接微信'],
      actions: [
        ['提供门店清单', '王芳', '2026-11-27'],
        ['更新排期', '李强', '2026-11-27'],
        ['首页设计稿', '张晓伟', '2026-12-01'],
      ],
      questions: ['短信通道由谁采购'],
    });
    expect(found.rest).toContain('项目周会纪要');
  });

  it('minutes under English headings are sorted as they are headed', () => {
    const found = en(`Steering call 24 November
Attendees: Tom, Amy

## Decisions
1. No app in phase one
2. Hosting stays with the client

## Requirements
* Contact form with file upload
* Search across the catalogue

## Action items
- Amy: update the plan (due 1 Dec)
- Send the wine list – Owner: Tom – due: 27 Nov
- check the domain | Tom | 2 Dec

## Open questions
- Which payment provider`);
    expect(kinds(found)).toEqual({
      requirements: ['Contact form with file upload', 'Search across the catalogue'],
      decisions: ['No app in phase one', 'Hosting stays with the client'],
      actions: [
        ['update the plan', 'Amy Lee', '2026-12-01'],
        ['Send the wine list', 'Tom Baker', '2026-11-27'],
        ['check the domain', 'Tom Baker', '2026-12-02'],
      ],
      questions: ['Which payment provider'],
    });
  });

  it('nothing is read from the list of attendees and the agenda', () => {
    const found = en(
      'Agenda\n- The site must be discussed\n- Tom to present by Friday\nDecisions\n- Blue it is',
    );
    expect(kinds(found)).toEqual({ ...nothing, decisions: ['Blue it is'] });
    expect(found.rest).toHaveLength(2);
  });
});

describe('a pasted chat', () => {
  it.each([
    ['WeChat', '王芳 10:32\n首页要支持视频\n李强 10:33\n我周五前给你报价'],
    ['Teams', '[10:32] 王芳: 首页要支持视频\n[10:33] 李强: 我周五前给你报价'],
    [
      'DingTalk with dates',
      '王芳 2026-11-24 10:32:05\n首页要支持视频\n李强(项目组) 2026-11-24 10:33:10\n我周五前给你报价',
    ],
    ['names alone', '王芳：首页要支持视频\n李强：我周五前给你报价'],
  ])('as %s prints it tells who spoke', (_, text) => {
    const found = zh(text);
    expect(kinds(found)).toEqual({
      ...nothing,
      requirements: ['首页要支持视频'],
      actions: [['给你报价', '李强', '2026-11-27']],
    });
  });

  it('“tomorrow” counts from the day it was said', () => {
    expect(zh('李强 2026/11/20 10:32\n我明天把合同发给你').actions[0]?.due).toBe('2026-11-21');
  });

  it('of sixty lines only what is clear is drafted, and nothing is lost', () => {
    const found = zh(LONG_CHAT);
    expect(kinds(found)).toEqual({
      requirements: [
        '会员中心需要能导出消费记录',
        '订单列表要能按门店筛选',
        '系统必须支持微信登录',
        '首页轮播图要支持视频',
      ],
      decisions: ['颜色最终定为深蓝色', '一期不做 App', '上线时间就定在12月20日'],
      actions: [
        ['给你报价', '李强', '2026-11-27'],
        ['把测试环境搭好', '张晓伟', '2026-11-25'],
        ['提供门店清单', '王芳', '2026-11-30'],
        ['把会议纪要发给大家', '李强', '2026-11-24'],
      ],
      questions: ['视频最长多少秒？', '短信费用谁出？', '英文版要不要做还没确定', '老会员的数据能导进来吗？'],
    });
    expect(found.rest.length).toBeGreaterThan(15);
  });
});

it('every item keeps the words it came from', () => {
  const found = zh(LONG_CHAT);
  for (const { item } of numberedNotes(found)) expect(LONG_CHAT).toContain(item.words);
  for (const words of found.rest) expect(LONG_CHAT).toContain(words);
});

it('a sentence a mail program has broken is read as one', () => {
  const text =
    'At the end of the call we all agreed that the order confirmation\ngoes out in both languages.';
  expect(en(text).decisions.map((each) => each.words)).toEqual([text]);
});

it('one sentence may give tasks to two people', () => {
  const found = en(
    'Amy will check the slow search until Thursday, and Tom to send the price list by 1 December.',
  );
  expect(kinds(found).actions).toEqual([
    ['check the slow search', 'Amy Lee', '2026-11-26'],
    ['send the price list', 'Tom Baker', '2026-12-01'],
  ]);
  expect(kinds(zh('李强周三前搭测试环境，王芳周五前提供门店清单')).actions).toEqual([
    ['搭测试环境', '李强', '2026-11-25'],
    ['提供门店清单', '王芳', '2026-11-27'],
  ]);
});

it('the head of a table of tasks is no task', () => {
  const found = zh('待办\n| 事项 | 负责人 | 截止 |\n|---|---|---|\n| 出报价 | 李强 | 11月27日 |');
  expect(kinds(found)).toEqual({ ...nothing, actions: [['出报价', '李强', '2026-11-27']] });
});

it('two people of one surname are not mistaken for one another', () => {
  const twins = [...people, { name: '王磊', address: 'lei@client.test' }];
  const found = extractNotes('小王周五前确认文案', { language: 'zh', today, people: twins });
  expect(found.actions).toEqual([]);
});

it('notes of thousands of lines are still read', () => {
  const many = '王芳 10:32\n首页要支持视频，@李强 周五前给出报价 确定了\n'.repeat(4_000);
  expect(zh(many).actions.length).toBeGreaterThan(0);
});

const proposal: Extraction = {
  requirements: [
    { title: '导出', statement: '导出消费记录', words: '要能导出' },
    { title: 'Search', statement: 'Search the catalogue', words: 'search' },
  ],
  decisions: [{ statement: '深蓝色', words: '定为深蓝色' }],
  actions: [
    { what: '给报价', owner: '李强', due: '2026-11-27', words: '我周五前给报价' },
    { what: 'send the logo', owner: 'Tom Baker', due: null, words: 'Tom to send the logo' },
  ],
  questions: [{ question: '谁出短信费？', words: '谁出短信费？' }],
  rest: ['好的'],
};

describe('the PM’s reply decides what is kept', () => {
  it.each([
    ['1 3 5 ok', [1, 3, 5]],
    ['1,3,5', [1, 3, 5]],
    ['1-3 ok, drop 4', [1, 2, 3]],
    ['drop 2', [1, 3, 4, 5, 6]],
    ['删 2', [1, 3, 4, 5, 6]],
    ['刪除 2、4', [1, 3, 5, 6]],
    ['２ 不要', [1, 3, 4, 5, 6]],
    ['全部', [1, 2, 3, 4, 5, 6]],
    ['全部確認', [1, 2, 3, 4, 5, 6]],
    ['all', [1, 2, 3, 4, 5, 6]],
    ['OK, thanks', [1, 2, 3, 4, 5, 6]],
    ['all except 2', [1, 3, 4, 5, 6]],
    ['除了2都要', [1, 3, 4, 5, 6]],
    ['第2条不要，其他都可以', [1, 3, 4, 5, 6]],
    ['保留1、3、5，删掉2', [1, 3, 5]],
    ['都不要', []],
    ['none', []],
    ['1. ok\n2. drop\n3. ok', [1, 3]],
    ['> 2. Search\nonly 1', [1]],
  ])('“%s”', (reply, numbers) => {
    const edited = editNotes(proposal, reply);
    expect(edited).toMatchObject({ verdict: 'kept', numbers });
    if (edited.verdict === 'kept') expect(numberedNotes(edited.extraction)).toHaveLength(numbers.length);
  });

  it('a rewording keeps the item, its owner, its day and its origin', () => {
    const edited = editNotes(proposal, '1 ok\n4：周五前给两个方案的报价\ndrop 6');
    expect(edited).toMatchObject({
      verdict: 'kept',
      extraction: {
        requirements: [proposal.requirements[0]],
        actions: [
          { what: '周五前给两个方案的报价', owner: '李强', due: '2026-11-27', words: '我周五前给报价' },
        ],
        questions: [],
      },
    });
  });

  it('a rewording alone keeps the rest as it is', () => {
    const edited = editNotes(proposal, '2 改成 全文搜索：搜索商品和文章，支持拼音');
    expect(edited).toMatchObject({ verdict: 'kept', numbers: [1, 2, 3, 4, 5, 6] });
    expect(edited.verdict === 'kept' && edited.extraction.requirements[1]).toEqual({
      title: '全文搜索',
      statement: '搜索商品和文章，支持拼音',
      words: 'search',
    });
  });

  it.each([
    ['9 ok', 'no-such-number'],
    ['1 ok, drop 1', 'contradiction'],
    ['全部\n都不要', 'contradiction'],
    ['2: one wording\n2: another wording', 'contradiction'],
    ['maybe 2?', 'not-understood'],
    ['1 3 5 ok but I am not sure about 2', 'not-understood'],
    ['第二条是不是写错了', 'not-understood'],
    ['Thanks!', 'nothing-said'],
    ['', 'nothing-said'],
  ])('“%s” decides nothing', (reply, because) =>
    expect(editNotes(proposal, reply)).toMatchObject({ verdict: 'ambiguous', because }),
  );
});

const LONG_CHAT = `王芳 10:02
早上好
李强 10:02
早
王芳 10:03
首页的事情我们内部讨论了一下
会员中心需要能导出消费记录
李强 10:04
好的
王芳 10:05
订单列表要能按门店筛选
李强 10:06
收到
系统登录这块怎么考虑的，说说看
王芳 10:08
系统必须支持微信登录
李强 10:09
明白
王芳 10:10
另外首页轮播图要支持视频
李强 10:11
视频最长多少秒？
王芳 10:12
30秒以内吧
李强 10:13
[图片]
李强 10:13
这三个颜色您看看
王芳 10:20
我觉得蓝色好看一点
领导也喜欢
王芳 10:31
颜色最终定为深蓝色
李强 10:32
👍
王芳 10:33
短信费用谁出？
李强 10:35
这个要看合同，晚点说
王芳 10:36
行
李强 10:40
会上决定，一期不做 App
王芳 10:41
对的
王芳 10:42
什么时候能看到报价
李强 10:43
收到，我周五前给你报价
李强 10:44
@张晓伟 周三前把测试环境搭好
张晓伟 10:45
好的
王芳 10:50
上线时间就定在12月20日
李强 10:51
没问题
李强 10:52
@王芳 月底前提供门店清单
王芳 10:53
好的
王芳 10:55
英文版要不要做还没确定
王芳 10:56
老会员的数据能导进来吗？
李强 10:58
我今天把会议纪要发给大家
王芳 10:59
辛苦了`;
