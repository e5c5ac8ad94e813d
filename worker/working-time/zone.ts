import { IANAZone } from 'luxon';

const DAY_MS = 86_400_000;
const zones = new Map<string, IANAZone>();

/** Minutes east of UTC in this zone at this moment. */
function offsetMs(zone: string, at: number): number {
  let found = zones.get(zone);
  if (!found) {
    found = IANAZone.create(zone);
    if (!found.isValid)
      throw new RangeError(`no such time zone: ${zone} (IANA names, for example Asia/Shanghai)`);
    zones.set(zone, found);
  }
  return found.offset(at) * 60_000;
}

/** The local calendar date `YYYY-MM-DD` of a moment in an IANA zone. */
export function localDate(at: Date, zone: string): string {
  return new Date(at.getTime() + offsetMs(zone, at.getTime())).toISOString().slice(0, 10);
}

/** Minutes since local midnight, as the clock on the wall shows them; seconds as a fraction. */
export function localMinutes(at: Date, zone: string): number {
  const local = at.getTime() + offsetMs(zone, at.getTime());
  return (((local % DAY_MS) + DAY_MS) % DAY_MS) / 60_000;
}

/**
 * The moment at which the wall clock shows `minutes` after midnight of a local date (1440 and more: next day).
 * An hour that is skipped in spring counts as the one after it; of an hour that comes twice in autumn, the first.
 * Luxon would decide the latter by today's offset, so the answer would change with the season it is asked in.
 */
export function momentOf(date: string, minutes: number, zone: string): Date {
  const wall = Date.parse(`${date}T00:00:00Z`) + minutes * 60_000;
  const before = offsetMs(zone, wall - DAY_MS);
  const candidates = [before, offsetMs(zone, wall + DAY_MS)]
    .filter((offset) => offsetMs(zone, wall - offset) === offset)
    .map((offset) => wall - offset);
  return new Date(candidates.length > 0 ? Math.min(...candidates) : wall - before);
}

/** `days` later (or earlier) in the calendar. */
export function shiftDate(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** ISO day of the week: 1 Monday … 7 Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}
