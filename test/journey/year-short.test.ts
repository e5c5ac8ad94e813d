import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chance } from '../support/chance.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { simulate } from '../year/simulate.ts';

describe('two months of five projects, with workers that die and days on which none lives', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it('keep every hour, limit, period and promise', { timeout: 300_000 }, async () => {
    const { counts, violations } = await simulate({
      db: database.db,
      databaseUrl: database.url,
      random: chance(2026),
      isShort: true,
      tell: () => {},
    });
    expect(violations).toEqual([]);
    // The proof is worth what has happened.
    expect(counts['client updates drawn up']).toBeGreaterThan(15);
    expect(counts['briefs with something to say']).toBeGreaterThan(40);
    expect(counts['mails written by people']).toBeGreaterThan(80);
    expect(counts['of them escalated to the lead']).toBeGreaterThan(0);
  });
});
