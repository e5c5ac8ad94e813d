import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BOT, type Installation, replyTo, startInstallation } from '../support/installation.ts';

const SHOP = `key: SHOP
name: Online shop
client: Harbour Trading
language: en
zone: Europe/London
cadence: none
pms: ["Clare Whitfield <clare@studio.example>"]
contacts:
  - { name: Amy Lin, address: amy@harbour.example, role: approver }
  - { name: 李娜, address: li.na@harbour.example, role: contact, language: zh }
`;

interface Letter {
  readonly name: string;
  readonly recipient: string;
  readonly status: string;
}

describe('a client’s mail', () => {
  let house: Installation;
  beforeAll(async () => {
    house = await startInstallation({ at: '2026-12-01T10:00:00Z', projects: [SHOP] });
  });
  afterAll(() => house.stop());

  it('that asks for something before the baseline becomes a draft requirement', async () => {
    await house.send({
      from: 'amy@harbour.example',
      subject: 'Idea',
      text: 'Could you please add an export to Excel on the order list?',
    });
    const { requirements, letters } = await house.record('SHOP');
    expect(requirements).toMatchObject([{ id: 'REQ-1', status: 'draft' }]);
    expect(letters.filter((one: Letter) => one.name === 'received')).toMatchObject([
      { recipient: 'amy@harbour.example', field: 'to', status: 'submitted' },
      { recipient: 'clare@studio.example', field: 'cc', status: 'submitted' },
    ]);
  });

  it('is answered in the language of its writer', async () => {
    await house.send({
      from: '李娜 <li.na@harbour.example>',
      subject: '请问',
      text: '请问测试环境的账号什么时候可以给我们？',
    });
    const answer = (await house.lettersTo('li.na@harbour.example')).at(-1);
    expect(answer?.text).toContain('Q-1');
    expect(answer?.text).toMatch(/您好/);
  });

  it('that only says thanks is filed without an answer', async () => {
    const before = (await house.lettersTo('amy@harbour.example')).length;
    await house.send({ from: 'amy@harbour.example', subject: 'Thanks', text: 'Thank you!' });
    expect((await house.record()).mails.at(-1)).toMatchObject({ status: 'applied', reason: 'nothing-to-do' });
    expect((await house.lettersTo('amy@harbour.example')).length).toBe(before);
  });

  it('from a stranger is set aside and never answered', async () => {
    await house.send({ from: 'nobody@elsewhere.example', subject: 'Hello', text: 'Please change the logo.' });
    expect((await house.record()).mails.at(-1)).toMatchObject({ status: 'set-aside', reason: 'stranger' });
    expect(await house.lettersTo('nobody@elsewhere.example')).toEqual([]);
  });

  it('that nobody can read does not hold up the next one', async () => {
    await house.sendRaw('');
    await house.sendRaw(Buffer.from([0, 0, 0, 255, 254, 13, 10]));
    await house.send({ from: 'amy@harbour.example', subject: 'Still there?', text: 'Thanks.' });
    expect((await house.record()).mails.at(-1)).toMatchObject({ status: 'applied' });
  });

  it('that bounces is told to the PM, and the address is muted', async () => {
    const letters = await house.lettersTo('amy@harbour.example');
    const letter = letters.at(-1);
    await house.sendRaw(
      [
        'Return-Path: <>',
        'From: MAILER-DAEMON@mx.studio.example',
        `To: ${BOT}`,
        'Subject: Undelivered Mail Returned to Sender',
        'Message-ID: <bounce1@mx.studio.example>',
        'Auto-Submitted: auto-replied',
        'MIME-Version: 1.0',
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'I could not deliver your message.',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; mx.studio.example',
        '',
        'Final-Recipient: rfc822; amy@harbour.example',
        'Action: failed',
        'Status: 5.1.1',
        'Diagnostic-Code: smtp; 550 5.1.1 user unknown',
        '',
        '--b',
        'Content-Type: text/rfc822-headers',
        '',
        `Message-ID: <${letter?.messageId}>`,
        'To: amy@harbour.example',
        '',
        '--b--',
        '',
      ].join('\r\n'),
    );
    const { letters: rows, contacts } = await house.record('SHOP');
    expect(rows.filter((one: Letter) => one.name === 'pm-bounce')).toMatchObject([
      { recipient: 'clare@studio.example' },
    ]);
    const amy = contacts.find((one: { address: string }) => one.address === 'amy@harbour.example');
    expect(amy.mutedBecause).toContain('5.1.1');
  });
});

