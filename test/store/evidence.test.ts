import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/schema.ts';
import { sha256Of } from '../../worker/cases/evidence/hash.ts';
import { prove } from '../../worker/cases/evidence/prove.ts';
import type { EvidenceRecord } from '../../worker/cases/evidence/state.ts';
import { evidenceRows } from '../../worker/cases/evidence/store.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { APPROVER, SIGNED_AT, type SignedWorld, signedWorld } from './evidence-world.ts';

describe('what a decision rests on', () => {
  let database: TestDatabase;
  let db: Kysely<Database>;
  let world: SignedWorld;
  beforeAll(async () => {
    database = await testDatabase();
    db = database.db;
    world = await signedWorld(db, 'HAILAN');
    await world.prove({ decision: 'item-confirmed', details: { item: 1 } });
    await db
      .insertInto('document')
      .values({
        project_id: world.projectId,
        about: 'SO-1',
        kind: 'requirements',
        file_name: '需求文档 v2',
        content: '{}',
        content_hash: 'b'.repeat(64),
        previous_hash: 'a'.repeat(64),
        created_at: SIGNED_AT,
      })
      .execute();
    await world.prove();
  });
  afterAll(() => database.close());

  const rows = async () => await evidenceRows(db, world.projectId, 'SO-1');
  const record = async () => (await rows()).at(-1)?.record as EvidenceRecord;

  it('is kept with the hash of every letter and document shown, and of the one before', async () => {
    const [first, second] = await rows();
    const { letters, previous, shown } = await record();
    expect(first?.record).toMatchObject({ previous: { inCase: null, inProject: null } });
    expect(previous).toEqual({ inCase: first?.sha256, inProject: first?.sha256 });
    expect(second?.sha256).toBe(sha256Of(second?.canonical ?? ''));
    const { raw } = await db
      .selectFrom('letter')
      .select('raw')
      .where('id', '=', world.requestId)
      .executeTakeFirstOrThrow();
    expect(letters).toMatchObject([
      {
        name: 'sign-off-requested',
        sha256: sha256Of(raw ?? ''),
        documents: [{ filename: '需求文档 v1.pdf', sha256: sha256Of(world.document) }],
        recipients: [{ address: APPROVER, status: 'submitted', response: '250 2.0.0 Ok: queued as 4F2A' }],
      },
    ]);
    expect(shown.documents).toEqual([
      {
        kind: 'requirements',
        fileName: '需求文档 v2',
        contentHash: 'b'.repeat(64),
        previousHash: 'a'.repeat(64),
      },
    ]);
    expect(shown.asked?.text).toContain('同意请回复：确认 全部');
    expect(shown.case).toMatchObject({ status: 'signed', subject: '第一版需求' });
  });

  it('says who decided, in which role, and by which entry of the ledger that role was given', async () => {
    const [entry] = await db.selectFrom('ledger').selectAll().where('chain', '=', 'HAILAN').execute();
    expect((await record()).person).toEqual({
      name: '王芳',
      address: APPROVER,
      roles: ['client-approver'],
      grantedBy: {
        seq: 1,
        at: '2026-11-30T01:00:00.000Z',
        actor: 'import',
        what: 'project-created',
        hash: entry?.hash,
      },
    });
  });

  it('keeps the reply by its bytes: hash, size, UID, Received chain, verdict, and how it was matched', async () => {
    const { reply, time } = await record();
    const { raw } = await db
      .selectFrom('mail_source')
      .select('raw')
      .where('mail_id', '=', world.replyId)
      .executeTakeFirstOrThrow();
    expect(reply).toMatchObject({
      sha256: sha256Of(raw),
      size: raw.length,
      places: [{ folder: 'INBOX', uid: 2 }],
      authentication: { dkim: 'pass', source: 'server' },
      trust: 'authenticated',
      matched: { found: 'reply-reference', proven: true },
      newText: '确认 全部',
    });
    expect(reply?.headers[0]).toMatchObject({
      name: 'received',
      value: expect.stringContaining('192.0.2.7'),
    });
    expect(time).toEqual({
      utc: SIGNED_AT.toISOString(),
      local: '2026-12-02T10:30:15.000+08:00',
      zone: 'Asia/Shanghai',
    });
  });

  it('is named by the ledger, which stood elsewhere before', async () => {
    const entries = await db
      .selectFrom('ledger')
      .select(['seq', 'hash', sql<string>`entry->>'sha256'`.as('sha256')])
      .where('chain', '=', 'HAILAN')
      .orderBy('seq')
      .execute();
    const [, second] = await rows();
    expect(entries.map((entry) => entry.sha256)).toEqual([null, ...(await rows()).map((row) => row.sha256)]);
    expect(second?.record).toMatchObject({ ledgerBefore: { seq: 2, hash: entries[1]?.hash } });
  });

  it('is stored whatever bytes a header holds', async () => {
    const raw = Buffer.from(`X-Odd: a\0b\r\nFrom: ${APPROVER}\r\n\r\nok`);
    const { id } = await db
      .insertInto('mail')
      .values({ mailbox_id: 1, identity: 'odd', content_hash: 'x', size: 1, received_at: SIGNED_AT })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db.insertInto('mail_source').values({ mail_id: id, raw }).execute();
    await expect(
      db.transaction().execute(async (trx) => {
        await prove(trx, world.proof({ mailId: id, details: { words: 'half a pair \ud83d' } }));
        throw new Error('stored, and taken back');
      }),
    ).rejects.toThrow('stored, and taken back');
  });

  it.each([
    "update evidence set decision = 'declined'",
    'delete from evidence',
    'truncate evidence',
    "update mail_source set raw = 'x'",
    'delete from mail_source',
    'truncate mail_source',
    "update letter set raw = 'x' where raw is not null",
    'update letter set raw = null where raw is not null',
    "update letter set message_id = 'x'",
    'delete from letter',
    'truncate letter cascade',
    "update delivery set address = 'x@y.example'",
    'delete from delivery',
    'truncate delivery',
    "update ledger set actor = 'nobody'",
    'delete from ledger',
    'truncate ledger',
  ])('and the database itself refuses “%s”', async (statement) => {
    await expect(sql.raw(statement).execute(db)).rejects.toThrow('is append-only');
  });

  it('while a letter may still be rendered, once, and its delivery may go on', async () => {
    const id = await world.letter('received', new Date('2026-12-02T02:31:00Z'));
    await sql`update letter set server_message_id = 'renamed@provider.example' where id = ${id}`.execute(db);
    await sql`update delivery set bounced_at = now() where letter_id = ${id}`.execute(db);
    await expect(sql`update letter set raw = 'again' where id = ${id}`.execute(db)).rejects.toThrow(
      'letter is append-only',
    );
  });
});
