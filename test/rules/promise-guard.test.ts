import { describe, expect, it } from 'vitest';
import { findPromises } from '../../worker/inbox/guard/promises.ts';

const kinds = (text: string) => findPromises(text).map((each) => each.kind);

describe('a promise in a PM’s mail is pointed at', () => {
  it.each([
    ['我们保证下周上线。', ['guarantee', 'deadline']],
    ['这个一定会做好的。', ['guarantee']],
    ['没问题，我们会把导出功能加上。', ['scope']],
    ['没问题我们会帮您加上这个按钮', ['scope']],
    ['下周上线。', ['deadline']],
    ['系统本周五前交付给您。', ['deadline']],
    ['我们三天内修好。', ['deadline']],
    ['12月20日可以上线。', ['deadline']],
    ['這個功能免費加。', ['free-of-charge']],
    ['我们免费给您加一个页面。', ['free-of-charge']],
    ['这部分不另收费。', ['free-of-charge']],
    ['额外的费用由我们承担。', ['free-of-charge']],
    ['这个不会产生额外费用。', ['free-of-charge']],
    ['您放心，肯定没问题。', ['guarantee']],
    ['我们承诺数据不会丢。', ['guarantee']],
    ['顺便帮您把首页也改了。', ['scope']],
    ['您要的功能我们都能实现。', ['scope']],
    ['设计稿随时可以修改。', ['scope']],
    ['明天下班前给您初稿。', ['deadline']],
    ['上线时间就定在下周三。', ['deadline']],
    ['以后绝不会再出现这种问题。', ['guarantee']],
    ['好的，我们会加一个筛选。', ['scope']],
    ['We guarantee that the site will not go down.', ['guarantee']],
    ['The shop will be live by Friday.', ['deadline']],
    ["No problem, we'll add that.", ['scope']],
    ['We will do this at no extra cost.', ['free-of-charge']],
    ['This is free of charge, of course.', ['free-of-charge']],
    ["It'll definitely work.", ['guarantee']],
    ['You will receive the draft within two days.', ['deadline']],
    ["We'll have it fixed by the end of the week.", ['deadline']],
    ['We promise a smooth launch.', ['guarantee']],
    ['We will also include a German version.', ['scope']],
    ["We won't charge for this.", ['free-of-charge']],
    ['Consider it done!', ['scope']],
    ['You get unlimited revisions.', ['scope']],
    ['As you asked, we will add the calendar for free.', ['free-of-charge', 'scope']],
    ['Ready by Monday.', ['deadline']],
    ['You have my word.', ['guarantee']],
    ['The new version will go live on 15 December.', ['deadline']],
    ["Sure, we'll build the second gallery.", ['scope']],
  ])('%s', (text, expected) => expect(kinds(text).sort()).toEqual([...expected].sort()));
});

describe('what binds nobody is left alone', () => {
  it.each([
    '我们不能保证周五上线。',
    '目前无法保证这个日期。',
    '如果周三确认，我们下周上线。',
    '变更批准后，我们会把导出功能加上。',
    '预计下周上线，以评估结果为准。',
    '您说的“保证周五上线”我们需要先评估。',
    '您上次提到要免费加一个页面。',
    '> 我们保证下周上线。',
    '下周能上线吗？',
    '请您周五前提供素材。',
    '这不是免费的。',
    '我们会把您的意见记录在变更单里。',
    '测试版上周已经上线。',
    '这个需求要做变更评估，评估完成后给您费用和工期。',
    '保证金请按合同支付。',
    '周五前无法上线。',
    '不一定能赶上。',
    '我们计划 12 月 20 日交付。',
    '这在一定程度上会影响进度。',
    '下周一我们会发出会议邀请。',
    '根据合同，验收后 10 日内付款。',
    '会议定在周四下午三点。',
    '测试环境已经部署好，您可以登录查看。',
    '如需增加页面，会产生额外费用。',
    '免费试用版请在官网下载。',
    '好的，我把这一条加到会议议程里。',
    'The login page was deployed yesterday.',
    'Your invoice is due within 30 days.',
    "I'll send the invitation for Tuesday's call today.",
    'The free shipping banner goes on top of the page.',
    'Adding a page would cost extra.',
    'We cannot guarantee a date.',
    'We can’t promise anything yet.',
    'If you confirm by Wednesday, the shop will be live by Friday.',
    'Once the change is approved we will add the export.',
    'Will it be live by Friday?',
    'You asked us to guarantee Friday.',
    'You wrote that we will be live by Friday.',
    '> We guarantee it.',
    'We expect to be live by Friday.',
    'Please send the texts by Friday.',
    'This is not free of charge.',
    'We will add your point to the agenda of the next meeting.',
    'The site was delivered on Monday.',
    'We cannot do this at no extra cost.',
    'We will include your comments in the minutes.',
    'We plan to deliver on 12 December, subject to your texts.',
    'The bank asks for a guarantee certificate, which you will have to supply, and not the other way round.',
    'The client said "no extra cost" in the call.',
  ])('%s', (text) => expect(findPromises(text)).toEqual([]));
});

it('every promise comes with the PM’s own words, in order', () => {
  const mail = `王总您好，

关于会员页，没问题，我们会把导出功能加上，免费加。
上线时间我们再评估。

Best, and by the way: the new version will go live on Friday, I promise.`;
  const found = findPromises(mail);
  expect(found.map((each) => each.kind)).toEqual(['scope', 'free-of-charge', 'deadline', 'guarantee']);
  for (const { words } of found) expect(mail).toContain(words);
  expect(found[1]?.words).toBe('免费加');
});

it('a mail of a megabyte is still read', () => {
  expect(findPromises('We guarantee it. 我们保证下周上线。\n'.repeat(20_000)).length).toBe(60_000);
});