describe('a requirement that has to be put otherwise', () => {
  it('is reworded by its number; the old request dies and says so, and the new one asks for the new words', async () => {
    const house = await startInstallation({ at: '2026-12-01T10:00:00Z', projects: [SHOP] });
    await house.send({
      from: 'clare@studio.example',
      subject: '[SHOP] scope',
      text: '/req Calendar: Guests see free slots.\n/req Reminder: 24 hours before.\n/baseline Phase one',
    });
    const [first] = await house.lettersTo('amy@harbour.example');
    if (!first) throw new Error('no request');
    await house.send(replyTo(first, 'amy@harbour.example', 'CONFIRM 1\nCHANGE 2: 48 hours before, please'));
    expect((await house.lettersTo('amy@harbour.example')).at(-1)?.text).toContain(
      'You wrote: 48 hours before, please',
    );

    await house.send({
      from: 'clare@studio.example',
      subject: '[SHOP] again',
      text: '/req REQ-2 48 hours before.\n/baseline Phase one',
    });
    const second = (await house.lettersTo('amy@harbour.example')).at(-1);
    if (!second) throw new Error('no second request');
    expect(second.text).toContain('48 hours before.');
    expect(second.text).not.toContain('Guests see free slots.');
    await house.send(replyTo(first, 'amy@harbour.example', 'CONFIRM ALL'));
    expect((await house.lettersTo('amy@harbour.example')).at(-1)?.text).toContain('was not counted');
    expect((await house.record('SHOP')).signOffs).toMatchObject([
      { status: 'superseded' },
      { status: 'requested' },
    ]);

    await house.send(replyTo(second, 'amy@harbour.example', 'CONFIRM ALL'));
    const { requirements } = await house.record('SHOP');
    expect(requirements).toMatchObject([
      { status: 'baselined', baselineVersion: 1, version: 1 },
      { status: 'baselined', baselineVersion: 1, version: 2, statement: '48 hours before.' },
    ]);
    await house.send({
      from: 'clare@studio.example',
      subject: '[SHOP] late',
      text: '/req REQ-2 72 hours before.',
    });
    expect((await house.lettersTo('clare@studio.example')).at(-1)?.text).toContain(
      'changes by a change request',
    );
    await house.stop();
  });

  it('every command of a PM is answered, however many there are', async () => {
    const house = await startInstallation({ at: '2026-12-01T10:00:00Z', projects: [SHOP] });
    for (const text of ['/help', '/baselin x', '/who', '/req nothing']) {
      await house.send({ from: 'clare@studio.example', subject: '[SHOP] x', text });
    }
    expect(await house.lettersTo('clare@studio.example')).toHaveLength(4);
    await house.stop();
  });
});

