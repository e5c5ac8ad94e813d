import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseFileOf } from '../../worker/cases/evidence/case-file.ts';
import { pack } from '../../worker/cases/evidence/pack.ts';
import { projectsWithCase } from '../../worker/cases/evidence/store.ts';
import type { InboundMail } from '../../worker/mail/inbound.ts';
import { type Installation, qqReplyTo, replyTo, startInstallation } from '../support/installation.ts';

const run = promisify(execFile);
const PM = 'clare@studio.example';
const AMY = 'amy@harbour.example';
const TOM = 'tom@harbour.example';

const HARBOUR = `key: HARBOUR
name: Booking app
client: Harbour Trading
language: en
zone: Europe/London
cadence: none
pms: ["Clare Hill <${PM}>"]
contacts:
  - { name: Amy Lin, address: ${AMY}, role: approver }
  - { name: Tom Ray, address: ${TOM}, role: approver }
`;

describe('three rounds with two approvers', () => {
  let house: Installation;
  beforeAll(async () => {
    house = await startInstallation({ at: '2026-12-01T10:00:00Z', projects: [HARBOUR] });
  });
  afterAll(() => house.stop());

  const letter = async (address: string, subject: RegExp): Promise<InboundMail> => {
    const found = (await house.lettersTo(address)).filter((one) => subject.test(one.subject)).at(-1);
    if (!found) throw new Error(`${address} has no letter ${subject}`);
    return found;
  };
  const answer = async (address: string, subject: RegExp, text: string) =>
    await house.send(replyTo(await letter(address, subject), address, text));
  const statuses = async () => {
    const { requirements } = await house.record('HARBOUR');
    return requirements.map(({ status }: { status: string }) => status);
  };

  it('unclear wording reaches the PM alone, and leaves only with a reason', async () => {
    await house.send({
      from: PM,
      subject: 'Scope',
      text: '/req Calendar: Guests see free slots for 60 days.\n/req Invoice: A guest gets the invoice as PDF by mail.\n/req Speed: The calendar loads quickly.\n/baseline Phase one',
    });
    expect(await house.lettersTo(AMY)).toEqual([]);
    const preview = await letter(PM, /SO-1\] Preview/);
    expect(preview.text).toContain('quickly');
    await house.send(replyTo(preview, PM, 'SEND'));
    expect((await house.record('HARBOUR')).signOffs[0]).toMatchObject({ status: 'preview' });
    await house.send(replyTo(preview, PM, 'SEND because: it is their own word, we measure it in round two'));
    expect((await house.record('HARBOUR')).signOffs[0]).toMatchObject({ status: 'requested' });
    expect((await letter(AMY, /SO-1\]/)).text).toContain('Guests see free slots for 60 days.');
  });

  it('each approver signs what is right and says what is wanted otherwise', async () => {
    await answer(AMY, /SO-1\] For/, 'CONFIRM 1-2\nCHANGE 3: within one second');
    await answer(TOM, /SO-1\] For/, 'CONFIRM 1\nCHANGE 2: as XML as well');
    expect(await statuses()).toEqual(['agreed', 'draft', 'draft']);
    const note = await letter(PM, /Tom Ray has remarks/);
    expect(note.text).toContain('/req REQ-2 Invoice: as XML as well');
    expect((await letter(TOM, /recorded/)).text).toContain('Confirmed:\n1. Calendar');
  });

  it('the next round asks for the open rest alone, and the old request is dead', async () => {
    await house.send({
      from: PM,
      subject: 'Round two',
      text: '/req REQ-2 Invoice: A guest gets the invoice as PDF with an XML twin by mail.\n/req REQ-3 Speed: The calendar loads within one second.\n/baseline Phase one, second round',
    });
    const asked = await letter(AMY, /SO-2\] For/);
    expect(asked.text).toContain('takes the place of SO-1');
    expect(asked.text).not.toContain('Guests see free slots');
    await answer(AMY, /SO-1\] For/, 'CONFIRM ALL');
    expect((await letter(AMY, /SO-1\] Your mail is on record/)).text).toContain('SO-2 takes its place');
    expect(await statuses()).toEqual(['agreed', 'proposed', 'proposed']);
  });

  it('what one approver has confirmed is not asked of that approver again', async () => {
    await answer(AMY, /SO-2\] For/, 'CONFIRM ALL');
    await answer(TOM, /SO-2\] For/, 'CHANGE 2: within half a second');
    await house.send({
      from: PM,
      subject: 'Round three',
      text: '/req REQ-3 Speed: The calendar loads within half a second.\n/baseline Phase one, third round',
    });
    const toAmy = await letter(AMY, /SO-3\] For/);
    const toTom = await letter(TOM, /SO-3\] For/);
    expect(toAmy.text).not.toContain('XML twin');
    expect(toTom.text).toContain('XML twin');
    await answer(TOM, /SO-3\] For/, 'CONFIRM ALL');
    expect((await letter(AMY, /SO-3\] .*recorded/)).text).toContain('Answered by Tom Ray.');
    await answer(AMY, /SO-3\] For/, 'CONFIRM ALL');
    expect(await statuses()).toEqual(['baselined', 'baselined', 'baselined']);
    const { signOffs } = await house.record('HARBOUR');
    expect(signOffs.map(({ status }: { status: string }) => status)).toEqual([
      'superseded',
      'superseded',
      'signed',
    ]);
  });

  it('an objection in time opens the item again, and everybody reads so', async () => {
    await answer(TOM, /SO-3\] Confirmation recorded/, 'Wait, not item 2. Half a second is too slow.');
    expect(await statuses()).toEqual(['baselined', 'baselined', 'draft']);
    expect((await house.record('HARBOUR')).signOffs[2]).toMatchObject({ status: 'changes-requested' });
    expect((await letter(AMY, /Open again/)).text).toContain('Tom Ray objected in time');
    expect((await letter(PM, /Tom Ray objects/)).text).toContain('Baseline v1 held them');
  });

  it('after the window the same words open nothing', async () => {
    await house.advance(3 * 86_400_000);
    await answer(TOM, /SO-3\] Confirmation recorded/, 'Wait, not item 1.');
    expect(await statuses()).toEqual(['baselined', 'baselined', 'draft']);
  });

  it.each(['SO-1', 'SO-3'])('the evidence of %s verifies with nothing of ours', async (about) => {
    const db = house.worker.db;
    const ref = { kind: 'sign-off', number: Number(about.slice(3)) } as const;
    const [project] = await projectsWithCase(db, ref);
    if (!project) throw new Error('no such case');
    const file = await caseFileOf(db, project, about, ref);
    const folder = await mkdtemp(join(tmpdir(), 'liaison-rounds-'));
    for (const [name, bytes] of Object.entries(unzipSync(await pack(file)))) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), bytes);
    }
    const { stdout } = await run(process.execPath, ['verify.mjs'], { cwd: folder });
    await rm(folder, { recursive: true });
    expect(stdout).toMatch(/decision/);
    expect(file.decisions.map(({ decision }) => decision)).toEqual(
      about === 'SO-1'
        ? ['overridden', 'items-confirmed', 'items-confirmed']
        : ['items-confirmed', 'signed', 'objected'],
    );
  });
});

