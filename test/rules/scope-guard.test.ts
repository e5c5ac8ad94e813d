import { describe, expect, it } from 'vitest';
import {
  type BaselineRequirement,
  nearestRequirements,
  type ScopeVerdict,
  scopeVerdict,
} from '../../worker/inbox/guard/scope.ts';

type Verdict = ScopeVerdict['verdict'];
/** What is asked, what is right, and the requirement that is meant (null: none). */
type Pair = readonly [ask: string, verdict: Verdict, meant: number | null];

const ZH: readonly BaselineRequirement[] = [
  ['登录', '用户可以用手机号和短信验证码登录。'],
  ['订单导出', '管理员可以把订单列表导出为 Excel 文件。'],
  ['轮播图', '首页轮播图最多 5 张，后台可以更换图片。'],
  ['支付', '用户用微信支付付款。'],
  ['会员积分', '每消费 1 元积 1 分，积分可以抵扣现金。'],
  ['发货通知', '订单发货后给用户发短信通知，含快递单号。'],
  ['门店地图', '门店页用地图显示所有门店的位置和营业时间。'],
  ['退款', '用户在收货后 7 天内可以申请退款，由客服审核。'],
  ['报表', '每天早上 8 点生成前一天的销售报表。'],
  ['权限', '后台分管理员和店长两种角色，店长只能看本店的数据。'],
  ['主色', '网站主色为深蓝色，按钮为橙色。'],
  ['商品搜索', '用户可以按名称和分类搜索商品。'],
].map(([title = '', statement = ''], at) => ({ number: at + 1, title, statement }));

const EN: readonly BaselineRequirement[] = [
  ['Login', 'Members log in with their e-mail address and a password.'],
  ['Order export', 'The office can export the list of orders as a CSV file.'],
  ['Gallery', 'The start page shows a gallery of at most six pictures.'],
  ['Payment', 'Customers pay by credit card.'],
  ['Newsletter', 'Visitors can subscribe to the monthly newsletter.'],
  ['Opening hours', 'The contact page shows the opening hours and a map.'],
  ['Returns', 'Customers can return goods within 14 days of delivery.'],
  ['Sales report', 'Every Monday the manager gets a sales report by e-mail.'],
  ['Languages', 'All pages are available in German and English.'],
  ['Contact form', 'Visitors can send a message with one attached file through the contact form.'],
  ['Search', 'Visitors can search the catalogue by title and author.'],
  ['Colours', 'The header is dark blue with the logo on the left.'],
].map(([title = '', statement = ''], at) => ({ number: at + 1, title, statement }));

const ZH_PAIRS: readonly Pair[] = [
  ['用户能用手机短信验证码登录', 'in', 1],
  ['订单列表可以导出Excel吧', 'in', 2],
  ['首页轮播图后台能自己更换图片', 'in', 3],
  ['付款用微信支付', 'in', 4],
  ['积分能抵扣现金', 'in', 5],
  ['发货后短信通知用户快递单号', 'in', 6],
  ['门店页要有地图显示门店位置', 'in', 7],
  ['收货7天内用户可以申请退款', 'in', 8],
  ['每天早上8点出前一天的销售报表', 'in', 9],
  ['店長只能看本店的數據', 'in', 10],
  ['网站主色用深蓝色', 'in', 11],
  ['商品可以按名称搜索', 'in', 12],
  ['登录改成微信扫码登录', 'changes', 1],
  ['订单除了导出Excel，还要能导出PDF', 'changes', 2],
  ['首页轮播图要 8 张', 'changes', 3],
  ['支付再加一个支付宝', 'changes', 4],
  ['积分改成每消费10元积1分', 'changes', 5],
  ['发货通知换成邮件，不要发短信', 'changes', 6],
  ['门店地图上还要能导航', 'changes', 7],
  ['退款期限延长到15天', 'changes', 8],
  ['销售报表改成每周一次', 'changes', 9],
  ['后台角色增加一个财务', 'changes', 10],
  ['按钮颜色从橙色换成绿色', 'changes', 11],
  ['搜索商品时还想按价格筛选', 'changes', 12],
  ['希望做一个直播带货频道', 'outside', null],
  ['能不能对接我们的ERP库存', 'outside', null],
  ['想要一个安卓平板的收银程序', 'outside', null],
  ['给员工做一个考勤打卡', 'outside', null],
  ['要一个在线客服机器人', 'outside', null],
  ['帮我们写十篇公众号文章', 'outside', null],
  ['增加英文版网站', 'outside', null],
  ['做一个砍价拼团活动', 'outside', null],
  ['请提供操作培训两次', 'outside', null],
  ['要能开电子发票', 'outside', null],
  ['加一个生日祝福', 'outside', null],
  ['接入抖音小店', 'outside', null],
];

