import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InboundMail } from '../../worker/mail/inbound.ts';
import { BOT, type Installation, replyTo, startInstallation } from '../support/installation.ts';

const CLARE = 'clare@studio.example';
const MARK = 'mark@studio.example';
const TOM = 'tom@harbour.example';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const SHOP = `key: SHOP
name: Online shop
client: Harbour Trading
language: en
zone: Europe/London
calendar: GB
cadence: none
pms: ["Clare Whitfield <clare@studio.example>"]
sponsors: ["Mark Hill <mark@studio.example>"]
contacts:
  - { name: Amy Lin, address: amy@harbour.example, role: approver }
  - { name: Tom Ray, address: tom@harbour.example, role: contact }
`;

const NO_BLAME = /sorry|apolog|our fault|guarantee|promise|regret|抱歉|对不起|道歉|保证|一定/i;

describe('a complaint, from a calm word to the settled dispute', () => {
  let house: Installation;
  beforeAll(async () => {
    // A Tuesday, ten o'clock in London.
    house = await startInstallation({ at: '2026-12-01T10:00:00Z', projects: [SHOP] });
  });
  afterAll(() => house.stop());

  const complaints = async () => (await house.record('SHOP')).complaints;
  const last = async (address: string, saying: string): Promise<InboundMail> => {
    const letter = (await house.lettersTo(address)).findLast(
      ({ subject, text }) => subject.includes(saying) || text.includes(saying),
    );
    if (!letter) throw new Error(`${address} has no letter saying ${saying}`);
    return letter;
  };
  const command = (text: string) => house.send({ from: CLARE, subject: '[SHOP] complaint', text });

  it('is acknowledged with number, name and date in the client’s words, and conceded nothing', async () => {
    await house.send({
      from: TOM,
      subject: 'Back office',
      text: 'We are not satisfied: the totals on the order page are wrong since the last update.',
    });
    expect(await complaints()).toMatchObject([{ id: 'CP-1', status: 'acknowledged', severity: 'S3' }]);
    const letter = await last(TOM, 'Your concern is on record');
    expect(letter.text).toContain('Clare Whitfield is looking after this');
    expect(letter.text).toContain('the totals on the order page are wrong');
    expect(letter.text).not.toMatch(NO_BLAME);
    expect((await last(CLARE, 'has complained')).text).toContain('/complaint CP-1 ask QUESTION');
  });

  it('the PM grades it, hears when time runs out, and the sponsor hears when it has', async () => {
    await command('/complaint CP-1 S2');
    expect(await complaints()).toMatchObject([{ status: 'assessed', severity: 'S2' }]);
    await house.advance(4 * HOUR);
    expect((await last(CLARE, 'of the time for the first answer')).text).toContain(
      '/complaint CP-1 answered',
    );
    await house.advance(2 * HOUR);
    expect((await last(MARK, 'Escalation')).text).toContain('100% of the time for the first answer');
  });

  it('the client hears every day, also when there is nothing new', async () => {
    await house.advance(DAY);
    const letter = await last(TOM, 'Where your concern stands');
    expect(letter.text).toContain('There is no new finding to share yet');
    expect(letter.text).toMatch(/You will hear from us again by \w{3} \d+ Dec/);
    expect(letter.text).not.toMatch(NO_BLAME);
  });

  it('a question to the client stops the clock until the answer comes', async () => {
    await command('/complaint CP-1 ask Which orders show a wrong total?');
    expect(await complaints()).toMatchObject([{ status: 'waiting-for-client' }]);
    const before = (await house.lettersTo(TOM)).length;
    await house.advance(3 * DAY);
    expect((await house.lettersTo(TOM)).length).toBe(before);
    await house.send(replyTo(await last(TOM, 'Which orders'), TOM, 'All with a voucher, since Monday.'));
    expect(await complaints()).toMatchObject([{ status: 'investigating' }]);
    expect((await last(CLARE, 'the client has answered')).text).toContain('All with a voucher');
  });

  it('a resolution without its fields is refused with the right form', async () => {
    await command('/resolve CP-1\nfix: Vouchers are counted once');
    expect((await last(CLARE, '/resolve CP-1')).text).toContain('missing: cause, prevention');
    expect(await complaints()).toMatchObject([{ status: 'investigating' }]);
  });

  it('a proposal that the client rejects goes back to work, with the client’s words before the PM', async () => {
    await command(
      '/resolve CP-1\ncause: quality\nfix: Vouchers are counted once\nprevention: A test for every voucher',
    );
    const letter = await last(TOM, 'What we propose');
    expect(letter.text).toMatch(/^ACCEPT$/m);
    await house.send(replyTo(letter, TOM, 'REJECT: the invoices of Monday are still wrong'));
    expect(await complaints()).toMatchObject([{ status: 'investigating' }]);
    expect((await last(CLARE, 'does not accept the proposal')).text).toContain('the invoices of Monday');
  });

  it('is accepted, done, checked after a week and closed by the client’s word', async () => {
    await command(
      '/resolve CP-1\ncause: quality\nfix: Vouchers are counted once, Monday is invoiced anew\nprevention: A test for every voucher\nremedy: credit 500',
    );
    await house.send(replyTo(await last(TOM, 'Monday is invoiced anew'), TOM, 'ACCEPT'));
    expect(await complaints()).toMatchObject([{ status: 'accepted' }]);
    await command('/done CP-1');
    expect(await complaints()).toMatchObject([{ status: 'resolved' }]);
    await house.advance(10 * DAY);
    expect(await complaints()).toMatchObject([{ status: 'check-back' }]);
    await house.send(replyTo(await last(TOM, 'Is it solved?'), TOM, 'YES'));
    expect(await complaints()).toMatchObject([{ status: 'closed' }]);
    expect((await last(TOM, 'Closed as solved')).text).toContain('on your word');
    await house.send(replyTo(await last(TOM, 'Closed as solved'), TOM, 'Thank you!'));
    expect(await complaints()).toMatchObject([{ status: 'closed' }]);
  });

  it('asks the PM for a lesson, or a word that there is none', async () => {
    expect((await last(CLARE, 'What is to be learnt')).text).toContain('/complaint CP-1 no lesson');
    await command('/complaint CP-1 no lesson');
    expect((await last(CLARE, 'recorded: no lesson')).text).toContain('/complaint CP-1 no lesson');
  });

  it('is open again when it comes back within thirty days', async () => {
    await house.advance(5 * DAY);
    await house.send(
      replyTo(await last(TOM, 'Closed as solved'), TOM, 'This is unacceptable: the totals are wrong again.'),
    );
    expect(await complaints()).toMatchObject([{ id: 'CP-1', status: 'reopened' }]);
    expect((await last(TOM, 'It is open again')).text).toContain('Clare Whitfield');
  });

  it('in dispute nothing automatic reaches the client, and what they write goes to PM and sponsor', async () => {
    await command('/dispute CP-1 mediation deadline: 2027-02-26');
    expect(await complaints()).toMatchObject([{ status: 'disputed' }]);
    const before = (await house.lettersTo(TOM)).length;
    await house.send({
      from: TOM,
      subject: 'Letter',
      text: 'Our lawyers will write. The shop is down again!',
    });
    await house.send({ from: TOM, subject: 'STATUS', text: 'STATUS' });
    await house.advance(4 * DAY);
    expect((await house.lettersTo(TOM)).length).toBe(before);
    for (const address of [CLARE, MARK])
      expect((await last(address, 'Our lawyers will write')).subject).toContain('In dispute (CP-1)');
    expect(await complaints()).toHaveLength(1);
  });

  it('settled, the client is heard and answered again', async () => {
    await command('/dispute CP-1 settled Half of the December fee is paid back');
    await command('/done CP-1');
    expect(await complaints()).toMatchObject([{ status: 'closed' }]);
    await house.send({ from: TOM, subject: 'STATUS', text: 'STATUS' });
    expect((await last(TOM, 'Project status')).text).toContain('None is open.');
  });

  it('leaves its whole way in the ledger', async () => {
    const { ledger } = await house.record('SHOP');
    const way = ledger
      .map(({ entry }: { entry: { about: string | null; from: string | null; to: string | null } }) => entry)
      .filter(({ about, from, to }: { about: string | null; from: string | null; to: string | null }) => {
        return about === 'CP-1' && from !== null && from !== to;
      })
      .map(({ to }: { to: string }) => to);
    expect(way).toEqual([
      'acknowledged',
      'assessed',
      'waiting-for-client',
      'investigating',
      'proposed',
      'investigating',
      'proposed',
      'accepted',
      'resolved',
      'check-back',
      'closed',
      'reopened',
      'disputed',
      'settled',
      'closed',
    ]);
  });
});

