import { IANAZone } from 'luxon';

const DAY_MS = 86_400_000;
/** Days kept in each memory before it starts afresh: more than the life of any project. */
const REMEMBERED_DAYS = 8000;

interface KnownZone {
  readonly zone: IANAZone;
  /** By day since 1970, UTC: the offset that holds all day, or null on a day on which the clocks change. */
  readonly days: Map<number, number | null>;
}

const zones = new Map<string, KnownZone>();

/** Milliseconds east of UTC in this zone at this moment. Asking Intl takes microseconds, so a day is asked once. */
function offsetMs(name: string, at: number): number {
  const { zone, days } = zones.get(name) ?? enterZone(name);
  const day = Math.floor(at / DAY_MS);
  let offset = days.get(day);
  if (offset === undefined) {
    const [first, last] = [zone.offset(day * DAY_MS), zone.offset((day + 1) * DAY_MS - 1)];
    offset = remember(days, day, first === last ? first * 60_000 : null);
  }
  return offset ?? zone.offset(at) * 60_000;
}

function enterZone(name: string): KnownZone {
  const zone = IANAZone.create(name);
  if (!zone.isValid)
    throw new RangeError(`no such time zone: ${name} (IANA names, for example Asia/Shanghai)`);
  const known = { zone, days: new Map<number, number | null>() };
  zones.set(name, known);
  return known;
}

// A walk over a year asks for the same few hundred dates again and again, and text is slow to read and write.
const dayNumbers = new Map<string, number>();
const dateTexts = new Map<number, string>();

/** Days from 1970-01-01 to a date. */
function dayOf(date: string): number {
  const known = dayNumbers.get(date);
  return known ?? remember(dayNumbers, date, Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

function dateOf(day: number): string {
  return dateTexts.get(day) ?? remember(dateTexts, day, new Date(day * DAY_MS).toISOString().slice(0, 10));
}

function remember<Key, Value>(memory: Map<Key, Value>, key: Key, value: Value): Value {
  if (memory.size >= REMEMBERED_DAYS) memory.clear();
  memory.set(key, value);
  return value;
}

/** The local calendar date `YYYY-MM-DD` of a moment in an IANA zone. */
export function localDate(at: Date, zone: string): string {
  return dateOf(Math.floor((at.getTime() + offsetMs(zone, at.getTime())) / DAY_MS));
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
  const wall = dayOf(date) * DAY_MS + minutes * 60_000;
  const before = offsetMs(zone, wall - DAY_MS);
  const after = offsetMs(zone, wall + DAY_MS);
  if (before === after) return new Date(wall - before);
  const candidates = [before, after]
    .filter((offset) => offsetMs(zone, wall - offset) === offset)
    .map((offset) => wall - offset);
  return new Date(candidates.length > 0 ? Math.min(...candidates) : wall - before);
}

/** The same for every minute of one date, 0 to 1440, in milliseconds since 1970: near no change of the clocks at once. */
export function clockOn(date: string, zone: string): (minutes: number) => number {
  const midnight = dayOf(date) * DAY_MS;
  const offset = offsetMs(zone, midnight - DAY_MS);
  return offset === offsetMs(zone, midnight + 2 * DAY_MS)
    ? (minutes) => midnight - offset + minutes * 60_000
    : (minutes) => momentOf(date, minutes, zone).getTime();
}

/** `days` later (or earlier) in the calendar. */
export function shiftDate(date: string, days: number): string {
  return dateOf(dayOf(date) + days);
}

/** ISO day of the week: 1 Monday … 7 Sunday. */
export function weekdayOf(date: string): number {
  // Day 0 was a Thursday.
  return ((((dayOf(date) + 3) % 7) + 7) % 7) + 1;
}

/** Whether there is such a date: `2027-02-29` is none. */
export function isDate(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
