import { afterAll, beforeAll, expect, it } from 'vitest';
import type { InboundMail } from '../../worker/mail/inbound.ts';
import { expectSoundRecord } from '../support/aftermath.ts';
import { type Installation, replyTo, startInstallation } from '../support/installation.ts';

const CLARE = 'Clare Whitfield <clare@studio.example>';
const INES = 'Ines Roth <ines@studio.example>';
const AMY = 'Amy Lin <amy@harbour.example>';
const TOM = 'Tom Ray <tom@harbour.example>';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const HARBOUR = `key: HARBOUR
name: Booking app
client: Harbour Trading
language: en
zone: Europe/London
calendar: none
cadence: weekly
pms: ["${CLARE}"]
sponsors: ["${INES}"]
team: ["Lu Bo <lu@studio.example>"]
contacts:
  - { name: Amy Lin, address: amy@harbour.example, role: approver }
  - { name: Tom Ray, address: tom@harbour.example, role: contact }
`;

const form = (cost: string, days: string, options = 'do, defer') => `Scope: As described, in both apps.
Effort: 3
Cost: ${cost}
Delay: ${days}
Quality: none
Risk: none
Milestones moved: none
Cost of not doing it: fewer bookings
Options: ${options}
Valid until:`;

/** An app for an English client, from its first wishes to the update that adds its changes up. */
let house: Installation;
let mails = 0;
beforeAll(async () => {
  // A Tuesday, ten o'clock in London.
  house = await startInstallation({ at: '2026-12-01T10:00:00Z', projects: [HARBOUR] });
  await house.worker.db
    .updateTable('project')
    .set({ settings: JSON.stringify({ currency: 'EUR', limitCost: 5000, limitDays: 10 }) })
    .execute();
});
afterAll(() => house.stop());

async function send(mail: Parameters<Installation['send']>[0]): Promise<void> {
  mails += 1;
  await house.send(mail);
}
const writes = (from: string, subject: string, text: string) => send({ from, subject, text });
const answers = (letter: InboundMail, from: string, text: string) => send(replyTo(letter, from, text));
const command = (text: string) => writes(CLARE, '[HARBOUR] our project', text);

/** The newest letter to an address that holds all these words. */
async function letterTo(address: string, ...words: string[]): Promise<InboundMail> {
  const letters = await house.lettersTo(`${address}`);
  const found = letters.findLast(({ subject, text }) =>
    words.every((word) => `${subject}\n${text}`.includes(word)),
  );
  if (!found)
    throw new Error(
      `${address} has no letter with ${words}: ${letters.map(({ subject }) => subject).join(' | ')}`,
    );
  return found;
}
const [amy, tom, clare, ines] = [
  'amy@harbour.example',
  'tom@harbour.example',
  'clare@studio.example',
  'ines@studio.example',
] as const;

const record = () => house.record('HARBOUR');
async function numbered(rows: 'changeRequests' | 'requirements', number: number) {
  return (await record())[rows].find((one: { number: number }) => one.number === number);
}
const change = (number: number) => numbered('changeRequests', number);

it('a wish before the baseline is a draft requirement and no change', async () => {
  await command(
    '/req Login: Guests log in with their phone number and a code sent to it.\n/req Export: The owner downloads all bookings of a month as a CSV file.\n// margin on this job is 38 percent',
  );
  await writes(
    TOM,
    'One more thing',
    'Could you please also add a calendar in which guests see the free slots of the next 60 days?',
  );
  const { requirements, changeRequests } = await record();
  expect(changeRequests).toEqual([]);
  expect(requirements).toMatchObject([
    { id: 'REQ-1', status: 'draft' },
    { id: 'REQ-2', status: 'draft' },
    { id: 'REQ-3', status: 'draft' },
  ]);
  expect((await letterTo(tom, 'REQ-3')).text).toContain('free slots of the next 60 days');
});

it('the baseline is signed in two rounds, the second with the client’s own words', async () => {
  await command('/baseline Phase one');
  await answers(await letterTo(amy, 'SO-1'), AMY, 'CONFIRM 1,3\nCHANGE 2: as an Excel file, not CSV');
  expect((await record()).signOffs).toMatchObject([{ status: 'changes-requested' }]);
  await command('/req REQ-2 Export: The owner downloads all bookings of a month as an Excel file.');
  await command('/baseline Phase one');
  await answers(await letterTo(amy, 'SO-2'), AMY, 'CONFIRM ALL');
  const { projects, requirements } = await record();
  expect(projects).toMatchObject([{ baselineVersion: 1 }]);
  expect(requirements.map(({ status }: { status: string }) => status)).toEqual([
    'baselined',
    'baselined',
    'baselined',
  ]);
  expect(requirements[1].statement).toContain('Excel');
});

