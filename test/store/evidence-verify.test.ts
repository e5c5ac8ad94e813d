import { execFile } from 'node:child_process';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Finding, verifyRecord } from '../../worker/cases/evidence/verify.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { signedWorld } from './evidence-world.ts';

const MAIN = new URL('../../worker/cli/main.ts', import.meta.url).pathname;

interface Ran {
  readonly code: number;
  readonly lines: readonly string[];
  readonly err: string;
}

describe('liaison verify', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await testDatabase();
    for (const key of ['HAILAN', 'ZHULIN']) {
      const world = await signedWorld(database.db, key);
      await world.prove({ decision: 'item-confirmed' });
      await world.prove();
    }
  });
  afterEach(() => database.close());

  const verify = (...args: string[]) =>
    new Promise<Ran>((resolve) => {
      const env = { PATH: process.env.PATH, NODE_ENV: 'test', DATABASE_URL: database.url, DATA_DIR: '/tmp' };
      execFile(process.execPath, [MAIN, 'verify', ...args], { env }, (error, out, err) => {
        resolve({ code: Number(error?.code ?? 0), lines: out.trimEnd().split('\n'), err });
      });
    });

  /** What somebody with the keys to the database could do: the triggers are off for one transaction. */
  const tamper = async (statement: string) => {
    await sql.raw(`set local session_replication_role = replica; ${statement}`).execute(database.db);
  };

  it('prints a line per chain with its entries and its head, and ends well while nothing was changed', async () => {
    const head = async (chain: string) =>
      await database.db
        .selectFrom('ledger')
        .select('hash')
        .where('chain', '=', chain)
        .orderBy('seq', 'desc')
        .executeTakeFirst();
    expect(await verify()).toEqual({
      code: 0,
      err: '',
      lines: [
        `HAILAN: 3 entries, head ${(await head('HAILAN'))?.hash}, 2 decisions in evidence`,
        `ZHULIN: 3 entries, head ${(await head('ZHULIN'))?.hash}, 2 decisions in evidence`,
        'mails: 4 as received',
      ],
    });
  });

  it.each([
    [
      'an entry was changed',
      `update ledger set canonical = replace(canonical, '"import"', '"nobody"') where chain = 'ZHULIN' and seq = 1`,
      'BROKEN ZHULIN: entry 1 has another hash than its content',
    ],
    [
      'an entry was taken out',
      `delete from ledger where chain = 'ZHULIN' and seq = 2`,
      'BROKEN ZHULIN: entry 3 follows entry 1: what stood between is missing',
    ],
    [
      'what people read was changed',
      `update ledger set entry = entry || '{"to": "declined"}' where chain = 'ZHULIN' and seq = 3`,
      'BROKEN ZHULIN: entry 3 says in its column entry what was not hashed',
    ],
    [
      'a decision was changed',
      `update evidence set decision = 'declined' where id = 4`,
      'BROKEN ZHULIN: evidence 4 (SO-1 declined) says in a column what was not hashed',
    ],
    [
      'a decision was taken out',
      'delete from evidence where id = 4',
      'BROKEN ZHULIN: the ledger names evidence',
    ],
    [
      'a letter was changed',
      `update letter set raw = 'x' where project_id = 2`,
      'BROKEN ZHULIN: evidence 3 (SO-1 item-confirmed) rests on letter 2, which was changed',
    ],
    [
      'a reply was changed where the hash of its content does not look',
      `update mail_source set raw = 'Received: from elsewhere' || E'\\r\\n'::bytea || raw where mail_id = 4`,
      'BROKEN ZHULIN: evidence 3 (SO-1 item-confirmed) rests on mail 4, which was changed',
    ],
    [
      'a mail that decided nothing was changed',
      `update mail_source set raw = raw || 'x' where mail_id = 3`,
      'BROKEN mails: mail 3 is not what was received',
    ],
  ])('names the place where %s', async (_, statement, line) => {
    await tamper(statement);
    const findings: Finding[] = [];
    for await (const finding of verifyRecord(database.db, null)) findings.push(finding);
    expect(findings[0]?.line).toMatch(/^HAILAN: 3 entries/);
    const faults = findings.filter(({ holds }) => !holds).map((finding) => finding.line);
    expect(faults[0]).toContain(line);
  });

  it('looks at one project alone when told so, and ends with 1 where something was changed', async () => {
    await tamper("delete from ledger where chain = 'ZHULIN' and seq = 2");
    expect((await verify('--project', 'HAILAN')).code).toBe(0);
    expect((await verify('--project', 'ZHULIN')).code).toBe(1);
    const { code, err } = await verify('--project', 'NOWHERE');
    expect(code).toBe(1);
    expect(err).toContain('There is no ledger of a project NOWHERE');
  });
});
