import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import { type Clock, realClock, shiftedClock } from './clock.ts';

/** A clock that every process of one playground or test shares, and that a command can move forward. */
export interface VirtualClock extends Clock {
  /** Reads the shared offset now instead of within the next second. */
  refresh(): Promise<void>;
  close(): void;
}

const PULSE = 'virtual-clock';

/** Follows the shared offset, kept in the note of the pulse `virtual-clock`; looks once a second. */
export async function openVirtualClock(
  db: Kysely<Database>,
  onError: (error: unknown) => void = () => {},
): Promise<VirtualClock> {
  let offsetMs = await readOffset(db);
  const clock = shiftedClock(() => offsetMs);
  const refresh = async () => {
    offsetMs = await readOffset(db);
  };
  const timer = setInterval(() => void refresh().catch(onError), 1000).unref();
  return { now: clock.now, refresh, close: () => clearInterval(timer) };
}

/**
 * Moves the shared clock forward by so many milliseconds.
 * @returns the new time
 */
export async function advanceClock(db: Kysely<Database>, ms: number): Promise<Date> {
  if (ms < 0) throw new RangeError('the clock only moves forward: reminders already written would be early');
  const { note } = await db
    .insertInto('pulse')
    .values({ name: PULSE, at: realClock.now(), note: String(ms) })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({
        at: realClock.now(),
        note: sql<string>`(coalesce(pulse.note, '0')::bigint + ${ms}::bigint)::text`,
      }),
    )
    .returning('note')
    .executeTakeFirstOrThrow();
  return shiftedClock(() => Number(note)).now();
}

/** Moves the shared clock forward to a moment; one that has passed is refused with a RangeError. */
export async function setClock(db: Kysely<Database>, to: Date): Promise<Date> {
  const offsetMs = await readOffset(db);
  return advanceClock(
    db,
    to.getTime() -
      shiftedClock(() => offsetMs)
        .now()
        .getTime(),
  );
}

async function readOffset(db: Kysely<Database>): Promise<number> {
  const row = await db.selectFrom('pulse').select('note').where('name', '=', PULSE).executeTakeFirst();
  return Number(row?.note ?? 0);
}
