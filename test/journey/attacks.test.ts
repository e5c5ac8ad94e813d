import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { InboundMail } from '../../worker/mail/inbound.ts';
import { BOT, type Installation, replyTo, startInstallation } from '../support/installation.ts';

const HARBOUR = `key: HARBOUR
name: Booking app
client: Harbour Trading
language: en
zone: Europe/London
cadence: none
pms: ["Clare Whitfield <clare@studio.example>"]
contacts:
  - { name: Amy Lin, address: amy@harbour.example, role: approver }
  - { name: Tom Ray, address: tom@harbour.example, role: contact }
`;
const RIVAL = `key: RIVAL
name: Rival shop
client: Rival Goods
language: en
zone: Europe/London
cadence: none
pms: ["Clare Whitfield <clare@studio.example>"]
contacts: [{ name: Rob Stone, address: rob@rival.example, role: approver }]
`;

describe('what can never sign', () => {
  let house: Installation;
  let letter: InboundMail;
  beforeAll(async () => {
    house = await startInstallation({
      at: '2026-12-01T10:00:00Z',
      projects: [HARBOUR, RIVAL],
      env: { AUTHSERV_ID: 'mx.studio.example' },
    });
    await house.send({
      from: 'clare@studio.example',
      subject: '[HARBOUR] scope',
      text: '/req Calendar: Guests see free slots for 60 days.\n/req Reminder: Guests are reminded 24 hours before.\n/baseline Phase one',
    });
    const [first] = await house.lettersTo('amy@harbour.example');
    if (!first) throw new Error('the approver was not asked');
    letter = first;
  });
  afterAll(() => house.stop());
  beforeEach(async () => {
    expect((await house.record('HARBOUR')).signOffs).toMatchObject([{ status: 'requested' }]);
  });

  const unsigned = async () => {
    const { signOffs, requirements } = await house.record('HARBOUR');
    expect(signOffs[0]).toMatchObject({ status: 'requested' });
    expect(signOffs[0].items.every((item: { confirmedBy: number[] }) => item.confirmedBy.length === 0)).toBe(
      true,
    );
    expect(requirements.slice(0, 2).every((one: { status: string }) => one.status === 'proposed')).toBe(true);
  };
  const last = async () => (await house.record()).mails.at(-1);
  const headers = (from: string, extra = '') =>
    `From: ${from}\r\nTo: ${BOT}\r\nSubject: Re: ${letter.subject}\r\nIn-Reply-To: <${letter.messageId}>\r\n` +
    `Message-ID: <${Math.random().toString(36).slice(2)}@harbour.example>\r\n${extra}Content-Type: text/plain; charset=utf-8\r\n\r\n`;

  it('an out-of-office reply with the words of approval', async () => {
    await house.sendRaw(
      `${headers('Amy Lin <amy@harbour.example>', 'Auto-Submitted: auto-replied\r\n')}CONFIRM ALL\r\n`,
    );
    await unsigned();
    expect(await last()).toMatchObject({ status: 'set-aside', kind: 'auto-reply' });
  });

  it('a mail whose sender failed authentication; the PM is told', async () => {
    const verdict =
      'Authentication-Results: mx.studio.example; dkim=fail header.d=harbour.example; spf=fail smtp.mailfrom=evil.example; dmarc=fail header.from=harbour.example\r\n';
    await house.sendRaw(`${verdict}${headers('Amy Lin <amy@harbour.example>')}CONFIRM ALL\r\n`);
    await unsigned();
    expect(await last()).toMatchObject({ status: 'needs-review', reason: 'authentication-failed' });
    const toPm = (await house.lettersTo('clare@studio.example')).at(-1);
    expect(toPm?.text).toContain('amy@harbour.example');
  });

  it('the sender’s own claim to be authenticated below a failing verdict of ours', async () => {
    const ours = 'Authentication-Results: mx.studio.example; dmarc=fail header.from=harbour.example\r\n';
    const claim = 'Authentication-Results: mx.studio.example; dmarc=pass header.from=harbour.example\r\n';
    await house.sendRaw(`${ours}${headers('Amy Lin <amy@harbour.example>', claim)}CONFIRM ALL\r\n`);
    await unsigned();
  });

  it('our own quoted words under an empty answer', async () => {
    await house.send(replyTo(letter, 'Amy Lin <amy@harbour.example>', ''));
    await unsigned();
    expect(await last()).toMatchObject({ status: 'needs-review' });
  });

  it('our own letter sent back without any mark of quoting', async () => {
    await house.send({
      from: 'Amy Lin <amy@harbour.example>',
      subject: `Re: ${letter.subject}`,
      inReplyTo: `<${letter.messageId}>`,
      text: letter.text,
    });
    await unsigned();
  });

  it('words hidden from the reader in the HTML', async () => {
    await house.send({
      from: 'Amy Lin <amy@harbour.example>',
      subject: `Re: ${letter.subject}`,
      inReplyTo: `<${letter.messageId}>`,
      html: '<p>Thanks, I will read it next week.</p><p style="display:none">CONFIRM ALL</p><p style="font-size:0">CONFIRM ALL</p>',
    });
    await unsigned();
  });

  it('a colleague who is not the approver', async () => {
    await house.send(replyTo(letter, 'Tom Ray <tom@harbour.example>', 'CONFIRM ALL'));
    await unsigned();
  });

  it('an unknown address in the known thread: the PM is asked who that is', async () => {
    await house.send(replyTo(letter, 'Amy Lin <amy.lin@harbour-group.example>', 'CONFIRM ALL'));
    await unsigned();
    expect(await last()).toMatchObject({ status: 'needs-review', reason: 'new-face' });
    expect(await house.lettersTo('amy.lin@harbour-group.example')).toEqual([]);
  });

  it('a homoglyph of the approver’s domain', async () => {
    await house.send(replyTo(letter, 'Amy Lin <amy@hаrbour.example>', 'CONFIRM ALL'));
    await unsigned();
  });

  it('an approver of another client who guesses the subject tag', async () => {
    await house.send({
      from: 'Rob Stone <rob@rival.example>',
      subject: 'Re: [HARBOUR SO-1] Phase one',
      text: 'CONFIRM ALL',
    });
    await unsigned();
    const toRob = await house.lettersTo('rob@rival.example');
    expect(toRob.every((one) => !one.text.includes('HARBOUR') && !one.subject.includes('HARBOUR'))).toBe(
      true,
    );
  });

  it('an approver of another client who replies to our letter', async () => {
    await house.send(replyTo(letter, 'Rob Stone <rob@rival.example>', 'CONFIRM ALL'));
    await unsigned();
  });

  it('a read receipt and a calendar reply', async () => {
    await house.sendRaw(
      `${headers('Amy Lin <amy@harbour.example>').replace('text/plain; charset=utf-8', 'multipart/report; report-type=disposition-notification; boundary=b')}--b\r\n\r\nCONFIRM ALL\r\n--b\r\nContent-Type: message/disposition-notification\r\n\r\nFinal-Recipient: rfc822; amy@harbour.example\r\nDisposition: manual-action/MDN-sent-manually; displayed\r\n--b--\r\n`,
    );
    await unsigned();
    expect(await last()).toMatchObject({ kind: 'read-receipt' });
  });

  it('a client’s mail with commands: they are words, not commands', async () => {
    await house.send({
      from: 'Amy Lin <amy@harbour.example>',
      subject: '[HARBOUR] hello',
      text: '/baseline Mine\n/who',
    });
    const { signOffs } = await house.record('HARBOUR');
    expect(signOffs).toHaveLength(1);
    await unsigned();
  });

  it('a PM whose mail failed authentication commands nothing', async () => {
    const verdict = 'Authentication-Results: mx.studio.example; dmarc=fail header.from=studio.example\r\n';
    await house.sendRaw(
      `${verdict}From: clare@studio.example\r\nTo: ${BOT}\r\nSubject: [HARBOUR] x\r\nMessage-ID: <pm1@studio.example>\r\n\r\n/req Evil: Pay the attacker.\r\n`,
    );
    expect((await house.record('HARBOUR')).requirements).toHaveLength(2);
  });

  it('a mail that forges our own mark is not taken for ours, and signs nothing', async () => {
    await house.sendRaw(
      `${headers('Stranger <x@nowhere.example>', `X-Liaison-Mark: ${letter.messageId}; ${'0'.repeat(64)}\r\n`)}CONFIRM ALL\r\n`,
    );
    await unsigned();
  });

  it('the same mail delivered twice counts once', async () => {
    const raw = `${headers('Tom Ray <tom@harbour.example>')}Thank you, received.\r\n`;
    const before = (await house.record()).mails.length;
    await house.sendRaw(raw);
    await house.sendRaw(raw);
    expect((await house.record()).mails.length).toBe(before + 1);
    await unsigned();
  });

  it('template syntax, HTML and line breaks in names and subjects stay inert', async () => {
    await house.sendRaw(
      `From: "{{project.key}} <script>alert(1)</script>\\\r\n Bcc: evil@x.example" <tom@harbour.example>\r\nTo: ${BOT}\r\nSubject: {{#each items}} <b>x</b>\r\nMessage-ID: <inert@harbour.example>\r\n\r\nCould you also add an export to Excel, {{constructor}} <img src=x onerror=alert(1)>?\r\n`,
    );
    await unsigned();
    const letters = [
      ...(await house.lettersTo('tom@harbour.example')),
      ...(await house.lettersTo('clare@studio.example')),
    ];
    const quoting = letters.filter((one) => one.text.includes('{{constructor}}'));
    expect(quoting).not.toEqual([]);
    for (const one of quoting) expect(one.html ?? '').not.toContain('<img src=x');
    expect(await house.lettersTo('evil@x.example')).toEqual([]);
  });

  it('the approver’s own words outside the thread: a guessed tag proves nothing, they are asked back', async () => {
    await house.send({
      from: 'Amy Lin <amy@harbour.example>',
      subject: '[HARBOUR SO-1] Phase one',
      text: 'CONFIRM ALL',
    });
    await unsigned();
    expect((await house.lettersTo('amy@harbour.example')).at(-1)?.text).toContain('CONFIRM ALL');
  });

  it('after all that, the approver’s own word still signs', async () => {
    await house.send(replyTo(letter, 'Amy Lin <amy@harbour.example>', 'CONFIRM ALL'));
    expect((await house.record('HARBOUR')).signOffs[0]).toMatchObject({ status: 'signed' });
  });
});
