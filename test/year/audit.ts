import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { SunkLetter } from '../support/smtp-sink.ts';
import { auditCases } from './audit-cases.ts';
import { auditLetters } from './audit-letters.ts';
import { auditRhythm } from './audit-rhythm.ts';
import type { Year } from './drive.ts';
import { readRecord } from './record.ts';

/** What the record and the mail server say when the year is over. */
export interface Audit {
  readonly counts: Readonly<Record<string, number>>;
  /** One sentence for each promise that was broken. */
  readonly violations: readonly string[];
}

export async function auditYear(
  db: Kysely<Database>,
  year: Year,
  accepted: readonly SunkLetter[],
): Promise<Audit> {
  const record = await readRecord(db, year);
  const parts = [auditLetters(record, accepted), await auditRhythm(record), await auditCases(record)];
  return {
    counts: Object.assign({}, year.counts, ...parts.map(({ counts }) => counts)),
    violations: parts.flatMap(({ violations }) => violations),
  };
}
