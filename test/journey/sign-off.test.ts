import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Installation, qqReplyTo, replyTo, startInstallation } from '../support/installation.ts';

const PM = '张伟 <zhang.wei@studio.example>';
const APPROVER = '王芳 <wang.fang@hailan.example>';
const CONTACT = '刘洋 <liu.yang@hailan.example>';
const DAY = 86_400_000;

interface Letter {
  readonly name: string;
  readonly recipient: string;
  readonly createdAt: Date;
}

const HAILAN = `key: HAILAN
name: 海蓝商城改版
client: 海蓝商贸
language: zh
zone: Asia/Shanghai
calendar: CN
cadence: weekly
pms: [${PM}]
contacts:
  - { name: 王芳, address: wang.fang@hailan.example, role: approver }
  - { name: 刘洋, address: liu.yang@hailan.example, role: contact }
`;

describe('from the first requirement to a signed baseline, in Chinese', () => {
  let house: Installation;
  beforeAll(async () => {
    // A Tuesday, ten o'clock in Shanghai.
    house = await startInstallation({ at: '2026-12-01T02:00:00Z', projects: [HAILAN] });
  });
  afterAll(() => house.stop());

  it('a PM drafts requirements and asks for the signature with lines in a mail', async () => {
    await house.send({
      from: PM,
      subject: '需求',
      text: '各位好：\n\n/需求 手机号登录：用户可以用手机号和短信验证码登录。\n/需求 订单导出：运营可以按日期导出订单。\n/基线 第一版需求',
    });
    const { requirements, signOffs } = await house.record('HAILAN');
    expect(requirements).toMatchObject([
      { id: 'REQ-1', title: '手机号登录', status: 'proposed' },
      { id: 'REQ-2', title: '订单导出', status: 'proposed' },
    ]);
    expect(signOffs).toMatchObject([{ id: 'SO-1', status: 'requested', subject: '第一版需求' }]);
  });

  it('the approver is asked in Chinese, item by item, with the line to answer', async () => {
    const [letter] = await house.lettersTo('wang.fang@hailan.example');
    expect(letter?.subject).toContain('[HAILAN SO-1]');
    expect(letter?.text).toContain('用户可以用手机号和短信验证码登录。');
    expect(letter?.text).toContain('确认 全部');
    expect(letter?.headers).toContainEqual({ name: 'auto-submitted', value: 'auto-generated' });
  });

  it('the PM alone hears what became of each command', async () => {
    const letters = await house.lettersTo('zhang.wei@studio.example');
    const echo = letters.find((letter) => letter.text.includes('/基线 第一版需求'));
    expect(echo?.text).toContain('SO-1');
    expect(echo?.to).toMatchObject([{ address: 'zhang.wei@studio.example' }]);
    expect(echo?.cc).toEqual([]);
  });

  it('a colleague of the approver gives an opinion and signs nothing', async () => {
    const [letter] = await house.lettersTo('wang.fang@hailan.example');
    if (!letter) throw new Error('no letter');
    await house.send(qqReplyTo(letter, CONTACT, '确认 全部'));
    const { signOffs } = await house.record('HAILAN');
    expect(signOffs[0]).toMatchObject({
      status: 'requested',
      opinions: [{ name: '刘洋', words: '确认 全部' }],
    });
  });

  it('a vague yes is asked back once, with the one line to send', async () => {
    const [letter] = await house.lettersTo('wang.fang@hailan.example');
    if (!letter) throw new Error('no letter');
    await house.send(qqReplyTo(letter, APPROVER, '好的'));
    expect((await house.record('HAILAN')).signOffs[0]).toMatchObject({ status: 'requested' });
    const answer = (await house.lettersTo('wang.fang@hailan.example')).at(-1);
    expect(answer?.text).toContain('确认 全部');
    expect(answer?.inReplyTo).not.toBeNull();
  });

  it('after two business days the approver is reminded, in working time', async () => {
    await house.advance(2 * DAY + 60_000);
    const reminders = (await house.record('HAILAN')).letters.filter(
      (letter: Letter) => letter.name === 'sign-off-reminder',
    );
    expect(reminders).toMatchObject([{ recipient: 'wang.fang@hailan.example', status: 'submitted' }]);
  });

  it('the words of the approver sign, our own quoted words do not', async () => {
    const [letter] = await house.lettersTo('wang.fang@hailan.example');
    if (!letter) throw new Error('no letter');
    await house.send(qqReplyTo(letter, APPROVER, '已收到，我先看看。'));
    expect((await house.record('HAILAN')).signOffs[0]).toMatchObject({ status: 'requested' });
    await house.send(qqReplyTo(letter, APPROVER, '确认 全部'));
    const { signOffs, requirements, projects } = await house.record('HAILAN');
    expect(signOffs[0]).toMatchObject({ status: 'signed' });
    expect(requirements).toMatchObject([
      { status: 'baselined', confirmedBy: 'wang.fang@hailan.example', baselineVersion: 1 },
      { status: 'baselined', confirmedBy: 'wang.fang@hailan.example', baselineVersion: 1 },
    ]);
    expect(projects[0]).toMatchObject({ baselineVersion: 1, phase: 'kick-off' });
  });

  it('the decision is read back to the approver with the PM on copy', async () => {
    const readBack = (await house.lettersTo('wang.fang@hailan.example')).at(-1);
    expect(readBack?.text).toContain('手机号登录');
    expect(readBack?.cc).toMatchObject([{ address: 'zhang.wei@studio.example' }]);
  });

  it('a signed request is never reminded of again', async () => {
    await house.advance(10 * DAY);
    const { letters } = await house.record('HAILAN');
    expect(letters.filter((letter: Letter) => letter.name === 'sign-off-reminder')).toHaveLength(1);
  });

  it('what is asked for after the baseline is a change request with a number and a date', async () => {
    await house.send({
      from: CONTACT,
      subject: '登录页',
      text: '张经理，登录页能不能再加一个微信扫码登录？',
    });
    const { changeRequests } = await house.record('HAILAN');
    expect(changeRequests).toMatchObject([{ id: 'CR-1', status: 'logged', from: 'liu.yang@hailan.example' }]);
    const answer = (await house.lettersTo('liu.yang@hailan.example')).at(-1);
    expect(answer?.subject).toContain('CR-1');
  });

  it('the weekly update leaves on Monday morning, once', async () => {
    await house.advance(DAY);
    const { letters } = await house.record('HAILAN');
    const updates = letters.filter((letter: Letter) => letter.name === 'weekly-update');
    const days = new Set(updates.map((letter: Letter) => letter.createdAt.toISOString().slice(0, 10)));
    expect(updates.length).toBe(days.size * 2);
    expect(days.size).toBeGreaterThan(0);
  });

  it('a complaint is acknowledged with number, name and date, and the PM is alerted', async () => {
    await house.send({
      from: APPROVER,
      subject: '又打不开了',
      text: '昨天刚上线的版本今天又打不开了，客户一直在投诉，你们到底什么时候能修好？',
    });
    const { complaints, letters } = await house.record('HAILAN');
    expect(complaints).toMatchObject([
      { id: 'CP-1', status: 'acknowledged', responsible: 'zhang.wei@studio.example' },
    ]);
    const answer = (await house.lettersTo('wang.fang@hailan.example')).at(-1);
    expect(answer?.text).toContain('CP-1');
    expect(answer?.text).toContain('张伟');
    expect(letters.filter((letter: Letter) => letter.name === 'pm-complaint-alert')).toMatchObject([
      { recipient: 'zhang.wei@studio.example', status: 'submitted' },
    ]);
  });

  it('the ledger chain holds from the first entry to the last', async () => {
    const { firstBroken } = await import('../../worker/cases/ledger.ts');
    const rows = await house.worker.db
      .selectFrom('ledger')
      .select(['seq', 'canonical', 'previous_hash', 'hash'])
      .where('chain', '=', 'HAILAN')
      .orderBy('seq')
      .execute();
    expect(rows.length).toBeGreaterThan(10);
    expect(firstBroken(rows)).toBeNull();
  });
});

