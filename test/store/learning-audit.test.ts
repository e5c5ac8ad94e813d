import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockProject } from '../../worker/cases/project/store.ts';
import { askAudit } from '../../worker/learning/ask-audit.ts';
import { isAudited } from '../../worker/learning/audit.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

const MONDAY = new Date('2026-12-07T09:00:00Z');
const HOUR_MS = 3_600_000;
const TOM = { address: 'tom@harbour.example', name: 'Tom Ray', language: 'en' } as const;

describe('the mails a PM is asked to check', () => {
  let record: TestDatabase;
  let projectId: number;

  beforeAll(async () => {
    record = await testDatabase();
    const { db } = record;
    const fields = { key: 'SHOP', name: 'Shop', client: 'Harbour', language: 'en', zone: 'UTC' } as const;
    const project = await db
      .insertInto('project')
      .values({ ...fields, cadence: 'none', created_at: MONDAY })
      .returning('id')
      .executeTakeFirstOrThrow();
    projectId = project.id;
    const tom = await db.insertInto('person').values(TOM).returning('id').executeTakeFirstOrThrow();
    await db
      .insertInto('membership')
      .values({ project_id: projectId, person_id: tom.id, role: 'client-contact' })
      .execute();
    const mailbox = await db
      .insertInto('mailbox')
      .values({ name: 'main', address: 'liaison@studio.example' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const understanding = {
      intents: [{ intent: 'complaint', confidence: 0.98, evidence: ['It is wrong.'] }],
    };
    const identity = { outcome: 'known', personId: tom.id };
    const summary = { from: TOM, subject: 'Totals', newText: 'Hi. It is wrong.', understanding, identity };
    for (let at = 1; at <= 120; at++) {
      await db
        .insertInto('mail')
        .values({
          mailbox_id: mailbox.id,
          identity: `m${at}`,
          content_hash: `h${at}`,
          size: 100,
          received_at: MONDAY,
          status: 'applied',
          reason: 'understood',
          project_id: projectId,
          summary: JSON.stringify(summary),
        })
        .execute();
    }
  });
  afterAll(() => record.close());

  const ask = (now: Date) =>
    record.db.transaction().execute(async (trx) => askAudit(trx, await lockProject(trx, projectId), now));
  const days = (count: number) => new Date(MONDAY.getTime() + count * 24 * HOUR_MS);

  it('are one a day at the most, of the sample alone, and none twice', async () => {
    const first = await ask(MONDAY);
    expect(first).toMatchObject([
      {
        letter: 'pm-audit',
        variables: { words: 'It is wrong.', read: ['complaint'], mailSubject: 'Totals' },
      },
    ]);
    expect(await ask(new Date(MONDAY.getTime() + HOUR_MS))).toEqual([]);
    const second = await ask(days(1));
    const numbers = [...first, ...second].map(({ variables }) => Number(variables.mailId));
    expect(new Set(numbers).size).toBe(2);
    expect(numbers.every(isAudited)).toBe(true);
  });

  it('are not older than a fortnight', async () => {
    expect(await ask(days(15))).toEqual([]);
  });
});