describe('what a PM settles', () => {
  it('a question by writing to the client, a complaint by command; the update has nothing left to say', async () => {
    const house = await startInstallation({ at: '2026-12-01T10:00:00Z', projects: [SHOP] });
    await house.send({
      from: '李娜 <li.na@harbour.example>',
      subject: '请问',
      text: '请问测试环境的账号什么时候可以给我们？',
    });
    const letter = (await house.lettersTo('clare@studio.example')).at(-1);
    if (!letter) throw new Error('the PM got no copy');
    const before = (await house.lettersTo('clare@studio.example')).length;
    await house.send({
      ...replyTo(letter, 'clare@studio.example', 'Hello Li Na, the accounts are in the attached list.'),
      to: 'li.na@harbour.example',
      cc: BOT,
    });
    expect((await house.record('SHOP')).questions).toMatchObject([{ id: 'Q-1', status: 'answered' }]);
    expect((await house.lettersTo('clare@studio.example')).length).toBe(before);

    await house.send({ from: 'clare@studio.example', subject: '[SHOP] x', text: '/resolve CP-7\n/done Q-1' });
    const echo = (await house.lettersTo('clare@studio.example')).at(-1);
    expect(echo?.text).toContain('there is no complaint with this number');
    expect(echo?.text).toContain('is answered already');
    await house.stop();
  });

  it('a mail without words is settled by the PM’s digit and does not come back', async () => {
    const house = await startInstallation({ at: '2026-12-01T10:00:00Z', projects: [SHOP] });
    await house.send({
      from: 'amy@harbour.example',
      subject: 'Scan',
      text: '',
      attachments: [{ filename: 'scan.pdf', content: 'x' }],
    });
    expect((await house.record()).mails.at(-1)).toMatchObject({
      status: 'needs-review',
      reason: 'no-new-text',
    });
    const question = (await house.lettersTo('clare@studio.example')).at(-1);
    if (!question) throw new Error('the PM was not asked');
    await house.send(replyTo(question, 'clare@studio.example', '4'));
    const { mails, reviews } = await house.record();
    expect(mails[0]).toMatchObject({ status: 'applied' });
    expect(reviews).toMatchObject([{ status: 'answered', answer: 'other' }]);
    await house.stop();
  });

  it('rewording an agreed requirement is refused and leaves the open request alive', async () => {
    const house = await startInstallation({ at: '2026-12-01T10:00:00Z', projects: [SHOP] });
    await house.send({
      from: 'clare@studio.example',
      subject: '[SHOP] x',
      text: '/req A: One.\n/req B: Two.\n/baseline Both',
    });
    const [request] = await house.lettersTo('amy@harbour.example');
    if (!request) throw new Error('no request');
    await house.send(replyTo(request, 'amy@harbour.example', 'CONFIRM 1'));
    await house.send({ from: 'clare@studio.example', subject: '[SHOP] x', text: '/req REQ-1 Other words.' });
    expect((await house.record('SHOP')).signOffs).toMatchObject([{ status: 'requested' }]);
    await house.stop();
  });

  it('a reply to “what is this mail?” without a digit is told so, and the mail still waits', async () => {
    const house = await startInstallation({ at: '2026-12-01T10:00:00Z', projects: [SHOP] });
    await house.send({
      from: 'clare@studio.example',
      subject: '[SHOP] x',
      text: '/req Calendar: Guests see free slots.\n/baseline One',
    });
    const [request] = await house.lettersTo('amy@harbour.example');
    if (!request) throw new Error('no request');
    await house.send(
      replyTo(request, 'amy@harbour.example', 'I confirm 1. I reject 1: the slots must show the price'),
    );
    const question = (await house.lettersTo('clare@studio.example')).at(-1);
    if (!question) throw new Error('the PM was not asked');
    await house.send(replyTo(question, 'clare@studio.example', '5'));
    expect((await house.lettersTo('clare@studio.example')).at(-1)?.text).toContain(
      'still waits for your judgement',
    );
    expect((await house.record('SHOP')).reviews).toMatchObject([{ status: 'open' }]);
    await house.stop();
  });
});

