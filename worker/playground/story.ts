/** One mail of the sample story, sent so many seconds after the one before. */
export interface Scene {
  readonly afterSeconds: number;
  readonly from: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  /** It answers the newest letter in its writer's mailbox, quoted the way this program quotes. */
  readonly answers: 'qq' | 'gmail' | null;
}

const ZHANG = { name: '张伟', address: 'zhang.wei@studio.example' };
const WANG = { name: '王芳', address: 'wang.fang@hailan.example' };
const LIU = { name: '刘洋', address: 'liu.yang@hailan.example' };
const CLARE = { name: 'Clare Whitfield', address: 'clare@studio.example' };
const AMY = { name: 'Amy Lin', address: 'amy.lin@harbour.example' };
const TOM = { name: 'Tom Ray', address: 'tom.ray@harbour.example' };

/** The sample projects, as project files. */
export const PROJECT_FILES: readonly string[] = [
  `key: HAILAN
name: 海蓝商城改版
client: 海蓝商贸
language: zh
zone: Asia/Shanghai
calendar: CN
cadence: weekly
pms: [{ name: ${ZHANG.name}, address: ${ZHANG.address} }]
contacts:
  - { name: ${WANG.name}, address: ${WANG.address}, role: approver }
  - { name: ${LIU.name}, address: ${LIU.address}, role: contact }
`,
  `key: HARBOUR
name: Harbour booking app
client: Harbour Trading
language: en
zone: Europe/London
calendar: GB
cadence: weekly
pms: [{ name: ${CLARE.name}, address: ${CLARE.address} }]
contacts:
  - { name: ${AMY.name}, address: ${AMY.address}, role: approver }
  - { name: ${TOM.name}, address: ${TOM.address}, role: contact }
`,
];

/** What people write during the first minute. */
export const SCENES: readonly Scene[] = [
  {
    afterSeconds: 2,
    from: ZHANG,
    subject: '[HAILAN] 第一版需求',
    text: `各位好，昨天会上谈定的三条整理如下。

/需求 手机号登录：用户可以用手机号和短信验证码登录，验证码五分钟内有效。
/需求 订单导出：运营可以按日期把订单导出为 Excel，一次最多一万条。
/需求 退款审批：超过五百元的退款须由主管在后台批准后才会打款。
/基线 第一版需求`,
    answers: null,
  },
  {
    afterSeconds: 5,
    from: CLARE,
    subject: '[HARBOUR] Scope for phase one',
    text: `/req Booking calendar: Guests see free slots for the next 60 days and book one in three steps.
/req Reminder mail: Guests receive a reminder 24 hours before their booking.
/baseline Phase one`,
    answers: null,
  },
  {
    afterSeconds: 6,
    from: LIU,
    subject: '请教',
    text: '张经理您好，请问测试环境的账号什么时候能给到我们？',
    answers: null,
  },
  { afterSeconds: 6, from: WANG, subject: '', text: '确认 全部', answers: 'qq' },
  {
    afterSeconds: 6,
    from: AMY,
    subject: '',
    text: 'CONFIRM 1\nCHANGE 2: the reminder should go out 48 hours before, not 24',
    answers: 'gmail',
  },
  {
    afterSeconds: 7,
    from: LIU,
    subject: '登录页',
    text: '张经理，登录页能不能再加一个微信扫码登录？',
    answers: null,
  },
  {
    afterSeconds: 7,
    from: TOM,
    subject: 'Staging is down again',
    text: 'The staging site has been down since this morning, for the second time this week. We had a demo for our board and could not show a thing.',
    answers: null,
  },
  { afterSeconds: 7, from: WANG, subject: '谢谢', text: '收到，谢谢，辛苦了！', answers: null },
  { afterSeconds: 6, from: CLARE, subject: '[HARBOUR] who is who', text: '/who', answers: null },
];
