import { describe, expect, it } from 'vitest';
import { lintRequirement, type RequirementDraft } from '../../worker/cases/requirement/lint.ts';

const sound: RequirementDraft = {
  title: '登录',
  statement: '用户可以用手机号和短信验证码登录。',
  criteria: ['输入正确的验证码后进入首页'],
  priority: 'must',
  owner: '王芳',
};

const vague = (statement: string) =>
  lintRequirement({ ...sound, statement })
    .filter((finding) => finding.rule === 'vague')
    .map((finding) => finding.words);
const doubled = (statement: string) =>
  lintRequirement({ ...sound, statement })
    .filter((finding) => finding.rule === 'two-in-one')
    .map((finding) => finding.words);
const ofCriterion = (criterion: string) =>
  lintRequirement({ ...sound, criteria: [criterion] }).map((finding) => finding.rule);

it('a sound requirement gives nothing to mend', () => {
  expect(lintRequirement(sound)).toEqual([]);
});

describe('a word that two people read differently is pointed at', () => {
  it.each([
    ['页面打开要快速', ['快速']],
    ['系统响应大概 2 天内给出', []],
    ['问题应尽快处理', ['尽快']],
    ['界面友好、美观', ['友好', '美观']],
    ['支持微信、支付宝等等', ['等等']],
    ['登记姓名、手机、邮箱等信息', ['等']],
    ['图片大小适当', ['适当']],
    ['要求高性能', ['高性能']],
    ['流程配置灵活', ['灵活']],
    ['支持主流浏览器', ['主流']],
    ['後台介面要簡潔', ['簡潔']],
    ['必要时发送短信', ['必要时']],
    ['付款方式待定', ['待定']],
    ['列表显示大约若干条记录', ['大约', '若干']],
    ['导出 PDF 和/或 Excel', ['和/或']],
    ['尽可能减少步骤', ['尽可能']],
    ['优化搜索', ['优化']],
    ['定期备份数据', ['定期']],
    ['页面要有科技感', ['科技感']],
    ['Response time must be acceptable', ['acceptable']],
    ['The page must be fast', ['fast']],
    ['The form should be user-friendly', ['user-friendly']],
    ['Show name, phone, etc. on the card', ['etc.']],
    ['Send by e-mail and/or SMS', ['and/or']],
    ['Resize pictures as appropriate', ['as appropriate']],
    ['A robust, intuitive and flexible tool', ['robust', 'intuitive', 'flexible']],
    ['The site has a modern look', ['modern']],
    ['The site supports all major browsers', ['major']],
    ['Orders are confirmed as soon as possible', ['as soon as possible']],
    ['Data is backed up regularly', ['regularly']],
    ['The vendor is to be determined', ['to be determined']],
    ['Upload large files', ['large files']],
    ['Show several pictures', ['several']],
    ['Improve the checkout', ['Improve']],
  ])('%s', (statement, words) => expect(vague(statement)).toEqual(words));
});

describe('a word with its measure, a listed set, a label or a name is not vague', () => {
  it.each([
    '页面打开要快：2 秒内显示首屏',
    '快速打开：首屏不超过 2 秒',
    '页面在 2 秒内快速打开',
    '定期备份，每天 02:00 一次',
    '支持主流浏览器（Chrome 120、Edge 120、Safari 17）',
    '首页放一个“快速下单”按钮',
    '提供快速入口',
    '提交后 3 个工作日内及时回复',
    '支持微信、支付宝、银联等三种支付方式',
    '列出等待审批的订单',
    '会员等级分为金、银、铜三级',
    '用户可以完善资料',
    '左右滑动切换图片',
    '支持一般纳税人开票',
    'fast: under 2 s for 95% of requests',
    'The page opens fast, within 2 seconds',
    'Search must be quick (at most 1 second)',
    'Backups run regularly: every day at 02:00',
    'Support the major browsers: Chrome 120, Edge 120 and Safari 17',
    'The footer holds the quick links',
    'The button reads "Easy order"',
    'An e-mail goes out as soon as the order is paid',
    'Show how many guests have answered',
    'Customers can buy goods on account',
    'The page for the Modern Art wing lists its rooms',
  ])('%s', (statement) => expect(vague(statement)).toEqual([]));
});

