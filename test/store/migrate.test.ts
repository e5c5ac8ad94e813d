import { readdirSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MIGRATIONS, migrate } from '../../db/migrate.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

describe('the tables of the record', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it('come from every file in db/migrations, in the order of their dates', () => {
    const files = readdirSync('db/migrations').map((file) => file.replace(/\.ts$/, ''));
    expect(Object.keys(MIGRATIONS)).toEqual(files.toSorted());
  });

  it('are left alone by a second migration', async () => {
    expect(await migrate(database.db)).toEqual([]);
  });

  it('are brought up once when several workers start at the same time', async () => {
    const other = await testDatabase();
    await sql`drop schema public cascade`.execute(other.db);
    await sql`create schema public`.execute(other.db);
    const ran = await Promise.all([migrate(other.db), migrate(other.db), migrate(other.db)]);
    expect(ran.flat()).toEqual(Object.keys(MIGRATIONS));
    await other.close();
  });

  it('are not touched by a program older than they are', async () => {
    const newer = await testDatabase();
    await sql`insert into kysely_migration values ('9999-01-01_from_the_future', 'now')`.execute(newer.db);
    await expect(migrate(newer.db)).rejects.toThrow(/newest version/);
    await newer.close();
  });

  it('give whole numbers, dates without a zone and moments as written', async () => {
    const { rows } = await sql<Record<string, unknown>>`
      select 9007199254740991::bigint as big, date '2026-02-14' as day, timestamptz '2026-02-14 12:30+08' as moment
    `.execute(database.db);
    expect(rows[0]).toEqual({
      big: 9007199254740991,
      day: '2026-02-14',
      moment: new Date('2026-02-14T04:30:00Z'),
    });
  });
});
