import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InboundMail } from '../../worker/mail/inbound.ts';
import { type Installation, qqReplyTo, replyTo, startInstallation } from '../support/installation.ts';

const PM = 'Clare Whitfield <clare@studio.example>';
const SPONSOR = 'Ines Roth <ines@studio.example>';
const AMY = 'Amy Lin <amy@harbour.example>';
const TOM = 'Tom Ray <tom@harbour.example>';
const DAY = 86_400_000;

const HARBOUR = `key: HARBOUR
name: Booking app
client: Harbour Trading
language: en
zone: Europe/London
calendar: none
cadence: none
pms: [${PM}]
sponsors: [${SPONSOR}]
team: ["Lu Bo <lu@studio.example>"]
contacts:
  - { name: Amy Lin, address: amy@harbour.example, role: approver }
  - { name: Tom Ray, address: tom@harbour.example, role: contact }
`;

const FORM = (price: string) =>
  `Scope: Guests log in with WeChat beside the phone login. Merging accounts is not part of it.
Effort: 3
${price}
Quality: none
Risk: WeChat may take a week to approve the app
Milestones moved: none
Cost of not doing it: guests without a phone number cannot book
Options: do, defer, swap REQ-2
Valid until:`;

describe('changes after the baseline, in English', () => {
  let house: Installation;
  beforeAll(async () => {
    // A Tuesday, ten o'clock in London.
    house = await startInstallation({ at: '2026-12-01T10:00:00Z', projects: [HARBOUR] });
    await house.worker.db
      .updateTable('project')
      .set({ settings: JSON.stringify({ currency: 'EUR', limitCost: 5000, limitDays: 10 }) })
      .execute();
    await house.send({
      from: PM,
      subject: '[HARBOUR] scope',
      text: '/req Login: Guests log in with their phone number and a code.\n/req Export: The shop owner exports bookings as a list.\n/baseline Phase one',
    });
    await house.send(replyTo(await letterTo('amy@harbour.example', 'SO-1'), AMY, 'CONFIRM ALL'));
    expect((await house.record('HARBOUR')).projects).toMatchObject([{ baselineVersion: 1 }]);
  });
  afterAll(() => house.stop());

  /** The newest letter to an address whose subject or text holds these words. */
  async function letterTo(address: string, words: string): Promise<InboundMail> {
    const letters = await house.lettersTo(address);
    const found = letters.findLast(({ subject, text }) => `${subject}\n${text}`.includes(words));
    if (!found)
      throw new Error(`${address} has no letter with ${words}: ${letters.map(({ subject }) => subject)}`);
    return found;
  }
  const change = async (number: number) =>
    (await house.record('HARBOUR')).changeRequests.find((one: { number: number }) => one.number === number);
  const command = (text: string) => house.send({ from: PM, subject: '[HARBOUR] changes', text });

  it('a wish gets a number, and the PM the form with the requirement it touches', async () => {
    await house.send({
      from: TOM,
      subject: 'Login',
      text: 'Could you please change the login so that guests can log in with WeChat instead of their phone number?',
    });
    expect(await change(1)).toMatchObject({ status: 'logged', from: 'tom@harbour.example' });
    const form = await letterTo('clare@studio.example', 'Please assess');
    expect(form.subject).toContain('[HARBOUR CR-1]');
    expect(form.text).toContain('REQ-1 "Login"');
    expect((await letterTo('tom@harbour.example', 'CR-1')).text).toContain('Nothing changes until');
  });

  it('the form sent back half filled in keeps its half, and the PM reads what is missing', async () => {
    const form = await letterTo('clare@studio.example', 'Please assess');
    await house.send(replyTo(form, PM, FORM('').replace('Effort: 3\n', 'Effort: 3\nDelay: 2 days\n')));
    expect(await change(1)).toMatchObject({ status: 'assessing' });
    const echo = await letterTo('clare@studio.example', 'still missing');
    expect(echo.text).toContain('Cost (amount and currency, 0 for none):');
    expect(echo.text).not.toContain('Risk (none is an answer)');
  });

  it('the missing line completes it, and the approver gets one page with cost, delay and options', async () => {
    await command('/assess CR-1\nCost: EUR 1,200\nRequirement touched: REQ-1');
    expect(await change(1)).toMatchObject({ status: 'client-decision' });
    const page = await letterTo('amy@harbour.example', 'For your decision');
    for (const words of [
      'EUR 1,200',
      '2 working days later',
      'APPROVE CR-1',
      'SWAP REQ-2',
      'Merging accounts is not part of it',
    ])
      expect(page.text).toContain(words);
    expect(page.cc).toMatchObject([{ address: 'clare@studio.example' }]);
  });

  it('a colleague’s yes is a view, and a yes in a mail of its own is asked back', async () => {
    const page = await letterTo('amy@harbour.example', 'For your decision');
    await house.send(replyTo(page, TOM, 'APPROVE CR-1'));
    await house.send({ from: AMY, subject: '[HARBOUR CR-1] our change', text: 'APPROVE CR-1' });
    expect(await change(1)).toMatchObject({ status: 'client-decision' });
    expect((await letterTo('tom@harbour.example', 'Your view is on record')).text).toContain('Amy Lin');
    expect((await letterTo('amy@harbour.example', 'We would not like to guess')).text).toContain(
      'APPROVE CR-1',
    );
  });

  it('the approver’s yes makes baseline 2 with the new words, and everybody hears of it', async () => {
    const page = await letterTo('amy@harbour.example', 'For your decision');
    await house.send(replyTo(page, AMY, 'APPROVE CR-1'));
    expect(await change(1)).toMatchObject({ status: 'approved' });
    const { projects, requirements } = await house.record('HARBOUR');
    expect(projects).toMatchObject([{ baselineVersion: 2 }]);
    expect(requirements[0]).toMatchObject({
      id: 'REQ-1',
      status: 'baselined',
      baselineVersion: 2,
      statement: expect.stringContaining('WeChat'),
      confirmedBy: 'amy@harbour.example',
    });
    expect((await letterTo('amy@harbour.example', 'baseline v2')).text).toContain('EUR 1,200');
    expect((await letterTo('tom@harbour.example', 'Amy Lin approved this change')).subject).toContain('CR-1');
    expect((await letterTo('lu@studio.example', 'CR-1')).text).toContain('person-days');
  });

  it('every decision is in evidence', async () => {
    const proofs = await house.worker.db.selectFrom('evidence').select(['about', 'decision']).execute();
    expect(proofs).toContainEqual({ about: 'CR-1', decision: 'change-approved' });
  });

  it('above the limit the sponsor is asked first, and the client hears of it only then', async () => {
    await command('/cr Loyalty programme: Guests collect points with every booking.');
    await command(`/assess CR-2\n${FORM('Cost: EUR 9,000\nDelay: 15 days')}`);
    expect(await change(2)).toMatchObject({ status: 'internal-approval' });
    await expect(letterTo('amy@harbour.example', 'CR-2')).rejects.toThrow('has no letter');
    await command('/approve CR-2');
    expect((await letterTo('clare@studio.example', 'above your limit: the sponsor')).text).toContain(
      '/approve CR-2',
    );
    await house.send(replyTo(await letterTo('ines@studio.example', 'CR-2'), SPONSOR, 'APPROVE CR-2'));
    expect(await change(2)).toMatchObject({ status: 'client-decision' });
    const page = await letterTo('amy@harbour.example', 'CR-2');
    expect(page.text).toContain('Changes agreed so far: 1, together EUR 1,200');
    await house.send(replyTo(page, AMY, 'DECLINE CR-2: too expensive for us'));
    expect(await change(2)).toMatchObject({ status: 'rejected' });
    expect((await letterTo('clare@studio.example', 'the client has declined')).text).toContain(
      'too expensive',
    );
  });

  it('a change put off comes back to the PM on its day', async () => {
    await command('/cr Dark mode: The app has a dark mode.');
    await command(`/assess CR-3\n${FORM('Cost: 0\nDelay: 0')}`);
    const page = await letterTo('amy@harbour.example', 'CR-3');
    expect(page.text).toContain('no extra cost');
    await house.send(replyTo(page, AMY, 'DEFER CR-3 until 2026-12-10'));
    expect(await change(3)).toMatchObject({ status: 'deferred' });
    await house.advance(9 * DAY + 60_000);
    expect((await letterTo('clare@studio.example', 'the day to look at it again')).subject).toContain('CR-3');
  });

  it('a swap puts the requirement off that is given up for it', async () => {
    await command('/assess CR-3');
    const page = await letterTo('amy@harbour.example', 'CR-3] For your decision');
    await house.send(replyTo(page, AMY, 'SWAP REQ-2'));
    expect(await change(3)).toMatchObject({ status: 'approved' });
    const { requirements, projects } = await house.record('HARBOUR');
    expect(requirements).toMatchObject([
      { id: 'REQ-1', status: 'baselined' },
      { id: 'REQ-2', status: 'deferred' },
      { id: 'REQ-3', status: 'baselined', baselineVersion: 3, title: 'Dark mode' },
    ]);
    expect(projects).toMatchObject([{ baselineVersion: 3 }]);
  });

  it('an objection within the day opens the decision again', async () => {
    const readBack = await letterTo('amy@harbour.example', 'in exchange for REQ-2');
    await house.send(replyTo(readBack, AMY, 'That is wrong, I did not approve this.'));
    expect(await change(3)).toMatchObject({ status: 'client-decision' });
    expect((await letterTo('clare@studio.example', 'objects to what was recorded')).subject).toContain(
      'CR-3',
    );
    await house.send(replyTo(await letterTo('amy@harbour.example', 'open again'), AMY, 'DECLINE CR-3'));
    expect(await change(3)).toMatchObject({ status: 'rejected' });
  });

  it('an emergency by voice is recapped at once, turns red unwritten, and is confirmed in writing', async () => {
    await command(
      '/cr emergency Booking off: Take the booking page off the net until the price list is right.',
    );
    expect(await change(4)).toMatchObject({ status: 'logged' });
    const recap = await letterTo('amy@harbour.example', 'Please confirm in writing');
    expect(recap.text).toContain('until the price list is right');
    await house.advance(5 * DAY);
    for (const address of ['clare@studio.example', 'ines@studio.example'])
      expect((await letterTo(address, 'still not in writing')).subject).toContain('CR-4');
    await house.send(replyTo(recap, AMY, 'APPROVE CR-4'));
    expect((await letterTo('amy@harbour.example', 'confirmed in writing')).subject).toContain('CR-4');
    expect(await change(4)).not.toMatchObject({ status: 'approved' });
  });

  it('an unanswered page is reminded of twice, told to PM and sponsor, and runs out', async () => {
    await command('/cr Print: Bookings can be printed.');
    await command(`/assess CR-5\n${FORM('Cost: 300\nDelay: 1')}`);
    for (let week = 0; week < 5; week += 1) await house.advance(7 * DAY);
    expect(await change(5)).toMatchObject({ status: 'deferred' });
    expect((await letterTo('ines@studio.example', 'run out')).subject).toContain('CR-5');
    const page = await letterTo('amy@harbour.example', 'CR-5] For your decision');
    await house.send(replyTo(page, AMY, 'APPROVE CR-5'));
    expect(await change(5)).toMatchObject({ status: 'deferred' });
    expect((await letterTo('amy@harbour.example', 'a day that has passed')).subject).toContain('CR-5');
  });

  it('an agreed change is made, verified and closed, and the ledger adds up', async () => {
    await command('/implement CR-1');
    expect((await letterTo('tom@harbour.example', 'is made as agreed')).subject).toContain('CR-1');
    await command('/implement CR-1 verified\n/changes');
    expect(await change(1)).toMatchObject({ status: 'closed' });
    const echo = await letterTo('clare@studio.example', '/changes');
    expect(echo.text).toContain('agreed: 1, together EUR 1,200 and 2 working days');
  });

  it('a wish that is not clear goes back to the client, and turns out to be a defect', async () => {
    const complaints = (await house.record('HARBOUR')).complaints.length;
    await house.send({
      from: TOM,
      subject: 'List',
      text: 'Could you please change the list so that it also shows the phone number of the guest?',
    });
    await command('/clarify CR-6 Which list do you mean, the export?');
    expect(await change(6)).toMatchObject({ status: 'clarifying' });
    const question = await letterTo('tom@harbour.example', 'Which list do you mean');
    await house.send(replyTo(question, TOM, 'Yes, the export of bookings.'));
    expect(await change(6)).toMatchObject({ status: 'assessing' });
    expect((await letterTo('clare@studio.example', 'the client has explained')).text).toContain(
      'export of bookings',
    );
    await command('/cr CR-6 is defect');
    expect(await change(6)).toMatchObject({ status: 'closed' });
    expect((await letterTo('tom@harbour.example', 'costs you nothing')).subject).toContain('CR-6');
    expect((await house.record('HARBOUR')).complaints).toHaveLength(complaints + 1);
  });

  it('the client who asked may take the wish back before it has a price', async () => {
    await house.send({
      from: TOM,
      subject: 'Colour',
      text: 'Could you please also add a button that prints the booking in colour?',
    });
    expect(await change(7)).toMatchObject({ status: 'logged' });
    const answer = await letterTo('tom@harbour.example', 'CR-7');
    await house.send(replyTo(answer, TOM, 'Please cancel it, we do not need it any more.'));
    expect(await change(7)).toMatchObject({ status: 'withdrawn' });
    expect((await letterTo('clare@studio.example', 'the client has withdrawn it')).subject).toContain('CR-7');
  });
});

