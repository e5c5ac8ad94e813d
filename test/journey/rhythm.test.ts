import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Installation, replyTo, startInstallation } from '../support/installation.ts';

const PM = 'Clare Whitfield <clare@studio.example>';
const AMY = 'amy@harbour.example';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const project = (key: string, name: string) => `key: ${key}
name: ${name}
client: Harbour Trading
language: en
zone: Europe/London
calendar: GB
cadence: weekly
pms: ["${PM}"]
contacts:
  - { name: Amy Lin, address: ${AMY}, role: approver }
`;

interface Letter {
  readonly name: string;
  readonly recipient: string;
  readonly status: string;
  readonly because: string | null;
}

describe('the client update', () => {
  let house: Installation;
  beforeAll(async () => {
    // A Thursday morning in London.
    house = await startInstallation({
      at: '2026-12-03T09:00:00Z',
      projects: [project('SHOP', 'Online shop')],
    });
  });
  afterAll(() => house.stop());

  const lettersNamed = async (name: string) =>
    (await house.record('SHOP')).letters.filter((letter: Letter) => letter.name === name);

  it('is shown to the PM two business hours ahead, and leaves in the PM’s words', async () => {
    // Friday 16:00: two business hours before Monday 09:00.
    await house.advance(DAY + 7 * HOUR + 5 * 60_000);
    const preview = (await house.lettersTo('clare@studio.example')).find(({ subject }) =>
      subject.includes('client update'),
    );
    expect(preview?.text).toContain('If you do nothing, it leaves as it stands.');
    expect(await lettersNamed('weekly-update')).toEqual([]);
    if (!preview) throw new Error('no preview');
    await house.send(
      replyTo(
        preview,
        PM,
        'headline: The design is done.\nnext: We start with the checkout\nnote: Happy Advent!',
      ),
    );

    await house.advance(3 * DAY - 7 * HOUR);
    const [update] = (await house.lettersTo(AMY)).filter(({ subject }) => subject.includes('Project update'));
    expect(update?.text).toContain('The design is done.');
    expect(update?.text).toContain('- We start with the checkout');
    expect(update?.text).toContain('Happy Advent!');
    expect(update?.text).toMatch(/Record checksum: [0-9a-f]{64}/);
  });

  it('with a new complaint in it waits for the PM, who lets it go with one line', async () => {
    await house.send({
      from: AMY,
      subject: 'Checkout',
      text: 'The checkout page shows an error since this morning. This is the second time this month and we are not happy about it.',
    });
    await house.advance(7 * DAY);
    expect((await house.record('SHOP')).complaints).toHaveLength(1);
    expect(await lettersNamed('weekly-update')).toHaveLength(1);
    expect(
      (await house.lettersTo('clare@studio.example')).some(({ text }) => text.includes('/update send')),
    ).toBe(true);
    await house.send({ from: PM, subject: '[SHOP] update', text: '/update send' });
    expect(await lettersNamed('weekly-update')).toHaveLength(2);
  });
});

describe('the morning brief', () => {
  it('tells the PM of two projects in one mail what waits, and is not sent when nothing does', async () => {
    const house = await startInstallation({
      at: '2026-12-01T18:00:00Z',
      projects: [project('SHOP', 'Online shop'), project('WARE', 'Warehouse')],
    });
    await house.advance(15 * HOUR);
    expect(
      (await house.lettersTo('clare@studio.example')).filter(({ subject }) => /Your day/.test(subject)),
    ).toEqual([]);
    for (const key of ['SHOP', 'WARE'])
      await house.send({
        from: AMY,
        subject: `[${key}] Hosting`,
        text: 'Which server will the shop run on, and who looks after it at night?',
      });
    await house.advance(DAY);
    const brief = (await house.lettersTo('clare@studio.example'))
      .filter(({ text }) => /Q-1/.test(text))
      .at(-1);
    expect(brief?.text).toContain('Online shop');
    expect(brief?.text).toContain('Warehouse');
    expect(brief?.text).toContain('/answer Q-1');
    await house.stop();
  });
});