describe('a question', () => {
  it('is answered by the PM’s text, and asked on in the same number', async () => {
    const house = await startInstallation({ at: '2026-12-01T10:00:00Z', projects: [SHOP] });
    await house.send({ from: TOM, subject: 'Access', text: 'When will we get access to the test system?' });
    await house.advance(6 * HOUR);
    const warned = (await house.lettersTo(CLARE)).some(({ text }) => text.includes('/answer Q-1 TEXT'));
    expect(warned).toBe(true);
    await house.send({ from: CLARE, subject: '[SHOP] x', text: '/answer Q-1 On Thursday by three.' });
    const answer = (await house.lettersTo(TOM)).at(-1);
    if (!answer) throw new Error('no answer');
    expect(answer.text).toContain('On Thursday by three.');
    expect(answer.inReplyTo).not.toBeNull();
    expect((await house.record('SHOP')).questions).toMatchObject([{ id: 'Q-1', status: 'answered' }]);
    await house.send(replyTo(answer, TOM, 'Thank you!'));
    expect((await house.record('SHOP')).questions).toMatchObject([{ status: 'answered' }]);
    await house.send(replyTo(answer, TOM, 'That does not answer my question: which Thursday?'));
    expect((await house.record('SHOP')).questions).toMatchObject([{ id: 'Q-1', status: 'open' }]);
    await house.send({ from: CLARE, subject: '[SHOP] x', text: '/why Q-1' });
    expect((await house.lettersTo(CLARE)).at(-1)?.text).toContain('touched: Q-1');
    expect((await house.lettersTo(BOT)).length).toBeGreaterThan(0);
    await house.stop();
  });
});

describe('a command about a complaint that was given too soon', () => {
  it('is taken back: nobody stays silenced, and the clock goes on as before', async () => {
    const house = await startInstallation({ at: '2026-12-01T10:00:00Z', projects: [SHOP] });
    await house.send({
      from: TOM,
      subject: 'Back office',
      text: 'We are not satisfied: the totals on the order page are wrong since the last update.',
    });
    await house.send({ from: CLARE, subject: '[SHOP] x', text: '/dispute CP-1 court' });
    await house.send({ from: CLARE, subject: '[SHOP] x', text: '/undo' });
    expect((await house.record('SHOP')).complaints).toMatchObject([{ id: 'CP-1', status: 'acknowledged' }]);
    await house.send({ from: TOM, subject: 'STATUS', text: 'STATUS' });
    expect((await house.lettersTo(TOM)).at(-1)?.subject).toContain('Project status');
    await house.advance(7 * HOUR);
    const warned = (await house.lettersTo(CLARE)).some(({ subject }) => subject.includes('50% of the time'));
    expect(warned).toBe(true);
    await house.stop();
  });
});
