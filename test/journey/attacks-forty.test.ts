import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from '../../worker/inbox/parse/parse.ts';
import { rawMail } from '../support/raw-mail.ts';
import type { Attack } from './attacks/attack.ts';
import { AMY, type Besieged, besieged, TOM } from './attacks/besieged.ts';
import { BORROWED_WORDS } from './attacks/borrowed-words.ts';
import { FORGED_SENDERS } from './attacks/forged-senders.ts';
import { MACHINES } from './attacks/machines.ts';
import { OTHER_PEOPLE } from './attacks/other-people.ts';
import { SLIPPERY_WORDS } from './attacks/slippery-words.ts';

const ATTACKS: Readonly<Record<string, readonly Attack[]>> = {
  'a forged sender': FORGED_SENDERS,
  'borrowed words': BORROWED_WORDS,
  'a machine': MACHINES,
  'somebody without a say': OTHER_PEOPLE,
  'slippery words': SLIPPERY_WORDS,
};

type Row = Readonly<Record<string, unknown>>;

function only(rows: readonly Row[], ...fields: readonly string[]): Row[] {
  return rows.map((row) => Object.fromEntries(fields.map((field) => [field, row[field]])));
}

describe('a record under attack', () => {
  let scene: Besieged;
  beforeAll(async () => {
    scene = await besieged();
  });
  afterAll(() => scene.house.stop());

  /** Everything a yes, a command or a stand-in would change, in both projects; and what came last. */
  async function state() {
    const { db } = scene.house.worker;
    const record = await scene.house.record();
    const decided = {
      signOffs: only(record.signOffs, 'project', 'id', 'status', 'items', 'approvers'),
      requirements: only(record.requirements, 'project', 'id', 'status', 'statement', 'confirmedBy'),
      changes: only(record.changeRequests, 'id', 'status', 'decision'),
      complaints: only(record.complaints, 'id', 'status'),
      projects: record.projects,
      people: only(record.contacts, 'project', 'address', 'name', 'roles'),
      risks: record.risks,
      evidence: await db.selectFrom('evidence').select(['about', 'decision', 'rule']).execute(),
      standIns: await db.selectFrom('delegation').selectAll().execute(),
    };
    const { mails, questions } = record;
    return { decided, mails: mails.length, last: mails.at(-1), questions: questions.length };
  }

  it('comes from well over forty sides', () => {
    const names = Object.values(ATTACKS).flatMap((attacks) => attacks.map(({ name }) => name));
    expect(new Set(names).size).toBeGreaterThanOrEqual(70);
  });

  describe.each(Object.entries(ATTACKS))('%s decides nothing:', (_family, attacks) => {
    // Nobody is answered more than ten times in ten minutes.
    beforeAll(() => scene.house.advance(3_600_000));

    it.each(attacks)(
      '$name',
      async ({ mail, ends, or = ends, tells, pm = 'clare@studio.example', asks = 0 }) => {
        const { house } = scene;
        const raw = rawMail(await mail(scene));
        const before = await state();
        const seen = (await house.mailServer.messagesOf(pm)).length;
        await house.sendRaw(raw);
        const after = await state();
        expect(after.decided).toEqual(before.decided);
        expect([ends, or]).toContainEqual([after.last.status, after.last.reason]);
        expect(after.questions - before.questions).toBe(asks);
        const fresh = (await house.mailServer.messagesOf(pm)).slice(seen);
        const read = await Promise.all(fresh.map((one) => parse(one.raw)));
        const words = read.map(({ subject, text }) => `${subject}\n${text}`).join('\n');
        if (tells === null) expect(words).toBe('');
        else expect(words).toMatch(tells);
      },
    );
  });

  it('the very mail that signed once, delivered again, is no mail at all', async () => {
    const { house } = scene;
    const { mails } = await house.record();
    const signed: Row = mails.find(({ newText }: Row) => newText === 'CONFIRM ALL');
    const { raw } = await house.worker.db
      .selectFrom('mail_source')
      .select('raw')
      .where('mail_id', '=', Number(signed.id))
      .executeTakeFirstOrThrow();
    const before = await state();
    await house.sendRaw(raw);
    expect(await state()).toEqual(before);
  });

  it('nothing has been sent to anybody who is not on the record', async () => {
    const { letters, contacts } = await scene.house.record();
    const known = new Set(contacts.map(({ address }: Row) => address)).add('liaison@studio.example');
    expect(letters.filter(({ recipient }: Row) => !known.has(recipient))).toEqual([]);
    for (const address of ['eve@evil.example', 'amy@harbour-group.example', 'amy+ok@harbour.example'])
      expect(await scene.house.mailServer.messagesOf(address)).toEqual([]);
  });

  it.each([
    ['amy@harbour.example', 'RIVAL'],
    ['tom@harbour.example', 'RIVAL'],
    ['rob@rival.example', 'HARBOUR'],
  ])('%s has read nothing of %s', async (address, key) => {
    const letters = await scene.house.lettersTo(address);
    expect(letters.filter(({ subject, text }) => `${subject}\n${text}`.includes(key))).toEqual([]);
  });

  it.each([
    "update evidence set decision = 'signed'",
    'delete from evidence',
    "update ledger set actor = 'amy@harbour.example'",
    'delete from ledger',
    'truncate ledger cascade',
    'truncate evidence cascade',
    "update mail_source set raw = 'CONFIRM ALL'",
  ])('the record refuses to be rewritten: %s', async (statement) => {
    await expect(sql.raw(statement).execute(scene.house.worker.db)).rejects.toThrow('append-only');
  });

  it('after all that, those who may decide still do', async () => {
    const { house, asked, quote, proposal } = scene;
    await house.sendRaw(rawMail({ from: AMY, reply: asked, text: 'CONFIRM ALL' }));
    await house.sendRaw(rawMail({ from: AMY, reply: quote, text: 'APPROVE CR-1' }));
    await house.sendRaw(rawMail({ from: TOM, reply: proposal, text: 'ACCEPT' }));
    const { signOffs, changeRequests, complaints } = await house.record('HARBOUR');
    expect(signOffs.at(-1)).toMatchObject({ id: 'SO-3', status: 'signed' });
    expect(changeRequests[0]).toMatchObject({ status: 'approved' });
    expect(complaints[0]).toMatchObject({ status: 'accepted' });
  });
});
