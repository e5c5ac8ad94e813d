import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { recordEndings } from './ending.ts';
import { inParallel } from './in-parallel.ts';
import { readLetters } from './record-store.ts';
import { type UnknownDelivery, unknownDeliveries } from './unknown-store.ts';

export interface UnknownDoors {
  readonly db: Kysely<Database>;
  readonly now: () => Date;
  readonly messageIdDomain: string;
  /** Looks for our own copy (Sent folder, Bcc) by Message-ID without brackets; null where there is no such place. */
  readonly findCopy: ((messageId: string) => Promise<boolean>) | null;
  /** How long a copy may take to appear before the PM is asked. */
  readonly patienceMs: number;
  readonly wake: (letterIds: readonly number[]) => Promise<void>;
}

/**
 * Looks after letters that may or may not have been accepted: a copy of our own proves acceptance, otherwise the
 * PM is asked once. Nothing is ever submitted again from here.
 */
export async function attendUnknown(doors: UnknownDoors): Promise<void> {
  const unknown = await unknownDeliveries(doors.db, 100);
  if (unknown.length === 0) return;
  const found = await findCopies(unknown, doors);
  const letters = await readLetters(doors.db, [...new Set(unknown.map((one) => one.claim.letterId))]);
  const patientUntil = doors.now().getTime() - doors.patienceMs;
  const endings = letters.map((letter) => ({
    letter,
    subject: letter.rendered?.subject ?? letter.record.name,
    settlements: unknown
      .filter((one) => one.claim.letterId === letter.record.id)
      .filter((one) => found.has(one.messageId) || one.claimedAt.getTime() <= patientUntil)
      .map((one) => settlementOfUnknown(one, found)),
  }));
  const written = await recordEndings(endings, doors);
  if (written.length > 0) await doors.wake(written);
}

function settlementOfUnknown(one: UnknownDelivery, found: ReadonlySet<string>) {
  const isFound = found.has(one.messageId);
  return {
    claim: one.claim,
    status: isFound ? ('submitted' as const) : ('unknown' as const),
    response: null,
    because: isFound ? 'copy-found' : 'asked-the-pm',
    notBefore: null,
    serverMessageId: null,
  };
}

async function findCopies(unknown: readonly UnknownDelivery[], doors: UnknownDoors): Promise<Set<string>> {
  const found = new Set<string>();
  const { findCopy } = doors;
  if (!findCopy) return found;
  const ids = [...new Set(unknown.map((one) => one.messageId))];
  await inParallel(ids, 4, async (id) => {
    if (await findCopy(id)) found.add(id);
  });
  return found;
}
