import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/schema.ts';
import { commit } from '../../worker/cases/commit.ts';
import { chainHash, firstBroken } from '../../worker/cases/ledger.ts';
import { applyProjectFile } from '../../worker/cases/project/apply.ts';
import { readProjectFile } from '../../worker/cases/project/file.ts';
import { nextToApply } from '../../worker/inbox/store.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

const AT = new Date('2026-12-01T10:00:00Z');
const FILE = `key: SHOP
name: Online shop
client: Harbour Trading
language: en
zone: Europe/London
cadence: none
pms: ["Clare <clare@studio.example>"]
contacts: [{ name: Amy, address: amy@harbour.example, role: approver }]
`;

describe('the one transaction in which cases change', () => {
  let database: TestDatabase;
  let db: Kysely<Database>;
  let projectId: number;
  beforeAll(async () => {
    database = await testDatabase();
    db = database.db;
    const read = readProjectFile(FILE);
    if ('mistakes' in read) throw new Error('the project file is wrong');
    projectId = (await applyProjectFile(db, read.project, AT)).id;
    await db.insertInto('mailbox').values({ name: 'inbox', address: 'bot@studio.example' }).execute();
  });
  afterAll(() => database.close());

  const ask = (words: string) =>
    ({
      actor: 'amy@harbour.example',
      mail: null,
      steps: [
        {
          command: null,
          happening: {
            on: 'change-request',
            number: 'next',
            event: { happened: 'asked', words, person: 1, mail: mailId },
          },
        },
      ],
      letters: [],
      notes: [],
      review: null,
      answeredReview: null,
    }) as const;
  let mailId = 0;
  beforeEach(async () => {
    mailId = await newMail('applied');
  });

  async function newMail(
    status: 'received' | 'read' | 'applied',
    project: number | null = projectId,
  ): Promise<number> {
    const row = await db
      .insertInto('mail')
      .values({
        mailbox_id: 1,
        identity: crypto.randomUUID(),
        content_hash: 'x',
        size: 1,
        received_at: AT,
        status,
        project_id: status === 'received' ? null : project,
        summary: JSON.stringify({}),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  }

  const doors = () => ({ db, messageIdDomain: 'studio.example' });

  it('gives numbers without gaps to cases opened at the same moment', async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        commit(doors(), projectId, AT, async () => ask(`wish ${index}`)),
      ),
    );
    const rows = await db.selectFrom('change_request').select('number').orderBy('number').execute();
    expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  });

  it('writes everything or nothing', async () => {
    const before = await db.selectFrom('ledger').select('seq').execute();
    await expect(
      commit(doors(), projectId, AT, async (trx) => {
        await trx.insertInto('pulse').values({ name: 'half-done', at: AT }).execute();
        throw new Error('the power went out');
      }),
    ).rejects.toThrow('the power went out');
    expect(await db.selectFrom('pulse').select('name').where('name', '=', 'half-done').execute()).toEqual([]);
    expect(await db.selectFrom('ledger').select('seq').execute()).toHaveLength(before.length);
  });

  it('keeps a ledger in which every entry proves the one before', async () => {
    const rows = await db
      .selectFrom('ledger')
      .select(['seq', 'canonical', 'previous_hash', 'hash'])
      .where('chain', '=', 'SHOP')
      .orderBy('seq')
      .execute();
    expect(rows.length).toBeGreaterThan(12);
    expect(firstBroken(rows)).toBeNull();
    const [first, second, ...rest] = rows;
    if (!first || !second) throw new Error('no entries');
    const forged = second.canonical.replace('wish', 'gift');
    expect(firstBroken([first, { ...second, canonical: forged }, ...rest])).toBe(2);
    const rehashed = { ...second, canonical: forged, hash: chainHash(first.hash, forged) };
    expect(firstBroken([first, rehashed, ...rest])).toBe(3);
    expect(firstBroken([first, ...rest])).toBe(3);
  });

  it.each(["update ledger set actor = 'nobody'", 'delete from ledger', 'truncate ledger'])(
    'and the database refuses to rewrite it by “%s”',
    async (statement) => {
      await expect(sql.raw(statement).execute(db)).rejects.toThrow('append-only');
    },
  );

  it('hands out mails in order of receipt, and waits for an earlier one that is not read yet', async () => {
    const early = await newMail('received');
    const late = await newMail('read');
    const next = async () =>
      (await db.transaction().execute((trx) => nextToApply(trx, projectId)))?.mail ?? null;
    expect(await next()).toBeNull();
    await db
      .updateTable('mail')
      .set({ status: 'read', project_id: projectId })
      .where('id', '=', early)
      .execute();
    expect((await next())?.id).toBe(early);
    await db.updateTable('mail').set({ status: 'applied' }).where('id', '=', early).execute();
    expect((await next())?.id).toBe(late);
  });
});