it('the same kind of wish after it is a change: priced, put on one page, and declined', async () => {
  await house.advance(2 * DAY);
  await writes(
    TOM,
    'Login',
    'Could you please change the login so that guests can log in with WeChat instead of their phone number?',
  );
  expect(await change(1)).toMatchObject({ status: 'logged', from: tom });
  await answers(await letterTo(clare, 'Please assess', 'CR-1'), CLARE, form('EUR 1,200', '2 days'));
  const page = await letterTo(amy, 'CR-1', 'For your decision');
  expect(page.text).toContain('EUR 1,200');
  await answers(page, TOM, 'APPROVE CR-1');
  expect(await change(1)).toMatchObject({ status: 'client-decision' });
  await answers(page, AMY, 'DECLINE CR-1: not this year');
  expect(await change(1)).toMatchObject({ status: 'rejected' });
  expect((await record()).projects).toMatchObject([{ baselineVersion: 1 }]);
});

it('another is swapped for a requirement, and makes baseline 2', async () => {
  await house.advance(DAY);
  await command('/cr Reminders: Guests get a text message 24 hours before their slot.');
  await command(`/assess CR-2\n${form('EUR 900', '1 day', 'do, defer, swap REQ-2')}`);
  await answers(await letterTo(amy, 'CR-2', 'For your decision'), AMY, 'SWAP REQ-2');
  expect(await change(2)).toMatchObject({ status: 'approved' });
  expect(await numbered('requirements', 2)).toMatchObject({ status: 'deferred' });
  expect(await numbered('requirements', 4)).toMatchObject({ status: 'baselined', baselineVersion: 2 });
});

it('the weekly update leaves by itself and names the change', async () => {
  await house.advance(5 * DAY);
  const update = await letterTo(amy, 'Project update');
  expect(update.text).toContain('REQ-4 Reminders');
  expect(update.text).toContain('Agreed changes so far: 1, together €900 and 1 day');
  expect(update.text).toMatch(/Record checksum: [0-9a-f]{64}/);
});

it('an emergency by voice is recapped at once, turns red unwritten, and is confirmed in writing', async () => {
  await command('/cr emergency Booking off: Take the booking page off the net until the prices are right.');
  const recap = await letterTo(amy, 'Please confirm in writing');
  expect(recap.text).toContain('until the prices are right');
  await house.advance(5 * DAY);
  for (const address of [clare, ines])
    expect((await letterTo(address, 'still not in writing')).subject).toContain('CR-3');
  await answers(recap, AMY, 'APPROVE CR-3');
  expect((await letterTo(amy, 'confirmed in writing')).subject).toContain('CR-3');
  await command(`/assess CR-3\n${form('0', '0', 'do')}\nFavour: yes`);
  expect(await change(3)).toMatchObject({ status: 'approved' });
  expect((await letterTo(amy, 'CR-3', 'Free of charge')).subject).toContain('Booking off');
});

it('above the limit of the PM the sponsor is asked first, and the client reads nothing of it', async () => {
  await command('/cr Loyalty: Guests collect points with every booking.');
  await command(`/assess CR-4\n${form('EUR 9,000', '15 days')}`);
  expect(await change(4)).toMatchObject({ status: 'internal-approval' });
  await expect(letterTo(amy, 'CR-4')).rejects.toThrow('has no letter');
  await answers(await letterTo(ines, 'CR-4'), INES, 'APPROVE CR-4');
  const page = await letterTo(amy, 'CR-4', 'For your decision');
  await answers(page, AMY, 'How long would the tests take?');
  expect(await change(4)).toMatchObject({ status: 'client-decision' });
  await command('/answer Q-1 The tests are part of the fifteen days.');
  await answers(page, AMY, 'APPROVE CR-4');
  expect(await change(4)).toMatchObject({ status: 'approved' });
});

it('an agreed change is made, checked and closed', async () => {
  await command('/implement CR-2\n/implement CR-2 verified');
  expect(await change(2)).toMatchObject({ status: 'closed' });
  expect((await letterTo(amy, 'Made as agreed')).subject).toContain('CR-2');
});

it('the ledger of changes adds up, for the PM and in the update to the client', async () => {
  await command('/changes');
  const { text } = await letterTo(clare, '/changes', 'agreed:');
  expect(text).toContain('agreed: 3, together EUR 9,900 and 16 working days');
  await house.advance(7 * DAY);
  const held = (await record()).updates.some(({ status }: { status: string }) => status === 'held');
  if (held) await command('/update send');
  const update = await letterTo(amy, 'Project update', '€9,900');
  expect(update.text).toContain('Agreed changes so far: 3, together €9,900 and 16 days; free of charge: 1.');
});

it('the whole way stands in the ledger, and nobody has read what was not meant for them', async () => {
  expect(mails).toBeGreaterThanOrEqual(15);
  const proofs = (await record()).evidence.map(
    (one: { about: string; decision: string }) => `${one.about} ${one.decision}`,
  );
  expect(proofs).toEqual(
    expect.arrayContaining([
      'CR-1 change-declined',
      'CR-2 change-swapped',
      'CR-3 emergency-written',
      'CR-4 change-approved',
    ]),
  );
  await expectSoundRecord(house, {
    key: 'HARBOUR',
    clients: [amy, tom],
    ours: [clare, ines, 'lu@studio.example'],
    internal: /margin on this job|38 percent|internal-approval/,
  });
});
