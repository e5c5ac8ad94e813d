import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../worker/learning/example-store.ts';
import type { InboundMail } from '../../worker/mail/inbound.ts';
import { type Installation, replyTo, startInstallation } from '../support/installation.ts';

const CLARE = 'clare@studio.example';
const TOM = 'tom@harbour.example';

const project = (settings = '') => `key: SHOP
name: Online shop
client: Harbour Trading
language: en
zone: Europe/London
calendar: GB
cadence: none
pms: ["Clare Whitfield <clare@studio.example>"]
contacts:
  - { name: Amy Lin, address: amy@harbour.example, role: approver }
  - { name: Tom Ray, address: tom@harbour.example, role: contact }
${settings}`;

const COMPLAINT = 'We are not satisfied: the totals on the order page are wrong since the last update.';

async function last(house: Installation, address: string, saying: string): Promise<InboundMail> {
  const letter = (await house.lettersTo(address)).findLast(
    ({ subject, text }) => subject.includes(saying) || text.includes(saying),
  );
  if (!letter) throw new Error(`${address} has no letter saying ${saying}`);
  return letter;
}

describe('what a PM says of a mail', () => {
  let house: Installation;
  beforeAll(async () => {
    house = await startInstallation({ at: '2026-12-01T10:00:00Z', projects: [project()] });
  });
  afterAll(() => house.stop());
  const taught = async () => await examples(house.worker.db);

  it('with one digit under the acknowledgement, files it as what it is and takes back what it was not', async () => {
    await house.send({ from: TOM, subject: 'Totals', text: COMPLAINT });
    expect((await house.record('SHOP')).complaints).toMatchObject([{ id: 'CP-1', status: 'acknowledged' }]);
    await house.send(replyTo(await last(house, TOM, 'CP-1'), CLARE, '2'));
    const { complaints, requirements } = await house.record('SHOP');
    expect(complaints).toMatchObject([{ id: 'CP-1', status: 'closed' }]);
    expect(requirements).toMatchObject([{ id: 'REQ-1' }]);
    expect((await last(house, CLARE, 'the mail is filed as')).text).toContain('Taken back: CP-1');
  });

  it('the client hears the new number', async () => {
    expect((await last(house, TOM, 'REQ-1')).text).toContain('the totals on the order page');
  });

  it('is kept as an example, with what it was read as', async () => {
    expect(await taught()).toMatchObject([
      {
        kind: 'correction',
        language: 'en',
        given: ['change_request'],
        removed: ['complaint'],
        predicted: { decision: 'act', model: 0, opinion: null },
      },
    ]);
  });

  it('in a sentence to people is no correction', async () => {
    const letter = await last(house, TOM, 'REQ-1');
    await house.send(replyTo(letter, CLARE, '3 of these are already built.'));
    expect(await taught()).toHaveLength(1);
  });

  it('of a client with one digit is none either', async () => {
    await house.send(replyTo(await last(house, TOM, 'REQ-1'), TOM, '3'));
    expect(await taught()).toHaveLength(1);
    expect((await house.record('SHOP')).complaints).toHaveLength(1);
  });
});

describe('a project that wants to see every filing first', () => {
  let house: Installation;
  beforeAll(async () => {
    house = await startInstallation({ at: '2026-12-01T10:00:00Z', projects: [project()] });
  });
  afterAll(() => house.stop());

  const command = (text: string) => house.send({ from: CLARE, subject: '[SHOP]', text });
  const complaints = async () => (await house.record('SHOP')).complaints;

  it('asks about a mail the classifier is sure of, and tells the client only that it arrived', async () => {
    await command('/project set autonomy ask');
    await house.send({ from: TOM, subject: 'Totals', text: COMPLAINT });
    expect(await complaints()).toEqual([]);
    const letter = await last(house, CLARE, 'this project wants every filing seen by you first');
    expect(await house.lettersTo(TOM)).toHaveLength(1);
    await house.send(replyTo(letter, CLARE, '3'));
    expect(await complaints()).toMatchObject([{ id: 'CP-1' }]);
    expect(await examples(house.worker.db)).toMatchObject([
      { kind: 'triage', given: ['complaint'], removed: [] },
    ]);
  });

  it('as a shadow tells the client nothing at all', async () => {
    await command('/project set autonomy shadow');
    const heard = (await house.lettersTo(TOM)).length;
    await house.send({
      from: TOM,
      subject: 'Again',
      text: 'The export crashes with more than a hundred rows.',
    });
    expect(await house.lettersTo(TOM)).toHaveLength(heard);
    expect(await complaints()).toHaveLength(1);
  });
});

describe('a house that asks unverified senders for a second word', () => {
  let house: Installation;
  beforeAll(async () => {
    house = await startInstallation({
      at: '2026-12-01T10:00:00Z',
      projects: [project()],
      env: { SECOND_WORD: 'unverified' },
    });
  });
  afterAll(() => house.stop());

  it('files what an unverified PM says, and learns nothing from it', async () => {
    await house.send({ from: TOM, subject: 'Totals', text: COMPLAINT });
    await house.send(replyTo(await last(house, TOM, 'CP-1'), CLARE, '2'));
    expect((await house.record('SHOP')).complaints).toMatchObject([{ status: 'closed' }]);
    expect(await examples(house.worker.db)).toEqual([]);
  });
});

describe('a language model that reads along', () => {
  let house: Installation;
  let server: Server;
  let asked = 0;
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked += 1;
      request.resume().on('end', () => {
        const content = JSON.stringify({ labels: [{ label: 'other', sentences: [] }] });
        response.end(JSON.stringify({ choices: [{ message: { content } }], usage: { total_tokens: 10 } }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    house = await startInstallation({
      at: '2026-12-01T10:00:00Z',
      projects: [project()],
      env: { LLM_URL: `http://127.0.0.1:${port}/v1`, LLM_MODEL: 'small' },
    });
  });
  afterAll(async () => {
    await house.stop();
    server.closeAllConnections();
    server.close();
  });

  it('sees no mail of a project that has not allowed it', async () => {
    await house.send({ from: TOM, subject: 'Totals', text: COMPLAINT });
    expect(asked).toBe(0);
    expect((await house.record('SHOP')).complaints).toHaveLength(1);
  });

  it('where it is allowed and differs, the PM is asked instead of the mail being filed', async () => {
    await house.send({ from: CLARE, subject: '[SHOP]', text: '/project set model on' });
    await house.send({
      from: TOM,
      subject: 'Export',
      text: 'The export crashes with more than a hundred rows.',
    });
    expect(asked).toBeGreaterThan(0);
    expect((await house.record('SHOP')).complaints).toHaveLength(1);
    const letter = await last(house, CLARE, 'The export crashes');
    await house.send(replyTo(letter, CLARE, '3'));
    expect(await examples(house.worker.db)).toMatchObject([
      { given: ['complaint'], predicted: { opinion: ['other'], decision: 'ask' } },
    ]);
  });
});