describe('a client who wants no more updates', () => {
  it('says so in one word, keeps getting what needs a decision, and can take it back', async () => {
    const house = await startInstallation({
      at: '2026-12-01T10:00:00Z',
      projects: [SHOP.replace('none', 'weekly')],
    });
    const updatesTo = async (address: string) =>
      (await house.lettersTo(address)).filter((one) =>
        one.headers.some((header) => header.name === 'list-unsubscribe'),
      ).length;
    await house.advance(7 * 86_400_000);
    expect([await updatesTo('amy@harbour.example'), await updatesTo('li.na@harbour.example')]).toEqual([
      1, 1,
    ]);
    await house.send({ from: 'amy@harbour.example', subject: 'STOP [SHOP]', text: 'STOP' });
    expect((await house.lettersTo('amy@harbour.example')).at(-1)?.text).toContain('no more progress updates');
    await house.advance(7 * 86_400_000);
    expect([await updatesTo('amy@harbour.example'), await updatesTo('li.na@harbour.example')]).toEqual([
      1, 2,
    ]);
    await house.send({
      from: 'clare@studio.example',
      subject: '[SHOP] x',
      text: '/req Calendar: Guests see free slots.\n/baseline One',
    });
    expect((await house.lettersTo('amy@harbour.example')).at(-1)?.subject).toContain('SO-1');
    await house.send({ from: 'amy@harbour.example', subject: 'Updates', text: 'Start.' });
    await house.advance(7 * 86_400_000);
    expect(await updatesTo('amy@harbour.example')).toBe(2);
    await house.stop();
  });
});

describe('a mail nobody is sure about', () => {
  let house: Installation;
  beforeAll(async () => {
    house = await startInstallation({ at: '2026-12-01T10:00:00Z', projects: [SHOP] });
  });
  afterAll(() => house.stop());

  it('is put before the PM with choices, applied as the PM says, and only once', async () => {
    await house.send({
      from: 'clare@studio.example',
      subject: '[SHOP] scope',
      text: '/req Calendar: Guests see free slots for 60 days.\n/baseline Phase one',
    });
    const [request] = await house.lettersTo('amy@harbour.example');
    if (!request) throw new Error('no request');
    await house.send(
      replyTo(
        request,
        'Amy Lin <amy@harbour.example>',
        'I confirm 1. I reject 1: the slots must show the price',
      ),
    );
    expect((await house.record()).mails.at(-1)).toMatchObject({
      status: 'needs-review',
      reason: 'decision-contradiction',
    });
    expect((await house.lettersTo('amy@harbour.example')).at(-1)?.text).toContain('Clare Whitfield');

    const question = (await house.lettersTo('clare@studio.example')).at(-1);
    if (!question) throw new Error('the PM was not asked');
    await house.send(replyTo(question, 'clare@studio.example', '2'));
    const { requirements, reviews } = await house.record('SHOP');
    expect(requirements).toMatchObject([{ id: 'REQ-1' }, { id: 'REQ-2', status: 'draft' }]);
    expect(reviews).toMatchObject([{ status: 'answered', answer: 'change_request' }]);

    await house.send(replyTo(question, 'clare@studio.example', '3'));
    expect((await house.record('SHOP')).complaints).toEqual([]);
  });
});

describe('a letter to ourselves', () => {
  it('goes out by SMTP, comes back by IMAP and is known as a sign of life', async () => {
    const house = await startInstallation({ at: '2026-12-01T10:00:00Z', projects: [] });
    const { db, queue } = house.worker;
    await db
      .insertInto('pulse')
      .values({ name: 'canary-sent', at: new Date(0) })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ at: new Date(0) }))
      .execute();
    await queue.add({ name: 'canary' });
    await expect.poll(async () => (await house.record()).mails.length, { timeout: 10_000 }).toBe(1);
    await house.idle();
    expect((await house.record()).mails).toMatchObject([{ status: 'set-aside', kind: 'own' }]);
    const pulse = await db
      .selectFrom('pulse')
      .select('at')
      .where('name', 'like', 'canary:%')
      .executeTakeFirst();
    expect(pulse?.at.getTime()).toBeGreaterThan(Date.now() - 60_000);
    await house.stop();
  });
});
