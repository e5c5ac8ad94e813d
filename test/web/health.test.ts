import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWebServer, type WebServer } from '../../worker/web/server.ts';
import { watch } from '../../worker/web/watch.ts';
import { fixedClock } from '../support/clock.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

describe('what the monitoring sees', () => {
  let database: TestDatabase;
  let server: WebServer;
  const clock = fixedClock('2026-11-24T09:00:00Z');
  let queueIsAway = false;
  const queue = {
    counts: async () => {
      if (queueIsAway) throw new Error('away');
      return { waiting: 0, running: 1, later: 2, failed: 0 };
    },
  };

  beforeAll(async () => {
    database = await testDatabase();
    const watched = { db: database.db, queue, clock, mailboxes: ['main'], pollSeconds: 60 };
    server = await openWebServer({ host: '127.0.0.1', port: 0, health: () => watch(watched) });
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  beforeEach(async () => {
    queueIsAway = false;
    // Letters and deliveries are never deleted; a test that starts anew steps over that rule.
    await sql`set local session_replication_role = replica;
      delete from pulse; delete from delivery; delete from letter; delete from mail; delete from mailbox`.execute(
      database.db,
    );
    await beat('poll:main', 20);
  });

  const beat = (name: string, secondsAgo: number) =>
    sql`
      insert into pulse values (${name}, now() - ${secondsAgo} * interval '1 second', null)
      on conflict (name) do update set at = excluded.at
    `.execute(database.db);
  const ask = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`);
    return { status: response.status, text: await response.text() };
  };
  const health = async () => {
    const { status, text } = await ask('/health');
    return { status, ...JSON.parse(text) } as { status: string; troubles: string[] } & {
      signs: Record<string, unknown>;
    };
  };
  const httpStatus = async () => (await ask('/health')).status;

  async function mailFrom(receivedAt: string) {
    const { db } = database;
    const { id } = await db
      .insertInto('mailbox')
      .values({ name: 'main', address: 'bot@liaison.example' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('mail')
      .values({
        mailbox_id: id,
        identity: 'a',
        content_hash: 'a',
        size: 1,
        received_at: new Date(receivedAt),
      })
      .execute();
  }

  it('a worker whose mailbox was looked at lately is well', async () => {
    expect(await httpStatus()).toBe(200);
    expect(await health()).toMatchObject({ status: 'ok', troubles: [], queue: { running: 1 } });
  });

  it('a mailbox that nobody looks at is trouble, however green the connections', async () => {
    await beat('poll:main', 600);
    expect(await httpStatus()).toBe(503);
    expect((await health()).troubles).toEqual(['mailbox main was last looked at 10 minutes ago']);
    await sql`truncate pulse`.execute(database.db);
    expect((await health()).troubles).toEqual(['mailbox main was never looked at']);
  });

  it('a letter to ourselves that does not come back is trouble', async () => {
    await beat('canary:main', 20 * 60);
    expect(await httpStatus()).toBe(200);
    await beat('canary:main', 70 * 60);
    expect((await health()).troubles).toEqual(['the last letter to ourselves came back 70 minutes ago']);
  });

  it('a mail that waits too long is trouble', async () => {
    await mailFrom('2026-11-24T08:55:00Z');
    expect(await httpStatus()).toBe(200);
    await sql`update mail set received_at = '2026-11-24T08:40:00Z'`.execute(database.db);
    expect((await health()).troubles).toEqual(['a mail has been waiting for 20 minutes']);
    await sql`update mail set status = 'applied'`.execute(database.db);
    expect(await httpStatus()).toBe(200);
  });

  it('a letter that is overdue too long is trouble, one planned for later is not', async () => {
    await sql`
      insert into letter (name, language, automatic, occasion, message_id, variables, created_at)
      values ('received', 'zh', true, 'x', 'x@liaison.example', '{}', '2026-11-24T08:00:00Z')
    `.execute(database.db);
    await sql`
      insert into delivery (letter_id, address, field, not_before)
      select id, 'client@example.com', 'to', '2026-11-24T10:00:00Z' from letter
    `.execute(database.db);
    expect(await httpStatus()).toBe(200);
    await sql`update delivery set not_before = '2026-11-24T08:45:00Z'`.execute(database.db);
    expect((await health()).troubles).toEqual(['a letter has been overdue for 15 minutes']);
    await sql`update delivery set status = 'submitted'`.execute(database.db);
    expect(await httpStatus()).toBe(200);
  });

  it('a queue that is away is trouble', async () => {
    queueIsAway = true;
    expect(await httpStatus()).toBe(503);
    expect((await health()).troubles).toEqual(['the queue cannot be reached']);
  });

  it('Prometheus reads the same numbers', async () => {
    await mailFrom('2026-11-24T08:40:00Z');
    const { status, text } = await ask('/metrics');
    expect(status).toBe(200);
    expect(text).toContain('liaison_up 0\n');
    expect(text).toContain('liaison_oldest_mail_age_seconds 1200\n');
    expect(text).toContain('liaison_jobs{state="running"} 1\n');
    expect(text).toMatch(/^liaison_mailbox_poll_age_seconds\{mailbox="main"\} 2\d(\.\d+)?$/m);
    expect(text).not.toContain('canary');
    for (const line of text.trimEnd().split('\n'))
      expect(line).toMatch(/^(# (HELP|TYPE) |liaison_\w+(\{.+\})? [\d.]+$)/);
  });

  it('nothing else is served', async () => {
    expect((await ask('/')).status).toBe(404);
    const post = await fetch(`http://127.0.0.1:${server.port}/health`, { method: 'POST' });
    expect(post.status).toBe(405);
  });

  it('a port that is taken is named with its variable', async () => {
    const options = {
      host: '127.0.0.1',
      port: server.port,
      health: () => Promise.reject(new Error('unasked')),
    };
    await expect(openWebServer(options)).rejects.toThrow(/already in use.*HTTP_PORT/);
  });
});

it('a database that is away is trouble', async () => {
  const database = await testDatabase();
  await sql`select 1`.execute(database.db);
  await database.db.destroy();
  const health = await watch({
    db: database.db,
    queue: { counts: async () => ({ waiting: 0, running: 0, later: 0, failed: 0 }) },
    clock: fixedClock('2026-11-24T09:00:00Z'),
    mailboxes: [],
    pollSeconds: 60,
  });
  expect(health).toMatchObject({
    status: 'trouble',
    troubles: ['the database cannot be reached'],
    signs: null,
  });
  await database.close();
});