const EN_PAIRS: readonly Pair[] = [
  ['Members should log in with e-mail and password', 'in', 1],
  ['We need to export orders as CSV', 'in', 2],
  ['There must be a gallery of pictures on the start page', 'in', 3],
  ['Customers must be able to pay by credit card', 'in', 4],
  ['Visitors subscribe to a monthly newsletter', 'in', 5],
  ['Please show the opening hours on the contact page', 'in', 6],
  ['Goods can be returned within 14 days', 'in', 7],
  ['The manager should get the sales report every Monday', 'in', 8],
  ['The pages must be in German and English', 'in', 9],
  ['The contact form lets visitors attach a file', 'in', 10],
  ['Searching the catalogue by author', 'in', 11],
  ['The logo sits on the left of the header', 'in', 12],
  ['Log in with Google instead of e-mail and password', 'changes', 1],
  ['The order export should be Excel rather than CSV', 'changes', 2],
  ['Could the gallery show ten pictures?', 'changes', 3],
  ['We also want customers to pay by PayPal', 'changes', 4],
  ['The newsletter should go out weekly', 'changes', 5],
  ['Remove the map from the contact page', 'changes', 6],
  ['Extend the return period to 30 days', 'changes', 7],
  ['Please send the sales report daily', 'changes', 8],
  ['All pages should also be available in French', 'changes', 9],
  ['Let visitors attach five files to the contact form', 'changes', 10],
  ['The catalogue search should also find the publisher', 'changes', 11],
  ['Make the header green', 'changes', 12],
  ['We would like a loyalty programme with points', 'outside', null],
  ['Could you build an app for iPhone?', 'outside', null],
  ['A chat bot for support questions', 'outside', null],
  ['We need a booking calendar for the meeting rooms', 'outside', null],
  ['Please connect the warehouse software', 'outside', null],
  ['Train our staff for two days', 'outside', null],
  ['Add a forum for members', 'outside', null],
  ['A jobs section where people can apply', 'outside', null],
  ['Gift vouchers for Christmas', 'outside', null],
  ['We want live video of the events', 'outside', null],
  ['Write the texts for our blog', 'outside', null],
  ['Cookie banner and privacy centre', 'outside', null],
];

/** Written after the thresholds were set. */
const LATER_ZH: readonly Pair[] = [
  ['用户登录时用短信验证码', 'in', 1],
  ['管理员要能导出订单', 'in', 2],
  ['后台换轮播图图片', 'in', 3],
  ['我们想用户消费1元得1分', 'in', 5],
  ['用户发起退款后由客服来审', 'in', 8],
  ['店长看自己店里的数据', 'in', 10],
  ['訂單發貨了要發短信給用戶', 'in', 6],
  ['按分类搜索商品', 'in', 12],
  ['登录也要支持邮箱和密码', 'changes', 1],
  ['轮播图能不能放视频', 'changes', 3],
  ['报表改到早上 7 点', 'changes', 9],
  ['积分不要抵扣现金了，改成换礼品', 'changes', 5],
  ['网站主色改成红色', 'changes', 11],
  ['退款不用客服审核，自动退', 'changes', 8],
  ['店长也要能看其他店的数据', 'changes', 10],
  ['发货短信里再加上预计送达时间', 'changes', 6],
  ['做一个员工培训视频库', 'outside', null],
  ['能否提供上门安装服务', 'outside', null],
  ['小程序里要能玩抽奖游戏', 'outside', null],
  ['给我们申请一个商标', 'outside', null],
  ['接一个语音播报的音箱', 'outside', null],
  ['会员之间可以互相聊天', 'outside', null],
  ['供应商要有自己的入口报价', 'outside', null],
  ['扫码点餐', 'outside', null],
];