describe('an English approver confirms part and changes the rest', () => {
  let house: Installation;
  const HARBOUR = `key: HARBOUR
name: Booking app
client: Harbour Trading
language: en
zone: Europe/London
cadence: none
pms: ["Clare <clare@studio.example>"]
contacts: [{ name: Amy Lin, address: amy@harbour.example, role: approver }]
`;
  beforeAll(async () => {
    house = await startInstallation({ at: '2026-12-01T10:00:00Z', projects: [HARBOUR] });
  });
  afterAll(() => house.stop());

  it('signs the first item, opens the second and tells the PM what is wanted', async () => {
    await house.send({
      from: 'clare@studio.example',
      subject: 'Scope',
      text: '/req Calendar: Guests see free slots for 60 days.\n/req Reminder: Guests are reminded 24 hours before.\n/baseline Phase one',
    });
    const [letter] = await house.lettersTo('amy@harbour.example');
    if (!letter) throw new Error('no letter');
    await house.send(
      replyTo(letter, 'Amy Lin <amy@harbour.example>', 'CONFIRM 1\nCHANGE 2: remind 48 hours before, please'),
    );
    const { signOffs, requirements, letters } = await house.record('HARBOUR');
    expect(signOffs[0]).toMatchObject({
      status: 'changes-requested',
      items: [
        { confirmedBy: [expect.any(Number)] },
        { remarks: [{ words: 'remind 48 hours before, please' }] },
      ],
    });
    expect(requirements).toMatchObject([{ status: 'agreed' }, { status: 'draft' }]);
    expect(
      letters.some((one: Letter) => one.name === 'pm-note' && one.recipient === 'clare@studio.example'),
    ).toBe(true);
  });
});
