import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseFileOf } from '../../worker/cases/evidence/case-file.ts';
import { pack } from '../../worker/cases/evidence/pack.ts';
import { projectsWithCase } from '../../worker/cases/evidence/store.ts';
import type { InboundMail } from '../../worker/mail/inbound.ts';
import { expectSoundRecord } from '../support/aftermath.ts';
import { type Installation, replyTo, startInstallation } from '../support/installation.ts';

const CLARE = 'Clare Whitfield <clare@studio.example>';
const MARK = 'Mark Hill <mark@studio.example>';
const AMY = 'Amy Lin <amy@harbour.example>';
const TOM = 'Tom Ray <tom@harbour.example>';
const [clare, mark, amy, tom] = [
  'clare@studio.example',
  'mark@studio.example',
  'amy@harbour.example',
  'tom@harbour.example',
] as const;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const run = promisify(execFile);

const SHOP = `key: SHOP
name: Online shop
client: Harbour Trading
language: en
zone: Europe/London
calendar: none
cadence: none
pms: ["${CLARE}"]
sponsors: ["${MARK}"]
contacts:
  - { name: Amy Lin, address: amy@harbour.example, role: approver }
  - { name: Tom Ray, address: tom@harbour.example, role: contact }
`;

/** A defect that is told calmly, and what becomes of it in three months. */
let house: Installation;
let mails = 0;
beforeAll(async () => {
  // A Tuesday, ten o'clock in London.
  house = await startInstallation({ at: '2026-12-01T10:00:00Z', projects: [SHOP] });
  await house.worker.db
    .updateTable('project')
    .set({ settings: JSON.stringify({ currency: 'EUR', remedyLimit: 1000 }) })
    .execute();
  await command(
    '/req Totals: The order page shows the total of an order including vouchers.\n/req Invoice: Guests get the invoice as a PDF by mail.\n/baseline Phase one',
  );
  await answers(await letterTo(amy, 'SO-1'), AMY, 'CONFIRM ALL');
});
afterAll(() => house.stop());

async function send(mail: Parameters<Installation['send']>[0]): Promise<void> {
  mails += 1;
  await house.send(mail);
}
const writes = (from: string, subject: string, text: string) => send({ from, subject, text });
const answers = (letter: InboundMail, from: string, text: string) => send(replyTo(letter, from, text));
const command = (text: string) => writes(CLARE, '[SHOP] our project', text);

/** The newest letter to an address that holds all these words. */
async function letterTo(address: string, ...words: string[]): Promise<InboundMail> {
  const letters = await house.lettersTo(address);
  const found = letters.findLast(({ subject, text }) =>
    words.every((word) => `${subject}\n${text}`.includes(word)),
  );
  if (!found)
    throw new Error(
      `${address} has no letter with ${words}: ${letters.map(({ subject }) => subject).join(' | ')}`,
    );
  return found;
}

/** What reading was not sure of the PM says by digits: 2 a change, 3 a complaint. */
async function judged(digits: string): Promise<void> {
  const { reviews } = await record();
  if (reviews.every(({ status }: { status: string }) => status !== 'open')) return;
  await answers(await letterTo(clare, 'needs your judgement'), CLARE, digits);
}

const record = () => house.record('SHOP');
const complaint = async () => (await record()).complaints[0];

it('a calm word about a defect is a complaint of the lowest grade, answered in the client’s words', async () => {
  await writes(
    TOM,
    'Order page',
    'We are not satisfied with the order page: the totals are wrong when a voucher is used.',
  );
  expect(await complaint()).toMatchObject({ id: 'CP-1', status: 'acknowledged', severity: 'S3' });
  const letter = await letterTo(tom, 'Your concern is on record');
  expect(letter.text).toContain('the totals are wrong when a voucher is used');
  expect(letter.text).toContain('Clare Whitfield');
  await command('/complaint CP-1 answered\n// the voucher code was never reviewed by us');
  expect(await complaint()).toMatchObject({ status: 'investigating' });
});

it('the client hears in between although there is nothing new', async () => {
  await house.advance(6 * DAY);
  expect((await letterTo(tom, 'Where your concern stands')).text).toContain('There is no new finding');
});

it('a second angry mail in its thread raises the grade, and opens no second complaint', async () => {
  await answers(
    await letterTo(tom, 'SHOP CP-1', 'Your concern is on record'),
    TOM,
    'This is unacceptable. The totals have been wrong for a week, it is the third time and nobody does anything!',
  );
  await judged('3');
  const { complaints } = await record();
  expect(complaints).toHaveLength(1);
  expect(complaints).toMatchObject([{ severity: 'S2' }]);
  expect((await letterTo(clare, 'nobody does anything')).subject).toContain('CP-1');
});

it('a change hidden in a complaint becomes a change of its own, and the complaint stays one', async () => {
  await writes(
    TOM,
    'Invoices',
    'I am very disappointed with the invoices: half of them never arrive.\n\nCould you please also add the invoice as an Excel file?',
  );
  await judged('2 3');
  const { complaints, changeRequests } = await record();
  expect(complaints).toHaveLength(2);
  expect(changeRequests).toMatchObject([{ id: 'CR-1', status: 'logged' }]);
  expect((await letterTo(tom, 'CR-1', 'CP-2')).text).toContain('Nothing changes until');
  await command('/reject CR-1 the contract has the invoice as a PDF');
  expect((await record()).changeRequests).toMatchObject([{ status: 'rejected' }]);
  await command('/complaint CP-2 answered');
});

