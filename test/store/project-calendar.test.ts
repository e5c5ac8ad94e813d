import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/schema.ts';
import { applyProjectFile } from '../../worker/cases/project/apply.ts';
import { clearDates, setDates } from '../../worker/cases/project/calendar-store.ts';
import { readProjectFile } from '../../worker/cases/project/file.ts';
import { lockProject } from '../../worker/cases/project/store.ts';
import { calendarOf } from '../../worker/working-time/calendar.ts';
import { businessHoursAfter } from '../../worker/working-time.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

const AT = new Date('2026-12-01T02:00:00Z');
const file = (more: string) => {
  const read = readProjectFile(`key: SHOP
name: Online shop
client: Harbour Trading
language: en
zone: Asia/Shanghai
pms: ["Li Wei <li.wei@studio.example>"]
${more}`);
  if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
  return read.project;
};

describe('the calendar of a project in the record', () => {
  let database: TestDatabase;
  let db: Kysely<Database>;
  beforeAll(async () => {
    database = await testDatabase();
    db = database.db;
  });
  afterAll(() => database.close());

  const apply = async (more: string) => await applyProjectFile(db, file(more), AT);
  const inRecord = async (id: number) => await db.transaction().execute((trx) => lockProject(trx, id));
  const datesOf = async (id: number) => (await inRecord(id)).dates.map(({ date, kind }) => `${date} ${kind}`);

  it('is what its file says, and stays so when the file is applied again', async () => {
    const text = `hours: ["08:30-12:00", "13:00-17:30"]
weekdays: [mon, tue, wed, thu, fri, sat]
dates:
  - { date: 2026-12-24, rest: true, name: 平安夜 }
  - { date: 2026-12-31, hours: ["09:00-12:00"] }
`;
    const { id, change } = await apply(text);
    expect(change).toBe('created');
    const project = await inRecord(id);
    expect(project).toMatchObject({
      weekdays: [1, 2, 3, 4, 5, 6],
      windows: [
        { from: '08:30', to: '12:00' },
        { from: '13:00', to: '17:30' },
      ],
    });
    expect(await datesOf(id)).toEqual(['2026-12-24 rest', '2026-12-31 hours']);
    // From Wednesday 23 December 17:00: half an hour, a day of rest, then Friday.
    expect(businessHoursAfter(new Date('2026-12-23T09:00:00Z'), 1, calendarOf(project))).toEqual(
      new Date('2026-12-25T01:00:00Z'),
    );
    expect((await apply(text)).change).toBe('unchanged');
  });

  it('changes with its file, and says so in the ledger', async () => {
    const { id, change } = await apply('dates: [{ date: 2026-12-24, work: true }]\n');
    expect(change).toBe('updated');
    expect(await inRecord(id)).toMatchObject({ weekdays: [1, 2, 3, 4, 5] });
    expect(await datesOf(id)).toEqual(['2026-12-24 work']);
    const entry = await db
      .selectFrom('ledger')
      .select('entry')
      .where('chain', '=', 'SHOP')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow();
    expect(entry.entry).toMatchObject({
      what: 'project-updated',
      settings: { weekdays: [1, 2, 3, 4, 5] },
      dates: [{ date: '2026-12-24', kind: 'work' }],
    });
  });

  it('keeps the dates a person has set, unless the file names them', async () => {
    const { id } = await apply('');
    const by = (await inRecord(id)).members[0]?.personId ?? 0;
    const set = (...dates: string[]) =>
      dates.map((date) => ({ date, kind: 'rest' as const, windows: [], name: null }));
    await db
      .transaction()
      .execute((trx) => setDates(trx, id, set('2027-01-04', '2027-01-05', '2027-01-06'), by, AT));
    expect((await apply('')).change).toBe('unchanged');
    expect((await apply('dates: [{ date: 2027-01-05, work: true }]\n')).change).toBe('updated');
    expect(await datesOf(id)).toEqual(['2027-01-04 rest', '2027-01-05 work', '2027-01-06 rest']);
    const cleared = await db
      .transaction()
      .execute((trx) => clearDates(trx, id, ['2027-01-06', '2027-01-07']));
    expect(cleared).toEqual(['2027-01-06']);
    expect((await apply('')).change).toBe('updated');
    expect(await datesOf(id)).toEqual(['2027-01-04 rest']);
  });

  it('is the usual week for a project entered before there were calendars', async () => {
    const row = await db
      .insertInto('project')
      .values({
        key: 'OLD',
        name: 'Old',
        client: 'Harbour Trading',
        language: 'zh',
        zone: 'Asia/Shanghai',
        cadence: 'none',
        created_at: AT,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    expect(await inRecord(row.id)).toMatchObject({
      weekdays: [1, 2, 3, 4, 5],
      windows: [
        { from: '09:00', to: '12:00' },
        { from: '13:30', to: '18:00' },
      ],
      dates: [],
    });
  });
});