describe('a meeting by mail', () => {
  it('is an invitation calendars understand; an answer is attendance and decides nothing', async () => {
    const house = await startInstallation({
      at: '2026-12-01T10:00:00Z',
      projects: [project('SHOP', 'Online shop')],
    });
    await house.send({ from: PM, subject: '[SHOP] call', text: '/meeting weekly Mon 10:00 Weekly call' });
    const [letter] = await house.lettersTo(AMY);
    expect(letter?.calendar).toMatchObject({ method: 'REQUEST', summary: 'Weekly call' });
    const uid = letter?.calendar?.uid ?? '';
    await house.sendRaw(
      [
        `From: ${AMY}`,
        'To: liaison@studio.example',
        'Subject: Accepted: Weekly call',
        'Message-ID: <accept-1@harbour.example>',
        'MIME-Version: 1.0',
        'Content-Type: text/calendar; method=REPLY; charset=utf-8',
        '',
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//x//EN',
        'METHOD:REPLY',
        'BEGIN:VEVENT',
        `UID:${uid}`,
        'DTSTAMP:20261201T110000Z',
        'DTSTART:20261207T100000Z',
        `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${AMY}`,
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
    const ledger = (await house.record('SHOP')).ledger.map(
      (one: { entry: { what: string } }) => one.entry.what,
    );
    expect(ledger).toContain('invitation-answered');
    // Friday at eleven: a working day ahead; then Monday, after the meeting.
    await house.advance(3 * DAY + HOUR);
    await house.advance(3 * DAY + HOUR);
    const later = await house.lettersTo(AMY);
    expect(later.map(({ subject }) => subject).join('\n')).toMatch(
      /Agenda: Weekly call[\s\S]*Invitation: Weekly call/,
    );
    await house.stop();
  });
});

describe('a command given in error', () => {
  it('is taken back within ten minutes, and whoever has read the letter is told', async () => {
    const house = await startInstallation({
      at: '2026-12-01T10:00:00Z',
      projects: [project('SHOP', 'Online shop')],
    });
    await house.send({
      from: PM,
      subject: '[SHOP] scope',
      text: '/req Login: Users log in by phone.\n/baseline Phase one',
    });
    expect((await house.record('SHOP')).signOffs).toMatchObject([{ status: 'requested' }]);
    await house.advance(4 * 60_000);
    await house.send({ from: PM, subject: '[SHOP] oops', text: '/undo' });
    const { signOffs, requirements } = await house.record('SHOP');
    expect([signOffs, requirements]).toEqual([[], []]);
    const letters = await house.lettersTo(AMY);
    expect(letters.at(-1)?.text).toContain('went out to you too early and is withdrawn');

    await house.send({ from: PM, subject: '[SHOP] again', text: '/req Login: Users log in by phone.' });
    await house.advance(11 * 60_000);
    await house.send({ from: PM, subject: '[SHOP] late', text: '/undo' });
    expect((await house.record('SHOP')).requirements).toMatchObject([{ status: 'draft' }]);
    await house.stop();
  });
});

describe('a decision nobody vouches for', () => {
  it('counts only after a second word from the address on file', async () => {
    const house = await startInstallation({
      at: '2026-12-01T10:00:00Z',
      projects: [project('SHOP', 'Online shop')],
      env: { SECOND_WORD: 'unverified' },
    });
    await house.send({
      from: PM,
      subject: '[SHOP] scope',
      text: '/req Login: Users log in by phone.\n/baseline Phase one',
    });
    // The PM's own command puts scope at stake and nobody vouches for it either.
    expect((await house.record('SHOP')).signOffs).toEqual([]);
    const ask = (await house.lettersTo('clare@studio.example')).at(-1);
    if (!ask) throw new Error('no second word asked');
    await house.send(replyTo(ask, PM, 'YES'));
    expect((await house.record('SHOP')).signOffs).toMatchObject([{ status: 'requested' }]);

    const request = (await house.lettersTo(AMY)).at(-1);
    if (!request) throw new Error('no request');
    await house.send(replyTo(request, AMY, 'CONFIRM ALL'));
    expect((await house.record('SHOP')).signOffs).toMatchObject([{ status: 'requested' }]);
    const word = (await house.lettersTo(AMY)).at(-1);
    if (!word) throw new Error('no second word asked of the approver');
    expect(word.text).toContain('CONFIRM ALL');
    await house.send(replyTo(word, AMY, 'YES'));
    expect((await house.record('SHOP')).signOffs).toMatchObject([{ status: 'signed' }]);
    await house.stop();
  });
});