it('time runs out, and the sponsor hears of it with the words of the client', async () => {
  await house.advance(4 * DAY);
  expect((await letterTo(mark, 'Escalation', 'CP-1')).text).toContain('of the time');
  expect(
    (await house.lettersTo(tom)).filter(({ text }) => text.includes('no new finding')).length,
  ).toBeGreaterThan(1);
});

it('a remedy above the limit goes to the sponsor first, and the client’s no brings it back to work', async () => {
  await command(
    '/resolve CP-1\ncause: quality\nfix: Vouchers are counted once\nprevention: A test for every voucher\nremedy: credit 3000',
  );
  expect(await complaint()).toMatchObject({ status: 'sponsor-approval' });
  await answers(await letterTo(mark, 'CP-1', '3,000'), MARK, 'APPROVE');
  const proposal = await letterTo(tom, 'What we propose');
  await answers(proposal, TOM, 'REJECT: three weeks of wrong totals have cost us far more than that');
  expect(await complaint()).toMatchObject({ status: 'investigating' });
  expect((await letterTo(clare, 'does not accept the proposal')).text).toContain('cost us far more');
});

it('an approver’s threat to go to court weighs most, and is escalated by hand', async () => {
  await answers(
    await letterTo(tom, 'SHOP CP-1', 'Your concern is on record'),
    AMY,
    'Our shop is down because of this and we lose sales every hour. We will terminate the contract and our lawyers will sue you.',
  );
  await judged('3');
  expect(await complaint()).toMatchObject({ severity: 'S1' });
  await command('/escalate CP-1 they threaten to terminate');
});

it('in dispute nothing automatic reaches the people concerned, whatever they write', async () => {
  await command(
    '/dispute CP-1 mediation deadline: 2027-02-26 people: tom@harbour.example, amy@harbour.example',
  );
  expect(await complaint()).toMatchObject({ status: 'disputed' });
  const before = [(await house.lettersTo(tom)).length, (await house.lettersTo(amy)).length];
  await writes(TOM, 'Our lawyers', 'Our lawyers will write to you. The totals are still wrong!');
  await writes(TOM, 'STATUS', 'STATUS');
  await writes(AMY, 'Dates', 'When do we meet the mediator?');
  for (let week = 0; week < 3; week += 1) await house.advance(7 * DAY);
  expect([(await house.lettersTo(tom)).length, (await house.lettersTo(amy)).length]).toEqual(before);
  for (const address of [clare, mark])
    expect((await letterTo(address, 'Our lawyers will write')).subject).toContain('In dispute (CP-1)');
});

it('its deadline is told to PM and sponsor before it comes', async () => {
  for (let week = 0; week < 8; week += 1) await house.advance(7 * DAY);
  for (const address of [clare, mark])
    expect((await letterTo(address, 'CP-1', '26 Feb')).subject).toMatch(/deadline/i);
});

it('settled and done it is closed, and the client is heard and answered again', async () => {
  await command('/dispute CP-1 settled Half of the December fee is paid back, both sides waive the rest');
  expect(await complaint()).toMatchObject({ status: 'settled' });
  await command('/done CP-1');
  await command('/complaint CP-1 no lesson');
  expect(await complaint()).toMatchObject({ status: 'closed' });
  await writes(TOM, 'STATUS', 'STATUS');
  expect((await letterTo(tom, 'Project status')).text).toContain('CP-2');
});

it('the other complaint is solved, checked after a week and closed by the client’s word', async () => {
  await command(
    '/resolve CP-2\ncause: quality\nfix: Every invoice is sent again\nprevention: We watch the mail log daily\nremedy: fix',
  );
  await answers(await letterTo(tom, 'CP-2', 'What we propose'), TOM, 'ACCEPT');
  await command('/done CP-2');
  await house.advance(10 * DAY);
  await answers(await letterTo(tom, 'CP-2', 'Is it solved?'), TOM, 'YES');
  expect((await record()).complaints).toMatchObject([{ status: 'closed' }, { status: 'closed' }]);
  await command('/complaint CP-2 no lesson');
});

it('the evidence of the complaint proves itself, outside of this house', async () => {
  const ref = { kind: 'complaint', number: 1 } as const;
  const [project] = await projectsWithCase(house.worker.db, ref);
  if (!project) throw new Error('no project has this complaint');
  const file = await caseFileOf(house.worker.db, project, 'CP-1', ref);
  expect(file.decisions.map(({ decision }) => decision)).toEqual(['remedy-approved', 'dispute-settled']);
  const folder = await mkdtemp(join(tmpdir(), 'liaison-story-'));
  for (const [name, bytes] of Object.entries(unzipSync(await pack(file)))) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  const { stdout } = await run(process.execPath, ['verify.mjs'], { cwd: folder, env: {} });
  expect(stdout).toMatch(/OK {4}SHOP CP-1: 2 decision\(s\)/);
  await rm(folder, { recursive: true });
});

it('its whole way stands in the ledger, and nobody has read what was not meant for them', async () => {
  expect(mails).toBeGreaterThanOrEqual(15);
  const way = (await record()).ledger
    .map(({ entry }: { entry: { about: string | null; from: string | null; to: string | null } }) => entry)
    .filter(
      ({ about, from, to }: { about: string | null; from: string | null; to: string | null }) =>
        about === 'CP-1' && from !== null && from !== to,
    )
    .map(({ to }: { to: string }) => to);
  expect(way).toEqual([
    'acknowledged',
    'investigating',
    'sponsor-approval',
    'proposed',
    'investigating',
    'disputed',
    'settled',
    'closed',
  ]);
  await expectSoundRecord(house, {
    key: 'SHOP',
    clients: [amy, tom],
    ours: [clare, mark],
    internal: /never reviewed by us|they threaten/,
  });
});