const LATER_EN: readonly Pair[] = [
  ['Login is by e-mail address and password', 'in', 1],
  ['The office exports the order list', 'in', 2],
  ['A map on the contact page', 'in', 6],
  ['Customers have 14 days to return goods', 'in', 7],
  ['Our manager expects the sales report by e-mail on Mondays', 'in', 8],
  ['Everything should be in English and German', 'in', 9],
  ['Send a message with an attached file', 'in', 10],
  ['Visitors want to search by title', 'in', 11],
  ['Members should log in with their phone number', 'changes', 1],
  ['Export the orders as PDF too', 'changes', 2],
  ['The gallery should show videos as well', 'changes', 3],
  ['We no longer want credit cards, customers pay by invoice', 'changes', 4],
  ['The sales report should go to the owner as well', 'changes', 8],
  ['Move the logo to the right', 'changes', 12],
  ['Opening hours should also be on the start page', 'changes', 6],
  ['Returns within 60 days please', 'changes', 7],
  ['A podcast player', 'outside', null],
  ['We need name badges printed for the fair', 'outside', null],
  ['Could you take over our domain?', 'outside', null],
  ['An intranet for the staff', 'outside', null],
  ['Seat reservation for the concerts', 'outside', null],
  ['Customers should be able to rate products with stars', 'outside', null],
  ['Set up accounting for us', 'outside', null],
  ['Recipes of the week', 'outside', null],
];

const judge = (pairs: readonly Pair[], baseline: readonly BaselineRequirement[]) =>
  pairs.map(([ask, right, meant]) => ({ ask, right, meant, got: scopeVerdict(ask, baseline) }));
const chosenOn = [...judge(ZH_PAIRS, ZH), ...judge(EN_PAIRS, EN)];
const later = [...judge(LATER_ZH, ZH), ...judge(LATER_EN, EN)];

describe('what a client asks for is held against the baseline', () => {
  it.each([
    ['the 72 asks the thresholds were chosen on', chosenOn, 71],
    ['the 48 asks written later', later, 44],
  ])('of %s the verdict is right for most', (_, judged, atLeast) => {
    const wrong = judged.filter(({ right, got }) => got.verdict !== right).map(({ ask, got }) => [ask, got]);
    expect(judged.length - wrong.length, JSON.stringify(wrong)).toBeGreaterThanOrEqual(atLeast);
  });

  it('a change or an addition is never called part of the baseline', () => {
    const given = [...chosenOn, ...later].filter(({ right, got }) => right !== 'in' && got.verdict === 'in');
    expect(given).toEqual([]);
  });

  it('the requirement that is touched is always the one shown', () => {
    const lost = [...chosenOn, ...later].filter(({ meant, got }) => meant !== null && got.nearest !== meant);
    expect(lost).toEqual([]);
  });
});

describe('the nearest requirements', () => {
  it('come best first, no more than asked for', () => {
    const nearest = nearestRequirements('Send the sales report by e-mail', EN, { top: 2 });
    expect(nearest.map(({ number }) => number)).toEqual([8, 1]);
    expect(nearest[0]?.similarity).toBeGreaterThan(nearest[1]?.similarity ?? 1);
    expect(nearestRequirements('orders page customers visitors', EN)).toHaveLength(3);
  });

  it('are near whether an ask is written in traditional or simplified characters', () => {
    expect(nearestRequirements('訂單匯出', ZH)[0]?.number).toBe(2);
    expect(nearestRequirements('退款審核', ZH)).toEqual(nearestRequirements('退款审核', ZH));
  });

  it('are none where no word is shared or nothing is in the baseline', () => {
    expect(nearestRequirements('chat bot', EN)).toEqual([]);
    expect(nearestRequirements('请问可以吗', ZH)).toEqual([]);
    expect(scopeVerdict('chat bot', [])).toEqual({ verdict: 'outside', nearest: null, similarity: 0 });
  });

  it('a statement repeated word for word is as near as can be', () => {
    const [login] = ZH;
    const nearest = nearestRequirements(`${login?.title}\n${login?.statement}`, ZH)[0];
    expect(nearest).toEqual({ number: 1, similarity: 1 });
  });

  it('a number of the record is no value that differs', () => {
    expect(scopeVerdict('REQ-2: export orders as CSV', EN).verdict).toBe('in');
  });

  it('an ask of a megabyte is still compared', () => {
    expect(nearestRequirements('导出订单 export orders '.repeat(40_000), ZH)[0]?.number).toBe(2);
  });
});
