import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { calendarOf } from '../working-time/calendar.ts';
import { localDate, momentOf, shiftDate } from '../working-time/zone.ts';
import { nextWindowStart, quietUntil } from '../working-time.ts';
import { type Claim, claim } from './delivery-store.ts';
import { anyPaced, type DuePaced, duePaced, pacedSince, putOff } from './pace-store.ts';
import { paceOf } from './pacing.ts';
import { takeApart } from './together-store.ts';

/** Claims what is due of these letters, once those that nobody waits for have been paced. */
export async function claimPaced(
  db: Kysely<Database>,
  letterIds: readonly number[],
  at: Date,
): Promise<Claim[]> {
  if (!(await anyPaced(db, letterIds))) return await claim(db, letterIds, at);
  return await db.transaction().execute(async (trx) => {
    const claimable = [...letterIds, ...(await takeApart(trx, letterIds, at))];
    await pace(trx, claimable, at);
    return await claim(trx, claimable, at);
  });
}

async function pace(trx: Transaction<Database>, letterIds: readonly number[], at: Date): Promise<void> {
  const due = await duePaced(trx, letterIds, at);
  const sent = new Map<string, number>();
  for (const one of due) {
    // A person may belong to projects in several zones: a day is that of the project that writes.
    const key = dayOf(one);
    if (!sent.has(key)) sent.set(key, await pacedSince(trx, one.address, midnightOf(one, at)));
  }
  const known = new Map(due.map((one) => [`${one.letterId} ${one.address}`, one]));
  const hoursOf = (letterId: number, address: string) => known.get(`${letterId} ${address}`)?.hours ?? null;
  const paces = paceOf(due, {
    quietUntil: ({ letterId, address }) => {
      const hours = hoursOf(letterId, address);
      return hours ? quietUntil(at, calendarOf(hours)) : null;
    },
    nextDay: ({ letterId, address }) => {
      const hours = hoursOf(letterId, address);
      const zone = hours?.zone ?? 'UTC';
      const midnight = momentOf(shiftDate(localDate(at, zone), 1), 0, zone);
      return hours ? nextWindowStart(midnight, calendarOf(hours)) : midnight;
    },
    sentToday: ({ letterId, address }) =>
      sent.get(dayOf({ address, hours: hoursOf(letterId, address) })) ?? 0,
    groupOf: ({ letterId, address }) => known.get(`${letterId} ${address}`)?.group ?? null,
  });
  for (const one of paces) if (one.pace === 'later') await putOff(trx, one.letter, one.until);
}

function dayOf({ address, hours }: Pick<DuePaced, 'address' | 'hours'>): string {
  return `${address} ${hours?.zone ?? 'UTC'}`;
}

function midnightOf({ hours }: DuePaced, at: Date): Date {
  const zone = hours?.zone ?? 'UTC';
  return momentOf(localDate(at, zone), 0, zone);
}
