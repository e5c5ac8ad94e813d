import { mkdtempSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMailServer } from '../../worker/playground/mail-server.ts';
import { BOT, type Installation, startInstallation } from '../support/installation.ts';

function project(key: string, mailbox: string, domain: string): string {
  return `key: ${key}
name: ${key} project
client: ${key} client
language: en
zone: Europe/London
cadence: none
mailbox: ${mailbox}
pms: ["Clare <clare@studio.example>"]
contacts: [{ name: Amy, address: amy@${domain}, role: approver }]
`;
}

describe('an installation with two mailboxes', () => {
  let house: Installation;
  beforeAll(async () => {
    const mailServer = await startMailServer({ directory: null, imapPort: 0, smtpPort: 0 });
    const box = (name: string) =>
      `{ name: ${name}, address: ${name}@studio.example, authservId: mx.${name}.example, ` +
      `imapUrl: "imap://${name}%40studio.example:x@127.0.0.1:${mailServer.imapPort}", ` +
      `smtpUrl: "smtp://127.0.0.1:${mailServer.smtpPort}?ignoreTLS=true" }`;
    const file = join(mkdtempSync(join(tmpdir(), 'liaison-boxes-')), 'liaison.yaml');
    await writeFile(file, `mailboxes:\n  - ${box('north')}\n  - ${box('south')}\n`);
    house = await startInstallation({
      at: '2026-12-01T10:00:00Z',
      projects: [project('NORTH', 'north', 'n.example'), project('SOUTH', 'south', 's.example')],
      env: { LIAISON_FILE: file, BOT_ADDRESS: '' },
      mailServer,
    });
  });
  afterAll(() => house.stop());

  it('answers each client from the mailbox of its own project', async () => {
    await house.send({
      from: 'amy@s.example',
      to: 'south@studio.example',
      subject: 'x',
      text: 'Could you also add an export to Excel?',
    });
    await house.send({
      from: 'amy@n.example',
      to: 'north@studio.example',
      subject: 'x',
      text: 'Could you also add an export to Excel?',
    });
    expect((await house.lettersTo('amy@s.example')).map((letter) => letter.from?.address)).toEqual([
      'south@studio.example',
    ]);
    expect((await house.lettersTo('amy@n.example')).map((letter) => letter.from?.address)).toEqual([
      'north@studio.example',
    ]);
  });

  it('believes the verdict of the server that received the mail, and no other', async () => {
    const verdict = 'Authentication-Results: mx.north.example; dmarc=fail header.from=s.example\r\n';
    const raw = (id: string) =>
      Buffer.from(
        `${verdict}From: amy@s.example\r\nTo: south@studio.example\r\nSubject: x\r\nMessage-ID: <${id}@s.example>\r\n\r\nThank you.\r\n`,
      );
    await house.mailServer.deliver('south@studio.example', raw('one'));
    await house.idle();
    expect((await house.record()).mails.at(-1)).toMatchObject({ trust: 'unverified' });
    await house.mailServer.deliver('north@studio.example', raw('two'));
    await house.idle();
    expect((await house.record()).mails.at(-1)).toMatchObject({ trust: 'failed' });
  });
});

describe('in shadow mode', () => {
  it('everything is read, recorded and drafted, and nothing is sent', async () => {
    const house = await startInstallation({
      at: '2026-12-01T10:00:00Z',
      projects: [project('NORTH', 'inbox', 'n.example')],
      env: { LIAISON_MODE: 'shadow' },
    });
    await house.send({
      from: 'amy@n.example',
      to: BOT,
      subject: 'x',
      text: 'Could you also add an export to Excel?',
    });
    const { requirements, letters } = await house.record();
    expect(requirements).toHaveLength(1);
    expect(letters).toMatchObject([
      { name: 'received', status: 'held', because: 'shadow-mode' },
      { name: 'received', status: 'held', because: 'shadow-mode' },
    ]);
    expect(await house.lettersTo('amy@n.example')).toEqual([]);
    await house.stop();
  });
});
