import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realClock } from '../../worker/clock.ts';
import { advanceClock, openVirtualClock, setClock, type VirtualClock } from '../../worker/virtual-clock.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { until } from '../support/until.ts';

const DAY_MS = 86_400_000;

describe('the clock of the playground', () => {
  let database: TestDatabase;
  let clock: VirtualClock;
  beforeAll(async () => {
    database = await testDatabase();
    clock = await openVirtualClock(database.db);
  });
  afterAll(async () => {
    clock.close();
    await database.close();
  });

  const days = () => Math.floor((clock.now().getTime() - realClock.now().getTime() + 60_000) / DAY_MS);

  it('begins with the real time', () => {
    expect(days()).toBe(0);
  });

  it('lets three days pass, and then two more, while a worker runs', async () => {
    await advanceClock(database.db, 3 * DAY_MS);
    await until('the worker learns of it by itself', () => days() === 3);
    const told = await advanceClock(database.db, 2 * DAY_MS);
    await clock.refresh();
    expect(days()).toBe(5);
    expect(Math.abs(told.getTime() - clock.now().getTime())).toBeLessThan(60_000);
  });

  it('is the same for a worker that starts later', async () => {
    const other = await openVirtualClock(database.db);
    expect(Math.abs(other.now().getTime() - clock.now().getTime())).toBeLessThan(60_000);
    other.close();
  });

  it('can be set to a moment that is yet to come, never back', async () => {
    const to = new Date(clock.now().getTime() + 10 * DAY_MS);
    await setClock(database.db, to);
    await clock.refresh();
    expect(days()).toBe(15);
    await expect(setClock(database.db, new Date(to.getTime() - DAY_MS))).rejects.toThrow(
      /only moves forward/,
    );
    await expect(advanceClock(database.db, -1)).rejects.toThrow(RangeError);
  });
});
