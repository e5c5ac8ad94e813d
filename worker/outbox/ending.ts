import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { isForPm } from '../mail/letter.ts';
import type { PmNote } from '../mail/letter-variables.ts';
import { type Settlement, settle } from './delivery-store.ts';
import { tellPms } from './pm-note.ts';
import type { StoredLetter } from './record-store.ts';

/** How one letter ended this time, for each recipient claimed. */
export interface Ending {
  readonly letter: StoredLetter;
  readonly subject: string;
  readonly settlements: readonly Settlement[];
}

/** Records how letters ended and, in the same transaction, the notes that tell the PMs. Gives the ids of the notes. */
export async function recordEndings(
  endings: readonly Ending[],
  doors: { readonly db: Kysely<Database>; readonly now: () => Date; readonly messageIdDomain: string },
): Promise<number[]> {
  const at = doors.now();
  return await doors.db.transaction().execute(async (trx) => {
    await settle(
      trx,
      endings.flatMap((ending) => ending.settlements),
      at,
    );
    const written: number[] = [];
    for (const ending of endings) {
      const { record: letter, projectId } = ending.letter;
      for (const settlement of isForPm(letter.name) ? [] : ending.settlements) {
        const told = noteOf(ending, settlement);
        if (!told) continue;
        const { note, occasion } = told;
        const telling = { projectId, about: letter.about, at, messageIdDomain: doors.messageIdDomain };
        const id = await tellPms(trx, { ...telling, occasion: occasion(at) }, note);
        if (id !== null) written.push(id);
      }
    }
    return written;
  });
}

function noteOf(
  ending: Ending,
  { claim: one, status, because, response }: Settlement,
): { note: PmNote; occasion: (at: Date) => string } | null {
  const letterSubject = ending.subject;
  const person = nameOf(ending.letter, one.address);
  if (status === 'failed')
    return {
      note: { what: 'letter-refused', person, letterSubject, because: response ?? because ?? '' },
      occasion: () => `refused-${one.letterId}-${one.address}`,
    };
  if (status === 'unknown' && because === 'asked-the-pm')
    return {
      note: { what: 'letter-unknown', person, letterSubject, because },
      occasion: () => `unknown-${one.letterId}-${one.address}`,
    };
  if (status !== 'held' || one.field !== 'to') return null;
  const loop = because === 'loop-tripped' || because === 'same-subject';
  return {
    note: { what: loop ? 'loop-tripped' : 'letter-held', person, letterSubject, because: because ?? '' },
    // One note per person and day says it; a loop must not fill the PM's mailbox either.
    occasion: (at) =>
      loop
        ? `loop-${ending.letter.projectId}-${one.address}-${at.toISOString().slice(0, 10)}`
        : `held-${one.letterId}`,
  };
}

function nameOf(letter: StoredLetter, address: string): string {
  const person = [...letter.record.to, ...letter.record.cc].find((one) => one.address === address);
  return person?.name ? `${person.name} <${address}>` : address;
}
