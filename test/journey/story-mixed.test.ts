import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BOT, type Installation, qqReplyTo, replyTo, startInstallation } from '../support/installation.ts';
import { rawMail } from '../support/raw-mail.ts';
import { type Story, storyIn } from '../support/story.ts';

const PM = 'Clare Whitfield <clare@studio.example>';
const ANNA = 'Anna Berg <anna@northport.example>';
const ZHAO = '赵磊 <zhao.lei@northport.example>';
const BOSS = 'Gu Hong <gu@northport.example>';
const DAY = 86_400_000;

const NORTHPORT = `key: NORTH
name: Freight portal
client: Northport 北港物流
language: en
zone: Asia/Shanghai
calendar: CN
cadence: none
pms: [${PM}]
contacts:
  - { name: Anna Berg, address: anna@northport.example, role: approver, language: en }
  - { name: 赵磊, address: zhao.lei@northport.example, role: contact, language: zh }
`;

describe('a client of two languages with a boss on copy', () => {
  let house: Installation;
  let story: Story;
  beforeAll(async () => {
    // A Tuesday, ten o'clock in Shanghai.
    house = await startInstallation({ at: '2026-12-01T02:00:00Z', projects: [NORTHPORT] });
    story = storyIn(house);
  });
  afterAll(() => house.stop());

  const address = (person: string) => /<(.+)>/.exec(person)?.[1] ?? person;
  const command = (text: string) => story.tell({ from: PM, subject: '[NORTH] project', text });
  const record = async () => await house.record('NORTH');
  const signOff = async (id: string) =>
    (await record()).signOffs.find((one: { id: string }) => one.id === id);
  const confirmed = async (id: string) =>
    (await signOff(id)).items.map(({ confirmedBy }: { confirmedBy: number[] }) => confirmedBy.length);

  it('each reads the letters in their own language, and the boss on copy reads none', async () => {
    await command(
      '/req Tracking: A customer follows a container on a map.\n/req Report: The office exports the month as CSV.\n/baseline Phase one',
    );
    expect((await story.letter(address(ANNA), 'SO-1] For')).text).toContain('CONFIRM ALL');
    await story.tell({
      from: ZHAO,
      cc: BOSS,
      subject: '[NORTH] 试用',
      text: '请问系统什么时候可以试用？',
    });
    expect((await record()).questions).toMatchObject([{ id: 'Q-1', from: address(ZHAO) }]);
    const received = await story.letter(address(ZHAO), 'Q-1');
    expect(received.text).toMatch(/\p{sc=Han}/u);
    expect(received.cc.map((one) => one.address)).not.toContain(address(BOSS));
    expect(await story.count(address(BOSS), '')).toBe(0);
  });

  it('what an out-of-office note says of stand-ins decides nothing', async () => {
    const asked = await story.letter(address(ANNA), 'SO-1] For');
    await story.tell({
      from: ANNA,
      subject: `Automatic reply: ${asked.subject}`,
      inReplyTo: `<${asked.messageId}>`,
      references: `<${asked.messageId}>`,
      headers: { 'Auto-Submitted': 'auto-replied' },
      text: 'I am out of the office and will be back on 14 December 2026. 赵磊 <zhao.lei@northport.example> signs on my behalf.',
    });
    expect((await record()).mails.at(-1)).toMatchObject({ status: 'set-aside', kind: 'auto-reply' });
    expect((await record()).contacts).toContainEqual(
      expect.objectContaining({ address: address(ANNA), awayUntil: expect.anything() }),
    );
    expect(await story.count(address(ZHAO), 'SO-1')).toBe(0);
  });

  it('her own mail from the phone lets a colleague sign, who is asked in Chinese', async () => {
    const asked = await story.letter(address(ANNA), 'SO-1] For');
    await story.tell(
      replyTo(
        asked,
        ANNA,
        'Please let 赵磊 <zhao.lei@northport.example> sign on my behalf until 14 December.\n\nSent from my iPhone',
      ),
    );
    const passedOn = await story.letter(address(ZHAO), 'SO-1');
    expect(passedOn.text).toContain('Anna Berg');
    expect(passedOn.text).toContain('确认 全部');
  });

  it('a client’s mail that the PM passes on is filed under its author, who hears of it', async () => {
    await story.tell({
      from: PM,
      subject: 'Fwd: Excel',
      text: `---------- Forwarded message ---------\nFrom: Anna Berg <anna@northport.example>\nDate: Mon, 30 Nov 2026 at 18:00\nSubject: Excel\nTo: Clare Whitfield <clare@studio.example>\n\nCould you please also add an Excel export to the container list?`,
    });
    expect((await record()).requirements.at(-1)).toMatchObject({
      id: 'REQ-3',
      status: 'draft',
      statement: expect.stringContaining('Excel export'),
    });
    expect((await story.letter(address(ANNA), 'Excel')).text).toContain('Anna Berg');
  });

  it('a yes in the wrong thread signs nothing, and the PM learns of it', async () => {
    const receipt = await story.letter(address(ZHAO), 'Q-1');
    const before = (await house.lettersTo(address(PM))).length;
    await story.tell(qqReplyTo(receipt, ZHAO, '确认 全部'));
    expect(await confirmed('SO-1')).toEqual([0, 0]);
    expect((await house.lettersTo(address(PM))).length).toBeGreaterThan(before);
  });

  it('of two mails in one minute that contradict each other, the first counts and the second is heard', async () => {
    const asked = await story.letter(address(ZHAO), /SO-1\] .*确认/);
    const yes = rawMail({ from: ZHAO, reply: asked, verdict: 'none', text: '确认 全部' });
    const wait = rawMail({ from: ZHAO, reply: asked, verdict: 'none', text: '等等，第2条先不要确认。' });
    await house.mailServer.deliver(BOT, yes);
    await house.sendRaw(wait);
    expect(await confirmed('SO-1')).toEqual([1, 0]);
    expect(await signOff('SO-1')).toMatchObject({ status: 'changes-requested' });
    const { requirements } = await record();
    expect(requirements[0]).toMatchObject({ id: 'REQ-1', status: 'baselined' });
    expect(requirements[1]).toMatchObject({ id: 'REQ-2', status: 'draft' });
    expect((await story.letter(address(PM), '第2条先不要')).subject).toContain('SO-1');
  });

  it('the boss answers in the thread: a new face, heard only on the PM’s word, and as a contact', async () => {
    const asked = await story.letter(address(ANNA), 'SO-1] For');
    await story.tell({ ...replyTo(asked, BOSS, 'CONFIRM ALL'), cc: ANNA });
    expect((await record()).mails.at(-1)).toMatchObject({ status: 'needs-review', reason: 'new-face' });
    expect(await story.count(address(BOSS), '')).toBe(0);
    await story.tell(replyTo(await story.letter(address(PM), 'gu@northport.example'), PM, 'CONTACT'));
    expect((await record()).contacts).toContainEqual(
      expect.objectContaining({ address: address(BOSS), roles: ['client-contact'] }),
    );
    expect(await confirmed('SO-1')).toEqual([1, 0]);
    await story.tell({ from: BOSS, subject: '[NORTH] launch', text: 'When will the portal go live?' });
    expect((await story.letter(address(BOSS), 'has reached us')).to).toMatchObject([
      { address: address(BOSS) },
    ]);
    expect((await story.letter(address(PM), 'When will the portal go live?')).text).toContain('Gu Hong');
  });

  it('back at her desk, she promises a day and is not asked before it', async () => {
    await house.advance(13 * DAY);
    await story.tell(replyTo(await story.letter(address(ANNA), 'SO-1'), ANNA, 'I am back, thank you all.'));
    const open = await house.worker.db
      .selectFrom('delegation')
      .select('id')
      .where('ended_at', 'is', null)
      .execute();
    expect(open).toEqual([]);
    await command(
      '/req REQ-2 Report: The office exports the month as CSV and as Excel.\n/req REQ-3 withdraw: is in REQ-2\n/baseline Phase one, the rest',
    );
    await story.tell(
      replyTo(
        await story.letter(address(ANNA), 'SO-2] For'),
        ANNA,
        'We will get back to you by 18 December.',
      ),
    );
    expect((await story.letter(address(ANNA), '18 Dec')).subject).toContain('SO-2');
    await house.advance(3 * DAY);
    expect(await story.count(address(ANNA), /SO-2\] Reminder/)).toBe(0);
    await house.advance(5 * DAY);
    expect(await story.count(address(ANNA), /SO-2\] Reminder/)).toBe(1);
  });

  it('her yes signs the rest, and all three read it in their language', async () => {
    await story.tell(
      replyTo(await story.letter(address(ANNA), 'SO-2] For'), ANNA, 'Sorry for the wait. CONFIRM ALL'),
    );
    expect(await signOff('SO-2')).toMatchObject({ status: 'signed' });
    expect((await record()).requirements.slice(0, 2)).toMatchObject([
      { status: 'baselined' },
      { status: 'baselined' },
    ]);
    expect((await story.letter(address(ANNA), /SO-2\] Confirmation recorded/)).text).toContain('Report');
  });

  it('a wish in an old thread is still a change, and a courtesy in Chinese is none', async () => {
    await story.tell(
      replyTo(
        await story.letter(address(ANNA), 'SO-1] For'),
        ANNA,
        'Could you please also add a dark mode to the portal?',
      ),
    );
    expect((await record()).changeRequests).toMatchObject([
      { id: 'CR-1', status: 'logged', from: address(ANNA) },
    ]);
    expect(await signOff('SO-1')).toMatchObject({ status: 'superseded' });
    await command('/answer Q-1 From 11 January, with a training account for everybody.');
    const before = (await record()).questions;
    await story.tell(qqReplyTo(await story.letter(address(ZHAO), '11 January'), ZHAO, '好的，谢谢！'));
    expect((await record()).questions).toEqual(before);
    expect((await record()).mails.length).toBeGreaterThanOrEqual(18);
  });
});
