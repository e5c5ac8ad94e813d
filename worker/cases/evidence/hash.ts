import { createHash } from 'node:crypto';
import { canonical } from '../ledger.ts';

/** The bytes an evidence row is hashed as: all of it but its number, which only the database knows. */
export function evidenceContent(row: {
  readonly project: string;
  readonly about: string;
  readonly mailId: number | null;
  readonly at: Date;
  readonly decision: string;
  readonly rule: string;
  readonly personId: number | null;
  readonly record: unknown;
}): string {
  const { project, about, mailId, at, decision, rule, personId, record } = row;
  return canonical({ project, about, mailId, at, decision, rule, personId, record });
}

export function sha256Of(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
