import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Installation, qqReplyTo, replyTo, startInstallation } from '../support/installation.ts';

const PM = '张伟 <zhang.wei@studio.example>';
const LEI = '李雷 <li.lei@studio.example>';
const APPROVER = '王芳 <wang.fang@hailan.example>';
const DAY = 86_400_000;

const HAILAN = `key: HAILAN
name: 海蓝商城改版
client: 海蓝商贸
language: zh
zone: Asia/Shanghai
calendar: CN
cadence: none
pms: [${PM}]
team: [${LEI}]
contacts:
  - { name: 王芳, address: wang.fang@hailan.example, role: approver }
`;

const PLAN = `任务,里程碑,阶段,负责人,开始,结束,依赖,验收标准
支付页联调,,开发,李雷,2026-12-02,2026-12-08,,
压力测试,,开发,李雷,2026-12-09,2026-12-11,支付页联调,
,支付上线,上线,张伟,,2026-12-15,压力测试,微信支付可以付款；退款当天到账
`;

describe('a plan from its import to its acceptance, in Chinese', () => {
  let house: Installation;
  beforeAll(async () => {
    // A Tuesday, ten o'clock in Shanghai.
    house = await startInstallation({ at: '2026-12-01T02:00:00Z', projects: [HAILAN] });
  });
  afterAll(() => house.stop());

  const said = async (text: string) => {
    await house.send({ from: PM, subject: '计划', text });
    return (await house.lettersTo('zhang.wei@studio.example')).at(-1)?.text ?? '';
  };
  const last = async (address: string) => {
    const letter = (await house.lettersTo(address)).at(-1);
    if (!letter) throw new Error(`no letter to ${address}`);
    return letter;
  };
  const files = async () =>
    (await house.worker.db
      .selectFrom('case_file')
      .select(['kind', 'number', 'status', 'facts'])
      .where('kind', 'in', ['milestone', 'task'])
      .orderBy('kind')
      .orderBy('number')
      .execute()) as unknown as {
      kind: string;
      number: number;
      status: string;
      facts: Record<string, unknown>;
    }[];
  const milestone = async () => (await files()).find(({ kind }) => kind === 'milestone');
  const task = async (number: number) =>
    (await files()).find((one) => one.kind === 'task' && one.number === number);

  it('a plan with a wrong line is refused whole, with the line named', async () => {
    const echo = await said(`/计划 导入\n${PLAN.replace('2026-12-11', '月中')}`);
    expect(echo).toContain('第 3 行');
    expect(echo).toContain('“月中”不是日期');
    expect(await files()).toEqual([]);
  });

  it('a plan that is right is taken over from the attached file, and its owner hears of both tasks in one letter', async () => {
    await house.send({
      from: PM,
      subject: '计划',
      text: '/计划 导入',
      attachments: [{ filename: 'plan.csv', content: PLAN }],
    });
    expect(await files()).toMatchObject([
      {
        kind: 'milestone',
        number: 1,
        status: 'planned',
        facts: { baseline: '2026-12-15', forecast: '2026-12-15' },
      },
      { kind: 'task', number: 1, status: 'open', facts: { due: '2026-12-08' } },
      { kind: 'task', number: 2, status: 'open', facts: { due: '2026-12-11' } },
    ]);
    const letters = await house.lettersTo('li.lei@studio.example');
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).toContain('T-1  支付页联调');
    expect(letters[0]?.text).toContain('T-2  压力测试');
  });

  it('the agreed dates are frozen, and a slip by the client moves the forecast alone', async () => {
    await said('/计划 基线');
    const echo = await said('/里程碑 M-1 预计 2026-12-17 因为 客户：测试账号晚到');
    expect(echo).toContain('M-1');
    expect((await milestone())?.facts).toMatchObject({
      baseline: '2026-12-15',
      frozen: true,
      forecast: '2026-12-17',
      delays: [{ days: 2, side: 'client', because: '测试账号晚到' }],
    });
    expect(await said('/计划 查看')).toContain('延误（日历天）：客户 2 天');
  });

  it('on the morning of its day the owner is asked, and answers in one line', async () => {
    await house.advance(7 * DAY);
    const asked = await last('li.lei@studio.example');
    expect(asked.subject).toContain('支付页联调');
    await house.send(qqReplyTo(asked, LEI, '完成了'));
    expect(await task(1)).toMatchObject({ status: 'done', facts: { actual: '2026-12-08' } });
  });

  it('a task put off moves the milestone that waits for it, and the PM hears it', async () => {
    const [assigned] = await house.lettersTo('li.lei@studio.example');
    if (!assigned) throw new Error('no letter');
    await house.send(qqReplyTo(assigned, LEI, '2 要延到 12月18日，银行接口还没开通。'));
    expect(await task(2)).toMatchObject({ status: 'late', facts: { due: '2026-12-18' } });
    expect((await milestone())?.facts).toMatchObject({ baseline: '2026-12-15', forecast: '2026-12-24' });
    const note = await last('zhang.wei@studio.example');
    expect(note.text).toContain('2 要延到 12月18日，银行接口还没开通。');
    expect(note.text).toContain('M-1');
  });

  it('five working days before the day the PM is told that nothing is delivered', async () => {
    await house.advance(9 * DAY);
    expect(await milestone()).toMatchObject({ status: 'at-risk' });
    const letters = await house.lettersTo('zhang.wei@studio.example');
    const note = letters.find(({ subject }) => subject.includes('还有 5 个工作日'));
    expect(note?.text).toContain('/交付 M-1');
    expect(note?.text).toContain('退款当天到账');
  });

  it('a delivery asks the client to accept every criterion', async () => {
    await said('/交付 M-1\n已部署到预发环境。');
    expect(await milestone()).toMatchObject({ status: 'delivered', facts: { actual: '2026-12-17' } });
    const request = await last('wang.fang@hailan.example');
    expect(request.text).toContain('微信支付可以付款');
    expect(request.text).toContain('退款当天到账');
    expect(request.text).toContain('已部署到预发环境。');
  });

  it('with one remark it is accepted with items', async () => {
    const request = await last('wang.fang@hailan.example');
    await house.send(qqReplyTo(request, APPROVER, '确认 1\n修改 2：退款短信里请写明金额'));
    expect(await milestone()).toMatchObject({
      status: 'accepted-with-items',
      facts: { open: [{ title: '退款当天到账', wanted: '退款短信里请写明金额' }] },
    });
  });

  it('what was left open is delivered again by itself, and then all of it is accepted', async () => {
    await said('/交付 M-1\n退款短信已加上金额。');
    const request = await last('wang.fang@hailan.example');
    expect(request.text).not.toContain('微信支付可以付款');
    await house.send(qqReplyTo(request, APPROVER, '确认 全部'));
    expect(await milestone()).toMatchObject({
      status: 'accepted',
      facts: { actual: '2026-12-17', open: [] },
    });
    const { signOffs } = await house.record('HAILAN');
    expect(signOffs).toMatchObject([{ status: 'superseded' }, { status: 'signed' }]);
  });
});