const HAILAN = `key: HAILAN
name: 海蓝商城改版
client: 海蓝商贸
language: zh
zone: Asia/Shanghai
calendar: CN
cadence: none
pms: ["张伟 <zhang.wei@studio.example>"]
contacts:
  - { name: 王芳, address: wang.fang@hailan.example, role: approver }
`;

describe('a forged yes, in Chinese', () => {
  let house: Installation;
  const ZHANG = '张伟 <zhang.wei@studio.example>';
  beforeAll(async () => {
    house = await startInstallation({
      at: '2026-12-01T02:00:00Z',
      projects: [HAILAN],
      env: { AUTHSERV_ID: 'mx.studio.example' },
    });
    await house.send({
      from: ZHANG,
      subject: '[HAILAN] 需求',
      text: '/需求 登录：用户用手机号登录。\n/基线 一期',
    });
    await house.send(qqReplyTo(await newest(), '王芳 <wang.fang@hailan.example>', '确认 全部'));
    await house.send({
      from: ZHANG,
      subject: '[HAILAN] 变更',
      text: '/变更 微信登录：用户可用微信登录。',
    });
    await house.send({
      from: ZHANG,
      subject: '[HAILAN] 变更',
      text: '/评估 CR-1\n变更内容：增加微信登录\n工作量：3\n费用：12000 元\n工期影响：2 天\n质量影响：无\n风险：无\n影响的里程碑：无\n不做的代价：部分用户无法登录\n可选方案：做、暂缓',
    });
  });
  afterAll(() => house.stop());
  const newest = async () => {
    const letter = (await house.lettersTo('wang.fang@hailan.example')).at(-1);
    if (!letter) throw new Error('no letter');
    return letter;
  };
  const status = async () => (await house.record('HAILAN')).changeRequests[0].status;

  it('the page speaks Chinese, with the money in yuan', async () => {
    const page = await newest();
    for (const words of ['请您决定', '¥12,000', '顺延 2 个工作日', '批准 CR-1'])
      expect(page.text + page.subject).toContain(words);
  });

  it.each([
    [
      'failing DKIM',
      'Authentication-Results: mx.studio.example; dkim=fail header.d=hailan.example; dmarc=fail header.from=hailan.example\r\n',
      '王芳 <wang.fang@hailan.example>',
    ],
    ['another address', '', '王芳 <wang.fang@hai1an.example>'],
  ])('with %s approves nothing, and the PM is told', async (_, header, from) => {
    const page = await newest();
    await house.sendRaw(
      `${header}From: ${from}\r\nTo: liaison@studio.example\r\nSubject: Re: page\r\nIn-Reply-To: <${page.messageId}>\r\n` +
        `Message-ID: <${encodeURIComponent(from).length}-${header.length}@hailan.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n批准 CR-1\r\n`,
    );
    expect(await status()).toBe('client-decision');
    const { reviews } = await house.record('HAILAN');
    expect(reviews.at(-1)).toMatchObject({ status: 'open' });
  });

  it('by an automatic answer approves nothing', async () => {
    const page = await newest();
    await house.sendRaw(
      `From: 王芳 <wang.fang@hailan.example>\r\nTo: liaison@studio.example\r\nSubject: 自动回复\r\nAuto-Submitted: auto-replied\r\nIn-Reply-To: <${page.messageId}>\r\n` +
        'Message-ID: <auto@hailan.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n批准 CR-1\r\n',
    );
    expect(await status()).toBe('client-decision');
  });

  it('the real one, in the same thread, does', async () => {
    await house.send(qqReplyTo(await newest(), '王芳 <wang.fang@hailan.example>', '批准 CR-1'));
    expect(await status()).toBe('approved');
    expect((await newest()).text).toContain('现已列入基线 v2');
  });
});