const HAILAN = `key: HAILAN
name: 海蓝商城改版
client: 海蓝商贸
language: zh
zone: Asia/Shanghai
calendar: CN
cadence: none
pms: [张伟 <zhang.wei@studio.example>]
contacts:
  - { name: 王芳, address: wang.fang@hailan.example, role: approver }
  - { name: 刘洋, address: liu.yang@hailan.example, role: contact }
`;

describe('审批人休假，由同事代为确认', () => {
  let house: Installation;
  beforeAll(async () => {
    house = await startInstallation({ at: '2026-12-01T02:00:00Z', projects: [HAILAN] });
  });
  afterAll(() => house.stop());

  const first = async (address: string, words: string): Promise<InboundMail> => {
    const found = (await house.lettersTo(address)).find(({ subject }) => subject.includes(words));
    if (!found) throw new Error(`${address}: ${words}`);
    return found;
  };

  it('the stand-in is asked in the name of the approver, who hears so', async () => {
    await house.send({
      from: '张伟 <zhang.wei@studio.example>',
      subject: '需求',
      text: '/需求 手机号登录：用户可以用手机号和短信验证码登录。\n/需求 订单导出：运营可以按日期导出订单。\n/基线 第一版需求',
    });
    const asked = await first('wang.fang@hailan.example', '请确认');
    await house.send(
      qqReplyTo(asked, '王芳 <wang.fang@hailan.example>', '在我休假期间由刘洋代为确认，至12月10日。'),
    );
    expect((await first('liu.yang@hailan.example', '请确认')).text).toContain('王芳 已来信委托您代为确认');
    expect((await first('wang.fang@hailan.example', '刘洋 代 王芳 确认')).text).toContain('2026-12-10');
  });

  it('the stand-in signs, and the record names both', async () => {
    const asked = await first('liu.yang@hailan.example', '请确认');
    await house.send(qqReplyTo(asked, '刘洋 <liu.yang@hailan.example>', '确认 全部'));
    expect((await house.record('HAILAN')).signOffs[0]).toMatchObject({ status: 'signed' });
    expect((await first('wang.fang@hailan.example', '确认结果已记录')).text).toContain(
      '由 刘洋 代 王芳 答复',
    );
    const proofs = await house.worker.db.selectFrom('evidence').select(['decision', 'rule']).execute();
    expect(proofs).toEqual([{ decision: 'signed', rule: 'delegated-words' }]);
  });

  it('“我回来了” ends it', async () => {
    const read = await first('wang.fang@hailan.example', '确认结果已记录');
    await house.send(qqReplyTo(read, '王芳 <wang.fang@hailan.example>', '我回来了，谢谢。'));
    const open = await house.worker.db
      .selectFrom('delegation')
      .select('id')
      .where('ended_at', 'is', null)
      .execute();
    expect(open).toEqual([]);
  });
});

describe('an approver who is away', () => {
  let house: Installation;
  const alone = HARBOUR.replace(/ {2}- \{ name: Tom Ray.*\n/, '');
  beforeAll(async () => {
    house = await startInstallation({ at: '2026-12-01T10:00:00Z', projects: [alone] });
  });
  afterAll(() => house.stop());

  const remindersTo = async (address: string) =>
    (await house.lettersTo(address)).filter(({ subject }) => subject.includes('Reminder'));

  it('is reminded only after coming back, and the PM hears so once', async () => {
    await house.send({
      from: PM,
      subject: 'Scope',
      text: '/req Calendar: Guests see free slots for 60 days.\n/baseline Phase one',
    });
    const [asked] = await house.lettersTo(AMY);
    await house.send({
      from: AMY,
      subject: `Automatic reply: ${asked?.subject}`,
      inReplyTo: `<${asked?.messageId}>`,
      references: `<${asked?.messageId}>`,
      headers: { 'Auto-Submitted': 'auto-replied' },
      text: 'I am out of the office and will be back on 14 December 2026.',
    });
    await house.advance(10 * 86_400_000);
    expect(await remindersTo(AMY)).toEqual([]);
    const notes = (await house.lettersTo(PM)).filter(({ subject }) => subject.includes('Amy Lin is away'));
    expect(notes).toHaveLength(1);
    await house.advance(4 * 86_400_000);
    expect(await remindersTo(AMY)).toHaveLength(1);
  });
});
