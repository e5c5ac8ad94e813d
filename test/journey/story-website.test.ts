import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Installation, qqReplyTo, startInstallation } from '../support/installation.ts';
import { type Story, storyIn } from '../support/story.ts';

const PM = '张伟 <zhang.wei@studio.example>';
const CHEN = '陈静 <chen.jing@qinghe.example>';
const ZHOU = '周明 <zhou.ming@qinghe.example>';
const LIN = '林晓 <lin.xiao@qinghe.example>';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const QINGHE = `key: QINGHE
name: 清禾官网
client: 清禾茶业
language: zh
zone: Asia/Shanghai
calendar: CN
cadence: none
pms: [${PM}]
contacts:
  - { name: 陈静, address: chen.jing@qinghe.example, role: approver }
  - { name: 周明, address: zhou.ming@qinghe.example, role: approver }
  - { name: 林晓, address: lin.xiao@qinghe.example, role: contact }
`;

const CHAT = `张伟：门店预约这块怎么定？
陈静：决定用手机号预约，不用注册。
周明：预约成功后必须给客人发短信。
张伟：吴磊 12月11日前给出短信报价。`;

describe('官网项目：从问卷到第三轮签认', () => {
  let house: Installation;
  let story: Story;
  beforeAll(async () => {
    // A Tuesday, ten o'clock in Shanghai.
    house = await startInstallation({ at: '2026-12-01T02:00:00Z', projects: [QINGHE] });
    story = storyIn(house);
  });
  afterAll(() => house.stop());

  const address = (person: string) => /<(.+)>/.exec(person)?.[1] ?? person;
  const answer = async (person: string, words: string | RegExp, text: string) =>
    await story.tell(qqReplyTo(await story.letter(address(person), words), person, text));
  const command = (text: string) => story.tell({ from: PM, subject: '[QINGHE] 需求', text });
  const record = async () => await house.record('QINGHE');
  const statuses = async () =>
    Object.fromEntries(
      (await record()).requirements
        .filter(({ status }: { status: string }) => status !== 'withdrawn')
        .map(({ title, status }: { title: string; status: string }) => [title, status]),
    );
  const numberOf = async (title: string): Promise<string> =>
    (await record()).requirements.findLast((one: { title: string }) => one.title === title)?.id;
  const signOff = async (id: string) =>
    (await record()).signOffs.find((one: { id: string }) => one.id === id);

  it('问卷发给客户，编号答复成为需求草稿，没答的再问一次', async () => {
    await command('/发送 问卷 网站');
    expect((await story.letter(address(LIN), '头等大事')).text).toContain('1.');
    await answer(
      CHEN,
      '头等大事',
      '1、让加盟商和客人找得到我们，一年后每月有100个预约。\n2、客人和加盟商。\n3、没有网站。\n4、不清楚\n5、首页、产品、门店、关于我们。',
    );
    const { requirements, intakes } = await record();
    expect(requirements).toHaveLength(4);
    expect(requirements[0]).toMatchObject({ status: 'draft', statement: expect.stringContaining('加盟商') });
    expect(intakes[0]).toMatchObject({ status: 'asked-again' });
    expect((await story.letter(address(CHEN), '现在归谁管')).subject).toContain('QINGHE');
  });

  it('同事补答其余问题，“谢谢”不打开任何事项', async () => {
    await answer(
      LIN,
      '头等大事',
      '6. 客人可以预约门店。\n7. 图片由林晓12月20日前提供。\n12. 域名在林晓手里。',
    );
    expect((await record()).requirements).toHaveLength(7);
    const before = await record();
    await answer(CHEN, '现在归谁管', '收到，谢谢！');
    const after = await record();
    expect(after.requirements).toEqual(before.requirements);
    expect(after.questions).toEqual(before.questions);
  });

  it('基线之前客户的新想法也是草稿', async () => {
    await story.tell({
      from: LIN,
      subject: '门店地图',
      text: '能否在网站上增加一个门店地图？',
    });
    const { requirements, changeRequests } = await record();
    expect(requirements).toHaveLength(8);
    expect(requirements[7]).toMatchObject({
      status: 'draft',
      statement: expect.stringContaining('门店地图'),
    });
    expect(changeRequests).toEqual([]);
  });

  it('群聊整理成纪要，由项目经理定夺，回顾由客户书面确认', async () => {
    await command(`/纪要 预约沟通\n${CHAT}`);
    const proposal = await story.letter(address(PM), '预约沟通');
    expect(proposal.text).toContain('手机号预约');
    await story.tell(qqReplyTo(proposal, PM, '全部'));
    expect((await record()).notes).toMatchObject([{ status: 'recapped' }]);
    expect(await signOff('SO-1')).toMatchObject({ status: 'requested' });
    await answer(ZHOU, 'SO-1', '确认 全部');
    expect(await signOff('SO-1')).toMatchObject({ status: 'signed' });
  });

  it('项目经理改写草稿，第一轮请两位审批人逐条确认', async () => {
    const kept = (await record()).requirements.map(({ number }: { number: number }) => number);
    const aside = kept.filter((number: number) => ![1, 5, 8].includes(number));
    await command(
      [
        ...aside.map((number: number) => `/需求 REQ-${number} 撤销：并入其他条目`),
        '/需求 REQ-1 首页：首页展示产品、门店和加盟入口三个版块。',
        '/需求 REQ-5 门店预约：客人用手机号预约门店，不需要注册。',
        '/需求 REQ-8 门店地图：门店页显示地图，点一下打开手机导航。',
        '/需求 预约短信：预约成功后1分钟内给客人发短信。',
        '/基线 第一轮需求',
      ].join('\n'),
    );
    const asked = await story.letter(address(CHEN), /SO-2\] .*请/);
    expect(asked.text).toContain('客人用手机号预约门店');
    expect((await signOff('SO-2')).items).toHaveLength(4);
  });

  it('附条件的同意只搁置那一条，其余照签', async () => {
    await answer(CHEN, /SO-2\] .*请/, '确认 1、2、4\n第3条同意，前提是地图要支持高德和百度。');
    await answer(ZHOU, /SO-2\] .*请/, '确认 1、3\n修改 2：预约要能选人数\n修改 4：30秒内');
    const { items } = await signOff('SO-2');
    expect(items.map(({ confirmedBy }: { confirmedBy: number[] }) => confirmedBy.length)).toEqual([
      2, 0, 0, 0,
    ]);
    expect((await statuses()).首页).toBe('agreed');
    expect((await story.letter(address(PM), '支持高德和百度')).text).toContain('第3条同意');
  });

  it('第二轮只问未定的；对旧版本的确认不算数，并告诉客户', async () => {
    await house.advance(2 * DAY);
    await command(
      `/需求 ${await numberOf('门店预约')} 门店预约：客人用手机号预约门店，可选1到10人，不需要注册。\n/需求 ${await numberOf('门店地图')} 门店地图：门店页显示地图，点一下打开高德或百度导航。\n/需求 ${await numberOf('预约短信')} 预约短信：预约成功后30秒内给客人发短信。\n/基线 第二轮需求`,
    );
    const asked = await story.letter(address(ZHOU), /SO-3\] .*请/);
    expect(asked.text).not.toContain('加盟入口三个版块');
    await answer(ZHOU, /SO-2\] .*请/, '确认 全部');
    expect((await story.letter(address(ZHOU), /SO-2\] .*记录/)).text).toContain('SO-3');
    expect(await signOff('SO-2')).toMatchObject({ status: 'superseded' });
    expect(
      (await signOff('SO-3')).items.every(
        ({ confirmedBy }: { confirmedBy: number[] }) => confirmedBy.length === 0,
      ),
    ).toBe(true);
  });

  it('第二轮一人全签，一人还有一处要改', async () => {
    await answer(CHEN, /SO-3\] .*请/, '全部确认，辛苦了。');
    await answer(ZHOU, /SO-3\] .*请/, '1 确认，2 确认，3 改成：10秒内');
    expect(await statuses()).toMatchObject({
      首页: 'agreed',
      门店预约: 'agreed',
      门店地图: 'agreed',
      预约短信: 'draft',
    });
  });

  it('第三轮：意见不算签认，先答应答复的不催，提问有人答', async () => {
    await command(
      `/需求 ${await numberOf('预约短信')} 预约短信：预约成功后10秒内给客人发短信。\n/基线 第三轮需求`,
    );
    const asked = await story.letter(address(CHEN), /SO-4\] .*请/);
    await story.tell(qqReplyTo(asked, LIN, '确认 全部'));
    await answer(CHEN, /SO-4\] .*请/, '我们内部再看一下，12月14日给您答复。');
    await house.advance(5 * DAY);
    expect(await story.count(address(CHEN), /SO-4\].*(?:提醒|催)/)).toBe(0);
    await answer(ZHOU, /SO-4\] .*请/, '请问短信费用由哪一方承担？');
    expect((await record()).questions).toEqual([]);
    await story.tell(qqReplyTo(await story.letter(address(PM), '哪一方承担'), PM, '4'));
    expect((await record()).questions).toMatchObject([{ id: 'Q-1', from: address(ZHOU) }]);
    await command('/答复 Q-1 短信费用由我方承担，第一年不收费。');
    expect((await story.letter(address(ZHOU), '第一年不收费')).subject).toContain('Q-1');
    expect(await signOff('SO-4')).toMatchObject({ status: 'requested' });
  });

  it('两位都确认之后成为第一版基线，三轮都有证据', async () => {
    await house.advance(3 * DAY);
    await answer(CHEN, /SO-4\] .*请/, '确认 全部');
    expect(await signOff('SO-4')).toMatchObject({ status: 'requested' });
    await answer(ZHOU, /SO-4\] .*请/, '确认 全部');
    expect(await signOff('SO-4')).toMatchObject({ status: 'signed' });
    expect((await record()).projects).toMatchObject([{ baselineVersion: 1 }]);
    expect(await statuses()).toEqual({
      首页: 'baselined',
      门店预约: 'baselined',
      门店地图: 'baselined',
      预约短信: 'baselined',
    });
    const about = (await record()).evidence.map(({ about: named }: { about: string }) => named);
    expect(new Set(about)).toEqual(new Set(['SO-1', 'SO-2', 'SO-3', 'SO-4']));
  });

  it('问一句“状态”，马上得到记录里的答复；之后的新想法是变更', async () => {
    await story.tell({ from: LIN, subject: '[QINGHE] 进展', text: '状态' });
    expect((await story.letter(address(LIN), /目前|进展|状态/)).to).toMatchObject([
      { address: address(LIN) },
    ]);
    await story.tell({
      from: CHEN,
      subject: '会员积分',
      text: '能否再增加一个会员积分功能？',
    });
    expect((await record()).changeRequests).toMatchObject([{ id: 'CR-1', status: 'logged' }]);
    expect(story.mails).toBeGreaterThanOrEqual(24);
  });
});