describe('a plan in English', () => {
  let house: Installation;
  const HARBOUR = `key: HARBOUR
name: Harbour shop
client: Harbour Trading
language: en
zone: Europe/London
calendar: GB
cadence: none
pms: [Helen Moore <helen@studio.example>]
team: [Ben Lee <ben@studio.example>]
contacts:
  - { name: Amy Lin, address: amy@harbour.example, role: approver }
`;
  beforeAll(async () => {
    house = await startInstallation({ at: '2026-12-01T10:00:00Z', projects: [HARBOUR] });
  });
  afterAll(() => house.stop());

  it('is imported from a table below the command, and taken back with /undo', async () => {
    const helen = 'Helen Moore <helen@studio.example>';
    const table =
      '| Task | Milestone | Owner | End | Depends on |\n| --- | --- | --- | --- | --- |\n| Load test | | Ben Lee | 2026-12-11 | |\n| | Go-live | | 2026-12-18 | Load test |';
    await house.send({
      from: helen,
      subject: 'Plan',
      text: `Hello,\n\n/plan import\n\n${table}\n\nBest,\nHelen`,
    });
    const files = () =>
      house.worker.db.selectFrom('case_file').select(['kind', 'title']).orderBy('kind').execute();
    expect(await files()).toEqual([
      { kind: 'milestone', title: 'Go-live' },
      { kind: 'task', title: 'Load test' },
    ]);
    const [assigned] = await house.lettersTo('ben@studio.example');
    if (!assigned) throw new Error('no letter');
    await house.send(replyTo(assigned, 'Ben Lee <ben@studio.example>', 'I think it should be ready soon.'));
    const note = (await house.lettersTo('helen@studio.example')).at(-1);
    expect(note?.text).toContain('I think it should be ready soon.');
    await house.send({ from: helen, subject: 'Plan', text: '/undo' });
    expect(await files()).toEqual([]);
  });

  it('what the client turns down lies with the PM again', async () => {
    const helen = 'Helen Moore <helen@studio.example>';
    await house.send({ from: helen, subject: 'Plan', text: '/milestone Pilot: 2026-12-14' });
    await house.send({ from: helen, subject: 'Plan', text: '/deliver M-2\nThe pilot is on staging.' });
    const request = (await house.lettersTo('amy@harbour.example')).at(-1);
    if (!request) throw new Error('no letter');
    expect(request.text).toContain('The pilot is on staging.');
    await house.send(replyTo(request, 'Amy Lin <amy@harbour.example>', 'REJECT 1: it crashes when I pay'));
    const row = await house.worker.db
      .selectFrom('case_file')
      .select(['status', 'facts'])
      .where('kind', '=', 'milestone')
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ status: 'rejected', facts: { actual: null } });
  });
});