describe('two requirements in one sentence are parted', () => {
  it.each([
    '用户可以导出报表，并且系统要发送邮件给经理。',
    '系统支持短信登录，同时记录每次登录的设备。',
    '管理员可以审批退款以及导出 Excel 报表。',
    '订单支付后自动生成发票并通知财务。',
    '用户需要登录，另外系统必须每晚备份。',
    '客戶可以下載發票，並且系統須通知財務。',
    'The system must log in users by SMS and must send a welcome mail.',
    'Users can export the report as PDF and the system shall keep a copy.',
    'The shop should take cards, and it should refund within 3 days.',
    'The admin can approve a refund of an order and notify the customer by mail.',
    'The form must check the VAT number as well as it must store it.',
    'The app must work offline and sync the data every night.',
    'Orders shall be archived after a year; invoices must be kept for ten years.',
  ])('%s', (statement) => expect(doubled(statement)).toEqual([statement]));
});

describe('a list of nouns, one object or a condition is one requirement', () => {
  it.each([
    '用户可以查看姓名、电话以及地址。',
    '支持新增、修改、删除订单。',
    '系统支持 500 人同时在线。',
    '当订单已支付并且库存充足时，系统发送发货通知。',
    '列表显示订单号、金额以及支付时间。',
    '提供导出功能以及打印按钮。',
    '支持并发 200 个请求。',
    '用户可以用手机号和验证码登录。',
    'Users can create and edit orders.',
    'The list shows name, phone and address.',
    'If the order is paid and the goods must be shipped, the system must mail the customer.',
    'The card must show the name and the date of birth.',
    'The report covers sales and returns.',
    'The app shall run on iOS and Android.',
    'Guests can read terms and conditions before they pay.',
    'The user must enter a name and address that can be verified.',
  ])('%s', (statement) => expect(doubled(statement)).toEqual([]));
});

describe('what is needed to accept a requirement is asked for', () => {
  it('a requirement without a criterion, priority or owner lacks all three', () => {
    const bare = lintRequirement({ ...sound, criteria: ['', ' – '], priority: null, owner: ' ' });
    expect(bare.map((finding) => finding.rule)).toEqual(['no-criterion', 'no-priority', 'no-owner']);
    for (const finding of bare) expect(finding.says.zh !== '' && finding.says.en !== '').toBe(true);
  });

  it.each([
    ['页面打开有多快？', ['no-criterion']],
    ['How fast does the list open?', ['no-criterion']],
    ['客户满意为止', ['vague']],
    ['运行良好', ['vague']],
    ['It works well', ['vague']],
    ['To the client’s satisfaction', ['vague']],
    ['No major bugs', ['vague']],
    ['界面友好', ['vague']],
    ['Loads quickly', ['vague']],
    ['1000 条记录导出不超过 10 秒', []],
    ['满意度问卷平均不低于 4 分', []],
    ['导出的文件能用 Excel 打开吗？', []],
    ['Does the mail arrive within 60 seconds?', []],
    ['The exported file opens in Excel 2019', []],
  ])('criterion “%s”', (criterion, rules) => expect(ofCriterion(criterion)).toEqual(rules));
});

it('one word in title and statement is one thing to mend', () => {
  expect(lintRequirement({ ...sound, title: '快速搜索', statement: '搜索要快速' })).toHaveLength(1);
});

it('only the words of the language asked for are looked at', () => {
  const mixed = { ...sound, statement: '界面要 user-friendly、美观' };
  expect(lintRequirement(mixed, 'en').map((finding) => finding.words)).toEqual(['user-friendly']);
  expect(lintRequirement(mixed, 'zh').map((finding) => finding.words)).toEqual(['美观']);
});

it('a statement of two megabytes is still read', () => {
  const long = '支持微信、支付宝和银行卡，并且大概尽快 must be fast and '.repeat(50_000);
  expect(lintRequirement({ ...sound, statement: long }).length).toBeGreaterThan(0);
});
